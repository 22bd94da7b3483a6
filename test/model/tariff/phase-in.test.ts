import fc from "fast-check";
import { serialOf } from "../../../src/model/calendar/day";
import { phasedRate } from "../../../src/model/tariff/phase-in";
import { refusal } from "../../refusal";

const FIRST = serialOf("2012-01-01");
const LAST = serialOf("2026-01-01");
/** Korea's duty on US beef under KORUS: 40 %, away in fifteen equal annual stages, the first in 2012 and the last on 1 January 2026. */
const beef = (iso: string): number => phasedRate(0.4, 0, FIRST, LAST, serialOf(iso), 15);

describe("phasedRate in steps", () => {
  // US Meat Export Federation (2012): 37.3 % in the first year; National Cattlemen's Beef Association (2018): 21.3 %; none from 2026.
  it("is Korea's published duty on US beef", () => {
    const percent = (iso: string): string => (100 * beef(iso)).toFixed(1);
    expect(percent("2011-12-31")).toBe("40.0");
    expect(percent("2012-03-15")).toBe("37.3");
    expect(percent("2018-09-24")).toBe("21.3");
    expect(percent("2025-12-31")).toBe("2.7");
    expect(percent("2026-01-01")).toBe("0.0");
  });

  it("cuts on every 1 January, leap years or not", () => {
    for (let year = 2013; year <= 2026; year++) {
      expect(beef(`${year - 1}-12-31`) - beef(`${year}-01-01`)).toBeCloseTo(0.4 / 15, 12);
      expect(beef(`${year}-01-01`)).toBe(beef(`${year}-11-30`));
    }
  });

  it("keeps to the end of the month from the 31st", () => {
    const at = (iso: string): number =>
      phasedRate(0.3, 0, serialOf("2025-01-31"), serialOf("2025-03-31"), serialOf(iso), 3);
    expect(at("2025-02-27")).toBeCloseTo(0.2, 12);
    expect(at("2025-02-28")).toBeCloseTo(0.1, 12);
    expect(at("2025-03-31")).toBe(0);
  });

  it("spreads cuts over days where months do not fall evenly", () => {
    const at = (day: number): number => phasedRate(0.3, 0, 45_700, 45_710, day, 3);
    expect(
      [at(45_699), at(45_700), at(45_704), at(45_705), at(45_709), at(45_710)].map((rate) => Number(rate.toFixed(12))),
    ).toEqual([0.3, 0.2, 0.2, 0.1, 0.1, 0]);
  });

  it("makes one step on the first day", () => {
    expect(phasedRate(0.25, 0.15, FIRST, LAST, FIRST - 1, 1)).toBe(0.25);
    expect(phasedRate(0.25, 0.15, FIRST, LAST, FIRST, 1)).toBe(0.15);
  });
});

describe("phasedRate on a straight line", () => {
  it("is half way in the middle", () =>
    expect(phasedRate(0.25, 0.15, 45_700, 45_710, 45_705, null)).toBeCloseTo(0.2, 12));
  it("jumps where the phase has no length", () => {
    expect(phasedRate(0.25, 0, 45_700, 45_700, 45_699, null)).toBe(0.25);
    expect(phasedRate(0.25, 0, 45_700, 45_700, 45_700, 5)).toBe(0);
  });
});

it("moves one way only, between the two rates, up or down", () => {
  const rate = fc.double({ min: 0, max: 3, noNaN: true });
  const day = fc.integer({ min: 40_000, max: 60_000 });
  fc.assert(
    fc.property(
      rate,
      rate,
      day,
      fc.integer({ min: 0, max: 9000 }),
      day,
      day,
      fc.option(fc.integer({ min: 1, max: 40 })),
      (start, end, from, length, one, other, steps) => {
        const at = (on: number): number => phasedRate(start, end, from, from + length, on, steps);
        const [earlier, later] = [at(Math.min(one, other)), at(Math.max(one, other))];
        const sign = end >= start ? 1 : -1;
        expect(sign * (later - earlier)).toBeGreaterThanOrEqual(-1e-12);
        expect(earlier).toBeGreaterThanOrEqual(Math.min(start, end) - 1e-12);
        expect(later).toBeLessThanOrEqual(Math.max(start, end) + 1e-12);
      },
    ),
  );
});

it.each<[() => unknown, RegExp]>([
  [() => phasedRate(0.25, 0, LAST, FIRST, FIRST, null), /until is 2012-01-01, before from \(2026-01-01\)/],
  [() => phasedRate(0.25, 0, FIRST, LAST, FIRST, 0), /steps is 0; write a whole number of 1 or more/],
  [() => phasedRate(0.25, 0, FIRST, LAST, FIRST, 2.5), /steps is 2.5/],
  [() => phasedRate(-0.1, 0, FIRST, LAST, FIRST, null), /start_rate is -0.1/],
])("explains a bad argument", (call, message) => expect(refusal(call)).toMatch(message));
