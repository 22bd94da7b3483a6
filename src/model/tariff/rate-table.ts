/** Total rates compiled for one origin and one scenario: lines of the same law share a row, days between two acts a column. */
import type { CommonRates, LawRows, Turn } from "./common-rates";
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import type { TariffLines } from "./lines";
import type { Measure } from "./measure";
import { uptakeOn, withUptake, type OriginData } from "./origin";
import type { StackingRules } from "./stacking";

/** Stands in a cell that was not asked for yet. */
const UNFILLED = 0;
/** Different rates that two bytes can tell apart. */
const MOST_IN_TWO_BYTES = 65_535;

/** The rates by row and column, written when a row is first asked for. */
class Grid {
  /** Places in `values`. */
  private cells: Uint16Array | Uint32Array;
  private readonly values: number[] = [Number.NaN];
  private readonly placeOf = new Map<number, number>();

  constructor(
    rows: number,
    private readonly segments: readonly number[],
    private readonly columns: number,
    private readonly turnsOf: (row: number) => readonly Turn[],
  ) {
    this.cells = new Uint16Array(rows * columns);
  }

  at(row: number, column: number): number {
    return this.values[this.place(row, column)]!;
  }

  /** The same place, the same rate. */
  place(row: number, column: number): number {
    const cell = row * this.columns + column;
    if (this.cells[cell] === UNFILLED) this.write(row);
    return this.cells[cell]!;
  }

  /** Those of a whole row, from `row` times the number of columns on. */
  places(row: number): Uint16Array | Uint32Array {
    this.place(row, 0);
    return this.cells;
  }

  private write(row: number): void {
    const turns = this.turnsOf(row);
    const start = row * this.columns;
    let next = 0;
    let place = UNFILLED;
    for (let column = 0; column < this.columns; column += 1) {
      const day = this.segments[column]!;
      while (next < turns.length && turns[next]!.day <= day) place = this.placeFor(turns[next++]!.rate);
      this.cells[start + column] = place;
    }
  }

  private placeFor(rate: number): number {
    let place = this.placeOf.get(rate);
    if (place === undefined) {
      place = this.values.push(rate) - 1;
      this.placeOf.set(rate, place);
      if (place === MOST_IN_TWO_BYTES) this.cells = Uint32Array.from(this.cells);
    }
    return place;
  }
}

/** What tables of origins with the same law share. */
export class CompiledLaw {
  /** First days of the segments; the last entry is the day after the schedule. */
  readonly segments: readonly number[];
  readonly columns: number;
  readonly columnOf: Uint16Array;
  /** The lines' rows; lines of one row have the same base rate and the same measures. */
  readonly rowOf: Int32Array;
  /** With the preference claimed, and without; one and the same where there is none. */
  readonly claimed: Grid;
  readonly unclaimed: Grid;

  constructor(
    lines: TariffLines,
    readonly law: LineLaw,
    readonly firstDay: number,
    readonly lastDay: number,
    private readonly common: CommonRates,
  ) {
    const { origin, measures, rules } = law;
    this.segments = segmentsOf(measures, origin, rules, firstDay, lastDay);
    this.columns = this.segments.length - 1;
    this.columnOf = new Uint16Array(lastDay - firstDay + 1);
    for (let column = 0; column < this.columns; column += 1) {
      this.columnOf.fill(column, this.segments[column]! - firstDay, this.segments[column + 1]! - firstDay);
    }
    const { rowOf, firstLines } = common.rowsOf(law, () => rowsOf(lines.codes.length, law));
    this.rowOf = rowOf;
    const grid = (claimed: boolean): Grid =>
      new Grid(firstLines.length, this.segments, this.columns, (row) => this.turns(firstLines[row]!, claimed));
    this.claimed = grid(true);
    this.unclaimed = origin.programme === "" ? this.claimed : grid(false);
  }

  /** Rates of a row from the first day on, resolved again only where one of its measures begins or ends. */
  private turns(line: number, claimed: boolean): readonly Turn[] {
    const { law, firstDay, lastDay } = this;
    return this.common.ratesOf(law, line, claimed, (covering) => {
      const own = { changes: new Map([[line, law.origin.changes.get(line) ?? []]]), claimUptake: [] };
      return segmentsOf(covering, own, law.rules, firstDay, lastDay)
        .slice(0, -1)
        .map((day) => ({ day, rate: tidy(law.total(covering, line, day, claimed)) }));
    });
  }
}

export class RateTable {
  readonly segments: readonly number[];
  readonly rowOf: Int32Array;
  private readonly columnOf: Uint16Array;
  private readonly firstDay: number;
  /** Weighted rates of goods of many lines, by column. */
  private readonly averages = new WeakMap<Goods, Float64Array>();
  /** By line, the share that claims the preference: of a line alone, and of the line as part of trade; null: all. */
  private readonly single: Float64Array | null;
  private readonly blended: Float64Array | null;
  /** By column, the share of what does not claim at first that does by then. */
  private readonly uptake: Float64Array | null;
  /** 1 for lines whose share is stated; not filled in where nothing is taken up. */
  private readonly stated: Uint8Array;

  constructor(
    private readonly compiled: CompiledLaw,
    /** Of the origin itself: another origin with the same law has rows of other names. */
    readonly law: LineLaw,
  ) {
    this.segments = compiled.segments;
    this.rowOf = compiled.rowOf;
    this.columnOf = compiled.columnOf;
    this.firstDay = compiled.firstDay;
    this.single = claimShares(law, true);
    this.blended = claimShares(law, false);
    this.uptake = law.origin.claimUptake.length === 0 ? null : uptakeByColumn(law, compiled);
    this.stated = Uint8Array.from(this.uptake ? law.origin.base : [], (_, line) => Number(law.claimIsStated(line)));
  }

  /** Rows of the origin and the scenario, in the order of the table. */
  get measures(): readonly Measure[] {
    return this.law.measures;
  }

  /** Total ad valorem rate of a line asked for by its code on a day of the schedule; neither is checked, for this is the inner loop. */
  lookup(line: number, day: number): number {
    return this.rate(line, this.columnOf[day - this.firstDay]!, this.single);
  }

  /** Rate of a line as part of trade, of which a share claims the preference. */
  tradeRate(line: number, day: number): number {
    return this.rate(line, this.columnOf[day - this.firstDay]!, this.blended);
  }

  /** Rate on a day, weighted over the lines of the goods; `weights` must be those of the table's origin. */
  weighted(goods: Goods, weights: Float64Array, day: number): number {
    let averages = this.averages.get(goods);
    if (!averages) this.averages.set(goods, (averages = this.average(goods, weights)));
    return averages[this.columnOf[day - this.firstDay]!]!;
  }

  /** Days of [from, until) in each segment, with the segment's first day. */
  spans(from: number, until: number): { day: number; days: number }[] {
    const found: { day: number; days: number }[] = [];
    for (let column = 0; column < this.compiled.columns; column += 1) {
      const days = Math.min(until, this.segments[column + 1]!) - Math.max(from, this.segments[column]!);
      if (days > 0) found.push({ day: this.segments[column]!, days });
    }
    return found;
  }

  get days(): readonly [number, number] {
    return [this.compiled.firstDay, this.compiled.lastDay];
  }

  private rate(line: number, column: number, claims: Float64Array | null): number {
    const { claimed, unclaimed } = this.compiled;
    const row = this.rowOf[line]!;
    const rate = claimed.at(row, column);
    if (claims === null) return rate;
    const share = this.claimed(claims[line]!, line, column);
    return share === 1 ? rate : tidy(share * rate + (1 - share) * unclaimed.at(row, column));
  }

  private claimed(share: number, line: number, column: number): number {
    if (this.uptake === null || share === 1 || this.stated[line] === 1) return share;
    return withUptake(share, this.uptake[column]!);
  }

  private average({ lines, single }: Goods, weights: Float64Array): Float64Array {
    const claims = single ? this.single : this.blended;
    const { claimed, unclaimed } = this.compiled;
    const { columns } = this.compiled;
    const averages = new Float64Array(columns);
    // Thousands of lines by dozens of columns: a line's rate is worked out again only where its place in the grid changes.
    for (let index = 0; index < lines.length; index += 1) {
      const [line, weight] = [lines[index]!, weights[index]!];
      if (weight === 0) continue;
      const row = this.rowOf[line]!;
      const [places, others] = [claimed.places(row), unclaimed.places(row)];
      const start = row * columns;
      let withClaim = UNFILLED;
      let without = UNFILLED;
      let uptake = NaN;
      let part = 0;
      for (let column = 0; column < columns; column += 1) {
        const place = places[start + column]!;
        const other = others[start + column]!;
        const taken = this.uptake === null ? 0 : this.uptake[column]!;
        if (place !== withClaim || other !== without || taken !== uptake) {
          part = this.rate(line, column, claims) * weight;
          withClaim = place;
          without = other;
          uptake = taken;
        }
        averages[column]! += part;
      }
    }
    return averages.map(tidy);
  }
}

/** A day before any uptake: the shares as they were counted. */
const BEFORE_UPTAKE = -Infinity;

function uptakeByColumn(law: LineLaw, { columns, segments }: CompiledLaw): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => uptakeOn(law.origin, segments[column]!)?.share ?? 0);
}

/** null where every line claims in full, so that nothing has to be mixed. */
function claimShares(law: LineLaw, single: boolean): Float64Array | null {
  const { programme, claims, singleClaims } = law.origin;
  if (programme === "") return null;
  if (!law.states(programme)) return single && singleClaims ? null : claims;
  const shares = Float64Array.from(law.origin.base, (_, line) => law.claimShare(line, single, BEFORE_UPTAKE));
  return shares.every((share) => share === 1) ? null : shares;
}

/** Sums of decimal rates without the last binary digits: 1.475, not 1.4749999999999999. */
export function tidy(rate: number): number {
  return Math.round(rate * 1e12) / 1e12;
}

/** The days on which some measure, base rate or rule begins or ends, between the first day and the day after the last. */
export function segmentsOf(
  measures: readonly Measure[],
  origin: Pick<OriginData, "changes" | "claimUptake">,
  { rules }: Pick<StackingRules, "rules">,
  firstDay: number,
  lastDay: number,
): number[] {
  const days = new Set([firstDay, lastDay + 1]);
  const note = (day: number | null | undefined): void => {
    if (day !== null && day !== undefined && day > firstDay && day <= lastDay) days.add(day);
  };
  for (const { from, until } of [...measures, ...rules]) {
    note(from);
    note(until);
  }
  for (const { day } of origin.claimUptake) note(day);
  for (const changes of origin.changes.values()) for (const { day } of changes) note(day);
  return [...days].sort((a, b) => a - b);
}

/** Splits the lines into rows of equal law, one property after the other. */
function rowsOf(count: number, law: LineLaw): LawRows {
  const rowOf = law.origin.classOf.slice();
  let rows = rowOf.reduce((most, id) => Math.max(most, id), -1) + 1;
  for (const lines of law.properties) {
    // What all lines have tells none apart.
    if (lines.length === count) continue;
    // The covered lines of a row leave it for a new one.
    const leftFor = new Int32Array(rows).fill(-1);
    for (const line of lines) {
      const row = rowOf[line]!;
      if (leftFor[row] === -1) leftFor[row] = rows++;
      rowOf[line] = leftFor[row]!;
    }
  }
  rows = splitByMetal(count, law, rowOf, rows);
  const numbers = new Int32Array(rows).fill(-1);
  const firstLines: number[] = [];
  for (let line = 0; line < count; line += 1) {
    const row = rowOf[line]!;
    if (numbers[row] === -1) numbers[row] = firstLines.push(line) - 1;
    rowOf[line] = numbers[row]!;
  }
  return { rowOf, firstLines };
}

/** Lines under a measure on metal content differ by how much of them is metal. */
function splitByMetal(count: number, law: LineLaw, rowOf: Int32Array, rows: number): number {
  const lists = law.contentLines;
  if (lists.length === 0) return rows;
  const isContent = new Uint8Array(count);
  for (const lines of lists) for (const line of lines) isContent[line] = 1;
  const ids = new Map<number, number>();
  let next = rows;
  for (let line = 0; line < count; line += 1) {
    if (isContent[line] !== 1) continue;
    // There are fewer classes than lines.
    const key = rowOf[line]! * count + law.metalClassOf(line);
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = next++));
    rowOf[line] = id;
  }
  return next;
}
