/** The sheet Rejected rows: which of the user's own lines were not taken, and why. */
import type { Language } from "../cases/case";
import { SLATE } from "./colors";
import { TEXT, WHOLE } from "./formats";
import { FIRST_TABLE_ROW, type ReportPlan } from "./plan";
import { rejectedTexts } from "../words/sheets/rejected-rows/words";
import { PARLEY_VERSION } from "./version";

/** Excel on the web takes at most 5 MB at once. */
const MOST_ROWS = 20_000;

/** Of a file with rows: why each was left out, by its code in `reasons`. */
export function rejectedRowsSheet<Reason extends string>(
  rejected: readonly { row: number; reason: Reason; cell: string }[],
  reasons: Record<Reason, string>,
  language: Language,
): ReportPlan {
  const text = rejectedTexts[language];
  const shown = rejected.slice(0, MOST_ROWS);
  return {
    name: "Rejected rows",
    tabColor: SLATE,
    title: text.title,
    explanation: text.explanation(shown.length, rejected.length),
    provenance: `Parley ${PARLEY_VERSION}`,
    legend: "",
    parameters: [],
    tables: [
      {
        name: "RejectedRows",
        row: FIRST_TABLE_ROW,
        column: 0,
        keys: [],
        columns: [
          { header: "Row", label: text.row, kind: "text", format: WHOLE },
          { header: "Reason", label: text.reason, kind: "text", format: TEXT },
          { header: "Cell", label: text.cell, kind: "text", format: TEXT },
        ],
        rows: shown.map(({ row, reason, cell }) => [row, reasons[reason], cell]),
      },
    ],
    charts: [],
    widths: [10, 44, 42],
    labelsLead: language !== "en",
  };
}
