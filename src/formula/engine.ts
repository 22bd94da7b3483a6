/** The engine of formulas: see engine-types.ts for what each member does. */
import { containsCell, formatRange, quoteSheet } from "./addresses";
import { Book, mention, type Place } from "./book";
import { Calculation } from "./calculation";
import type { Code, Resolved } from "./code";
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
import { FormulaFrame, type FrameHost } from "./frame";
import type { LeftOut } from "./functions/define";
import { FUNCTIONS } from "./functions/table";
import { SPECIAL_FORMS } from "./functions/special-forms";
import { caught, isReference, raise, valuesOf, type Operand, type Reference } from "./operands";
import { CellsReference, RangeNode, referenceAt } from "./range-node";
import { remembering } from "./remembering";
import { removeSheetIn, renameColumnIn, renameSheetIn, renameTableIn, rewriteReferences } from "./rewrite";
import { columnOfKey, rowOfKey, Sheet } from "./sheet";
import { moveCells } from "./structure";
import { readFormula, referenceOf, type TableReference } from "./syntax";
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

const sameTable = (one: EngineTable, other: EngineTable): boolean =>
  one.name === other.name &&
  one.sheet === other.sheet &&
  one.headerRow === other.headerRow &&
  one.totalsRow === other.totalsRow &&
  formatRange(one.range, true) === formatRange(other.range, true) &&
  one.columns.length === other.columns.length &&
  one.columns.every((column, index) => column === other.columns[index]);

const sameRows = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((row) => other.has(row));
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

class Engine implements FormulaEngine, FrameHost {
  private readonly custom_ = new CustomFunctions();
  private readonly readings = new Formulas(FUNCTIONS);
  private readonly book: Book;
  private readonly contents: Contents;
  private readonly calculation: Calculation;
  private current: FormulaCell | undefined;
  private keepsVolatile = false;

  constructor(private readonly options: EngineOptions) {
    this.calculation = new Calculation({
      evaluate: (formula) => this.runFormula(formula),
      tableRanges: (sheet) => this.book.tablesOn(sheet).map(({ range }) => range),
      isAlive: (formula) => this.contents.isAlive(formula),
    });
    this.book = new Book(
      this.readings,
      (code, references, locals, place) => this.runCode(code, references, locals, place),
      (name) => this.custom_.has(name),
    );
    this.contents = new Contents(this.book, this.readings, this.calculation, (name) => this.custom_.isVolatile(name));
  }

  // ---- sheets

  sheets(): readonly EngineSheet[] {
    return this.book.sheets.map(({ id, name }) => ({ id, name }));
  }

  addSheet(id: string, name: string, at = this.book.sheets.length): void {
    this.book.addSheet(new Sheet(id, name, this.calculation), at);
    this.contents.meaningChanged();
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.book.sheet(id);
    const before = sheet.name;
    if (before === name) return;
    this.contents.bindWaiting();
    this.book.renameSheet(sheet, name);
    this.rewriteNames((text) => renameSheetIn(text, before, name));
    this.contents.rewrite([mention.sheet(before)], (text) => renameSheetIn(text, before, name), false);
    this.contents.renamed(mention.sheet(before));
  }

  moveSheet(id: string, to: number): void {
    const sheet = this.book.sheet(id);
    this.book.sheets.splice(this.book.sheets.indexOf(sheet), 1);
    this.book.sheets.splice(to, 0, sheet);
  }

  removeSheet(id: string): void {
    const sheet = this.book.sheet(id);
    this.contents.bindWaiting();
    const tables = this.book.tablesOn(sheet).map(({ name }) => name);
    const ownNames = this.book.names().flatMap((name) => (name.sheet === id ? [mention.name(name.name)] : []));
    this.contents.removeSheet(sheet);
    this.book.removeSheet(sheet);
    const without = remembering((text) => removeSheetIn(text, sheet.name, tables));
    const gone = [mention.sheet(sheet.name), ...tables.flatMap((table) => mention.tableOrName(table)), ...ownNames];
    const changedNames = this.rewriteNames(without);
    this.contents.rewrite(gone, without, true);
    this.contents.meaningChanged(...gone, ...changedNames);
  }

  /** Answers with the names whose formula is another now, as formulas mention them. */
  private rewriteNames(change: (text: string) => string): string[] {
    return this.book.names().flatMap((name) => {
      const formula = change(name.formula);
      if (formula === name.formula) return [];
      this.book.setName({ ...name, formula });
      return [mention.name(name.name)];
    });
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
    this.book.sheet(table.sheet);
    if (table.columns.length !== table.range.columns)
      throw new Error(`The table ${table.name} needs a name for each of its ${table.range.columns} columns.`);
    const before = this.book.table(table.name);
    if (before && sameTable(before, table)) return;
    this.book.setTable({ ...table, range: { ...table.range }, columns: [...table.columns] });
    this.contents.meaningChanged(...mention.tableOrName(table.name));
  }

  private tableOf(name: string): EngineTable {
    const table = this.book.table(name);
    if (!table) throw new Error(`There is no table named "${name}".`);
    return table;
  }

  renameTable(name: string, to: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    this.book.setTable({ ...table, name: to }, table.name);
    const renamed = remembering((text) => renameTableIn(text, table.name, to));
    this.rewriteNames(renamed);
    this.contents.rewrite(mention.tableOrName(table.name), renamed, false);
    this.contents.renamed(mention.table(table.name));
  }

  renameColumn(name: string, column: string, to: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    this.book.setTable({ ...table, columns: table.columns.map((each) => (same(each, column) ? to : each)) });
    const isOf =
      (own: boolean) =>
      (reference: TableReference): boolean =>
        same(reference.table, table.name) || (own && reference.table === "");
    this.rewriteNames((text) => renameColumnIn(text, column, to, isOf(false)));
    const renaming = (own: boolean) => remembering((text) => renameColumnIn(text, column, to, isOf(own)));
    const [renamed, renamedInside] = [renaming(false), renaming(true)];
    this.contents.rewrite(
      [mention.table(table.name)],
      (text, formula) => {
        const own = formula.sheet.id === table.sheet && containsCell(table.range, formula.row, formula.column);
        return (own ? renamedInside : renamed)(text);
      },
      false,
    );
    this.contents.meaningChanged();
  }

  removeTable(name: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    const plain = (text: string, place: Place): string => this.withoutTable(text, table, place);
    const first = this.book.sheets[0];
    if (first) this.rewriteNames((text) => plain(text, { sheet: first, row: 0, column: 0 }));
    const mentions = mention.tableOrName(name);
    this.contents.rewrite(mentions, plain, false);
    this.book.removeTable(name);
    this.contents.meaningChanged(...mentions);
  }

  /** References to the table as plain addresses. */
  private withoutTable(text: string, table: EngineTable, place: Place): string {
    const own = place.sheet.id === table.sheet && containsCell(table.range, place.row, place.column);
    return rewriteReferences(text, (reference, token) => {
      const isOf =
        reference.kind === "table"
          ? same(reference.table, table.name) || (own && reference.table === "")
          : reference.kind === "name" && reference.sheet === null && same(reference.name, table.name);
      if (!isOf) return undefined;
      const found = this.contents.resolve(`=${token.value}`, place);
      const [resolved] = found.references;
      this.contents.forgetUnused(found.dependencies);
      if (!(resolved instanceof CellsReference)) return "#REF!";
      const absolute = reference.kind !== "table" || !reference.sections.includes("this row");
      const prefix = resolved.sheet === place.sheet ? "" : `${quoteSheet(resolved.sheet.name)}!`;
      return prefix + formatRange(resolved, absolute);
    });
  }

  names(): readonly EngineName[] {
    return this.book.names();
  }

  setName(name: EngineName): void {
    readFormula(name.formula);
    this.book.setName({ ...name });
    this.contents.meaningChanged(mention.name(name.name));
  }

  removeName(name: string, sheet?: string): void {
    if (!this.book.removeName(name, sheet === undefined ? undefined : this.book.sheet(sheet)))
      throw new Error(`There is no name "${name}".`);
    this.contents.meaningChanged(mention.name(name));
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
      return valuesOf(this.runCode(code.run, references, code.locals, place));
    } catch (thrown) {
      return caught(thrown);
    } finally {
      this.contents.forgetUnused(dependencies);
    }
  }

  private runFormula(formula: FormulaCell): Operand {
    const before = this.current;
    this.current = formula;
    try {
      return this.runCode(formula.code.run, formula.references, formula.code.locals, formula);
    } finally {
      this.current = before;
    }
  }

  private runCode(code: Code, references: readonly Resolved[], locals: number, { sheet, row, column }: Place): Operand {
    return code(
      new FormulaFrame(this, sheet.id, row, column, references, locals === 0 ? [] : new Array<Operand>(locals)),
    );
  }

  // ---- what running formulas ask

  now(): { time: number; offset: number } {
    return this.options.now?.() ?? { time: Date.now(), offset: -new Date().getTimezoneOffset() };
  }

  random(): number {
    return this.options.random?.() ?? Math.random();
  }

  custom(name: string, args: readonly Operand[], { sheet, row, column }: FormulaFrame): Operand {
    return this.custom_.call(name, args, { sheet, row, column });
  }

  spillOf(reference: Reference): Operand {
    const sheet = this.book.sheet(reference.sheet.id);
    // Calculated first where it is due.
    reference.cell();
    const formula = sheet.cell(reference.row, reference.column)?.formula;
    if (!formula) return raise("#REF!");
    const { row, column, rows, columns } = formula.area;
    return referenceAt(sheet, row, column, rows, columns) ?? raise("#REF!");
  }

  dependOn(reference: Reference): void {
    if (this.current && !(reference instanceof RangeNode))
      this.calculation.dependOn(this.current, this.book.sheet(reference.sheet.id), reference);
  }

  refer(address: string, frame: FormulaFrame): Operand | undefined {
    const found = referenceOf({ value: address.trim() });
    if (!found || (found.kind === "cells" && found.unsupported)) return undefined;
    const place: Place = { sheet: this.book.sheet(frame.sheet), row: frame.row, column: frame.column };
    const { references, dependencies } = this.contents.resolve(`=${address.trim()}`, place);
    const [resolved] = references;
    this.contents.forgetUnused(dependencies);
    if (!resolved) return undefined;
    const operand = "evaluate" in resolved ? resolved.evaluate() : resolved;
    if (!isReference(operand)) return undefined;
    const { row, column, rows, columns } = operand;
    const reference = referenceAt(operand.sheet as Sheet, row, column, rows, columns);
    if (reference) this.dependOn(reference);
    return reference;
  }

  formulaAt(reference: Reference): string | undefined {
    return this.formula(reference.sheet.id, reference.row, reference.column);
  }

  sheetNumber(frame: FormulaFrame, reference: Reference | undefined): number {
    const id = reference?.sheet.id ?? frame.sheet;
    return this.book.sheets.findIndex((sheet) => sheet.id === id) + 1;
  }

  sheetCount(): number {
    return this.book.sheets.length;
  }

  shown(reference: Reference, leaveOut: LeftOut): Value[] {
    return this.book.sheet(reference.sheet.id).shown(reference, leaveOut);
  }
}
