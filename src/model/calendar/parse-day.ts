/** Reads the day with which a text begins, as people write it in English, Korean and Japanese; the rest is a time and its clock. */
import { dayOf } from "./day";

export const MONTH_NAMES: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** As far as all spellings agree. */
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DATE = "(\\d{1,2})(?:st|nd|rd|th)?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
/** Behind a Korean or Japanese day: 2025년 7월 9일(수), 2025. 7. 9. 수요일. */
const WEEKDAY_AFTER = "(?:\\s*(?:\\([일월화수목금토日月火水木金土]\\)|[일월화수목금토]요일))?";
/** What may follow a day: nothing, or a time behind a blank, a comma or ISO's T. */
const REST = "(?:[T\\s,]\\s*(?:at\\s+)?(.+)|[,\\s]*)$";

const form = (day: string): RegExp => new RegExp(`^${day}${REST}`, "i");
const YEAR_FIRST = form(
  `(\\d{4})\\s*(?:[-/.]|[년年])\\s*(\\d{1,2})\\s*(?:[-/.]|[월月])\\s*(\\d{1,2})(?:\\.|\\s*[일日])?${WEEKDAY_AFTER}`,
);
const EIGHT_DIGITS = form("(\\d{4})(\\d{2})(\\d{2})");
const MONTH_FIRST = form(`${WEEKDAY}${MONTH}\\s+${DATE},?\\s+(\\d{4})`);
const DATE_FIRST = form(`${WEEKDAY}${DATE}[\\s-]+${MONTH},?[\\s-]+(\\d{4})`);
const YEAR_THEN_NAME = form(`(\\d{4})[\\s-]+${MONTH}[\\s-]+${DATE}`);
/** Month and day in an order that differs by country. */
const EITHER_ORDER = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/;

export type ParsedDay =
  | { day: number; rest: string }
  /** The days that it may be. */
  | { either: readonly number[] };

/** undefined where the text does not begin with a day. */
export function parseDay(text: string): ParsedDay | undefined {
  const numbers = YEAR_FIRST.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (numbers) return found(numbers[1], Number(numbers[2]), numbers[3], numbers[4]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return found(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst[4]);
  const dateFirst = DATE_FIRST.exec(text);
  if (dateFirst) return found(dateFirst[3], monthOf(dateFirst[2]), dateFirst[1], dateFirst[4]);
  const named = YEAR_THEN_NAME.exec(text);
  if (named) return found(named[1], monthOf(named[2]), named[3], named[4]);
  const either = EITHER_ORDER.exec(text);
  if (!either) return undefined;
  const [, first, , second, year] = either.map(Number);
  const days = [dayOf(year!, first!, second!), dayOf(year!, second!, first!)].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : { either: [...new Set(days)] };
}

function found(year: string | undefined, month: number, date: string | undefined, rest = ""): ParsedDay | undefined {
  const day = dayOf(Number(year), month, Number(date));
  return day === undefined ? undefined : { day, rest: rest.trim() };
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
