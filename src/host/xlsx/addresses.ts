/** Cell addresses as workbook files write them ("B2", "A1:C9"), to and from rows and columns counted from 0. */
import { columnIndex, columnName } from "../../formula/addresses";

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export const cellAddress = (row: number, column: number): string => columnName(column) + (row + 1);

export const rangeAddress = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? cellAddress(top, left) : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

const pattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** undefined where the text is no address within the sheet's bounds. */
export function parseRange(text: string): CellRange | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const columns = [columnIndex(match[1]!), columnIndex(match[3] ?? match[1]!)];
  const rows = [Number(match[2]) - 1, Number(match[4] ?? match[2]) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top < 0 || range.bottom > lastRow || range.right > lastColumn ? undefined : range;
}

/** Written so that it does not move when it is in a formula: "$B$2:$C$9". */
export const absolute = (address: string): string => address.replace(/\$?([A-Za-z]{1,3})\$?(\d{1,7})/g, "$$$1$$$2");

/** A sheet's name as formulas quote it. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseRange(name) && !/^R\d*(C\d*)?$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** "'Alaska LNG'!$A$1:$A$3" into sheet and range; undefined where it is no reference to cells. */
export function parseSheetRange(reference: string): { sheet: string; range: CellRange } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const range = match && parseRange(match[3]!);
  return match && range ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, range } : undefined;
}
