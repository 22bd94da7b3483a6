/** DAYS_TO_DEADLINE and CLOCK_TIME: the days left, on the calendar or on the clock of a capital, and what that clock shows. */
import { daysToDeadline } from "../model/calendar/deadline";
import { clockTime } from "../model/calendar/moment";
import { calendarNamed, calendarNames } from "../cases/countries/calendars";
import { moment, optional, required, word, zone } from "./arguments";
import { currentMoment } from "./clock";
import { spread } from "./spread";

const calendar = word(calendarNames, calendarNamed);
const CLOCK = [required("moment", moment), required("time_zone", zone)] as const;
const DEADLINE = [
  required("deadline", moment),
  optional("from", moment, null),
  optional("calendar", calendar, "days" as const),
  optional("time_zone", zone, null),
] as const;

/**
 * Days left until a deadline, negative once it has passed: calendar days, working days of one capital or both, or whole days on a clock.
 * @customfunction DAYS_TO_DEADLINE DAYS_TO_DEADLINE
 * @helpurl help/functions.html#days_to_deadline
 * @param deadline A date, or text with a time and its zone: "2025-07-09 00:01 America/New_York". A cell or a range.
 * @param from Day or moment from which to count. Blank: now, as of the last calculation. A cell or a range.
 * @param calendar "days" (blank), "business" (Monday to Friday), "KR", "US" or "KR+US" (days on which both capitals work).
 * @param timeZone Clock on which the days are counted and times without a zone are read, such as "Asia/Seoul". Blank: the deadline's own.
 * @returns Whole days.
 * @remarks With a time of day, "days" gives the whole days still on the clock: 0 in the last 24 hours, −1 from the minute after the deadline.
 * @remarks Working days are counted after the day of from up to and including the day of the deadline, each as the clock shows it. The holidays of Korea and the United States are known for 2025 to 2027.
 * @remarks A blank from is read when Excel calculates the cell; the function is not volatile. For a figure that everyone sees alike, give it the As of cell of the Timeline sheet.
 * @remarks Times are understood in IANA zones, as an offset (-04:00), or as ET, KST, Washington or Seoul. Excel's own dates carry no zone.
 * @example =PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York",DATE(2025,5,21)) gives 49 | from the technical consultations to the end of the pause
 * @example =PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York","2025-07-08 14:00 Asia/Seoul") gives 0 | less than a day is left when it is 14:00 in Seoul
 * @example =PARLEY.DAYS_TO_DEADLINE(DATE(2025,7,9),DATE(2025,5,21),"KR+US") gives 30 | days on which both capitals are at work
 * @example =PARLEY.DAYS_TO_DEADLINE(DATE(2025,6,4),DATE(2025,6,2),"KR") gives 1 | the election of 3 June is a holiday
 */
export function daysToDeadlineCells(
  deadline: unknown[][],
  from?: unknown[][],
  calendar?: unknown[][],
  timeZone?: unknown[][],
): unknown[][] {
  // Read once, so that the cells of one result never stand on both sides of midnight.
  const now = currentMoment();
  return spread(DEADLINE, [deadline, from, calendar, timeZone], (end, start, name, clock) =>
    daysToDeadline(end, start ?? now, name, clock),
  );
}

/**
 * Day and time that a clock in another place shows at a moment: the deadline of Washington on the clock of Seoul.
 * @customfunction CLOCK_TIME CLOCK_TIME
 * @helpurl help/functions.html#clock_time
 * @param moment Text with a time and its zone: "2025-07-09 00:01 America/New_York". A day without a time is the same day everywhere. A cell or a range.
 * @param timeZone The clock to be read, such as "Asia/Seoul", KST, "Washington" or an offset (+09:00).
 * @returns Day and time as Excel counts them: give the cell a format such as yyyy-mm-dd hh:mm.
 * @remarks Summer time is that of the moment's own day, as browsers know it. Excel's own dates carry no zone, so one with a time gives #VALUE!.
 * @example =PARLEY.CLOCK_TIME("2025-07-09 00:01 America/New_York","Asia/Seoul") gives 45847.5423611111 | 2025-07-09 13:01 in Seoul
 * @example =PARLEY.CLOCK_TIME("2025-12-04 00:01 America/New_York","Asia/Seoul") gives 45995.5840277778 | 2025-12-04 14:01: Washington has winter time
 */
export function clockTimeCells(moment: unknown[][], timeZone: unknown[][]): unknown[][] {
  return spread(CLOCK, [moment, timeZone], clockTime);
}
