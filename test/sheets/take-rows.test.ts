/** What is taken over from a colleague's copy, among the inputs of an earlier build. */
import type { Previous } from "../../src/sheets/inputs";
import { withTaken } from "../../src/sheets/take-rows";

const before: Previous = {
  tables: {
    Measures: {
      headers: ["Measure", "Rate", "Note"],
      rows: [
        ["A", 0.1, "a"],
        ["B", 0.2, { formula: "=1" }],
      ],
    },
    Terms: { headers: ["Scenario", "Sector", "Coverage"], rows: [["milder", "autos", 1]] },
  },
  parameters: { HorizonMonths: 12 },
  record: null,
};
const nothing = { cells: [], added: [], removed: [] };

it("changes cells, by table, row and column or by their names, and nothing else", () => {
  const { tables, parameters } = withTaken(before, {
    ...nothing,
    cells: [
      { table: "Measures", row: "B", field: "Rate", value: 0.3 },
      { table: "", row: "HorizonMonths", field: "", value: 6 },
    ],
  });
  expect(parameters).toEqual({ HorizonMonths: 6 });
  expect(tables).toEqual({
    ...before.tables,
    Measures: {
      headers: ["Measure", "Rate", "Note"],
      rows: [
        ["A", 0.1, "a"],
        ["B", 0.3, { formula: "=1" }],
      ],
    },
  });
});

it("adds rows with their keys, and leaves to Parley what they do not say", () => {
  const { tables } = withTaken(before, {
    ...nothing,
    added: [
      { table: "Measures", row: "C/1", inputs: { Rate: null } },
      { table: "Terms", row: "own/ev", inputs: { Coverage: 0.5 } },
    ],
  });
  expect(tables.Measures!.rows.at(-1)).toEqual(["C/1", null, undefined]);
  expect(tables.Terms!.rows.at(-1)).toEqual(["own", "ev", 0.5]);
});

it("takes rows away, and passes over tables and rows that are not there", () => {
  const taken = withTaken(before, {
    cells: [{ table: "Nowhere", row: "A", field: "Rate", value: 1 }],
    added: [{ table: "Sectors", row: "rice", inputs: {} }],
    removed: [
      { table: "Measures", row: "A" },
      { table: "Measures", row: "Z" },
    ],
  });
  expect(taken.tables).toEqual({
    ...before.tables,
    Measures: { headers: ["Measure", "Rate", "Note"], rows: [["B", 0.2, { formula: "=1" }]] },
  });
  expect(before.tables.Measures!.rows).toHaveLength(2);
});
