/** The law of one origin and one scenario, asked line by line: which rows cover a line, and what they come to on a day. */
import { claimedByFacts, conditionWords, shareOf, statesOf } from "./condition-combinations";
import { type Facts, NO_FACTS } from "./facts";
import type { TariffLines } from "./lines";
import type { Measure } from "./measure";
import { ratesOn, uptakeOn, withUptake, type OriginData } from "./origin";
import { inForce, resolve, type Contribution, type LineRates } from "./resolve";
import type { StackingRules } from "./stacking";

/** A row that states a share, and the lines for which it does. */
interface Statement {
  measure: Measure;
  authority: string;
  share: number;
  covers: Uint8Array;
  /** Of two statements the one for fewer lines counts, then the later. */
  lines: Int32Array;
}

/** One way in which a line's conditions may turn out, with what each row then adds. */
export interface Outcome {
  share: number;
  claimed: boolean;
  base: number;
  contributions: readonly Contribution[];
}

export class LineLaw {
  /** The rows that may add, exempt or restrict, in the order of the table. */
  readonly measures: readonly Measure[];
  readonly covers: readonly Uint8Array[];
  /** Rows that count without facts, with the preference claimed and without it; of those with a condition met in part, all. */
  private readonly counting: Readonly<Record<"claimed" | "unclaimed", ReadonlySet<Measure>>>;
  private readonly partial: ReadonlySet<Measure>;
  private readonly statements: readonly Statement[];

  constructor(
    private readonly lines: TariffLines,
    all: readonly Measure[],
    readonly origin: OriginData,
    readonly rules: StackingRules,
  ) {
    this.measures = all.filter(({ form }) => form !== "share");
    this.covers = this.measures.map(({ scope }) => lines.coverage(scope));
    const shares = new Map(
      this.measures.map((measure) => [
        measure,
        conditionWords(measure.condition).map((word) => shareOf(word, measure, origin.programme, rules, NO_FACTS)),
      ]),
    );
    const counting = (claimed: boolean): Set<Measure> =>
      new Set(
        this.measures.filter((measure) =>
          shares.get(measure)!.every((share) => (share === null ? claimed : share > 0)),
        ),
      );
    this.counting = { claimed: counting(true), unclaimed: counting(false) };
    this.partial = new Set(
      this.measures.filter((measure) => shares.get(measure)!.some((share) => share !== null && share > 0 && share < 1)),
    );
    this.statements = all
      .flatMap((measure): Statement[] => {
        const { form, authority, share, scope } = measure;
        if (form !== "share" || share === null) return [];
        return [{ measure, authority, share, covers: lines.coverage(scope), lines: lines.covered(scope) }];
      })
      .reverse()
      .sort((a, b) => a.lines.length - b.lines.length);
  }

  /** Rows that state a share. */
  get stating(): readonly Measure[] {
    return this.statements.map(({ measure }) => measure);
  }

  /** Lines that are in the same of these lists have the same law. */
  get properties(): readonly Int32Array[] {
    return [
      ...this.measures.map(({ scope }) => this.lines.covered(scope)),
      ...this.statements.map(({ lines }) => lines),
    ];
  }

  /** Lines whose rates depend on how much of them is metal. */
  get contentLines(): readonly Int32Array[] {
    return this.measures.flatMap(({ form, scope }) =>
      form === "additional on metal content" ? [this.lines.covered(scope)] : [],
    );
  }

  /** Lines of one class have the same share of metal. */
  metalClassOf(line: number): number {
    const [metal] = this.rules.metals?.values() ?? [];
    return metal?.classOf[line] ?? 0;
  }

  statementsOn(line: number): readonly { measure: Measure; authority: string; share: number }[] {
    return this.statements.filter(({ covers }) => covers[line] === 1);
  }

  /** The same for lines with the same shares of metal, as far as no row has its own. */
  metalKeyOf(line: number): string {
    return `${this.metalClassOf(line)} ${this.statementsOn(line)
      .map(({ authority, share }) => `${authority} ${share}`)
      .join()}`;
  }

  covering(line: number): Measure[] {
    const found: Measure[] = [];
    for (let index = 0; index < this.measures.length; index += 1)
      if (this.covers[index]![line] === 1) found.push(this.measures[index]!);
    return found;
  }

  /** Whether a row counts where no facts are given. */
  countsWithoutFacts(measure: Measure, claimed: boolean): boolean {
    return (claimed ? this.counting.claimed : this.counting.unclaimed).has(measure);
  }

  /** What a row states of a share for the line; undefined where none does. */
  stated(authority: string, line: number): number | undefined {
    return this.statements.find((each) => each.authority === authority && each.covers[line] === 1)?.share;
  }

  /** Whether some row states a share for an authority. */
  states(authority: string): boolean {
    return this.statements.some((each) => each.authority === authority);
  }

  /** Share of the line's trade that claims the preference on a day: what the facts say, what a row states, else what is known. */
  claimShare(line: number, single: boolean, day: number, facts: Facts = NO_FACTS): number {
    const { programme, claims, singleClaims } = this.origin;
    if (programme === "") return 1;
    const stated = claimedByFacts(programme, facts) ?? this.stated(programme, line);
    if (stated !== undefined) return stated;
    if (claims === null || (single && singleClaims)) return 1;
    const share = claims[line]!;
    return withUptake(share, uptakeOn(this.origin, day)?.share ?? 0);
  }

  /** Whether the share that claims is stated for the line, so that it is the same on every day. */
  claimIsStated(line: number): boolean {
    return this.stated(this.origin.programme, line) !== undefined;
  }

  /** Share of the value that is the metal of a measure: what the facts say, the row's own, what a row states, else the line's. */
  metalShare(measure: Measure, line: number, facts: Facts = NO_FACTS): number | undefined {
    const metal = this.rules.metals?.get(measure.authority);
    if (metal && facts.metals.size > 0) return facts.metals.get(metal.metal) ?? 0;
    return measure.share ?? this.stated(measure.authority, line) ?? metal?.byLine[line];
  }

  /** Total of the rows that cover a line on a day, with or without the claim. */
  total(covering: readonly Measure[], line: number, day: number, claimed: boolean, facts: Facts = NO_FACTS): number {
    let total = this.baseRates(line, day, claimed).base;
    const active = covering.filter((measure) => inForce(measure, day));
    for (const rate of this.added(active, line, day, claimed, facts)) total += rate;
    return total;
  }

  /** What rows that cover a line and are in force on a day add to its base rate, one after the other. */
  added(active: readonly Measure[], line: number, day: number, claimed: boolean, facts: Facts = NO_FACTS): number[] {
    if (active.length === 0) return [];
    const rates = this.rates(line, day, claimed, facts);
    const counts = (measure: Measure): boolean =>
      !this.partial.has(measure) && this.countsWithoutFacts(measure, claimed);
    if (facts === NO_FACTS && active.every(counts))
      return resolve(active, rates, this.rules, day).map(({ rate }) => rate);
    return statesOf(active, claimed, this.origin.programme, this.rules, facts).flatMap((state) =>
      resolve(state.active, rates, this.rules, day).map(({ rate }) => rate * state.share),
    );
  }

  /** Every way in which the line's conditions may turn out; the shares sum to 1. */
  outcomes(covering: readonly Measure[], line: number, day: number, claim: number, facts: Facts = NO_FACTS): Outcome[] {
    const active = covering.filter((measure) => inForce(measure, day));
    const ways: [boolean, number][] = [
      [true, claim],
      [false, 1 - claim],
    ];
    return ways.flatMap(([claimed, share]) => {
      if (share === 0) return [];
      const rates = this.rates(line, day, claimed, facts);
      return statesOf(active, claimed, this.origin.programme, this.rules, facts).map((state) => ({
        share: share * state.share,
        claimed,
        base: rates.base,
        contributions: resolve(state.active, rates, this.rules, day),
      }));
    });
  }

  /** What the line pays where no row adds to it, and what it pays without a claim. */
  baseRates(line: number, day: number, claimed: boolean): Pick<LineRates, "base" | "mfn"> {
    const { base, general } = ratesOn(this.origin, line, day);
    return { base: claimed ? base : general, mfn: general };
  }

  private rates(line: number, day: number, claimed: boolean, facts: Facts): LineRates {
    return { ...this.baseRates(line, day, claimed), metal: (measure) => this.metalShare(measure, line, facts) };
  }
}
