/** Values of cells as a person reads and types them: days as days, shares in per cent, large sums with their unit. */
import type { Language } from "../../../../cases/case";
import { numberOfText } from "../../../../formula/parse-input";
import { isoOf } from "../../../../model/calendar/day";
import type { NumberKind } from "../../../../sheets/simulated-cells";
import { UNITS } from "../../../../words/pane/cells/units";

export type { NumberKind };

/** Texts in quotation marks, escaped characters, and conditions and colours in brackets say nothing of the kind. */
const NOT_CODES = /"[^"]*"|\\.|\[[^\]]*\]/g;

export function kindOfFormat(format: unknown): NumberKind {
  const codes = String(format).replace(NOT_CODES, "");
  if (/[yd]/i.test(codes)) return "day";
  return codes.includes("%") ? "share" : "number";
}

const LOCALE: Record<Language, string> = { en: "en-GB", ko: "ko-KR" };
const DIGITS = 4;

export function shownNumber(value: number, kind: NumberKind, language: Language): string {
  if (kind === "day") return isoOf(Math.floor(value));
  const plain = (number: number, options: Intl.NumberFormatOptions) =>
    number.toLocaleString(LOCALE[language], options).replace(/^-/, "−");
  if (kind === "share") return plain(value, { style: "percent", maximumFractionDigits: 2 });
  const unit = UNITS[language].find(({ size, from = size }) => Math.abs(value) >= from);
  if (!unit) return plain(value, { maximumSignificantDigits: DIGITS });
  const { size, word, decimals } = unit;
  return `${plain(value / size, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}${word}`;
}

/** As a person would type it, exactly: for fields. */
export function typedText(value: number, kind: NumberKind): string {
  if (kind === "day" && Number.isInteger(value)) return isoOf(value);
  return kind === "share" ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/**
 * "15%", "2025-07-09", "18 bn", "180억", "1,234.5"; undefined for what is no number. In a cell of shares 15 is 15 %, as Excel takes
 * it there.
 */
export function readTyped(text: string, kind: NumberKind): number | undefined {
  const trimmed = text.trim().replace(/^[−–]/, "-");
  const unit = Object.values(UNITS)
    .flat()
    .find(({ typed }) => typed.test(trimmed));
  const number = numberOfText(unit ? trimmed.replace(unit.typed, "") : trimmed);
  if (number === undefined) return undefined;
  if (unit) return number * unit.size;
  return kind === "share" && !trimmed.endsWith("%") && Math.abs(number) >= 1 ? number / 100 : number;
}
