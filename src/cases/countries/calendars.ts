/** Calendars by the names that people write: every day, Monday to Friday, or the days on which the offices of one or several capitals work. */
import { dayOfIso } from "../../model/calendar/day";
import type { Calendar, OfficeCalendar } from "../../model/calendar/working-days";
import { HOLIDAYS_FROM, HOLIDAYS_UNTIL, officeCountries, officeHolidays } from "./holidays";

const known = new Map<string, OfficeCalendar>();

/** What may be written, as messages list it; any capitals may be joined. */
export const calendarNames: readonly string[] = ["days", "business", ...officeCountries, "KR+US"];

/** Case, spaces and the order of the capitals do not matter; undefined for a calendar that is not known. */
export function calendarNamed(text: string): Calendar | undefined {
  const wanted = text.replace(/\s/g, "").toUpperCase();
  if (wanted === "DAYS") return "days";
  if (wanted === "BUSINESS") return "business";
  const capitals = [...new Set(wanted.split("+"))].sort();
  return capitals.every((code) => officeCountries.includes(code)) ? officeCalendar(capitals) : undefined;
}

function officeCalendar(capitals: readonly string[]): OfficeCalendar {
  const name = capitals.join("+");
  let calendar = known.get(name);
  if (!calendar) {
    calendar = {
      name,
      capitals,
      daysOff: [...new Set(capitals.flatMap(officeHolidays))].sort((a, b) => a - b),
      firstKnown: dayOfIso(HOLIDAYS_FROM)!,
      lastKnown: dayOfIso(HOLIDAYS_UNTIL)!,
    };
    known.set(name, calendar);
  }
  return calendar;
}
