import fc from "fast-check";
import { chanceAtMost, QUANTILE_SHARES } from "../../../src/model/uncertainty/chance";
import { percentiles } from "../../../src/model/uncertainty/percentile";

const uniform = QUANTILE_SHARES.map((share) => 100 + 50 * share);

it.each([
  [99, 0],
  [100, 0],
  [112.5, 0.25],
  [117.6, 0.352],
  [150, 1],
  [151, 1],
])("of a uniform outcome between 100 and 150 at most %d has the chance %d", (limit, chance) => {
  expect(chanceAtMost(uniform, limit)).toBeCloseTo(chance, 12);
});

it("counts a value that is drawn again and again whole", () => {
  // A fifth of the draws is 10, the rest 20.
  const quantiles = QUANTILE_SHARES.map((share) => (share <= 0.2 ? 10 : 20));
  expect([9, 10, 19.999, 20].map((limit) => Math.round(chanceAtMost(quantiles, limit) * 100))).toEqual([
    0, 20, 21, 100,
  ]);
  expect(
    chanceAtMost(
      QUANTILE_SHARES.map(() => 7),
      7,
    ),
  ).toBe(1);
});

it("lies within a hundredth of the share of the draws, and grows with the limit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 400 }),
      fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 2, maxLength: 5 }),
      (draws, limits) => {
        const quantiles = percentiles(Float64Array.from(draws), QUANTILE_SHARES);
        const chances = limits.sort((one, other) => one - other).map((limit) => chanceAtMost(quantiles, limit));
        expect(chances).toEqual([...chances].sort((one, other) => one - other));
        limits.forEach((limit, at) => {
          const share = draws.filter((value) => value <= limit).length / draws.length;
          // Between two neighbouring draws the quantiles run straight on.
          expect(Math.abs(chances[at]! - share)).toBeLessThanOrEqual(0.01 + 1 / draws.length + 1e-9);
        });
      },
    ),
  );
});
