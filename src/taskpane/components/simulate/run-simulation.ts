/** Hands blocks of draws to workers and puts together what comes back; the same numbers come out however many workers there are. */
import { BLOCK } from "../../../model/uncertainty/draw-block";
import { blocksOf, seriesOf, type Simulation, type Spread } from "../../../model/uncertainty/outcome-simulation";
import type { Answer, Request } from "./protocol";
import { SimulationCancelled, startListening, WorkerError, type ListenedWorker } from "./worker";

export interface DrawWorker extends ListenedWorker<Answer> {
  postMessage(message: Request, transfer?: Transferable[]): void;
}

export interface RunHooks {
  signal: AbortSignal;
  /** 0–1 */
  onProgress(done: number): void;
  startWorker?(): DrawWorker;
  workers?: number;
}

/** Some tenths of a second of work at a time, so that progress moves and a cancelled run ends at once. */
const BLOCKS_AT_A_TIME = 4;
const MOST_WORKERS = 2;
/** Drawing is nearly all of the work; the rest is percentiles. */
const DRAWING = 0.95;

function startDrawWorker(): DrawWorker {
  return new Worker(new URL("./draw.worker.ts", import.meta.url), { name: "parley-draws" });
}

/** One core is left to the sheet where there are more than two. */
function workersFor(blocks: number): number {
  const cores = typeof navigator === "undefined" ? 1 : (navigator.hardwareConcurrency ?? 1);
  return Math.max(1, Math.min(MOST_WORKERS, cores, Math.ceil(blocks / BLOCKS_AT_A_TIME)));
}

/** One spread a scenario, the outcome's and that of its expected value. Throws SimulationCancelled or WorkerError; no worker outlives the call. */
export function runSimulation(
  simulation: Simulation,
  { signal, onProgress, startWorker = startDrawWorker, workers: asked }: RunHooks,
): Promise<Spread[]> {
  const blocks = blocksOf(simulation);
  const series = seriesOf(simulation.model.probabilities.length);
  const workers: DrawWorker[] = [];
  return new Promise<Spread[]>((resolve, reject) => {
    const draws = Array.from({ length: series }, () => new Float64Array(simulation.draws));
    const spreads: Spread[] = [];
    let next = 0;
    let drawn = 0;
    let summing = 0;
    let summed = 0;

    const give = (worker: DrawWorker): void => {
      if (next < blocks) {
        const until = Math.min(blocks, next + BLOCKS_AT_A_TIME);
        worker.postMessage({ kind: "draw", from: next, until });
        next = until;
      } else if (drawn === blocks && summing < series) {
        const values = draws[summing]!;
        worker.postMessage({ kind: "sum up", series: summing++, values }, [values.buffer]);
      }
    };
    const take = (answer: Answer, worker: DrawWorker): void => {
      switch (answer.kind) {
        case "drawn":
          answer.blocks.forEach((results, place) =>
            results.forEach((values, at) => draws[at]!.set(values, (answer.from + place) * BLOCK)),
          );
          drawn += answer.until - answer.from;
          onProgress((DRAWING * drawn) / blocks);
          // The last block sets all of them to work on the percentiles.
          if (drawn === blocks) for (const each of workers) give(each);
          else give(worker);
          return;
        case "summed up":
          spreads[answer.series] = answer.spread;
          summed++;
          onProgress(DRAWING + ((1 - DRAWING) * summed) / series);
          if (summed === series) resolve(spreads);
          else give(worker);
          return;
        case "failed":
          reject(new WorkerError("died", answer.message));
      }
    };

    if (signal.aborted) throw new SimulationCancelled();
    signal.addEventListener("abort", () => reject(new SimulationCancelled()), { once: true });
    for (let count = asked ?? workersFor(blocks); count > 0; count--) {
      const worker = startListening(startWorker, take, reject);
      workers.push(worker);
      worker.postMessage({ kind: "prepare", simulation });
    }
    for (const worker of workers) give(worker);
  }).finally(() => {
    for (const worker of workers) worker.terminate();
  });
}
