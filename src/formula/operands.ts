/** What parts of a formula give, and how Excel takes one kind of value for another. */
import { numberOfText } from "./parse-input";
import { textOfNumber } from "./numbers";
import { FormulaError, type ErrorCode, type Matrix, type Rectangle, type Value } from "./values";

/** Cells that a formula refers to; their values are read when they are asked for. */
export interface Reference extends Rectangle {
  readonly isReference: true;
  /** Stable while the sheet exists; to tell whether two references are on one sheet. */
  readonly sheet: ReferenceSheet;
  /** Of its first cell where none is named. */
  cell(row?: number, column?: number): Value;
  /** Of whole columns and rows without what is behind the last content of the sheet; at least 1×1. The same object while nothing changes. */
  matrix(): Matrix;
  /** Row by row, without the blank cells behind the last content of the sheet. */
  forEach(visit: (value: Value) => void): void;
  /** A part of it, or an area next to it; undefined where that leaves the sheet. */
  at(row: number, column: number, rows: number, columns: number): Reference | undefined;
}
export interface ReferenceSheet {
  readonly id: string;
  readonly name: string;
}

/** A function as a value: LAMBDA, or a function's bare name as MAP and similar functions take it. */
export class Lambda {
  constructor(
    readonly most: number,
    readonly call: (args: readonly Operand[]) => Operand,
  ) {}
}

/** An argument whose place is left empty, `IF(A1,,2)`. */
export const EMPTY: unique symbol = Symbol("empty argument");

export type Operand = Value | Matrix | Reference | Lambda | typeof EMPTY;

export const isMatrix = (operand: Operand | undefined): operand is Matrix => Array.isArray(operand);
export const isReference = (operand: Operand | undefined): operand is Reference =>
  typeof operand === "object" && operand !== null && "isReference" in operand;

const ERRORS = new Map<ErrorCode, FormulaError>();

/** The error without a message, always the same object. */
export function errorOf(code: ErrorCode): FormulaError {
  let error = ERRORS.get(code);
  if (!error) ERRORS.set(code, (error = new FormulaError(code)));
  return error;
}

/** Ends the formula, or the function that catches errors, with this error. */
export function raise(error: FormulaError | ErrorCode, message?: string): never {
  const thrown =
    typeof error !== "string" ? error : message === undefined ? errorOf(error) : new FormulaError(error, message);
  // Errors are ordinary results of formulas and come by the thousand: a JavaScript Error would record the stack each time.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw thrown;
}

/** As a single value or a matrix. A reference to one cell is its value. */
export function valuesOf(operand: Operand): Value | Matrix {
  if (isMatrix(operand)) return operand.length === 1 && operand[0]!.length === 1 ? operand[0]![0]! : operand;
  if (isReference(operand)) return operand.rows === 1 && operand.columns === 1 ? operand.cell() : operand.matrix();
  if (operand === EMPTY) return null;
  if (operand instanceof Lambda) return new FormulaError("#CALC!", "The formula gives a function, not a value.");
  return operand;
}

export function matrixOf(operand: Operand): Matrix {
  if (isMatrix(operand)) return operand;
  if (isReference(operand)) return operand.matrix();
  return [[valuesOf(operand) as Value]];
}

/** Of a matrix the first value. */
export function scalarOf(operand: Operand): Value {
  const values = valuesOf(operand);
  return isMatrix(values) ? values[0]![0]! : values;
}

/** Raises the error that a value is. */
export function checked(value: Value): Exclude<Value, FormulaError> {
  if (value instanceof FormulaError) raise(value);
  return value;
}

export function numberOf(value: Value): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberOfText(value) ?? raise("#VALUE!");
  return raise(value);
}

export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return textOfNumber(value);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return raise(value);
}

export function logicalOf(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    return raise("#VALUE!");
  }
  return raise(value);
}

const RANK = { number: 0, string: 1, boolean: 2 };
const zeroLike = (value: number | string | boolean | null): number | string | boolean =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;

/**
 * Below, equal or above zero: numbers before texts before truth values, texts whatever their case, a blank cell as the zero
 * of the other's kind. Numbers are the same where their first 15 digits are.
 */
export function compareValues(one: Value, other: Value): number {
  const left = checked(one);
  const right = checked(other);
  const a = left ?? zeroLike(right);
  const b = right ?? zeroLike(left);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a !== typeof b) return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  return Number(a) - Number(b);
}

export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const near = Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
  return near ? 0 : a < b ? -1 : 1;
}

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [lower, higher] = [a.toLowerCase(), b.toLowerCase()];
  return lower === higher ? 0 : lower < higher ? -1 : 1;
}

/** Applies to every pair of elements; one row or column is used for all, and what has no partner is #N/A. */
export function broadcast(operands: readonly (Value | Matrix)[], apply: (...values: Value[]) => Value): Value | Matrix {
  let rows = 1;
  let columns = 1;
  let any = false;
  for (const operand of operands) {
    if (!isMatrix(operand)) continue;
    any = true;
    rows = Math.max(rows, operand.length);
    columns = Math.max(columns, operand[0]!.length);
  }
  const one = (values: Value[]): Value => {
    try {
      return apply(...values);
    } catch (thrown) {
      return caught(thrown);
    }
  };
  if (!any) return apply(...(operands as Value[]));
  const result: Value[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Value[] = [];
    for (let column = 0; column < columns; column++)
      line.push(one(operands.map((operand) => elementOf(operand, row, column))));
    result.push(line);
  }
  return result;
}

/** The same for the two sides of an operator, of which long columns make thousands of elements. */
export function broadcastPair(
  one: Value | Matrix,
  other: Value | Matrix,
  apply: (one: Value, other: Value) => Value,
): Matrix {
  const [left, right] = [isMatrix(one) ? one : [[one]], isMatrix(other) ? other : [[other]]];
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]!.length, right[0]!.length);
  const result: Value[][] = new Array<Value[]>(rows);
  for (let row = 0; row < rows; row++) {
    const [leftLine, rightLine] = [left[left.length === 1 ? 0 : row], right[right.length === 1 ? 0 : row]];
    const line: Value[] = new Array<Value>(columns);
    for (let column = 0; column < columns; column++) {
      const a = leftLine?.[leftLine.length === 1 ? 0 : column];
      const b = rightLine?.[rightLine.length === 1 ? 0 : column];
      line[column] = applied(apply, a === undefined ? errorOf("#N/A") : a, b === undefined ? errorOf("#N/A") : b);
    }
    result[row] = line;
  }
  return result;
}

/**
 * A run of operators, as in `a*b*c`, over arrays of one size and single values: element by element from left to right, without the
 * arrays in between. undefined where the sizes differ.
 */
export function broadcastRun(
  first: Matrix,
  others: readonly (Value | Matrix)[],
  operations: readonly ((one: Value, other: Value) => Value)[],
): Matrix | undefined {
  const columns = first[0]!.length;
  if (others.some((other) => isMatrix(other) && (other.length !== first.length || other[0]!.length !== columns)))
    return undefined;
  const element = (value: Value, row: number, column: number): Value => {
    try {
      for (let index = 0; index < others.length; index++) {
        const other = others[index]!;
        value = operations[index]!(value, isMatrix(other) ? other[row]![column]! : other);
      }
      return value;
    } catch (thrown) {
      return caught(thrown);
    }
  };
  return first.map((line, row) => line.map((value, column) => element(value, row, column)));
}

function applied(apply: (one: Value, other: Value) => Value, one: Value, other: Value): Value {
  try {
    return apply(one, other);
  } catch (thrown) {
    return caught(thrown);
  }
}

/** The element that is at a place of a broadcast. */
export function elementOf(operand: Value | Matrix, row: number, column: number): Value {
  if (!isMatrix(operand)) return operand;
  const line = operand[operand.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  return value === undefined ? errorOf("#N/A") : value;
}

/** As an array formula fills the cells for which it was entered: one row or column repeats, what is too large is cut. */
export function filling(values: Value | Matrix, { rows, columns }: { rows: number; columns: number }): Value | Matrix {
  if (rows === 1 && columns === 1) return isMatrix(values) ? values[0]![0]! : values;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => elementOf(values, row, column)),
  );
}

/** The error that was raised; anything else is a fault and goes on. */
export function caught(thrown: unknown): FormulaError {
  if (thrown instanceof FormulaError) return thrown;
  throw thrown;
}

/** A finite number, else #NUM!. */
export const finite = (value: number): Value => (Number.isFinite(value) ? value : errorOf("#NUM!"));
