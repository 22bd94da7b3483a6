/** What tables of origins with the same law share: which law applies on which day. */
import type { CommonRates } from "./common-rates";
import type { DayLaw } from "./day-law";
import type { LineClasses } from "./line-classes";
import type { LineLaw } from "./line-law";
import { segmentsOf } from "./change-dates";

export class CompiledLaw {
  /** First days of the segments; the last entry is the day after the schedule. */
  readonly segments: readonly number[];
  readonly columns: number;
  readonly columnOf: Uint16Array;
  readonly classes: LineClasses;
  private readonly days: (DayLaw | undefined)[];

  constructor(
    readonly law: LineLaw,
    readonly firstDay: number,
    readonly lastDay: number,
    private readonly common: CommonRates,
  ) {
    this.segments = segmentsOf(law.measures, law.origin, law.rules, firstDay, lastDay);
    this.columns = this.segments.length - 1;
    this.columnOf = new Uint16Array(lastDay - firstDay + 1);
    for (let column = 0; column < this.columns; column += 1) {
      this.columnOf.fill(column, this.segments[column]! - firstDay, this.segments[column + 1]! - firstDay);
    }
    this.classes = common.classesOf(law);
    this.days = new Array<DayLaw | undefined>(this.columns).fill(undefined);
  }

  /** Of the days of a segment. */
  day(column: number): DayLaw {
    return (this.days[column] ??= this.common.dayLaw(this.law, this.segments[column]!, this.classes));
  }
}
