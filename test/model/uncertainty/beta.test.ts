import fc from "fast-check";
import { betaProbability, betaQuantile, logBeta, logGamma } from "../../../src/model/uncertainty/beta";

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 1, max: 40, noNaN: true });

describe("logGamma", () => {
  it("is the logarithm of a factorial, and half that of pi at one half", () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 14);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(101) / 363.73937555556349014).toBeCloseTo(1, 15);
  });

  it("gives B(3, 3) = 1/30", () => expect(Math.exp(logBeta(3, 3))).toBeCloseTo(1 / 30, 15));
});

describe("betaProbability", () => {
  // For whole a and b it is a tail of the binomial distribution: Abramowitz and Stegun 26.5.24.
  it.each<[number, number, (x: number) => number]>([
    [3, 3, (x) => x ** 3 * (10 - 15 * x + 6 * x * x)],
    [1, 5, (x) => 1 - (1 - x) ** 5],
    [5, 1, (x) => x ** 5],
    [2, 4, (x) => 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4],
  ])("is a polynomial for Beta(%d, %d)", (a, b, polynomial) => {
    for (let x = 0; x <= 1; x += 1 / 64) expect(betaProbability(x, a, b)).toBeCloseTo(polynomial(x), 14);
  });

  it("rises from 0 to 1 and mirrors itself when a and b change places", () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (one, other, a, b) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(betaProbability(low, a, b)).toBeLessThanOrEqual(betaProbability(high, a, b) + 1e-14);
        expect(betaProbability(low, a, b) + betaProbability(1 - low, b, a)).toBeCloseTo(1, 11);
      }),
    );
  });
});

describe("betaQuantile", () => {
  // F distribution at 95 %, Abramowitz and Stegun table 26.9: F(6, 6) = 4.28, F(2, 10) = 4.10, F(4, 8) = 3.84.
  it.each([
    [3, 3, 4.28],
    [1, 5, 4.1],
    [2, 4, 3.84],
  ])("gives the tabled F of Beta(%d, %d)", (a, b, tabled) => {
    const x = betaQuantile(0.95, a, b);
    expect(((b / a) * x) / (1 - x)).toBeCloseTo(tabled, 2);
  });

  it("has closed forms at the edges", () => {
    for (const p of [1e-12, 0.001, 0.05, 0.5, 0.95, 0.999]) {
      expect(betaQuantile(p, 1, 5) / -Math.expm1(Math.log1p(-p) / 5)).toBeCloseTo(1, 12);
      expect(betaQuantile(p, 5, 1) / p ** 0.2).toBeCloseTo(1, 13);
    }
    expect(betaQuantile(0.5, 3, 3)).toBeCloseTo(0.5, 15);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it("undoes the probability, in the middle and in the tails", () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) =>
        expect(betaProbability(betaQuantile(p, a, b), a, b) / p).toBeCloseTo(1, 6),
      ),
    );
  });
});
