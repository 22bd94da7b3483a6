/** Draws what duty may cost when the rates are not certain: batch by batch, the same numbers for the same seed on every machine. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { checkEstimates, pertShapes } from "./distributions";
import { InputError, type EstimateOf } from "../input-error";
import { LARGEST_SEED, MOST_COST_DRAWS, MOST_COSTS } from "./limits";
import { percentiles } from "./percentile";
import { quantileTable, type QuantileTable } from "./quantile-table";

/** A value that pays a rate of which three estimates are known; the cost is in the unit of the value. */
export interface UncertainCost {
  value: number;
  low: number;
  likely: number;
  high: number;
}

export interface CostSummary {
  mean: number;
  p5: number;
  p50: number;
  p95: number;
}

/** Total cost, drawn PERT by PERT, each independent of the others and on its own stream, so that a cost added leaves the draws of the others alone. */
export class CostSimulation {
  private readonly totals: Float64Array;
  private readonly streams: {
    cost: UncertainCost;
    generator: ReturnType<typeof xoroshiro128plus>;
    table: QuantileTable;
  }[] = [];
  private certain = 0;
  private sum = 0;
  private drawn = 0;

  /** @param draws 1 to MOST_COST_DRAWS, @param seed whole, 0 to LARGEST_SEED */
  constructor(
    costs: readonly UncertainCost[],
    readonly draws: number,
    seed: number,
  ) {
    check(costs, draws, seed);
    this.totals = new Float64Array(draws);
    const generator = xoroshiro128plus(seed);
    for (const cost of costs) {
      generator.jump();
      if (cost.low === cost.high) {
        this.certain += cost.value * cost.low;
        continue;
      }
      const { a, b } = pertShapes(cost.low, cost.likely, cost.high);
      this.streams.push({ cost, generator: generator.clone(), table: quantileTable(a, b) });
    }
  }

  get done(): number {
    return this.drawn;
  }

  /** Draws up to `count` more. */
  run(count: number): void {
    const from = this.drawn;
    const until = Math.min(this.draws, from + count);
    const { totals } = this;
    totals.fill(this.certain, from, until);
    for (const { cost, generator, table } of this.streams) {
      const start = cost.value * cost.low;
      const width = cost.value * (cost.high - cost.low);
      for (let draw = from; draw < until; draw++) totals[draw]! += start + width * table.at(generator.next() >>> 0);
    }
    for (let draw = from; draw < until; draw++) this.sum += totals[draw]!;
    this.drawn = until;
  }

  /** Of the draws so far, of which there must be one. */
  summary(): CostSummary {
    const [p5, p50, p95] = percentiles(this.totals.subarray(0, this.drawn), [0.05, 0.5, 0.95]);
    return { mean: this.sum / this.drawn, p5: p5!, p50: p50!, p95: p95! };
  }
}

function check(costs: readonly UncertainCost[], draws: number, seed: number): void {
  if (costs.length > MOST_COSTS) throw new InputError("values", "tooMany", { count: costs.length, most: MOST_COSTS });
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_COST_DRAWS)) {
    throw new InputError("draws", "value", { value: draws, wanted: { wholeFrom: 1, to: MOST_COST_DRAWS } });
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED)) {
    throw new InputError("seed", "value", { value: seed, wanted: { wholeFrom: 0, to: LARGEST_SEED } });
  }
  costs.forEach(({ value, low, likely, high }, index) => {
    const where: EstimateOf = costs.length > 1 ? { kind: "place", place: index + 1 } : null;
    if (!Number.isFinite(value)) throw new InputError("values", "estimate", { what: where, value, wanted: "number" });
    checkEstimates(low, likely, high, where);
  });
}
