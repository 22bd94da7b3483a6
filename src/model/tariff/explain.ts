/** Why a rate is what it is: one row a measure, with what applies, what displaces it, what would change it, and what is assumed. */
import { isoOf } from "../calendar/day";
import { type Facts, NO_FACTS } from "./facts";
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import type { Measure, StackRow } from "./measure";
import { ratesOn, uptakeOn } from "./origin";
import type { RateTable } from "./rate-table";
import { type ClaimedBy, type Effect, type MetalSource, type NamedCondition, reason, type Reason } from "./reason";
import { type Contribution, exemptedAuthorities, inForce, weighs } from "./resolve";
import type { ScheduleData } from "./schedule";
import { assumedShare } from "./stacking";
import { claimedByFacts, conditionWords, shareOf } from "./states";

interface Sum {
  measure: Measure;
  rate: number;
  /** Shares of the goods' trade: covered, where it adds or stands, out by the authority's own exemption. */
  covered: number;
  applying: number;
  exempted: number;
  displaced: Map<string, number>;
  parts: Set<number>;
  /** Where the shares of metal come from: texts of the schedule, a row of form share, or an assumption. */
  sources: Set<string | typeof SHARE_ROW | typeof ASSUMPTION>;
}

const SHARE_ROW = { kind: "share row" } as const;
const ASSUMPTION = { kind: "assumption" } as const;
/** What rounds to all of the trade. */
const ALL = 0.99995;

export function explain(
  data: ScheduleData,
  goods: Goods,
  weights: Float64Array,
  table: RateTable,
  day: number,
  facts: Facts = NO_FACTS,
): StackRow[] {
  const { law } = table;
  const { single } = goods;
  const sums = new Map<string, Sum>();
  /** Conditional rows that are in force on the goods and not met: share of the trade that they cover. */
  const open = new Map<Measure, number>();
  for (const { line, share, claim } of groups(goods, weights, table, single, day, facts)) {
    const covering = law.covering(line);
    for (const outcome of law.outcomes(covering, line, day, claim, facts)) {
      for (const each of outcome.contributions) add(sums, each, share * outcome.share, law, line);
    }
    noteOpen(open, law, covering, day, share, facts);
  }
  const rows = [...sums.values()]
    .filter(({ covered }) => covered > 0 || single)
    .map((sum) => measureRow(sum, law.origin.programme, data, facts));
  const ends = new Set(
    [...sums.values()]
      .filter(({ measure, covered }) => weighs(measure) && covered > 0)
      .map(({ measure }) => measure.authority),
  );
  const conditional = [...open]
    .filter(
      ([measure]) =>
        !sums.has(measure.id) &&
        (measure.form !== "exempt" || exemptedAuthorities(measure).some((authority) => ends.has(authority))),
    )
    .map(([measure, share]) => openRow(measure, share, data));
  return [
    baseRow(data, law, goods, weights, day, facts),
    ...rows.sort((a, b) => Number(b.applies) - Number(a.applies)),
    ...conditional,
  ];
}

/** Lines of one row of the table and one share of claims, with their share of the trade. */
function groups(
  goods: Goods,
  weights: Float64Array,
  { rowOf, law }: RateTable,
  single: boolean,
  day: number,
  facts: Facts,
): { line: number; share: number; claim: number }[] {
  const found = new Map<number, { line: number; share: number; claimed: number }>();
  goods.lines.forEach((line, index) => {
    const weight = weights[index]!;
    const claimed = weight * law.claimShare(line, single, day, facts);
    const present = found.get(rowOf[line]!);
    if (present) {
      present.share += weight;
      present.claimed += claimed;
    } else found.set(rowOf[line]!, { line, share: weight, claimed });
  });
  return [...found.values()].map(({ line, share, claimed }) => ({
    line,
    share,
    claim: share > 0 ? Math.min(1, claimed / share) : law.claimShare(line, single, day, facts),
  }));
}

function add(sums: Map<string, Sum>, each: Contribution, share: number, law: LineLaw, line: number): void {
  const sum = entry(sums, each.measure);
  sum.rate += each.rate * share;
  sum.covered += share;
  if (each.exemptedBy) {
    sum.exempted += share;
    const exemption = entry(sums, each.exemptedBy);
    exemption.covered += share;
    exemption.applying += share;
    return;
  }
  for (const { authority, share: taken } of each.displacedBy)
    sum.displaced.set(authority, (sum.displaced.get(authority) ?? 0) + share * taken);
  if (each.free > 0 && each.part > 0) sum.applying += share;
  sum.parts.add(each.part);
  if (each.measure.form !== "additional on metal content" || each.measure.share !== null) return;
  const stated = law.stated(each.measure.authority, line) !== undefined;
  sum.sources.add(stated ? SHARE_ROW : (law.rules.metals?.get(each.measure.authority)?.source(line) ?? ASSUMPTION));
}

function entry(sums: Map<string, Sum>, measure: Measure): Sum {
  let sum = sums.get(measure.id);
  if (!sum)
    sums.set(
      measure.id,
      (sum = {
        measure,
        rate: 0,
        covered: 0,
        applying: 0,
        exempted: 0,
        displaced: new Map(),
        parts: new Set(),
        sources: new Set(),
      }),
    );
  return sum;
}

function noteOpen(
  open: Map<Measure, number>,
  law: LineLaw,
  covering: readonly Measure[],
  day: number,
  share: number,
  facts: Facts,
): void {
  for (const measure of covering) {
    if (!measure.condition || !inForce(measure, day)) continue;
    const missing = conditionWords(measure.condition).some(
      (word) => shareOf(word, measure, law.origin.programme, law.rules, facts) !== 1,
    );
    if (missing) open.set(measure, (open.get(measure) ?? 0) + share);
  }
}

function conditionsOf({ condition }: Measure, data: ScheduleData): NamedCondition[] {
  return conditionWords(condition).map((word) => ({ word, text: data.rules.conditions?.get(word)?.text ?? word }));
}

function openRow(measure: Measure, covered: number, data: ScheduleData): StackRow {
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

function measureRow(sum: Sum, programme: string, data: ScheduleData, facts: Facts): StackRow {
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

/** Of the conditions that nobody says anything of, the shares of the trade that are taken to meet them. */
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

function baseRow(
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
