/** The tables Assumptions and Sources on the sheet Inputs. */
import { cited } from "../cases/case";
import { serialOf } from "../model/calendar/day";
import { plainTable } from "./columns";
import type { Contents } from "./contents";
import { DAY, TEXT } from "./formats";
import type { TablePlan } from "./plan";

/** Those on which a measure's share rests are live; what a change of the others does, the column Acts on says. */
export function assumptionsTable({ text, negotiation, language }: Contents, row: number): TablePlan {
  const isLive = (id: string) => negotiation.shares.some((each) => each.assumption === id);
  const plan = plainTable(
    "Assumptions",
    { row, column: 0 },
    text,
    [
      ["Name", "text", TEXT],
      ["Assumption", "key", TEXT, undefined, "quiet"],
      ["Value", "input"],
      ["Unit", "text", TEXT],
      ["Acts on", "text", TEXT],
      ["Source", "text", TEXT],
      ["Why", "text", TEXT],
    ],
    negotiation.assumptions.map((each) => [
      each.name[language],
      each.id,
      typeof each.value === "number" ? each.value : cited(each.value, language),
      cited(each.unit, language),
      isLive(each.id) ? text.cells.actsOnShare : text.cells.actsOnNothing,
      cited(each.source, language),
      each.why[language],
    ]),
  );
  return { ...plan, keys: ["Assumption"] };
}

export function sourcesTable({ text, negotiation, language }: Contents, row: number): TablePlan {
  return plainTable(
    "Sources",
    { row, column: 0 },
    text,
    [
      ["Source", "text", TEXT],
      ["Date", "text", DAY],
      ["Confidence", "text", TEXT],
      ["Address", "text", TEXT],
      // The last, as it is longer than any column.
      ["Title", "text", TEXT],
    ],
    negotiation.sources.map((each) => [
      each.id,
      serialOf(each.date),
      text.confidence[each.confidence],
      each.url,
      each.title[language],
    ]),
  );
}
