/** Why a rate is what it is: one row a measure, with what applies, what displaces it, what would change it, and what is assumed. */
import { type Facts, NO_FACTS } from "./facts";
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import type { Measure, StackRow } from "./measure";
import type { RateTable } from "./rate-table";
import { type Contribution, exemptedAuthorities, inForce, weighs } from "./resolve";
import type { ScheduleData } from "./schedule";
import { ASSUMPTION, baseRow, measureRow, openRow, SHARE_ROW, type Sum } from "./stack-rows";
import { conditionWords, shareOf } from "./condition-combinations";

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
