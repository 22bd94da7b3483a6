/** The law for one line, one origin and one day: which row of each authority counts, what displaces it, and what it adds. */
import type { Measure } from "./measure";
import { assumedShare, type StackingRules } from "./stacking";

/** What is known of the line itself. */
export interface LineRates {
  /** KORUS or MFN, as the origin has it and claims it. */
  base: number;
  mfn: number;
  /** Share of the value that is metal, for a measure on its content; undefined where nothing is known. */
  metal?: (measure: Measure) => number | undefined;
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
    case "share":
      return 0;
  }
}

const authorities = new Map<string, readonly string[]>();

/** An exemption may take its lines out of several authorities: "Section 232 steel; Section 232 aluminium". */
export function exemptedAuthorities({ authority }: Pick<Measure, "authority">): readonly string[] {
  let found = authorities.get(authority);
  if (!found) authorities.set(authority, (found = authority.split(";").map((name) => name.trim())));
  return found;
}

/** A row that only ends what came before it displaces nothing. */
export function weighs(measure: Measure): boolean {
  return measure.rate !== null && measure.rate > 0 && measure.form !== "exempt" && measure.form !== "quota";
}

/** Share of the value on which each measure falls. Metals together are never more than the whole. */
function partsOf(winners: ReadonlyMap<string, Measure>, line: LineRates, rules: StackingRules): Map<string, number> {
  const parts = new Map<string, number>();
  let content: Map<string, number> | undefined;
  let sum = 0;
  let full = false;
  for (const [authority, measure] of winners) {
    if (measure.form === "additional on metal content") {
      const share = line.metal?.(measure) ?? measure.share ?? assumedShare(measure, rules.shares)?.share ?? 1;
      (content ??= new Map()).set(authority, share);
      sum += share;
      continue;
    }
    // The share of a row with a condition has settled already whether the row counts.
    const share = measure.condition ? 1 : (measure.share ?? assumedShare(measure, rules.shares)?.share ?? 1);
    if (share !== 1) parts.set(authority, share);
    if (isMetal(authority, rules) && weighs(measure)) full = true;
  }
  if (!content) return parts;
  // A line that one metal's list takes at its whole value has no content left for another's.
  for (const [authority, share] of content) parts.set(authority, full ? 0 : sum > 1 ? share / sum : share);
  return parts;
}

function isMetal(authority: string, { shares, metals }: StackingRules): boolean {
  return (
    metals?.has(authority) === true || shares.some((each) => each.authority === authority && each.of === "content")
  );
}

interface Taken {
  authority: string;
  share: number;
}

/** `active`: the rows that cover the line and the origin, are in force on the day and whose conditions are met, in the order of the table. */
export function resolve(
  active: readonly Measure[],
  line: LineRates,
  rules: StackingRules,
  day?: number,
): Contribution[] {
  const winners = new Map<string, Measure>();
  const exemptions = new Map<string, Measure>();
  for (const measure of active) {
    if (measure.form === "share") continue;
    if (measure.form === "exempt") {
      for (const authority of exemptedAuthorities(measure)) exemptions.set(authority, measure);
      continue;
    }
    const present = winners.get(measure.authority);
    if (!present || supersedes(measure, present)) winners.set(measure.authority, measure);
  }
  if (winners.size === 0) return [];
  let counted = winners;
  if (exemptions.size > 0) {
    counted = new Map();
    for (const [authority, measure] of winners) if (!exemptions.has(authority)) counted.set(authority, measure);
  }
  const parts = partsOf(counted, line, rules);
  const taken = new Map<string, Taken[]>();
  if (winners.size > 1) {
    for (const rule of rules.rules) {
      const displacing = counted.get(rule.authority);
      if (!displacing || !weighs(displacing) || !holds(rule, day)) continue;
      const own = (parts.get(rule.authority) ?? 1) * left(taken.get(rule.authority));
      if (own === 0) continue;
      for (const other of rule.displaces) {
        if (!winners.has(other)) continue;
        const present = taken.get(other);
        if (present) present.push({ authority: rule.authority, share: own });
        else taken.set(other, [{ authority: rule.authority, share: own }]);
      }
    }
  }
  const found: Contribution[] = [];
  for (const [authority, measure] of winners) {
    // A row that ends the authority leaves nothing to be exempt from.
    const exemptedBy = weighs(measure) ? (exemptions.get(authority) ?? null) : null;
    const displacedBy = taken.get(authority) ?? NONE;
    const part = parts.get(authority) ?? 1;
    const free = exemptedBy ? 0 : left(displacedBy);
    found.push({ measure, part, free, displacedBy, exemptedBy, rate: addedRate(measure, line) * part * free });
  }
  return found;
}

const NONE: readonly Taken[] = [];

function holds({ from, until }: { from?: number; until?: number }, day: number | undefined): boolean {
  return day === undefined || ((from === undefined || from <= day) && (until === undefined || day < until));
}

function left(taken: readonly Taken[] | undefined): number {
  if (!taken) return 1;
  let sum = 0;
  for (const { share } of taken) sum += share;
  return Math.max(0, 1 - sum);
}
