import fc from "fast-check";
import { exponential, logarithm, power } from "../../../src/model/response/powers";

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("powers without the engine's own", () => {
  it("come to the known constants", () => {
    expect([exponential(0), exponential(1), logarithm(1)]).toEqual([1, expect.closeTo(Math.E, 15), 0]);
    expect([logarithm(2), logarithm(10), logarithm(0.1)]).toEqual([
      expect.closeTo(Math.LN2, 15),
      expect.closeTo(Math.LN10, 15),
      expect.closeTo(-Math.LN10, 15),
    ]);
  });

  it("agree with the engine's to fourteen digits", () => {
    fc.assert(
      fc.property(
        double(1e-300, 1e300),
        (x) => Math.abs(logarithm(x) - Math.log(x)) <= 1e-14 * Math.max(0.01, Math.abs(Math.log(x))),
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(double(-700, 700), (x) => Math.abs(exponential(x) / Math.exp(x) - 1) <= 1e-14),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        double(0.4, 4),
        double(-30, 5),
        (base, exponent) => Math.abs(power(base, exponent) / base ** exponent - 1) <= 1e-13,
      ),
      { numRuns: 2000 },
    );
  });

  it("are exact where nothing changes", () => {
    expect([power(1, -9.294), power(1.25, 0), power(0, 2), power(1.25, -1)]).toEqual([
      1,
      1,
      0,
      expect.closeTo(0.8, 15),
    ]);
  });

  it("say what they cannot", () => {
    expect([logarithm(0), logarithm(-1), logarithm(Infinity)]).toEqual([-Infinity, Number.NaN, Infinity]);
    expect([exponential(-Infinity), exponential(Infinity), exponential(Number.NaN)]).toEqual([0, Infinity, Number.NaN]);
  });
});
