import fc from "fast-check";
import { LARGEST_SEED, MOST_COST_DRAWS } from "../../../src/model/uncertainty/limits";
import { CostSimulation, type UncertainCost } from "../../../src/model/uncertainty/cost-simulation";
import { pertQuantile } from "../../../src/model/uncertainty/distributions";
import { refusal } from "../../refusal";

const autos: UncertainCost = { value: 36_855_828_372, low: 0.1, likely: 0.15, high: 0.25 };
const steel: UncertainCost = { value: 2_900_000_000, low: 0.25, likely: 0.5, high: 0.5 };

function run(costs: UncertainCost[], draws: number, seed: number, batch = draws) {
  const simulation = new CostSimulation(costs, draws, seed);
  while (simulation.done < draws) simulation.run(batch);
  return simulation.summary();
}

describe("CostSimulation", () => {
  it("comes to the mean and the percentiles of the distribution", () => {
    const { mean, p5, p50, p95 } = run([autos], 200_000, 7);
    const at = (p: number): number => autos.value * pertQuantile(p, autos.low, autos.likely, autos.high);
    expect(mean / (autos.value * ((0.1 + 4 * 0.15 + 0.25) / 6))).toBeCloseTo(1, 2);
    expect([p5 / at(0.05), p50 / at(0.5), p95 / at(0.95)]).toEqual([
      expect.closeTo(1, 2),
      expect.closeTo(1, 2),
      expect.closeTo(1, 2),
    ]);
  });

  it("adds independent costs: variances add up", () => {
    const spread = (costs: UncertainCost[]): number => {
      const { p5, p95 } = run(costs, 100_000, 3);
      return p95 - p5;
    };
    const one = spread([autos]);
    expect(spread([autos, autos]) / one).toBeCloseTo(Math.SQRT2, 1);
  });

  it("gives the same numbers for the same seed, in batches of any size, and others for another", () => {
    const whole = run([autos, steel], 5000, 42);
    expect(run([autos, steel], 5000, 42, 617)).toEqual(whole);
    expect(run([autos, steel], 5000, 43)).not.toEqual(whole);
  });

  // Written down from this code on another engine's behalf: a change means that saved workbooks would change.
  it("keeps the numbers that workbooks have been saved with", () => {
    const { mean, p5, p50, p95 } = run([{ value: 1000, low: 0.1, likely: 0.15, high: 0.25 }], 1000, 1);
    expect([mean, p5, p50, p95].map((value) => Number(value.toPrecision(9)))).toEqual([
      157.757899, 115.679201, 155.738437, 204.239459,
    ]);
  });

  it("leaves the draws of the others alone when a cost becomes certain", () => {
    const certain = { ...steel, low: 0.3, likely: 0.3, high: 0.3 };
    const alone = run([autos], 2000, 5);
    const both = run([autos, certain], 2000, 5);
    expect(both.p95 - alone.p95).toBeCloseTo(certain.value * 0.3, 0);
  });

  it("stays between what is least and what is most", () => {
    const estimate = fc.tuple(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(estimate, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: LARGEST_SEED }),
        (rows, draws, seed) => {
          const costs = rows.map(([value, low, more, most]) => ({
            value,
            low,
            likely: low + more,
            high: low + more + most,
          }));
          const least = costs.reduce((sum, { value, low }) => sum + value * low, 0);
          const most = costs.reduce((sum, { value, high }) => sum + value * high, 0);
          const { mean, p5, p50, p95 } = run(costs, draws, seed);
          for (const result of [mean, p5, p50, p95]) {
            expect(result).toBeGreaterThanOrEqual(least * (1 - 1e-9));
            expect(result).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-9);
          }
          expect(p5).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p95);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ["no draws", () => new CostSimulation([autos], 0, 1), /draws is 0; write a whole number from 1 to 10,000,000/],
    ["10 billion draws", () => new CostSimulation([autos], 10_000_000_000, 1), /draws is 10,000,000,000/],
    ["half a draw", () => new CostSimulation([autos], 1.5, 1), /draws is 1.5/],
    ["a seed below 0", () => new CostSimulation([autos], 1, -1), /seed is -1/],
    [
      "estimates out of order",
      () => new CostSimulation([autos, { ...autos, likely: 0.3 }], 1, 1),
      /place 2: high is 0.25, below likely \(0.3\)/,
    ],
    ["a value that is none", () => new CostSimulation([{ ...autos, value: NaN }], 1, 1), /values is NaN/],
    [
      "too many costs",
      () => new CostSimulation(new Array<UncertainCost>(201).fill(autos), 1, 1),
      /values holds 201 numbers; give at most 200/,
    ],
  ])("explains %s", (_what, call, message) => expect(refusal(call)).toMatch(message));

  it("may draw ten million times", () => expect(MOST_COST_DRAWS).toBe(10_000_000));
});
