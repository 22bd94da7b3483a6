import fc from "fast-check";
import { calendarNamed, calendarNames } from "../../../src/cases/countries/calendars";
import { namedHolidays } from "../../../src/cases/countries/holiday-names";
import {
  HOLIDAYS_FROM,
  HOLIDAYS_UNTIL,
  holidaySources,
  officeCountries,
  officeHolidays,
} from "../../../src/cases/countries/holidays";
import { dayOfIso, isoOf } from "../../../src/model/calendar/day";
import { calendarDaysBetween } from "../../../src/model/calendar/working-days";
import { refusal } from "../../refusal";

const day = (iso: string): number => {
  const serial = dayOfIso(iso);
  if (serial === undefined) throw new Error(`${iso} is no day`);
  return serial;
};
const days = (from: number, until: number, name: string): number =>
  calendarDaysBetween(from, until, calendarNamed(name)!);

describe("the days on which offices work", () => {
  it("leaves out Korea's election day and keeps the office days around it", () => {
    const [from, until] = [day("2025-06-02"), day("2025-06-09")];
    expect(days(from, until, "business")).toBe(5);
    expect(days(from, until, "US")).toBe(5);
    expect(days(from, until, "KR")).toBe(3);
    expect(days(from, until, "KR+US")).toBe(3);
  });

  it("counts, from the May consultations to the end of the pause, each capital's own holidays", () => {
    const [from, until] = [day("2025-05-21"), day("2025-07-09")];
    expect(days(from, until, "days")).toBe(49);
    expect(days(from, until, "business")).toBe(35);
    // Memorial Day, Juneteenth, 4 July; the election and Memorial Day of Korea.
    expect(days(from, until, "US")).toBe(32);
    expect(days(from, until, "KR")).toBe(33);
    expect(days(from, until, "KR+US")).toBe(30);
  });

  it("says for which years it knows holidays", () => {
    expect(days(day("2024-12-31"), day("2035-12-31"), "US")).toBeGreaterThan(2700);
    expect(refusal(() => days(day("2024-12-30"), day("2025-01-10"), "KR"))).toMatch(
      /calendar is KR.*2025-01-01 to 2035-12-31.*business/,
    );
    expect(refusal(() => days(day("2036-01-03"), day("2035-12-01"), "US"))).toMatch(/2035-12-31/);
  });

  it("reads calendar names as people type them", () => {
    expect(calendarNamed("us + kr")).toMatchObject({ name: "KR+US", capitals: ["KR", "US"] });
    expect(calendarNamed("us+JP")).toMatchObject({ name: "JP+US" });
    expect(calendarNamed("us+kr")).toBe(calendarNamed("KR+US"));
    expect(calendarNamed("Business")).toBe("business");
    expect(calendarNamed("Days")).toBe("days");
    for (const unknown of ["FR", "KR+FR", "", "+", "KR-US"]) expect(calendarNamed(unknown)).toBeUndefined();
    for (const name of calendarNames) expect(calendarNamed(name)).toBeDefined();
  });

  const anyDay = fc.integer({ min: day("2025-01-01"), max: day("2035-12-31") });
  const anyCalendar = fc.constantFrom("days", "business", "KR", "US", "JP", "KR+US", "JP+KR+US");

  it("adds up over any day between, forwards and backwards", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyCalendar, (a, b, c, calendar) => {
        expect(days(a, b, calendar) + days(b, c, calendar)).toBe(days(a, c, calendar));
      }),
    );
  });

  it("never has both capitals at work more often than either, nor either more often than Monday to Friday", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, until] = [Math.min(a, b), Math.max(a, b)];
        const [both, korea, america, business] = ["KR+US", "KR", "US", "business"].map((name) =>
          days(from, until, name),
        ) as [number, number, number, number];
        expect(both).toBeLessThanOrEqual(Math.min(korea, america));
        expect(Math.max(korea, america)).toBeLessThanOrEqual(business);
      }),
    );
  });
});

describe("the bundled holidays", () => {
  const datesOf = (code: string): string[] =>
    namedHolidays(code).map(({ day: serial, name }) => `${isoOf(serial)} ${name}`);

  it.each(officeCountries)("of %s are weekdays, once each, in order, with a name and a source", (code) => {
    const serials = officeHolidays(code);
    expect(serials).toEqual([...new Set(serials)].sort((a, b) => a - b));
    expect(serials.filter((serial) => [0, 6].includes(new Date(`${isoOf(serial)}T00:00:00Z`).getUTCDay()))).toEqual([]);
    expect(serials[0]).toBeGreaterThanOrEqual(day(HOLIDAYS_FROM));
    expect(serials.at(-1)).toBeLessThanOrEqual(day(HOLIDAYS_UNTIL));
    expect(namedHolidays(code).filter(({ name }) => name.length < 5)).toEqual([]);
    expect(holidaySources[code]!.urls.every((url) => url.startsWith("https://"))).toBe(true);
  });

  it("hold eleven federal holidays a year, and what executive orders closed", () => {
    const to2027 = datesOf("US").filter((each) => each < "2028");
    // New Year's Day of 2028 falls on a Saturday and is kept on 31 December 2027.
    expect(to2027.filter((each) => !/Mourning|departments closed/.test(each))).toHaveLength(34);
    expect(to2027).toHaveLength(37);
    // 5 U.S.C. 6103(b): New Year's Day is a Saturday, kept the year before, and Veterans Day one too, kept on the Friday.
    expect(
      datesOf("US")
        .filter((each) => each.startsWith("2028"))
        .map((each) => each.slice(5, 10)),
    ).toEqual(["01-17", "02-21", "05-29", "06-19", "07-04", "09-04", "10-09", "11-10", "11-23", "12-25"]);
  });

  it("hold Japan's national holidays, the day between two of them, and the days about New Year", () => {
    expect(
      datesOf("JP")
        .filter((each) => each.startsWith("2026"))
        .map((each) => each.slice(5, 10)),
    ).toEqual([
      ...["01-01", "01-02", "01-12", "02-11", "02-23", "03-20", "04-29", "05-04", "05-05", "05-06"],
      ...["07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23", "12-29", "12-30", "12-31"],
    ]);
  });

  it("hold the three days of the Korean New Year each year, in addition to those that fall on a weekend", () => {
    expect(datesOf("KR").filter((each) => each.startsWith("2028-01"))).toEqual([
      "2028-01-26 The day preceding Korean New Year",
      "2028-01-27 Korean New Year",
      "2028-01-28 The second day of Korean New Year",
    ]);
  });
});
