import { calendarNamed } from "../../../src/cases/countries/calendars";
import fc from "fast-check";
import { daysToDeadline } from "../../../src/model/calendar/deadline";
import { dayOfIso } from "../../../src/model/calendar/day";
import { momentOfSerial, momentOfText, type Moment, type MomentReading } from "../../../src/model/calendar/moment";
import { timeZone } from "../../../src/model/calendar/time-zone";
import { days } from "./published-dates";
import { refusal } from "../../refusal";

function moment(reading: MomentReading): Moment {
  if ("wrong" in reading) throw new Error(`unreadable: ${reading.wrong}`);
  return reading;
}
const at = (text: string): Moment => moment(momentOfText(text));
const PAUSE_ENDS = "2025-07-09 00:01 America/New_York";

describe("reading a moment", () => {
  const fourPastFourUtc = Date.UTC(2025, 6, 9, 4, 1);

  it.each([
    "2025-07-09 00:01 America/New_York",
    "2025-07-09T00:01-04:00",
    "2025-07-09T04:01:00Z",
    "2025-07-09 12:01 a.m. ET",
    "2025-07-09 12:01AM Washington",
    "2025/7/9 13:01 Asia/Seoul",
    "2025. 7. 9. 13:01 KST",
    "2025-07-09 1:01 PM Seoul",
    "2025-07-09 13:01 +9",
    "July 9, 2025 12:01 AM ET",
    "Wednesday, July 9, 2025 at 12:01 a.m. EDT",
    "12:01 a.m. eastern daylight time on July 9, 2025",
    "9 July 2025, 00:01 (Eastern Time)",
    "9-Jul-2025 12:01 AM Washington",
    "2025년 7월 9일 오후 1시 1분 한국시간",
    "2025년 7월 9일(수) 13:01 KST",
    "２０２５．７．９．　１３：０１　KST",
    "20250709 13:01 KST",
  ])("%s is the end of the pause", (text) => expect(at(text).instant).toBe(fourPastFourUtc));

  it.each([
    "July 9",
    "9/7/25",
    "31 June 2025",
    "July 2025",
    "2025-02-30",
    "2025-07-09 25:00",
    "2025-07-09 10:61",
    "2025-07-09 13:00 pm",
    "2025-07-09 10",
    "20250732",
    "",
  ])("%p is no date", (text) => {
    expect(momentOfText(text)).toEqual({ wrong: "date" });
  });

  it("asks which of two days is meant where countries part", () => {
    const [april, march] = [dayOfIso("2025-04-03"), dayOfIso("2025-03-04")];
    expect(momentOfText("03/04/2025")).toEqual({ wrong: "order", either: [march, april] });
    expect(momentOfText("03.04.2025")).toEqual({ wrong: "order", either: [march, april] });
    expect(momentOfText("21-05-2025 00:01 ET")).toEqual({ wrong: "order", either: [dayOfIso("2025-05-21")] });
  });

  it("reads midnight at the end of a day as the next day's beginning", () =>
    expect(momentOfText("2025-07-08 24:00 ET")).toMatchObject({
      day: 45847,
      time: 0,
      instant: fourPastFourUtc - 60_000,
    }));

  it("does not guess whether EST in July is an hour late", () => {
    expect(momentOfText("2025-07-09 00:01 EST")).toEqual({ wrong: "season", name: "EST", other: "EDT" });
    expect(momentOfText("2026-01-09 00:01 EDT")).toEqual({ wrong: "season", name: "EDT", other: "EST" });
    expect(at("2026-01-09 00:01 EST").instant).toBe(Date.UTC(2026, 0, 9, 5, 1));
  });

  it("names the clock that it does not know", () => {
    expect(momentOfText("2025-07-09 00:01 Atlantis/Main")).toEqual({ wrong: "zone", name: "Atlantis/Main" });
  });

  it("reads serial numbers to the second", () => {
    expect(momentOfSerial(45847)).toMatchObject({ day: 45847, time: null });
    expect(momentOfSerial(45847 + 1 / 1440)).toMatchObject({ day: 45847, time: 60_000 });
    expect(momentOfSerial(45847.9999999)).toMatchObject({ day: 45848, time: 0 });
    expect(momentOfSerial(Number.NaN)).toEqual({ wrong: "date" });
    expect(momentOfSerial(20250709)).toMatchObject({ day: 45847, time: null });
    expect(momentOfSerial(20250732)).toEqual({ wrong: "date" });
  });
});

describe("clocks", () => {
  it("keep the hour that autumn repeats and the hour that spring leaves out in order", () => {
    const newYork = timeZone("America/New_York");
    const wall = (month: number, date: number, hour: number, minute: number): number =>
      Date.UTC(2025, month - 1, date, hour, minute);
    // 2 November 2025, 01:30 comes first in daylight time; 9 March 2025, 02:30 does not come at all.
    expect(newYork?.instantOf(wall(11, 2, 1, 30))).toBe(Date.UTC(2025, 10, 2, 5, 30));
    expect(newYork?.instantOf(wall(3, 9, 2, 30))).toBe(Date.UTC(2025, 2, 9, 7, 30));
    expect(newYork?.instantOf(wall(3, 9, 3, 0))).toBe(Date.UTC(2025, 2, 9, 7, 0));
  });

  it("show what they were set to", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("America/New_York", "Asia/Seoul", "UTC", "-03:30"),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
        (name, instant) => {
          const zone = timeZone(name);
          const wall = zone?.wallAt(instant) ?? Number.NaN;
          expect(zone?.wallAt(zone.instantOf(wall))).toBe(wall);
        },
      ),
    );
  });
});

describe("days to a deadline", () => {
  it.each(days)("between $start and $end are $days, as DAYS and DATEDIF say", ({ start, end, days: expected }) => {
    expect(daysToDeadline(at(end), at(start), "days", null)).toBe(expected);
  });

  it.each([
    ["2025-05-21", 49],
    ["2025-07-08", 1],
    ["2025-07-08 00:01", 1],
    ["2025-07-08 00:02", 0],
    ["2025-07-09", 0],
    ["2025-07-09 00:01", 0],
    ["2025-07-09 00:02", -1],
    ["2025-07-10 00:02", -2],
    // Noon in Seoul is eleven in the evening before in Washington.
    ["2025-07-08 12:00 Asia/Seoul", 1],
    ["2025-07-08 14:00 Asia/Seoul", 0],
  ])("from %s to the end of the pause are %i whole days on Washington's clock", (from, expected) => {
    expect(daysToDeadline(at(PAUSE_ENDS), at(from), "days", null)).toBe(expected);
  });

  it("counts on the clock of the zone that is asked for", () => {
    const seoul = timeZone("Asia/Seoul") ?? null;
    // The pause ends at 13:01 in Seoul, so Seoul's evening of the 8th leaves no whole day, its noon one.
    expect(daysToDeadline(at(PAUSE_ENDS), at("2025-07-08 12:00"), "days", seoul)).toBe(1);
    expect(daysToDeadline(at(PAUSE_ENDS), at("2025-07-08 20:00"), "days", seoul)).toBe(0);
    expect(daysToDeadline(at("2025-07-08 23:59 America/New_York"), at("2025-07-08"), calendarNamed("KR")!, seoul)).toBe(
      1,
    );
    expect(daysToDeadline(at("2025-07-08 23:59 America/New_York"), at("2025-07-08"), calendarNamed("US")!, null)).toBe(
      0,
    );
  });

  it("counts clock days over the night that is an hour short", () => {
    expect(daysToDeadline(at("2025-03-09 12:00 America/New_York"), at("2025-03-08 12:00"), "days", null)).toBe(1);
  });

  it("asks for the deadline's clock when only from has one", () => {
    expect(
      refusal(() => daysToDeadline(at("2025-07-09 00:01"), at("2025-07-08 12:00 Asia/Seoul"), "days", null)),
    ).toMatch(/deadline names no time zone/);
  });

  it("falls by one for each day that passes", () => {
    const first = dayOfIso("2025-01-01") ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: first, max: first + 900 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const from = moment(momentOfSerial(day + second / 86_400));
        const later = moment(momentOfSerial(day + 1 + second / 86_400));
        expect(
          daysToDeadline(at(PAUSE_ENDS), from, "days", null) - daysToDeadline(at(PAUSE_ENDS), later, "days", null),
        ).toBe(1);
      }),
    );
  });
});
