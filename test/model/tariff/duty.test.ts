import fc from "fast-check";
import { delayCost, exemptionSavings, tariffCost } from "../../../src/model/tariff/duty";
import { InputError } from "../../../src/model/input-error";
import { refusal } from "../../refusal";

/** US imports of Korean cars (8703) in 2024, US Census Bureau, USD. */
const CARS = 36_855_828_372;

describe("tariffCost", () => {
  it("is 25 % of the cars of 2024", () => expect(tariffCost(CARS, 0.25)).toBe(9_213_957_093));
  it("puts the in-quota rate on the quota and the rate on the rest", () => {
    // The United Kingdom's 100,000 cars pay 10 %, the others 25 % more than MFN: EO 14309.
    expect(tariffCost(120_000, 0.275, 100_000, 0.1)).toBeCloseTo(10_000 + 5_500, 9);
  });
  it("asks no more of a quota than there is value", () => expect(tariffCost(50, 0.25, 100, 0.1)).toBe(5));

  it.each([
    ["value", () => tariffCost(-1, 0.25)],
    ["value", () => tariffCost(Number.NaN, 0.25)],
    ["rate", () => tariffCost(100, 25)],
    ["rate", () => tariffCost(100, -0.1)],
    ["quota", () => tariffCost(100, 0.25, -1)],
    ["in_quota_rate", () => tariffCost(100, 0.25, 10, 15)],
    ["coverage", () => exemptionSavings(100, 0.25, 0, 1.2)],
    ["days", () => delayCost(100, 0.1, 0.25, -3)],
  ])("names %s when it cannot be", (argument, call) => {
    expect(call).toThrow(InputError);
    expect(refusal(call)).toMatch(new RegExp(`^${argument} is `));
  });

  it("says how to write 25 %", () => expect(refusal(() => tariffCost(100, 25))).toMatch("write 25% or 0.25"));

  it("never falls when the value, the rate or the in-quota rate rises", () => {
    const share = fc.double({ min: 0, max: 2, noNaN: true });
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, share, share, amount, share, (value, more, rate, rise, quota, inQuota) => {
        const cost = tariffCost(value, rate, quota, inQuota);
        expect(cost).toBeGreaterThanOrEqual(0);
        const slack = 1e-9 * (value + more + 1);
        expect(tariffCost(value + more, rate, quota, inQuota)).toBeGreaterThanOrEqual(cost - slack);
        expect(tariffCost(value, rate + rise, quota, inQuota)).toBeGreaterThanOrEqual(cost - slack);
      }),
    );
  });
});

describe("exemptionSavings", () => {
  it("is the whole duty for a full exemption", () => expect(exemptionSavings(CARS, 0.25)).toBe(tariffCost(CARS, 0.25)));
  it("counts coverage, then the quota", () => {
    expect(exemptionSavings(1000, 0.25, 0.15, 0.8)).toBeCloseTo(80, 9);
    expect(exemptionSavings(1000, 0.25, 0.15, 0.8, 500)).toBeCloseTo(50, 9);
  });
  it("is negative where the exempt rate is the higher one", () =>
    expect(exemptionSavings(100, 0.1, 0.15)).toBeCloseTo(-5, 9));
  it("never passes the duty", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, rate, coverage) => {
          expect(exemptionSavings(value, rate, 0, coverage)).toBeLessThanOrEqual(tariffCost(value, rate) + 1e-3);
        },
      ),
    );
  });
});

it("a late agreement costs the rise of the rate on the value of those days", () => {
  expect(delayCost(CARS, 0.25, 0.15, 0)).toBe(0);
  expect(delayCost(365, 0.1, 0.25, 10)).toBeCloseTo(1.5, 12);
});
