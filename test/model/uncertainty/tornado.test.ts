import type { Estimate } from "../../../src/model/uncertainty/draw-block";
import { tornado } from "../../../src/model/uncertainty/tornado";

const estimate = (low: number, likely: number, high: number): Estimate => ({ low, likely, high, distribution: "PERT" });

describe("tornado", () => {
  it("moves one input at a time and puts the widest bar first", () => {
    const inputs = [estimate(1, 2, 3), estimate(10, 20, 40), estimate(0, 0, 0)];
    expect(tornado(inputs, ([a, b, c]) => 10 * a! - b! + c!)).toEqual([
      { input: 1, atLow: 10, atHigh: -20 },
      { input: 0, atLow: -10, atHigh: 10 },
      { input: 2, atLow: 0, atHigh: 0 },
    ]);
  });

  it("keeps the order of inputs that move the outcome as much", () => {
    expect(tornado([estimate(0, 1, 2), estimate(0, 1, 2)], ([a, b]) => a! - b!).map(({ input }) => input)).toEqual([
      0, 1,
    ]);
  });
});
