/** What functions over many values take from their arguments. */
import {
  checked,
  EMPTY,
  isMatrix,
  isReference,
  logicalOf,
  matrixOf,
  numberOf,
  valuesOf,
  type Operand,
  type Reference,
} from "../operands";
import { FormulaError, type Matrix, type Value } from "../values";

export function forEachValue(operand: Matrix | Reference, visit: (value: Value) => void): void {
  if (isReference(operand)) operand.forEach(visit);
  else for (const row of operand) row.forEach(visit);
}

/** Of cells and arrays only the numbers count, of single values what can be one. Errors are raised. */
export function numbersOf(operands: readonly Operand[]): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    if (isMatrix(operand) || isReference(operand)) {
      forEachValue(operand, (value) => {
        if (typeof value === "number") found.push(value);
        else checked(value);
      });
    } else found.push(numberOf(valuesOf(operand) as Value));
  }
  return found;
}

/** The same with truth values and texts (as 0) of cells, for AVERAGEA and similar functions. */
export function numbersOfAll(operands: readonly Operand[]): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    if (isMatrix(operand) || isReference(operand)) {
      for (const row of matrixOf(operand))
        for (const value of row) {
          const known = checked(value);
          if (known !== null) found.push(typeof known === "string" ? 0 : Number(known));
        }
    } else found.push(numberOf(valuesOf(operand) as Value));
  }
  return found;
}

/** Truth values and numbers of cells; texts there do not count. */
export function truthsOf(operands: readonly Operand[]): boolean[] {
  const found: boolean[] = [];
  for (const operand of operands) {
    if (isMatrix(operand) || isReference(operand)) {
      for (const row of matrixOf(operand))
        for (const value of row) {
          const known = checked(value);
          if (typeof known === "number" || typeof known === "boolean") found.push(Boolean(known));
        }
    } else found.push(logicalOf(valuesOf(operand) as Value));
  }
  return found;
}

/** All values, row by row; blank cells are null. */
export function* everyValue(operands: readonly Operand[]): Generator<Value> {
  for (const operand of operands) for (const row of matrixOf(operand)) yield* row;
}

/** Rows of a matrix turned into columns. */
export const transposed = (matrix: Matrix): Value[][] =>
  matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));

export const isVector = (matrix: Matrix): boolean => matrix.length === 1 || matrix[0]!.length === 1;

/** A row or a column as one list. */
export const vectorOf = (matrix: Matrix): readonly Value[] =>
  matrix.length === 1 ? matrix[0]! : matrix.map((row) => row[0]!);

/** Two lists of numbers side by side: pairs in which either is no number do not count. */
export function pairsOf(one: Operand, other: Operand): [number, number][] | undefined {
  const [first, second] = [[...everyValue([one])], [...everyValue([other])]];
  if (first.length !== second.length) return undefined;
  const pairs: [number, number][] = [];
  first.forEach((value, index) => {
    const partner = checked(second[index]!);
    if (typeof checked(value) === "number" && typeof partner === "number") pairs.push([value as number, partner]);
  });
  return pairs;
}

export const isErrorValue = (value: Value): value is FormulaError => value instanceof FormulaError;
export const orDefault = (operand: Operand | undefined): Operand | undefined =>
  operand === EMPTY ? undefined : operand;

/** Exact enough for sums of many numbers of different size: plain addition, as Excel does. */
export const sumOf = (numbers: readonly number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
