/** The sheet Measures: the dated acts that make every rate. */
import type { Contents } from "./contents";
import { DAY, WHOLE } from "./formats";
import { sheetHead } from "./head";
import { formula, type SheetPlan } from "./plan";
import { AS_OF_COLUMN, measuresTable, PUBLISHED_COLUMN } from "./measures-table";

export function measuresSheet(contents: Contents): SheetPlan {
  const { text, negotiation } = contents;
  const measures = measuresTable(contents);
  return {
    ...sheetHead("Measures", contents),
    parameters: [
      { label: text.parameters.asOf, column: AS_OF_COLUMN, value: formula("=AsOf"), kind: "formula", format: DAY },
      {
        label: text.parameters.knownActs,
        column: PUBLISHED_COLUMN,
        value: formula(
          `=COUNTIFS(Measures[Status],"law",Measures[${negotiation.ownLaw ? "From" : "Published"}],"<="&AsOf)`,
        ),
        kind: "formula",
        format: WHOLE,
      },
    ],
    tables: [measures],
    charts: [],
    widths: [
      28,
      26,
      10,
      34,
      10,
      20,
      10,
      13,
      13,
      13,
      56,
      36,
      44,
      16,
      16,
      44,
      26,
      16,
      9,
      ...(negotiation.ownLaw ? [10] : []),
    ],
    printColumns: measures.columns.findIndex((column) => column.header === "Scenarios"),
  };
}
