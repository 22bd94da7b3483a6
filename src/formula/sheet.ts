/** The cells of a sheet, and which formulas depend on which of them. */
import { containsCell, intersects } from "./addresses";
import type { FormulaCell } from "./formula-cell";
import type { LeftOut } from "./functions/define";
import type { RangeNode } from "./range-node";
import { SHEET_COLUMNS, type Rectangle, type Value } from "./values";

export interface Cell {
  value: Value;
  formula: FormulaCell | null;
  /** The formula of another cell that fills this one. */
  filledBy: FormulaCell | null;
}

export interface HiddenRows {
  byHand: ReadonlySet<number>;
  byFilter: ReadonlySet<number>;
}

/** Ranges wider than this are looked through for every column. */
const WIDE = 128;

export const keyOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / SHEET_COLUMNS);
export const columnOfKey = (key: number): number => key % SHEET_COLUMNS;

/** What calculates a formula whose value is asked for. */
export interface Calculator {
  settle(formula: FormulaCell): void;
}

export class Sheet {
  /** All cells in the order in which they came; `column` is the quick way to one of them. */
  readonly cells = new Map<number, Cell>();
  private readonly byColumn: ((Cell | undefined)[] | undefined)[] = [];
  /** How many formulas that fill cells of a column are due. */
  private readonly dueInColumn: number[] = [];
  /** Formulas that refer to a single cell. */
  private readonly singles = new Map<number, Set<FormulaCell>>();
  private readonly ranges = new Map<string, RangeNode>();
  private readonly rangesByColumn = new Map<number, RangeNode[]>();
  private wideRanges: RangeNode[] = [];
  /** Rows that are not shown. */
  hidden: HiddenRows = { byHand: new Set(), byFilter: new Set() };
  /** undefined where it must be counted again. */
  private used: { rows: number; columns: number } | undefined = { rows: 0, columns: 0 };

  constructor(
    readonly id: string,
    public name: string,
    readonly calculator: Calculator,
  ) {}

  /** The cell's value, calculated first where it is due. */
  read(row: number, column: number): Value {
    const cell = this.byColumn[column]?.[row];
    if (cell === undefined) return null;
    const formula = cell.formula ?? cell.filledBy;
    if (formula === null || !formula.unsettled) return cell.value;
    this.calculator.settle(formula);
    // What fills the cell may have left it.
    return this.cell(row, column)?.value ?? null;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.byColumn[column]?.[row];
  }

  countDue(column: number, columns: number, by: number): void {
    for (let at = column; at < column + columns; at++) this.dueInColumn[at] = (this.dueInColumn[at] ?? 0) + by;
  }

  hasDue({ column, columns }: Rectangle): boolean {
    const end = Math.min(column + columns, this.dueInColumn.length);
    for (let at = column; at < end; at++) if ((this.dueInColumn[at] ?? 0) > 0) return true;
    return false;
  }

  /** Creates the cell where there is none. */
  grow(row: number, column: number): Cell {
    let cell = this.byColumn[column]?.[row];
    if (cell === undefined) {
      cell = { value: null, formula: null, filledBy: null };
      this.cells.set(keyOf(row, column), cell);
      (this.byColumn[column] ??= [])[row] = cell;
      if (this.used) {
        if (row >= this.used.rows) this.used.rows = row + 1;
        if (column >= this.used.columns) this.used.columns = column + 1;
      }
    }
    return cell;
  }

  remove(row: number, column: number): void {
    if (!this.cells.delete(keyOf(row, column))) return;
    this.byColumn[column]![row] = undefined;
    if (this.used && (row + 1 === this.used.rows || column + 1 === this.used.columns)) this.used = undefined;
  }

  /** How many rows and columns from the first hold all contents. */
  extent(): { rows: number; columns: number } {
    if (!this.used) {
      this.used = { rows: 0, columns: 0 };
      for (const key of this.cells.keys()) {
        this.used.rows = Math.max(this.used.rows, rowOfKey(key) + 1);
        this.used.columns = Math.max(this.used.columns, columnOfKey(key) + 1);
      }
    }
    return this.used;
  }

  /** Visits existing cells within a rectangle, whichever way is shorter. */
  visit(range: Rectangle, visit: (cell: Cell, row: number, column: number) => void): void {
    const { rows, columns } = this.extent();
    const lastRow = Math.min(range.row + range.rows, rows);
    const lastColumn = Math.min(range.column + range.columns, columns);
    if ((lastRow - range.row) * (lastColumn - range.column) > this.cells.size) {
      for (const [key, cell] of [...this.cells]) {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        if (row >= range.row && row < lastRow && column >= range.column && column < lastColumn)
          visit(cell, row, column);
      }
      return;
    }
    for (let row = range.row; row < lastRow; row++) {
      for (let column = range.column; column < lastColumn; column++) {
        const cell = this.cell(row, column);
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** Values within a rectangle, row by row, without what is left out. */
  shown({ row, column, rows, columns }: Rectangle, leaveOut: LeftOut): Value[] {
    const { byHand, byFilter } = this.hidden;
    const used = this.extent();
    const found: Value[] = [];
    for (let at = row; at < Math.min(row + rows, used.rows); at++) {
      if (leaveOut.rows !== "none" && byFilter.has(at)) continue;
      if (leaveOut.rows === "hidden" && byHand.has(at)) continue;
      for (let across = column; across < Math.min(column + columns, used.columns); across++) {
        if (leaveOut.subtotals && this.cell(at, across)?.formula?.code.readsRows) continue;
        found.push(this.read(at, across));
      }
    }
    return found;
  }

  // ---- who depends on what

  dependOnCell(row: number, column: number, formula: FormulaCell): void {
    const key = keyOf(row, column);
    const known = this.singles.get(key);
    if (known) known.add(formula);
    else this.singles.set(key, new Set([formula]));
  }

  leaveCell(row: number, column: number, formula: FormulaCell): void {
    const key = keyOf(row, column);
    const known = this.singles.get(key);
    if (known?.delete(formula) && known.size === 0) this.singles.delete(key);
  }

  /** One node for each range that formulas refer to, shared by all of them. */
  rangeNode(range: Rectangle, create: () => RangeNode): RangeNode {
    const key = `${range.row},${range.column},${range.rows},${range.columns}`;
    let node = this.ranges.get(key);
    if (!node) {
      node = create();
      this.ranges.set(key, node);
      for (const list of this.listsOf(range)) list.push(node);
    }
    return node;
  }

  forget(node: RangeNode): void {
    this.ranges.delete(`${node.row},${node.column},${node.rows},${node.columns}`);
    if (node.columns > WIDE) this.wideRanges = this.wideRanges.filter((each) => each !== node);
    for (const list of this.listsOf(node)) {
      const index = list.indexOf(node);
      if (index >= 0) list.splice(index, 1);
    }
  }

  private listsOf({ column, columns }: Rectangle): RangeNode[][] {
    if (columns > WIDE) return [this.wideRanges];
    return Array.from({ length: columns }, (_, index) => {
      let list = this.rangesByColumn.get(column + index);
      if (!list) this.rangesByColumn.set(column + index, (list = []));
      return list;
    });
  }

  /** Formulas and ranges that look at a cell. */
  forDependents(
    row: number,
    column: number,
    single: (formula: FormulaCell) => void,
    range: (node: RangeNode) => void,
  ): void {
    this.singles.get(keyOf(row, column))?.forEach(single);
    const inRows = (list: readonly RangeNode[] | undefined): void => {
      if (list) for (const node of list) if (row >= node.row && row < node.row + node.rows) range(node);
    };
    inRows(this.rangesByColumn.get(column));
    if (this.wideRanges.length > 0)
      for (const node of this.wideRanges)
        if (
          column >= node.column &&
          column < node.column + node.columns &&
          row >= node.row &&
          row < node.row + node.rows
        )
          range(node);
  }

  /** Formulas that look at any cell of a rectangle. */
  forDependentsWithin(within: Rectangle, visit: (formula: FormulaCell) => void): void {
    for (const [key, formulas] of this.singles)
      if (containsCell(within, rowOfKey(key), columnOfKey(key))) formulas.forEach(visit);
    for (const node of this.ranges.values()) if (intersects(within, node)) node.dependents.forEach(visit);
  }
}
