import fc from "fast-check";
import { exchangeRate, optionValueOfWaiting } from "../../../src/model/deal/tariff-equivalent";
import { levelPayment } from "../../../src/model/finance/cash-flow";
import { refusal } from "../../refusal";

describe("exchangeRate", () => {
  it("is the offer's share of a year's trade, or of the trade of several years", () => {
    expect(exchangeRate(5, 100, 1, 0)).toBe(0.05);
    expect(exchangeRate(5, 100, 10, 0)).toBeCloseTo(0.005, 15);
  });
  // Microsoft's example of a level payment: 10,000 over 10 months at 8 % a year is 1,037.03 a month.
  it("is a level payment out of the offer, by Excel's PMT", () => {
    expect(exchangeRate(10000, 100000, 10, 0.08 / 12)).toBeCloseTo(0.0103703, 7);
    expect(exchangeRate(350, 40, 20, 0.05)).toBeCloseTo(levelPayment(0.05, 20, 350) / 40, 12);
  });
  it("explains what cannot be", () => {
    expect(refusal(() => exchangeRate(5, 0, 1, 0))).toMatch(/trade is 0/);
    expect(refusal(() => exchangeRate(5, 1, 0, 0))).toMatch(/years is 0/);
    expect(refusal(() => exchangeRate(5, 1, 1, -1))).toMatch(/rate is -1/);
  });
});

/**
 * The same by another form, in which each value comes every period for ever: Dixit and Pindyck (1994), "Investment under
 * Uncertainty", ch. 2. Acting now gives −cost + now + E/rate, waiting the discounted value of acting only where it pays.
 */
function perpetualForm(cost: number, now: number, up: number, down: number, chance: number, rate: number): number {
  const actNow = now + (chance * up + (1 - chance) * down) / rate - cost;
  const later = (value: number): number => Math.max(0, value / rate - cost / (1 + rate));
  return Math.max(0, chance * later(up) + (1 - chance) * later(down) - Math.max(0, actNow));
}

describe("worthOfWaiting", () => {
  // Dixit and Pindyck (1994), pp. 26–35: the factory is worth 600 built now; next year 1,700 or not built, at 10 %.
  it("gives 173 for the published widget-factory example", () =>
    expect(optionValueOfWaiting(600, 1700, -500, 0.5, 0.1, 0)).toBeCloseTo(172.7272727, 6));
  it("falls by what the wait costs, below 0 where it is better to settle", () => {
    expect(optionValueOfWaiting(600, 1700, -500, 0.5, 0.1, 200)).toBeCloseTo(-27.2727273, 6);
    expect(optionValueOfWaiting(100, 100, 100, 0.5, 0, 7)).toBe(-7);
  });
  it("agrees with the perpetual form where waiting pays", () => {
    const money = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(
        money,
        money,
        money,
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        (now, up, down, cost, rate) => {
          const [better, worse] = [Math.max(up, down), Math.min(up, down)];
          const built = (price: number): number => price + price / rate - cost;
          const settled = now + (0.5 * better + 0.5 * worse) / rate - cost;
          expect(Math.max(0, optionValueOfWaiting(settled, built(better), built(worse), 0.5, rate, 0))).toBeCloseTo(
            perpetualForm(cost, now, better, worse, 0.5, rate),
            6,
          );
        },
      ),
    );
  });
  it("explains what cannot be", () => {
    expect(refusal(() => optionValueOfWaiting(1, 1, 2, 0.5, 0.1, 0))).toMatch(/exchange the two/);
    expect(refusal(() => optionValueOfWaiting(1, 2, 1, 5, 0.1, 0))).toMatch(/probability is 5/);
    expect(refusal(() => optionValueOfWaiting(1, 2, 1, 0.5, -2, 0))).toMatch(/rate is -2/);
  });
});
