/** Rates of goods as rows of days between which nothing changes, for each state of knowledge: what a portable copy looks up in place of the schedule. */
import { headerPlace } from "../../files/header-table";
import { readCell } from "../../functions/arguments";
import { orThrow } from "../../functions/failure";
import { goodsOf } from "../../functions/hts";
import { lookupsOfMany, scenarioAmong, scheduleOf } from "../../functions/schedule-arguments";
import { countsIn, scenarioWords } from "../../model/tariff/scenario";
import { concerns, type Goods, type TariffSchedule } from "../../model/tariff/schedule";
import { isMany, sharesOf } from "../../model/tariff/sellers";
import { AS_IT_HAPPENED } from "../../sheets/measures-table";
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
  return [...new Set(requests.map(({ schedule }) => schedule))].flatMap((name) => {
    const { measures, trade } = tables.get(name) ?? {};
    const asked = requests.filter((request) => request.schedule === name);
    const known = remembered((_goods: Value) => remembered((_seller: string) => new Map<string, readonly Segment[]>()));
    const covering = coveringActs();
    // States of knowledge have the same trade.
    const shares = new Map<string, ReturnType<typeof sharesOf>>();
    const sharesOfMany = (schedule: TariffSchedule, goods: Goods, origin: string): ReturnType<typeof sharesOf> => {
      const key = JSON.stringify([goods.label, origin]);
      let found = shares.get(key);
      if (!found) shares.set(key, (found = sharesOf(schedule, goods, origin)));
      return found;
    };
    const rows = statesOf(measures).flatMap(({ from, until, cells }) => {
      const schedule = scheduleOf(cells, trade);
      const read = readerOf(schedule);
      const counts = countingActs(schedule);
      // One table of rates for all goods under the same acts.
      const under = remembered((acts: string) => only(schedule, acts === "" ? [] : acts.split(" ").map(Number)));
      return asked.flatMap((request) => {
        const { goods, origin, scenario } = read(request);
        const covers = covering(schedule, goods);
        const knownOfGoods = known(request.goods);
        // Scenarios and states in which the same acts fall on the goods have the same rates.
        const ofSeller = (seller: string): readonly Segment[] => {
          const counting = counts(seller)(scenario);
          const acts = covers.filter((act) => counting.has(act));
          const [key, ofActs] = [acts.join(" "), knownOfGoods(seller)];
          let found = ofActs.get(key);
          if (!found) ofActs.set(key, (found = segments(under(key), goods, seller, scenario)));
          return found;
        };
        const found = isMany(origin)
          ? together(
              sharesOfMany(schedule, goods, origin).map(({ seller, share }) => ({ share, of: ofSeller(seller) })),
            )
          : ofSeller(origin);
        return found.map((segment) => ({ ...request, ...segment, knownFrom: from, knownUntil: until }));
      });
    });
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
  return headerPlace(cells[0]!, header);
}

/** Reads requests as the schedule understands them. */
function readerOf(schedule: TariffSchedule) {
  const [hts, country] = lookupsOfMany(schedule);
  const [goodsBy, originBy, scenarioBy] = [
    remembered((goods: Value) => orThrow(goodsOf(schedule, orThrow(readCell(hts, goods, true))))),
    remembered((origin: Value) => orThrow(readCell(country, origin, true))),
    remembered((scenario: Value) => orThrow(readCell(scenarioAmong(schedule), scenario, true))),
  ];
  return ({ goods, origin, scenario }: RateRequest) => ({
    goods: goodsBy(goods),
    origin: originBy(origin),
    scenario: scenarioBy(scenario),
  });
}

function remembered<Key, Result>(find: (key: Key) => Result): (key: Key) => Result {
  const found = new Map<Key, Result>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key)!;
  };
}

/** Places among the measures of those that cover a line of the goods: only these can tell rates apart. States of knowledge have the same scopes. */
function coveringActs(): (schedule: TariffSchedule, goods: Goods) => readonly number[] {
  const found = new Map<Goods, readonly number[]>();
  return ({ data, measures }, goods) => {
    let places = found.get(goods);
    if (!places) {
      places = measures.flatMap(({ scope }, place) => {
        const covered = data.lines.coverage(scope);
        return goods.lines.some((line) => covered[line] === 1) ? [place] : [];
      });
      found.set(goods, places);
    }
    return places;
  };
}

/** Places among the measures of those that count for an origin in a scenario. */
function countingActs({ data, measures }: TariffSchedule) {
  return remembered((origin: string) => {
    const group = data.groupOf?.get(origin);
    return remembered((scenario: string | undefined) => {
      const words = scenarioWords(scenario ?? "");
      return new Set(
        measures.flatMap((each, place) => (concerns(each, origin, group) && countsIn(each, words) ? [place] : [])),
      );
    });
  });
}

/** Without the acts that do not matter there are fewer days on which something may change. */
function only(schedule: TariffSchedule, acts: readonly number[]): TariffSchedule {
  return schedule.withMeasures(acts.map((place) => schedule.measures[place]!));
}

type Segment = Pick<RateRow, "from" | "until" | "rate" | "before">;

/** Every day on which an act, a base rate, a rule or what claims a preference changes may begin a segment. */
function segments(schedule: TariffSchedule, goods: Goods, origin: string, scenario: string | undefined): Segment[] {
  const days = schedule.rateTable(origin, scenario).segments;
  return joined(days, (from) => schedule.rate(goods, origin, from, scenario));
}

/** Days between which nothing changes, the last of them the end, with the rate from each on. */
function joined(days: ArrayLike<number>, rateFrom: (day: number) => number): Segment[] {
  const rows: Segment[] = [];
  for (let at = 0; at < days.length - 1; at++) {
    const [from, until] = [days[at]!, days[at + 1]!];
    const rate = rateFrom(from);
    const last = rows.at(-1);
    if (last && last.rate === rate) last.until = until;
    else rows.push({ from, until, rate, before: last ? last.before + last.rate * (last.until - last.from) : 0 });
  }
  return rows;
}

/** Sellers' rates weighted by their shares. */
function together(sellers: readonly { share: number; of: readonly Segment[] }[]): Segment[] {
  const days = new Set(sellers.flatMap(({ of }) => of.flatMap(({ from, until }) => [from, until])));
  const places = sellers.map(() => 0);
  return joined(
    [...days].sort((a, b) => a - b),
    (day) =>
      sellers.reduce((sum, { share, of }, at) => {
        while (of[places[at]!]!.until <= day) places[at]!++;
        return sum + share * of[places[at]!]!.rate;
      }, 0),
  );
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
