/** DAYS_TO_DEADLINE as differences of dates and NETWORKDAYS over a sheet of holidays. */
import { dayOfIso } from "../../model/calendar/excel-day";
import { holidays, HOLIDAYS_FROM, HOLIDAYS_UNTIL } from "../../model/calendar/holidays";
import { calendarNamed, type CalendarName } from "../../model/calendar/working-days";
import { OMITTED, operand, type Argument, type Form } from "./argument";

/** Names of the lists on the sheet of holidays. */
export const HOLIDAY_NAMES = { KR: "HolidaysKR", US: "HolidaysUS", "KR+US": "HolidaysBoth" } as const;

/** The one way of writing a moment that cells can take apart: day, then a time of day in hours and minutes, then whatever names the clock. */
const PLAIN_MOMENT = /^\d{4}-\d{2}-\d{2}(?:[ T]([01]\d|2[0-3]):[0-5]\d(?::00)?(?:$|\s*(?:[A-Za-z]{2,}[^:]*|[+-]\d{2}:?\d{2})$))?$/;
/** Half a millisecond: a difference of clock times has lost the digits after it. */
const ROUNDING = "5E-9";

export function daysForm(args: readonly Argument[]): Form {
  const [deadline = OMITTED, from = OMITTED, calendar = OMITTED, zone = OMITTED] = args;
  if (from.value === "") return { none: ({ why }) => why.moment };
  if (typeof from.value !== "number") return { none: ({ why }) => why.clockText };
  const isText = typeof deadline.value === "string";
  if (isText && !PLAIN_MOMENT.test(String(deadline.value))) return { none: ({ why }) => why.deadlineText };
  if (isText && zone.value !== "") return { none: ({ why }) => why.zones };
  const name = calendar.value === "" ? "days" : calendarNamed(String(calendar.value));
  if (name === undefined) return { none: ({ why }) => why.noCalendar(String(calendar.value)) };
  return { formula: name === "days" ? calendarDays(deadline, from, isText) : workingDays(deadline, from, isText, name) };
}

function calendarDays(deadline: Argument, from: Argument, isText: boolean): string {
  const [end, start] = [operand(deadline), operand(from)];
  const numbers = `IF(${end}=INT(${end}),${end}-INT(${start}),INT(${end}-${start}+${ROUNDING}))`;
  if (!isText) return numbers;
  const timed = `INT(${dayOf(end)}+${timeOf(end)}-${start}+${ROUNDING})`;
  return `IF(ISNUMBER(${end}),${numbers},IF(LEN(${end})>10,${timed},${dayOf(end)}-INT(${start})))`;
}

function workingDays(deadline: Argument, from: Argument, isText: boolean, calendar: Exclude<CalendarName, "days">): string {
  const start = `INT(${from.text})`;
  const end = isText ? `IF(ISNUMBER(${deadline.text}),INT(${deadline.text}),${dayOf(operand(deadline))})` : `INT(${deadline.text})`;
  const off = calendar === "business" ? "" : `,${HOLIDAY_NAMES[calendar]}`;
  // NETWORKDAYS counts its first day too, and counts backwards where the second is earlier.
  const count = `IF(${end}=${start},0,IF(${end}>${start},NETWORKDAYS(${start}+1,${end}${off}),-NETWORKDAYS(${end}+1,${start}${off})))`;
  if (calendar === "business") return count;
  // Beyond the years of the list it would count holidays as working days: better an error.
  return `(${count}/AND(MIN(${end},${start})+1>=${serial(HOLIDAYS_FROM)},MAX(${end},${start})<=${serial(HOLIDAYS_UNTIL)}))`;
}

const dayOf = (text: string): string => `DATE(LEFT(${text},4),MID(${text},6,2),MID(${text},9,2))`;
const timeOf = (text: string): string => `TIME(MID(${text},12,2),MID(${text},15,2),0)`;

function serial(iso: string): number {
  const day = dayOfIso(iso);
  if (day === undefined) throw new RangeError(`${iso} is no day`);
  return day;
}

/** Rows of the sheet of holidays: one list beside the other, each day once. */
export function holidayRows(): (number | string | null)[][] {
  const lists = { KR: holidays.KR.days, US: holidays.US.days };
  const both = [...new Map([...lists.KR, ...lists.US]).keys()].sort();
  const rows: (number | string | null)[][] = [];
  for (let index = 0; index < both.length; index++) {
    const [korea, states, all] = [lists.KR[index], lists.US[index], both[index]!];
    rows.push([korea ? serial(korea[0]) : null, korea?.[1] ?? "", states ? serial(states[0]) : null, states?.[1] ?? "", serial(all)]);
  }
  return rows;
}
