/** The law of one day, whatever came before or after: the acts that are in force, and the rates of lines under them. */
import type { GroupLaw } from "./group-law";
import type { LineClasses } from "./line-classes";
import type { LineLaw } from "./line-law";
import type { Measure } from "./measure";
import { tidy } from "./rate";

export interface ActiveMeasure {
  measure: Measure;
  /** By group, 1 where it covers the group. */
  covers: Uint8Array;
  /** A number for all that it does, whatever it is called. */
  effect: number;
}

/** Total rates with the preference claimed, or without it, by row. */
export class DayRates {
  private readonly active: readonly ActiveMeasure[];
  private readonly groups: (GroupLaw | undefined)[];
  private rates: Float64Array | undefined;

  constructor(
    private readonly law: LineLaw,
    private readonly day: number,
    private readonly isClaimed: boolean,
    active: readonly ActiveMeasure[],
    private readonly classes: LineClasses,
    /** By group, under no act. */
    private readonly bare: (group: number) => GroupLaw,
  ) {
    this.active = active.filter(({ measure }) => law.countsWithoutFacts(measure, isClaimed));
    this.groups = new Array<GroupLaw | undefined>(classes.sizes.length).fill(undefined);
  }

  /** For callers that ask for many lines of a day: the quickest way, which keeps a table for the day. */
  lookup(row: number): number {
    const rate = this.rates?.[row];
    if (rate !== undefined && !Number.isNaN(rate)) return rate;
    this.rates ??= new Float64Array(this.classes.firstLines.length).fill(NaN);
    return (this.rates[row] = this.at(row));
  }

  at(row: number): number {
    const group = this.classes.groupOf[row]!;
    const law = (this.groups[group] ??= this.groupLaw(group));
    return law.rate(this.classes.placeOf[row]!) ?? this.find(row, law);
  }

  private groupLaw(group: number): GroupLaw {
    let law = this.bare(group);
    for (const { measure, covers, effect } of this.active) if (covers[group] === 1) law = law.with(measure, effect);
    return law;
  }

  private find(row: number, group: GroupLaw): number {
    const { law, day, isClaimed, classes } = this;
    const line = classes.firstLines[row]!;
    let total = law.baseRates(line, day, isClaimed).base;
    for (const rate of group.acts.addedTo(line, law, day, isClaimed)) total += rate;
    return group.keep(classes.placeOf[row]!, tidy(total), classes.sizes[classes.groupOf[row]!]!);
  }
}

export class DayLaw {
  /** Rates of goods of many lines, by the weights of their lines, which are those of an origin. */
  readonly averages = new Map<Float64Array, number>();

  constructor(
    readonly claimed: DayRates,
    /** The same where there is no preference. */
    readonly unclaimed: DayRates,
  ) {}
}
