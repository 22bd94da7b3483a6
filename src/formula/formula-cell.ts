/** A formula in its cell: its text, its code, what it refers to, and its state in the calculation. */
import type { Compiled, Resolved } from "./code";
import type { RangeNode } from "./range-node";
import type { Sheet } from "./sheet";
import type { Rectangle } from "./values";

export class FormulaCell {
  private isDue = false;
  private dueColumns = 0;
  running = false;
  /** It was found to need its own result while it ran. */
  circular = false;
  /** How often it was calculated in the present calculation. */
  runs = 0;
  /** Mark of the search for what to calculate first. */
  seen = 0;
  /** The rectangle that it fills, its own cell included. */
  spill: { rows: number; columns: number } | null = null;
  /** Entered for a rectangle of this size, which it fills whatever it gives. */
  fixed: { rows: number; columns: number } | null = null;
  references: readonly Resolved[] = [];
  /** Single cells, sheet by sheet, and ranges on which it depends. */
  cells: { sheet: Sheet; row: number; column: number }[] = [];
  ranges: RangeNode[] = [];
  /** Ranges that came up while it was calculated. */
  dynamic: RangeNode[] = [];
  /** Sheets, tables and names that it mentions, itself or by a name: see `mention`; what it misses is in `unresolved`. */
  mentions: string[] = [];
  unresolved = false;
  /** A volatile function in a name that it uses counts. */
  volatile = false;
  /** By "row,column" within what it fills. */
  messages: Map<string, string> | null = null;

  constructor(
    readonly sheet: Sheet,
    public row: number,
    public column: number,
    /** With "=". */
    public text: string,
    public code: Compiled,
  ) {}

  /** Its value is not known to be up to date. */
  get due(): boolean {
    return this.isDue;
  }
  set due(due: boolean) {
    if (due === this.isDue) return;
    this.isDue = due;
    // Of the columns that it filled when it became due.
    if (due) this.dueColumns = this.spill?.columns ?? 1;
    this.sheet.countDue(this.column, this.dueColumns, due ? 1 : -1);
  }

  get unsettled(): boolean {
    return this.isDue || this.running;
  }

  get area(): Rectangle {
    return { row: this.row, column: this.column, rows: this.spill?.rows ?? 1, columns: this.spill?.columns ?? 1 };
  }
}
