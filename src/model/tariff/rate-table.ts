/** Total rates compiled for one origin and one scenario: lines of the same law share a row, days between two acts a column. */
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
    firstLines.forEach((line, row) => {
      const covering = measures.filter((_, index) => covers[index]![line] === 1);
      for (let column = 0; column < this.columns; column += 1) {
        this.rates[row * this.columns + column] = this.total(covering, line, this.segments[column]!);
      }
    });
  }

  /** Total ad valorem rate of a line on a day of the schedule; neither is checked, for this is the inner loop. */
  lookup(line: number, day: number): number {
    return this.rates[this.rowOf[line]! * this.columns + this.columnOf[day - this.firstDay]!]!;
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
function rowsOf(count: number, bases: BaseRates, covers: readonly Uint8Array[]): { rowOf: Int32Array; firstLines: number[] } {
  const rowOf = new Int32Array(count);
  const refine = (keyOf: (line: number) => number): void => {
    const seen = new Map<number, Map<number, number>>();
    let rows = 0;
    for (let line = 0; line < count; line += 1) {
      const row = rowOf[line]!;
      const key = keyOf(line);
      let within = seen.get(row);
      if (!within) seen.set(row, (within = new Map()));
      let id = within.get(key);
      if (id === undefined) within.set(key, (id = rows++));
      rowOf[line] = id;
    }
  };
  refine((line) => bases.base[line]!);
  refine((line) => bases.mfn[line]!);
  for (const bits of covers) refine((line) => bits[line]!);
  const firstLines: number[] = [];
  for (let line = 0; line < count; line += 1) firstLines[rowOf[line]!] ??= line;
  return { rowOf, firstLines };
}
