/** The law for one line, one origin and one day: which row of each authority counts, what displaces it, and what it adds. */
import type { Measure } from "./measure";
import { assumedShare, type StackingRules } from "./stacking";

/** What is known of the line itself. */
export interface LineRates {
  /** KORUS or MFN, as the origin has it. */
  base: number;
  mfn: number;
}

export interface Contribution {
  measure: Measure;
  /** What it adds to the total. */
  rate: number;
  /** Share of the value on which it falls, before others displace it. */
  part: number;
  /** Share of its part that is left after displacement. */
  free: number;
  /** Authorities that displace it, with the share that each takes. */
  displacedBy: readonly { authority: string; share: number }[];
  /** Set where the authority's exempt row takes the line out. */
  exemptedBy: Measure | null;
}

export function inForce(measure: Measure, day: number): boolean {
  return measure.from <= day && (measure.until === null || day < measure.until);
}

/** Of two active rows of one authority the later one counts; on the same day the later published; then the later in the table. */
function supersedes(a: Measure, b: Measure): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return (a.published ?? a.from) >= (b.published ?? b.from);
}

/** What a measure adds where it falls on the whole value. */
export function addedRate(measure: Measure, line: LineRates): number {
  const rate = measure.rate ?? 0;
  switch (measure.form) {
    case "additional":
    case "additional on metal content":
      return rate;
    case "floor":
      return Math.max(0, rate - line.base);
    case "net of MFN":
      return Math.max(0, rate - line.mfn);
    case "exempt":
    case "quota":
      return 0;
  }
}

/** A row that only ends what came before it displaces nothing. */
function weighs(measure: Measure): boolean {
  return measure.rate !== null && measure.rate > 0 && measure.form !== "exempt" && measure.form !== "quota";
}

/** Share of the value on which each measure falls. Where several metals name a line, the largest share is divided among them in proportion. */
function partsOf(winners: ReadonlyMap<string, Measure>, rules: StackingRules): Map<string, number> {
  const parts = new Map<string, number>();
  let sum = 0;
  let largest = 0;
  let full = false;
  const content = new Map<string, number>();
  for (const [authority, measure] of winners) {
    const share = measure.share ?? assumedShare(measure, rules.shares)?.share ?? 1;
    if (measure.form === "additional on metal content") {
      content.set(authority, share);
      sum += share;
      largest = Math.max(largest, share);
      continue;
    }
    parts.set(authority, share);
    const isMetal = rules.shares.some((each) => each.authority === authority && each.of === "content");
    if (isMetal && weighs(measure)) full = true;
  }
  // A line that one metal's list takes at its whole value has no content left for another's.
  for (const [authority, share] of content) parts.set(authority, full || sum === 0 ? 0 : (share / sum) * largest);
  return parts;
}

/** `active`: the rows that cover the line and the origin and are in force on the day, in the order of the table. */
export function resolve(active: readonly Measure[], line: LineRates, rules: StackingRules): Contribution[] {
  const winners = new Map<string, Measure>();
  const exemptions = new Map<string, Measure>();
  for (const measure of active) {
    const into = measure.form === "exempt" ? exemptions : winners;
    const present = into.get(measure.authority);
    if (!present || supersedes(measure, present)) into.set(measure.authority, measure);
  }
  const counted = new Map([...winners].filter(([authority]) => !exemptions.has(authority)));
  const parts = partsOf(counted, rules);
  const taken = new Map<string, { authority: string; share: number }[]>();
  for (const rule of rules.rules) {
    const displacing = counted.get(rule.authority);
    if (!displacing || !weighs(displacing)) continue;
    const own = (parts.get(rule.authority) ?? 1) * left(taken.get(rule.authority));
    if (own === 0) continue;
    for (const other of rule.displaces) {
      if (!winners.has(other)) continue;
      taken.set(other, [...(taken.get(other) ?? []), { authority: rule.authority, share: own }]);
    }
  }
  return [...winners].map(([authority, measure]) => {
    // A row that ends the authority leaves nothing to be exempt from.
    const exemptedBy = weighs(measure) ? (exemptions.get(authority) ?? null) : null;
    const displacedBy = taken.get(authority) ?? [];
    const part = parts.get(authority) ?? 1;
    const free = exemptedBy ? 0 : left(displacedBy);
    return { measure, part, free, displacedBy, exemptedBy, rate: addedRate(measure, line) * part * free };
  });
}

function left(taken: readonly { share: number }[] | undefined): number {
  return Math.max(0, 1 - (taken ?? []).reduce((sum, each) => sum + each.share, 0));
}
