import fc from "fast-check";
import { dayOfIso, isoOf } from "../../../src/model/calendar/day";
import { holidays } from "../../../src/model/calendar/holidays";
import { calendarDaysBetween, calendarNamed, workingDaysBetween } from "../../../src/model/calendar/working-days";
import { networkdays, workday } from "./published-dates";
import { refusal } from "../../refusal";

const day = (iso: string): number => {
  const serial = dayOfIso(iso);
  if (serial === undefined) throw new Error(`${iso} is no day`);
  return serial;
};

describe("days as Excel counts them", () => {
  it.each([
    ["2025-01-01", 45658],
    ["2009-04-30", 39933],
    ["2008-10-02", 39723],
    ["2010-04-13", 40281],
  ])("%s is the serial number %i that Excel prints", (iso, serial) => {
    expect(dayOfIso(iso)).toBe(serial);
    expect(isoOf(serial)).toBe(iso);
  });

  it.each(["2025-02-30", "2025-13-01", "2025-7-9", "1899-12-31", "July 9"])("%s is no day", (text) =>
    expect(dayOfIso(text)).toBeUndefined(),
  );
});

describe("working days", () => {
  it.each(networkdays)("NETWORKDAYS($start, $end) with $holidays is $days", ({ start, end, holidays: off, days }) => {
    const [from, until] = [day(start), day(end)];
    // Excel counts both ends, Parley the days after the first: one day earlier makes them the same.
    const counted =
      from <= until
        ? workingDaysBetween(from - 1, until, off.map(day))
        : workingDaysBetween(from, until - 1, off.map(day));
    expect(counted).toBe(days);
  });

  it.each(workday)("WORKDAY($start, $count) is $day", ({ start, count, holidays: off, day: end }) => {
    expect(workingDaysBetween(day(start), day(end), off.map(day))).toBe(count);
    expect(workingDaysBetween(day(start), day(end) - 1, off.map(day))).toBe(count - 1);
  });

  it("leaves out Korea's election day and keeps the office days around it", () => {
    const [from, until] = [day("2025-06-02"), day("2025-06-09")];
    expect(calendarDaysBetween(from, until, "business")).toBe(5);
    expect(calendarDaysBetween(from, until, "US")).toBe(5);
    expect(calendarDaysBetween(from, until, "KR")).toBe(3);
    expect(calendarDaysBetween(from, until, "KR+US")).toBe(3);
  });

  it("counts, from the May consultations to the end of the pause, each capital's own holidays", () => {
    const [from, until] = [day("2025-05-21"), day("2025-07-09")];
    expect(calendarDaysBetween(from, until, "days")).toBe(49);
    expect(calendarDaysBetween(from, until, "business")).toBe(35);
    // Memorial Day, Juneteenth, 4 July; the election and Memorial Day of Korea.
    expect(calendarDaysBetween(from, until, "US")).toBe(32);
    expect(calendarDaysBetween(from, until, "KR")).toBe(33);
    expect(calendarDaysBetween(from, until, "KR+US")).toBe(30);
  });

  it("says for which years it knows holidays", () => {
    expect(calendarDaysBetween(day("2024-12-31"), day("2027-12-31"), "US")).toBeGreaterThan(700);
    expect(refusal(() => calendarDaysBetween(day("2024-12-30"), day("2025-01-10"), "KR"))).toMatch(
      /calendar is KR.*2025-01-01 to 2027-12-31.*business/,
    );
    expect(refusal(() => calendarDaysBetween(day("2028-01-03"), day("2027-12-01"), "US"))).toMatch(/2027-12-31/);
  });

  it("reads calendar names as people type them", () => {
    expect(calendarNamed("us + kr")).toBe("KR+US");
    expect(calendarNamed("Business")).toBe("business");
    expect(calendarNamed("JP")).toBeUndefined();
  });

  const anyDay = fc.integer({ min: day("2025-01-01"), max: day("2027-12-31") });
  const anyCalendar = fc.constantFrom(
    "days" as const,
    "business" as const,
    "KR" as const,
    "US" as const,
    "KR+US" as const,
  );

  it("adds up over any day between, forwards and backwards", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyCalendar, (a, b, c, calendar) => {
        expect(calendarDaysBetween(a, b, calendar) + calendarDaysBetween(b, c, calendar)).toBe(
          calendarDaysBetween(a, c, calendar),
        );
      }),
    );
  });

  it("never has both capitals at work more often than either, nor either more often than Monday to Friday", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, until] = [Math.min(a, b), Math.max(a, b)];
        const days = (name: "KR+US" | "KR" | "US" | "business") => calendarDaysBetween(from, until, name);
        const [both, korea, america, business] = [days("KR+US"), days("KR"), days("US"), days("business")];
        expect(both).toBeLessThanOrEqual(Math.min(korea, america));
        expect(Math.max(korea, america)).toBeLessThanOrEqual(business);
      }),
    );
  });
});

describe("the bundled holidays", () => {
  it.each(["KR", "US"] as const)(
    "of %s are working weekdays otherwise, once each, in order, with a source",
    (capital) => {
      const serials = holidays[capital].days.map(([iso]) => day(iso));
      expect(serials).toEqual([...new Set(serials)].sort((a, b) => a - b));
      expect(serials.filter((serial) => [0, 6].includes(new Date(`${isoOf(serial)}T00:00:00Z`).getUTCDay()))).toEqual(
        [],
      );
      expect(holidays[capital].urls.every((url) => url.startsWith("https://"))).toBe(true);
    },
  );

  it("hold eleven federal holidays a year, and what executive orders closed", () => {
    const federal = holidays.US.days.filter(([, name]) => !/Mourning|departments closed/.test(name));
    // New Year's Day of 2028 falls on a Saturday and is kept on 31 December 2027.
    expect(federal).toHaveLength(34);
    expect(holidays.US.days).toHaveLength(37);
  });
});
