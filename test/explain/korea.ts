/** The Korean case as plain data with its figures: the sheets as planned, calculated by the engine of src/formula. */
import { createEngine } from "../../src/formula/engine";
import { quoteSheet } from "../../src/formula/addresses";
import { findCase } from "../../src/cases/registry";
import { shown } from "../../src/sharing/evaluate/workbook-engine";
import { parleyFunctions } from "../../src/sharing/evaluate/parley-functions";
import type { NameReading, SheetReading, TableReading, Value } from "../../src/sharing/reading";
import { chooseContents, NO_CHANGES, type Choice } from "../../src/sheets/contents";
import { defaultsOf } from "../../src/sheets/inputs";
import { isFormula, placesOf, type Cell } from "../../src/sheets/plan";
import { fixedAddress } from "../../src/sheets/address";
import { planWorkbook } from "../../src/sheets/workbook-plan";
import { PARLEY_VERSION } from "../../src/sheets/version";
import type { ExplainedWorkbook } from "../../src/explain/cell-book";
import "../../src/taskpane/components/simulate/cells/surroundings";

const CASE = "korea-us-2025";

export interface OwnSheet {
  name: string;
  cells: readonly (readonly Cell[])[];
}

/** @param own a sheet of the person's own beside those of the case */
export function koreanWorkbook(choice: Partial<Choice> = {}, own?: OwnSheet): ExplainedWorkbook {
  const negotiation = findCase(CASE);
  const chosen: Choice = {
    asOf: "2025-05-21",
    language: "en",
    sectors: negotiation.sectors.map(({ id }) => id),
    scenarios: negotiation.scenarios.map(({ id }) => id),
    ...choice,
  };
  const plans = planWorkbook(chooseContents(negotiation, chosen));
  const engine = createEngine();
  engine.registerFunctions(parleyFunctions());
  for (const { name } of [...plans, ...(own ? [own] : [])]) engine.addSheet(name, name);
  const tables: TableReading[] = [];
  const names: NameReading[] = [];
  const waiting: { sheet: string; row: number; column: number; cell: Cell }[] = [];
  const put = (sheet: string, row: number, column: number, cell: Cell) => waiting.push({ sheet, row, column, cell });
  for (const plan of plans) {
    put(plan.name, 0, 0, plan.title);
    for (const parameter of plan.parameters) {
      const { label, value, note } = placesOf(parameter);
      put(plan.name, label.row, label.column, parameter.label);
      put(plan.name, value.row, value.column, parameter.value);
      if (parameter.note !== undefined) put(plan.name, note.row, note.column, parameter.note);
      const address = fixedAddress(value.row, value.column);
      if (parameter.name !== undefined)
        names.push({ name: parameter.name, formula: `=${quoteSheet(plan.name)}!${address}` });
    }
    for (const { row, column, value } of plan.page?.cells ?? []) put(plan.name, row, column, value);
    for (const { name, row, column, columns, rows, spills } of plan.tables) {
      columns.forEach(({ header, label }, across) => {
        put(plan.name, row - 1, column + across, label);
        put(plan.name, row, column + across, header);
      });
      rows.forEach((line, down) =>
        line.forEach((cell, across) => put(plan.name, row + 1 + down, column + across, cell)),
      );
      if (!spills)
        tables.push({
          name,
          sheet: plan.name,
          row,
          column,
          rows: rows.length,
          headers: columns.map(({ header }) => header),
        });
    }
  }
  own?.cells.forEach((line, row) => line.forEach((cell, column) => put(own.name, row, column, cell)));
  for (const { name, sheet, row, column, rows, headers } of tables)
    engine.setTable({
      name,
      sheet,
      range: { row, column, rows: rows + 1, columns: headers.length },
      columns: headers,
      headerRow: true,
      totalsRow: false,
    });
  for (const name of names) engine.setName(name);
  for (const { sheet, row, column, cell } of waiting)
    if (isFormula(cell)) engine.setFormula(sheet, row, column, cell.formula);
    else if (cell !== null && cell !== "") engine.setValue(sheet, row, column, cell);
  engine.calculate();
  return {
    sheets: engine.sheets().map(({ id, name }): SheetReading => {
      const { row, column, rows, columns } = engine.usedRange(id)!;
      const values: Value[][] = Array.from({ length: rows }, () => new Array<Value>(columns).fill(""));
      const formulas = values.map((line) => [...line]);
      engine.forEachCell(id, ({ row: at, column: across, value, formula }) => {
        values[at - row]![across - column] = shown(value);
        formulas[at - row]![across - column] = formula ?? shown(value);
      });
      return { name, row, column, values, formulas, spills: engine.spills(id) };
    }),
    tables,
    names,
    record: {
      state: "read",
      record: {
        version: PARLEY_VERSION,
        caseId: CASE,
        asOf: chosen.asOf,
        language: chosen.language,
        sectors: [...(chosen.sectors ?? [])],
        scenarios: [...(chosen.scenarios ?? [])],
        sheets: plans.map(({ name }) => name),
        defaults: defaultsOf(plans, NO_CHANGES),
      },
    },
  };
}
