/** A1 addresses to rectangles and back. Rows and columns from 0. */
import { columnIndex, columnName, formatRange, parseRange, quoteSheet } from "../../formula/addresses";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../formula/values";
import type { GridRange } from "./grid";
import { invalidArgument } from "./errors";

export { columnIndex, columnName, quoteSheet };
export { formatRange as formatCells, parseRange as parseCells };
export { SHEET_COLUMNS as COLUMNS, SHEET_ROWS as ROWS };

export type Rectangle = Omit<GridRange, "sheet">;

/** Splits "'My sheet'!A1:B2" into the sheet's name and the rest; no sheet gives undefined. */
export function splitSheet(address: string): { sheet?: string; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), cells: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1]!, cells: plain[2]! } : { cells: address };
}

export const formatAddress = (sheet: string, range: Rectangle, absolute = false): string =>
  `${quoteSheet(sheet)}!${formatRange(range, absolute)}`;

export const isUnbounded = (range: Rectangle): boolean => range.rows === SHEET_ROWS || range.columns === SHEET_COLUMNS;

export function intersect(a: GridRange, b: GridRange): GridRange | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export function bound(a: GridRange, b: GridRange): GridRange {
  if (a.sheet !== b.sheet) throw invalidArgument("The two ranges are on different sheets.");
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Refuses a rectangle that leaves the sheet or is empty. */
export function onSheet(range: GridRange, asked: string): GridRange {
  const inside =
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows >= 1 &&
    range.columns >= 1 &&
    range.row + range.rows <= SHEET_ROWS &&
    range.column + range.columns <= SHEET_COLUMNS;
  if (!inside || !Object.values(range).every((part) => typeof part === "string" || Number.isInteger(part)))
    throw invalidArgument(`${asked} leaves the sheet.`);
  return range;
}

/** What is left of `outer` without `inner`: up to four rectangles. */
export function subtract(outer: Rectangle, inner: Rectangle): Rectangle[] {
  const top = Math.max(outer.row, inner.row);
  const bottom = Math.min(outer.row + outer.rows, inner.row + inner.rows);
  const left = Math.max(outer.column, inner.column);
  const right = Math.min(outer.column + outer.columns, inner.column + inner.columns);
  if (top >= bottom || left >= right) return [outer];
  const parts = [
    { ...outer, rows: top - outer.row },
    { ...outer, row: bottom, rows: outer.row + outer.rows - bottom },
    { row: top, rows: bottom - top, column: outer.column, columns: left - outer.column },
    { row: top, rows: bottom - top, column: right, columns: outer.column + outer.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
