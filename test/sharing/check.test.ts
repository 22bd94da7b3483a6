/** What the check finds in a workbook, as plain data. */
import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type SheetPlan } from "../../src/sheets/plan";
import { planWorkbook } from "../../src/sheets/workbook-plan";
import { checkWorkbook, compareVersions } from "../../src/sharing/check";
import type { RecordReading, Value, WorkbookReading } from "../../src/sharing/reading";

const CHOICE = { asOf: "2025-05-21", language: "en", sectors: ["autos", "steel"], scenarios: ["pause", "return"] } as const;
const RECORD: RecordReading = { state: "read", record: { version: "0.1.0", caseId: "korea-us-2025", ...CHOICE, sectors: [...CHOICE.sectors], scenarios: [...CHOICE.scenarios], defaults: {} } };

/** The tables of the plans as a reader would find them; formulas give 1. */
function reading(plans: readonly SheetPlan[] = planWorkbook(chooseContents(findCase("korea-us-2025"), CHOICE))): WorkbookReading {
  return {
    sheets: plans.map((plan) => {
      const height = Math.max(...plan.tables.map((table) => table.row + 1 + table.rows.length));
      const width = Math.max(...plan.tables.map((table) => table.column + table.columns.length));
      const blank = (): Value[][] => Array.from({ length: height }, () => new Array<Value>(width).fill(""));
      const [values, formulas] = [blank(), blank()];
      for (const table of plan.tables) {
        table.columns.forEach(({ header }, column) => (values[table.row]![table.column + column] = formulas[table.row]![table.column + column] = header));
        table.rows.forEach((row, index) =>
          row.forEach((cell, column) => {
            const at = [table.row + 1 + index, table.column + column] as const;
            values[at[0]]![at[1]] = isFormula(cell) ? 1 : (cell ?? "");
            formulas[at[0]]![at[1]] = isFormula(cell) ? cell.formula : (cell ?? "");
          }),
        );
      }
      return { name: plan.name, row: 0, column: 0, values, formulas };
    }),
    skipped: [],
    tables: plans.flatMap((plan) => plan.tables.map((table) => ({ name: table.name, sheet: plan.name, row: table.row, column: table.column, rows: table.rows.length, headers: table.columns.map(({ header }) => header) }))),
    names: [],
    record: RECORD,
    frozen: new Set(),
  };
}

function put(workbook: WorkbookReading, table: string, row: number, header: string, value: Value, formula: Value = value): void {
  const { sheet, row: top, column, headers } = workbook.tables.find(({ name }) => name === table)!;
  const { values, formulas } = workbook.sheets.find(({ name }) => name === sheet)!;
  (values[top + 1 + row] as Value[])[column + headers.indexOf(header)] = value;
  (formulas[top + 1 + row] as Value[])[column + headers.indexOf(header)] = formula;
}

const findings = (workbook: WorkbookReading, version = "0.1.0"): string[] => checkWorkbook(workbook, version).findings.map(({ kind, where }) => `${kind} ${where}`.trim());

it("finds nothing wrong with what Parley builds, and counts its functions", () => {
  const report = checkWorkbook(reading(), "0.1.0");
  expect(report.findings).toEqual([]);
  expect(report.counts.byFunction).toMatchObject({ EXEMPTION_SAVINGS: 4, DUTY_BETWEEN: 38, TRADE_EFFECT: 8, DELAY_COST: 2 });
  expect(report.counts.errors).toBe(0);
});

it("finds probabilities that do not sum to 1", () => {
  const workbook = reading();
  put(workbook, "Scenarios", 0, "Probability", 0.5);
  put(workbook, "Scenarios", 1, "Probability", 0.4);
  expect(checkWorkbook(workbook, "0.1.0").findings).toEqual([expect.objectContaining({ kind: "probabilities", what: expect.stringContaining("0.9") })]);
  put(workbook, "Scenarios", 1, "Probability", 0.5 + 1e-9);
  expect(findings(workbook)).toEqual([]);
});

it("finds a value where a formula belongs, but not a changed input or a frozen cell", () => {
  const workbook = reading();
  put(workbook, "Terms", 0, "Coverage", 0.5);
  put(workbook, "Outcomes", 1, "Net duty", 123);
  const { row, column, headers } = workbook.tables.find(({ name }) => name === "Outcomes")!;
  const [where] = checkWorkbook(workbook, "0.1.0").findings;
  expect(where).toMatchObject({ kind: "overwritten", what: expect.stringContaining("Outcomes[Net duty]") });
  expect(findings({ ...workbook, frozen: new Set([`Outcomes!${row + 2},${column + headers.indexOf("Net duty")}`]) })).toEqual([]);
});

it("finds errors, with the remedy that fits", () => {
  const workbook = reading();
  put(workbook, "Sectors", 0, "Rate as of", "#NAME?", "=PARLEY.TARIFF_RATE(1,2)");
  put(workbook, "Outcomes", 0, "Trade", "#REF!", "=#REF!");
  const { counts, findings: found } = checkWorkbook(workbook, "0.1.0");
  expect(counts.errors).toBe(2);
  expect(found.map(({ kind, remedy }) => [kind, remedy])).toEqual([
    ["error", expect.stringContaining("Ctrl+Alt+F9")],
    ["error", expect.stringContaining("deleted")],
  ]);
});

it("tells an older from a newer version, a damaged record and one of a later schema", () => {
  expect(findings(reading(), "0.2.0")).toEqual(["older-version"]);
  expect(findings(reading(), "0.0.9")).toEqual(["newer-version"]);
  expect(findings({ ...reading(), record: { state: "damaged" } })).toEqual(["damaged-record"]);
  expect(findings({ ...reading(), record: { state: "future", schema: 2 } })).toEqual(["newer-record"]);
  expect(findings({ ...reading(), record: { state: "none" } })).toEqual([]);
  expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0);
});

it("says once, and not of each cell, that a workbook holds values only", () => {
  const workbook = reading();
  for (const sheet of workbook.sheets) sheet.formulas = sheet.values;
  expect(findings(workbook)).toEqual(["values-only"]);
});

it("names sheets that are too large to be looked through", () => {
  expect(findings({ ...reading(), skipped: [{ name: "Raw data", cells: 5_000_000 }] })).toEqual(["not-read 'Raw data'"]);
});
