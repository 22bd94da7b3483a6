import fc from "fast-check";
import { importerShare } from "../../../src/model/response/incidence";

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const demand = fc.double({ min: -12, max: -0.01, noNaN: true });
const supply = fc.double({ min: 0.01, max: 99, noNaN: true });

describe("importerShare", () => {
  it("is supply over supply less demand for a small change from free trade", () => {
    expect(importerShare(0, 1e-7, -1, 3)).toBeCloseTo(0.75, 5);
    expect(importerShare(0, 0, -1, 3)).toBeCloseTo(0.75, 12);
  });

  it("is everything where the importer cannot move the price", () => {
    expect(importerShare(0, 0.25, -5, Infinity)).toBe(1);
  });

  it("stays between nothing and everything", () => {
    fc.assert(
      fc.property(rate, rate, demand, supply, (before, after, em, ex) => {
        const share = importerShare(before, after, em, ex);
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
