import fc from "fast-check";
import { dayOf, dayOfIso, isoOf, LAST_SERIAL, serialOf } from "../../../src/model/calendar/day";

it("counts days as Excel does", () => {
  expect(serialOf("2025-01-01")).toBe(45658);
  expect(serialOf("2026-11-23")).toBe(46349);
  expect(isoOf(45847)).toBe("2025-07-09");
});

it.each([
  "2025-02-30",
  "2025-02-29",
  "2025-06-31",
  "2025-13-01",
  "2025-00-10",
  "2025-7-9",
  "9 July 2025",
  "",
  "1900-02-28",
])("refuses %p, which is no day", (text) => {
  expect(dayOfIso(text)).toBeUndefined();
  expect(() => serialOf(text)).toThrow(/not a day: write it as 2025-07-09/);
});

it("reads back what it writes", () => {
  fc.assert(fc.property(fc.integer({ min: 61, max: LAST_SERIAL }), (day) => serialOf(isoOf(day)) === day));
  expect(dayOf(2024, 2, 29)).toBe(serialOf("2024-02-29"));
});
