/** The one place where functions look at the time: now, as the clock of the person's computer shows it. */
import { dayOfWallTime, timeOfWallTime } from "../model/calendar/day";
import type { Moment } from "../model/calendar/moment";

export function currentMoment(): Moment {
  const now = new Date();
  const instant = now.getTime();
  const wall = instant - now.getTimezoneOffset() * 60_000;
  return { day: dayOfWallTime(wall), time: timeOfWallTime(wall), zone: null, instant };
}
