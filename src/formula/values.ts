/** Values of cells as formulas see them. Blank is null and never ""; dates are serial numbers. */

/** Errors that a cell can show. `#CALC!` is an empty array, `#SPILL!` an array with no room, `#BUSY!` a result to come. */
export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#FIELD!";

/** An error as a value; `message` says why, where somebody knows it. */
export class FormulaError {
  constructor(
    readonly error: ErrorCode,
    readonly message?: string,
  ) {}
}

export type Value = number | string | boolean | null | FormulaError;
/** Rows of values, all of the same length. */
export type Matrix = readonly (readonly Value[])[];

/** Position and size on a sheet, from 0. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export interface CellAddress {
  /** The sheet's id, not its name. */
  sheet: string;
  row: number;
  column: number;
}
export interface RangeAddress extends Rectangle {
  sheet: string;
}

/** The size of Excel's sheets. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;
