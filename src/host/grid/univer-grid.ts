/** The grid that the host's Excel classes work on, over the Univer engine; the same in the browser and headless. */
import type { IWorkbookData, Workbook } from "@univerjs/core";
import type {
  ConditionalFormatDocument,
  NameDocument,
  StyleDocument,
  TableDocument,
  ValidationDocument,
} from "../workbook/document";
import type { Grid, GridCell, GridFunction, GridInput, GridRange, GridSheet } from "../workbook/grid";
import { Calculation } from "./calculation";
import { captureGrid, type GridDocument, type GridParts } from "./capture";
import { Cells } from "./cells";
import { type Engine, fromEngine, SHEET_ROWS, toEngine, UNIT } from "./engine";
import { Events } from "./events";
import { Formats } from "./formats";
import { CustomFunctions } from "./functions";
import { Layout } from "./layout";
import { Names } from "./names";
import { snapshotOf } from "./restore";
import { Rules } from "./rules";
import { emptySheet, SheetList } from "./sheet-list";
import { Tables } from "./tables";
import { valueOf } from "./values";

/** Makes and ends the engine's workbook: the two things that differ between the browser and Node. */
export interface WorkbookOwner {
  create(data: Partial<IWorkbookData>): void;
  end(unitId: string): void;
  dispose(): void;
}

export const FIRST_WORKBOOK: Partial<IWorkbookData> = {
  id: UNIT,
  name: "Workbook",
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": emptySheet("sheet-1", "Sheet1") },
};

export class UniverGrid implements Grid {
  private readonly parts: GridParts;
  private readonly formats: Formats;
  private readonly functions: CustomFunctions;
  private readonly calculation: Calculation;
  private readonly events: Events;

  /** The engine must be patched already, and hold FIRST_WORKBOOK: its formula services start with the first workbook. */
  constructor(
    private readonly engine: Engine,
    private readonly owner: WorkbookOwner,
  ) {
    this.calculation = new Calculation(engine);
    this.functions = new CustomFunctions(engine, this.calculation);
    const tables: Tables = new Tables(engine, () => ({
      header: (sheet, row, column) => this.header(sheet, row, column),
      rewriteFormulas: (rewrite) => this.rewriteFormulas(rewrite),
    }));
    const cells = new Cells(engine, tables);
    const layout = new Layout(engine, (sheet, column) => this.texts(sheet, column));
    this.parts = {
      engine,
      cells,
      layout,
      tables,
      sheets: new SheetList(engine),
      names: new Names(
        engine,
        () => tables.names(),
        (name) => this.calculation.reparse(name),
      ),
      rules: new Rules(engine),
    };
    this.formats = new Formats(engine, cells);
    this.events = new Events(engine);
  }

  sheets = (): GridSheet[] => this.parts.sheets.all();
  activeSheet = (): string => this.parts.sheets.active();
  activateSheet = (id: string): void => this.parts.sheets.activate(id);
  addSheet = (name: string, at?: number): string => this.parts.sheets.add(name, at);
  copySheet = (id: string, name: string, at: number): string => this.parts.sheets.copy(id, name, at);
  moveSheet = (id: string, to: number): void => this.parts.sheets.move(id, to);
  changeSheet = (id: string, change: Parameters<Grid["changeSheet"]>[1]): void => this.parts.sheets.change(id, change);
  usedRange = (id: string, valuesOnly: boolean): GridRange | null => this.parts.cells.usedRange(id, valuesOnly);

  renameSheet(id: string, name: string): void {
    this.parts.sheets.rename(id, name);
    // The engine remembers formulas with the sheets' names in them, and would go on looking for the old one.
    this.calculation.reparse("");
  }

  deleteSheet(id: string): void {
    for (const table of this.parts.tables.all()) if (table.sheet === id) this.parts.tables.remove(table.name);
    // Names local to the sheet go with it; the engine would keep them as the workbook's.
    const { name: sheet } = this.sheets().find((each) => each.id === id) ?? {};
    if (sheet !== undefined)
      for (const local of this.parts.names.all()) if (local.sheet === sheet) this.parts.names.remove(local.name, sheet);
    this.parts.rules.remove(id);
    this.parts.sheets.delete(id);
  }

  read = (range: GridRange): GridCell[][] => this.parts.cells.read(range);
  write = (range: GridRange, cells: GridInput[][]): void => this.parts.cells.write(range, cells);

  clear(range: GridRange, what: "all" | "contents" | "formats"): void {
    if (what === "formats") this.formats.clear(range);
    else if (what === "contents") this.parts.cells.clearContents(range);
    else this.parts.cells.clearAll(range);
  }

  readStyle = (range: GridRange): StyleDocument => this.formats.read(range);
  writeStyle = (range: GridRange, style: StyleDocument): void => this.formats.write(range, style);
  writeNumberFormats = (range: GridRange, formats: (string | null)[][]): void =>
    this.formats.writeNumberFormats(range, formats);
  numberFormats = (range: GridRange): string[][] => this.formats.numberFormats(range);
  columnWidth = (sheet: string, column: number): number => this.parts.layout.columnWidth(sheet, column);
  setColumnWidth = (sheet: string, column: number, count: number, width: number | "auto"): void =>
    this.parts.layout.setColumnWidth(sheet, column, count, width);
  rowHeight = (sheet: string, row: number): number => this.parts.layout.rowHeight(sheet, row);
  setRowHeight = (sheet: string, row: number, count: number, height: number | "auto"): void =>
    this.parts.layout.setRowHeight(sheet, row, count, height);
  hideColumns = (sheet: string, column: number, count: number, hidden: boolean): void =>
    this.parts.layout.hideColumns(sheet, column, count, hidden);
  hideRows = (sheet: string, row: number, count: number, hidden: boolean): void =>
    this.parts.layout.hideRows(sheet, row, count, hidden);
  insert = (range: GridRange, shift: "down" | "right"): void => this.parts.layout.insert(range, shift);
  delete = (range: GridRange, shift: "up" | "left"): void => this.parts.layout.delete(range, shift);
  merge = (range: GridRange): void => this.parts.layout.merge(range);
  unmerge = (range: GridRange): void => this.parts.layout.unmerge(range);
  merges = (sheet: string): GridRange[] => this.parts.layout.merges(sheet);

  tables = (): (TableDocument & { sheet: string })[] => this.parts.tables.all();
  addTable = (sheet: string, table: TableDocument): void => this.parts.tables.add(sheet, table);
  changeTable = (name: string, change: Partial<TableDocument>): void => this.parts.tables.change(name, change);
  removeTable = (name: string): void => this.parts.tables.remove(name);
  names = (): NameDocument[] => this.parts.names.all();
  setName = (name: NameDocument): void => this.parts.names.set(name);
  removeName = (name: string, sheet?: string): void => this.parts.names.remove(name, sheet);
  conditionalFormats = (sheet: string): ConditionalFormatDocument[] => this.parts.rules.conditionalFormats(sheet);
  setConditionalFormats = (sheet: string, formats: ConditionalFormatDocument[]): void =>
    this.parts.rules.setConditionalFormats(sheet, formats);
  validations = (sheet: string): ValidationDocument[] => this.parts.rules.validations(sheet);
  setValidations = (sheet: string, validations: ValidationDocument[]): void =>
    this.parts.rules.setValidations(sheet, validations);

  registerFunctions = (functions: GridFunction[]): void => this.functions.register(functions);

  errorMessage(sheet: string, row: number, column: number): string | undefined {
    const value = this.parts.cells.value(sheet, row, column);
    if (value === null || typeof value !== "object") return undefined;
    return this.functions.message(sheet, row, column, this.parts.cells.anchor(sheet, row, column));
  }

  spill = (sheet: string, row: number, column: number): string | undefined =>
    this.parts.cells.spill(sheet, row, column);
  filledFrom(sheet: string, row: number, column: number): { row: number; column: number } | undefined {
    const anchor = this.parts.cells.anchor(sheet, row, column);
    return anchor.row !== row || anchor.column !== column ? anchor : undefined;
  }
  /** The engine calculates what was written: the same formulas once more. */
  refresh(cells: Parameters<Grid["refresh"]>[0]): void {
    const known = new Set(this.sheets().map(({ id }) => id));
    for (const { sheet, row, column } of cells) {
      if (!known.has(sheet)) continue;
      const cell = { sheet, row, column, rows: 1, columns: 1 };
      const formula = this.read(cell)[0]?.[0]?.formula;
      if (formula !== undefined) this.write(cell, [[formula]]);
    }
  }
  calculate = (all = false): Promise<void> => this.calculation.calculate(all);
  holdCalculation = (hold: boolean): void => this.calculation.hold(hold);

  selection(): GridRange {
    const { modules, injector } = this.engine;
    const range = injector.get(modules.sheets.SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range
      ? fromEngine(this.activeSheet(), range)
      : { sheet: this.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(range: GridRange): void {
    if (range.sheet !== this.activeSheet()) this.activateSheet(range.sheet);
    const place = toEngine(range);
    const primary = {
      ...place,
      endRow: place.startRow,
      endColumn: place.startColumn,
      actualRow: place.startRow,
      actualColumn: place.startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.engine.run(this.engine.modules.sheets.SetSelectionsOperation.id, {
      subUnitId: range.sheet,
      selections: [{ range: place, primary, style: null }],
    });
  }

  onChanged = (listener: Parameters<Grid["onChanged"]>[0]): (() => void) => this.events.onChanged(listener);
  onSelected = (listener: Parameters<Grid["onSelected"]>[0]): (() => void) => this.events.onSelected(listener);
  onActivated = (listener: Parameters<Grid["onActivated"]>[0]): (() => void) => this.events.onActivated(listener);

  capture = (): GridDocument => captureGrid(this.parts);

  restore(document: GridDocument): void {
    const { tables, names, rules, sheets } = this.parts;
    const model = this.engine.injector.get(this.engine.modules.formula.FormulaDataModel);
    const snapshot = snapshotOf(document);
    this.calculation.forgetWorkbook();
    this.functions.forgetMessages();
    this.calculation.mute(() => {
      tables.clear();
      names.clear();
      rules.clear();
      // At the end of the old workbook the engine forgets its spills, but a moment later, when they are the new one's.
      model.setArrayFormulaRange({});
      model.setArrayFormulaCellData({});
      this.owner.end(UNIT);
      this.owner.create(snapshot.workbook);
      model.setArrayFormulaRange({ [UNIT]: snapshot.spillRanges });
      model.setArrayFormulaCellData({ [UNIT]: snapshot.spillCells });
      document.sheets.forEach((sheet, index) => {
        const id = snapshot.sheetIds[index]!;
        for (const table of sheet.tables) tables.add(id, table);
        if (sheet.visibility === "veryHidden") sheets.change(id, { visibility: "veryHidden" });
        if (sheet.conditionalFormats.length > 0) rules.setConditionalFormats(id, sheet.conditionalFormats);
        if (sheet.validations.length > 0) rules.setValidations(id, sheet.validations);
      });
      for (const name of document.names) names.set(name);
      const active = snapshot.sheetIds[document.active] ?? snapshot.sheetIds[0];
      if (active !== undefined) sheets.activate(active);
    });
  }

  dispose(): void {
    this.calculation.dispose();
    this.events.dispose();
    this.owner.dispose();
  }

  private header(sheet: string, row: number, column: number): string | undefined {
    const value = valueOf(this.engine.sheet(sheet).getCellRaw(row, column));
    return value === null || typeof value === "object" ? undefined : String(value);
  }

  private texts(sheet: string, column: number): string[] {
    const used = this.parts.cells.usedRange(sheet, true);
    if (!used || column < used.column || column >= used.column + used.columns) return [];
    return this.read({ sheet, row: used.row, column, rows: Math.min(used.rows, SHEET_ROWS), columns: 1 }).map(
      ([cell]) => cell!.text,
    );
  }

  private rewriteFormulas(rewrite: (formula: string) => string): void {
    const workbook: Workbook = this.engine.workbook;
    const { cells, names } = this.parts;
    for (const sheet of workbook.getSheets()) {
      const cellValue: Record<number, Record<number, { f: string; si: null }>> = {};
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell?.f || cell?.si ? cells.engineFormula(sheet.getSheetId(), row, column) : undefined;
        const rewritten = formula ? rewrite(formula) : formula;
        if (formula && rewritten !== formula) (cellValue[row] ??= {})[column] = { f: rewritten!, si: null };
      });
      cells.set(sheet.getSheetId(), cellValue);
    }
    for (const name of names.all()) {
      const formula = rewrite(name.formula);
      if (formula !== name.formula) names.set({ ...name, formula });
    }
  }
}
