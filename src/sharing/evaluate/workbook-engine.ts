/** The open workbook in the engine of src/formula: to find out there what a formula or a change would give, with nothing written. */
import { createEngine } from "../../formula/engine";
import type { FormulaEngine, StoredCell } from "../../formula/engine-types";
import { errorOf } from "../../formula/operands";
import type { ErrorCode, Value as EngineValue } from "../../formula/values";
import { areaOf, isError, isFormulaCell, type SheetReading, type Value, type WorkbookReading } from "../reading";
import { parleyFunctions } from "./parley-functions";

type Workbook = Pick<WorkbookReading, "sheets" | "tables" | "names">;

/** With the results that its cells show. `formulas` puts the formulas behind them, so that what depends on a change can be calculated. */
export function engineOf({ sheets, tables, names }: Workbook, formulas: boolean): FormulaEngine {
  const engine = createEngine();
  engine.registerFunctions(parleyFunctions());
  for (const { name } of sheets) engine.addSheet(name, name);
  for (const table of tables) {
    if (!sheets.some(({ name }) => name === table.sheet)) continue;
    engine.setTable({
      name: table.name,
      sheet: table.sheet,
      range: areaOf(table),
      columns: table.headers,
      headerRow: true,
      totalsRow: false,
    });
  }
  for (const { name, formula } of names) engine.setName({ name, formula });
  for (const sheet of sheets) engine.load(sheet.name, storedCells(sheet, formulas));
  return engine;
}

/** "" for a blank cell as for an empty text, the error's text for an error. */
export function shown(value: EngineValue): Value {
  return value === null ? "" : typeof value === "object" ? value.error : value;
}

export function stored(value: Value): EngineValue {
  return isError(value) ? errorOf(value as ErrorCode) : value;
}

function* storedCells(sheet: SheetReading, formulas: boolean): Generator<StoredCell> {
  for (const [down, line] of sheet.values.entries()) {
    for (const [across, value] of line.entries()) {
      const [row, column] = [sheet.row + down, sheet.column + across];
      const formula = sheet.formulas[down]![across]!;
      const calculates = isFormulaCell(formula, value);
      if (value === "" && !calculates) continue;
      const spill = sheet.spills?.find((each) => each.row === row && each.column === column);
      yield {
        row,
        column,
        value: stored(value),
        ...(formulas && calculates ? { formula, ...(spill ? { spill } : {}) } : {}),
      };
    }
  }
}
