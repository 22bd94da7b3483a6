/** Which formulas are due, and in which order they are calculated. */
import { intersects } from "./addresses";
import type { Operand } from "./operands";
import { caught, errorOf, filling, isMatrix, raise, valuesOf } from "./operands";
import type { FormulaCell } from "./formula-cell";
import { RangeNode } from "./range-node";
import type { Calculator, Sheet } from "./sheet";
import {
  FormulaError,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type CellAddress,
  type Matrix,
  type Rectangle,
  type Value,
} from "./values";

/** Deeper than this, formulas that need each other are put in order instead of calling each other. */
const MAX_DEPTH = 300;
/** A formula that is due once more after so many runs changes what it reads. */
const MOST_RUNS = 100;

export const CIRCULAR_MESSAGE = "The formula needs its own result.";

export interface CalculationHost {
  /** What the formula gives; raises its error. */
  evaluate(formula: FormulaCell): Operand;
  /** Ranges of tables on the sheet, into which nothing spills. */
  tableRanges(sheet: Sheet): readonly Rectangle[];
  isAlive(formula: FormulaCell): boolean;
}

export class Calculation implements Calculator {
  private queue: FormulaCell[] = [];
  private readonly running: FormulaCell[] = [];
  private pass = 0;
  private calculating = false;
  private evaluated = 0;
  private changed: CellAddress[] = [];
  private circular = new Set<FormulaCell>();
  /** Those that were circular when they were last calculated. */
  private readonly ran: FormulaCell[] = [];

  constructor(private readonly host: CalculationHost) {}

  get due(): boolean {
    return this.queue.some((formula) => formula.due && this.host.isAlive(formula));
  }

  dueFormulas(): FormulaCell[] {
    return this.queue.filter((formula) => formula.due && this.host.isAlive(formula));
  }

  /** The formula is due, and all that depends on it. */
  markDue(formula: FormulaCell): void {
    const stack = [formula];
    const push = (each: FormulaCell): void => {
      if (!each.due) stack.push(each);
    };
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next.due) continue;
      next.due = true;
      this.queue.push(next);
      this.tell(next.sheet, next.area, push);
    }
  }

  /** The content of a cell is another. */
  cellChanged(sheet: Sheet, row: number, column: number): void {
    this.tell(sheet, { row, column, rows: 1, columns: 1 }, (formula) => this.markDue(formula));
  }

  private tell(sheet: Sheet, { row, column, rows, columns }: Rectangle, push: (formula: FormulaCell) => void): void {
    const range = (node: RangeNode): void => {
      node.changed();
      if (node.told) return;
      node.told = true;
      node.dependents.forEach(push);
    };
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) sheet.forDependents(row + down, column + across, push, range);
  }

  calculate(everything: Iterable<FormulaCell> | undefined, volatile: Iterable<FormulaCell>): void {
    this.evaluated = 0;
    this.changed = [];
    this.circular = new Set();
    if (everything) for (const formula of everything) this.markDue(formula);
    for (const formula of volatile) this.markDue(formula);
    this.calculating = true;
    try {
      // It grows while formulas fill cells that others read.
      for (let index = 0; index < this.queue.length; index++) {
        const formula = this.queue[index]!;
        if (formula.due && this.host.isAlive(formula)) this.settleInOrder(formula);
        else formula.due = false;
      }
    } finally {
      this.queue = [];
      for (const formula of this.ran) formula.runs = 0;
      this.ran.length = 0;
      this.calculating = false;
    }
  }

  get result(): { evaluated: number; changed: readonly CellAddress[]; circular: readonly CellAddress[] } {
    const circular = [...this.circular].filter((formula) => formula.circular);
    return {
      evaluated: this.evaluated,
      changed: this.changed,
      circular: circular.map(({ sheet, row, column }) => ({ sheet: sheet.id, row, column })),
    };
  }

  /** A value is read while another formula is calculated. Outside of calculations values are read as they are. */
  settle(formula: FormulaCell): void {
    if (!this.calculating) return;
    if (formula.running) {
      for (let index = this.running.indexOf(formula); index < this.running.length; index++) {
        this.running[index]!.circular = true;
        this.circular.add(this.running[index]!);
      }
      raise("#REF!");
    }
    if (this.running.length < MAX_DEPTH) this.run(formula);
    else this.settleInOrder(formula);
  }

  /** First what the formula refers to, without recursion: chains are as long as sheets. */
  private settleInOrder(first: FormulaCell): void {
    const pass = ++this.pass;
    const stack = [first];
    const push = (formula: FormulaCell | null | undefined): void => {
      if (formula?.due && !formula.running && formula.seen !== pass) stack.push(formula);
    };
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (!top.due || top.running) {
        stack.pop();
        continue;
      }
      if (top.seen !== pass) {
        top.seen = pass;
        const before = stack.length;
        for (const { sheet, row, column } of top.cells) {
          const cell = sheet.cell(row, column);
          push(cell?.formula ?? cell?.filledBy);
        }
        for (const node of top.ranges) for (const formula of node.due()) push(formula);
        if (stack.length > before) continue;
      }
      stack.pop();
      this.run(top);
    }
  }

  private run(formula: FormulaCell): void {
    formula.due = false;
    formula.running = true;
    formula.circular = false;
    formula.messages = null;
    for (const node of formula.ranges) node.told = false;
    for (const node of formula.dynamic) node.dependents.delete(formula);
    formula.dynamic = [];
    if (++formula.runs === 1) this.ran.push(formula);
    this.running.push(formula);
    this.evaluated++;
    let values: Value | Matrix;
    try {
      values = valuesOf(this.host.evaluate(formula));
    } catch (thrown) {
      values = caught(thrown);
    } finally {
      this.running.pop();
      formula.running = false;
    }
    if (formula.fixed) values = filling(values, formula.fixed);
    if (formula.runs > MOST_RUNS) {
      formula.circular = true;
      this.circular.add(formula);
    }
    if (formula.circular) this.setMessage(formula, 0, 0, CIRCULAR_MESSAGE);
    this.store(formula, formula.circular ? 0 : values);
    if (formula.circular) formula.due = false;
  }

  /** A range that the formula found while it ran. */
  dependOn(formula: FormulaCell, sheet: Sheet, range: Rectangle): void {
    const node = sheet.rangeNode(range, () => new RangeNode(sheet, range.row, range.column, range.rows, range.columns));
    node.told = false;
    if (formula.ranges.includes(node) || node.dependents.has(formula)) return;
    node.dependents.add(formula);
    formula.dynamic.push(node);
  }

  // ---- results in cells

  private store(formula: FormulaCell, values: Value | Matrix): void {
    const matrix = isMatrix(values) ? values : undefined;
    const size = matrix ? { rows: matrix.length, columns: matrix[0]!.length } : { rows: 1, columns: 1 };
    const blocked = matrix && !formula.fixed ? this.blockedBy(formula, size) : undefined;
    if (blocked !== undefined) {
      this.vacate(formula, { rows: 1, columns: 1 });
      formula.spill = null;
      this.setMessage(formula, 0, 0, blocked);
      this.put(formula, 0, 0, errorOf("#SPILL!"));
      const rows = Math.min(size.rows, SHEET_ROWS - formula.row);
      const columns = Math.min(size.columns, SHEET_COLUMNS - formula.column);
      this.dependOn(formula, formula.sheet, { row: formula.row, column: formula.column, rows, columns });
      return;
    }
    this.vacate(formula, size);
    const before = formula.spill;
    formula.spill = matrix ? size : null;
    if (!matrix) {
      this.put(formula, 0, 0, values as Value);
      return;
    }
    const filled: [number, number][] = [];
    matrix.forEach((line, row) =>
      line.forEach((value, column) => {
        const isNew = row >= (before?.rows ?? 1) || column >= (before?.columns ?? 1);
        this.put(formula, row, column, value);
        if (isNew) filled.push([row, column]);
      }),
    );
    // Who read the cells before they were filled is due again; who read what was there before was due already.
    for (const [row, column] of filled) this.toldOf(formula, row, column);
  }

  private put(formula: FormulaCell, row: number, column: number, value: Value): void {
    const [r, c] = [formula.row + row, formula.column + column];
    const cell = formula.sheet.grow(r, c);
    if (row > 0 || column > 0) cell.filledBy = formula;
    let shown: Value = value ?? 0;
    if (shown instanceof FormulaError && shown.message !== undefined) {
      // Its message belongs to this cell, not to those that read the error.
      this.setMessage(formula, row, column, shown.message);
      shown = errorOf(shown.error);
    } else if (typeof shown === "number" && !Number.isFinite(shown)) shown = errorOf("#NUM!");
    if (Object.is(cell.value, shown)) return;
    cell.value = shown;
    this.changed.push({ sheet: formula.sheet.id, row: r, column: c });
  }

  private setMessage(formula: FormulaCell, row: number, column: number, message: string): void {
    const messages = (formula.messages ??= new Map<string, string>());
    const key = `${row},${column}`;
    if (!messages.has(key)) messages.set(key, message);
  }

  private toldOf(formula: FormulaCell, row: number, column: number): void {
    this.tell(
      formula.sheet,
      { row: formula.row + row, column: formula.column + column, rows: 1, columns: 1 },
      (dependent) => {
        if (dependent !== formula) this.markDue(dependent);
      },
    );
  }

  /** Empties what the formula filled and will not fill with its new size. */
  vacate(formula: FormulaCell, { rows, columns }: { rows: number; columns: number }): void {
    const before = formula.spill;
    if (!before) return;
    formula.spill = null;
    const { sheet } = formula;
    for (let row = 0; row < before.rows; row++) {
      for (let column = 0; column < before.columns; column++) {
        if ((row === 0 && column === 0) || (row < rows && column < columns)) continue;
        const [r, c] = [formula.row + row, formula.column + column];
        const cell = sheet.cell(r, c);
        if (cell?.filledBy !== formula) continue;
        cell.filledBy = null;
        if (cell.formula === null) {
          sheet.remove(r, c);
          this.changed.push({ sheet: sheet.id, row: r, column: c });
        }
        this.toldOf(formula, row, column);
      }
    }
    formula.spill = before;
  }

  /** Why the result has no room, undefined where it has. */
  private blockedBy(formula: FormulaCell, { rows, columns }: { rows: number; columns: number }): string | undefined {
    const { sheet, row, column } = formula;
    if (row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) return "The result reaches beyond the sheet.";
    const area = { row, column, rows, columns };
    if (this.host.tableRanges(sheet).some((range) => intersects(range, area)))
      return "The result has several cells, and a table is in its way.";
    let blocked = false;
    sheet.visit(area, (cell, r, c) => {
      if (r === row && c === column) return;
      if (cell.filledBy === null ? cell.formula !== null || cell.value !== null : cell.filledBy !== formula)
        blocked = true;
    });
    return blocked ? "Cells that the result would fill are not blank." : undefined;
  }
}
