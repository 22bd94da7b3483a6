/** Reads a date, or a date with a time and a clock, as people write it: Excel's serial numbers, and texts that mean one day in every country. */
import { dayOfWallTime, FIRST_SERIAL, isoOf, LAST_SERIAL, MILLISECONDS_A_DAY, timeOfWallTime, wallTime } from "./day";
import { InputError } from "../input-error";
import { plainSigns } from "../plain-text";
import { otherSeason, timeZone, type TimeZone } from "./time-zone";
import { parseDay } from "./parse-day";

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

const TIME_THEN_ZONE = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?(?![a-z]))?(?:\s*(\S.*))?$/i;
/** As orders write it: "12:01 a.m. eastern daylight time on July 9, 2025". */
const TIME_FIRST = /^(\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:[\s,(].*?)?)[,\s]+on\s+(.+)$/i;
/** 오전 0시 1분, 오후 1:01, 13시. */
const KOREAN_TIME = /^(오전|오후)?\s*(\d{1,2})\s*(?::|시)\s*(?:(\d{1,2})\s*분?)?(.*)$/;
const HOUR_AND_HALF = /^(\d{1,2})(?=\s*[ap]\.?m\b)/i;

/** A moment, or what is wrong: "date" where it cannot be read, "zone" and the name where the clock is unknown. */
export type MomentReading =
  | Moment
  | { wrong: "date" }
  | { wrong: "zone"; name: string }
  /** Month and day in an order that differs by country: the days that it may be. */
  | { wrong: "order"; either: readonly number[] }
  /** "EST" in summer, "EDT" in winter: the clocks there show the other, so that an hour hangs on what is meant. */
  | { wrong: "season"; name: string; other: string };

/** A whole serial is a day; one with a fraction is a day and a time, to the second as Excel shows it; eight digits are year, month and day. */
export function momentOfSerial(serial: number): MomentReading {
  if (Number.isInteger(serial) && serial > LAST_SERIAL) return momentOfText(String(serial));
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return { wrong: "date" };
  if (Number.isInteger(serial)) return { day: serial, time: null, zone: null, instant: null };
  const wall = wallTime(0, Math.round(serial * 86_400) * 1000);
  return { day: dayOfWallTime(wall), time: timeOfWallTime(wall), zone: null, instant: null };
}

/**
 * "2025-07-09", "20250709", "2025년 7월 9일", "July 9, 2025 12:01 AM ET", "9 July 2025", "2025-07-09T00:01-04:00": a day
 * as `parseDay` reads it, then a time and its clock.
 */
export function momentOfText(text: string): MomentReading {
  const plain = plainSigns(text).trim();
  const ordered = TIME_FIRST.exec(plain);
  const written = parseDay(ordered ? `${ordered[2]} ${ordered[1]}` : plain);
  if (!written) return { wrong: "date" };
  if ("either" in written) return { wrong: "order", either: written.either };
  const { day } = written;
  if (written.rest === "") return { day, time: null, zone: null, instant: null };

  const rest = plainTime(written.rest);
  const clock = TIME_THEN_ZONE.exec(rest);
  if (!clock && /^[\d:]/.test(rest)) return { wrong: "date" };
  const read = clock ? timeOfDay(clock[1]!, clock[2]!, clock[3], clock[4]) : null;
  if (read === undefined) return { wrong: "date" };
  // The end of a day is the beginning of the next.
  const ends = read === MILLISECONDS_A_DAY;
  const [dayThere, time] = ends ? [day + 1, 0] : [day, read];
  const name = (clock ? clock[5] : rest)?.replace(/^\((.*)\)$/, "$1").replace(/^[,\s]+/, "");
  if (!name) return { day: dayThere, time, zone: null, instant: null };
  const zone = timeZone(name);
  if (!zone) return { wrong: "zone", name };
  const instant = time === null ? null : zone.instantOf(wallTime(dayThere, time));
  const other = otherSeason(name, instant ?? zone.instantOf(wallTime(dayThere, 0)));
  return other === undefined ? { day: dayThere, time, zone, instant } : { wrong: "season", name, other };
}

/** "2025. 5. 21.", "20250521", "21 May 2025" or 2025년 5월 21일 → "2025-05-21"; undefined for what is no day, or a day with an hour. */
export function isoOfWritten(written: string): string | undefined {
  const read = momentOfText(written);
  return "wrong" in read || read.time !== null || read.zone !== null ? undefined : isoOf(read.day);
}

/** The time with a colon, and with am or pm behind it. */
function plainTime(rest: string): string {
  const korean = /^(?:오전|오후|\d{1,2}\s*시)/.test(rest) ? KOREAN_TIME.exec(rest) : null;
  if (!korean) return rest.replace(HOUR_AND_HALF, "$1:00");
  const [, half, hour, minute = "0", zone = ""] = korean;
  return `${hour}:${minute.padStart(2, "0")}${half ? (half === "오전" ? " am" : " pm") : ""} ${zone.trim()}`.trim();
}

function timeOfDay(hourText: string, minuteText: string, secondText = "0", half?: string): number | undefined {
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour === 24 && minute === 0 && second === 0) return MILLISECONDS_A_DAY;
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
