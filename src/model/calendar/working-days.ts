/** Counts the days on which government offices work: Monday to Friday, without the holidays of one capital or of both. */
import { dayOfIso, isoOf } from "./day";
import { holidays, HOLIDAYS_FROM, HOLIDAYS_UNTIL } from "./holidays";
import { InputError } from "../input-error";

export const calendarNames = ["days", "business", "KR", "US", "KR+US"] as const;
/** "days" is every day, "business" Monday to Friday, the others leave out the holidays too; "KR+US" are days on which both capitals work. */
export type CalendarName = (typeof calendarNames)[number];

/** Case, spaces and the order of the two capitals do not matter. */
export function calendarNamed(text: string): CalendarName | undefined {
  const wanted = text.replace(/\s/g, "").toUpperCase();
  return wanted === "US+KR" ? "KR+US" : calendarNames.find((name) => name.toUpperCase() === wanted);
}

/**
 * Working days after `from` up to and including `until`, both Excel serials; negative, and counted the same way round, where `until` is earlier.
 * `daysOff` are Excel serials, each once.
 */
export function workingDaysBetween(from: number, until: number, daysOff: readonly number[]): number {
  // Taken from 0 so that no working day either way is 0 and not −0.
  if (until < from) return 0 - workingDaysBetween(until, from, daysOff);
  let working = weekdaysUpTo(until) - weekdaysUpTo(from);
  for (const day of daysOff) if (day > from && day <= until && isWeekday(day)) working--;
  return working;
}

/** As `workingDaysBetween`, over a named calendar; the holiday calendars know the years of the bundled holidays only. */
export function calendarDaysBetween(from: number, until: number, calendar: CalendarName): number {
  if (calendar === "days") return until - from;
  if (calendar === "business") return workingDaysBetween(from, until, []);
  if (Math.min(from, until) + 1 < FIRST_KNOWN || Math.max(from, until) > LAST_KNOWN) {
    throw new InputError("calendar", "holidays", {
      calendar,
      knownFrom: HOLIDAYS_FROM,
      knownUntil: HOLIDAYS_UNTIL,
      from: isoOf(Math.min(from, until)),
      until: isoOf(Math.max(from, until)),
    });
  }
  return workingDaysBetween(from, until, daysOffOf(calendar));
}

const FIRST_KNOWN = serial(HOLIDAYS_FROM);
const LAST_KNOWN = serial(HOLIDAYS_UNTIL);
const daysOff = new Map<CalendarName, readonly number[]>();

function daysOffOf(calendar: "KR" | "US" | "KR+US"): readonly number[] {
  let days = daysOff.get(calendar);
  if (!days) {
    const capitals = calendar === "KR+US" ? (["KR", "US"] as const) : [calendar];
    const all = capitals.flatMap((capital) => holidays[capital].days.map(([iso]) => serial(iso)));
    days = [...new Set(all)].sort((a, b) => a - b);
    daysOff.set(calendar, days);
  }
  return days;
}

function serial(iso: string): number {
  const day = dayOfIso(iso);
  if (day === undefined) throw new RangeError(`The bundled holidays hold a day that does not exist: ${iso}`);
  return day;
}

/** Monday is 2 in the serials' cycle of seven, so two days' shift makes whole weeks start on Monday. */
function weekdaysUpTo(day: number): number {
  const shifted = day - 2;
  const week = Math.floor(shifted / 7);
  return week * 5 + Math.min(shifted - week * 7 + 1, 5);
}

function isWeekday(day: number): boolean {
  const inWeek = day % 7;
  return inWeek !== 0 && inWeek !== 1;
}
