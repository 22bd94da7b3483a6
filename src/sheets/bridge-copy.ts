/** The outcomes of another copy on the sheet Bridge, as values: headers as in Outcomes, so that the same formulas read either. */
import { bridgeTexts } from "../words/sheets/bridge/words";
import type { BridgeSubject } from "./bridge";
import { type ColumnSpec, plainTable } from "./columns";
import { MILLIONS, PERCENT, TEXT, TIMES } from "./formats";
import type { TablePlan } from "./plan";
import type { ReportTable } from "./sheet-names";

const COLUMNS: readonly ColumnSpec[] = [
  ["Scenario", "data", TEXT],
  ["Sector", "data", TEXT],
  ["Imports before", "data", MILLIONS],
  ["Rate without terms", "data", PERCENT],
  ["Duty without terms", "data", MILLIONS],
  ["Net duty", "data", MILLIONS],
  ["Growth", "data", TIMES],
];
export const COPY_COLUMNS = COLUMNS.map(([header]) => header);

export function copyTable(
  { language, copy }: BridgeSubject,
  place: { row: number; column: number },
): TablePlan<ReportTable>[] {
  if (!copy) return [];
  const text = bridgeTexts[language];
  return [
    {
      ...plainTable(
        "BridgeCopy",
        place,
        text,
        COLUMNS,
        copy.rows.map((row) => [...row]),
      ),
      caption: text.copyCaption(copy.name),
    },
  ];
}

/** Sectors that only the copy has, in its order. */
export function sectorsOfCopyOnly({ copy, sectors }: Pick<BridgeSubject, "copy" | "sectors">): string[] {
  const held = new Set(sectors);
  return [...new Set((copy?.rows ?? []).map(([, sector]) => String(sector)))].filter((sector) => !held.has(sector));
}
