/** The day on the clock of the user's computer, which near midnight is not that of Greenwich. */
import { dayOfWallTime, isoOf } from "../../model/calendar/day";

export function today(now = new Date()): string {
  return isoOf(dayOfWallTime(now.getTime() - now.getTimezoneOffset() * 60_000));
}
