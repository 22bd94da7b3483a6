/** Which measures stack, which displace others, and on how much of a good's value each falls: the words of the rules, whose data a case brings. */

import type { Measure } from "./measure";

/** Where a measure of `authority` falls, those of `displaces` do not (on the same part of the value). Earlier rules are applied first. */
export interface StackingRule {
  authority: string;
  displaces: readonly string[];
  source: string;
}

/** A share that no act gives: of the value that is metal, or of a line's trade that a measure reaches. */
export interface ShareAssumption {
  authority: string;
  share: number;
  /** "content": the share of the value for measures on metal content. "reach": the share of the trade for every measure of the authority. */
  of: "content" | "reach";
  /** Id under which the case explains it. */
  assumption: string;
  /** What it is, for the reason that TARIFF_STACK gives. */
  what: string;
}

/** The share that is assumed for a measure which names none; undefined where it falls on all of the value and the trade. */
export function assumedShare(
  measure: Pick<Measure, "authority" | "form">,
  shares: readonly ShareAssumption[],
): ShareAssumption | undefined {
  const of = measure.form === "additional on metal content" ? "content" : "reach";
  return shares.find((each) => each.authority === measure.authority && each.of === of);
}

export interface StackingRules {
  rules: readonly StackingRule[];
  shares: readonly ShareAssumption[];
}
