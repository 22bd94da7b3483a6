/** Days of the calendar on the user's own clock: not Greenwich's, and months counted as people count them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastWholeYear } from "../../src/taskpane/state/census-settings";
import { today } from "../../src/taskpane/state/today";

/** A moment, on a clock so many hours ahead of Greenwich. */
function clock(instant: string, ahead: number): Date {
  const moment = new Date(instant);
  moment.getTimezoneOffset = () => -60 * ahead;
  return moment;
}

it.each([
  ["Seoul before nine in the morning", "2026-11-28T23:30:00Z", 9, "2026-11-29"],
  ["Washington in the evening", "2026-11-29T00:30:00Z", -5, "2026-11-28"],
  ["Washington in a summer's evening", "2026-07-01T03:59:00Z", -4, "2026-06-30"],
  ["Greenwich", "2026-12-31T23:59:59Z", 0, "2026-12-31"],
])("is the day that the clock shows in %s", (_where, instant, ahead, day) => {
  expect(today(clock(instant, ahead))).toBe(day);
});

it("no code takes Greenwich's day for today's", () => {
  const source = join(__dirname, "../../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const wrong = files.filter((name) =>
    /new Date\(\)\s*\.to(ISO|UTC)String/.test(readFileSync(join(source, name), "utf8")),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ["2026-01-01", 2024],
  ["2026-02-09", 2024],
  ["2026-02-10", 2025],
  ["2026-03-01", 2025],
  ["2026-12-31", 2025],
])("on %s the last year that is whole and published is %i", (day, year) => {
  expect(lastWholeYear(day)).toBe(year);
});
