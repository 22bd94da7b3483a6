/** Reads a date, or a date with a time and a clock, as people write it into a cell: Excel's serial numbers and year-first text. */
import { dayOf, dayOfWallTime, FIRST_SERIAL, LAST_SERIAL, MILLISECONDS_A_DAY, timeOfWallTime, wallTime } from "./day";
import { InputError } from "../input-error";
import { timeZone, type TimeZone } from "./time-zone";

export interface Moment {
  /** Excel serial on the clock it was written for. */
  day: number;
  /** Milliseconds after midnight; null where only the day was given. */
  time: number | null;
  /** The clock it was written for; null where none was named. */
  zone: TimeZone | null;
  /** Milliseconds since 1970 UTC, null where the clock or the time is not known. */
  instant: number | null;
}

const YEAR_FIRST = /^(\d{4})\s*(?:[-/.]|년)\s*(\d{1,2})\s*(?:[-/.]|월)\s*(\d{1,2})(?:\.|\s*일)?(?:[T\s]\s*(.+)|\s*)$/i;
const TIME_THEN_ZONE = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?(?![a-z]))?(?:\s*(\S.*))?$/i;

/** A moment, or what is wrong: "date" where it cannot be read, "zone" and the name where the clock is unknown. */
export type MomentReading = Moment | { wrong: "date" } | { wrong: "zone"; name: string };

/** A whole serial is a day; one with a fraction is a day and a time, to the second as Excel shows it. */
export function momentOfSerial(serial: number): MomentReading {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return { wrong: "date" };
  if (Number.isInteger(serial)) return { day: serial, time: null, zone: null, instant: null };
  const wall = wallTime(0, Math.round(serial * 86_400) * 1000);
  return { day: dayOfWallTime(wall), time: timeOfWallTime(wall), zone: null, instant: null };
}

/** "2025-07-09", "2025-07-09 00:01", "2025-07-09T00:01-04:00", "2025-07-09 12:01 am America/New_York"; "/" and "." part as well as "-", and Korean 년, 월 and 일. */
export function momentOfText(text: string): MomentReading {
  const date = YEAR_FIRST.exec(text.trim());
  const day = date && dayOf(Number(date[1]), Number(date[2]), Number(date[3]));
  if (!date || !day) return { wrong: "date" };
  const rest = date[4]?.trim();
  if (!rest) return { day, time: null, zone: null, instant: null };

  const clock = TIME_THEN_ZONE.exec(rest);
  if (!clock && /^[\d:]/.test(rest)) return { wrong: "date" };
  const time = clock ? timeOfDay(clock[1]!, clock[2]!, clock[3], clock[4]) : null;
  if (time === undefined) return { wrong: "date" };
  const name = clock ? clock[5] : rest;
  if (!name) return { day, time, zone: null, instant: null };
  const zone = timeZone(name);
  if (!zone) return { wrong: "zone", name };
  return { day, time, zone, instant: time === null ? null : zone.instantOf(wallTime(day, time)) };
}

function timeOfDay(hourText: string, minuteText: string, secondText = "0", half?: string): number | undefined {
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** The same moment as a clock in `zone` shows it; a moment without a clock of its own is taken to be on that clock. */
export function onClock(moment: Moment, zone: TimeZone): { day: number; time: number | null } {
  if (moment.instant === null) return moment;
  const wall = zone.wallAt(moment.instant);
  return { day: dayOfWallTime(wall), time: timeOfWallTime(wall) };
}

/**
 * The moment as an Excel serial on the clock of `zone`; a day without a time stays that day.
 * Throws InputError where a time comes without its own clock.
 */
export function clockTime(moment: Moment, zone: TimeZone): number {
  if (moment.time !== null && moment.instant === null) {
    throw new InputError("moment", "timeWithoutZone", undefined);
  }
  const { day, time } = onClock(moment, zone);
  return day + (time ?? 0) / MILLISECONDS_A_DAY;
}
