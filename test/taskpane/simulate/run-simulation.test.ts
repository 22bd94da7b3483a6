import { OutcomeSimulation, spreadOf, type Simulation } from "../../../src/model/uncertainty/outcome-simulation";
import { BLOCK } from "../../../src/model/uncertainty/draw-block";
import { runSimulation, type RunHooks } from "../../../src/taskpane/components/simulate/run-simulation";
import { SimulationCancelled, WorkerError } from "../../../src/taskpane/components/simulate/worker";
import type { Answer, Request } from "../../../src/taskpane/components/simulate/protocol";
import { WorkerHere } from "./draw-here";

const simulation: Simulation = {
  model: {
    years: 1,
    sectors: [{ trade: 0, demand: 1, supply: 2, substitution: 3, before: 0, capacity: Infinity }],
    rows: [
      {
        scenario: 0,
        sector: 0,
        rate: 0.25,
        rateThen: 0,
        yearsThen: 0,
        exemptRate: 4,
        coverage: 4,
        quota: Infinity,
        others: [],
      },
    ],
    probabilities: [5],
    parameters: [36.9e9, -2, Infinity, 2, 0, 1],
  },
  inputs: [
    {
      slot: 1,
      low: -4,
      likely: -2,
      high: -1,
      distribution: "PERT",
      name: "elasticity, autos",
      least: -Infinity,
      most: 0,
    },
  ],
  measure: "lost",
  draws: 5 * BLOCK + 17,
  seed: 3,
};

const hooks = (change: Partial<RunHooks> = {}): RunHooks => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
  startWorker: () => new WorkerHere(),
  ...change,
});

function alone(): number[] {
  const blocks = new OutcomeSimulation(simulation);
  const all = Array.from({ length: 6 }, (_, block) => [...blocks.block(block)[0]!]).flat();
  return spreadOf(Float64Array.from(all)).percentiles;
}

test.each([1, 2, 3])("%d workers give the numbers of one loop, and none outlives the run", async (workers) => {
  const started: WorkerHere[] = [];
  const progress: number[] = [];
  const startWorker = () => {
    started.push(new WorkerHere());
    return started.at(-1)!;
  };
  const spreads = await runSimulation(
    simulation,
    hooks({ workers, startWorker, onProgress: (done) => progress.push(done) }),
  );
  expect(spreads.map(({ percentiles }) => percentiles)).toEqual([alone(), alone(), alone()]);
  expect(progress).toEqual([...progress].sort((one, other) => one - other));
  expect(progress.at(-1)).toBe(1);
  expect(started).toHaveLength(workers);
  expect(started.every(({ terminated }) => terminated)).toBe(true);
});

test("a cancelled run ends its workers", async () => {
  const started: WorkerHere[] = [];
  const controller = new AbortController();
  const startWorker = () => {
    started.push(new WorkerHere());
    return started.at(-1)!;
  };
  const run = runSimulation(
    simulation,
    hooks({ signal: controller.signal, workers: 2, startWorker, onProgress: () => controller.abort() }),
  );
  await expect(run).rejects.toBeInstanceOf(SimulationCancelled);
  expect(started.every(({ terminated }) => terminated)).toBe(true);
});

describe("a worker in problem", () => {
  class Dying extends WorkerHere {
    protected override answer(request: Request): Answer | undefined {
      if (request.kind === "draw" && request.from > 0) {
        this.onerror?.({ message: "out of memory" } as ErrorEvent);
        return undefined;
      }
      return super.answer(request);
    }
  }
  class Absent extends WorkerHere {
    override postMessage(): void {
      setTimeout(() => this.onerror?.({ message: "" } as ErrorEvent));
    }
  }
  class Refusing extends WorkerHere {
    protected override answer(): Answer {
      return { kind: "failed", message: "no such row" };
    }
  }
  test.each([
    ["dies on the way", () => new Dying(), "died", "out of memory"],
    ["does not load", () => new Absent(), "start", ""],
    ["reports an error", () => new Refusing(), "died", "no such row"],
    [
      "cannot be made",
      () => {
        throw new Error("blocked by policy");
      },
      "start",
      "blocked by policy",
    ],
  ])("%s: the run says so", async (_, startWorker, what, why) => {
    await expect(runSimulation(simulation, hooks({ startWorker, workers: 1 }))).rejects.toEqual(
      expect.objectContaining({ what, why }),
    );
    await expect(runSimulation(simulation, hooks({ startWorker, workers: 1 }))).rejects.toBeInstanceOf(WorkerError);
  });
});
