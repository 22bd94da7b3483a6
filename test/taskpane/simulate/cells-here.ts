/** A worker that does the cells' tasks in the thread of whoever asks, where there are no others. */
import { CellTasks, type CellsAnswer, type CellsMessage } from "../../../src/sharing/simulate/cell-tasks";
import type { CellsWorker } from "../../../src/taskpane/components/simulate/cells/ask-cells";
import type { Opening } from "../../../src/taskpane/components/simulate/cells/cells.worker";
import "../../../src/taskpane/components/simulate/cells/surroundings";

export class CellsHere implements CellsWorker {
  onmessage: CellsWorker["onmessage"] = null;
  onerror: CellsWorker["onerror"] = null;
  onmessageerror: CellsWorker["onmessageerror"] = null;
  terminated = false;
  private readonly tasks = new CellTasks((answer: CellsAnswer) => {
    if (!this.terminated) this.onmessage?.({ data: answer } as MessageEvent<CellsAnswer>);
  });

  postMessage(message: CellsMessage | Opening): void {
    setTimeout(() => {
      if (!this.terminated && message.kind !== "open") this.tasks.take(message);
    });
  }

  terminate(): void {
    this.terminated = true;
  }
}
