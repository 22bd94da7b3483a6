/** Reads what the service answers: a JSON array of rows, the first of them the names of the columns, every value a text. */
import { headerPlace } from "../../files/header-table";
import type { TradeRows } from "../trade-table";
import { CODE, DUTY, VALUE, type CensusQuestion } from "./query";
import { CensusError, type AnswerFault } from "./census-error";

export interface CensusFigures {
  value: number;
  duty: number;
}

const LONGEST_SHOWN = 80;

/** By six-digit code. Throws CensusError where the answer is not whole, not of the documented form, or about something else. */
export function readAnswer(text: string, question: CensusQuestion): Map<string, CensusFigures> {
  const rows = parse(text, question);
  const [header = [], ...body] = rows;
  const place = (name: string): number => {
    const found = headerPlace(header, name);
    if (found < 0) throw malformed({ kind: "no column", column: name, found: header.map(String) });
    return found;
  };
  const [code, value, duty, country, level] = [
    place(CODE),
    place(VALUE),
    place(DUTY),
    place("CTY_CODE"),
    place("COMM_LVL"),
  ];
  const figures = new Map<string, CensusFigures>();
  body.forEach((row, index) => {
    const at = (column: number): unknown => row[column];
    const number = index + 2;
    if (row.length !== header.length)
      throw malformed({ kind: "length", row: number, values: row.length, expected: header.length });
    if (at(country) !== question.country.code) {
      const given = String(at(country));
      throw malformed({ kind: "country", row: number, country: given, expected: question.country.code });
    }
    const hs6 = String(at(code));
    if (at(level) !== "HS6" || !/^\d{6}$/.test(hs6)) throw malformed({ kind: "code", row: number, code: hs6 });
    if (figures.has(hs6)) throw malformed({ kind: "twice", row: number, code: hs6 });
    figures.set(hs6, { value: amount(at(value), number, VALUE), duty: amount(at(duty), number, DUTY) });
  });
  if (figures.size === 0) throw new CensusError({ kind: "empty", year: question.year });
  return figures;
}

function parse(text: string, { year }: CensusQuestion): unknown[][] {
  const start = text.trimStart();
  if (start === "") throw new CensusError({ kind: "empty", year });
  let read: unknown;
  try {
    read = JSON.parse(start);
  } catch {
    // A key that is missing, unknown or not yet activated is answered with a page that says so.
    if (/^</.test(start) && /\b(?:invalid|missing) key\b/i.test(start)) throw new CensusError({ kind: "key" });
    if (start.startsWith("[") && !start.trimEnd().endsWith("]")) throw new CensusError({ kind: "truncated" });
    throw malformed({ kind: "start", text: start.slice(0, LONGEST_SHOWN) });
  }
  if (!Array.isArray(read) || !read.every(Array.isArray)) throw malformed({ kind: "no rows" });
  return read;
}

/** Blank counts as nothing traded; the service writes null where a figure is missing. */
function amount(cell: unknown, row: number, column: string): number {
  if (cell === null || cell === "") return 0;
  const number =
    typeof cell === "number" ? cell : typeof cell === "string" && /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : NaN;
  if (!Number.isFinite(number) || number < 0)
    throw malformed({ kind: "amount", row, column, given: String(cell).slice(0, LONGEST_SHOWN) });
  return number;
}

function malformed(fault: AnswerFault): CensusError {
  return new CensusError({ kind: "malformed", fault });
}

/** The answers for all origins side by side, by code; codes without trade are left out. */
export function joinAnswers(answers: ReadonlyMap<string, ReadonlyMap<string, CensusFigures>>): TradeRows {
  const origins = [...answers.keys()];
  const traded = (code: string) => origins.some((origin) => (answers.get(origin)!.get(code)?.value ?? 0) > 0);
  const codes = [...new Set(origins.flatMap((origin) => [...answers.get(origin)!.keys()]))].filter(traded).sort();
  const columns = (of: keyof CensusFigures) =>
    Object.fromEntries(
      origins.map((origin) => [origin, Float64Array.from(codes, (code) => answers.get(origin)!.get(code)?.[of] ?? 0)]),
    );
  return { codes, trade: columns("value"), duty: columns("duty") };
}
