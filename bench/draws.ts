/** A million draws for five sectors, on one core and on two, beside numpy with the same distributions. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { BLOCK } from "../src/model/uncertainty/draw-block";
import { CostSimulation, type UncertainCost } from "../src/model/uncertainty/cost-simulation";
import {
  OutcomeSimulation,
  blocksOf,
  SHARES,
  spreadOf,
  type Simulation,
  type Spread,
} from "../src/model/uncertainty/outcome-simulation";
import { milliseconds, type Numpy } from "./peer";
import { count, median, middle, RUNS, type Row } from "./report";

const DRAWS = 1_000_000;
const COSTS: readonly UncertainCost[] = [36.9, 2.9, 4.5, 8.4, 77.8].map((value, index) => ({
  value,
  low: 0.1,
  likely: 0.12 + 0.02 * index,
  high: 0.25,
}));
const SECTORS = [36.9, 2.9, 4.5, 8.4, 77.8].map((trade, index) => ({
  trade,
  before: 0.01,
  after: 0.15 + 0.05 * index,
  low: -12,
  likely: -9 + index,
  high: -1,
}));

/** The ten other suppliers of a sector's market. */
const OTHERS = Array.from({ length: 10 }, (_, index) => ({
  imports: 10 + index,
  before: 0.01 * (index % 3),
  after: 0.1 + 0.01 * index,
}));

interface Drawn {
  milliseconds: number;
  mean: number;
  p5: number;
  p50: number;
  p95: number;
}

/** What one scenario costs each sector in trade, with elasticities of which only three estimates are known. */
export function simulation(): Simulation {
  const certain = [Infinity, 13, 0, 1];
  // The slot of each.
  const [supply, substitution, zero, one] = [0, 1, 2, 3] as const;
  const slot = (place: number, sector: number) => certain.length + 2 * sector + place;
  return {
    model: {
      years: 1,
      sectors: SECTORS.map(({ before }, sector) => ({
        trade: slot(0, sector),
        demand: slot(1, sector),
        supply,
        substitution,
        before,
        capacity: Infinity,
      })),
      rows: SECTORS.map(({ after }, sector) => ({
        scenario: 0,
        sector,
        rate: after,
        rateThen: 0,
        yearsThen: 0,
        exemptRate: zero,
        coverage: zero,
        quota: Infinity,
        others: OTHERS,
      })),
      probabilities: [one],
      parameters: [...certain, ...SECTORS.flatMap(({ trade, likely }) => [trade, likely])],
    },
    inputs: SECTORS.map(({ low, likely, high }, sector) => ({
      low,
      likely,
      high,
      distribution: "PERT",
      slot: slot(1, sector),
      name: `elasticity of sector ${sector + 1}`,
      least: -Infinity,
      most: 0,
    })),
    measure: "lost",
    draws: DRAWS,
    seed: 1,
  };
}

/** What a thread does for the bench: its share of the blocks, whenever it is told to. */
export function drawAsThread(): void {
  const { first, step } = workerData as { first: number; step: number };
  const given = simulation();
  const blocks = new OutcomeSimulation(given);
  parentPort?.on("message", () => {
    for (let block = first; block < blocksOf(given); block += step) {
      const results = blocks.block(block)[0]!;
      parentPort?.postMessage({ block, results }, [results.buffer as ArrayBuffer]);
    }
  });
}

export const isDrawingThread = !isMainThread;

async function onThreads(cores: number): Promise<{ time: number; spread: Spread }> {
  const threads = Array.from(
    { length: cores },
    (_, first) => new Worker(__filename, { workerData: { first, step: cores } }),
  );
  const run = async (): Promise<Spread> => {
    const all = new Float64Array(DRAWS);
    let left = blocksOf(simulation());
    await new Promise<void>((resolve) => {
      for (const thread of threads) {
        thread.removeAllListeners("message");
        thread.on("message", ({ block, results }: { block: number; results: Float64Array }) => {
          all.set(results, block * BLOCK);
          if (--left === 0) resolve();
        });
        thread.postMessage("draw");
      }
    });
    return spreadOf(all);
  };
  let spread = await run();
  const times: number[] = [];
  for (let time = 0; time < RUNS; time++) {
    const start = performance.now();
    spread = await run();
    times.push(performance.now() - start);
  }
  await Promise.all(threads.map((thread) => thread.terminate()));
  return { time: middle(times), spread };
}

export async function draws(numpy: Numpy): Promise<Row[]> {
  const one = await onThreads(1);
  const two = await onThreads(2);
  if (JSON.stringify(one.spread) !== JSON.stringify(two.spread))
    throw new Error("Two threads draw other numbers than one.");
  const { mean, percentiles } = one.spread;
  const at = (share: (typeof SHARES)[number]) => percentiles[SHARES.indexOf(share)]!;
  const peer = numpy.ask<Drawn>("trade", { given: SECTORS, draws: DRAWS, runs: RUNS });
  agree("trade", { mean, p5: at(0.05), p50: at(0.5), p95: at(0.95) }, peer);
  const what = `${count(DRAWS)} draws × ${SECTORS.length} sectors, trade lost: mean, percentiles, histogram`;
  return [
    {
      what: `${what}, one thread`,
      figure: milliseconds(one.time),
      peer: `600 ms allowed; ${numpy.beside(peer?.milliseconds)} (no histogram)`,
    },
    {
      what: `${what}, two threads`,
      figure: milliseconds(two.time),
      peer: `half of that allowed: ${milliseconds(300)}`,
    },
    cost(numpy),
  ];
}

function cost(numpy: Numpy): Row {
  let simulated = new CostSimulation(COSTS, DRAWS, 1);
  const time = median(1, () => {
    simulated = new CostSimulation(COSTS, DRAWS, 1);
    simulated.run(DRAWS);
    simulated.summary();
  });
  const peer = numpy.ask<Drawn>("costs", { given: COSTS, draws: DRAWS, runs: RUNS });
  agree("costs", simulated.summary(), peer);
  return {
    what: `SIMULATE_COST, ${count(DRAWS)} draws × ${COSTS.length} sectors: mean, P5, P50, P95`,
    figure: milliseconds(time),
    peer: numpy.beside(peer?.milliseconds),
  };
}

/** Another generator draws other numbers; a million of them agree to half a per cent. */
function agree(what: string, ours: Omit<Drawn, "milliseconds">, theirs: Drawn | undefined): void {
  if (!theirs) return;
  for (const name of ["mean", "p5", "p50", "p95"] as const) {
    if (Math.abs(ours[name] / theirs[name] - 1) > 0.005)
      throw new Error(`numpy's ${name} of ${what} is ${theirs[name]}, ours ${ours[name]}`);
  }
}
