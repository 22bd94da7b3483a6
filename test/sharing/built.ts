/** A built workbook as plain data, as the plans have it. */
import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type SheetPlan } from "../../src/sheets/plan";
import { planWorkbook } from "../../src/sheets/workbook-plan";
import type { RecordReading, Value, WorkbookReading } from "../../src/sharing/reading";

export const CHOICE = {
  asOf: "2025-05-21",
  language: "en",
  sectors: ["autos", "steel"],
  scenarios: ["pause", "return"],
} as const;
export const RECORD: RecordReading = {
  state: "read",
  record: {
    version: "0.1.0",
    caseId: "korea-us-2025",
    ...CHOICE,
    sectors: [...CHOICE.sectors],
    scenarios: [...CHOICE.scenarios],
    defaults: {},
  },
};

/** The tables of the plans as a reader would find them; formulas give 1. */
export function reading(
  plans: readonly SheetPlan[] = planWorkbook(chooseContents(findCase("korea-us-2025"), CHOICE)),
): WorkbookReading {
  return {
    sheets: plans.map((plan) => {
      const height = Math.max(...plan.tables.map((table) => table.row + 1 + table.rows.length));
      const width = Math.max(...plan.tables.map((table) => table.column + table.columns.length));
      const blank = (): Value[][] => Array.from({ length: height }, () => new Array<Value>(width).fill(""));
      const [values, formulas] = [blank(), blank()];
      for (const table of plan.tables) {
        table.columns.forEach(
          ({ header }, column) =>
            (values[table.row]![table.column + column] = formulas[table.row]![table.column + column] = header),
        );
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
    tables: plans.flatMap((plan) =>
      plan.tables.map((table) => ({
        name: table.name,
        sheet: plan.name,
        row: table.row,
        column: table.column,
        rows: table.rows.length,
        headers: table.columns.map(({ header }) => header),
      })),
    ),
    names: [],
    record: RECORD,
    frozen: new Set(),
  };
}

export function put(
  workbook: WorkbookReading,
  table: string,
  row: number,
  header: string,
  value: Value,
  formula: Value = value,
): void {
  const { sheet, row: top, column, headers } = workbook.tables.find(({ name }) => name === table)!;
  const { values, formulas } = workbook.sheets.find(({ name }) => name === sheet)!;
  (values[top + 1 + row] as Value[])[column + headers.indexOf(header)] = value;
  (formulas[top + 1 + row] as Value[])[column + headers.indexOf(header)] = formula;
}
