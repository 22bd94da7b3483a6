/** A workbook's own table of trade: its cells read into columns, and each row's figures put on the tariff lines that its code names. */
import { headerPlace } from "../files/header-table";
import { codeDigits } from "../model/tariff/codes";
import { InputError } from "../model/input-error";
import { tariffCases } from "./tariff-registry";
import { bundledSchedule } from "./schedule";
import { dutyBySix, tradeBySix, WORLD } from "../law/trade";
import { lawLines } from "../law/unpack";

export { WORLD };

/** Header of the column of codes, 4 to 10 digits each. */
export const CODE_HEADER = "HTS";
const WORLD_HEADER = "World";
const DUTY_PREFIX = "Duty ";
const LONGEST_SHOWN = 40;

/** Columns of equal length, one entry a row; USD a year. */
export interface TradeRows {
  codes: readonly string[];
  /** By origin ("KR", "world"); a blank cell is 0. */
  trade: Readonly<Record<string, Float64Array>>;
  /** Duty by origin, for the origins of which it is known. */
  duty: Readonly<Record<string, Float64Array>>;
}

/** By tariff line, in USD a year. */
export interface LineTrade {
  trade: Readonly<Record<string, Float64Array>>;
  duty: Readonly<Record<string, Float64Array>>;
  /** Rows whose code no tariff line begins with: they count in no sector. */
  unknown: readonly number[];
}

/** "KR" → "KR", "world" → "World": the header of an origin's trade. */
export function tradeColumn(origin: string): string {
  return origin === WORLD ? WORLD_HEADER : origin;
}

export function dutyColumn(origin: string): string {
  return `${DUTY_PREFIX}${tradeColumn(origin)}`;
}

interface ColumnUse {
  kind: "trade" | "duty";
  origin: string;
  place: number;
}

/**
 * Reads the table with its header row. Columns of other names are the user's own and are passed over; a row without a code must be empty.
 * Throws InputError "trade" that names the row within the table (its header being 1) and the column.
 */
export function readTradeTable(
  cells: readonly (readonly unknown[])[],
  plain: (cell: unknown) => unknown = (cell) => cell,
): TradeRows {
  const headers = (cells[0] ?? []).map((header) => String(plain(header) ?? "").trim());
  const codePlace = headerPlace(headers, CODE_HEADER);
  const columns = headers.flatMap((header, place) => columnUse(header, place));
  if (codePlace < 0) throw new InputError("trade", "noCodeColumn", { header: CODE_HEADER });
  if (!columns.some(({ kind, origin }) => kind === "trade" && origin !== WORLD)) {
    throw new InputError("trade", "noOriginColumn", undefined);
  }
  const rows = cells.length - 1;
  const read = columns.map((use) => ({ ...use, values: new Float64Array(rows) }));
  const codes: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const line = cells[row + 1]!;
    const code = plain(line[codePlace]);
    // Some versions of Excel pass a blank cell as 0, which is no code.
    const blank = code === null || code === undefined || code === "" || code === 0;
    codes.push(blank ? "" : readCode(code, row));
    for (const { place, values } of read) {
      const value = readAmount(plain(line[place]), row, headers[place]!);
      if (blank && value !== 0)
        throw new InputError("trade", "tradeWithoutCode", { row: row + 2, header: CODE_HEADER });
      values[row] = value;
    }
  }
  const byOrigin = (kind: ColumnUse["kind"]) =>
    Object.fromEntries(read.filter((each) => each.kind === kind).map(({ origin, values }) => [origin, values]));
  const trade = byOrigin("trade");
  return {
    codes,
    trade: WORLD in trade ? trade : { ...trade, [WORLD]: sumOf(Object.values(trade), rows) },
    duty: byOrigin("duty"),
  };
}

function columnUse(header: string, place: number): ColumnUse[] {
  const duty = header.toUpperCase().startsWith(DUTY_PREFIX.toUpperCase());
  const name = (duty ? header.slice(DUTY_PREFIX.length) : header).trim();
  const origin =
    name.toUpperCase() === WORLD_HEADER.toUpperCase() ? WORLD : /^[A-Z]{2}$/i.test(name) ? name.toUpperCase() : null;
  return origin === null ? [] : [{ kind: duty ? "duty" : "trade", origin, place }];
}

function readCode(cell: unknown, row: number): string {
  if (typeof cell !== "string" && typeof cell !== "number") throw badCode(row, null);
  try {
    const digits = codeDigits(cell);
    if (digits.length >= 4) return digits;
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
  }
  throw badCode(row, String(cell).slice(0, LONGEST_SHOWN));
}

function readAmount(cell: unknown, row: number, header: string): number {
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell === "number" && Number.isFinite(cell) && cell >= 0) return cell;
  const given = typeof cell === "number" || typeof cell === "string" ? String(cell).slice(0, LONGEST_SHOWN) : null;
  throw new InputError("trade", "tradeAmount", { row: row + 2, header, given });
}

function badCode(row: number, given: string | null): InputError {
  return new InputError("trade", "tradeCode", { row: row + 2, header: CODE_HEADER, given });
}

function sumOf(columns: readonly Float64Array[], rows: number): Float64Array {
  const sum = new Float64Array(rows);
  for (const column of columns) for (let row = 0; row < rows; row += 1) sum[row]! += column[row]!;
  return sum;
}

/**
 * A row's figures on the lines under its code, in the proportions of the origin's bundled trade of 2024 there, else of the world's, else evenly.
 * A longer code than the schedule distinguishes counts on the six digits that all countries share.
 */
export function onLines(rows: TradeRows): LineTrade {
  const { lines } = lawLines();
  const unknown: number[] = [];
  const spans = rows.codes.map((code, row): readonly [number, number] => {
    const span = code === "" ? ([0, 0] as const) : spanOf(code);
    if (code !== "" && span[0] === span[1]) unknown.push(row);
    return span;
  });
  const spread = (origin: string, values: Float64Array): Float64Array => {
    const result = new Float64Array(lines.codes.length);
    const weights = weightsFor(origin);
    spans.forEach(([start, end], row) => {
      const value = values[row]!;
      if (value === 0 || start === end) return;
      const column = weights.find((each) => sumWithin(each, start, end) > 0);
      const whole = column ? sumWithin(column, start, end) : end - start;
      for (let line = start; line < end; line += 1) result[line]! += (value * (column ? column[line]! : 1)) / whole;
    });
    return result;
  };
  const all = (columns: TradeRows["trade"]) =>
    Object.fromEntries(Object.entries(columns).map(([origin, values]) => [origin, spread(origin, values)]));
  return { trade: all(rows.trade), duty: all(rows.duty), unknown };
}

function spanOf(code: string): readonly [number, number] {
  const { lines } = lawLines();
  const span = lines.span(code);
  return span[0] === span[1] && code.length > 6 ? lines.span(code.slice(0, 6)) : span;
}

function weightsFor(origin: string): Float64Array[] {
  const { data } = bundledSchedule();
  const { worldTrade } = data;
  const own = data.origin(origin)?.trade;
  return own ? [own, worldTrade] : [worldTrade];
}

function sumWithin(column: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let line = start; line < end; line += 1) sum += column[line]!;
  return sum;
}

/** The bundled trade of 2024 with some origins as such a table, those of the first case by default: one exact, with its duty, the others to the thousand dollars. An origin without trade data has no column. */
export function bundledRows(origins: readonly string[] = [tariffCases[0].origin, ...tariffCases[0].rivals]): TradeRows {
  const columns = <Values>(of: (origin: string) => Values | undefined): Record<string, Values> =>
    Object.fromEntries(
      [...origins, WORLD].flatMap((origin) => {
        const values = of(origin);
        return values === undefined ? [] : [[origin, values]];
      }),
    );
  return { codes: lawLines().sixes, trade: columns(tradeBySix), duty: columns(dutyBySix) };
}
