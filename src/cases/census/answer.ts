/** Reads what the service answers: a JSON array of rows, the first of them the names of the columns, every value a text. */
import type { TradeRows } from "../trade-table";
import { CODE, DUTY, VALUE, type CensusQuestion } from "./query";
import { CensusError } from "./census-error";

export interface CensusFigures {
  value: number;
  duty: number;
}

const LONGEST_DETAIL = 80;

/** By six-digit code. Throws CensusError where the answer is not whole, not of the documented form, or about something else. */
export function readAnswer(text: string, question: CensusQuestion): Map<string, CensusFigures> {
  const rows = parse(text, question);
  const [header = [], ...body] = rows;
  const place = (name: string): number => {
    const found = header.indexOf(name);
    if (found < 0) throw malformed(`no column ${name} among ${header.join(", ")}`);
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
    const where = `row ${index + 2}`;
    if (row.length !== header.length) throw malformed(`${where} has ${row.length} values instead of ${header.length}`);
    if (at(country) !== question.country.code)
      throw malformed(`${where} is about country ${String(at(country))} instead of ${question.country.code}`);
    const hs6 = String(at(code));
    if (at(level) !== "HS6" || !/^\d{6}$/.test(hs6)) throw malformed(`${where}: ${hs6} is no HS6 code`);
    if (figures.has(hs6)) throw malformed(`${where}: ${hs6} comes twice`);
    figures.set(hs6, { value: amount(at(value), where, VALUE), duty: amount(at(duty), where, DUTY) });
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
    throw malformed(`it begins with ${start.slice(0, LONGEST_DETAIL)}`);
  }
  if (!Array.isArray(read) || !read.every(Array.isArray)) throw malformed("it is no list of rows");
  return read;
}

/** Blank counts as nothing traded; the service writes null where a figure is missing. */
function amount(cell: unknown, where: string, column: string): number {
  if (cell === null || cell === "") return 0;
  const number =
    typeof cell === "number" ? cell : typeof cell === "string" && /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : NaN;
  if (!Number.isFinite(number) || number < 0)
    throw malformed(`${where}, ${column}: ${String(cell).slice(0, LONGEST_DETAIL)} is no amount`);
  return number;
}

function malformed(detail: string): CensusError {
  return new CensusError({ kind: "malformed", detail });
}

/** The answers for all origins side by side, by code; codes in which nobody sold anything are left out. */
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
