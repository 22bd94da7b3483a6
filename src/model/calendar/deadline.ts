/** How many days are left until a deadline: on the calendar, in working days of one capital or both, or on a clock. */
import { MILLISECONDS_A_DAY, wallTime } from "./day";
import { InputError } from "../input-error";
import { onClock, type Moment } from "./moment";
import type { TimeZone } from "./time-zone";
import { calendarDaysBetween, type Calendar } from "./working-days";

/**
 * Whole days from `from` to `deadline`, negative once it has passed.
 * The clock is `zone`, else the deadline's own; moments without a clock are read on it.
 * "days": between dates the difference; where the deadline has a time of day, the whole days still on the clock (−1 from the minute after it).
 * The other calendars count working days after the day of `from` up to and including the day of the deadline.
 */
export function daysToDeadline(deadline: Moment, from: Moment, calendar: Calendar, zone: TimeZone | null): number {
  const clock = zone ?? deadline.zone;
  if (!clock && from.zone) {
    throw new InputError("from", "fromOnAClock", { zone: from.zone.name });
  }
  const end = clock ? onClock(deadline, clock) : deadline;
  const start = clock ? onClock(from, clock) : from;
  if (calendar !== "days") return calendarDaysBetween(start.day, end.day, calendar);
  if (end.time === null) return end.day - start.day;
  return Math.floor((wallTime(end.day, end.time) - wallTime(start.day, start.time ?? 0)) / MILLISECONDS_A_DAY);
}
