/** Rules that work like a duty, with the rate that would do the same: the assumption stands in the cell. */
import { cited } from "../cases/case";
import type { DealTerms } from "../cases/deal";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { MILLIONS, PERCENT, TEXT } from "./formats";
import { formula, thisRow, type Cell, type TablePlan } from "./plan";
import { RATE_RULE } from "./rate-rule";

export function barriersTable(
  { text, language }: Contents,
  { barriers, barriersCaption }: DealTerms,
  row: number,
): TablePlan {
  const { prompts } = text.deal;
  const caption = barriersCaption?.[language] ?? text.captions.DealBarriers;
  const here = (header: string) => thisRow("DealBarriers", header);
  const equivalent = { rule: RATE_RULE, ...prompts.equivalent };
  return {
    name: "DealBarriers",
    row,
    column: 0,
    caption,
    keys: ["Barrier"],
    columns: columnsOf(text.labels.DealBarriers, [
      ["Name", "data", TEXT],
      ["Barrier", "key", TEXT],
      ["Trade", "input", MILLIONS, { rule: { kind: "decimal", min: 0 }, ...prompts.barrierTrade }],
      ["Low", "input", PERCENT, equivalent],
      ["Likely", "input", PERCENT, equivalent],
      ["High", "input", PERCENT, equivalent],
      ["Cost a year", "formula", MILLIONS, undefined, "strong"],
      ["Confidence", "data", TEXT],
      ["Source", "data", TEXT],
    ]),
    rows: barriers.map((barrier): Cell[] => [
      barrier.name[language],
      barrier.id,
      barrier.trade,
      ...barrier.equivalent,
      // What buyers would pay as duty in the barrier's place.
      formula(
        `=IF(COUNT(${here("Trade")},${here("Low")},${here("Likely")},${here("High")})<4,"",${here("Trade")}*(${here("Low")}+4*${here("Likely")}+${here("High")})/6)`,
      ),
      text.confidence[barrier.confidence],
      cited(barrier.source, language),
    ]),
  };
}
