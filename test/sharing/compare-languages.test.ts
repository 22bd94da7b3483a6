/** A Korean copy and an English one of the same case: words are no assumptions, figures and the user's own words are. */
import { findCase } from "../../src/cases/registry";
import { compareInputs, type Difference } from "../../src/sharing/compare";
import { inputsOf } from "../../src/sharing/workbook-inputs";
import type { Value, WorkbookReading } from "../../src/sharing/reading";
import { fixedAddress } from "../../src/sheets/address";
import { chooseContents, NO_CHANGES } from "../../src/sheets/contents";
import { defaultsOf } from "../../src/sheets/inputs";
import { isFormula, placesOf, type Cell, type SheetPlan } from "../../src/sheets/plan";
import { namedCells, planWorkbook } from "../../src/sheets/workbook-plan";

const korea = findCase("korea-us-2025");
const SCENARIOS = korea.scenarios.map(({ id }) => id);
const SECTORS = korea.sectors.map(({ id }) => id);

type Edit = [table: string, key: string, header: string, value: Value];

/** What a workbook holds that was filled in that language, with what a user wrote into it; results stay blank. */
function copyIn(language: "en" | "ko", edits: readonly Edit[] = []): WorkbookReading {
  const plans = planWorkbook(chooseContents(korea, { asOf: "2025-05-21", language }));
  const sheets = plans.map((plan) => {
    const values: Value[][] = [];
    const formulas: Value[][] = [];
    const put = (row: number, column: number, cell: Cell): void => {
      (values[row] ??= [])[column] = isFormula(cell) ? "" : (cell ?? "");
      (formulas[row] ??= [])[column] = isFormula(cell) ? cell.formula : (cell ?? "");
    };
    for (const parameter of plan.parameters) {
      const { row, column } = placesOf(parameter).value;
      put(row, column, parameter.value);
    }
    for (const { name, row, column, columns, rows } of plan.tables) {
      rows.forEach((cells, at) =>
        cells.forEach((cell, index) => put(row + 1 + at, column + index, edited(plan, name, at, index) ?? cell)),
      );
      columns.forEach(({ header }, index) => put(row, column + index, header));
    }
    return { name: plan.tab, row: 0, column: 0, values: filled(values), formulas: filled(formulas) };
  });
  function edited(plan: SheetPlan, name: string, at: number, index: number): Value | undefined {
    const table = plan.tables.find((each) => each.name === name)!;
    return edits.find(
      ([of, key, header]) => of === name && table.rows[at]!.includes(key) && table.columns[index]!.header === header,
    )?.[3];
  }
  return {
    sheets,
    skipped: [],
    tables: plans.flatMap((plan) =>
      plan.tables.map(({ name, row, column, columns, rows }) => ({
        name,
        sheet: plan.tab,
        row,
        column,
        rows: rows.length,
        headers: columns.map(({ header }) => header),
      })),
    ),
    names: namedCells(plans).map(({ name, sheet, row, column }) => ({
      name,
      formula: `='${sheet}'!${fixedAddress(row, column)}`,
    })),
    record: {
      state: "read",
      record: {
        version: "0.1.0",
        caseId: korea.id,
        asOf: "2025-05-21",
        language,
        sectors: SECTORS,
        scenarios: SCENARIOS,
        defaults: defaultsOf(plans, NO_CHANGES),
      },
    },
    frozen: new Set(),
  };
}

const filled = (rows: Value[][]): Value[][] => Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ""));
const between = (one: WorkbookReading, other: WorkbookReading): Difference[] =>
  compareInputs(inputsOf(one), inputsOf(other));

it("finds no difference in what Parley itself says in two languages", () => {
  expect(between(copyIn("en"), copyIn("ko"))).toEqual([]);
  expect(between(copyIn("ko"), copyIn("en"))).toEqual([]);
});

it("finds a figure, and a word that a person wrote, in either copy", () => {
  const theirs = copyIn("ko", [
    ["Measures", "S232-STEEL-25", "Rate", 0.2],
    ["Measures", "S232-STEEL-25", "Note", "우리 메모"],
    ["Measures", "S232-AUTO-25", "Scope", "8703"],
  ]);
  const ours = copyIn("en", [["Assumptions", "vehicle-parts", "Value", 0.4]]);
  expect(
    between(ours, theirs).map(({ table, row, field, ours: one, theirs: two }) => [table, row, field, one, two]),
  ).toEqual([
    ["Assumptions", "vehicle-parts", "Value", 0.4, 0],
    ["Measures", "S232-AUTO-25", "Scope", "S232-AUTO", "8703"],
    ["Measures", "S232-STEEL-25", "Rate", 0.25, 0.2],
    ["Measures", "S232-STEEL-25", "Note", "Mill products and the derivatives of note 16(l).", "우리 메모"],
  ]);
});
