import fc from "fast-check";
import { percentiles } from "../../../src/model/uncertainty/percentile";

describe("percentiles", () => {
  // Microsoft's own example of PERCENTILE.INC: the 30th percentile of 1, 3, 2, 4 is 1.9.
  it("are those of Excel", () => expect(percentiles(Float64Array.of(1, 3, 2, 4), [0.3])[0]).toBeCloseTo(1.9, 12));

  it("are those of the sorted numbers", () => {
    fc.assert(
      fc.property(fc.float64Array({ minLength: 1, maxLength: 300, noNaN: true, min: -1e6, max: 1e6 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const shares = [0, 0.05, 0.5, 0.95, 1];
        const expected = shares.map((share) => {
          const rank = (sorted.length - 1) * share;
          const below = sorted[Math.floor(rank)]!;
          return below + (sorted[Math.ceil(rank)]! - below) * (rank - Math.floor(rank));
        });
        percentiles(values, shares).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 6));
      }),
    );
  });

  it("are those of the sorted numbers where one is far from all others, or all are far from or close to each other", () => {
    const near = Float64Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5000);
    for (const values of [
      Float64Array.of(...near, 1e12),
      near.map((value) => (value - 2500) * 7e304),
      near.map((value) => value * 1e-310),
    ]) {
      const sorted = values.slice().sort();
      expect(percentiles(values, [0, 0.2, 1])).toEqual([
        sorted[0],
        sorted[(values.length - 1) * 0.2] ?? expect.any(Number),
        sorted.at(-1),
      ]);
    }
  });

  it("handles many equal numbers", () =>
    expect(percentiles(new Float64Array(100_000).fill(7), [0.05, 0.5, 0.95])).toEqual([7, 7, 7]));
});
