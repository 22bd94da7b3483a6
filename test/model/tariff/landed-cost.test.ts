import fc from "fast-check";
import { serialOf } from "../../../src/model/calendar/day";
import { landedCost } from "../../../src/model/tariff/landed-cost";
import { refusal } from "../../refusal";

const on = (iso: string): number => serialOf(iso);
const processing = (value: number, day: string): number => landedCost(value, 0, 0, 0, "air", on(day), false).processing;

describe("landedCost", () => {
  // Worked example of camtomx.com ("Calculate US import duties"): 50,000 at 4.8 %, and the fees on 100,000.
  it("is what a broker's worked example says", () => {
    const entry = landedCost(50_000, 0.048, 0, 0, "ocean", on("2024-06-01"), false);
    expect(entry.duty).toBeCloseTo(2400, 10);
    expect(entry.processing).toBeCloseTo(173.2, 10);
    expect(processing(100_000, "2024-06-01")).toBeCloseTo(346.4, 10);
    expect(landedCost(100_000, 0, 0, 0, "ocean", on("2024-06-01"), false).harbor).toBeCloseTo(125, 10);
  });

  // CBP's notices for fiscal years 2024 to 2026.
  it.each([
    ["2023-10-01", 31.67, 614.35],
    ["2024-09-30", 31.67, 614.35],
    ["2024-10-01", 32.71, 634.62],
    ["2025-09-30", 32.71, 634.62],
    ["2025-10-01", 33.58, 651.5],
    ["2026-09-30", 33.58, 651.5],
  ])("keeps the processing fee of %s between %d and %d", (day, least, most) => {
    expect(processing(100, day)).toBe(least);
    expect(processing(10_000_000, day)).toBe(most);
  });

  it("meets the bounds of 2024 at 9,142.61 and 177,352.77", () => {
    expect(processing(9142.61, "2024-06-01")).toBeCloseTo(31.67, 4);
    expect(processing(177_352.77, "2024-06-01")).toBeCloseTo(614.35, 4);
  });

  it("takes no harbor fee by air or land, and no processing fee of KORUS goods", () => {
    expect(landedCost(1000, 0.25, 50, 10, "air", null, true)).toEqual({
      duty: 250,
      processing: 0,
      harbor: 0,
      total: 1310,
    });
    expect(landedCost(1000, 0.25, 50, 10, "land", null, true).harbor).toBe(0);
  });

  it("charges neither duty nor fees on freight and insurance, and nothing on nothing", () => {
    const bare = landedCost(20_000, 0.1, 0, 0, "ocean", null, false);
    expect(landedCost(20_000, 0.1, 900, 100, "ocean", null, false).total).toBeCloseTo(bare.total + 1000, 9);
    expect(landedCost(0, 0.25, 0, 0, "ocean", null, false).total).toBe(0);
  });

  it("never falls when the value rises, and is never below value and transport", () => {
    const money = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        money,
        money,
        fc.double({ min: 0, max: 3, noNaN: true }),
        money,
        fc.boolean(),
        (one, other, rate, freight, originating) => {
          const total = (value: number): number =>
            landedCost(value, rate, freight, 0, "ocean", null, originating).total;
          expect(total(Math.min(one, other))).toBeLessThanOrEqual(total(Math.max(one, other)) * (1 + 1e-12));
          expect(total(one)).toBeGreaterThanOrEqual(one + freight);
        },
      ),
    );
  });

  it.each<[() => unknown, RegExp]>([
    [
      () => processing(1, "2026-10-01"),
      /date is 2026-10-01; .*known from 2023-10-01 to 2026-09-30: give a day among them, or leave date blank/,
    ],
    [() => processing(1, "2023-09-30"), /date is 2023-09-30/],
    [() => landedCost(-1, 0, 0, 0, "air", null, false), /value is -1/],
    [() => landedCost(1, 0, NaN, 0, "air", null, false), /freight is NaN/],
  ])("explains a bad argument", (call, message) => expect(refusal(call)).toMatch(message));
});
