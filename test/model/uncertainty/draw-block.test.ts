import { BLOCK, BlockDraws, type Estimate } from "../../../src/model/uncertainty/draw-block";
import { DISTRIBUTIONS, type Distribution } from "../../../src/model/uncertainty/quantile-table";
import { pertQuantile, triangularQuantile } from "../../../src/model/uncertainty/distributions";

const estimate = (low: number, likely: number, high: number, distribution: Distribution = "PERT"): Estimate => ({
  low,
  likely,
  high,
  distribution,
});

function drawn(estimates: readonly Estimate[], blocks: number, input = 0, seed = 1): Float64Array {
  const draws = new BlockDraws(estimates, seed);
  const all = new Float64Array(blocks * BLOCK);
  for (let block = 0; block < blocks; block++) all.set(draws.column(block, input, BLOCK), block * BLOCK);
  return all;
}

function moments(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

function correlation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [moments(one), moments(other)];
  return (
    one.reduce((sum, value, at) => sum + (value - a.mean) * (other[at]! - b.mean), 0) /
    one.length /
    Math.sqrt(a.variance * b.variance)
  );
}

describe("BlockDraws", () => {
  // mc2d's documentation for PERT (−1, 0, 1): mean 0, variance 1/7; triangular: (a + m + b)/3 and (a² + b² + m² − ab − am − bm)/18; uniform: 1/12 of the width squared.
  it.each([
    ["PERT", [-1, 0, 1], 0, 1 / 7],
    ["PERT", [0.1, 0.15, 0.25], 0.95 / 6, ((0.95 / 6 - 0.1) * (0.25 - 0.95 / 6)) / 7],
    ["triangular", [-1, 0, 1], 0, 1 / 6],
    ["triangular", [2, 3, 10], 5, (4 + 100 + 9 - 20 - 6 - 30) / 18],
    ["uniform", [2, 3, 10], 6, 64 / 12],
  ] as const)(
    "has the published mean and variance of %s over %j",
    (distribution, [low, likely, high], mean, variance) => {
      const found = moments(drawn([estimate(low, likely, high, distribution)], 60));
      const deviation = Math.sqrt(variance / (60 * BLOCK));
      expect(Math.abs(found.mean - mean)).toBeLessThan(4 * deviation);
      expect(found.variance / variance).toBeCloseTo(1, 1.5);
    },
  );

  it.each([
    ["PERT", pertQuantile],
    ["triangular", triangularQuantile],
  ] as const)("puts as much below each quantile of %s as there should be", (distribution, quantile) => {
    const values = drawn([estimate(2, 3, 10, distribution)], 30);
    for (const probability of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      const edge = quantile(probability, 2, 3, 10);
      const below = values.filter((value) => value < edge).length / values.length;
      expect(Math.abs(below - probability)).toBeLessThan(
        4 * Math.sqrt((probability * (1 - probability)) / values.length) + 1e-6,
      );
    }
  });

  it("gives each block and input a stream of its own that nothing else moves", () => {
    const [autos, steel] = [estimate(-11, -9, -7), estimate(-20, -8, -2, "triangular")];
    const both = new BlockDraws([autos, steel], 42);
    expect(new BlockDraws([autos, steel], 42).column(7, 1, BLOCK)).toEqual(both.column(7, 1, BLOCK));
    expect(new BlockDraws([estimate(0, 0, 0), steel], 42).column(7, 1, 100)).toEqual(both.column(7, 1, 100));
    expect(both.column(7, 1, 100)).toEqual(both.column(7, 1, BLOCK).slice(0, 100));
    expect(new BlockDraws([autos, steel], 43).column(7, 1, 100)).not.toEqual(both.column(7, 1, 100));
    expect(both.column(8, 1, 100)).not.toEqual(both.column(7, 1, 100));
  });

  it("draws inputs, blocks and seeds that have nothing to do with each other", () => {
    const two = [estimate(0, 0, 1, "uniform"), estimate(0, 0, 1, "uniform")];
    const expected = 4 / Math.sqrt(30 * BLOCK);
    const first = drawn(two, 30);
    expect(Math.abs(correlation(first, drawn(two, 30, 1)))).toBeLessThan(expected);
    expect(Math.abs(correlation(first, drawn(two, 30, 0, 2)))).toBeLessThan(expected);
    expect(Math.abs(correlation(first.subarray(0, 29 * BLOCK), first.subarray(BLOCK)))).toBeLessThan(expected);
    expect(Math.abs(correlation(first.subarray(1), first.subarray(0, -1)))).toBeLessThan(expected);
    // The first draws of many blocks, which come straight from the hash.
    const firsts = (input: number) =>
      Float64Array.from({ length: 5000 }, (_, block) => new BlockDraws(two, 9).column(block, input, 1)[0]!);
    expect(Math.abs(moments(firsts(0)).mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 5000));
    expect(Math.abs(correlation(firsts(0), firsts(1)))).toBeLessThan(4 / Math.sqrt(5000));
  });

  it("stays between the least and the most, whatever lies between", () => {
    for (const distribution of DISTRIBUTIONS) {
      for (const likely of [1, 1.5, 2]) {
        const values = drawn([estimate(1, likely, 2, distribution)], 2);
        expect(values.every((value) => value >= 1 && value <= 2)).toBe(true);
      }
    }
  });

  // Written down from this code: a change means that figures which people have saved could not be drawn again.
  it("keeps the numbers that workbooks have been saved with", () => {
    const draws = new BlockDraws(
      [estimate(0, 0.5, 1, "uniform"), estimate(-11.114, -8.88, -7.445), estimate(0, 0.25, 1, "triangular")],
      1,
    );
    expect([0, 1, 2].map((input) => Number(draws.column(3, input, 2)[1]!.toPrecision(9)))).toEqual([
      0.694367925, -9.99996639, 0.266716408,
    ]);
  });
});
