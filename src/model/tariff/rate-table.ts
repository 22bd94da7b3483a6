/** Total rates compiled for one origin and one scenario: lines of the same law share a row, days between two acts a column. */
import type { Goods } from "./goods";
import type { TariffLines } from "./lines";
import type { Measure } from "./measure";
import { inForce, resolve } from "./resolve";
import type { StackingRules } from "./stacking";

export interface BaseRates {
  base: Float64Array;
  mfn: Float64Array;
}

export class RateTable {
  /** First days of the segments; the last entry is the day after the schedule. */
  readonly segments: readonly number[];
  /** The lines' rows; lines of one row have the same base rate and the same measures. */
  readonly rowOf: Int32Array;
  private readonly rates: Float64Array;
  private readonly columnOf: Uint16Array;
  private readonly columns: number;
  /** Weighted rates of goods of many lines, by column. */
  private readonly averages = new WeakMap<Goods, Float64Array>();

  constructor(
    lines: TariffLines,
    /** Rows of the origin and the scenario, in the order of the table. */
    readonly measures: readonly Measure[],
    private readonly bases: BaseRates,
    private readonly rules: StackingRules,
    private readonly firstDay: number,
    private readonly lastDay: number,
  ) {
    this.segments = segmentsOf(measures, firstDay, lastDay);
    this.columns = this.segments.length - 1;
    this.columnOf = new Uint16Array(lastDay - firstDay + 1);
    for (let column = 0; column < this.columns; column += 1) {
      this.columnOf.fill(column, this.segments[column]! - firstDay, this.segments[column + 1]! - firstDay);
    }
    const covers = measures.map((measure) => lines.coverage(measure.scope));
    const { rowOf, firstLines } = rowsOf(lines.codes.length, bases, covers);
    this.rowOf = rowOf;
    this.rates = new Float64Array(firstLines.length * this.columns);
    firstLines.forEach((line, row) =>
      this.fill(
        row,
        line,
        measures.filter((_, index) => covers[index]![line] === 1),
      ),
    );
  }

  /** Total ad valorem rate of a line on a day of the schedule; neither is checked, for this is the inner loop. */
  lookup(line: number, day: number): number {
    return this.rates[this.rowOf[line]! * this.columns + this.columnOf[day - this.firstDay]!]!;
  }

  /** Rate on a day, weighted over the lines of the goods; `weights` must be those of the table's origin. */
  weighted(goods: Goods, weights: Float64Array, day: number): number {
    let averages = this.averages.get(goods);
    if (!averages) this.averages.set(goods, (averages = this.average(goods.lines, weights)));
    return averages[this.columnOf[day - this.firstDay]!]!;
  }

  /** Days of [from, until) in each segment, with the segment's first day. */
  spans(from: number, until: number): { day: number; days: number }[] {
    const found: { day: number; days: number }[] = [];
    for (let column = 0; column < this.columns; column += 1) {
      const days = Math.min(until, this.segments[column + 1]!) - Math.max(from, this.segments[column]!);
      if (days > 0) found.push({ day: this.segments[column]!, days });
    }
    return found;
  }

  get days(): readonly [number, number] {
    return [this.firstDay, this.lastDay];
  }

  private average(lines: Int32Array, weights: Float64Array): Float64Array {
    const averages = new Float64Array(this.columns);
    lines.forEach((line, index) => {
      const start = this.rowOf[line]! * this.columns;
      for (let column = 0; column < this.columns; column += 1)
        averages[column] = averages[column]! + this.rates[start + column]! * weights[index]!;
    });
    return averages.map(tidy);
  }

  /** Rates of a row, resolved anew only where one of its measures begins or ends. */
  private fill(row: number, line: number, covering: readonly Measure[]): void {
    const turns = new Set(covering.flatMap(({ from, until }) => [from, until]));
    let rate = this.total(covering, line, this.firstDay);
    for (let column = 0; column < this.columns; column += 1) {
      if (turns.has(this.segments[column]!)) rate = this.total(covering, line, this.segments[column]!);
      this.rates[row * this.columns + column] = rate;
    }
  }

  private total(covering: readonly Measure[], line: number, day: number): number {
    const rates = { base: this.bases.base[line]!, mfn: this.bases.mfn[line]! };
    const active = covering.filter((measure) => inForce(measure, day));
    return tidy(rates.base + resolve(active, rates, this.rules).reduce((sum, each) => sum + each.rate, 0));
  }
}

/** Sums of decimal rates without the last binary digits: 1.475, not 1.4749999999999999. */
export function tidy(rate: number): number {
  return Math.round(rate * 1e12) / 1e12;
}

/** The days on which some measure begins or ends, between the first day and the day after the last. */
export function segmentsOf(measures: readonly Measure[], firstDay: number, lastDay: number): number[] {
  const days = new Set([firstDay, lastDay + 1]);
  for (const { from, until } of measures) {
    if (from > firstDay && from <= lastDay) days.add(from);
    if (until !== null && until > firstDay && until <= lastDay) days.add(until);
  }
  return [...days].sort((a, b) => a - b);
}

/** Splits the lines into rows of equal law, one property after the other. */
function rowsOf(
  count: number,
  bases: BaseRates,
  covers: readonly Uint8Array[],
): { rowOf: Int32Array; firstLines: number[] } {
  const ids = new Map<string, number>();
  const rowOf = Int32Array.from({ length: count }, (_, line) => {
    const key = `${bases.base[line]} ${bases.mfn[line]}`;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
  let rows = ids.size;
  for (const bits of covers) {
    // The covered lines of a row leave it for a new one.
    const leftFor = new Int32Array(rows).fill(-1);
    for (let line = 0; line < count; line += 1) {
      if (bits[line] !== 1) continue;
      const row = rowOf[line]!;
      if (leftFor[row] === -1) leftFor[row] = rows++;
      rowOf[line] = leftFor[row]!;
    }
  }
  const numbers = new Int32Array(rows).fill(-1);
  const firstLines: number[] = [];
  for (let line = 0; line < count; line += 1) {
    const row = rowOf[line]!;
    if (numbers[row] === -1) numbers[row] = firstLines.push(line) - 1;
    rowOf[line] = numbers[row]!;
  }
  return { rowOf, firstLines };
}
