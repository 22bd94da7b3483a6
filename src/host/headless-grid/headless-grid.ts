/** The grid that the host's Excel classes work on in Node: contents and calculation are the engine's of `src/formula`, looks are kept here. */
import { createEngine } from "../../formula/engine";
import type { CalculationResult, FormulaEngine } from "../../formula/engine-types";
import type {
  ConditionalFormatDocument,
  NameDocument,
  StyleDocument,
  TableDocument,
  ValidationDocument,
} from "../workbook/document";
import { COLUMNS, formatCells, ROWS } from "../workbook/address";
import type {
  CellPlace,
  Grid,
  GridCell,
  GridFunction,
  GridInput,
  GridRange,
  GridSheet,
  StoredResult,
} from "../workbook/grid";
import type { Shift } from "../workbook/shift";
import { captureWorkbook, type GridDocument } from "./capture";
import { Cells } from "./cells";
import { customFunction } from "./custom-function";
import { GridNames } from "./grid-names";
import { GridSheets } from "./grid-sheets";
import { GridTables } from "./grid-tables";
import { setHiddenRows } from "./hidden-rows";
import { Layout } from "./layout";
import { otherResults } from "./other-results";
import { restoreWorkbook } from "./restore";
import { StylePool } from "./style-pool";

/** Long enough to gather the changes of one batch, too short for a user to notice. */
const GATHER_MILLISECONDS = 5;

/** All that one workbook is made of; a restored one gets new parts. */
export interface GridParts {
  engine: FormulaEngine;
  pool: StylePool;
  sheets: GridSheets;
  tables: GridTables;
  names: GridNames;
  cells: Cells;
  layout: Layout;
}

function newParts(): GridParts {
  const engine = createEngine();
  const pool = new StylePool();
  const sheets = new GridSheets(pool);
  const cells = new Cells(engine, pool, sheets);
  const tables = new GridTables(engine, (sheet, row, column) => cells.header(sheet, row, column));
  return { engine, pool, sheets, cells, tables, names: new GridNames(engine), layout: new Layout(sheets, cells) };
}

type Changed = Parameters<Grid["onChanged"]>[0];
type Selected = Parameters<Grid["onSelected"]>[0];
type Activated = Parameters<Grid["onActivated"]>[0];

export class HeadlessGrid implements Grid {
  private parts = newParts();
  private readonly functions = new Map<string, GridFunction>();
  private readonly changed = new Set<Changed>();
  private readonly selected = new Set<Selected>();
  private readonly activated = new Set<Activated>();
  private selectedRange: GridRange | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held = false;
  private disposed = false;

  constructor() {
    this.addSheet("Sheet1");
  }

  // ---- sheets
  sheets = (): GridSheet[] => this.parts.sheets.all();
  activeSheet = (): string => this.parts.sheets.active;

  activateSheet(id: string): void {
    this.parts.sheets.activate(id);
    for (const listener of this.activated) listener(id);
  }

  addSheet(name: string, at?: number): string {
    const id = this.parts.sheets.add(name, at);
    this.parts.engine.addSheet(id, name, at);
    this.schedule();
    return id;
  }

  copySheet(from: string, name: string, at: number): string {
    const id = this.parts.sheets.copy(from, name, at);
    this.parts.engine.addSheet(id, name, at);
    this.parts.cells.copyConstants(from, id);
    setHiddenRows(this.parts.engine, id, this.parts.sheets.get(id).looks);
    this.schedule();
    return id;
  }

  deleteSheet(id: string): void {
    const { engine, sheets, tables, names } = this.parts;
    const next = sheets.successor(id);
    if (next === undefined) throw new Error("A workbook must hold at least one visible sheet.");
    if (sheets.active === id) this.activateSheet(next);
    if (this.selectedRange?.sheet === id) this.selectedRange = undefined;
    names.forgetSheet(id);
    sheets.remove(id);
    engine.removeSheet(id);
    tables.forgetPlaces();
    this.schedule();
  }

  renameSheet(id: string, name: string): void {
    this.parts.sheets.change(id, { name });
    this.parts.engine.renameSheet(id, name);
    this.schedule();
  }

  moveSheet(id: string, to: number): void {
    this.parts.sheets.move(id, to);
    this.parts.engine.moveSheet(id, to);
  }

  changeSheet = (id: string, change: Parameters<Grid["changeSheet"]>[1]): void => this.parts.sheets.change(id, change);
  usedRange = (id: string, valuesOnly: boolean): GridRange | null => this.parts.cells.usedRange(id, valuesOnly);

  // ---- cells
  read = (range: GridRange): GridCell[][] => this.parts.cells.read(range);

  write(range: GridRange, cells: GridInput[][]): void {
    this.parts.cells.write(range, cells);
    this.parts.tables.followHeaders(range.sheet, range);
    this.schedule();
  }

  clear(range: GridRange, what: "all" | "contents" | "formats"): void {
    if (what !== "formats") this.parts.engine.clear(range);
    if (what !== "contents") this.parts.sheets.get(range.sheet).looks.clear(range);
    this.schedule();
  }

  readStyle = (range: GridRange): StyleDocument => this.parts.sheets.get(range.sheet).looks.read(range);
  writeStyle = (range: GridRange, style: StyleDocument): void =>
    this.parts.sheets.get(range.sheet).looks.write(range, style);
  writeNumberFormats = (range: GridRange, formats: (string | null)[][]): void =>
    this.parts.cells.writeNumberFormats(range, formats);
  numberFormats = (range: GridRange): string[][] => this.parts.cells.numberFormats(range);

  // ---- rows and columns
  columnWidth = (sheet: string, column: number): number => this.parts.layout.columnWidth(sheet, column);
  rowHeight = (sheet: string, row: number): number => this.parts.layout.rowHeight(sheet, row);
  setColumnWidth = (sheet: string, column: number, count: number, width: number | "auto"): void =>
    this.parts.layout.setColumnWidth(sheet, column, count, width);
  setRowHeight = (sheet: string, row: number, count: number, height: number | "auto"): void =>
    this.parts.layout.setRowHeight(sheet, row, count, height);
  hideColumns = (sheet: string, column: number, count: number, hidden: boolean): void =>
    this.parts.layout.hide(sheet, "columns", column, count, hidden);
  hideRows = (sheet: string, row: number, count: number, hidden: boolean): void => {
    this.parts.layout.hide(sheet, "rows", row, count, hidden);
    setHiddenRows(this.parts.engine, sheet, this.parts.sheets.get(sheet).looks);
    this.schedule();
  };

  insert(range: GridRange, shift: "down" | "right"): void {
    this.parts.engine.insertCells(range, shift);
    this.moved({ sheet: range.sheet, range, kind: "insert", along: shift === "down" ? "rows" : "columns" });
  }

  delete(range: GridRange, shift: "up" | "left"): void {
    this.parts.engine.deleteCells(range, shift);
    this.moved({ sheet: range.sheet, range, kind: "delete", along: shift === "up" ? "rows" : "columns" });
  }

  merge(range: GridRange): void {
    this.parts.cells.keepFirst(range);
    this.parts.sheets.get(range.sheet).looks.merge(range);
    this.schedule();
  }

  unmerge = (range: GridRange): void => this.parts.sheets.get(range.sheet).looks.unmerge(range);
  merges = (sheet: string): GridRange[] =>
    this.parts.sheets.get(sheet).looks.merges.map((merge) => ({ sheet, ...merge }));

  // ---- tables, names, rules
  tables = (): (TableDocument & { sheet: string })[] => this.parts.tables.all();

  addTable(sheet: string, table: TableDocument): void {
    this.parts.tables.add(sheet, table);
    this.schedule();
  }

  changeTable(name: string, change: Partial<TableDocument>): void {
    this.parts.tables.change(name, change);
    this.schedule();
  }

  removeTable(name: string): void {
    this.parts.tables.remove(name);
    this.schedule();
  }

  names = (): NameDocument[] => this.parts.names.all();

  setName(name: NameDocument): void {
    this.parts.names.set(name);
    this.schedule();
  }

  removeName(name: string, sheet?: string): void {
    this.parts.names.remove(name, sheet);
    this.schedule();
  }

  conditionalFormats = (sheet: string): ConditionalFormatDocument[] => this.parts.sheets.get(sheet).formats.all();
  setConditionalFormats = (sheet: string, formats: ConditionalFormatDocument[]): void =>
    this.parts.sheets.get(sheet).formats.replace(formats);
  validations = (sheet: string): ValidationDocument[] => this.parts.sheets.get(sheet).validations.all();
  setValidations = (sheet: string, validations: ValidationDocument[]): void =>
    this.parts.sheets.get(sheet).validations.replace(validations);

  // ---- calculation
  registerFunctions(functions: GridFunction[]): void {
    for (const each of functions) this.functions.set(each.name.toUpperCase(), each);
    this.parts.engine.registerFunctions(functions.map(customFunction));
    this.schedule();
  }

  errorMessage(sheet: string, row: number, column: number): string | undefined {
    const value = this.parts.cells.value(sheet, row, column);
    return value === null || typeof value !== "object" ? undefined : this.parts.engine.message(sheet, row, column);
  }

  spill(sheet: string, row: number, column: number): string | undefined {
    const range = this.parts.engine.spill(sheet, row, column);
    return range && formatCells(range);
  }

  filledFrom(sheet: string, row: number, column: number): { row: number; column: number } | undefined {
    const anchor = this.parts.engine.anchor(sheet, row, column);
    return anchor && (anchor.row !== row || anchor.column !== column) ? anchor : undefined;
  }

  calculate(all = false): Promise<void> {
    this.calculateNow(all);
    return Promise.resolve();
  }

  refresh(cells: Parameters<Grid["refresh"]>[0]): void {
    const known = new Set(this.sheets().map(({ id }) => id));
    for (const { sheet, row, column } of cells) if (known.has(sheet)) this.parts.engine.refresh(sheet, row, column);
    this.schedule();
  }

  keepStored(
    { withoutResult, ofAddIn }: Parameters<Required<Grid>["keepStored"]>[0],
    stored: StoredResult,
  ): CellPlace[] {
    const { engine } = this.parts;
    engine.keepVolatile();
    for (const { sheet, row, column } of withoutResult) engine.refresh(sheet, row, column);
    // What hangs on them refers to no result that could be the file's.
    const unknown = engine.dueFormulas();
    for (const { sheet, row, column } of ofAddIn) engine.refresh(sheet, row, column);
    return otherResults(engine, unknown, stored);
  }

  holdCalculation(hold: boolean): void {
    this.held = hold;
    this.schedule();
  }

  // ---- what is selected, and who is told
  selection(): GridRange {
    const sheet = this.activeSheet();
    return this.selectedRange?.sheet === sheet
      ? { ...this.selectedRange }
      : { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(range: GridRange): void {
    if (range.sheet !== this.activeSheet()) this.activateSheet(range.sheet);
    this.selectedRange = { ...range };
    for (const listener of this.selected) listener({ ...range });
  }

  onChanged = (listener: Changed): (() => void) => subscribe(this.changed, listener);
  onSelected = (listener: Selected): (() => void) => subscribe(this.selected, listener);
  onActivated = (listener: Activated): (() => void) => subscribe(this.activated, listener);

  // ---- the whole workbook
  capture = (): GridDocument => captureWorkbook(this.parts);

  restore(document: GridDocument): void {
    clearTimeout(this.timer);
    this.selectedRange = undefined;
    this.parts = newParts();
    this.parts.engine.registerFunctions([...this.functions.values()].map(customFunction));
    restoreWorkbook(document, this.parts);
    this.activateSheet(this.parts.sheets.active);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    for (const listeners of [this.changed, this.selected, this.activated]) listeners.clear();
  }

  private moved(shift: Shift): void {
    const { looks, formats, validations } = this.parts.sheets.get(shift.sheet);
    looks.shift(shift);
    formats.shift(shift);
    validations.shift(shift);
    this.parts.tables.forgetPlaces();
    setHiddenRows(this.parts.engine, shift.sheet, looks);
    this.schedule();
  }

  /** Calculates soon, once for all changes of a batch, where something is due. */
  private schedule(): void {
    if (this.timer !== undefined || this.held || this.disposed || !this.parts.engine.due) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.held) this.calculateNow(false);
    }, GATHER_MILLISECONDS);
  }

  private calculateNow(all: boolean): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { engine } = this.parts;
    if (this.disposed || (!all && !engine.due)) return;
    for (const range of changedRanges(engine.calculate({ all })))
      for (const listener of this.changed) listener({ range, byPerson: false });
  }
}

/** Of each sheet the smallest range with all cells that a calculation changed. */
function changedRanges({ changed }: CalculationResult): GridRange[] {
  const bounds = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const { sheet, row, column } of changed) {
    const known = bounds.get(sheet);
    if (!known) {
      bounds.set(sheet, { top: row, left: column, bottom: row, right: column });
      continue;
    }
    known.top = Math.min(known.top, row);
    known.left = Math.min(known.left, column);
    known.bottom = Math.max(known.bottom, row);
    known.right = Math.max(known.right, column);
  }
  return [...bounds].map(([sheet, { top, left, bottom, right }]) => ({
    sheet,
    row: top,
    column: left,
    rows: Math.min(bottom, ROWS - 1) - top + 1,
    columns: Math.min(right, COLUMNS - 1) - left + 1,
  }));
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const createHeadlessGrid = (): Grid => new HeadlessGrid();
