/** The single cells in which two copies differ: where they are, and writing them so that all or none is changed. */
import { headerPlace } from "../files/header-table";
import { KEPT_TABLES } from "../sheets/inputs";
import type { TableName } from "../sheets/sheet-names";
import { type Difference } from "./compare";
import { rowKeyOf } from "./workbook-inputs";
import { cellOfName, isFormulaCell, type Value, type WorkbookReading } from "./reading";
import { SharingError } from "./sharing-error";
import { inputFor } from "./write-cells";

/** An argument of an action, as JSON. */
export function parsed<T>(argument: string): Partial<T> {
  try {
    const given: unknown = JSON.parse(argument);
    if (typeof given === "object" && given !== null) return given;
  } catch {
    // Sentence below, as for any other argument of the wrong kind.
  }
  throw new SharingError("bad-argument", ({ refusals }) => refusals.noJson);
}

export interface CellChange {
  range: Excel.Range;
  value: Value;
  /** In place of the value. */
  formula?: string | undefined;
}

/** Puts values into single cells; if Excel refuses one, the others go back. The answer puts all of them back. */
export async function putCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<() => Promise<void>> {
  for (const { range } of changes) range.load("values,formulas,numberFormat");
  await context.sync();
  const steps = changes.map(({ range, value, formula: wanted }) => {
    const format = String(range.numberFormat[0]![0]);
    const [shown, formula] = [range.values[0]![0] as Value, range.formulas[0]![0] as Value];
    return {
      range,
      input: wanted ?? inputFor(value, format),
      original: isFormulaCell(formula, shown) ? formula : inputFor(shown, format),
    };
  });
  const undo = async (): Promise<void> => {
    for (const { range, original } of steps) range.formulas = [[original]];
    await context.sync();
  };
  try {
    for (const { range, input } of steps) range.values = [[input]];
    await context.sync();
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
  return undo;
}

export function placeOf(
  reading: WorkbookReading,
  { table: name, row, field }: Pick<Difference, "table" | "row" | "field">,
): ReturnType<typeof cellOfName> {
  if (name === "") return cellOfName(reading.names.find((each) => each.name === row)?.formula ?? "");
  const table = reading.tables.find((each) => each.name === name);
  const keys = KEPT_TABLES[name as TableName];
  const offset = headerPlace(table?.headers, field);
  if (!table || !keys || offset < 0) return null;
  const index = Array.from({ length: table.rows }, (_, at) => rowKeyOf(reading, table, at, keys)).indexOf(row);
  return index < 0 ? null : { sheet: table.sheet, row: table.row + 1 + index, column: table.column + offset };
}

export function rangeAt(
  context: Excel.RequestContext,
  at: { sheet: string; row: number; column: number },
): Excel.Range {
  return context.workbook.worksheets.getItem(at.sheet).getCell(at.row, at.column);
}
