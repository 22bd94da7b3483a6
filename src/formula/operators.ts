/** Operators of formulas on values, with arrays element by element. */
import {
  broadcast,
  broadcastPair,
  checked,
  compareNumbers,
  compareValues,
  finite,
  isMatrix,
  isReference,
  numberOf,
  raise,
  textOf,
  valuesOf,
  type Operand,
  type Reference,
} from "./operands";
import { FormulaError, type Value } from "./values";

export type BinaryOperation = (left: Value, right: Value) => Value;

const arithmetic =
  (calculate: (left: number, right: number) => number): BinaryOperation =>
  (left, right) => {
    const result = calculate(
      typeof left === "number" ? left : numberOf(left),
      typeof right === "number" ? right : numberOf(right),
    );
    return Number.isFinite(result) ? result : raise("#NUM!");
  };

const comparison =
  (meets: (order: number) => boolean): BinaryOperation =>
  (left, right) =>
    meets(compareValues(left, right));

export const BINARY: Readonly<Record<string, BinaryOperation>> = {
  "+": arithmetic((left, right) => left + right),
  "-": arithmetic((left, right) => left - right),
  "*": arithmetic((left, right) => left * right),
  "/": arithmetic((left, right) => (right === 0 ? raise("#DIV/0!") : left / right)),
  "^": arithmetic(power),
  "&": (left, right) => textOf(left) + textOf(right),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/**
 * An addition or subtraction that a formula ends with gives 0 where the operands agree in their first 15 digits: what is left
 * is noise of binary numbers. Excel does so unless the formula is in brackets (Microsoft's article 78113).
 */
export const LAST: Readonly<Record<string, BinaryOperation>> = {
  "+": arithmetic((left, right) => (compareNumbers(left, -right) === 0 ? 0 : left + right)),
  "-": arithmetic((left, right) => (compareNumbers(left, right) === 0 ? 0 : left - right)),
};

export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) return raise("#NUM!");
  if (base === 0 && exponent < 0) return raise("#DIV/0!");
  const result = base ** exponent;
  return Number.isNaN(result) ? raise("#NUM!") : result;
}

export const UNARY: Readonly<Record<string, (value: Value) => Value>> = {
  "-": (value) => -numberOf(value),
  // Excel's unary plus leaves its operand as it is, texts too.
  "+": (value) => checked(value),
  "%": (value) => finite(numberOf(value) / 100),
};

export function binary(apply: BinaryOperation, left: Operand, right: Operand): Operand {
  const one = valuesOf(left);
  const other = valuesOf(right);
  return isMatrix(one) || isMatrix(other) ? broadcastPair(one, other, apply) : apply(one, other);
}

export function unary(apply: (value: Value) => Value, operand: Operand): Operand {
  const values = valuesOf(operand);
  return isMatrix(values) ? broadcast([values], apply) : apply(values);
}

/** `@`: of a range the cell in the formula's own row or column, of an array the first element. */
export function implicitIntersection(operand: Operand, row: number, column: number): Operand {
  if (!isReference(operand)) {
    const values = valuesOf(operand);
    return isMatrix(values) ? values[0]![0]! : values;
  }
  const down = operand.rows === 1 ? 0 : row - operand.row;
  const across = operand.columns === 1 ? 0 : column - operand.column;
  const inside = down >= 0 && down < operand.rows && across >= 0 && across < operand.columns;
  return (inside && operand.at(down, across, 1, 1)) || raise("#VALUE!");
}

function both(left: Operand, right: Operand): [Reference, Reference] {
  for (const operand of [left, right]) if (operand instanceof FormulaError) raise(operand);
  if (!isReference(left) || !isReference(right) || left.sheet.id !== right.sheet.id) return raise("#VALUE!");
  return [left, right];
}

/** `A1:INDEX(B:B,3)`: the smallest range that holds both. */
export function rangeBetween(left: Operand, right: Operand): Operand {
  const [one, other] = both(left, right);
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return one.at(row - one.row, column - one.column, rows, columns) ?? raise("#REF!");
}

/** A blank between two ranges: the cells of both. */
export function intersection(left: Operand, right: Operand): Operand {
  const [one, other] = both(left, right);
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  if (rows < 1 || columns < 1) return raise("#NULL!");
  return one.at(row - one.row, column - one.column, rows, columns) ?? raise("#REF!");
}
