/** Days and times. */
import { dateOfSerial, daysInMonth, LAST_DAY, serialOfParts, weekdayOfSerial } from "../days";
import { checked, errorOf, numberOf, raise, type Operand } from "../operands";
import { numberOfText } from "../parse-input";
import type { Value } from "../values";
import { fn, inContext, volatile, type FunctionTable } from "./define";
import { everyValue } from "./gather";

const day = (serial: number): number => (serial < 0 || serial >= LAST_DAY + 1 ? raise("#NUM!") : Math.floor(serial));
const orNum = (serial: number): Value => (Number.isNaN(serial) ? errorOf("#NUM!") : serial);

function monthsLater(start: number, months: number, end: boolean): Value {
  const { year, month, day: of } = dateOfSerial(day(start));
  const first = serialOfParts(year, month + Math.trunc(months), 1);
  if (Number.isNaN(first)) return errorOf("#NUM!");
  const target = dateOfSerial(first);
  const length = daysInMonth(target.year, target.month);
  return first + (end ? length : Math.min(of, length)) - 1;
}

/** Hours, minutes and seconds of the day, rounded to the second as Excel shows them. */
function timeOf(serial: number): { hours: number; minutes: number; seconds: number } {
  if (serial < 0) return raise("#NUM!");
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}

/** Seven marks from Monday, 1 is no working day; undefined where the code is none. */
function weekendMarks(code: Value | undefined): string | undefined {
  if (code === undefined || code === null) return "0000011";
  if (typeof code === "string") return /^[01]{7}$/.test(code) ? code : undefined;
  const number = Math.trunc(numberOf(code));
  if (number >= 1 && number <= 7)
    return Array.from({ length: 7 }, (_, weekday) => ((weekday - number + 10) % 7 < 2 ? "1" : "0")).join("");
  return number >= 11 && number <= 17
    ? Array.from({ length: 7 }, (_, weekday) => ((weekday - number + 12) % 7 === 0 ? "1" : "0")).join("")
    : undefined;
}

const mondayFirst = (serial: number): number => (weekdayOfSerial(serial) + 5) % 7;

function holidaySet(holidays: Operand | undefined): Set<number> {
  const found = new Set<number>();
  if (holidays === undefined) return found;
  for (const value of everyValue([holidays]))
    if (checked(value) !== null && value !== "") found.add(day(numberOf(value)));
  return found;
}

function networkDays(from: number, to: number, weekend: Value | undefined, holidays: Operand | undefined): Value {
  const marks = weekendMarks(weekend);
  if (marks === undefined) return typeof weekend === "string" ? errorOf("#VALUE!") : errorOf("#NUM!");
  if (marks === "1111111") return 0;
  const free = holidaySet(holidays);
  const [first, last] = [Math.min(day(from), day(to)), Math.max(day(from), day(to))];
  const weeks = Math.floor((last - first + 1) / 7);
  const perWeek = [...marks].filter((mark) => mark === "0").length;
  let days = weeks * perWeek;
  for (let each = first + weeks * 7; each <= last; each++) if (marks[mondayFirst(each)] === "0") days++;
  for (const each of free) if (each >= first && each <= last && marks[mondayFirst(each)] === "0") days--;
  return day(from) <= day(to) ? days : -days;
}

function workday(from: number, count: number, weekend: Value | undefined, holidays: Operand | undefined): Value {
  const marks = weekendMarks(weekend);
  if (marks === undefined) return typeof weekend === "string" ? errorOf("#VALUE!") : errorOf("#NUM!");
  if (marks === "1111111") return errorOf("#VALUE!");
  const free = holidaySet(holidays);
  const step = Math.sign(count);
  let at = day(from);
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    at += step;
    if (at < 0 || at > LAST_DAY) return errorOf("#NUM!");
    if (marks[mondayFirst(at)] === "0" && !free.has(at)) left--;
  }
  return at;
}

function wholeMonths(from: number, to: number): number {
  const [start, end] = [dateOfSerial(from), dateOfSerial(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

function dateDif(from: number, to: number, unit: string): Value {
  const [first, last] = [day(from), day(to)];
  if (first > last) return errorOf("#NUM!");
  const months = wholeMonths(first, last);
  const [start, end] = [dateOfSerial(first), dateOfSerial(last)];
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return last - first;
    case "YM":
      return months % 12;
    case "MD":
      return end.day >= start.day ? end.day - start.day : last - serialOfParts(end.year, end.month - 1, start.day);
    case "YD": {
      const sameYear = serialOfParts(end.year, start.month, start.day);
      return last - (sameYear <= last ? sameYear : serialOfParts(end.year - 1, start.month, start.day));
    }
    default:
      return errorOf("#NUM!");
  }
}

const isLeap = (year: number): boolean => daysInMonth(year, 2) === 29;
const isLastOfFebruary = ({ year, month, day: of }: { year: number; month: number; day: number }): boolean =>
  month === 2 && of === daysInMonth(year, 2);

/** Days between in years of twelve months of 30 days. */
export function days360(from: number, to: number, european: boolean): number {
  const [start, end] = [dateOfSerial(day(from)), dateOfSerial(day(to))];
  let [first, last] = [start.day, end.day];
  if (european) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    if (isLastOfFebruary(start)) first = 30;
    if (last === 31 && first >= 30) last = 30;
    first = Math.min(first, 30);
  }
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first;
}

export function yearFraction(one: number, other: number, basis: number): Value {
  const [from, to] = [Math.min(day(one), day(other)), Math.max(day(one), day(other))];
  const [start, end] = [dateOfSerial(from), dateOfSerial(to)];
  switch (Math.trunc(basis)) {
    case 0: {
      let [first, last] = [start.day, end.day];
      if (isLastOfFebruary(start) && isLastOfFebruary(end)) last = 30;
      if (isLastOfFebruary(start)) first = 30;
      if (last === 31 && first >= 30) last = 30;
      first = Math.min(first, 30);
      return ((end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first) / 360;
    }
    case 1: {
      const lessThanYear =
        start.year === end.year ||
        (end.year === start.year + 1 &&
          (end.month < start.month || (end.month === start.month && end.day <= start.day)));
      if (lessThanYear) {
        const leap =
          start.year === end.year
            ? isLeap(start.year)
            : (isLeap(start.year) && from <= serialOfParts(start.year, 2, 29)) ||
              (isLeap(end.year) && to >= serialOfParts(end.year, 2, 29));
        return (to - from) / (leap ? 366 : 365);
      }
      const years = end.year - start.year + 1;
      const days = serialOfParts(end.year + 1, 1, 1) - serialOfParts(start.year, 1, 1);
      return (to - from) / (days / years);
    }
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return errorOf("#NUM!");
  }
}

function weekNumber(serial: number, kind: number): Value {
  const type = Math.trunc(kind);
  if (type === 21) return isoWeek(serial);
  const first =
    type === 1 || type === 17 ? 0 : type === 2 || type === 11 ? 1 : type >= 12 && type <= 16 ? type - 10 : undefined;
  if (first === undefined) return errorOf("#NUM!");
  const january = serialOfParts(dateOfSerial(day(serial)).year, 1, 1);
  const offset = (weekdayOfSerial(january) - 1 - first + 7) % 7;
  return Math.floor((day(serial) - january + offset) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = day(serial) - mondayFirst(serial) + 3;
  return Math.floor((thursday - serialOfParts(dateOfSerial(thursday).year, 1, 1)) / 7) + 1;
}

function weekday(serial: number, kind: number): Value {
  const type = Math.trunc(kind);
  const sundayFirst = weekdayOfSerial(day(serial));
  if (type === 1 || type === 17) return sundayFirst;
  if (type === 2 || type === 11) return mondayFirst(day(serial)) + 1;
  if (type === 3) return mondayFirst(day(serial));
  return type >= 12 && type <= 16 ? ((mondayFirst(day(serial)) - (type - 11) + 7) % 7) + 1 : errorOf("#NUM!");
}

const ofText = (text: string, take: (serial: number) => number): Value => {
  const serial = numberOfText(text);
  return serial === undefined || /^[-+.\d%$,\s]*$/.test(text) ? errorOf("#VALUE!") : take(serial);
};

const local = ({ time, offset }: { time: number; offset: number }): number =>
  (time + offset * 60_000) / 86_400_000 + 25_569;

export const DATES: FunctionTable = {
  DATE: fn("nnn", (year, month, of) => orNum(serialOfParts(Math.trunc(year), Math.trunc(month), Math.trunc(of)))),
  TIME: fn("nnn", (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? errorOf("#NUM!") : (total % 86_400) / 86_400;
  }),
  YEAR: fn("n", (serial) => dateOfSerial(day(serial)).year),
  MONTH: fn("n", (serial) => dateOfSerial(day(serial)).month),
  DAY: fn("n", (serial) => dateOfSerial(day(serial)).day),
  HOUR: fn("n", (serial) => timeOf(serial).hours),
  MINUTE: fn("n", (serial) => timeOf(serial).minutes),
  SECOND: fn("n", (serial) => timeOf(serial).seconds),
  WEEKDAY: fn("n|n", (serial, kind = 1) => weekday(serial, kind)),
  WEEKNUM: fn("n|n", (serial, kind = 1) => weekNumber(serial, kind)),
  ISOWEEKNUM: fn("n", isoWeek),
  EDATE: fn("nn", (start, months) => monthsLater(start, months, false)),
  EOMONTH: fn("nn", (start, months) => monthsLater(start, months, true)),
  DAYS: fn("nn", (end, start) => day(end) - day(start)),
  DAYS360: fn("nn|b", (start, end, european = false) => days360(start, end, european)),
  YEARFRAC: fn("nn|n", (start, end, basis = 0) => yearFraction(start, end, basis)),
  DATEDIF: fn("nnt", dateDif),
  DATEVALUE: fn("t", (text) => ofText(text, Math.floor)),
  TIMEVALUE: fn("t", (text) => ofText(text, (serial) => serial - Math.floor(serial))),
  NETWORKDAYS: fn("nn|M", (start, end, holidays) => networkDays(start, end, undefined, holidays)),
  "NETWORKDAYS.INTL": fn("nn|VM", (start, end, weekend, holidays) => networkDays(start, end, weekend, holidays)),
  WORKDAY: fn("nn|M", (start, count, holidays) => workday(start, count, undefined, holidays)),
  "WORKDAY.INTL": fn("nn|VM", (start, count, weekend, holidays) => workday(start, count, weekend, holidays)),
  TODAY: volatile(inContext("", (context) => Math.floor(local(context.now())))),
  NOW: volatile(inContext("", (context) => local(context.now()))),
};
