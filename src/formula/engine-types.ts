/**
 * What the engine of formulas offers its users: it keeps the contents of cells, the tables and names that
 * formulas mention, and calculates. Everything happens at once and on call: writing makes formulas due, only `calculate`
 * calculates. When to call it (after each edit, or only when a user asks) is up to the caller.
 *
 * Sheets are known by an id that never changes; formulas name them by their name. Rows and columns count from 0.
 */
import type { CellAddress, ErrorCode, RangeAddress, Rectangle, Value } from "./values";

export interface EngineSheet {
  id: string;
  name: string;
}

/** A table as formulas see it. */
export interface EngineTable {
  name: string;
  /** The sheet's id. */
  sheet: string;
  /** Header, body and totals together. */
  range: Rectangle;
  /** As many as the range has columns. */
  columns: readonly string[];
  headerRow: boolean;
  totalsRow: boolean;
}

export interface EngineName {
  name: string;
  /** "=Timeline!$B$3", "=0.25", "=LAMBDA(x,x*2)" */
  formula: string;
  /** The sheet's id where the name belongs to one sheet only. */
  sheet?: string;
}

/** What a custom function receives: a matrix for any reference (of one cell too) and any array, else a single value. Blank cells and omitted arguments are null. */
export type CustomArgument = Value | readonly (readonly Value[])[];
/** What it gives back: `error` and, where there is one, its reason. null is an empty text, as a blank cell of a matrix. */
export type CustomValue = number | string | boolean | null | { error: string; message?: string };
export type CustomResult = CustomValue | readonly (readonly CustomValue[])[];

export interface CustomFunction {
  /** With its namespace: "PARLEY.TARIFF_RATE". Compared without case. */
  name: string;
  /** Calculated at every calculation, as NOW is. */
  volatile?: boolean;
  /**
   * Called at once, at most once a formula and calculation. The matrix of an unchanged range is the same object from call to
   * call: it can be a key of a WeakMap, and must not be changed. What is thrown shows as #VALUE!.
   * A function that has no result yet (or whose result changes later) answers with what should be shown meanwhile, and its
   * user calls `refresh` on the cell once there is another result.
   */
  call(args: readonly CustomArgument[], caller: CellAddress): CustomResult;
}

/** A cell to be put in place with the result it had: nothing is due because of it. */
export interface StoredCell {
  row: number;
  column: number;
  /** The content, or the last result of `formula`. */
  value: Value;
  /** With or without its "=". */
  formula?: string;
  /** Size of what the formula fills; its other cells are stored too, with their values and no formula. */
  spill?: { rows: number; columns: number };
  /** Entered for these cells ({=…}): it fills `spill`, or its one cell, whatever it gives, until another formula is entered. */
  fixed?: true;
}

export interface EngineCell {
  row: number;
  column: number;
  value: Value;
  formula?: string;
}

export interface CalculationOptions {
  /** Every formula, not only those that are due; each once. */
  all?: boolean;
}

/** A formula that is due. */
export interface DueFormula extends CellAddress {
  formula: string;
  volatile: boolean;
}

export interface CalculationResult {
  /** Formulas that were evaluated. */
  evaluated: number;
  /** Cells whose value is another than before, cells that formulas fill or have left included. */
  changed: readonly CellAddress[];
  /** Cells whose formulas need their own result. As in Excel they show 0; `message` of each says so. */
  circular: readonly CellAddress[];
}

/** A formula that cannot be read. `position` is where in the text (from 0, "=" counted). */
export class FormulaSyntaxError extends Error {
  override name = "FormulaSyntaxError";
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

export interface FormulaEngine {
  // ---- sheets
  /** In the order of their tabs. */
  sheets(): readonly EngineSheet[];
  /** Formulas that waited for a sheet of this name are due. Appends where `at` is missing. */
  addSheet(id: string, name: string, at?: number): void;
  /** Formulas and names that mention it follow. */
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, to: number): void;
  /** Its cells, tables and own names go; references to it become #REF!. */
  removeSheet(id: string): void;

  // ---- contents
  /** null clears. Text stays text: see `parseInput` (parse-input.ts) for what a user types. */
  setValue(sheet: string, row: number, column: number, value: Value): void;
  /** With or without "=". Throws FormulaSyntaxError and changes nothing where the text cannot be read. */
  setFormula(sheet: string, row: number, column: number, formula: string): void;
  /** Throws FormulaSyntaxError where the text cannot be read; to look before a batch is written. With its place it is read once only. */
  checkFormula(formula: string, row?: number, column?: number): void;
  /** Clears contents. What formulas of cells outside fill into the range is filled again by the next calculation. */
  clear(range: RangeAddress): void;
  /** Puts cells with their last results in place, on a sheet that may already hold some: nothing is due afterwards that was not before. */
  load(sheet: string, cells: Iterable<StoredCell>): void;

  /** As last calculated; "" is a formula's empty text, null a blank cell. */
  value(sheet: string, row: number, column: number): Value;
  /** As a user would see it, with "=": `[@Rate]` inside the table that it refers to, function names in capitals as typed. */
  formula(sheet: string, row: number, column: number): string | undefined;
  /** Why the cell shows an error: a custom function's own words, or ours for #NAME?, #SPILL! and circular formulas. */
  message(sheet: string, row: number, column: number): string | undefined;
  /** Where the cell's own formula fills more than its cell. */
  spill(sheet: string, row: number, column: number): Rectangle | undefined;
  /** Whether the cell's own formula was entered for the cells that it fills. */
  isFixed(sheet: string, row: number, column: number): boolean;
  /** The cell whose formula fills this one, itself included; undefined for constants and blank cells. */
  anchor(sheet: string, row: number, column: number): CellAddress | undefined;
  spills(sheet: string): readonly Rectangle[];
  /** The smallest rectangle with all contents, filled cells included. */
  usedRange(sheet: string): Rectangle | null;
  /** Cells with content or a value, in no order. */
  forEachCell(sheet: string, visit: (cell: EngineCell) => void, within?: Rectangle): void;

  /** Rows that are not shown, by a user's hand or by a filter: SUBTOTAL and AGGREGATE leave them out. Formulas that do are due. */
  setHiddenRows(sheet: string, byHand: ReadonlySet<number>, byFilter: ReadonlySet<number>): void;

  // ---- structure
  /** Cells move, references in formulas and names and the ranges of tables follow as in Excel. */
  insertCells(range: RangeAddress, shift: "down" | "right"): void;
  deleteCells(range: RangeAddress, shift: "up" | "left"): void;

  // ---- tables and names
  tables(): readonly EngineTable[];
  /** Adds, or replaces the table of that name (another size, other columns): formulas' text stays as it is. */
  setTable(table: EngineTable): void;
  /** Formulas that mention the table or the column follow. */
  renameTable(name: string, to: string): void;
  renameColumn(table: string, column: string, to: string): void;
  /** The cells stay; formulas that mention it show what they refer to as plain addresses, as when Excel converts a table to a range. */
  removeTable(name: string): void;
  names(): readonly EngineName[];
  /** Adds, or replaces the name of that scope. */
  setName(name: EngineName): void;
  removeName(name: string, sheet?: string): void;

  // ---- functions
  /** Formulas that use one of them are due. Registering a name again replaces it. */
  registerFunctions(functions: readonly CustomFunction[]): void;
  /** Names of all functions that formulas may use, custom ones included. */
  functionNames(): readonly string[];

  // ---- calculation
  /** The cell's formula is due, though nothing that it reads has changed. */
  refresh(sheet: string, row: number, column: number): void;
  /** True where formulas are due (volatile ones do not count). */
  readonly due: boolean;
  /** Those that the next calculation calculates, as far as is known before it. */
  dueFormulas(): DueFormula[];
  /** From now on volatile formulas are calculated only where what they refer to changes. */
  keepVolatile(): void;
  calculate(options?: CalculationOptions): CalculationResult;
  /** Cells that hold no formula and on which this one's value rests, directly or by the formulas between; itself where it has none. Each once. */
  restsOn(cell: CellAddress): CellAddress[];
  /** The cells that a reference means in a cell: "B5", "Terms[Coverage]", a name; undefined where it means none. */
  refersTo(reference: string, at: CellAddress): RangeAddress | undefined;
  /** The value of a formula as if it were in this cell, which stays as it is. Ranges give matrices. */
  evaluate(formula: string, at: CellAddress): Value | readonly (readonly Value[])[];
}

/** What the engine asks of the world, so that a test can answer. */
export interface EngineOptions {
  /** Milliseconds since 1970 and minutes east of Greenwich, for NOW and TODAY. */
  now?: () => { time: number; offset: number };
  /** From 0 to below 1, for RAND and similar functions. */
  random?: () => number;
}

export type { CellAddress, ErrorCode, RangeAddress, Rectangle, Value };
