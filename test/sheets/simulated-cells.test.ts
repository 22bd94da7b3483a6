/** The sheet of what was drawn of any cell. */
import { REPORT_TABLES } from "../../src/sheets/sheet-names";
import { simulatedCellsReport, type SimulatedCells } from "../../src/sheets/simulated-cells";
import { spreadOf } from "../../src/model/uncertainty/outcome-simulation";

const REPORT: SimulatedCells = {
  outcome: { cell: "Own!B4", label: "Duty", kind: "number" },
  workbook: 95,
  likely: 96,
  inputs: [
    { cell: "Own!B2", label: "Day", kind: "day", low: 45992, likely: 46001, high: 46053, distribution: "uniform" },
    { cell: "Own!D3", label: "", kind: "share", low: 0.1, likely: 0.15, high: 0.25, distribution: "PERT" },
  ],
  correlations: [{ one: "Own!B2", other: "Own!D3", rank: 0.5 }],
  draws: 5,
  seed: 3,
  numbers: 4,
  spread: spreadOf(Float64Array.of(90, 95, 97, 99)),
  swings: [
    { input: 1, atLow: 90, atHigh: 106 },
    { input: 0, atLow: 96, atHigh: Number.NaN },
  ],
  influences: [
    { input: 0, change: -1, share: -0.2 },
    { input: 1, change: 4, share: 0.9 },
  ],
  day: 46000,
  language: "en",
};

const table = (report: SimulatedCells, name: string) =>
  simulatedCellsReport(report).tables.find((each) => each.name === name)!;

test.each(["en", "ko"] as const)("has a word for each column and no two tables over each other, in %s", (language) => {
  const { tables, charts } = simulatedCellsReport({ ...REPORT, language });
  for (const { name } of tables) expect(REPORT_TABLES).toContain(name);
  const cells = tables.flatMap(({ row, column, columns, rows }) =>
    Array.from({ length: rows.length + 2 }, (_, down) =>
      columns.map((__, across) => `${row - 1 + down},${column + across}`),
    ).flat(),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { from, to } of charts)
    for (const { row, rows } of tables) expect(row > to.row || row + rows.length < from.row).toBe(true);
});

test("says of each input what it was drawn from and what it moves, in the formats of its cell, and leaves out what is no number", () => {
  const { rows, columns } = table(REPORT, "CellMoves");
  expect(rows).toEqual([
    ["Own!D3", "Own!D3", 0.1, 0.15, 0.25, "PERT", 90, 106, 16, 4],
    ["Day", "Own!B2", 45992, 46001, 46053, "uniform", 96, "", "", -1],
  ]);
  expect(columns.find(({ header }) => header === "Low")!.formats).toEqual(["0.0%", "yyyy-mm-dd"]);
  // From the outcome at the likely values, the widest last.
  expect(table(REPORT, "CellBars").rows).toEqual([
    ["Day", 0, ""],
    ["Own!D3", -6, 10],
  ]);
  expect(table(REPORT, "CellCorrelations").rows).toEqual([["Day", "Own!D3", 0.5]]);
});

test("shares of the histogram are of the draws that gave a number, and the sheet follows the cell for comparison", () => {
  const shares = table(REPORT, "CellHistogram").rows.map(([, share]) => share as number);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const { parameters, tables } = simulatedCellsReport({ ...REPORT, correlations: [] });
  expect(parameters.map(({ value }) => value)).toContainEqual({ formula: "=Own!B4" });
  expect(tables.map(({ name }) => name)).not.toContain("CellCorrelations");
});
