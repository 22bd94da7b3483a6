/** What schedules of the same base rates and rules have in common, whatever measures each has: the law of days under the same acts, worked out once. */
import type { CompiledLaw } from "./compiled-law";
import { DayLaw, DayRates, type ActiveMeasure } from "./day-law";
import { Acts, GroupLaw } from "./group-law";
import { LineClasses } from "./line-classes";
import type { LineLaw } from "./line-law";
import type { Measure } from "./measure";
import type { OriginData } from "./origin";
import { LruCache } from "./lru-cache";
import { inForce } from "./resolve";
import { daysOfOrigin, daysOfRules } from "./change-dates";

/** The law of a workbook with all its scenarios has about a thousand. */
const KEPT_DAYS = 10_000;
/** Base rates of a period, of each origin that the data distinguishes. */
const KEPT_PERIODS = 2000;

export class CommonRates {
  /** Origins whose measures differ in name only share what is compiled of them. */
  readonly compiled = new Map<string, WeakRef<CompiledLaw>>();
  private readonly days = new LruCache<string, DayLaw>(KEPT_DAYS);
  private groups = new LruCache<string, (GroupLaw | undefined)[]>(KEPT_PERIODS);
  private readonly acts = new Map<string, Acts>();
  private daysMet = 0;
  private readonly classes = new WeakMap<Int32Array, LineClasses>();
  private readonly effects = new Map<string, number>();
  private readonly effectIds = new WeakMap<Measure, number>();
  private readonly profiles = new WeakMap<OriginData, string>();
  private readonly parts = new WeakMap<object, number>();
  private partsMet = 0;

  /** Classes that distinguish what the law does, and what laws before it did. */
  classesOf(law: LineLaw): LineClasses {
    const classes = LineClasses.of(law, this.classes.get(law.origin.classOf));
    this.classes.set(law.origin.classOf, classes);
    return classes;
  }

  dayLaw(law: LineLaw, day: number, classes: LineClasses): DayLaw {
    const { origin, rules, measures, covers, stating } = law;
    const active: ActiveMeasure[] = [];
    // Rates of the acts aside: base rates, uptake of claims, rules of stacking and stated shares.
    const rulesPassed = passed(daysOfRules(rules), day);
    let period = `${this.partOf(classes)} ${this.profileOf(origin)} ${passed(daysOfOrigin(origin), day)} ${rulesPassed}`;
    for (const measure of stating) period += ` ${this.effectOf(measure)}`;
    let key = `${period}:`;
    measures.forEach((measure, index) => {
      if (!inForce(measure, day)) return;
      const effect = this.effectOf(measure);
      active.push({ measure, covers: classes.coveredGroups(covers[index]!), effect });
      key += ` ${effect}`;
    });
    const kept = this.days.get(key);
    if (kept) return kept;
    // Somebody who tries out rates makes ever new acts, which only days name.
    if (++this.daysMet % KEPT_DAYS === 0) {
      this.acts.clear();
      this.groups = new LruCache(KEPT_PERIODS);
    }
    const rates = (claimed: boolean): DayRates => {
      const groups = this.groupsOf(`${period} ${claimed}`);
      const none = this.noActs(`${origin.programme} ${claimed} ${rulesPassed}`);
      return new DayRates(law, day, claimed, active, classes, (group) => (groups[group] ??= new GroupLaw(none)));
    };
    const claimed = rates(true);
    const found = new DayLaw(claimed, origin.programme === "" ? claimed : rates(false));
    this.days.set(key, found);
    return found;
  }

  private groupsOf(period: string): (GroupLaw | undefined)[] {
    let groups = this.groups.get(period);
    if (!groups) this.groups.set(period, (groups = []));
    return groups;
  }

  private noActs(under: string): Acts {
    let acts = this.acts.get(under);
    if (!acts) this.acts.set(under, (acts = new Acts()));
    return acts;
  }

  /** Origins with the same rates and classes of lines, whatever they sell. */
  profileOf(origin: OriginData): string {
    let profile = this.profiles.get(origin);
    if (profile === undefined) {
      const { base, general, changes, classOf, programme, claimUptake } = origin;
      const parts = [base, general, changes, classOf].map((part) => this.partOf(part)).join(" ");
      profile = `${parts} ${programme} ${claimUptake.map(({ day }) => day).join()}`;
      this.profiles.set(origin, profile);
    }
    return profile;
  }

  /** A number for each part that origins and laws are made of. */
  private partOf(part: object): number {
    let found = this.parts.get(part);
    if (found === undefined) this.parts.set(part, (found = ++this.partsMet));
    return found;
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

/** How many of the days, which are sorted, have come by a day. */
function passed(days: readonly number[], day: number): number {
  let count = 0;
  while (count < days.length && days[count]! <= day) count += 1;
  return count;
}
