/** Explanations in a thread of its own: the workbook comes in, sheet by sheet, then questions about its cells. */
import type { CellAddress } from "../formula/values";
import { messageOf } from "../sharing/message";
import type { NameReading, RecordReading, SheetReading, TableReading } from "../sharing/reading";
import { CellsError } from "../sharing/simulate/cell-request";
import { en } from "../words/sharing/en";
import { behind, trialsOf } from "./behind";
import { CellBook } from "./cell-book";
import { explain } from "./explain";
import type { Behind, Explanation } from "./explanation";
import type { Trials } from "./moves";

export type WhyMessage =
  /** What follows is another workbook, or the same after a change. */
  | {
      kind: "workbook";
      tables: readonly TableReading[];
      names: readonly NameReading[];
      record: RecordReading;
      labelsLead: boolean;
    }
  | { kind: "sheet"; sheet: SheetReading }
  /** All sheets are there. */
  | { kind: "complete" }
  | { kind: "explain"; id: number; at: CellAddress }
  | { kind: "behind"; id: number; at: CellAddress }
  /** What the figure would be with other values in some cells, which are named as formulas name them. */
  | { kind: "what if"; id: number; at: CellAddress; changes: readonly (readonly [string, number])[] };

export type WhyAnswer =
  | { kind: "explained"; id: number; given: Explanation }
  | { kind: "behind"; id: number; given: Behind }
  /** null where the figure would be no number, or its formulas cannot be followed. */
  | { kind: "what if"; id: number; given: number | null }
  | { kind: "failed"; id: number; message: string };

export class WhyTasks {
  private coming: Extract<WhyMessage, { kind: "workbook" }> | undefined;
  private sheets: SheetReading[] = [];
  private book: CellBook | undefined;
  /** Of the cell that was asked about last. */
  private trials: { cell: string; of: Trials | CellsError } | undefined;

  constructor(private readonly answer: (answer: WhyAnswer) => void) {}

  take(message: WhyMessage): void {
    switch (message.kind) {
      case "workbook":
        this.coming = message;
        this.sheets = [];
        return;
      case "sheet":
        this.sheets.push(message.sheet);
        return;
      case "complete":
        return this.open();
      default:
        return this.answer(this.answered(message));
    }
  }

  private open(): void {
    const { tables, names, record, labelsLead } = this.coming!;
    const workbook = { sheets: this.sheets, tables: [...tables], names: [...names], record };
    this.book = new CellBook(workbook, labelsLead);
    this.trials = undefined;
    this.sheets = [];
    // The first question would wait until formulas are bound to their cells.
    const [first] = workbook.sheets;
    if (first) this.book.engine.evaluate("=1", { sheet: first.name, row: 0, column: 0 });
  }

  private answered(message: Extract<WhyMessage, { id: number }>): WhyAnswer {
    const { id, at } = message;
    try {
      const book = this.book!;
      switch (message.kind) {
        case "explain":
          return { kind: "explained", id, given: explain(book, at) };
        case "behind":
          return { kind: "behind", id, given: behind(book, at, this.trialsOf(at)) };
        case "what if": {
          const trials = this.trialsOf(at);
          const found = trials instanceof CellsError ? Number.NaN : trials.with(new Map(message.changes));
          return { kind: "what if", id, given: Number.isNaN(found) ? null : found };
        }
      }
    } catch (thrown) {
      return { kind: "failed", id, message: messageOf(thrown, en) };
    }
  }

  private trialsOf(at: CellAddress): Trials | CellsError {
    const { cell } = this.book!.where(at);
    if (this.trials?.cell !== cell) this.trials = { cell, of: trialsOf(this.book!, at) };
    return this.trials.of;
  }
}
