import { dayOfIso, isoOf } from "../../../src/model/calendar/day";
import { workingDaysBetween } from "../../../src/model/calendar/working-days";
import { networkdays, workday } from "./published-dates";

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
});
