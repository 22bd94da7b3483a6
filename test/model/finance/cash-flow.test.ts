import fc from "fast-check";
import { internalRateOfReturn, levelPayment, netPresentValue } from "../../../src/model/finance/cash-flow";

// Values of the examples in Microsoft's reference for NPV, PMT and IRR, and of ClickHouse's for the second IRR.
describe("cash flows by Excel's conventions", () => {
  it("discounts the first flow by one period", () =>
    expect(netPresentValue(0.1, [-10000, 3000, 4200, 6800])).toBeCloseTo(1188.4434123352, 8));
  it("pays a loan off in level payments", () => {
    expect(levelPayment(0.08 / 12, 10, 10000)).toBeCloseTo(1037.03, 2);
    expect(levelPayment(0, 4, 100)).toBe(25);
  });
  it("finds the rate of return", () => {
    expect(internalRateOfReturn([-70000, 12000, 15000, 18000, 21000, 26000])).toBeCloseTo(0.08663094803653, 11);
    expect(internalRateOfReturn([-100, 39, 59, 55, 20])).toBeCloseTo(0.280948421159961, 11);
  });
  it("says when there is none, or more than one", () => {
    expect(internalRateOfReturn([100, 20, 30])).toBeNull();
    expect(() => internalRateOfReturn([-100, 230, -132])).toThrow(/several rates/);
  });
  it("leaves nothing at the rate of return", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 1e6, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (outlay, income) => {
          const rate = internalRateOfReturn([-outlay, ...income]);
          if (rate === null) return;
          expect(netPresentValue(rate - 1e-9, [-outlay, ...income])).toBeGreaterThanOrEqual(0);
          expect(netPresentValue(rate + 1e-9, [-outlay, ...income])).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
