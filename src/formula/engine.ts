/** The engine of formulas: see engine-types.ts for what each member does. */
import { Book, type Place } from "./book";
import { Calculation } from "./calculation";
import { Contents } from "./contents";
import { CustomFunctions } from "./custom-functions";
import type {
  CalculationOptions,
  CalculationResult,
  CustomFunction,
  DueFormula,
  EngineCell,
  EngineName,
  EngineOptions,
  EngineSheet,
  EngineTable,
  FormulaEngine,
  StoredCell,
} from "./engine-types";
import type { FormulaCell } from "./formula-cell";
import { Formulas } from "./formulas";
import { FUNCTIONS } from "./functions/table";
import { SPECIAL_FORMS } from "./functions/special-forms";
import { caught, isReference, valuesOf, type Operand } from "./operands";
import { constantsBehind } from "./rests-on";
import { RunningFormulas, type RunningParts } from "./running-formulas";
import { columnOfKey, rowOfKey, Sheet } from "./sheet";
import { SheetEdits } from "./sheet-edits";
import { moveCells } from "./structure";
import { TableEdits } from "./table-edits";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  type CellAddress,
  type Matrix,
  type RangeAddress,
  type Rectangle,
  type Value,
} from "./values";

export const createEngine = (options: EngineOptions = {}): FormulaEngine => new Engine(options);

const sameRows = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((row) => other.has(row));

class Engine implements FormulaEngine {
  private readonly custom_ = new CustomFunctions();
  private readonly readings = new Formulas(FUNCTIONS);
  private readonly book: Book;
  private readonly contents: Contents;
  private readonly calculation: Calculation;
  private readonly running: RunningFormulas;
  private readonly tableEdits: TableEdits;
  private readonly sheetEdits: SheetEdits;
  private keepsVolatile = false;

  constructor(options: EngineOptions) {
    const parts = (): RunningParts => ({
      book: this.book,
      contents: this.contents,
      calculation: this.calculation,
      shownFormula: (sheet, row, column) => this.formula(sheet, row, column),
    });
    this.running = new RunningFormulas(parts, this.custom_, options);
    this.calculation = new Calculation({
      evaluate: (formula) => this.running.runFormula(formula),
      tableRanges: (sheet) => this.book.tablesOn(sheet).map(({ range }) => range),
      isAlive: (formula) => this.contents.isAlive(formula),
    });
    this.book = new Book(
      this.readings,
      (code, references, locals, place) => this.running.runCode(code, references, locals, place),
      (name) => this.custom_.has(name),
    );
    this.contents = new Contents(this.book, this.readings, this.calculation, (name) => this.custom_.isVolatile(name));
    this.tableEdits = new TableEdits(this.book, this.contents);
    this.sheetEdits = new SheetEdits(this.book, this.contents, this.tableEdits);
  }

  // ---- sheets

  sheets(): readonly EngineSheet[] {
    return this.book.sheets.map(({ id, name }) => ({ id, name }));
  }

  addSheet(id: string, name: string, at = this.book.sheets.length): void {
    this.sheetEdits.addSheet(new Sheet(id, name, this.calculation), at);
  }

  renameSheet(id: string, name: string): void {
    this.sheetEdits.renameSheet(id, name);
  }

  moveSheet(id: string, to: number): void {
    this.sheetEdits.moveSheet(id, to);
  }

  removeSheet(id: string): void {
    this.sheetEdits.removeSheet(id);
  }

  // ---- contents

  setValue(sheet: string, row: number, column: number, value: Value): void {
    this.contents.setValue(this.book.sheet(sheet), row, column, value);
  }

  setFormula(sheet: string, row: number, column: number, formula: string): void {
    this.contents.setFormula(this.book.sheet(sheet), row, column, formula);
  }

  checkFormula(formula: string, row = 0, column = 0): void {
    this.readings.compiled(formula.startsWith("=") ? formula : `=${formula}`, row, column);
  }

  clear(range: RangeAddress): void {
    const sheet = this.book.sheet(range.sheet);
    sheet.visit(range, (_, row, column) => this.contents.setValue(sheet, row, column, null));
  }

  load(id: string, cells: Iterable<StoredCell>): void {
    const sheet = this.book.sheet(id);
    const spills: FormulaCell[] = [];
    for (const { row, column, value, formula, spill, fixed } of cells) {
      const loaded = this.contents.load(sheet, row, column, value, formula);
      if (loaded && fixed) loaded.fixed = spill ?? { rows: 1, columns: 1 };
      if (!loaded || !spill || spill.rows * spill.columns < 2) continue;
      loaded.spill = spill;
      spills.push(loaded);
    }
    for (const formula of spills) {
      const { row, column, rows, columns } = formula.area;
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++)
          if (down > 0 || across > 0) sheet.grow(row + down, column + across).filledBy = formula;
    }
  }

  value(sheet: string, row: number, column: number): Value {
    return this.book.sheet(sheet).cell(row, column)?.value ?? null;
  }

  formula(sheet: string, row: number, column: number): string | undefined {
    const formula = this.book.sheet(sheet).cell(row, column)?.formula;
    return formula ? this.readings.shown(formula.text, this.book.tableAt(formula)?.name) : undefined;
  }

  message(sheet: string, row: number, column: number): string | undefined {
    const formula = this.fillerOf(sheet, row, column);
    return formula?.messages?.get(`${row - formula.row},${column - formula.column}`);
  }

  private fillerOf(sheet: string, row: number, column: number): FormulaCell | undefined {
    const cell = this.book.sheet(sheet).cell(row, column);
    return cell?.formula ?? cell?.filledBy ?? undefined;
  }

  spill(sheet: string, row: number, column: number): Rectangle | undefined {
    const formula = this.book.sheet(sheet).cell(row, column)?.formula;
    return formula?.spill ? formula.area : undefined;
  }

  isFixed(sheet: string, row: number, column: number): boolean {
    return this.book.sheet(sheet).cell(row, column)?.formula?.fixed != null;
  }

  anchor(sheet: string, row: number, column: number): CellAddress | undefined {
    const formula = this.fillerOf(sheet, row, column);
    return formula && { sheet, row: formula.row, column: formula.column };
  }

  spills(sheet: string): readonly Rectangle[] {
    const found: Rectangle[] = [];
    for (const { formula } of this.book.sheet(sheet).cells.values()) if (formula?.spill) found.push(formula.area);
    return found;
  }

  usedRange(id: string): Rectangle | null {
    const sheet = this.book.sheet(id);
    if (sheet.cells.size === 0) return null;
    let [top, left] = [SHEET_ROWS, SHEET_COLUMNS];
    for (const key of sheet.cells.keys()) {
      top = Math.min(top, rowOfKey(key));
      left = Math.min(left, columnOfKey(key));
    }
    const { rows, columns } = sheet.extent();
    return { row: top, column: left, rows: rows - top, columns: columns - left };
  }

  forEachCell(id: string, visit: (cell: EngineCell) => void, within?: Rectangle): void {
    const sheet = this.book.sheet(id);
    const range = within ?? { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
    sheet.visit(range, ({ value, formula }, row, column) => {
      const shown = formula && this.formula(id, row, column);
      visit(shown ? { row, column, value, formula: shown } : { row, column, value });
    });
  }

  setHiddenRows(sheet: string, byHand: ReadonlySet<number>, byFilter: ReadonlySet<number>): void {
    const { hidden } = this.book.sheet(sheet);
    if (sameRows(hidden.byHand, byHand) && sameRows(hidden.byFilter, byFilter)) return;
    this.book.sheet(sheet).hidden = { byHand: new Set(byHand), byFilter: new Set(byFilter) };
    for (const formula of this.contents.formulas) if (formula.code.readsRows) this.calculation.markDue(formula);
  }

  // ---- structure

  insertCells(range: RangeAddress, shift: "down" | "right"): void {
    this.move(range, "insert", shift === "down" ? "rows" : "columns");
  }

  deleteCells(range: RangeAddress, shift: "up" | "left"): void {
    this.move(range, "delete", shift === "up" ? "rows" : "columns");
  }

  private move(range: RangeAddress, kind: "insert" | "delete", along: "rows" | "columns"): void {
    moveCells({ sheet: this.book.sheet(range.sheet), range, kind, along }, this.book, this.contents, this.calculation);
  }

  // ---- tables and names

  tables(): readonly EngineTable[] {
    return [...this.book.tables.values()];
  }

  setTable(table: EngineTable): void {
    this.tableEdits.setTable(table);
  }

  renameTable(name: string, to: string): void {
    this.tableEdits.renameTable(name, to);
  }

  renameColumn(name: string, column: string, to: string): void {
    this.tableEdits.renameColumn(name, column, to);
  }

  removeTable(name: string): void {
    this.tableEdits.removeTable(name);
  }

  names(): readonly EngineName[] {
    return this.book.names();
  }

  setName(name: EngineName): void {
    this.tableEdits.setName(name);
  }

  removeName(name: string, sheet?: string): void {
    this.tableEdits.removeName(name, sheet);
  }

  // ---- functions

  registerFunctions(functions: readonly CustomFunction[]): void {
    const isNew = functions.some(({ name }) => !this.custom_.has(name));
    for (const definition of functions) this.custom_.register(definition);
    if (isNew) this.contents.meaningChanged();
  }

  functionNames(): readonly string[] {
    return [...Object.keys(FUNCTIONS), ...Object.keys(SPECIAL_FORMS), "LET", "LAMBDA", ...this.custom_.names()].sort();
  }

  // ---- calculation

  refresh(sheet: string, row: number, column: number): void {
    this.contents.bindWaiting();
    const formula = this.fillerOf(sheet, row, column);
    if (formula) this.calculation.markDue(formula);
  }

  get due(): boolean {
    return this.calculation.due;
  }

  dueFormulas(): DueFormula[] {
    return this.calculation
      .dueFormulas()
      .map(({ sheet, row, column, text, volatile }) => ({ sheet: sheet.id, row, column, formula: text, volatile }));
  }

  keepVolatile(): void {
    this.keepsVolatile = true;
  }

  calculate({ all = false }: CalculationOptions = {}): CalculationResult {
    this.contents.bindWaiting();
    this.calculation.calculate(
      all ? this.contents.formulas : undefined,
      this.keepsVolatile ? [] : this.contents.volatile,
    );
    return this.calculation.result;
  }

  restsOn({ sheet, row, column }: CellAddress): CellAddress[] {
    this.contents.bindWaiting();
    return constantsBehind(this.book.sheet(sheet), row, column).map((each) => ({ ...each, sheet: each.sheet.id }));
  }

  refersTo(reference: string, at: CellAddress): RangeAddress | undefined {
    this.contents.bindWaiting();
    const place: Place = { sheet: this.book.sheet(at.sheet), row: at.row, column: at.column };
    const { references, dependencies } = this.contents.resolve(`=${reference}`, place);
    this.contents.forgetUnused(dependencies);
    const [resolved] = references;
    let operand: Operand | undefined;
    try {
      operand = resolved && "evaluate" in resolved ? resolved.evaluate() : resolved;
    } catch (thrown) {
      operand = caught(thrown);
    }
    if (operand === undefined || !isReference(operand)) return undefined;
    const { sheet, row, column, rows, columns } = operand;
    return { sheet: sheet.id, row, column, rows, columns };
  }

  evaluate(formula: string, at: CellAddress): Value | Matrix {
    this.contents.bindWaiting();
    const place: Place = { sheet: this.book.sheet(at.sheet), row: at.row, column: at.column };
    const code = this.readings.compiled(formula, at.row, at.column);
    const { references, dependencies } = this.contents.resolve(formula, place);
    try {
      return valuesOf(this.running.runCode(code.run, references, code.locals, place));
    } catch (thrown) {
      return caught(thrown);
    } finally {
      this.contents.forgetUnused(dependencies);
    }
  }
}
