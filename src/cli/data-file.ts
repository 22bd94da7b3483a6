/** Reads a CSV file into what a table's cells hold; which columns are codes, numbers or days is decided for each column as a whole. */
import Papa from "papaparse";
import { serialOfText } from "../bulk/day-texts";
import { delimiterOf, readNumber } from "../files/separators";
import type { CliText } from "../words/cli/words";
import { CommandError } from "./command-error";

export type DataColumn = "text" | "number" | "day" | "truth";

export interface DataTable {
  headers: string[];
  kinds: DataColumn[];
  /** null where the file has nothing. */
  rows: (string | number | boolean | null)[][];
}

/** "hts", "HS6", "HTS_10", "product code": what names goods is no quantity. */
const namesCodes = /(?:^|[^a-z])(?:hts|hs|codes?)(?:[^a-z]|$)/i;
const leadingZero = /^0\d/;

/** As lines of trade are read, a percentage as its hundredth; null for what is no number. */
function toNumber(text: string, delimiter: string): number | null {
  if (!text.endsWith("%")) return readNumber(text, delimiter);
  const percent = readNumber(text.slice(0, -1), delimiter);
  return percent === null ? null : percent / 100;
}

/** Eight digits are a number, which functions read as a day where they ask for one. */
const toSerial = (text: string): number | undefined => (/^\d+$/.test(text) ? undefined : serialOfText(text));

function kindOf(header: string, values: readonly string[], delimiter: string): DataColumn {
  const filled = values.filter((value) => value !== "");
  if (filled.length === 0 || namesCodes.test(header) || filled.some((value) => leadingZero.test(value))) return "text";
  if (filled.every((value) => toSerial(value) !== undefined)) return "day";
  if (filled.every((value) => /^(?:true|false)$/i.test(value))) return "truth";
  // A number of more digits than a cell can hold is a name.
  if (filled.some((value) => /^[+-]?\d{16,}$/.test(value))) return "text";
  return filled.some((value) => toNumber(value, delimiter) !== null) ? "number" : "text";
}

function cellOf(kind: DataColumn, raw: string, delimiter: string): string | number | boolean | null {
  const text = raw.trim();
  if (text === "") return null;
  if (kind === "number") return toNumber(text, delimiter) ?? raw;
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

export function parseDataFile(text: string, name: string, words: CliText): DataTable {
  const plain = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(plain);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: "greedy" });
  const quotes = errors.find((error) => error.type === "Quotes");
  if (quotes) throw new CommandError(words.openQuotation(name, (quotes.row ?? 0) + 1));
  const [first, ...body] = data;
  if (!first) throw new CommandError(words.emptyData(name));
  if (text.includes("\0")) throw new CommandError(words.notText(name));
  const width = Math.max(first.length, ...[...new Set(body.map((row) => row.length))]);
  const headers = distinct(Array.from({ length: width }, (_, index) => first[index] ?? ""));
  const kinds = headers.map((header, index) =>
    kindOf(
      header,
      body.map((row) => (row[index] ?? "").trim()),
      delimiter,
    ),
  );
  const rows = body.map((row) => kinds.map((kind, index) => cellOf(kind, row[index] ?? "", delimiter)));
  return { headers, kinds, rows };
}
