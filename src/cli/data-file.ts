/** Reads a CSV file into what a table's cells hold; which columns are codes, numbers or days is decided for each column as a whole. */
import Papa from "papaparse";
import { CommandError } from "./command-error";

export type DataColumn = "text" | "number" | "day" | "truth";

export interface DataTable {
  headers: string[];
  kinds: DataColumn[];
  /** null where the file has nothing. */
  rows: (string | number | boolean | null)[][];
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const percentage = /^[+-]?\d+(?:\.\d+)?%$/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
/** "hts", "HS6", "HTS_10", "product code": what names goods is no quantity. */
const namesCodes = /(?:^|[^a-z])(?:hts|hs|codes?)(?:[^a-z]|$)/i;
const leadingZero = /^0\d/;

const isNumber = (text: string): boolean => plainNumber.test(text) || groupedNumber.test(text) || percentage.test(text);

function toNumber(text: string): number {
  return percentage.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text.replaceAll(",", ""));
}

const millisecondsPerDay = 86_400_000;

/** Excel's serial number of an ISO day, with the hour as its fraction. */
function toSerial(text: string): number | undefined {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = isoDay.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // "2025-02-30" is no day, and Excel's count of days before March 1900 is off by one.
  if (new Date(date).toISOString().slice(0, 10) !== text.slice(0, 10) || Number(year) < 1901) return undefined;
  return date / millisecondsPerDay + 25569 + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
}

function kindOf(header: string, values: readonly string[]): DataColumn {
  const filled = values.filter((value) => value !== "");
  if (filled.length === 0 || namesCodes.test(header) || filled.some((value) => leadingZero.test(value))) return "text";
  if (filled.every((value) => toSerial(value) !== undefined)) return "day";
  if (filled.every((value) => /^(?:true|false)$/i.test(value))) return "truth";
  // A number of more digits than a cell can hold is a name.
  if (filled.some((value) => value.replace(/\D/g, "").length > 15 && plainNumber.test(value) && !value.includes(".")))
    return "text";
  return filled.some(isNumber) ? "number" : "text";
}

function cellOf(kind: DataColumn, raw: string): string | number | boolean | null {
  const text = raw.trim();
  if (text === "") return null;
  if (kind === "number") return isNumber(text) ? toNumber(text) : raw;
  if (kind === "day") return toSerial(text) ?? raw;
  if (kind === "truth") return text.toLowerCase() === "true";
  return raw;
}

/** A table's columns have names, each another. */
function distinct(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const wanted = header.trim() || `Column${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export function parseDataFile(text: string, name: string): DataTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const quotes = errors.find((error) => error.type === "Quotes");
  if (quotes)
    throw new CommandError(
      `${name} is not a readable CSV file: in row ${(quotes.row ?? 0) + 1} a quotation mark is not closed`,
    );
  const [first, ...body] = data;
  if (!first) throw new CommandError(`${name} is empty; it needs a first row with the names of its columns`);
  if (text.includes("\0")) throw new CommandError(`${name} is not a text file; save the data as CSV (UTF-8)`);
  const width = Math.max(first.length, ...[...new Set(body.map((row) => row.length))]);
  const headers = distinct(Array.from({ length: width }, (_, index) => first[index] ?? ""));
  const kinds = headers.map((header, index) =>
    kindOf(
      header,
      body.map((row) => (row[index] ?? "").trim()),
    ),
  );
  const rows = body.map((row) => kinds.map((kind, index) => cellOf(kind, row[index] ?? "")));
  return { headers, kinds, rows };
}
