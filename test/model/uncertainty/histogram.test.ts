import fc from "fast-check";
import { histogram } from "../../../src/model/uncertainty/histogram";

describe("histogram", () => {
  it("has round edges and counts every value once", () => {
    expect(histogram(Float64Array.of(0.3, 1, 1.9, 2, 5.2, 9.9), 6)).toEqual({
      from: 0,
      width: 2,
      counts: Uint32Array.of(3, 1, 1, 0, 1),
    });
  });

  it("neither loses a value nor exceeds the number of bins", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (values, bins) => {
          const { from, width, counts } = histogram(Float64Array.from(values), bins);
          expect(counts.length).toBeLessThanOrEqual(bins);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
          // Nearer than that to each other, values are the same.
          const slack = Math.max(1e-290, 1e-9 * Math.abs(from), 1e-9 * width * counts.length);
          expect(from).toBeLessThanOrEqual(Math.min(...values) + slack);
          expect(from + width * counts.length).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        },
      ),
    );
  });

  it("puts values that are all the same into one bin, and of nothing makes none", () => {
    expect(histogram(Float64Array.of(7, 7), 20)).toEqual({ from: 7, width: 0, counts: Uint32Array.of(2) });
    expect(histogram(Float64Array.of(0, -Number.MIN_VALUE), 2).counts).toEqual(Uint32Array.of(2));
    expect(histogram(new Float64Array(0), 20).counts).toHaveLength(0);
  });
});
