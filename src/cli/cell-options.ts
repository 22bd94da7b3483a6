/** Cells, their values and their days, as options of the command line write them. */
import { dateOfSerial, serialOfDate } from "../formula/days";
import { readNumber } from "../files/separators";
import type { CliText } from "../words/cli/words";
import { UsageError } from "./command-error";

export interface TypedNumber {
  value: number;
  isDay: boolean;
}

/** "0.15", "15%", "2025-07-09"; undefined for what is none. */
function typed(text: string): TypedNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year !== undefined) {
    const value = serialOfDate(Number(year), Number(month), Number(day));
    return value === undefined ? undefined : { value, isDay: true };
  }
  const percent = text.trim().endsWith("%");
  // Commas separate the values of an option, so that none is within one.
  const number = readNumber(percent ? text.trim().slice(0, -1) : text, ",");
  return number === null ? undefined : { value: percent ? number / 100 : number, isDay: false };
}

/** "0.1,0.15" as so many numbers as `counts` allows. */
export function numbersOption(
  option: string,
  text: string,
  counts: readonly number[],
  form: string,
  words: CliText,
): TypedNumber[] {
  const numbers = text.split(",").map(typed);
  if (!counts.includes(numbers.length) || numbers.includes(undefined))
    throw new UsageError(words.notOfForm(`--${option}`, text, form));
  return numbers as TypedNumber[];
}

export function wholeOption(option: string, text: string | undefined, otherwise: number, words: CliText): number {
  if (text === undefined) return otherwise;
  const value = Number(text.replace(/[,_\s]/g, ""));
  if (!Number.isInteger(value)) throw new UsageError(words.notOfForm(`--${option}`, text, "100000"));
  return value;
}

/** As a user reads it: a day, or a number with as many digits as say something. */
export function shownNumber(value: number | null, isDay: boolean, words: CliText): string {
  if (value === null || !Number.isFinite(value)) return words.simulate.notANumber;
  if (isDay) {
    const { year, month, day } = dateOfSerial(value);
    return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  }
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(7)));
}
