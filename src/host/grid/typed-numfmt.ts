/**
 * Stands in for numfmt where Univer's packages ask for it on the page: it formats as that library does, and reads what a
 * person types or pastes as Excel reads it under US settings. numfmt alone takes 8708.10.30 and 2025.7.9 for days.
 */
import { parseInput } from "../../formula/parse-input";

export * from "numfmt";

interface Read {
  v: number;
  z?: string;
}

type Kind = "day" | "time" | "number";

function kindOf(format = ""): Kind {
  if (/[yd]|mmm/i.test(format)) return "day";
  return /h/i.test(format) ? "time" : "number";
}

function readAs(kind: Kind, text: string): Read | null {
  const { value, format } = parseInput(text);
  if (typeof value !== "number" || kindOf(format) !== kind) return null;
  return format === undefined ? { v: value } : { v: value, z: format };
}

export const parseDate = (text: string): Read | null => readAs("day", text);
export const parseTime = (text: string): Read | null => readAs("time", text);
export const parseNumber = (text: string): Read | null => readAs("number", text);
export const parseValue = (text: string): Read | null => parseDate(text) ?? parseTime(text) ?? parseNumber(text);
