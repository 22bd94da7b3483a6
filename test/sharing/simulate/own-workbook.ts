/** A small workbook of the user's own: a table of terms, a sheet that adds them up, calculated. */
import { createEngine } from "../../../src/formula/engine";
import { parseRange } from "../../../src/formula/addresses";
import type { SheetReading, TableReading, Value } from "../../../src/sharing/reading";
import type { Workbook } from "../../../src/sharing/simulate/cell-simulation";
import { shown } from "../../../src/sharing/evaluate/workbook-engine";

const TERMS: readonly (readonly Value[])[] = [
  ["", "", "share of trade", "of value"],
  ["Sector", "Name", "Coverage", "Rate"],
  ["autos", "Cars", 0.5, 0.15],
  ["steel", "Steel", 0.8, 0.5],
];
/** Own!B4 is the outcome. */
const OWN: readonly (readonly Value[])[] = [
  ["Trade, USD", 200],
  ["Day", 45900],
  ["Of it paid", "=SUMPRODUCT(Terms[Coverage],Terms[Rate])"],
  ["Duty", "=Trade*B3*IF(B2<46000,1,0.5)"],
  ["Draw", "=RAND()*B1"],
];

/** @param change formulas or values of cells on the sheet Own, "B4" */
export function ownWorkbook(change: Record<string, Value> = {}): Workbook {
  const own = OWN.map((line) => [...line]);
  for (const [address, value] of Object.entries(change)) {
    const { row, column } = parseRange(address)!;
    while (own.length <= row) own.push(["", ""]);
    own[row]![column] = value;
  }
  const sheets = [
    { name: "Scenarios", cells: TERMS },
    { name: "Own", cells: own },
  ];
  const table: TableReading = {
    name: "Terms",
    sheet: "Scenarios",
    row: 1,
    column: 0,
    rows: 2,
    headers: ["Sector", "Name", "Coverage", "Rate"],
  };
  const names = [{ name: "Trade", formula: "=Own!$B$1" }];
  const engine = createEngine();
  for (const { name } of sheets) engine.addSheet(name, name);
  engine.setTable({
    name: table.name,
    sheet: table.sheet,
    range: { row: 1, column: 0, rows: 3, columns: 4 },
    columns: table.headers,
    headerRow: true,
    totalsRow: false,
  });
  for (const each of names) engine.setName(each);
  for (const { name, cells } of sheets)
    cells.forEach((line, row) =>
      line.forEach((value, column) => {
        if (typeof value === "string" && value.startsWith("=")) engine.setFormula(name, row, column, value);
        else if (value !== "") engine.setValue(name, row, column, value);
      }),
    );
  engine.calculate();
  return {
    tables: [table],
    names,
    sheets: sheets.map(({ name, cells }): SheetReading => ({
      name,
      row: 0,
      column: 0,
      values: cells.map((line, row) => line.map((_, column) => shown(engine.value(name, row, column)))),
      formulas: cells,
    })),
  };
}
