import { errorOf, FunctionError } from "./office-globals";
import { CLOCK_TIME } from "../../src/functions/catalog/clock-time";
import { CURRENT_TIME } from "../../src/functions/catalog/current-time";
import { currentMomentText } from "../../src/functions/clock";
import { DAYS_TO_DEADLINE } from "../../src/functions/catalog/days-to-deadline";
import { days, networkdays } from "../model/calendar/published-dates";
import { dayOfIso } from "../../src/model/calendar/day";

const PAUSE_ENDS = "2025-07-09 00:01 America/New_York";
const left = (deadline: unknown, from?: unknown, calendar?: unknown, zone?: unknown): unknown =>
  DAYS_TO_DEADLINE.run([[deadline]], [[from ?? null]], [[calendar ?? null]], [[zone ?? null]])[0]?.[0];

describe("DAYS_TO_DEADLINE", () => {
  it.each(days)("between $start and $end is $days, in dates and in text", ({ start, end, days: expected }) => {
    expect(left(end, start)).toBe(expected);
    expect(left(dayOfIso(end), dayOfIso(start))).toBe(expected);
  });

  it.each(networkdays.filter(({ holidays }) => holidays.length === 0))(
    "business days from the eve of $start to $end are NETWORKDAYS: $days",
    ({ start, end, days: expected }) => {
      const eve = (iso: string): number => (dayOfIso(iso) ?? 0) - 1;
      expect(start < end ? left(end, eve(start), "business") : left(eve(end), start, "business")).toBe(expected);
    },
  );

  it("takes a column of days and gives a column", () => {
    expect(DAYS_TO_DEADLINE.run([[PAUSE_ENDS]], [[45798], [45846], [45847], [45848]])).toEqual([[49], [1], [0], [-1]]);
  });

  it("reads a date and time of Excel's on the clock that is asked for", () => {
    const oneMinutePastMidnight = 45847 + 1 / 1440;
    expect(left(oneMinutePastMidnight, "2025-07-08 14:00 Asia/Seoul", null, "America/New_York")).toBe(0);
    expect(left(oneMinutePastMidnight, "2025-07-08 13:00 Asia/Seoul", null, "America/New_York")).toBe(1);
  });

  it("asks for a from where there is none, as what was read yesterday would be shown today", () => {
    expect(errorOf(() => left(PAUSE_ENDS)).message).toBe(
      "from is empty: give TODAY(), PARLEY.CURRENT_TIME() where the minute counts, or a cell such as AsOf.",
    );
  });

  describe("from the present moment", () => {
    beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2025, 4, 21, 14, 0) }));
    afterEach(() => jest.useRealTimers());
    const now = (): unknown => CURRENT_TIME.run()[0]?.[0];

    it("counts on the deadline's clock", () => {
      expect(left(PAUSE_ENDS, now())).toBe(48);
      expect(left("2025-07-09", now(), null, "Asia/Seoul")).toBe(49);
    });
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a deadline that cannot be read",
      () => left("9 July"),
      /^deadline is "9 July", which cannot be read as a date: give a date cell, "2025-07-09" or/,
    ],
    ["a day first", () => left("09/07/2025"), /^deadline is "09\/07\/2025"/],
    ["eight digits that are no day", () => left(20251309), /^deadline is 20251309/],
    ["a day that is another one elsewhere", () => left("03/04/2025"), /write "2025-03-04" or "2025-04-03"\.$/],
    [
      "winter's clock in summer",
      () => left("2025-07-09 00:01 EST", 45798),
      /names "EST" on a day on which New York's clock is on EDT: write "ET"/,
    ],
    ["a day that does not exist", () => left("2025-02-30"), /^deadline is "2025-02-30"/],
    ["TRUE", () => left(true), /^deadline is TRUE/],
    ["no deadline", () => left(null, 45798), /^deadline is empty/],
    ["a from that cannot be read", () => left(45847, "soon"), /^from is "soon"/],
    [
      "an unknown zone in the text",
      () => left("2025-07-09 00:01 Atlantis"),
      /^deadline names the time zone "Atlantis", which is unknown: write for example "America\/New_York"/,
    ],
    [
      "an unknown zone",
      () => left(45847, 45798, null, "Mars/Base"),
      /^time_zone names the time zone "Mars\/Base", which is unknown/,
    ],
    ["a zone that is a number", () => left(45847, 45798, null, 9), /^time_zone names the time zone "9"/],
    [
      "an unknown calendar",
      () => left(45847, 45798, "FR"),
      /^calendar is "FR": write "days", "business", "JP", "KR", "US" or "KR\+US"\.$/,
    ],
    [
      "a calendar beyond its holidays",
      () => left("2036-01-10", "2035-12-01", "KR"),
      /^calendar is KR, whose holidays are known from 2025-01-01 to 2035-12-31 only.*"business"/,
    ],
    [
      "clocks that cannot be compared",
      () => left("2025-07-09 00:01", "2025-07-08 14:00 Asia/Seoul"),
      /^from is on the clock of Asia\/Seoul, but deadline names no time zone/,
    ],
    ["an error", () => left(new FunctionError("#NAME?")), /^deadline contains the error #NAME\?/],
  ])("refuses %s", (_what, call, message) => {
    const error = errorOf(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(message);
  });
});

describe("CLOCK_TIME", () => {
  const shown = (moment: unknown, zone: unknown): unknown => CLOCK_TIME.run([[moment]], [[zone]])[0]?.[0];

  it.each([
    [PAUSE_ENDS, "Asia/Seoul", 45847, "13:01"],
    [PAUSE_ENDS, "Washington", 45847, "00:01"],
    ["2025-07-09 00:01 America/New_York", "America/Los_Angeles", 45846, "21:01"],
    ["2025-12-04 00:01 America/New_York", "KST", 45995, "14:01"],
    ["2025-07-09 13:01 Asia/Seoul", "-04:00", 45847, "00:01"],
  ])("%s on the clock of %s", (moment, zone, day, time) => {
    const serial = shown(moment, zone) as number;
    expect(Math.floor(serial)).toBe(day);
    expect(new Date(Math.round((serial % 1) * 86_400) * 1000).toISOString().slice(11, 16)).toBe(time);
  });

  it("leaves a day without a time alone", () => {
    expect(shown("2025-07-09", "Asia/Seoul")).toBe(45847);
    expect(shown(45847, "Asia/Seoul")).toBe(45847);
  });

  it("takes a column of clocks", () => {
    expect(CLOCK_TIME.run([["2025-07-09 12:00 UTC"]], [["Seoul"], ["Washington"]])).toEqual([
      [45847 + 21 / 24],
      [45847 + 8 / 24],
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a time without a zone",
      () => shown("2025-07-09 00:01", "Asia/Seoul"),
      /^moment has a time but names no time zone: write it as text/,
    ],
    ["a date and time of Excel's", () => shown(45847.25, "Asia/Seoul"), /^moment has a time but names no time zone/],
    ["no clock", () => shown(PAUSE_ENDS, null), /^time_zone is empty/],
    ["an unknown clock", () => shown(PAUSE_ENDS, "Mars"), /^time_zone names the time zone "Mars", which is unknown/],
  ])("gives #VALUE! and says why: %s", (_, call, message) => {
    const error = errorOf(call);
    expect(error).toBeInstanceOf(FunctionError);
    expect((error as FunctionError).message).toMatch(message);
  });
});

describe("CURRENT_TIME", () => {
  it.each([
    [240, "2025-07-09 00:01 -04:00"],
    [-540, "2025-07-09 13:01 +09:00"],
    [-330, "2025-07-09 09:31 +05:30"],
    [0, "2025-07-09 04:01 +00:00"],
  ])("is the day and time of a clock %s minutes behind UTC, with its offset", (behind, text) => {
    const now = new Date(Date.UTC(2025, 6, 9, 4, 1, 59));
    now.getTimezoneOffset = () => behind;
    expect(currentMomentText(now)).toBe(text);
    expect(CLOCK_TIME.run([[text]], [["America/New_York"]])[0]?.[0]).toBeCloseTo(45847 + 1 / 1440, 9);
  });
});
