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

/** Lines that have the same law share a row. */
export interface LawRows {
  readonly rowOf: Int32Array;
  readonly firstLines: readonly number[];
}

/** Of 50 kB each; laws whose acts differ in their rates only have the same. */
const KEPT_ROWS = 200;
/** A line of the United States' tariff has a few laws in a workbook; somebody who tries out rates makes ever new ones. */
const KEPT_LAWS = 200_000;

export class CommonRates {
  /** Origins whose measures differ in name only share what is compiled of them. */
  readonly compiled = new Map<string, WeakRef<CompiledLaw>>();
  private readonly turns = new Recent<string, readonly Turn[]>(KEPT_LAWS);
  private readonly rows = new Recent<string, LawRows>(KEPT_ROWS);
  private readonly effects = new Map<string, number>();
  private readonly effectIds = new WeakMap<Measure, number>();
  private readonly parts = new WeakMap<object, number>();
  private partsMet = 0;

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
    const parts = [base, general, changes, classOf].map((part) => this.partOf(part)).join(" ");
    return `${parts} ${programme} ${claimUptake.map(({ day }) => day).join()}`;
  }

  /** Rows hang on which lines the acts are on and not on their rates; `find` is asked where none are kept. */
  rowsOf(law: LineLaw, find: () => LawRows): LawRows {
    const ids = (lists: readonly Int32Array[]): string =>
      [...new Set(lists.map((list) => this.partOf(list)))].sort((a, b) => a - b).join();
    const key = `${this.partOf(law.origin.classOf)} ${ids(law.properties)} ${ids(law.contentLines)}`;
    let rows = this.rows.get(key);
    if (!rows) this.rows.set(key, (rows = find()));
    return rows;
  }

  /** A number for each part that origins and laws are made of. */
  private partOf(part: object | undefined): number {
    if (part === undefined) return 0;
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
