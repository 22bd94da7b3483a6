/** What is done with the cells of a workbook in a thread of its own: the workbook comes in, sheet by sheet, then one task. */
import { en } from "../../words/sharing/en";
import { messageOf } from "../message";
import type { NameReading, SheetReading, TableReading } from "../reading";
import { seekCellGoal, type GoalResult } from "./cell-goal";
import { CellsError, type CellsFailure, type CellsRequest, type GoalRequest } from "./cell-request";
import { simulateCells, type CellsResult } from "./cell-simulation";
import { cellsBehind, type CellsBehind } from "./cells-behind";

/** What each task is asked with. */
export interface CellsAsked {
  behind: { outcome: string; labelsLead: boolean };
  draw: CellsRequest;
  seek: GoalRequest;
}

/** What each gives. */
export interface CellsGiven {
  behind: CellsBehind;
  draw: CellsResult;
  seek: GoalResult;
}

export type CellsTask = keyof CellsAsked;

export type CellsMessage =
  | { kind: "workbook"; tables: readonly TableReading[]; names: readonly NameReading[] }
  | { kind: "sheet"; sheet: SheetReading }
  | { [Task in CellsTask]: { kind: "task"; task: Task; asked: CellsAsked[Task] } }[CellsTask];

type TaskMessage = Extract<CellsMessage, { kind: "task" }>;

export type CellsAnswer =
  /** The formulas have been followed, and so much is drawn, 0–1. */
  | { kind: "drawn"; done: number }
  | { kind: "given"; given: CellsGiven[CellsTask] }
  | { kind: "refused"; failure: CellsFailure }
  | { kind: "failed"; message: string };

/** Oftener than so many milliseconds nobody sees a bar move, and who shows it would do nothing else. */
const BETWEEN = 100;

export class CellTasks {
  private readonly workbook = {
    sheets: [] as SheetReading[],
    tables: [] as readonly TableReading[],
    names: [] as readonly NameReading[],
  };

  constructor(private readonly answer: (answer: CellsAnswer) => void) {}

  take(message: CellsMessage): void {
    switch (message.kind) {
      case "workbook":
        this.workbook.tables = message.tables;
        this.workbook.names = message.names;
        return;
      case "sheet":
        this.workbook.sheets.push(message.sheet);
        return;
      case "task":
        this.answer(this.done(message));
    }
  }

  private done(message: TaskMessage): CellsAnswer {
    try {
      return { kind: "given", given: this.given(message) };
    } catch (thrown) {
      return thrown instanceof CellsError
        ? { kind: "refused", failure: thrown.failure }
        : { kind: "failed", message: messageOf(thrown, en) };
    }
  }

  private given({ task, asked }: TaskMessage): CellsGiven[CellsTask] {
    const workbook = { ...this.workbook, tables: [...this.workbook.tables], names: [...this.workbook.names] };
    switch (task) {
      case "behind":
        return cellsBehind(workbook, asked.outcome, asked.labelsLead);
      case "seek":
        return seekCellGoal(workbook, asked);
      case "draw": {
        let told = Number.NEGATIVE_INFINITY;
        return simulateCells(workbook, asked, (done) => {
          const now = Date.now();
          if (done < 1 && now - told < BETWEEN) return;
          told = now;
          this.answer({ kind: "drawn", done });
        });
      }
    }
  }
}
