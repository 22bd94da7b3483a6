/** Cell values between what people type, what the engine stores and what Excel reads back. */
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellError, CellValue } from "../workbook/document";

/** The engine's numbers for the kinds of a cell's value (its CellValueType). */
const TEXT = 1;
const NUMBER = 2;
const TRUTH = 3;
/** Text that looks like a number and must stay text, as a code with leading zeros does. */
const FORCED_TEXT = 4;

/** Excel's errors and the engine's own two. */
const ERRORS = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#NULL!",
  "#CYCLE!",
  "#ERROR!",
]);

export const isErrorCode = (text: unknown): text is string => typeof text === "string" && ERRORS.has(text);

export function valueOf(cell: Nullable<Pick<ICellData, "v" | "t" | "p">>): CellValue | CellError | null {
  if (!cell) return null;
  // A link that HYPERLINK makes is a rich text and no value.
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "");
  if (value === null || value === undefined || value === "") return null;
  if (cell.t === TRUTH || typeof value === "boolean") return value === true || Number(value) === 1;
  if (typeof value === "number") return value;
  if (cell.t === NUMBER && Number.isFinite(Number(value))) return Number(value);
  return cell.t !== FORCED_TEXT && isErrorCode(value) ? { error: value } : value;
}

export function cellOf(value: CellValue | CellError): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: TRUTH };
  if (typeof value === "string") return { v: value, t: isErrorCode(value) || looksNumeric(value) ? FORCED_TEXT : TEXT };
  return { v: value.error, t: TEXT };
}

const looksNumeric = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** A value that someone typed, with the number format that Excel gives the cell because of how it was typed. */
export interface Typed {
  value: CellValue | CellError;
  format?: string;
}

const DECIMAL = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+`;
const PLAIN = new RegExp(String.raw`^([-+]?)(${DECIMAL})$`);
const SCIENTIFIC = /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/;
const PERCENT = new RegExp(String.raw`^([-+]?)(${DECIMAL})\s*%$`);
const DOLLARS = new RegExp(String.raw`^([-+]?)\$(${DECIMAL})$`);
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads a text as Excel reads what is typed into a cell of General format: numbers, per cent, money, days, truth values, errors. */
export function parseTyped(text: string): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^t/i.test(trimmed) };
  if (isErrorCode(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  const plain = PLAIN.exec(trimmed);
  if (plain)
    return {
      value: signed(plain),
      ...(plain[2]!.includes(",") ? { format: plain[2]!.includes(".") ? "#,##0.00" : "#,##0" } : {}),
    };
  if (SCIENTIFIC.test(trimmed)) return { value: Number(trimmed), format: "0.00E+00" };
  const percent = PERCENT.exec(trimmed);
  if (percent) return { value: hundredth(percent), format: percent[2]!.includes(".") ? "0.00%" : "0%" };
  const dollars = DOLLARS.exec(trimmed);
  if (dollars) return { value: signed(dollars), format: dollars[2]!.includes(".") ? "$#,##0.00" : "$#,##0" };
  return parseDay(trimmed) ?? { value: text };
}

function signed(match: RegExpExecArray): number {
  const size = Number(match[2]!.replaceAll(",", ""));
  return match[1] === "-" ? -size : size;
}

/** Through the decimal text, so that 7% is 0.07 and not 0.07000000000000001. */
const hundredth = (match: RegExpExecArray): number => Number(`${signed(match)}e-2`);

function parseDay(text: string): Typed | undefined {
  const iso = ISO_DAY.exec(text);
  const us = US_DAY.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : undefined;
  if (!parts) return undefined;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const milliseconds = Date.UTC(year, month - 1, day);
  const read = new Date(milliseconds);
  if (year < 1900 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined;
  const serial = milliseconds / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { value: serial > 60 ? serial : serial - 1, format: iso ? "yyyy-mm-dd" : "m/d/yyyy" };
}
