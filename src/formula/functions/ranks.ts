/** Percentiles, quartiles and ranks of numbers in order. */
import { errorOf, type Operand } from "../operands";
import type { Value } from "../values";
import { numbersOf } from "./gather";
import { fn } from "./define";

export const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Between the ranks of sorted numbers, from 0. */
export function atRank(sorted: readonly number[], rank: number): number {
  const below = Math.floor(rank);
  const low = sorted[below]!;
  return rank === below ? low : low + (rank - below) * (sorted[below + 1]! - low);
}

export function percentile(numbers: readonly number[], share: number): Value {
  if (numbers.length === 0 || share < 0 || share > 1) return errorOf("#NUM!");
  return atRank(inOrder(numbers), share * (numbers.length - 1));
}

export function percentileExclusive(numbers: readonly number[], share: number): Value {
  const rank = share * (numbers.length + 1) - 1;
  if (numbers.length === 0 || rank < 0 || rank > numbers.length - 1) return errorOf("#NUM!");
  return atRank(inOrder(numbers), rank);
}

export const ranked = (calculate: (numbers: readonly number[], share: number) => Value) =>
  fn("mn", (operand, share) => calculate(numbersOf([operand]), share));
export const quartile = (calculate: (numbers: readonly number[], share: number) => Value) =>
  fn("mn", (operand, quarter) => calculate(numbersOf([operand]), Math.trunc(quarter) / 4));

export function percentRank(operand: Operand, value: number, digits: number, exclusive: boolean): Value {
  const sorted = inOrder(numbersOf([operand]));
  if (sorted.length === 0 || digits < 1) return errorOf("#NUM!");
  if (value < sorted[0]! || value > sorted.at(-1)!) return errorOf("#N/A");
  let below = sorted.findIndex((each) => each > value) - 1;
  if (below < 0) below = sorted.length - 1;
  const first = sorted.indexOf(sorted[below]!);
  const position =
    sorted[below] === value ? first : below + (value - sorted[below]!) / (sorted[below + 1]! - sorted[below]!);
  const rank = exclusive ? (position + 1) / (sorted.length + 1) : position / (sorted.length - 1 || 1);
  const power = 10 ** Math.trunc(digits);
  return Math.floor(Number((rank * power).toPrecision(15))) / power;
}

export function nth(
  operand: Operand,
  place: number,
  order: (sorted: readonly number[], index: number) => number | undefined,
): Value {
  const sorted = inOrder(numbersOf([operand]));
  return order(sorted, Math.ceil(place) - 1) ?? errorOf("#NUM!");
}

export function rank(value: number, operand: Operand, ascending: number, average: boolean): Value {
  const numbers = numbersOf([operand]);
  const before = numbers.filter((each) => (ascending === 0 ? each > value : each < value)).length;
  const same = numbers.filter((each) => each === value).length;
  if (same === 0) return errorOf("#N/A");
  return before + 1 + (average ? (same - 1) / 2 : 0);
}
