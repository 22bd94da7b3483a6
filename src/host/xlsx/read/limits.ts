/** What a sheet of Excel can hold. Extents and lengths out of a file are checked against it before anything is made of them. */
import { cellAddress, lastColumn, lastRow, parseRange, type CellRange } from "../addresses";
import { WorkbookFileError } from "../file-error";

/** Excel's specifications: contents of a formula, 8,192 characters. */
const LONGEST_FORMULA = 8192;
/** A file names tables and rows at length ("Table[[#This Row],[x]]" for "[@x]"), and new functions with a prefix. */
const LONGEST_STORED = 8 * LONGEST_FORMULA;
/** As many cells as the reader takes of a whole sheet. */
const LARGEST_ARRAY = 1_000_000;
/** As much of a text that is wrong as its message repeats. */
const REPEATED = 40;

/** The cell that is being read, for what is wrong with it. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** As it is in the file. */
export function checkStoredFormula(text: string, place: CellPlace): void {
  if (text.length > LONGEST_STORED) tooLong(text.length, place);
}

/** As a user sees it, with its "=". */
export function checkFormula(formula: string, place: CellPlace): void {
  if (formula.length - 1 > LONGEST_FORMULA) tooLong(formula.length - 1, place);
}

function tooLong(length: number, place: CellPlace): never {
  throw new WorkbookFileError("formulaTooLong", { ...cellOf(place), length, most: LONGEST_FORMULA });
}

/** The cells that an array formula fills. */
export function arrayExtent(reference: string, place: CellPlace): CellRange {
  const area = parseRange(reference);
  if (!area) throw new WorkbookFileError("arrayOutside", { ...cellOf(place), range: reference.slice(0, REPEATED) });
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (count > LARGEST_ARRAY)
    throw new WorkbookFileError("arrayTooLarge", { ...cellOf(place), count, most: LARGEST_ARRAY });
  return area;
}

/** Counted from 0; `given` is how the file says it. */
export function checkRow(row: number, given: string | undefined): void {
  if (!(Number.isInteger(row) && row >= 0 && row <= lastRow))
    throw new WorkbookFileError("rowOutside", { row: given?.slice(0, REPEATED) ?? String(row + 1) });
}

export function placeOfCell(address: string | undefined, row: number, column: number): { row: number; column: number } {
  const range = address === undefined ? undefined : parseRange(address);
  if (address === undefined ? column > lastColumn : !range)
    throw new WorkbookFileError("cellOutside", { address: address?.slice(0, REPEATED) ?? String(column + 1) });
  return range ? { row: range.top, column: range.left } : { row, column };
}

const cellOf = ({ sheet, row, column }: CellPlace): { sheet: string; cell: string } => ({
  sheet,
  cell: cellAddress(row, column),
});
