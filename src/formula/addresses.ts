/** Addresses of cells between letters and numbers. Rows and columns from 0. */
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./values";

/** 0 is "A". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + (letters.charCodeAt(at) & 31);
  return index - 1;
}

/** undefined where the text is no address of cells of a sheet: "Prices", "A1:", "XFE1". Dollar signs are allowed. */
export function parseRange(text: string): Rectangle | undefined {
  const parts = text.trim().replaceAll("$", "").split(":");
  if (parts.length > 2) return undefined;
  const corners = parts.map((part) => /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(part));
  const [first, last = first] = corners;
  if (!first || !last || parts.includes("")) return undefined;
  const kind = (corner: RegExpExecArray): string => (corner[1] ? "c" : "") + (corner[2] ? "r" : "");
  if (kind(first) !== kind(last) || (parts.length === 1 && kind(first) !== "cr")) return undefined;
  const rows = first[2] ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, SHEET_ROWS - 1];
  const columns = first[1] ? [columnIndex(first[1]), columnIndex(last[1]!)] : [0, SHEET_COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const range = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return range.row + range.rows > SHEET_ROWS || range.column + range.columns > SHEET_COLUMNS ? undefined : range;
}

export function formatRange(range: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = range.row + range.rows;
  const lastColumn = columnName(range.column + range.columns - 1);
  if (range.rows === SHEET_ROWS && range.columns === SHEET_COLUMNS) return `${mark}1:${mark}${SHEET_ROWS}`;
  if (range.rows === SHEET_ROWS) return `${mark}${columnName(range.column)}:${mark}${lastColumn}`;
  if (range.columns === SHEET_COLUMNS) return `${mark}${range.row + 1}:${mark}${lastRow}`;
  const first = `${mark}${columnName(range.column)}${mark}${range.row + 1}`;
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}

/** The sheet's name as a formula needs it, quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name) && !/^r\d*c?\d*$|^c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const intersects = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const containsCell = (range: Rectangle, row: number, column: number): boolean =>
  row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
