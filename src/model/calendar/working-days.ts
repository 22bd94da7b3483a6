/** Counts the days on which government offices work: Monday to Friday, without the holidays of one capital or of several. */
import { isoOf } from "./day";
import { InputError } from "../input-error";

/** The days on which offices work: those of one capital, or those on which all of several do. */
export interface OfficeCalendar {
  /** "KR+US" */
  name: string;
  capitals: readonly string[];
  /** Excel serials, each once: weekdays on which one of the capitals does not work. */
  daysOff: readonly number[];
  /** Excel serials between which the holidays are known, both included. */
  firstKnown: number;
  lastKnown: number;
}

/** "days" is every day, "business" Monday to Friday. */
export type Calendar = "days" | "business" | OfficeCalendar;

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

/** As `workingDaysBetween`, over a calendar; one of offices knows the years of its holidays only. */
export function calendarDaysBetween(from: number, until: number, calendar: Calendar): number {
  if (calendar === "days") return until - from;
  if (calendar === "business") return workingDaysBetween(from, until, []);
  const { name, daysOff, firstKnown, lastKnown } = calendar;
  const [first, last] = [Math.min(from, until), Math.max(from, until)];
  if (first + 1 < firstKnown || last > lastKnown) {
    throw new InputError("calendar", "holidays", {
      calendar: name,
      knownFrom: isoOf(firstKnown),
      knownUntil: isoOf(lastKnown),
      from: isoOf(first),
      until: isoOf(last),
    });
  }
  return workingDaysBetween(from, until, daysOff);
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
