/** Reads the as-of day and says how far it is from the deadline. */
import type { NegotiationCase } from "../../cases/case";
import { calendarNamed } from "../../cases/countries/calendars";
import { daysToDeadline } from "../../model/calendar/deadline";
import { isoOf } from "../../model/calendar/day";
import { InputError } from "../../model/input-error";
import { isoOfWritten, momentOfText, onClock, type Moment } from "../../model/calendar/moment";
import { timeZone } from "../../model/calendar/time-zone";
import type { Calendar } from "../../model/calendar/working-days";
import type { Dictionary } from "../../words/pane/en";

/** What is wrong with the as-of day; null where nothing is. */
export function asOfError(written: string, chosen: NegotiationCase, text: Dictionary): string | null {
  if (written.trim() === "") return text.asOfMissing(chosen.defaultAsOf);
  const iso = isoOfWritten(written);
  if (iso === undefined) return text.asOfUnreadable(written.trim(), chosen.defaultAsOf);
  return iso < chosen.scheduleFrom || iso > chosen.scheduleTo
    ? text.asOfOutside(chosen.scheduleFrom, chosen.scheduleTo)
    : null;
}

export interface Countdown {
  /** Whole days from the start of the as-of day, negative once the deadline has passed. */
  days: number;
  /** Days on which both capitals work; null once it has passed, or where a capital's holidays are not known. */
  workingDays: number | null;
  deadlineDay: string;
}

/** null while what is written is no day. */
export function countdown(written: string, chosen: NegotiationCase): Countdown | null {
  const from = momentOfText(isoOfWritten(written) ?? "");
  const deadline = momentOfText(chosen.deadline);
  if ("wrong" in from || "wrong" in deadline) return null;
  const days = daysToDeadline(deadline, from, "days", null);
  const offices = calendarNamed(`${chosen.importer}+${chosen.origin}`);
  return {
    days,
    workingDays: offices && days > 0 ? officeDays(deadline, from, offices) : null,
    deadlineDay: isoOf(deadline.day),
  };
}

/** null beyond the years whose holidays are known. */
function officeDays(deadline: Moment, from: Moment, offices: Calendar): number | null {
  try {
    return daysToDeadline(deadline, from, offices, null);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** "13:01" where the deadline has an hour; null where it is a day only or the clock is not known. */
export function deadlineOnClock(chosen: NegotiationCase, zoneName: string): string | null {
  const deadline = momentOfText(chosen.deadline);
  const zone = timeZone(zoneName);
  if ("wrong" in deadline || deadline.instant === null || !zone) return null;
  const { time } = onClock(deadline, zone);
  return time === null ? null : new Date(time).toISOString().slice(11, 16);
}
