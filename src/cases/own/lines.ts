/** The user's own lines of trade: which columns they have, what each row says, and the sums that become the workbook's table of trade. */
import { codeDigits } from "../../model/tariff/codes";
import { plainDigits } from "../../model/tariff/normalize-code";
import { InputError } from "../../model/input-error";
import { WORLD, type TradeRows } from "../trade-table";
import { headerKey, LINE_HEADERS, type LineColumn } from "../../files/line-headers";
import { readNumber } from "../../files/separators";
import { lawLines } from "../../law/unpack";
import { countryCode } from "./countries";
import { BUNDLED_IMPORTER } from "./law";

/** Rows without the header; those after them are rejected. */
export const MOST_LINES = 200_000;
const SHORTEST_CODE = 4;
const SHARED_DIGITS = 6;
/** Of a cell that a report shows. */
const SHOWN_CHARACTERS = 40;

export type { LineColumn };

export type RejectReason =
  | "no code"
  | "bad code"
  | "unknown code"
  | "no value"
  | "bad value"
  | "negative value"
  | "no origin"
  | "unknown origin"
  | "importer's own"
  | "quotes"
  | "limit";

export interface RejectedRow {
  /** As a spreadsheet counts, the first row being 1. */
  row: number;
  reason: RejectReason;
  /** The cell at fault, shortened. */
  cell: string;
}

export interface LinesReport {
  accepted: number;
  /** Rows with nothing in them; they are neither accepted nor rejected. */
  blank: number;
  rejected: readonly RejectedRow[];
  /** Without a column of origins all lines count as the first exporter's. */
  hasOrigins: boolean;
  /** USD of all accepted lines, and of those from other countries than the case's exporters, which count in the world's only. */
  total: number;
  others: number;
  /** By code, in the order of the codes. */
  trade: TradeRows;
}

export interface LineColumns {
  places: { code: number; value: number; origin: number | null };
  /** The first row is data already. */
  headless: boolean;
}

/** null with what is missing where the first row names neither columns nor has the form of a line. */
export function findColumns(first: readonly string[]): LineColumns | { missing: LineColumn[] } {
  const headers = first.map(headerKey);
  const place = (column: LineColumn) => headers.findIndex((header) => LINE_HEADERS[column].includes(header));
  const [code, value, origin] = [place("code"), place("value"), place("origin")];
  if (code >= 0 && value >= 0) return { places: { code, value, origin: origin < 0 ? null : origin }, headless: false };
  if (
    code < 0 &&
    value < 0 &&
    origin < 0 &&
    digitsOf(first[0] ?? "") !== null &&
    readValue(first[1] ?? "", ",") !== null
  ) {
    return { places: { code: 0, value: 1, origin: first.length > 2 ? 2 : null }, headless: true };
  }
  return { missing: [...(code < 0 ? (["code"] as const) : []), ...(value < 0 ? (["value"] as const) : [])] };
}

/** Takes rows one by one; each is accepted or rejected once, or blank. */
export class LineReader {
  private readonly sums = new Map<string, Float64Array>();
  private readonly rejected: RejectedRow[] = [];
  private readonly countries = new Map<string, string | undefined>();
  private accepted = 0;
  private blank = 0;
  private rows = 0;
  private total = 0;
  private others = 0;

  /** `unit`: USD of one. `delimiter` of the file: where it is a semicolon, "1.234" is a thousand and more. */
  constructor(
    private readonly about: { importer: string; exporters: readonly string[]; unit: number },
    private readonly columns: LineColumns["places"],
    private readonly delimiter: string,
  ) {}

  take(cells: readonly string[], row: number, brokenQuotes = false): void {
    if (cells.every((cell) => cell.trim() === "")) {
      this.blank += 1;
      return;
    }
    this.rows += 1;
    const fault = brokenQuotes
      ? (["quotes", cells[0] ?? ""] as const)
      : this.rows > MOST_LINES
        ? (["limit", ""] as const)
        : this.add(cells);
    if (fault === null) this.accepted += 1;
    else this.rejected.push({ row, reason: fault[0], cell: fault[1].trim().slice(0, SHOWN_CHARACTERS) });
  }

  private add(cells: readonly string[]): readonly [RejectReason, string] | null {
    const { code, value, origin } = this.columns;
    const [codeCell, valueCell] = [cells[code] ?? "", cells[value] ?? ""];
    if (codeCell.trim() === "") return ["no code", codeCell];
    const digits = digitsOf(codeCell);
    if (digits === null) return ["bad code", codeCell];
    const key = this.keyOf(digits);
    if (key === null) return ["unknown code", codeCell];
    if (valueCell.trim() === "") return ["no value", valueCell];
    const amount = readValue(valueCell, this.delimiter);
    if (amount === null) return ["bad value", valueCell];
    if (amount < 0) return ["negative value", valueCell];
    const { importer, exporters, unit } = this.about;
    const originCell = origin === null ? (exporters[0] ?? "") : (cells[origin] ?? "");
    if (originCell.trim() === "") return ["no origin", originCell];
    const seller = this.countryOf(originCell);
    if (seller === undefined) return ["unknown origin", originCell];
    if (seller === importer) return ["importer's own", originCell];
    let sums = this.sums.get(key);
    if (!sums) this.sums.set(key, (sums = new Float64Array(exporters.length + 1)));
    const usd = amount * unit;
    const place = exporters.indexOf(seller);
    if (place >= 0) sums[place]! += usd;
    else this.others += usd;
    sums[exporters.length]! += usd;
    this.total += usd;
    return null;
  }

  report(): LinesReport {
    const { exporters } = this.about;
    const codes = [...this.sums.keys()].sort();
    const column = (place: number) => Float64Array.from(codes, (code) => this.sums.get(code)![place]!);
    const { accepted, blank, rejected, total, others } = this;
    const trade = Object.fromEntries([...exporters, WORLD].map((origin, place) => [origin, column(place)]));
    return {
      accepted,
      blank,
      rejected,
      hasOrigins: this.columns.origin !== null,
      total,
      others,
      trade: { codes, trade, duty: {} },
    };
  }

  /** Digits that only one country distinguishes are kept where that country's schedule is the bundled one; null for a code that no schedule has. */
  private keyOf(digits: string): string | null {
    const { lines } = lawLines();
    const shared = digits.slice(0, SHARED_DIGITS);
    const [start, end] = lines.span(shared);
    if (start === end) return null;
    if (this.about.importer !== BUNDLED_IMPORTER) return shared;
    const [from, to] = lines.span(digits);
    return from === to ? shared : digits;
  }

  private countryOf(text: string): string | undefined {
    if (!this.countries.has(text)) this.countries.set(text, countryCode(text));
    return this.countries.get(text);
  }
}

function digitsOf(cell: string): string | null {
  // A spreadsheet marks numbers that are text with an apostrophe.
  const text = plainDigits(cell);
  if (!/^[\d.\s-]+$/.test(text)) return null;
  try {
    const digits = codeDigits(text);
    return digits.length >= SHORTEST_CODE ? digits : null;
  } catch (problem) {
    if (problem instanceof InputError) return null;
    throw problem;
  }
}

/** USD and the dollar sign may be next to the figure; null for what is not a number. */
export function readValue(cell: string, delimiter: string): number | null {
  const text = cell
    .trim()
    .replace(/^(?:US)?\$\s*|^USD\s*/i, "")
    .replace(/\s*(?:USD|\$)$/i, "");
  return readNumber(text, delimiter);
}
