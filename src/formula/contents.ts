/** All formulas of a workbook: bound to what they refer to, found by what they mention, and rewritten when that changes. */
import { mention, type Book, type Dependencies, type Place } from "./book";
import type { Calculation } from "./calculation";
import { FormulaCell } from "./formula-cell";
import type { Formulas } from "./formulas";
import type { Resolved } from "./code";
import type { Sheet } from "./sheet";
import type { Value } from "./values";

export class Contents {
  readonly formulas = new Set<FormulaCell>();
  readonly volatile = new Set<FormulaCell>();
  private readonly unresolved = new Set<FormulaCell>();
  /** Those that cannot be read, whose mentions are not known. */
  private readonly unreadable = new Set<FormulaCell>();
  private readonly byMention = new Map<string, Set<FormulaCell>>();
  /** Loaded and not looked up yet: the tables and names that they mention may still come. */
  private waiting: FormulaCell[] = [];

  constructor(
    private readonly book: Book,
    private readonly readings: Formulas,
    private readonly calculation: Calculation,
    private readonly isVolatileFunction: (name: string) => boolean,
  ) {}

  isAlive(formula: FormulaCell): boolean {
    return this.formulas.has(formula);
  }

  /** Throws FormulaSyntaxError before anything is changed. */
  setFormula(sheet: Sheet, row: number, column: number, typed: string): void {
    const text = typed.startsWith("=") ? typed : `=${typed}`;
    const code = this.readings.compiled(text, row, column);
    this.bindWaiting();
    this.empty(sheet, row, column);
    const formula = new FormulaCell(sheet, row, column, text, code);
    const cell = sheet.grow(row, column);
    cell.formula = formula;
    cell.value = null;
    this.formulas.add(formula);
    this.bind(formula);
    this.calculation.markDue(formula);
  }

  setValue(sheet: Sheet, row: number, column: number, value: Value): void {
    this.bindWaiting();
    if (value === null && !sheet.cell(row, column)) return;
    this.empty(sheet, row, column);
    if (value !== null) sheet.grow(row, column).value = value;
    this.calculation.cellChanged(sheet, row, column);
  }

  /** A cell with its last result: nothing is due because of it. */
  load(sheet: Sheet, row: number, column: number, value: Value, typed: string | undefined): FormulaCell | undefined {
    this.empty(sheet, row, column);
    if (value === null && typed === undefined) return undefined;
    const cell = sheet.grow(row, column);
    cell.value = value;
    if (typed === undefined) return undefined;
    const text = typed.startsWith("=") ? typed : `=${typed}`;
    const formula = new FormulaCell(sheet, row, column, text, this.readings.stored(text, row, column));
    cell.formula = formula;
    this.formulas.add(formula);
    this.waiting.push(formula);
    return formula;
  }

  /** Takes away what the cell holds; a formula that filled it from elsewhere is due. */
  private empty(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (!cell) return;
    if (cell.formula) this.drop(cell.formula);
    const filledBy = cell.filledBy;
    sheet.remove(row, column);
    if (filledBy) this.calculation.markDue(filledBy);
  }

  private drop(formula: FormulaCell): void {
    this.calculation.vacate(formula, { rows: 1, columns: 1 });
    this.unbind(formula);
    this.formulas.delete(formula);
    formula.due = false;
  }

  bindWaiting(): void {
    if (this.waiting.length === 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const formula of waiting) if (this.formulas.has(formula)) this.bind(formula);
  }

  private bind(formula: FormulaCell): void {
    const into: Dependencies = { cells: [], ranges: [], mentions: [], unresolved: false, volatile: false };
    formula.references = this.book.resolveAll(formula.code, formula, into);
    formula.cells = into.cells;
    formula.ranges = into.ranges;
    formula.mentions = into.mentions;
    formula.unresolved = into.unresolved;
    formula.volatile = into.volatile || into.mentions.some((each) => this.isVolatile(each));
    for (const { sheet, row, column } of formula.cells) sheet.dependOnCell(row, column, formula);
    for (const node of formula.ranges) {
      node.dependents.add(formula);
      node.told = false;
    }
    for (const each of formula.mentions) {
      const known = this.byMention.get(each);
      if (known) known.add(formula);
      else this.byMention.set(each, new Set([formula]));
    }
    if (formula.unresolved) this.unresolved.add(formula);
    if (formula.code.unreadable) this.unreadable.add(formula);
    if (formula.volatile) this.volatile.add(formula);
  }

  private unbind(formula: FormulaCell): void {
    for (const { sheet, row, column } of formula.cells) sheet.leaveCell(row, column, formula);
    for (const node of [...formula.ranges, ...formula.dynamic]) {
      node.dependents.delete(formula);
      if (node.dependents.size === 0) (node.sheet as Sheet).forget(node);
    }
    for (const each of formula.mentions) {
      const known = this.byMention.get(each);
      if (known?.delete(formula) && known.size === 0) this.byMention.delete(each);
    }
    this.unresolved.delete(formula);
    this.unreadable.delete(formula);
    this.volatile.delete(formula);
    formula.cells = [];
    formula.ranges = [];
    formula.dynamic = [];
    formula.mentions = [];
  }

  private isVolatile(each: string): boolean {
    const name = mention.nameIn(each);
    return name !== undefined && this.isVolatileFunction(name);
  }

  /** What they refer to may mean something else now. */
  private rebind(formulas: Iterable<FormulaCell>, due: boolean): void {
    for (const formula of [...formulas]) {
      this.unbind(formula);
      this.bind(formula);
      if (due) this.calculation.markDue(formula);
    }
  }

  /** A table, name, sheet or function has come, changed or gone. */
  meaningChanged(...mentions: string[]): void {
    this.rebind([...this.unresolved, ...this.mentioning(mentions)], true);
  }

  /** Something that they mention has another name now, and means what it did. */
  renamed(...mentions: string[]): void {
    this.rebind(this.mentioning(mentions), false);
    this.meaningChanged();
  }

  private mentioning(mentions: readonly string[]): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    for (const each of mentions) for (const formula of this.byMention.get(each) ?? []) found.add(formula);
    return found;
  }

  /** Rewrites formulas in cells that mention one of these; `due` where what they give may change too. */
  rewrite(mentions: readonly string[], change: (text: string, formula: FormulaCell) => string, due: boolean): void {
    this.bindWaiting();
    for (const formula of [...this.unreadable, ...this.mentioning(mentions)]) {
      const text = change(formula.text, formula);
      if (text === formula.text) continue;
      formula.text = text;
      formula.code = this.readings.stored(text, formula.row, formula.column);
      this.rebind([formula], due);
    }
  }

  /**
   * Moves cells, where `touched` are the formulas that move or look at cells that do: they are looked up and calculated again,
   * with those that mention one of `mentions`. `follow` is what a text becomes, `move` moves the cells.
   */
  moveCells(
    touched: Set<FormulaCell>,
    mentions: readonly string[],
    follow: (formula: FormulaCell) => string,
    move: () => void,
  ): void {
    for (const formula of this.unreadable) {
      const text = follow(formula);
      if (text !== formula.text) touched.add(formula);
    }
    for (const formula of this.mentioning(mentions)) touched.add(formula);
    for (const formula of touched) {
      this.unbind(formula);
      formula.text = follow(formula);
    }
    move();
    for (const formula of touched) {
      if (!this.formulas.has(formula)) continue;
      formula.code = this.readings.stored(formula.text, formula.row, formula.column);
      this.bind(formula);
      this.calculation.markDue(formula);
    }
  }

  /** Takes away all formulas of a sheet that is removed. */
  removeSheet(sheet: Sheet): void {
    for (const formula of [...this.formulas]) {
      if (formula.sheet !== sheet) continue;
      this.unbind(formula);
      this.formulas.delete(formula);
      formula.due = false;
    }
  }

  /** The references of a formula that is in no cell. */
  resolve(text: string, place: Place): { references: readonly Resolved[]; dependencies: Dependencies } {
    const dependencies: Dependencies = { cells: [], ranges: [], mentions: [], unresolved: false, volatile: false };
    const code = this.readings.compiled(text, place.row, place.column);
    return { references: this.book.resolveAll(code, place, dependencies), dependencies };
  }

  /** Ranges that were looked up for no formula that stays. */
  forgetUnused({ ranges }: Dependencies): void {
    for (const node of ranges) if (node.dependents.size === 0) (node.sheet as Sheet).forget(node);
  }
}
