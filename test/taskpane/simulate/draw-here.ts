/** A worker that works in the thread of whoever asks, where there are no others. */
import { OutcomeSimulation, spreadOf } from "../../../src/model/uncertainty/outcome-simulation";
import type { Answer, Request } from "../../../src/taskpane/components/simulate/protocol";
import type { DrawWorker } from "../../../src/taskpane/components/simulate/run-simulation";

export class WorkerHere implements DrawWorker {
  onmessage: DrawWorker["onmessage"] = null;
  onerror: DrawWorker["onerror"] = null;
  onmessageerror: DrawWorker["onmessageerror"] = null;
  terminated = false;
  private simulation: OutcomeSimulation | undefined;

  postMessage(request: Request): void {
    setTimeout(() => {
      const answer = this.terminated ? undefined : this.answer(request);
      if (answer) this.onmessage?.({ data: answer } as MessageEvent<Answer>);
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  protected answer(request: Request): Answer | undefined {
    switch (request.kind) {
      case "prepare":
        this.simulation = new OutcomeSimulation(request.simulation);
        return undefined;
      case "draw": {
        const { from, until } = request;
        return {
          kind: "drawn",
          from,
          until,
          blocks: Array.from({ length: until - from }, (_, block) => this.simulation!.block(from + block)),
        };
      }
      case "sum up":
        return { kind: "summed up", series: request.series, spread: spreadOf(request.values) };
    }
  }
}
