/** A1 addresses to rectangles and back. Rows and columns from 0. */
import type { GridRange } from "./grid";
import { invalidArgument } from "./errors";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export type Rectangle = Omit<GridRange, "sheet">;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Splits "'My sheet'!A1:B2" into the sheet's name and the rest; no sheet gives undefined. */
export function splitSheet(address: string): { sheet?: string; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), cells: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1]!, cells: plain[2]! } : { cells: address };
}

/** undefined where the text is not an A1 address ("Prices", "A1:", "XFE1"). */
export function parseCells(cells: string): Rectangle | undefined {
  const parts = cells.trim().replaceAll("$", "").split(":");
  if (parts.length > 2) return undefined;
  const corners = parts.map((part) => /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(part));
  const [first, last = first] = corners;
  if (!first || !last || !parts[0] || parts.at(-1) === "") return undefined;
  const kind = (corner: RegExpExecArray): string => (corner[1] ? "c" : "") + (corner[2] ? "r" : "");
  if (kind(first) !== kind(last) || (parts.length === 1 && kind(first) !== "cr")) return undefined;
  const rows = first[2] ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, ROWS - 1];
  const columns = first[1] ? [columnIndex(first[1]), columnIndex(last[1]!)] : [0, COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const rectangle = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return rectangle.row + rectangle.rows > ROWS || rectangle.column + rectangle.columns > COLUMNS
    ? undefined
    : rectangle;
}

export function formatCells(range: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = range.row + range.rows;
  const lastColumn = columnName(range.column + range.columns - 1);
  if (range.rows === ROWS && range.columns === COLUMNS) return `${mark}1:${mark}${ROWS}`;
  if (range.rows === ROWS) return `${mark}${columnName(range.column)}:${mark}${lastColumn}`;
  if (range.columns === COLUMNS) return `${mark}${range.row + 1}:${mark}${lastRow}`;
  const first = `${mark}${columnName(range.column)}${mark}${range.row + 1}`;
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}

/** The sheet's name as a formula needs it, quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCells(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const formatAddress = (sheet: string, range: Rectangle, absolute = false): string =>
  `${quoteSheet(sheet)}!${formatCells(range, absolute)}`;

export const isUnbounded = (range: Rectangle): boolean => range.rows === ROWS || range.columns === COLUMNS;

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
    range.row + range.rows <= ROWS &&
    range.column + range.columns <= COLUMNS;
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
