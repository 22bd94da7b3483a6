/** The schedule's average rates, weighted by 2024 trade, against those that others published with the same weights. */
import { bundledSchedule } from "../../src/cases/schedule";
import { serialOf } from "../../src/model/calendar/day";

const schedule = bundledSchedule();
const everything = schedule.goods("all ex (98, 99)");
const average = (origin: string, day: string): number => schedule.rate(everything, origin, serialOf(day)) * 100;

/** Budget Lab at Yale, tariff-rate-tracker, run of 2026-06-29, Korea, percent; it dates Korea's deal at its publication. */
it.each([
  ["2025-03-12", 1.48],
  ["2025-04-03", 8.31],
  ["2025-04-05", 12.6],
  ["2025-05-03", 14.55],
  ["2025-06-04", 16.23],
  ["2025-08-07", 17.88],
  ["2025-08-18", 19.81],
  ["2025-12-05", 15.42],
  ["2026-02-20", 11.73],
  ["2026-02-24", 14.11],
])("Korea on %s is within half a point or so of %d %%", (day, published) => {
  expect(Math.abs(average("KR", day) - published)).toBeLessThan(0.55);
});

/** US Census Bureau, calculated duty over imports for consumption, May to November 2025: Korea 13.53, Japan 15.26, China 39.33 %. */
it.each([
  ["KR", 13.53],
  ["JP", 15.26],
  ["CN", 39.33],
])(
  "what customs calculated for %s stays below the schedule with the weights of 2024, from which trade moved away",
  (origin, realised) => {
    const legal = schedule.averageRate(everything, origin, serialOf("2025-05-01"), serialOf("2025-12-01")) * 100;
    expect(legal).toBeGreaterThan(realised);
    expect(realised / legal).toBeGreaterThan(0.75);
  },
);
