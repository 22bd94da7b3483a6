/** DAYS_TO_DEADLINE as differences of dates and NETWORKDAYS over a sheet of holidays; CLOCK_TIME by the hours between the clocks of the capitals. */
import { calendarNamed } from "../../cases/countries/calendars";
import { namedHolidays } from "../../cases/countries/holiday-names";
import { officeCountries } from "../../cases/countries/holidays";
import type { Calendar } from "../../model/calendar/working-days";
import { OMITTED, operand, type Argument, type Form } from "./argument";

/** The list on the sheet of holidays of the days off of some capitals: "HolidaysKRUS". */
const listName = (capitals: readonly string[]): string => `Holidays${capitals.join("")}`;

/** Every name that a list may have: of each capital, and of two together. */
export const HOLIDAY_NAMES: readonly string[] = officeCountries.flatMap((code, index) => [
  listName([code]),
  ...officeCountries.slice(index + 1).map((other) => listName([code, other].sort())),
]);

/** The lists that formulas count with, by their capitals. */
export function holidayLists(formulas: readonly string[]): string[][] {
  const names = new Set(formulas.flatMap((formula) => formula.match(/\bHolidays(?:[A-Z]{2})+\b/g) ?? []));
  return [...names].sort().map((name) => name.slice("Holidays".length).match(/../g) ?? []);
}

/** The one way of writing a moment that cells can take apart: day, then a time of day in hours and minutes, then whatever names the clock. */
const PLAIN_MOMENT =
  /^\d{4}-\d{2}-\d{2}(?:[ T]([01]\d|2[0-3]):[0-5]\d(?::00)?(?:$|\s*(?:[A-Za-z]{2,}[^:]*|[+-]\d{2}:?\d{2})$))?$/;
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
  return {
    formula: name === "days" ? calendarDays(deadline, from, isText) : workingDays(deadline, from, isText, name),
  };
}

function calendarDays(deadline: Argument, from: Argument, isText: boolean): string {
  const [end, start] = [operand(deadline), operand(from)];
  const numbers = `IF(${end}=INT(${end}),${end}-INT(${start}),INT(${end}-${start}+${ROUNDING}))`;
  if (!isText) return numbers;
  const timed = `INT(${dayOf(end)}+${timeOf(end)}-${start}+${ROUNDING})`;
  return `IF(ISNUMBER(${end}),${numbers},IF(LEN(${end})>10,${timed},${dayOf(end)}-INT(${start})))`;
}

function workingDays(deadline: Argument, from: Argument, isText: boolean, calendar: Exclude<Calendar, "days">): string {
  const start = `INT(${from.text})`;
  const end = isText
    ? `IF(ISNUMBER(${deadline.text}),INT(${deadline.text}),${dayOf(operand(deadline))})`
    : `INT(${deadline.text})`;
  const off = calendar === "business" ? "" : `,${listName(calendar.capitals)}`;
  // NETWORKDAYS counts its first day too, and counts backwards where the second is earlier.
  const count = `IF(${end}=${start},0,IF(${end}>${start},NETWORKDAYS(${start}+1,${end}${off}),-NETWORKDAYS(${end}+1,${start}${off})))`;
  if (calendar === "business") return count;
  // Beyond the years of the list it would count holidays as working days: better an error.
  return `(${count}/AND(MIN(${end},${start})+1>=${calendar.firstKnown},MAX(${end},${start})<=${calendar.lastKnown}))`;
}

const dayOf = (text: string): string => `DATE(LEFT(${text},4),MID(${text},6,2),MID(${text},9,2))`;
const timeOf = (text: string): string => `TIME(MID(${text},12,2),MID(${text},15,2),0)`;

/** Hours ahead of UTC all year round, by what the moment's text calls the clock. */
const STEADY = { Seoul: 9, Tokyo: 9, Shanghai: 8 } as const;
const CHANGING = "New_York";

/**
 * America/New_York is four hours behind UTC from 02:00 on the second Sunday of March to 02:00 on the first of November, else five.
 * Source: 15 U.S.C. 260a, as since 2007.
 */
export function clockForm(args: readonly Argument[]): Form {
  const [moment = OMITTED, zone = OMITTED] = args;
  const steady = Object.entries(STEADY).find(([city]) => zone.value === `Asia/${city}`);
  const said = typeof moment.value === "string" ? moment.value : "";
  const isKnown = [CHANGING, ...Object.keys(STEADY)].some((city) => said.endsWith(`/${city}`));
  if (said !== "" && !PLAIN_MOMENT.test(said)) return { none: ({ why }) => why.deadlineText };
  if (said.length > DATE_LENGTH && !isKnown) return { none: ({ why }) => why.zones };
  if (steady === undefined && zone.value !== `America/${CHANGING}`) return { none: ({ why }) => why.zones };
  const at = operand(moment);
  const there = steady
    ? String(steady[1])
    : `IF(${isSummer(`(${wall(at)}-${hoursAhead(at)}/24)`, at, "7/24", "6/24")},-4,-5)`;
  const timed = `${wall(at)}+(${there}-${hoursAhead(at)})/24`;
  // Written into the formula itself it stays what it is.
  if (at.startsWith('"')) return { formula: said.length > DATE_LENGTH ? `(${timed})` : dayOf(at) };
  // A day without a time is the same day everywhere; a number with one says no clock, and so is an error.
  return {
    formula: `IF(ISNUMBER(${at}),${at}/(${at}=INT(${at})),IF(LEN(${at})<=${DATE_LENGTH},${dayOf(at)},${timed}))`,
  };
}

const DATE_LENGTH = "2025-07-09".length;
const wall = (text: string): string => `(${dayOf(text)}+${timeOf(text)})`;

/** Of the clock that a moment's text names. */
function hoursAhead(text: string): string {
  const changing = `IF(ISNUMBER(SEARCH("/${CHANGING}",${text})),IF(${isSummer(wall(text), text, "2/24", "2/24")},-4,-5),NA())`;
  return Object.entries(STEADY).reduce(
    (rest, [city, hours]) => `IF(ISNUMBER(SEARCH("/${city}",${text})),${hours},${rest})`,
    changing,
  );
}

/**
 * Whether New York has summer time. Its Sundays are the 14th of March and the 7th of November less MOD(1+INT(5*year/4),7), to 2099.
 *
 * @param at a moment of the year with which `text` begins
 * @param begins and ends: hours of the Sundays on the clock of `at`, as parts of a day
 */
function isSummer(at: string, text: string, begins: string, ends: string): string {
  const year = `LEFT(${text},4)`;
  const sunday = (month: number, last: number): string => `DATE(${year},${month},${last}-MOD(1+INT(5*${year}/4),7))`;
  return `AND(${at}>=${sunday(3, 14)}+${begins}-${ROUNDING},${at}<${sunday(11, 7)}+${ends}-${ROUNDING})`;
}

/** Columns of the sheet of holidays: of each capital its days with their names, then each list of several capitals, each day once. */
export interface HolidayColumns {
  /** undefined over the names of days. */
  list?: string;
  capitals: readonly string[];
  cells: readonly (number | string)[];
}

export function holidayColumns(lists: readonly (readonly string[])[]): HolidayColumns[] {
  const singles = [...new Set(lists.flat())].sort();
  const joined = lists.filter(({ length }) => length > 1);
  const days = (capitals: readonly string[]) => capitals.flatMap(namedHolidays);
  return [
    ...singles.flatMap((code): HolidayColumns[] => [
      { list: listName([code]), capitals: [code], cells: days([code]).map(({ day }) => day) },
      { capitals: [code], cells: days([code]).map(({ name }) => name) },
    ]),
    ...joined.map((capitals): HolidayColumns => ({
      list: listName(capitals),
      capitals,
      cells: [...new Set(days(capitals).map(({ day }) => day))].sort((a, b) => a - b),
    })),
  ];
}
