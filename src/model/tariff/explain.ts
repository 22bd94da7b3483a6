/** Why a rate is what it is: one row a measure, with what applies, what displaces it, and what is assumed. */
import { isoOf } from "../calendar/day";
import type { Goods } from "./goods";
import type { Measure, StackRow } from "./measure";
import type { RateTable } from "./rate-table";
import { type Contribution, inForce, resolve } from "./resolve";
import { originData, type ScheduleData } from "./schedule";
import { assumedShare } from "./stacking";

interface Sum {
  measure: Measure;
  rate: number;
  /** Shares of the goods' trade: covered, where it adds or stands, out by the authority's own exemption. */
  covered: number;
  applying: number;
  exempted: number;
  displaced: Map<string, number>;
  parts: Set<number>;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

export function explain(
  data: ScheduleData,
  origin: string,
  goods: Goods,
  weights: Float64Array,
  table: RateTable,
  day: number,
): StackRow[] {
  const sums = new Map<string, Sum>();
  const shareOfRow = new Map<number, { line: number; share: number }>();
  goods.lines.forEach((line, index) => {
    const row = table.rowOf[line]!;
    const present = shareOfRow.get(row);
    if (present) present.share += weights[index]!;
    else shareOfRow.set(row, { line, share: weights[index]! });
  });
  const active = table.measures.filter((measure) => inForce(measure, day));
  const covers = active.map((measure) => data.lines.coverage(measure.scope));
  for (const { line, share } of shareOfRow.values()) {
    const covering = active.filter((_, index) => covers[index]![line] === 1);
    const rates = { base: originData(data, origin)!.base[line]!, mfn: data.mfn[line]! };
    for (const each of resolve(covering, rates, data.rules)) add(sums, each, share);
  }
  const rows = [...sums.values()].map((sum) => measureRow(sum, data));
  return [baseRow(data, origin, goods, weights), ...rows.sort((a, b) => Number(b.applies) - Number(a.applies))];
}

function add(sums: Map<string, Sum>, each: Contribution, share: number): void {
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
}

function entry(sums: Map<string, Sum>, measure: Measure): Sum {
  let sum = sums.get(measure.id);
  if (!sum)
    sums.set(
      measure.id,
      (sum = { measure, rate: 0, covered: 0, applying: 0, exempted: 0, displaced: new Map(), parts: new Set() }),
    );
  return sum;
}

function measureRow(sum: Sum, data: ScheduleData): StackRow {
  const { measure } = sum;
  const applies =
    sum.applying > 0 && measure.form !== "quota" && !(measure.form === "additional" && measure.rate === 0);
  const reasons: string[] = [applies ? `applies: ${formOf(measure)}` : formOf(measure)];
  if (sum.covered < 0.99995) reasons.push(`covers ${percent(sum.covered)} of the trade`);
  if (sum.exempted > 0) reasons.push(`exempt on ${percent(sum.exempted / sum.covered)} of what it covers`);
  for (const [authority, share] of sum.displaced)
    reasons.push(`displaced by ${authority} on ${percent(share / sum.covered)} of the value`);
  const assumed = assumedShare(measure, data.rules.shares);
  const what =
    assumed?.what ??
    (measure.form === "additional on metal content"
      ? "metal share of the value"
      : "share of the trade that it reaches");
  if (assumed || measure.share !== null)
    reasons.push(`${what} taken as ${[...sum.parts].map(percent).join(" or ")} (assumption)`);
  if (measure.published !== null && measure.published > measure.from)
    reasons.push(`published ${isoOf(measure.published)}, counts from ${isoOf(measure.from)}`);
  if (measure.status === "counterfactual") reasons.push("counterfactual");
  if (measure.note !== "") reasons.push(measure.note);
  return {
    authority: measure.authority,
    measure: measure.id,
    rate: sum.rate,
    from: measure.from,
    until: measure.until,
    applies,
    why: reasons.join("; "),
    citation: [measure.instrument, measure.citation, measure.heading && `HTSUS ${measure.heading}`]
      .filter(Boolean)
      .join("; "),
  };
}

function formOf(measure: Measure): string {
  const rate = percent(measure.rate ?? 0);
  switch (measure.form) {
    case "additional":
      return measure.rate === 0 ? "ends what came before it" : `adds ${rate}`;
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
  }
}

function baseRow(data: ScheduleData, origin: string, goods: Goods, weights: Float64Array): StackRow {
  const own = originData(data, origin)!;
  let rate = 0;
  let specific = 0;
  let unrated = 0;
  let lowest = Infinity;
  let highest = 0;
  goods.lines.forEach((line, index) => {
    const base = own.base[line]!;
    rate += base * weights[index]!;
    lowest = Math.min(lowest, base);
    highest = Math.max(highest, base);
    if (own.specific[line]) specific += weights[index]!;
    if (data.unrated[line]) unrated += weights[index]!;
  });
  const reasons = [`${own.baseName} rate`];
  if (lowest !== highest) reasons.push(`${percent(lowest)} to ${percent(highest)} by line, weighted by ${own.weights}`);
  else if (goods.lines.length > 1) reasons.push(`${goods.lines.length} lines weighted by ${own.weights}`);
  if (specific > 0) reasons.push(`the specific duty on ${percent(specific)} of the trade is not counted (assumption)`);
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
