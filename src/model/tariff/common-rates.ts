/** What schedules of the same base rates and rules have in common, whatever measures each has: the rates of lines under the same law, worked out once. */
import type { LineLaw } from "./line-law";
import type { Measure } from "./measure";
import type { OriginData } from "./origin";
import type { CompiledLaw } from "./rate-table";
import { Recent } from "./recent";

/** From a day on the rate is another. */
export interface Turn {
  day: number;
  rate: number;
}

/** A line of the United States' tariff has a few laws in a workbook; somebody who tries out rates makes ever new ones. */
const KEPT_LAWS = 200_000;

export class CommonRates {
  /** Origins whose measures differ in name only share what is compiled of them. */
  readonly compiled = new Map<string, WeakRef<CompiledLaw>>();
  private readonly turns = new Recent<string, readonly Turn[]>(KEPT_LAWS);
  private readonly effects = new Map<string, number>();
  private readonly effectIds = new WeakMap<Measure, number>();
  private readonly profiles = new Map<unknown, number>();

  /** The rates of a line with the preference claimed or without it; `find` is asked where no line of the same law was met before. */
  ratesOf(
    law: LineLaw,
    line: number,
    claimed: boolean,
    find: (covering: readonly Measure[]) => Turn[],
  ): readonly Turn[] {
    const covering = law.countingOn(line, claimed);
    let key = `${this.profileOf(law.origin)} ${claimed} ${law.origin.classOf[line]} ${law.metalClassOf(line)}`;
    for (const measure of covering) key += ` ${this.effectOf(measure)}`;
    for (const { measure } of law.statementsOn(line)) key += ` ${this.effectOf(measure)}`;
    let turns = this.turns.get(key);
    if (!turns) this.turns.set(key, (turns = find(covering)));
    return turns;
  }

  /** Origins with the same rates and classes of lines, whatever they sell. */
  profileOf({ base, general, changes, classOf, programme, claimUptake }: OriginData): string {
    const id = (part: unknown): number => {
      let found = this.profiles.get(part);
      if (found === undefined) this.profiles.set(part, (found = this.profiles.size));
      return found;
    };
    return `${id(base)} ${id(general)} ${id(changes)} ${id(classOf)} ${programme} ${claimUptake.map(({ day }) => day).join()}`;
  }

  /** A number for all that a measure does, whatever it is called. */
  effectOf(measure: Measure): number {
    const kept = this.effectIds.get(measure);
    if (kept !== undefined) return kept;
    const { authority, scope, rate, form, share, from, until, published, condition } = measure;
    const key = JSON.stringify([authority, scope, rate, form, share, from, until, published, condition]);
    let id = this.effects.get(key);
    if (id === undefined) this.effects.set(key, (id = this.effects.size));
    this.effectIds.set(measure, id);
    return id;
  }
}
