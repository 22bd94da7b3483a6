import fc from "fast-check";
import { exchangeRate, worthOfWaiting } from "../../../src/model/deal/exchange";
import { optionToWait } from "../../../src/model/deal/patience";
import { levelPayment } from "../../../src/model/finance/cash-flow";

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
    expect(() => exchangeRate(5, 0, 1, 0)).toThrow(/trade is 0/);
    expect(() => exchangeRate(5, 1, 0, 0)).toThrow(/years is 0/);
    expect(() => exchangeRate(5, 1, 1, -1)).toThrow(/rate is -1/);
  });
});

describe("worthOfWaiting", () => {
  // Dixit and Pindyck (1994), pp. 26–35: the factory is worth 600 built now; next year 1,700 or not built, at 10 %.
  it("is the 173 of the widget factory", () =>
    expect(worthOfWaiting(600, 1700, -500, 0.5, 0.1, 0)).toBeCloseTo(172.7272727, 6));
  it("falls by what the wait costs, below 0 where it is better to settle", () => {
    expect(worthOfWaiting(600, 1700, -500, 0.5, 0.1, 200)).toBeCloseTo(-27.2727273, 6);
    expect(worthOfWaiting(100, 100, 100, 0.5, 0, 7)).toBe(-7);
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
          expect(Math.max(0, worthOfWaiting(settled, built(better), built(worse), 0.5, rate, 0))).toBeCloseTo(
            optionToWait(cost, now, better, worse, 0.5, rate),
            6,
          );
        },
      ),
    );
  });
  it("explains what cannot be", () => {
    expect(() => worthOfWaiting(1, 1, 2, 0.5, 0.1, 0)).toThrow(/exchange the two/);
    expect(() => worthOfWaiting(1, 2, 1, 5, 0.1, 0)).toThrow(/probability is 5/);
    expect(() => worthOfWaiting(1, 2, 1, 0.5, -2, 0)).toThrow(/rate is -2/);
  });
});
