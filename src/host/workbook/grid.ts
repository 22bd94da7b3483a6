/** What the host's Excel classes ask of the spreadsheet engine; the same in the browser and headless. Rows and columns from 0. */
import type {
  CellError,
  CellValue,
  ConditionalFormatDocument,
  NameDocument,
  SheetDocument,
  StyleDocument,
  TableDocument,
  ValidationDocument,
  WorkbookDocument,
} from "./document";

export interface GridRange {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface GridSheet {
  /** Stable over renames. */
  id: string;
  name: string;
  visibility: SheetDocument["visibility"];
  tabColor?: string | undefined;
  gridlines: boolean;
  frozen: { rows: number; columns: number };
}

/** As Excel reads it back: `formula` as typed ("=PARLEY.X(A1)"), `text` as displayed. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}
/** What a file holds as the result of a formula; undefined where the formula is not to be compared. */
export type StoredResult = (place: CellPlace) => CellValue | CellError | undefined;

export interface GridCell {
  value: CellValue | CellError | null;
  formula?: string;
  text: string;
}

/** What Office.js writes into a cell: "=…" is a formula, "" clears, null leaves as it is, "'…" is text. */
export type GridInput = CellValue | null;

export interface GridFunction {
  /** "PARLEY.TARIFF_COST" */
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean }[];
  /** Gives further results later, on its own. */
  streams?: boolean;
  /** Arguments as Excel gives them: matrices where the metadata says so, null for omitted. Never throws: errors come back as CellError with a message. */
  call(args: unknown[], caller: { sheet: string; row: number; column: number }): GridFunctionResult;
}
export type GridFunctionResult = CellValue | CellErrorWithMessage | (CellValue | CellErrorWithMessage | null)[][];
export interface CellErrorWithMessage extends CellError {
  message?: string;
}

export interface Grid {
  sheets(): GridSheet[];
  activeSheet(): string;
  activateSheet(id: string): void;
  /** Appends where `at` is missing; answers with the new id. */
  addSheet(name: string, at?: number): string;
  /** Cells without their formulas, styles, sizes, merges and frozen rows; the caller adds what else belongs to a sheet. */
  copySheet(id: string, name: string, at: number): string;
  /** Its tables and the names that belong to it go with it. */
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, to: number): void;
  changeSheet(id: string, change: Partial<Pick<GridSheet, "visibility" | "tabColor" | "gridlines" | "frozen">>): void;
  /** The smallest range that holds content (or formats too), null on an empty sheet. */
  usedRange(id: string, valuesOnly: boolean): GridRange | null;

  read(range: GridRange): GridCell[][];
  write(range: GridRange, cells: GridInput[][]): void;
  clear(range: GridRange, what: "all" | "contents" | "formats"): void;
  /** undefined in a property where the cells differ. */
  readStyle(range: GridRange): StyleDocument;
  /** Writes the properties that are present; one that is present as undefined goes back to its default (no fill, no border). */
  writeStyle(range: GridRange, style: StyleDocument): void;
  /** One number format a cell. */
  writeNumberFormats(range: GridRange, formats: (string | null)[][]): void;
  numberFormats(range: GridRange): string[][];
  /** Widths in characters, heights in points. */
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  setColumnWidth(sheet: string, column: number, count: number, width: number | "auto"): void;
  setRowHeight(sheet: string, row: number, count: number, height: number | "auto"): void;
  hideColumns(sheet: string, column: number, count: number, hidden: boolean): void;
  hideRows(sheet: string, row: number, count: number, hidden: boolean): void;
  insert(range: GridRange, shift: "down" | "right"): void;
  delete(range: GridRange, shift: "up" | "left"): void;
  merge(range: GridRange): void;
  unmerge(range: GridRange): void;
  merges(sheet: string): GridRange[];

  tables(): (TableDocument & { sheet: string })[];
  addTable(sheet: string, table: TableDocument): void;
  /** Rename, resize, restyle; formulas that name the table follow. */
  changeTable(name: string, change: Partial<TableDocument>): void;
  /** Turns it into a range, cells stay. */
  removeTable(name: string): void;
  names(): NameDocument[];
  setName(name: NameDocument): void;
  removeName(name: string, sheet?: string): void;
  conditionalFormats(sheet: string): ConditionalFormatDocument[];
  setConditionalFormats(sheet: string, formats: ConditionalFormatDocument[]): void;
  validations(sheet: string): ValidationDocument[];
  setValidations(sheet: string, validations: ValidationDocument[]): void;

  registerFunctions(functions: GridFunction[]): void;
  /** Why the cell shows an error: what the custom function said of it, or the engine where it knows. */
  errorMessage(sheet: string, row: number, column: number): string | undefined;
  /** "B2:B7" where the cell's formula spills. */
  spill(sheet: string, row: number, column: number): string | undefined;
  /** The cell whose formula fills this one; undefined where none does, and for that cell itself. */
  filledFrom(sheet: string, row: number, column: number): { row: number; column: number } | undefined;
  /** Resolves when nothing is left to calculate. `all` recalculates every formula. */
  calculate(all?: boolean): Promise<void>;
  /** The cells' formulas are due though nothing that they read has changed: a function that they call has another result. */
  refresh(cells: readonly { sheet: string; row: number; column: number }[]): void;
  /**
   * Of a file of another program: formulas without a result and those of the add-in are due with all that depends on them, and
   * all others keep their results, volatile ones too. The answer names formulas that depend on the add-in's and give another
   * result than `stored` though what they refer to is still the same. Only the grid for Node knows files.
   */
  keepStored?(
    due: { withoutResult: readonly CellPlace[]; ofAddIn: readonly CellPlace[] },
    stored: StoredResult,
  ): CellPlace[];
  /** While true, writes do not start calculations. */
  holdCalculation(hold: boolean): void;

  selection(): GridRange;
  select(range: GridRange): void;
  /** A user or a calculation changed cells. */
  onChanged(listener: (change: { range: GridRange; byPerson: boolean }) => void): () => void;
  onSelected(listener: (range: GridRange) => void): () => void;
  onActivated(listener: (sheet: string) => void): () => void;

  /** Sheets, cells, styles, tables, names, formats, validations; the caller adds charts, custom XML and settings. */
  capture(): Pick<WorkbookDocument, "sheets" | "styles" | "names" | "active">;
  /** Replaces all that the grid holds, cached values included: nothing is calculated until asked. */
  restore(document: Pick<WorkbookDocument, "sheets" | "styles" | "names" | "active">): void;
  dispose(): void;
}
