/** The outcomes of another copy on the sheet Bridge, as values: headers as in Outcomes, so that the same formulas read either. */
import { bridgeTexts } from "../words/sheets/bridge/words";
import type { BridgeSubject } from "./bridge";
import { plainTable } from "./columns";
import { MILLIONS, PERCENT, TEXT, TIMES } from "./formats";
import type { ReportTable, TablePlan } from "./plan";

export const COPY_COLUMNS = [
  "Scenario",
  "Sector",
  "Imports before",
  "Rate without terms",
  "Duty without terms",
  "Net duty",
  "Growth",
] as const;

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
        [
          ["Scenario", "data", TEXT],
          ["Sector", "data", TEXT],
          ["Imports before", "data", MILLIONS],
          ["Rate without terms", "data", PERCENT],
          ["Duty without terms", "data", MILLIONS],
          ["Net duty", "data", MILLIONS],
          ["Growth", "data", TIMES],
        ],
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
