/** The one piece of work on the workbook's cells that may run at a time: read, then looked through, drawn or sought in a worker. It goes on while another tab is in front. */
import type { Language } from "../../../../cases/case";
import { createStore } from "../../../../commands/store";
import type { GoalResult } from "../../../../sharing/simulate/cell-goal";
import type { CellsFailure } from "../../../../sharing/simulate/cell-request";
import type { CellsResult } from "../../../../sharing/simulate/cell-simulation";
import type { CellsAsked, CellsGiven, CellsTask } from "../../../../sharing/simulate/cell-tasks";
import { readOpenWorkbook } from "../../../../sharing/read-workbook";
import { messageOf } from "../../../../sharing/message";
import { runInExcel } from "../../../../sheets/run-in-excel";
import { withoutUnit } from "../../../../words/pane/cells/units";
import { sharingTexts } from "../../../../words/sharing/words";
import { SimulationCancelled, WorkerError } from "../worker";
import { askCells, CellsRefusal, type CellsWorker } from "./ask-cells";
import { cellsRequest, goalRequest, SetupError, type SetupFault } from "./read-setup";
import { cellsAt, selectedCells, yellowOf, type Place } from "./read-selection";
import { addInputs, change, inputRow, labelOf, setup, type Outcome, type Setup } from "./setup";

/** What a person is waiting for. */
export type Work = "outcome" | "draw" | "seek";

export type CellsProblem =
  | { kind: "setup"; fault: SetupFault }
  | { kind: "cells"; failure: CellsFailure }
  | { kind: "worker"; what: WorkerError["what"]; why: string }
  /** Complete. */
  | { kind: "said"; message: string };

export type CellsState =
  | { phase: "idle" }
  | { phase: "reading"; work: Work }
  /** `done` is null until the formulas have been followed. */
  | { phase: "working"; work: Work; done: number | null }
  | { phase: "cancelled"; work: Work }
  | { phase: "failed"; work: Work; problem: CellsProblem };

/** What was drawn last, with what it was drawn from. */
export interface Drawn {
  result: CellsResult;
  setup: Setup;
  outcome: Outcome;
}

export interface Sought {
  result: GoalResult;
  setup: Setup;
  outcome: Outcome;
}

const store = createStore<CellsState>({ phase: "idle" });
const given = createStore<{ drawn: Drawn | null; sought: Sought | null }>({ drawn: null, sought: null });
let controller: AbortController | null = null;

export const cellsState = store.get;
export const watchCells = store.watch;
export const cellsGiven = given.get;
export const watchGiven = given.watch;

export function cancelCells(): void {
  controller?.abort();
}

export function dismissCells(): void {
  if (!controller) store.set({ phase: "idle" });
}

/** Of another outcome nothing is known yet. */
export function forgetGiven(): void {
  given.set({ drawn: null, sought: null });
}

interface Asking {
  language: Language;
  /** Another than the browser's, where there is none. */
  startWorker?: () => CellsWorker;
}

/** @param text the outcome as a person names it; null for the cell that is selected */
export function chooseOutcome(text: string | null, asking: Asking): Promise<void> {
  return run("outcome", asking, async (ask) => {
    const wanted = text ?? (await selectedCells())[0]!.cell;
    change({ given: wanted });
    const found = await ask("behind", { outcome: wanted, labelsLead: asking.language !== "en" });
    const [suggested, [cell]] = await Promise.all([yellowOf(found.inputs), cellsAt([found.outcome])]);
    const named = <Cell extends { label: string }>(each: Cell): Cell => ({ ...each, label: withoutUnit(each.label) });
    change({
      given: found.outcome.cell,
      outcome: {
        behind: named(found.outcome),
        kind: cell!.kind,
        suggested: suggested.map(named),
        numbers: found.inputs.map(named),
      },
    });
    forgetGiven();
  });
}

export function draw(asking: Asking): Promise<void> {
  return run("draw", asking, async (ask) => {
    const from = setup();
    const result = await ask("draw", cellsRequest(from));
    given.set({ ...given.get(), drawn: { result, setup: from, outcome: from.outcome! } });
  });
}

export function seek(asking: Asking): Promise<void> {
  return run("seek", asking, async (ask) => {
    const from = setup();
    const result = await ask("seek", goalRequest(from));
    given.set({ ...given.get(), sought: { result, setup: from, outcome: from.outcome! } });
  });
}

/** The cells that are selected, or one that is named, as inputs. */
export async function takeInputs(language: Language, place?: Place): Promise<void> {
  await small(language, async () => addInputs(place ? await cellsAt([place]) : await selectedCells()));
}

/** The one that goal seek may change. */
export async function takeChanging(language: Language, place?: Place): Promise<void> {
  await small(language, async () => {
    const [cell] = place ? await cellsAt([place]) : await selectedCells();
    const { goal, outcome } = setup();
    change({ goal: { ...goal, by: inputRow(cell!, labelOf(outcome, cell!.cell)) } });
  });
}

/** What is a matter of a moment. */
async function small(language: Language, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!controller) store.set({ phase: "failed", work: "outcome", problem: problemOf(error, language) });
  }
}

type Ask = <Task extends CellsTask>(task: Task, asked: CellsAsked[Task]) => Promise<CellsGiven[Task]>;

async function run(work: Work, { language, startWorker }: Asking, task: (ask: Ask) => Promise<void>): Promise<void> {
  if (controller) return;
  const { signal } = (controller = new AbortController());
  const stopIfAsked = () => {
    if (signal.aborted) throw new SimulationCancelled();
  };
  try {
    store.set({ phase: "reading", work });
    await task(async (kind, asked) => {
      const workbook = await untilAborted(runInExcel(readOpenWorkbook), signal);
      store.set({ phase: "working", work, done: null });
      const found = await askCells(workbook, kind, asked, {
        signal,
        ...(startWorker ? { startWorker } : {}),
        onProgress: (done) => store.set({ phase: "working", work, done }),
      });
      stopIfAsked();
      return found;
    });
    store.set({ phase: "idle" });
  } catch (error) {
    store.set(
      error instanceof SimulationCancelled
        ? { phase: "cancelled", work }
        : { phase: "failed", work, problem: problemOf(error, language) },
    );
  } finally {
    controller = null;
  }
}

/** A reading goes on until Excel has answered; who cancels does not wait for that. */
function untilAborted<Read>(reading: Promise<Read>, signal: AbortSignal): Promise<Read> {
  return new Promise<Read>((resolve, reject) => {
    if (signal.aborted) reject(new SimulationCancelled());
    signal.addEventListener("abort", () => reject(new SimulationCancelled()), { once: true });
    reading.then(resolve, reject);
  });
}

function problemOf(error: unknown, language: Language): CellsProblem {
  if (error instanceof SetupError) return { kind: "setup", fault: error.fault };
  if (error instanceof CellsRefusal) return { kind: "cells", failure: error.failure };
  if (error instanceof WorkerError) return { kind: "worker", what: error.what, why: error.why };
  return { kind: "said", message: messageOf(error, sharingTexts[language]) };
}
