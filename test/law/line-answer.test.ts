/** What is said of a rate: its stack, what of the good would change it, and the next change of the law. */
import { lineAnswer } from "../../src/law/line-answer";
import { lawSchedule } from "../../src/law/schedule";
import { isoOf, serialOf } from "../../src/model/calendar/day";

const schedule = lawSchedule();
const answer = (code: string, origin: string, day: string, facts: string[] = []) =>
  lineAnswer(schedule, code, origin, serialOf(day), facts);
const option = (given: ReturnType<typeof answer>, fact: string) => given.options.find((each) => each.fact === fact);

it("adds up to the rate", () => {
  const { rate, rows } = answer("8450.20.00", "KR", "2025-08-20");
  expect(rows.reduce((sum, row) => sum + row.rate, 0)).toBeCloseTo(rate, 12);
});

it("names the day on which the law gives another rate", () => {
  // Cars of Korea: 25 % from 3 April, 15 % back to 1 November (90 FR 55964).
  const { rate, next } = answer("8703.23.01", "KR", "2025-05-21");
  expect(rate).toBe(0.25);
  expect([isoOf(next!.day), next!.rate]).toEqual(["2025-11-01", 0.15]);
});

it("does not call a change what a hundredth of a per cent would not show", () => {
  const { next } = answer("8703.23.01", "CA", "2025-08-20");
  expect(next === null || Math.abs(next.rate - 0.1502) > 0.5e-4).toBe(true);
});

it("says that no further change is known", () => expect(answer("8703.80", "KR", "2026-11-23").next).toBeNull());

it("offers the facts that would change the rate, as TARIFF_RATE takes them", () => {
  const given = answer("3926.90.99", "KR", "2026-03-15");
  expect(given.rate).toBeCloseTo(0.1, 12);
  // Exempt as civil aircraft articles only (Section 122, note 2(aa)(iv)); MFN 5.3 % where KORUS is not claimed.
  expect(option(given, "civil aircraft")!.rate).toBe(0);
  expect(option(given, "no KORUS")!.rate).toBeCloseTo(0.153, 12);
});

it("keeps a chosen fact among what can be taken back", () => {
  const given = answer("3926.90.99", "KR", "2026-03-15", ["civil aircraft"]);
  expect(given.rate).toBe(0);
  expect(option(given, "civil aircraft")!.rate).toBe(0);
  expect(option(given, "no KORUS")!.rate).toBeCloseTo(0.053, 12);
});

it("offers to claim and not to claim where a share of the trade claims", () => {
  const given = answer("8703.23.01", "CA", "2025-08-20");
  expect(option(given, "no USMCA")!.rate).toBeCloseTo(0.275, 12);
  expect(option(given, "USMCA")!.rate).toBeLessThan(0.16);
});

it("uses a word that TARIFF_RATE knows for an agreement without one of its own", () =>
  expect(option(answer("8414.59.30", "CL", "2026-10-15"), "no preference")!.rate).toBeCloseTo(0.148, 12));

it("refuses a country that is none with the schedule's own words", () =>
  expect(() => answer("8703", "QQ", "2025-05-21")).toThrow());
