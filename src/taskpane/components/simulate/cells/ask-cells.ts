/** Has a task done with the workbook's cells in a thread of its own, which does not outlive it. */
import { errorMessage } from "../../../../commands/error-message";
import type { CellsFailure } from "../../../../sharing/simulate/cell-request";
import type {
  CellsAnswer,
  CellsAsked,
  CellsGiven,
  CellsMessage,
  CellsTask,
} from "../../../../sharing/simulate/cell-tasks";
import type { Workbook } from "../../../../sharing/simulate/cell-simulation";
import { SimulationCancelled, startListening, WorkerError, type ListenedWorker } from "../worker";
import type { Opening } from "./cells.worker";

export interface CellsWorker extends ListenedWorker<CellsAnswer> {
  postMessage(message: CellsMessage | Opening): void;
}

interface AskHooks {
  signal: AbortSignal;
  /** 0–1, of what is drawn. */
  onProgress?(done: number): void;
  startWorker?(): CellsWorker;
}

/** Why the cells do not give what was asked of them. */
export class CellsRefusal extends Error {
  constructor(readonly failure: CellsFailure) {
    super(failure.kind);
    this.name = "CellsRefusal";
  }
}

function startCellsWorker(): CellsWorker {
  return new Worker(new URL("./cells.worker.ts", import.meta.url), { name: "parley-cells" });
}

/** Throws SimulationCancelled, WorkerError or CellsRefusal. */
export async function askCells<Task extends CellsTask>(
  workbook: Workbook,
  task: Task,
  asked: CellsAsked[Task],
  { signal, onProgress, startWorker = startCellsWorker }: AskHooks,
): Promise<CellsGiven[Task]> {
  let worker: CellsWorker | undefined;
  try {
    return await new Promise<CellsGiven[Task]>((resolve, reject) => {
      if (signal.aborted) throw new SimulationCancelled();
      signal.addEventListener("abort", () => reject(new SimulationCancelled()), { once: true });
      const take = (answer: CellsAnswer): void => {
        switch (answer.kind) {
          case "drawn":
            return onProgress?.(answer.done);
          case "given":
            return resolve(answer.given as CellsGiven[Task]);
          case "refused":
            return reject(new CellsRefusal(answer.failure));
          case "failed":
            return reject(new WorkerError("died", answer.message));
        }
      };
      worker = startListening(startWorker, take, reject);
      hand(worker, workbook, { kind: "task", task, asked } as CellsMessage, signal).catch((error: unknown) =>
        reject(new WorkerError("died", errorMessage(error))),
      );
    });
  } finally {
    worker?.terminate();
  }
}

/** Sheet by sheet, with a breath between: all at once would hold the page while they are copied. */
async function hand(worker: CellsWorker, workbook: Workbook, task: CellsMessage, signal: AbortSignal): Promise<void> {
  const { sheets, tables, names } = workbook;
  const language = typeof Office === "undefined" ? "en" : Office.context.displayLanguage;
  worker.postMessage({ kind: "open", language });
  worker.postMessage({ kind: "workbook", tables, names });
  for (const sheet of sheets) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    worker.postMessage({ kind: "sheet", sheet });
  }
  worker.postMessage(task);
}
