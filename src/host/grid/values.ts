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
