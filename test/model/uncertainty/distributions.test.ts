import fc from "fast-check";
import { pertQuantile, triangularQuantile } from "../../../src/model/uncertainty/distributions";
import { refusal } from "../../refusal";

/** Ten thousandths, so that neighbouring estimates are apart by more than rounding. */
const part = (least: number, most: number) =>
  fc.integer({ min: least * 10_000, max: most * 10_000 }).map((tenThousandths) => tenThousandths / 10_000);
const estimates = fc
  .tuple(part(-100, 100), part(0, 50), part(0, 50))
  .map(([low, up, more]) => [low, low + up, low + up + more] as const);
const probability = fc.double({ min: 0, max: 1, noNaN: true });

/** Mean and variance by the midpoints of 2,000 equal slices of probability. */
function moments(quantile: (probability: number) => number): { mean: number; variance: number } {
  const slices = 2000;
  let sum = 0;
  let squares = 0;
  for (let slice = 0; slice < slices; slice++) {
    const value = quantile((slice + 0.5) / slices);
    sum += value;
    squares += value * value;
  }
  return { mean: sum / slices, variance: squares / slices - (sum / slices) ** 2 };
}

describe("pertQuantile", () => {
  // The documentation of R's mc2d: mean 0 and, exactly, variance 1/7 for (−1, 0, 1), not the 1/9 of the simplified formula.
  it("has the mean and the variance of the published formulas", () => {
    const { mean, variance } = moments((p) => pertQuantile(p, -1, 0, 1));
    expect(mean).toBeCloseTo(0, 10);
    expect(variance).toBeCloseTo(1 / 7, 4);
    expect(moments((p) => pertQuantile(p, 0.1, 0.15, 0.25)).mean).toBeCloseTo((0.1 + 4 * 0.15 + 0.25) / 6, 5);
  });

  it("stays between the least and the most, and rises with the probability", () => {
    fc.assert(
      fc.property(estimates, probability, probability, ([low, likely, high], one, other) => {
        const at = (p: number): number => pertQuantile(p, low, likely, high);
        expect(at(one)).toBeGreaterThanOrEqual(low);
        expect(at(one)).toBeLessThanOrEqual(high + 1e-9);
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)) + 1e-9);
        expect([at(0), at(1)]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
      }),
    );
  });
});

describe("triangularQuantile", () => {
  it("has the mean (a + m + b) / 3 and the variance of the published formula", () => {
    const [a, m, b] = [0, 0.15, 0.5];
    const { mean, variance } = moments((p) => triangularQuantile(p, a, m, b));
    expect(mean).toBeCloseTo((a + m + b) / 3, 5);
    expect(variance).toBeCloseTo((a * a + m * m + b * b - a * m - a * b - m * b) / 18, 5);
  });

  it("has its mostLikely value at the share that lies below it", () =>
    expect(triangularQuantile(0.3, 0, 3, 10)).toBeCloseTo(3, 12));

  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(estimates, probability, ([low, likely, high], p) => {
        fc.pre(high - low > 1e-6);
        const x = triangularQuantile(p, low, likely, high);
        const width = high - low;
        const below =
          x <= likely
            ? likely === low
              ? 0
              : (x - low) ** 2 / (width * (likely - low))
            : 1 - (high - x) ** 2 / (width * (high - likely));
        expect(below).toBeCloseTo(p, 5);
      }),
    );
  });
});

it("is the one value when all three estimates are", () => {
  expect(pertQuantile(0.3, 5, 5, 5)).toBe(5);
  expect(triangularQuantile(0.3, 5, 5, 5)).toBe(5);
});

it.each<[number, number, number, number, RegExp]>([
  [0.5, 3, 2, 4, /likely is 2, below low \(3\); write them in order/],
  [0.5, 1, 5, 4, /high is 4, below likely \(5\); write them in order/],
  [1.5, 1, 2, 3, /probability is 1.5; write a number from 0 to 1/],
  [0.5, 1, NaN, 3, /likely is NaN/],
])("explains probability %d with %d, %d, %d", (p, low, likely, high, message) => {
  expect(refusal(() => pertQuantile(p, low, likely, high))).toMatch(message);
  expect(refusal(() => triangularQuantile(p, low, likely, high))).toMatch(message);
});
