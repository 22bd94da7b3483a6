/** The rows of an explained rate: the base rate, each measure, and measures that would count under a condition. */
import type { Measure, StackRow } from "./measure";
import { claimedByFacts, conditionWords } from "./condition-combinations";
import type { Goods, ScheduleData } from "./schedule";
import { type ClaimedBy, type Effect, type MetalSource, type NamedCondition, type Reason, reason } from "./reason";
import { isoOf } from "../calendar/day";
import type { Facts } from "./facts";
import { assumedShare } from "./stacking";
import { weighs } from "./resolve";
import type { LineLaw } from "./line-law";
import { ratesOn, uptakeOn } from "./origin";

export interface Sum {
  measure: Measure;
  rate: number;
  /** Shares of the goods' trade: covered, where it adds or applies, out by the authority's own exemption. */
  covered: number;
  applying: number;
  exempted: number;
  displaced: Map<string, number>;
  parts: Set<number>;
  /** Where the shares of metal come from: texts of the schedule, a row of form share, or an assumption. */
  sources: Set<string | typeof SHARE_ROW | typeof ASSUMPTION>;
}

export const SHARE_ROW = { kind: "share row" } as const;
export const ASSUMPTION = { kind: "assumption" } as const;

function conditionsOf({ condition }: Measure, data: ScheduleData): NamedCondition[] {
  return conditionWords(condition).map((word) => ({ word, text: data.rules.conditions?.get(word)?.text ?? word }));
}

export function openRow(measure: Measure, covered: number, data: ScheduleData): StackRow {
  const conditions = conditionsOf(measure, data);
  return {
    authority: measure.authority,
    measure: measure.id,
    rate: 0,
    from: measure.from,
    until: measure.until,
    applies: false,
    reasons: [
      measure.form === "exempt"
        ? reason("freeIf", { conditions })
        : reason("dutyIf", { conditions, effect: effectOf(measure) }),
      ...(covered < ALL ? [reason("onTrade", { share: covered })] : []),
    ],
    source: measure,
  };
}

export function measureRow(sum: Sum, programme: string, data: ScheduleData, facts: Facts): StackRow {
  const { measure } = sum;
  const applies =
    sum.applying > 0 && measure.form !== "quota" && !(measure.form === "additional" && measure.rate === 0);
  const reasons = [reason(applies ? "applies" : "effect", { effect: effectOf(measure) })];
  if (measure.condition)
    reasons.push(
      reason("condition", {
        conditions: conditionsOf(measure, data),
        assumed: assumedOf(measure, programme, data, facts),
      }),
    );
  if (sum.covered < ALL) reasons.push(reason("covers", { share: sum.covered }));
  if (sum.exempted > 0) reasons.push(reason("exempt", { share: sum.exempted / sum.covered }));
  for (const [by, share] of sum.displaced) reasons.push(reason("displaced", { by, share: share / sum.covered }));
  reasons.push(...shareOfMeasure(sum, data, facts));
  const { published, from } = measure;
  if (published !== null && published > from)
    reasons.push(reason("published", { published: isoOf(published), from: isoOf(from) }));
  if (measure.status === "counterfactual") reasons.push(reason("counterfactual", undefined));
  return {
    authority: measure.authority,
    measure: measure.id,
    rate: sum.rate,
    from: measure.from,
    until: measure.until,
    applies,
    reasons,
    source: measure,
  };
}

/** Of the conditions that no fact is given for, the shares of the trade that are taken to meet them. */
function assumedOf(measure: Measure, programme: string, data: ScheduleData, facts: Facts): number[] {
  return conditionWords(measure.condition).flatMap((word) => {
    const condition = data.rules.conditions?.get(word);
    const isAssumed =
      word !== programme && condition !== undefined && condition.share > 0 && !facts.shares.has(condition.fact);
    return isAssumed ? [measure.share ?? condition.share] : [];
  });
}

/** The share of metal and where it comes from, or the share that a case assumes. */
function shareOfMeasure(sum: Sum, data: ScheduleData, facts: Facts): Reason[] {
  const { measure } = sum;
  if (measure.condition) return [];
  const isContent = measure.form === "additional on metal content";
  const assumed = assumedShare(measure, data.rules.shares);
  const metal = data.rules.metals?.get(measure.authority)?.metal;
  const shares = [...sum.parts];
  if (isContent && metal !== undefined && shares.length > 0) {
    const source: MetalSource = facts.metals.size > 0 ? "facts" : measure.share !== null ? "row" : [...sum.sources];
    return [reason("metalShare", { metal, shares, source })];
  }
  if (assumed === undefined && (measure.share === null || measure.share === 1)) return [];
  return [reason("assumedShare", { what: assumed?.what ?? (isContent ? "metal" : "reach"), shares })];
}

function effectOf(measure: Measure): Effect {
  const { form, authority } = measure;
  return { form, authority, rate: measure.rate ?? 0, ends: form === "additional" && !weighs(measure) };
}

export function baseRow(
  data: ScheduleData,
  law: LineLaw,
  goods: Goods,
  weights: Float64Array,
  day: number,
  facts: Facts,
): StackRow {
  const own = law.origin;
  const { single } = goods;
  let rate = 0;
  let claimed = 0;
  let unclaimed = 0;
  let specific = 0;
  let unrated = 0;
  let lowest = Infinity;
  let highest = 0;
  goods.lines.forEach((line, index) => {
    const weight = weights[index]!;
    const { base, general } = ratesOn(own, line, day);
    const claim = law.claimShare(line, single, day, facts);
    rate += (base * claim + general * (1 - claim)) * weight;
    unclaimed += general * weight;
    claimed += claim * weight;
    lowest = Math.min(lowest, base);
    highest = Math.max(highest, base);
    if (own.specific[line]) specific += weight;
    if (data.unrated[line]) unrated += weight;
  });
  const reasons = [reason("baseRate", { name: own.baseName })];
  if (lowest !== highest) reasons.push(reason("rateByLine", { lowest, highest, weights: own.weights }));
  else if (goods.lines.length > 1) reasons.push(reason("lines", { count: goods.lines.length, weights: own.weights }));
  if (own.programme !== "") reasons.push(claimOf(law, claimed, unclaimed, single, day, facts));
  if (specific > 0) {
    const text = single ? data.specificText?.(goods.lines[0]!) : undefined;
    reasons.push(reason("specific", { text, share: specific }));
  }
  if (unrated > 0) reasons.push(reason("unrated", { share: unrated }));
  return {
    authority: own.baseName,
    measure: "BASE",
    rate,
    from: null,
    until: null,
    applies: true,
    reasons,
    source: data.edition,
  };
}

/** Whether the preference is claimed, by whom this is said, and what is paid without it. */
function claimOf(law: LineLaw, claimed: number, unclaimed: number, single: boolean, day: number, facts: Facts): Reason {
  const { programme, claims, claimSource, generalName, singleClaims } = law.origin;
  const byFacts = claimedByFacts(programme, facts) !== undefined;
  if (byFacts && claimed === 0) return reason("notClaimed", { programme });
  const claimedBy = (): ClaimedBy => {
    if (byFacts) return { kind: "facts" };
    if (single && singleClaims && claimed === 1) return { kind: "single line" };
    if (claims === null) return { kind: "assumption" };
    const uptake = uptakeOn(law.origin, day);
    const since = uptake ? { share: uptake.share, source: uptake.source } : null;
    return { kind: "source", source: claimSource, since };
  };
  const without = { rate: unclaimed, name: generalName };
  return reason("claimed", { programme, share: claimed, by: claimedBy(), without });
}

/** What rounds to all of the trade. */
const ALL = 0.99995;
