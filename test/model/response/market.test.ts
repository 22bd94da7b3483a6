import fc from "fast-check";
import { importsAfter, tradeDiverted } from "../../../src/model/response/market";
import { refusal } from "../../refusal";

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const value = fc.double({ min: 0, max: 1e12, noNaN: true });
const demand = fc.double({ min: -12, max: -0.01, noNaN: true });
const supply = fc.double({ min: 0.01, max: 99, noNaN: true });

describe("importsAfter", () => {
  it("falls by the elasticity times the change of the tariff's power", () => {
    expect(importsAfter(100, 0, 0.25, -1, Infinity, "constant")).toBeCloseTo(80, 12);
    expect(importsAfter(100, 0, 0.25, -1, Infinity, "linear")).toBeCloseTo(75, 12);
  });

  it("doubles the SMART change when the elasticity doubles", () => {
    const change = (elasticity: number) => importsAfter(100, 0.025, 0.1, elasticity, 99, "linear") - 100;
    const finite = (elasticity: number) => 1 - elasticity / 99;
    expect((change(-2) * finite(-2)) / (change(-1) * finite(-1))).toBeCloseTo(2, 10);
  });

  it("approaches the infinite-supply answer as supply grows", () => {
    expect(importsAfter(100, 0, 0.25, -1.5, 1e9, "constant")).toBeCloseTo(
      importsAfter(100, 0, 0.25, -1.5, Infinity, "constant"),
      5,
    );
    expect(importsAfter(100, 0, 0.25, -1.5, 1e9, "linear")).toBeCloseTo(
      importsAfter(100, 0, 0.25, -1.5, Infinity, "linear"),
      5,
    );
  });

  it("never falls below nothing, and never rises when the rate does", () => {
    fc.assert(
      fc.property(
        value,
        rate,
        rate,
        demand,
        supply,
        fc.constantFrom("constant" as const, "linear" as const),
        (trade, one, other, em, ex, form) => {
          const after = importsAfter(trade, Math.min(one, other), Math.max(one, other), em, ex, form);
          expect(after).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(trade * (1 + 1e-12));
        },
      ),
    );
  });

  it.each([
    [() => importsAfter(100, 0, 0.25, 1.5, Infinity, "constant"), /demand_elasticity is 1.5.*write -1.5/],
    [() => importsAfter(-1, 0, 0.25, -1, Infinity, "constant"), /value is -1/],
    [() => importsAfter(100, 0, 0.25, -1, 0, "constant"), /supply_elasticity is 0/],
    [() => importsAfter(100, NaN, 0.25, -1, 1, "constant"), /rate_before/],
  ])("explains a bad argument", (call, message) => expect(refusal(call)).toMatch(message));
});

describe("tradeDiverted", () => {
  it("moves nothing when the rate stays", () => expect(tradeDiverted(100, 200, 0.1, 0.1, 5)).toBe(0));

  it("follows Laird and Yeats for a preference", () => {
    // M_B M_N σ|q| / (M_B + M_N + M_B σ|q|) with our power falling from 1.25 to 1
    const q = 0.2;
    expect(tradeDiverted(100, 300, 0.25, 0, 1.5)).toBeCloseTo(-(100 * 300 * 1.5 * q) / (400 + 100 * 1.5 * q), 10);
  });

  it("never moves more than the losing side had", () => {
    fc.assert(
      fc.property(
        value,
        value,
        rate,
        rate,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (ours, theirs, before, after, es) => {
          const moved = tradeDiverted(ours, theirs, before, after, es);
          if (after >= before) expect(moved).toBeLessThanOrEqual(ours);
          else expect(-moved).toBeLessThanOrEqual(theirs);
        },
      ),
    );
  });
});
