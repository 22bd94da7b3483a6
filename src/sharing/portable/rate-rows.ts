/** Rates of goods as rows of days between which nothing changes, for each state of knowledge: what a portable copy looks up in place of the schedule. */
import { bundledSchedule } from "../../cases/schedule";
import { tariffRateCells } from "../../functions/rates";
import { AS_IT_HAPPENED } from "../../sheets/measures";
import type { Value } from "../reading";

/** "bundled" or the name of the workbook's own table of measures. */
export interface RateRequest {
  schedule: string;
  goods: Value;
  origin: Value;
  /** "" for the law as it happened. */
  scenario: Value;
}

export interface RateRow extends RateRequest {
  /** As-of days for which the row holds, the second no longer. */
  knownFrom: number;
  knownUntil: number;
  from: number;
  until: number;
  rate: number;
  /** Rate times days from the first day of the schedule to `from`: two of them give the duty between two days. */
  before: number;
}

export interface MeasuresTable {
  /** With its headers. */
  cells: readonly (readonly Value[])[];
  /** Rows below the header, from 0, whose column Scenarios follows the as-of day by Parley's own formula. */
  following: readonly number[];
  asOf: number;
  scheduleStart: number;
  knownScenarios: string;
}

export const BUNDLED = "bundled";
/** Excel's first and last day. */
const ALWAYS = { from: 0, until: 2_958_466 };

/** Throws what the function throws, with its message, where a request cannot be answered. */
export function rateRows(requests: readonly RateRequest[], tables: ReadonlyMap<string, MeasuresTable>): RateRow[] {
  return [...new Set(requests.map(({ schedule }) => schedule))].flatMap((schedule) => {
    const table = tables.get(schedule);
    const asked = requests.filter((request) => request.schedule === schedule);
    // One state of knowledge after the other, as the schedule of each is compiled once.
    const rows = statesOf(table).flatMap(({ from, until, cells }) => asked.flatMap((request) => segments(request, cells).map((segment) => ({ ...request, ...segment, knownFrom: from, knownUntil: until }))));
    return merged(rows);
  });
}

interface State {
  from: number;
  until: number;
  /** undefined: the bundled schedule. */
  cells: Value[][] | undefined;
}

function statesOf(table: MeasuresTable | undefined): State[] {
  if (!table) return [{ ...ALWAYS, cells: undefined }];
  const published = columnOf(table, "Published");
  const days = new Set([ALWAYS.from, ALWAYS.until]);
  for (const row of table.following) {
    const day = table.cells[row + 1]![published];
    if (typeof day === "number" && day >= table.scheduleStart) days.add(day);
  }
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => ({ from, until: sorted[index + 1]!, cells: asKnownOn(table, from) }));
}

/** The table as its own formulas would show it on another as-of day. */
export function asKnownOn(table: MeasuresTable, asOf: number): Value[][] {
  const [published, scenarios] = [columnOf(table, "Published"), columnOf(table, "Scenarios")];
  const cells = table.cells.map((row) => [...row]);
  for (const row of table.following) {
    const day = table.cells[row + 1]![published];
    // A blank cell counts as 0 in a comparison.
    const number = typeof day === "number" ? day : 0;
    cells[row + 1]![scenarios] = number < table.scheduleStart ? "all" : number <= asOf ? table.knownScenarios : AS_IT_HAPPENED;
  }
  return cells;
}

function columnOf({ cells }: MeasuresTable, header: string): number {
  return cells[0]!.findIndex((each) => String(each).trim().toLowerCase() === header.toLowerCase());
}

function segments(request: RateRequest, cells: Value[][] | undefined): Pick<RateRow, "from" | "until" | "rate" | "before">[] {
  const { firstDay, lastDay } = bundledSchedule();
  const starts = [...new Set([firstDay, ...boundaries(cells)])].filter((day) => day >= firstDay && day <= lastDay).sort((a, b) => a - b);
  const rates = tariffRateCells([[request.goods]], [[request.origin]], starts.map((day) => [day]), cells, [[request.scenario]]);
  const rows: Pick<RateRow, "from" | "until" | "rate" | "before">[] = [];
  starts.forEach((from, index) => {
    const rate = rates[index]![0] as number;
    const last = rows.at(-1);
    if (last && last.rate === rate) last.until = starts[index + 1] ?? lastDay + 1;
    else rows.push({ from, until: starts[index + 1] ?? lastDay + 1, rate, before: last ? last.before + last.rate * (last.until - last.from) : 0 });
  });
  return rows;
}

function boundaries(cells: Value[][] | undefined): number[] {
  if (!cells) return bundledSchedule().measures.flatMap(({ from, until }) => [from, until ?? from]);
  const columns = ["from", "until"].map((header) => cells[0]!.findIndex((each) => String(each).trim().toLowerCase() === header));
  return cells.slice(1).flatMap((row) => columns.flatMap((column) => (typeof row[column] === "number" ? [row[column]] : [])));
}

/** Neighbouring states of knowledge that say the same become one. */
function merged(rows: readonly RateRow[]): RateRow[] {
  const open = new Map<string, RateRow>();
  const result: RateRow[] = [];
  for (const row of rows) {
    const key = JSON.stringify([row.goods, row.origin, row.scenario, row.from, row.until, row.rate, row.before]);
    const last = open.get(key);
    if (last && last.knownUntil === row.knownFrom) last.knownUntil = row.knownUntil;
    else {
      const added = { ...row };
      open.set(key, added);
      result.push(added);
    }
  }
  const order = (row: RateRow): string => JSON.stringify([row.goods, row.origin, row.scenario]);
  return result
    .map((row, index) => ({ row, index }))
    .sort((a, b) => (order(a.row) < order(b.row) ? -1 : order(a.row) > order(b.row) ? 1 : a.row.knownFrom - b.row.knownFrom || a.row.from - b.row.from || a.index - b.index))
    .map(({ row }) => row);
}
