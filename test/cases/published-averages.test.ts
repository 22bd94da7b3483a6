/** The schedule's average rates, weighted by 2024 trade, against those that others published with the same weights. */
import { bundledSchedule } from "../../src/cases/schedule";
import { serialOf } from "../../src/model/calendar/day";

const schedule = bundledSchedule();
const everything = schedule.goods("all ex (98, 99)");
const average = (origin: string, day: string): number => schedule.rate(everything, origin, serialOf(day)) * 100;

/** Budget Lab at Yale, tariff-rate-tracker, run of 2026-06-29, percent, on days on which little depends on the metal in derivatives. */
it.each([
  ["KR", "2025-03-12", 1.48],
  ["KR", "2025-04-03", 8.31],
  ["KR", "2025-04-05", 12.6],
  ["KR", "2025-08-07", 17.88],
  ["JP", "2025-04-15", 14.42],
  ["JP", "2025-08-10", 18.84],
  ["JP", "2026-06-15", 12.31],
  ["GB", "2025-04-15", 10.92],
  ["GB", "2026-06-15", 7.64],
  ["BR", "2025-04-15", 9.54],
  ["BR", "2025-08-10", 29.29],
  ["TW", "2025-04-15", 4.64],
  ["TW", "2025-08-10", 9.25],
  ["VN", "2025-04-15", 11],
  ["VN", "2025-08-10", 18.09],
  ["VN", "2025-12-10", 18.56],
  ["IN", "2025-04-15", 9.82],
])("%s on %s is within half a point or so of %d %%", (origin, day, published) => {
  expect(Math.abs(average(origin, day) - published)).toBeLessThan(0.55);
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
