/** A workbook as plain data: what the analyses of sharing look at, read from Excel or from a file. Rows and columns from 0. */
import { columnIndex } from "../formula/addresses";
import type { Rectangle } from "../formula/values";
import type { CaseRecord } from "../sheets/record";

export type Value = string | number | boolean;

export interface SheetReading {
  name: string;
  /** Place of the first cell of the matrices. */
  row: number;
  column: number;
  /** "" for a blank cell, the error's text for an error. */
  values: readonly (readonly Value[])[];
  /** The formula where the cell has one, else its value. */
  formulas: readonly (readonly Value[])[];
  /** What formulas fill beyond their own cell, where that is known: there the cells have no formula. */
  spills?: readonly { row: number; column: number; rows: number; columns: number }[];
}

export interface TableReading {
  name: string;
  sheet: string;
  /** Of the header row. */
  row: number;
  column: number;
  /** Rows below the header, a totals row included. */
  rows: number;
  headers: string[];
}

/** With its header row. */
export const areaOf = ({
  row,
  column,
  rows,
  headers,
}: Pick<TableReading, "row" | "column" | "rows"> & { headers: readonly string[] }): Rectangle => ({
  row,
  column,
  rows: rows + 1,
  columns: headers.length,
});

export interface NameReading {
  name: string;
  formula: string;
}

/** What the workbook itself remembers of its build. */
export type RecordReading =
  | { state: "none" }
  | { state: "read"; record: CaseRecord }
  | { state: "damaged" }
  | { state: "unsafe" }
  | { state: "future"; schema: number };

export interface WorkbookReading {
  sheets: SheetReading[];
  /** Sheets too large to be models; they were not read. */
  skipped: { name: string; cells: number }[];
  tables: TableReading[];
  names: NameReading[];
  record: RecordReading;
  /** Cells that are frozen now, as "Sheet!row,column". */
  frozen: ReadonlySet<string>;
}

export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: Value;
}

export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}

/** A text that merely begins with "=" reads the same in both matrices. */
export function isFormulaCell(formula: Value, value: Value): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

export function* formulaCells(reading: Pick<WorkbookReading, "sheets">): Generator<FormulaCell> {
  for (const sheet of reading.sheets) {
    for (const [rowOffset, line] of sheet.formulas.entries()) {
      for (const [columnOffset, formula] of line.entries()) {
        const value = sheet.values[rowOffset]![columnOffset]!;
        if (isFormulaCell(formula, value))
          yield { sheet: sheet.name, row: sheet.row + rowOffset, column: sheet.column + columnOffset, formula, value };
      }
    }
  }
}

export function cellAt(
  reading: Pick<WorkbookReading, "sheets">,
  sheetName: string,
  row: number,
  column: number,
): { value: Value; formula: string | null } {
  const sheet = reading.sheets.find((each) => each.name === sheetName);
  const value = sheet?.values[row - sheet.row]?.[column - sheet.column] ?? "";
  const formula = sheet?.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
  return { value, formula: isFormulaCell(formula, value) ? formula : null };
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|EXTERNAL!)$/;

const UNFINISHED: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** What a cell shows for want of an answer. */
export function isUnfinished(value: unknown): boolean {
  return UNFINISHED.has(value);
}

export function isError(value: Value): value is string {
  return typeof value === "string" && ERROR.test(value);
}

/** "=Timeline!$A$5" or "='Alaska LNG'!$A$5" as a single cell. */
export function cellOfName(formula: string): { sheet: string; row: number; column: number } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})$/.exec(formula);
  if (!match) return null;
  const column = columnIndex(match[3]!);
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, row: Number(match[4]) - 1, column };
}

/** A sheet's name as formulas quote it. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
