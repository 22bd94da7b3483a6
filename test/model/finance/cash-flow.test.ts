import { levelPayment, netPresentValue } from "../../../src/model/finance/cash-flow";

// Values of the examples in Microsoft's reference for NPV, PMT and IRR, and of ClickHouse's for the second IRR.
describe("cash flows by Excel's conventions", () => {
  it("discounts the first flow by one period", () =>
    expect(netPresentValue(0.1, [-10000, 3000, 4200, 6800])).toBeCloseTo(1188.4434123352, 8));
  it("pays a loan off in level payments", () => {
    expect(levelPayment(0.08 / 12, 10, 10000)).toBeCloseTo(1037.03, 2);
    expect(levelPayment(0, 4, 100)).toBe(25);
  });
  it("leaves nothing at the published rates of return", () => {
    expect(netPresentValue(0.08663094803653, [-70000, 12000, 15000, 18000, 21000, 26000])).toBeCloseTo(0, 6);
    expect(netPresentValue(0.280948421159961, [-100, 39, 59, 55, 20])).toBeCloseTo(0, 10);
  });
});
