/** Rates of goods as rows of days between which nothing changes, for each state of knowledge: what a portable copy looks up in place of the schedule. */
import { headerPlace } from "../../files/header-table";
import { readCell } from "../../functions/arguments";
import { orThrow } from "../../functions/failure";
import { goodsOf } from "../../functions/hts";
import { scenarioOrChances } from "../../functions/scenario-chances";
import { lookupsOfMany, scheduleOf } from "../../functions/schedule-arguments";
import { LAST_SERIAL } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import { inForce } from "../../model/tariff/resolve";
import { countsIn, scenarioWords } from "../../model/tariff/scenario";
import { concerns, type Goods, type TariffSchedule } from "../../model/tariff/schedule";
import { isMany, sharesOf } from "../../model/tariff/origin-lists";
import { segmentsOf } from "../../model/tariff/change-dates";
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
/** Excel's first and last day, past which it shows no date. */
const ALWAYS = { from: 0, until: LAST_SERIAL };

/** By goods, origin and scenario. Throws what the function throws, with its message, where a request cannot be answered. */
export function rateRows(requests: readonly RateRequest[], tables: ReadonlyMap<string, ScheduleTables>): RateRow[] {
  return [...new Set(requests.map(({ schedule }) => schedule))].flatMap((name) => {
    const { measures, trade } = tables.get(name) ?? {};
    const paths = requests.filter(({ schedule }) => schedule === name).map((request) => new RequestedPath(request));
    const states = new StatesOfKnowledge();
    for (const { from, until, cells } of statesOf(measures)) {
      const segmentsOf = states.state(scheduleOf(cells, trade));
      for (const path of paths) path.add(segmentsOf(path.request), from, until);
    }
    const sorted = paths.map((path) => ({ path, order: path.order })).sort((a, b) => (a.order < b.order ? -1 : 1));
    return sorted.flatMap(({ path }) => path.rows());
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
    remembered((scenario: Value) => orThrow(readCell(scenarioOrChances(schedule), scenario, true))),
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

/**
 * Answers requests state by state. States differ in which scenarios know of an act, and in nothing else: what goods, shares and acts of the
 * same places give is found once for all of them. An act is named by its place among the measures.
 */
class StatesOfKnowledge {
  private readonly acts = remembered((_goods: Goods) => new Map<string, readonly number[]>());
  private readonly shares = remembered((_goods: Goods) => new Map<string, ReturnType<typeof sharesOf>>());
  private readonly rates = remembered((_goods: Goods) => new Map<string, number>());
  private readonly segments = remembered((_goods: Goods) => new Map<string, readonly Segment[]>());
  private readonly baseDays = new Map<string, readonly number[]>();
  private readonly means = new Map<string, readonly Segment[]>();
  private readonly numbers = remembered((_part: object) => this.met++);
  private met = 0;
  private readonly counting = new Map<string | undefined, Uint8Array>();
  private readonly answered = new Map<RateRequest, { counting: Uint8Array; found: readonly Segment[] }>();

  /** The rates of a request in one state. */
  state(schedule: TariffSchedule): (request: RateRequest) => readonly Segment[] {
    const read = readerOf(schedule);
    const counts = remembered((scenario: string | undefined) => this.countingIn(schedule, scenario));
    const inScenario = (goods: Goods, origin: string, scenario: string | undefined): readonly Segment[] => {
      const counting = counts(scenario);
      const ofSeller = (seller: string): readonly Segment[] => {
        const acts = orAdded(this.acts(goods), seller, () => actsOn(schedule, goods, seller)).filter(
          (act) => counting[act] === 1,
        );
        // Days on which the same acts are in force, with the same base rates, rules and claims, have the same rate.
        const rateFrom = (day: number): number => {
          const now = acts.filter((act) => countsOn(schedule.measures[act]!, day)).join(" ");
          return orAdded(this.rates(goods), `${seller} ${this.baseDay(schedule, seller, day)} ${now}`, () =>
            schedule.rate(goods, seller, day, scenario),
          );
        };
        return orAdded(this.segments(goods), `${seller} ${acts.join(" ")}`, () =>
          joined(changeDates(schedule, acts, seller), rateFrom),
        );
      };
      return isMany(origin) ? this.ofMany(schedule, goods, origin, ofSeller) : ofSeller(origin);
    };
    return (request) => {
      const { goods, origin, scenario } = read(request);
      if (typeof scenario === "object")
        return this.mean(
          scenario,
          scenario.map((each) => ({ share: each.chance, of: inScenario(goods, origin, each.scenario) })),
        );
      const counting = counts(scenario);
      const last = this.answered.get(request);
      if (last?.counting === counting) return last.found;
      const found = inScenario(goods, origin, scenario);
      this.answered.set(request, { counting, found });
      return found;
    };
  }

  /** Of parts with shares, such as sellers or scenarios with their chances, which `shares` stands for. */
  private mean(shares: object, parts: readonly { share: number; of: readonly Segment[] }[]): readonly Segment[] {
    const key = [shares, ...parts.map(({ of }) => of)].map((part) => this.numbers(part)).join(" ");
    return orAdded(this.means, key, () => together(parts));
  }

  private ofMany(
    schedule: TariffSchedule,
    goods: Goods,
    origin: string,
    ofSeller: (seller: string) => readonly Segment[],
  ): readonly Segment[] {
    const shares = orAdded(this.shares(goods), origin, () => sharesOf(schedule, goods, origin));
    return this.mean(
      shares,
      shares.map(({ seller, share }) => ({ share, of: ofSeller(seller) })),
    );
  }

  /** The last day, up to a day, on which a base rate, a rule or what claims a preference changed. */
  private baseDay(schedule: TariffSchedule, seller: string, day: number): number {
    const days = orAdded(this.baseDays, seller, () => changeDates(schedule, [], seller));
    let at = days.length - 1;
    while (days[at]! > day) at--;
    return days[at]!;
  }

  /** 1 for each act that counts in a scenario; the same object as in an earlier state that counts the same. */
  private countingIn({ measures }: TariffSchedule, scenario: string | undefined): Uint8Array {
    const words = scenarioWords(scenario ?? "");
    const counting = Uint8Array.from(measures, (each) => (countsIn(each, words) ? 1 : 0));
    const last = this.counting.get(scenario);
    if (last && counting.length === last.length && counting.every((counts, act) => counts === last[act])) return last;
    this.counting.set(scenario, counting);
    return counting;
  }
}

function orAdded<Key, Result>(map: Map<Key, Result>, key: Key, find: () => Result): Result {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = find()));
  return found;
}

/** Places among the measures of those that fall on goods of an origin: only these can tell rates apart. */
function actsOn({ data, measures }: TariffSchedule, goods: Goods, origin: string): number[] {
  const group = data.groupOf?.get(origin);
  return measures.flatMap((each, place) => {
    if (!concerns(each, origin, group)) return [];
    const covered = data.lines.coverage(each.scope);
    return goods.lines.some((line) => covered[line] === 1) ? [place] : [];
  });
}

/** Days on which one of the acts, a base rate, a rule or what claims a preference begins or ends; the last is the day after the schedule. */
function changeDates({ data, measures }: TariffSchedule, acts: readonly number[], seller: string): readonly number[] {
  const origin = data.origin(seller)!;
  return segmentsOf(
    acts.map((place) => measures[place]!),
    origin,
    data.rules,
    data.firstDay,
    data.lastDay,
  );
}

/** Whether an act is a part of the law of a day. A share that a row states counts on every day. */
const countsOn = (measure: Measure, day: number): boolean => measure.form === "share" || inForce(measure, day);

type Segment = Pick<RateRow, "from" | "until" | "rate" | "before">;

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

/** The rates of parts weighted by their shares. */
function together(parts: readonly { share: number; of: readonly Segment[] }[]): Segment[] {
  const days = new Set(parts.flatMap(({ of }) => of.flatMap(({ from, until }) => [from, until])));
  const places = parts.map(() => 0);
  return joined(
    [...days].sort((a, b) => a - b),
    (day) =>
      parts.reduce((sum, { share, of }, at) => {
        while (of[places[at]!]!.until <= day) places[at]!++;
        return sum + share * of[places[at]!]!.rate;
      }, 0),
  );
}

/** The rows of a request, put together as each state of knowledge adds what it says: neighbouring states that say the same share a row. */
class RequestedPath {
  private readonly found: RateRow[] = [];
  private readonly open = new Map<string, RateRow>();
  private last: { segments: readonly Segment[]; rows: RateRow[] } = { segments: [], rows: [] };

  constructor(readonly request: RateRequest) {}

  add(said: readonly Segment[], knownFrom: number, knownUntil: number): void {
    if (said === this.last.segments) {
      for (const row of this.last.rows) row.knownUntil = knownUntil;
      return;
    }
    const rows = said.map((segment) => {
      const key = `${segment.from} ${segment.until} ${segment.rate} ${segment.before}`;
      const row = this.open.get(key);
      if (row?.knownUntil === knownFrom) {
        row.knownUntil = knownUntil;
        return row;
      }
      const added = { ...this.request, ...segment, knownFrom, knownUntil };
      this.open.set(key, added);
      this.found.push(added);
      return added;
    });
    this.last = { segments: said, rows };
  }

  /** By the state from which on they hold, then by day. */
  rows(): RateRow[] {
    return this.found.sort((a, b) => a.knownFrom - b.knownFrom || a.from - b.from);
  }

  get order(): string {
    const { goods, origin, scenario } = this.request;
    return JSON.stringify([goods, origin, scenario]);
  }
}
