/** INDEX, OFFSET, ADDRESS, ROW and COLUMN: parts of ranges, and where they are. */
import { columnName, quoteSheet } from "../addresses";
import {
  EMPTY,
  errorOf,
  isMatrix,
  isReference,
  matrixOf,
  numberOf,
  type Operand,
  raise,
  type Reference,
  valuesOf,
} from "../operands";
import { FormulaError, type Matrix, type Value } from "../values";

/** A part of a reference is a reference still. */

export function part(operand: Operand, row: number, column: number, rows: number, columns: number): Operand {
  if (isReference(operand)) return operand.at(row, column, rows, columns) ?? errorOf("#REF!");
  const matrix = matrixOf(operand);
  const cut = matrix.slice(row, row + rows).map((line) => line.slice(column, column + columns));
  return cut.length === 1 && cut[0]!.length === 1 ? cut[0]![0]! : cut;
}

export function index(operand: Operand, row: Operand | undefined, column: Operand | undefined): Operand {
  const rows = isReference(operand) ? operand.rows : matrixOf(operand).length;
  const columns = isReference(operand) ? operand.columns : matrixOf(operand)[0]!.length;
  const given = (place: Operand | undefined): Value | Matrix =>
    place === undefined || place === EMPTY ? 0 : valuesOf(place);
  // With one number a single row is counted along.
  const [down, across] = rows === 1 && column === undefined ? [1, given(row)] : [given(row), given(column)];
  if (isMatrix(down) || isMatrix(across)) return indexEach(operand, down, across, rows, columns);
  const [r, c] = [Math.trunc(numberOf(down)), Math.trunc(numberOf(across))];
  if (r < 0 || c < 0) return errorOf("#VALUE!");
  if (r > rows || c > columns) return errorOf("#REF!");
  const single = c === 0 && columns === 1 ? 1 : c;
  const singleRow = r === 0 && rows === 1 ? 1 : r;
  return part(
    operand,
    Math.max(0, singleRow - 1),
    Math.max(0, single - 1),
    singleRow === 0 ? rows : 1,
    single === 0 ? columns : 1,
  );
}

/** INDEX with arrays of numbers: rows by columns. */

function indexEach(
  operand: Operand,
  down: Value | Matrix,
  across: Value | Matrix,
  rows: number,
  columns: number,
): Operand {
  const matrix = matrixOf(operand);
  const [r, c] = [isMatrix(down) ? down : [[down]], isMatrix(across) ? across : [[across]]];
  const height = Math.max(r.length, c.length);
  const width = Math.max(r[0]!.length, c[0]!.length);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x): Value => {
      const row = Math.trunc(numberOf(r[r.length === 1 ? 0 : y]?.[r[0]!.length === 1 ? 0 : x] ?? null)) || 1;
      const column = Math.trunc(numberOf(c[c.length === 1 ? 0 : y]?.[c[0]!.length === 1 ? 0 : x] ?? null)) || 1;
      return row > rows || column > columns ? errorOf("#REF!") : (matrix[row - 1]?.[column - 1] ?? 0);
    }),
  );
}

export function offset(
  base: Reference,
  down: number,
  across: number,
  height: number | undefined,
  width: number | undefined,
): Operand {
  const [rows, columns] = [Math.trunc(height ?? base.rows), Math.trunc(width ?? base.columns)];
  if (rows === 0 || columns === 0) return errorOf("#REF!");
  // A negative size counts upwards and to the left.
  const row = Math.trunc(down) + (rows < 0 ? rows + 1 : 0);
  const column = Math.trunc(across) + (columns < 0 ? columns + 1 : 0);
  return base.at(row, column, Math.abs(rows), Math.abs(columns)) ?? errorOf("#REF!");
}

export function address(row: number, column: number, kind: number, a1: boolean, sheet: string | undefined): Value {
  const [r, c, type] = [Math.trunc(row), Math.trunc(column), Math.trunc(kind)];
  if (r < 1 || c < 1 || r > 1048576 || c > 16384 || type < 1 || type > 4) return errorOf("#VALUE!");
  const [fixedRow, fixedColumn] = [type === 1 || type === 2, type === 1 || type === 3];
  const cell = a1
    ? `${fixedColumn ? "$" : ""}${columnName(c - 1)}${fixedRow ? "$" : ""}${r}`
    : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return sheet === undefined ? cell : `${quoteSheet(sheet)}!${cell}`;
}

export const numbered = (
  operand: Operand | undefined,
  own: number,
  first: (reference: Reference) => number,
  vertical: boolean,
): Operand => {
  if (operand === undefined) return own;
  if (!isReference(operand)) return raise(operand instanceof FormulaError ? operand : errorOf("#VALUE!"));
  const count = vertical ? operand.rows : operand.columns;
  const start = first(operand) + 1;
  if (count === 1) return start;
  const bounded = Math.min(count, vertical ? matrixOf(operand).length : matrixOf(operand)[0]!.length);
  const numbers = Array.from({ length: bounded }, (_, index) => start + index);
  return vertical ? numbers.map((number) => [number]) : [numbers];
};

export const count = (operand: Operand, vertical: boolean): Operand => {
  if (operand instanceof FormulaError) return operand;
  if (isReference(operand)) return vertical ? operand.rows : operand.columns;
  const matrix = matrixOf(operand);
  return vertical ? matrix.length : matrix[0]!.length;
};
