/** A small workbook that can be simulated: one sector in two scenarios, as Outcomes would hold it. */
import type { CellValue } from "../../../src/taskpane/workbook/reading";
import { caseWorkbook } from "../case-workbook";
import type { FakeWorkbook } from "../workbook";

const TRADE = 36_900_000_000;

/** Imports after a duty of the rate, with the elasticity −2 in a market of its own. */
function importsAfter(rate: number): number {
  return TRADE * (1 + rate) ** -2;
}

export function simulatedWorkbook(): FakeWorkbook {
  const { tables, names } = caseWorkbook();
  const outcome = (scenario: string, rate: number): CellValue[] => [
    scenario,
    "autos",
    rate * TRADE,
    importsAfter(rate),
    rate * TRADE,
    TRADE,
    0,
    0,
    0,
    -2,
    2,
    "taken as infinite",
    "no limit",
  ];
  const terms = (scenario: string): CellValue[] => [scenario, "autos", 0, 0, ""];
  return {
    tables: {
      ...tables,
      OutcomeTotals: {
        sheet: "Outcomes",
        row: 8,
        column: 0,
        values: [
          ["Scenario", "Name", "Net duty", "Saved by terms", "Probability"],
          ["return", "Tariffs return", 0.25 * TRADE, 0, 0.6],
          ["pause", "The pause goes on", 0.1 * TRADE, 0, 0.4],
        ],
      },
      Outcomes: {
        sheet: "Outcomes",
        row: 40,
        column: 0,
        values: [
          [
            "Scenario",
            "Sector",
            "Net duty",
            "Imports after",
            "Duty without terms",
            "Trade",
            "Rate then",
            "Years then",
            "Rate 2024",
            "Elasticity",
            "Substitution",
            "Supply",
            "Capacity",
          ],
          outcome("return", 0.25),
          outcome("pause", 0.1),
        ],
      },
      Suppliers: {
        sheet: "Suppliers",
        row: 8,
        column: 0,
        values: [
          ["Scenario", "Sector", "Supplier", "Imports before", "Rate before", "Rate after"],
          ["return", "autos", "KR", TRADE, 0, 0.25],
          ["pause", "autos", "KR", TRADE, 0, 0.1],
        ],
      },
      Terms: {
        sheet: "Scenarios",
        row: 20,
        column: 0,
        values: [["Scenario", "Sector", "Exempt rate", "Coverage", "Quota"], terms("return"), terms("pause")],
      },
      Uncertainty: {
        sheet: "Scenarios",
        row: 30,
        column: 0,
        values: [
          ["Input", "Of", "Low", "Likely", "High", "Distribution", "Basis"],
          ["elasticity", "autos", -4, -2, -1, "PERT", ""],
          ["trade", "autos", "", TRADE, "", "PERT", ""],
        ],
      },
    },
    names: {
      ...names,
      HorizonYears: { sheet: "Scenarios", row: 4, column: 6, value: 1 },
      HorizonMonths: { sheet: "Scenarios", row: 4, column: 0, value: 12 },
      ResponseRun: { sheet: "Scenarios", row: 4, column: 3, value: "short-run" },
      Origin: { sheet: "Sectors", row: 4, column: 0, value: "KR" },
      AsOf: { sheet: "Timeline", row: 4, column: 0, value: 45798 },
    },
  };
}
