/** Draws in a thread of its own, so that the sheet and the pane stay usable meanwhile. */
import { errorMessage } from "../../../commands/error-message";
import { OutcomeSimulation, spreadOf } from "../../../model/uncertainty/outcome-simulation";
import type { Answer, Request } from "./protocol";

let simulation: OutcomeSimulation | undefined;

function answer(message: Answer, transfer: Transferable[] = []): void {
  (self as unknown as { postMessage(message: Answer, transfer: Transferable[]): void }).postMessage(message, transfer);
}

function work(request: Request): void {
  switch (request.kind) {
    case "prepare":
      simulation = new OutcomeSimulation(request.simulation);
      return;
    case "draw": {
      const { from, until } = request;
      const blocks = Array.from({ length: until - from }, (_, block) => simulation!.block(from + block));
      answer(
        { kind: "drawn", from, until, blocks },
        blocks.flat().map(({ buffer }) => buffer as ArrayBuffer),
      );
      return;
    }
    case "sum up":
      answer({ kind: "summed up", series: request.series, spread: spreadOf(request.values) });
  }
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  try {
    work(data);
  } catch (error) {
    answer({ kind: "failed", message: errorMessage(error) });
  }
};
