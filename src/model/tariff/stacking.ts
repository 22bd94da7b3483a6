/** Which measures stack, which displace others, and on how much of a good's value each falls: the words of the rules, whose data the law brings. */
import type { Measure } from "./measure";

/** Where a measure of `authority` falls, those of `displaces` do not (on the same part of the value). Earlier rules are applied first. */
export interface StackingRule {
  authority: string;
  displaces: readonly string[];
  source: string;
  /** First day on which the rule applies, and first day on which it no longer does; absent: always. */
  from?: number;
  until?: number;
}

/** A share that no act gives and that a case explains among its assumptions. */
export interface ShareAssumption {
  authority: string;
  share: number;
  /** "content": of the value, for measures on metal content. "reach": of the trade, for every measure of the authority. */
  of: "content" | "reach";
  /** Id under which the case explains it. */
  assumption: string;
  /** What it is, for the reason that TARIFF_STACK gives, in each language. */
  what: Readonly<Record<"en" | "ko", string>>;
}

/** The share that is assumed for a measure which names none; undefined where it falls on all of the value and the trade. */
export function assumedShare(
  measure: Pick<Measure, "authority" | "form">,
  shares: readonly ShareAssumption[],
): ShareAssumption | undefined {
  const of = measure.form === "additional on metal content" ? "content" : "reach";
  return shares.find((each) => each.authority === measure.authority && each.of === of);
}

/** A condition of a measure: a use, an article, a claim. */
export interface Condition {
  /** As TARIFF_STACK writes it: "civil aircraft (general note 6)". */
  text: string;
  /** Share of the trade that is taken to meet it where nothing else is said. */
  share: number;
  /** Name of the fact that settles it. */
  fact: string;
  /** A fact with a smaller share does not meet it. */
  least?: number;
}

/** Of the value of each line, for an authority whose measures fall on the content of a metal. */
export interface MetalShares {
  /** "steel" */
  metal: string;
  byLine: Float64Array;
  /** Lines of one class have the same shares of every metal. */
  classOf: Int32Array;
  /** Where the share of a line comes from. */
  source(line: number): string;
}

export interface StackingRules {
  rules: readonly StackingRule[];
  shares: readonly ShareAssumption[];
  /** By the word that measures name. */
  conditions?: ReadonlyMap<string, Condition>;
  /** By authority. */
  metals?: ReadonlyMap<string, MetalShares>;
}
