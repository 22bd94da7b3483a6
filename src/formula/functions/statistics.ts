/** Counting, averages, ranks and spread. */
import {
  checked,
  compareNumbers,
  errorOf,
  finite,
  isMatrix,
  isReference,
  matrixOf,
  numberOf,
  type Operand,
  raise,
  valuesOf,
} from "../operands";
import { numberOfText } from "../parse-input";
import type { Value } from "../values";
import { fn, type FunctionDefinition, type FunctionTable } from "./define";
import { everyValue, numbersOf, numbersOfAll, pairsOf } from "./gather";
import { mean, squaresAround } from "./means";
import { atRank, inOrder, nth, percentile, percentileExclusive, percentRank, quartile, rank, ranked } from "./ranks";
import { divided, line, lineThrough } from "./regression";

/** Over the numbers of its arguments, with an error where there are fewer than `least`. */
const over = (calculate: (numbers: readonly number[]) => number, least = 1, error: "#DIV/0!" | "#NUM!" = "#DIV/0!") =>
  fn("m*m", (...operands) => {
    const numbers = numbersOf(operands);
    return numbers.length < least ? errorOf(error) : finite(calculate(numbers));
  });
const overAll = (calculate: (numbers: readonly number[]) => number, least = 1) =>
  fn("m*m", (...operands) => {
    const numbers = numbersOfAll(operands);
    return numbers.length < least ? errorOf("#DIV/0!") : finite(calculate(numbers));
  });

const variance = (numbers: readonly number[]): number => squaresAround(numbers, mean(numbers)) / (numbers.length - 1);
const populationVariance = (numbers: readonly number[]): number =>
  squaresAround(numbers, mean(numbers)) / numbers.length;

function count(operands: readonly Operand[]): number {
  let found = 0;
  for (const operand of operands) {
    if (isMatrix(operand) || isReference(operand)) {
      for (const row of matrixOf(operand)) for (const value of row) if (typeof value === "number") found++;
    } else if (isCountable(valuesOf(operand) as Value)) found++;
  }
  return found;
}

const isCountable = (value: Value): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  value === null ||
  (typeof value === "string" && numberOfText(value) !== undefined);

function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, times]) => times === most).map(([number]) => number);
}

function frequency(data: Operand, bins: Operand): Operand {
  const numbers = numbersOf([data]);
  const edges = numbersOf([bins]);
  const sorted = inOrder(edges);
  const counts = new Map<number, number>();
  let beyond = 0;
  for (const number of numbers) {
    const edge = sorted.find((each) => number <= each);
    if (edge === undefined) beyond++;
    else counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const seen = new Set<number>();
  const rows = edges.map((edge) => {
    const found = seen.has(edge) ? 0 : (counts.get(edge) ?? 0);
    seen.add(edge);
    return [found];
  });
  return [...rows, [beyond]];
}

const moment = (numbers: readonly number[], power: number): number => {
  const centre = mean(numbers);
  const deviation = Math.sqrt(variance(numbers));
  return numbers.reduce((total, value) => total + ((value - centre) / deviation) ** power, 0);
};

const aliases = (definition: FunctionDefinition, ...names: readonly string[]): FunctionTable =>
  Object.fromEntries(names.map((name) => [name, definition]));

export const STATISTICS: FunctionTable = {
  COUNT: fn("m*m", (...operands) => count(operands)),
  COUNTA: fn("m*m", (...operands) => {
    let found = 0;
    for (const operand of operands)
      if (isMatrix(operand) || isReference(operand)) {
        for (const value of everyValue([operand])) if (value !== null) found++;
      } else found++;
    return found;
  }),
  COUNTBLANK: fn("m", (operand) => {
    const matrix = matrixOf(operand);
    const blank = matrix.flat().filter((value) => value === null || value === "").length;
    return isReference(operand) ? blank + operand.rows * operand.columns - matrix.length * matrix[0]!.length : blank;
  }),
  AVERAGE: over(mean),
  AVERAGEA: overAll(mean),
  MAX: fn("m*m", (...operands) => numbersOf(operands).reduce((a, b, index) => (index === 0 ? b : Math.max(a, b)), 0)),
  MIN: fn("m*m", (...operands) => numbersOf(operands).reduce((a, b, index) => (index === 0 ? b : Math.min(a, b)), 0)),
  MAXA: fn("m*m", (...operands) =>
    Math.max(...numbersOfAll(operands), ...(numbersOfAll(operands).length === 0 ? [0] : [])),
  ),
  MINA: fn("m*m", (...operands) =>
    Math.min(...numbersOfAll(operands), ...(numbersOfAll(operands).length === 0 ? [0] : [])),
  ),
  MEDIAN: over((numbers) => atRank(inOrder(numbers), (numbers.length - 1) / 2), 1, "#NUM!"),
  "MODE.SNGL": fn("m*m", (...operands) => modes(numbersOf(operands))[0] ?? errorOf("#N/A")),
  MODE: fn("m*m", (...operands) => modes(numbersOf(operands))[0] ?? errorOf("#N/A")),
  "MODE.MULT": fn("m*m", (...operands) => {
    const found = modes(numbersOf(operands));
    return found.length === 0 ? errorOf("#N/A") : found.map((number) => [number]);
  }),
  GEOMEAN: over(
    (numbers) =>
      numbers.some((number) => number <= 0)
        ? Number.NaN
        : Math.exp(numbers.reduce((total, value) => total + Math.log(value), 0) / numbers.length),
    1,
    "#NUM!",
  ),
  HARMEAN: over(
    (numbers) =>
      numbers.some((number) => number <= 0)
        ? Number.NaN
        : numbers.length / numbers.reduce((total, value) => total + 1 / value, 0),
    1,
    "#NUM!",
  ),
  TRIMMEAN: fn("mn", (operand, share) => {
    const sorted = inOrder(numbersOf([operand]));
    if (share < 0 || share >= 1 || sorted.length === 0) return errorOf("#NUM!");
    const cut = Math.floor((sorted.length * share) / 2);
    return mean(sorted.slice(cut, sorted.length - cut));
  }),
  AVEDEV: over((numbers) => mean(numbers.map((value) => Math.abs(value - mean(numbers)))), 1, "#NUM!"),
  DEVSQ: over((numbers) => squaresAround(numbers, mean(numbers)), 1, "#NUM!"),
  ...aliases(over(variance, 2), "VAR", "VAR.S"),
  ...aliases(over(populationVariance), "VARP", "VAR.P"),
  ...aliases(
    over((numbers) => Math.sqrt(variance(numbers)), 2),
    "STDEV",
    "STDEV.S",
  ),
  ...aliases(
    over((numbers) => Math.sqrt(populationVariance(numbers))),
    "STDEVP",
    "STDEV.P",
  ),
  VARA: overAll(variance, 2),
  VARPA: overAll(populationVariance),
  STDEVA: overAll((numbers) => Math.sqrt(variance(numbers)), 2),
  STDEVPA: overAll((numbers) => Math.sqrt(populationVariance(numbers))),
  SKEW: over((numbers) => (numbers.length / ((numbers.length - 1) * (numbers.length - 2))) * moment(numbers, 3), 3),
  KURT: over((numbers) => {
    const n = numbers.length;
    const [a, b] = [(n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3)), (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))];
    return a * moment(numbers, 4) - b;
  }, 4),
  ...aliases(ranked(percentile), "PERCENTILE", "PERCENTILE.INC"),
  "PERCENTILE.EXC": ranked(percentileExclusive),
  ...aliases(quartile(percentile), "QUARTILE", "QUARTILE.INC"),
  "QUARTILE.EXC": quartile((numbers, share) =>
    share <= 0 || share >= 1 ? errorOf("#NUM!") : percentileExclusive(numbers, share),
  ),
  ...aliases(
    fn("mn|n", (operand, value, digits = 3) => percentRank(operand, value, digits, false)),
    "PERCENTRANK",
    "PERCENTRANK.INC",
  ),
  "PERCENTRANK.EXC": fn("mn|n", (operand, value, digits = 3) => percentRank(operand, value, digits, true)),
  LARGE: fn("mn", (operand, place) => nth(operand, place, (sorted, index) => sorted[sorted.length - 1 - index])),
  SMALL: fn("mn", (operand, place) => nth(operand, place, (sorted, index) => sorted[index])),
  ...aliases(
    fn("nm|n", (value, operand, ascending = 0) => rank(value, operand, ascending, false)),
    "RANK",
    "RANK.EQ",
  ),
  "RANK.AVG": fn("nm|n", (value, operand, ascending = 0) => rank(value, operand, ascending, true)),
  FREQUENCY: fn("mm", frequency),
  STANDARDIZE: fn("nnn", (value, centre, deviation) =>
    deviation <= 0 ? errorOf("#NUM!") : (value - centre) / deviation,
  ),
  SLOPE: line(({ slope }) => slope),
  INTERCEPT: line(({ intercept }) => intercept),
  CORREL: line(({ correlation }) => correlation),
  PEARSON: line(({ correlation }) => correlation),
  RSQ: line(({ correlation }) => correlation ** 2),
  STEYX: line(({ error, count: pairs }) => (pairs < 3 ? Number.NaN : error)),
  "COVARIANCE.P": line(({ sxy, count: pairs }) => sxy / pairs),
  COVAR: line(({ sxy, count: pairs }) => sxy / pairs),
  "COVARIANCE.S": line(({ sxy, count: pairs }) => sxy / (pairs - 1)),
  ...aliases(
    fn("nmm", (x, ys, xs) => {
      const { slope, intercept } = lineThrough(ys, xs);
      return divided(intercept + slope * x);
    }),
    "FORECAST",
    "FORECAST.LINEAR",
  ),
  PROB: fn("mmn|n", (xs, weights, low, high) => {
    const pairs = pairsOf(xs, weights) ?? raise("#N/A");
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    if (compareNumbers(total, 1) !== 0 || pairs.some(([, weight]) => weight < 0)) return errorOf("#NUM!");
    const upper = high ?? low;
    return pairs.reduce((sum, [x, weight]) => sum + (x >= low && x <= upper ? weight : 0), 0);
  }),
  FISHER: fn("n", (value) => (Math.abs(value) >= 1 ? errorOf("#NUM!") : Math.atanh(value))),
  FISHERINV: fn("n", Math.tanh),
  TREND: fn("m|MM", (ys, xs, news) => {
    const places = xs ?? matrixOf(ys).map((row, index) => row.map((_, column) => Math.max(index, column) + 1));
    const { slope, intercept } = lineThrough(ys, places);
    return matrixOf(news ?? places).map((row) => row.map((x) => slope * numberOf(checked(x)) + intercept));
  }),
};
