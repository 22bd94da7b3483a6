/**
 * What a user types into a cell, read as Excel reads it under US settings; and texts that a formula uses as numbers,
 * which Excel reads in the same way. The page and the headless engine share it, so that both take a text for the same.
 */
import { daysInMonth, serialOfDate } from "./days";
import { numberOfDigits } from "./numbers";
import { FormulaError, type ErrorCode } from "./values";

/** `format` is the number format that a cell of General format takes on because of how the value was typed. */
export interface ParsedInput {
  value: number | string | boolean | FormulaError;
  format?: string;
}

interface TypedNumber {
  value: number;
  format?: string;
}

const ERRORS: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** Not for formulas: what begins with "=" is the caller's. A leading apostrophe makes a text of anything. */
export function parseInput(text: string, thisYear = new Date().getFullYear()): ParsedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: /^t/i.test(trimmed) };
  const error = ERRORS.find((code) => code === trimmed.toUpperCase());
  if (error) return { value: new FormulaError(error) };
  return parseNumber(trimmed, thisYear) ?? { value: text };
}

/** The number that a text is worth in arithmetic (`"25%"+0`), undefined where Excel says #VALUE!. */
export function numberOfText(text: string, thisYear?: number): number | undefined {
  return parseNumber(text.trim(), thisYear ?? new Date().getFullYear())?.value;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+`;
const SCIENTIFIC = /^([-+]?)((?:\d+\.?\d*|\.\d+)[eE][-+]?\d+)$/;
/** Sign, dollar and per cent in the orders that Excel takes; brackets make a number negative. */
const MONEY_OR_NUMBER = new RegExp(String.raw`^([-+]?)\s*(\$?)\s*([-+]?)(${DIGITS})\s*(%?)$`);
const IN_BRACKETS = new RegExp(String.raw`^\(\s*(\$?)\s*(${DIGITS})\s*(%?)\s*\)$`);
const FRACTION = /^([-+]?)(?:(\d+)\s+)(\d{1,5})\/(\d{1,5})$/;

function parseNumber(text: string, thisYear: number): TypedNumber | undefined {
  // Nearly every text is none: a digit comes first, or one of a few signs, or a month.
  if (!/\d/.test(text)) return undefined;
  const plain = MONEY_OR_NUMBER.exec(text);
  if (plain) {
    if (plain[1] && plain[3]) return undefined;
    return decorated(plain[4]!, (plain[1] || plain[3]) === "-", plain[2] !== "", plain[5] !== "");
  }
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed) return decorated(bracketed[2]!, true, bracketed[1] !== "", bracketed[3] !== "");
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) {
    const size = numberOfDigits(scientific[2]!);
    return Number.isFinite(size) ? { value: scientific[1] === "-" ? -size : size, format: "0.00E+00" } : undefined;
  }
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [above, below] = [Number(fraction[3]), Number(fraction[4])];
    if (below === 0) return undefined;
    const size = Number(fraction[2]) + above / below;
    return { value: fraction[1] === "-" ? -size : size, format: fraction[4]!.length > 1 ? "# ??/??" : "# ?/?" };
  }
  return parseMoment(text, thisYear);
}

function decorated(digits: string, negative: boolean, dollars: boolean, percent: boolean): TypedNumber {
  const bare = digits.replaceAll(",", "");
  // Through the decimal text, so that 7% is 0.07 and not 0.07000000000000001.
  const size = percent ? numberOfDigits(bare) && Number(`${numberOfDigits(bare)}e-2`) : numberOfDigits(bare);
  const value = negative ? -size : size;
  const point = digits.includes(".");
  if (percent) return { value, format: point ? "0.00%" : "0%" };
  if (dollars) return { value, format: point ? "$#,##0.00" : "$#,##0" };
  return digits.includes(",") ? { value, format: point ? "#,##0.00" : "#,##0" } : { value };
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** In full or by its first three letters. */
const monthOf = (word: string): number =>
  MONTHS.findIndex((month) => month === word.toLowerCase() || month.slice(0, 3) === word.toLowerCase()) + 1;

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])\.?m?\.?)?$/i;
const HOUR = /^(\d{1,2})\s+([ap])m?$/i;

function parseMoment(text: string, thisYear: number): TypedNumber | undefined {
  const time = parseTime(text);
  if (time) return time;
  const day = parseDay(text, thisYear);
  if (day) return day;
  // "5/21/2025 13:30", "May 21, 2025 1:30 PM": the longest first part that is a day.
  for (let space = text.lastIndexOf(" "); space > 0; space = text.lastIndexOf(" ", space - 1)) {
    const [before, after] = [parseDay(text.slice(0, space).trimEnd(), thisYear), parseTime(text.slice(space + 1))];
    if (before && after && after.value < 1) return { value: before.value + after.value, format: "m/d/yyyy h:mm" };
  }
  return undefined;
}

function parseTime(text: string): TypedNumber | undefined {
  const onTheHour = HOUR.exec(text);
  const parts = TIME.exec(text) ?? (onTheHour && [text, onTheHour[1], "0", undefined, undefined, onTheHour[2]]);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const half = parts[5]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || hours > 9999 || (half !== undefined && (hours > 12 || hours === 0)))
    return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds + Number(parts[4] ?? 0)) / 86_400;
  const pattern = parts[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value, format: half !== undefined ? `${pattern} AM/PM` : hours > 23 ? "[h]:mm:ss" : pattern };
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{1,2})$/;
const PAIR = /^(\d{1,2})[-/](\d{4}|\d{1,2})$/;
/** "21-May-2025", "21 May 25", "21-May" */
const DAY_FIRST = /^(\d{1,2})[-\s/]*([a-z]{3,9})(?:[-\s/,]+(\d{4}|\d{2}))?$/i;
/** "May 21, 2025", "May 21", "May-21-2025"; "May 2025" is the first of the month. */
const MONTH_FIRST = /^([a-z]{3,9})[-\s/]*(\d{1,4})(?:(?:\s*,\s*|[-\s/]+)(\d{4}|\d{2}))?$/i;

const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

function dated(year: number, month: number, day: number, format: string): TypedNumber | undefined {
  const value = serialOfDate(year, month, day);
  return value === undefined ? undefined : { value, format };
}

function parseDay(text: string, thisYear: number): TypedNumber | undefined {
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), text.includes("-") ? "yyyy-mm-dd" : "m/d/yyyy");
  const us = US.exec(text);
  if (us) return dated(fullYear(us[3]!), Number(us[1]), Number(us[2]), "m/d/yyyy");
  const pair = PAIR.exec(text);
  if (pair) {
    const [first, second] = [Number(pair[1]), Number(pair[2])];
    if (first < 1 || first > 12) return undefined;
    // "5/21" is a day of this year, "5/2021" or "5/99" a month.
    return second >= 1 && second <= daysInMonth(thisYear, first) && pair[2]!.length <= 2
      ? dated(thisYear, first, second, "d-mmm")
      : dated(fullYear(pair[2]!), first, 1, "mmm-yy");
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2]!);
    const year = dayFirst[3] === undefined ? thisYear : fullYear(dayFirst[3]);
    return dated(year, month, Number(dayFirst[1]), dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return undefined;
  const month = monthOf(monthFirst[1]!);
  const number = Number(monthFirst[2]);
  if (monthFirst[3] !== undefined)
    return monthFirst[2]!.length > 2 ? undefined : dated(fullYear(monthFirst[3]), month, number, "d-mmm-yy");
  if (month === 0) return undefined;
  return monthFirst[2]!.length <= 2 && number >= 1 && number <= daysInMonth(thisYear, month)
    ? dated(thisYear, month, number, "d-mmm")
    : monthFirst[2]!.length === 3
      ? undefined
      : dated(fullYear(monthFirst[2]!), month, 1, "mmm-yy");
}
