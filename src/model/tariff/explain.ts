/** Why a rate is what it is: one row a measure, with what applies, what displaces it, what would change it, and what is assumed. */
import { isoOf } from "../calendar/day";
import { type Facts, NO_FACTS } from "./facts";
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import type { Measure, StackRow } from "./measure";
import { ratesOn, uptakeOn } from "./origin";
import type { RateTable } from "./rate-table";
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
  /** Where the shares of metal come from. */
  sources: Set<string>;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

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
  sum.sources.add(
    stated ? "a row of form share" : (law.rules.metals?.get(each.measure.authority)?.source(line) ?? "assumption"),
  );
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

/** "civil aircraft (general note 6)" */
function conditionText({ condition }: Measure, data: ScheduleData): string {
  return conditionWords(condition)
    .map((word) => data.rules.conditions?.get(word)?.text ?? word)
    .join(" and ");
}

function openRow(measure: Measure, covered: number, data: ScheduleData): StackRow {
  const text = conditionText(measure, data);
  const reasons = [
    measure.form === "exempt" ? `free if: ${text}` : `if ${text}: ${formOf(measure)}`,
    ...(covered < 0.99995 ? [`on ${percent(covered)} of the trade`] : []),
    ...told(measure),
  ];
  return {
    authority: measure.authority,
    measure: measure.id,
    rate: 0,
    from: measure.from,
    until: measure.until,
    applies: false,
    why: reasons.join("; "),
    citation: citationOf(measure),
  };
}

function measureRow(sum: Sum, programme: string, data: ScheduleData, facts: Facts): StackRow {
  const { measure } = sum;
  const applies =
    sum.applying > 0 && measure.form !== "quota" && !(measure.form === "additional" && measure.rate === 0);
  const reasons: string[] = [applies ? `applies: ${formOf(measure)}` : formOf(measure)];
  if (measure.condition)
    reasons.push(`as ${conditionText(measure, data)}${assumedText(measure, programme, data, facts)}`);
  if (sum.covered < 0.99995) reasons.push(`covers ${percent(sum.covered)} of the trade`);
  if (sum.exempted > 0) reasons.push(`exempt on ${percent(sum.exempted / sum.covered)} of what it covers`);
  for (const [authority, share] of sum.displaced)
    reasons.push(`displaced by ${authority} on ${percent(share / sum.covered)} of the value`);
  reasons.push(...shareText(sum, data, facts));
  if (measure.published !== null && measure.published > measure.from)
    reasons.push(`published ${isoOf(measure.published)}, counts from ${isoOf(measure.from)}`);
  if (measure.status === "counterfactual") reasons.push("counterfactual");
  reasons.push(...told(measure));
  return {
    authority: measure.authority,
    measure: measure.id,
    rate: sum.rate,
    from: measure.from,
    until: measure.until,
    applies,
    why: reasons.join("; "),
    citation: citationOf(measure),
  };
}

function citationOf(measure: Measure): string {
  return [measure.instrument, measure.heading, measure.citation].filter((part) => part !== "").join("; ");
}

function told({ note, confidence }: Measure): string[] {
  const plain = confidence === undefined || confidence === "" || confidence === "primary";
  return [...(note === "" ? [] : [note]), ...(plain ? [] : [`confidence: ${confidence}`])];
}

function assumedText(measure: Measure, programme: string, data: ScheduleData, facts: Facts): string {
  const assumed = conditionWords(measure.condition).filter((word) => {
    const condition = data.rules.conditions?.get(word);
    return word !== programme && condition !== undefined && condition.share > 0 && !facts.shares.has(condition.fact);
  });
  const shares = assumed.map((word) => measure.share ?? data.rules.conditions!.get(word)!.share);
  return shares.length > 0 ? `, taken of ${shares.map(percent).join(" and ")} of the trade (assumption)` : "";
}

/** The share of metal and where it comes from, or the share that a case assumes. */
function shareText(sum: Sum, data: ScheduleData, facts: Facts): string[] {
  const { measure } = sum;
  if (measure.condition) return [];
  const isContent = measure.form === "additional on metal content";
  const assumed = assumedShare(measure, data.rules.shares);
  const metal = data.rules.metals?.get(measure.authority)?.metal;
  const [least, most] = [Math.min(...sum.parts), Math.max(...sum.parts)];
  const size = sum.parts.size > 3 ? `${percent(least)} to ${percent(most)}` : [...sum.parts].map(percent).join(" or ");
  if (isContent && metal !== undefined && sum.parts.size > 0) {
    const source =
      facts.metals.size > 0
        ? "as told"
        : measure.share !== null
          ? "as the row says"
          : [...sum.sources].slice(0, 3).join("; ");
    return [`metal share of the value (${metal}) taken as ${size} (${source})`];
  }
  if (assumed === undefined && measure.share === null) return [];
  const what = assumed?.what ?? (isContent ? "metal share of the value" : "share of the trade that it reaches");
  return [`${what} taken as ${size} (assumption)`];
}

function formOf(measure: Measure): string {
  const rate = percent(measure.rate ?? 0);
  switch (measure.form) {
    case "additional":
      return weighs(measure) ? `adds ${rate}` : "ends what came before it";
    case "additional on metal content":
      return `adds ${rate} on the metal content`;
    case "floor":
      return `base rate and duty together ${rate}`;
    case "net of MFN":
      return `MFN rate and duty together ${rate}`;
    case "exempt":
      return `exempts from ${measure.authority}`;
    case "quota":
      return "adds no rate";
    case "share":
      return "states a share";
  }
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
  const reasons = [`${own.baseName} rate`];
  if (lowest !== highest) reasons.push(`${percent(lowest)} to ${percent(highest)} by line, weighted by ${own.weights}`);
  else if (goods.lines.length > 1) reasons.push(`${goods.lines.length} lines weighted by ${own.weights}`);
  if (own.programme !== "") reasons.push(claimText(law, claimed, unclaimed, single, day, facts));
  if (specific > 0) {
    const text = single ? data.specificText?.(goods.lines[0]!) : undefined;
    reasons.push(
      `the specific duty${text ? ` (${text})` : ""} on ${percent(specific)} of the trade is not counted (assumption)`,
    );
  }
  if (unrated > 0) reasons.push(`no base rate in the data for ${percent(unrated)} of the trade, counted as free`);
  return {
    authority: own.baseName,
    measure: "BASE",
    rate,
    from: null,
    until: null,
    applies: true,
    why: reasons.join("; "),
    citation: data.edition,
  };
}

/** Whether the preference is claimed, by whom this is said, and what is paid without it. */
function claimText(
  law: LineLaw,
  claimed: number,
  unclaimed: number,
  single: boolean,
  day: number,
  facts: Facts,
): string {
  const { programme, claims, claimSource, generalName, singleClaims } = law.origin;
  const without = `without it ${percent(unclaimed)} (${generalName})`;
  if (claimedByFacts(programme, facts) !== undefined)
    return claimed === 0
      ? `${programme} not claimed, as told`
      : `${programme} claimed on ${percent(claimed)}, as told; ${without}`;
  if (single && singleClaims && claimed === 1) return `${programme} taken as claimed (assumption); ${without}`;
  if (claims === null)
    return `${programme} taken as claimed on ${percent(claimed)} of the trade (assumption); ${without}`;
  const uptake = uptakeOn(law.origin, day);
  const since = uptake
    ? `; since then ${percent(uptake.share)} of what did not claim is taken to claim (assumption): ${uptake.source}`
    : "";
  return `${programme} claimed on ${percent(claimed)} of the trade (${claimSource}${since}); ${without}`;
}
