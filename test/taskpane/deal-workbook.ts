/** Three issues as the sheet Deal holds them: cars to ask for, ships and fuel to offer; in millions, so that sums are easy to see. */
import type { CellValue } from "../../src/taskpane/workbook/reading";
import { caseWorkbook } from "./case-workbook";
import type { FakeWorkbook } from "./workbook";

const HEADERS = [
  "In words",
  "Issue",
  "Option",
  "Ours",
  "Theirs",
  "Excludes",
  "Requires",
  "Amount",
  "Our likely",
  "Their likely",
  "Their cost",
  "Their low",
  "Their high",
  "Sector",
  "Exempt rate",
  "Coverage",
  "Quota",
  "Phase-in",
];

function option(
  words: string,
  issue: string,
  id: string,
  ours: CellValue,
  theirs: CellValue,
  more: Record<string, CellValue> = {},
): CellValue[] {
  const usd = (value: CellValue) => (typeof value === "number" ? value * 1e6 : value);
  const row: Record<string, CellValue> = {
    "In words": words,
    Issue: issue,
    Option: id,
    Ours: usd(ours),
    Theirs: usd(theirs),
    Amount: usd(theirs),
    "Their low": 0.5,
    "Their likely": 1,
    "Their high": 1.5,
    "Their cost": 0,
    ...more,
  };
  return HEADERS.map((header) => row[header] ?? "");
}

export function dealWorkbook(): FakeWorkbook {
  const workbook = caseWorkbook();
  const at = (values: CellValue[][], row: number) => ({ sheet: "Deal", row, column: 0, values });
  return {
    tables: {
      ...workbook.tables,
      Deal: at(
        [
          HEADERS,
          option("No terms for cars", "autos", "none", 0, 0),
          option("Cars free of duty", "autos", "exempt", 900, -500, { Sector: "autos", "Exempt rate": 0, Coverage: 1 }),
          option("Cars at 10 % in a quota", "autos", "quota", 500, -200, {
            Sector: "autos",
            "Exempt rate": 0.1,
            Coverage: 1,
            Quota: 0.5,
          }),
          option("No ships", "ships", "none", 0, 0),
          option("A shipyard fund", "ships", "150bn", -300, 450, { Amount: 225e6, Excludes: "fuel: more" }),
          option("No fuel", "fuel", "none", 0, 0),
          option("More fuel", "fuel", "more", -100, 220),
        ],
        60,
      ),
      DealIssues: at(
        [
          ["Name", "Issue", "Our weight", "Their weight", "Chosen"],
          ["Automobiles", "autos", 1, 1, "none"],
          ["Shipbuilding", "ships", 1, 2, "none"],
          ["Energy", "fuel", 1, 1, "none"],
        ],
        40,
      ),
      DealTiming: at(
        [
          ["Name", "Choice", "Day", "Probability", "Expected", "Even chance"],
          ["Accept now", "accept", 45798, 1, 400e6, ""],
          ["Hold out", "hold-out", 45846, 0.6, 312e6, 0.77],
        ],
        50,
      ),
    },
    names: {
      ...workbook.names,
      OurReservation: { sheet: "Deal", row: 4, column: 1, value: 0 },
      TheirReservation: { sheet: "Deal", row: 4, column: 2, value: 0 },
      OurOverride: { sheet: "Deal", row: 4, column: 4, value: "" },
      TheirOverride: { sheet: "Deal", row: 4, column: 5, value: "" },
      DisagreementPoint: { sheet: "Deal", row: 4, column: 6, value: "declared" },
      PoliticalPoint: { sheet: "Deal", row: 4, column: 8, value: 0 },
      PerfectInformation: { sheet: "Deal", row: 4, column: 9, value: 25e6 },
    },
  };
}
