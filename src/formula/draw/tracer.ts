/** Follows formulas from an outcome back to the inputs, cell by cell, and keeps what each gives. */
import type { CustomFunctions } from "../custom-functions";
import type { FormulaEngine } from "../engine-types";
import { errorOf } from "../operands";
import { FormulaError, type CellAddress } from "../values";
import type { Powers } from "./arithmetic";
import { DrawnBook } from "./book";
import { Columns, NonNumeric, type Column, type Lane } from "./column";
import { Expressions } from "./expression";
import { isLanes, lanesOf, type Lanes, type Traced } from "./operand";
import { DrawRefusal } from "./refusal";

export interface TraceInput extends CellAddress {
  likely: number;
}

/** Formulas that depend on each other deeper than this are followed one after the other. */
const MAX_DEPTH = 40;

class TooDeep extends Error {
  constructor(readonly cell: CellAddress) {
    super();
  }
}

export class Tracer {
  readonly book: DrawnBook;
  /** In the order of the inputs. */
  readonly inputs: Column[] = [];
  private readonly lanes = new Map<string, Lane>();
  private readonly running: CellAddress[] = [];
  private readonly expressions: Expressions;

  constructor(
    private readonly engine: FormulaEngine,
    inputs: readonly TraceInput[],
    custom: CustomFunctions,
    powers: Powers,
  ) {
    const columns = new Columns();
    this.book = new DrawnBook(engine, inputs, (cell, anchor) => this.laneOf(cell, anchor));
    this.expressions = new Expressions(engine, this.book, columns, custom, powers, () => this.running.at(-1)!);
    for (const input of inputs) {
      const column = columns.source(input.likely, { sure: true });
      this.inputs.push(column);
      this.lanes.set(keyOf(input), column);
    }
  }

  /** What a cell gives. Throws DrawRefusal. */
  outcome(cell: CellAddress): Lane {
    const waiting = [cell];
    for (;;) {
      const next = waiting.at(-1)!;
      try {
        const lane = this.book.lane(next.sheet, next.row, next.column);
        waiting.pop();
        if (waiting.length === 0) return lane;
      } catch (thrown) {
        if (!(thrown instanceof TooDeep)) throw thrown;
        const { sheet, row, column } = thrown.cell;
        if (waiting.some((each) => each.sheet === sheet && each.row === row && each.column === column))
          throw new DrawRefusal("circle", this.book.cellName(thrown.cell));
        waiting.push(thrown.cell);
      }
    }
  }

  private laneOf(cell: CellAddress, anchor: CellAddress): Lane {
    const known = this.lanes.get(keyOf(cell));
    if (known !== undefined) return known;
    if (
      this.running.some(
        (each) => each.sheet === anchor.sheet && each.row === anchor.row && each.column === anchor.column,
      )
    )
      throw new DrawRefusal("circle", this.book.cellName(anchor));
    if (this.running.length >= MAX_DEPTH) throw new TooDeep(anchor);
    this.running.push(anchor);
    try {
      this.fill(anchor, this.expressions.formula());
    } finally {
      this.running.pop();
    }
    return this.lanes.get(keyOf(cell)) ?? null;
  }

  /** Gives the cells that the formula fills their lanes; a blank shows as 0. */
  private fill(anchor: CellAddress, traced: Traced): void {
    const { sheet, row, column } = anchor;
    const lanes = lanesOf(traced);
    const area = this.engine.spill(sheet, row, column);
    const rows: Lanes = isLanes(lanes) ? lanes : [[lanes]];
    if (isLanes(lanes) && !area && !this.engine.isFixed(sheet, row, column)) {
      // There is no room for it, or its size changes from draw to draw.
      const value = this.engine.value(sheet, row, column);
      this.lanes.set(
        keyOf(anchor),
        value instanceof FormulaError ? value : new NonNumeric(this.book.cellName(anchor), "#SPILL!"),
      );
      return;
    }
    const repeats = this.engine.isFixed(sheet, row, column);
    for (let down = 0; down < (area?.rows ?? 1); down++)
      for (let across = 0; across < (area?.columns ?? 1); across++) {
        const line = rows[repeats && rows.length === 1 ? 0 : down];
        const lane = line?.[repeats && line.length === 1 ? 0 : across];
        const shown = lane === undefined ? errorOf("#N/A") : lane === null ? 0 : lane;
        this.lanes.set(keyOf({ sheet, row: row + down, column: column + across }), shown);
      }
  }
}

const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet} ${row},${column}`;
