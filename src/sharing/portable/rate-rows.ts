/** Rates of goods as rows of days between which nothing changes, for each state of knowledge: what a portable copy looks up in place of the schedule. */
import { bundledSchedule } from "../../cases/schedule";
import { originCode } from "../../functions/origin";
import { TARIFF_RATE } from "../../functions/catalog/tariff-rate";
import { scheduleOf } from "../../functions/schedule-arguments";
import { countsIn, scenarioWords } from "../../model/tariff/scenario";
import { AS_IT_HAPPENED } from "../../sheets/measures";
import type { Value } from "../reading";

export interface RateRequest {
  /** Names the tables that it is made of, or "bundled". */
  schedule: string;
  goods: Value;
  origin: Value;
  /** "" for the law as it happened. */
  scenario: Value;
}

export interface RateRow extends Omit<RateRequest, "scenario"> {
  /** Those in which the row holds; several share their acts. */
  scenarios: Value[];
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
  /** Rows below the header, from 0, whose column Scenarios follows the as-of day by Parley's own formula, and what that adds to the names. */
  following: readonly { row: number; added: string }[];
  asOf: number;
  scheduleStart: number;
  knownScenarios: string;
}

/** The workbook's own tables that a schedule is made of; what is left out is Parley's own. */
export interface ScheduleTables {
  measures?: MeasuresTable;
  /** With its headers. */
  trade?: readonly (readonly Value[])[];
}

export const BUNDLED = "bundled";
/** Excel's first and last day. */
const ALWAYS = { from: 0, until: 2_958_466 };

/** Throws what the function throws, with its message, where a request cannot be answered. */
export function rateRows(requests: readonly RateRequest[], tables: ReadonlyMap<string, ScheduleTables>): RateRow[] {
  return [...new Set(requests.map(({ schedule }) => schedule))].flatMap((schedule) => {
    const { measures, trade } = tables.get(schedule) ?? {};
    const asked = requests.filter((request) => request.schedule === schedule);
    // One state of knowledge after the other, as the schedule of each is compiled once.
    const known = new Map<string, Segment[]>();
    const rows = statesOf(measures).flatMap(({ from, until, cells }) =>
      asked.flatMap((request) => {
        // Scenarios and states in which the same acts count have the same rates.
        const key = JSON.stringify([
          request.goods,
          request.origin,
          cells ? (countedActs(cells, request) ?? [request.scenario, from]) : request.scenario,
        ]);
        const found = known.get(key) ?? segments(request, cells, trade);
        known.set(key, found);
        return found.map((segment) => ({ ...request, ...segment, knownFrom: from, knownUntil: until }));
      }),
    );
    return shared(merged(rows));
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
  for (const { row } of table.following) {
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
  for (const { row, added } of table.following) {
    const day = table.cells[row + 1]![published];
    // A blank cell counts as 0 in a comparison.
    const number = typeof day === "number" ? day : 0;
    const names = number < table.scheduleStart ? "all" : number <= asOf ? table.knownScenarios : AS_IT_HAPPENED;
    cells[row + 1]![scenarios] = names + added;
  }
  return cells;
}

function columnOf({ cells }: MeasuresTable, header: string): number {
  return cells[0]!.findIndex((each) => String(each).trim().toLowerCase() === header.toLowerCase());
}

/** Rows, from 1, that count for the origin in the scenario of a request; null where the scenario is not written as the rows write it. */
function countedActs(cells: Value[][], { origin, scenario }: RateRequest): string[] | null {
  const [origins, scenarios, status] = ["origin", "scenarios", "status"].map((header) =>
    cells[0]!.findIndex((each) => String(each).trim().toLowerCase() === header),
  );
  const words = scenarioWords(String(scenario));
  const list = (value: Value | undefined): string[] =>
    String(value ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "");
  const code = originCode(String(origin));
  const written = new Set([
    ...bundledSchedule().data.scenarios,
    ...cells.slice(1).flatMap((row) => list(row[scenarios!])),
  ]);
  if (![...words.counted, ...words.leftOut].every((word) => written.has(word))) return null;
  return cells.flatMap((row, index) => {
    if (index === 0) return [];
    const codes = list(row[origins!]);
    const others =
      code !== undefined &&
      codes.length > 0 &&
      codes.every(
        (each) => each.toLowerCase() !== "all" && originCode(each) !== undefined && originCode(each) !== code,
      );
    const names = list(row[scenarios!]);
    const law =
      String(row[status!] ?? "law")
        .trim()
        .toLowerCase() !== "counterfactual";
    const all = names.length === 0 || names.some((name) => name.toLowerCase() === "all");
    return !others && countsIn({ scenarios: all ? "all" : names, status: law ? "law" : "counterfactual" }, words)
      ? [String(index)]
      : [];
  });
}

type Segment = Pick<RateRow, "from" | "until" | "rate" | "before">;

function segments(request: RateRequest, cells: Value[][] | undefined, trade: ScheduleTables["trade"]): Segment[] {
  const { firstDay, lastDay } = scheduleOf(cells, trade);
  const starts = [...new Set([firstDay, ...boundaries(cells)])]
    .filter((day) => day >= firstDay && day <= lastDay)
    .sort((a, b) => a - b);
  const rates = TARIFF_RATE.run(
    [[request.goods]],
    [[request.origin]],
    starts.map((day) => [day]),
    cells,
    [[request.scenario]],
    trade,
  );
  const rows: Segment[] = [];
  starts.forEach((from, index) => {
    const rate = rates[index]![0] as number;
    const last = rows.at(-1);
    if (last && last.rate === rate) last.until = starts[index + 1] ?? lastDay + 1;
    else
      rows.push({
        from,
        until: starts[index + 1] ?? lastDay + 1,
        rate,
        before: last ? last.before + last.rate * (last.until - last.from) : 0,
      });
  });
  return rows;
}

function boundaries(cells: Value[][] | undefined): number[] {
  if (!cells) return bundledSchedule().measures.flatMap(({ from, until }) => [from, until ?? from]);
  const columns = ["from", "until"].map((header) =>
    cells[0]!.findIndex((each) => String(each).trim().toLowerCase() === header),
  );
  return cells
    .slice(1)
    .flatMap((row) => columns.flatMap((column) => (typeof row[column] === "number" ? [row[column]] : [])));
}

type SingleRow = Omit<RateRow, "scenarios"> & Pick<RateRequest, "scenario">;

/** Scenarios that say the same become one row. */
function shared(rows: readonly SingleRow[]): RateRow[] {
  const found = new Map<string, RateRow>();
  for (const { scenario, ...row } of rows) {
    const key = JSON.stringify(row);
    const known = found.get(key);
    if (known) known.scenarios.push(scenario);
    else found.set(key, { ...row, scenarios: [scenario] });
  }
  return [...found.values()];
}

/** Neighbouring states of knowledge that say the same become one. */
function merged(rows: readonly SingleRow[]): SingleRow[] {
  const open = new Map<string, SingleRow>();
  const result: SingleRow[] = [];
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
  const order = (row: SingleRow): string => JSON.stringify([row.goods, row.origin, row.scenario]);
  return result
    .map((row, index) => ({ row, index }))
    .sort((a, b) =>
      order(a.row) < order(b.row)
        ? -1
        : order(a.row) > order(b.row)
          ? 1
          : a.row.knownFrom - b.row.knownFrom || a.row.from - b.row.from || a.index - b.index,
    )
    .map(({ row }) => row);
}
