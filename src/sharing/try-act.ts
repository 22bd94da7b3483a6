/** Tries an act that only one copy has: its row stands at the end of Measures, or is blank, until it is put back. */
import { rowKeyOf, isDeletion, type Difference } from "./compare";
import { putCells, rangeAt } from "./compare-cells";
import type { TableReading, Value, WorkbookReading } from "./reading";
import { inputFor } from "./write-cells";

const TABLE = "Measures";
const KEYS = ["Measure"];

/** null where it cannot be tried: another table's row, or one whose formulas only a build writes. The answer puts everything back. */
export async function putAct(context: Excel.RequestContext, reading: WorkbookReading, difference: Difference): Promise<(() => Promise<void>) | null> {
  const table = reading.tables.find(({ name }) => name === TABLE);
  if (difference.table !== TABLE || !difference.whole || !table) return null;
  const { inputs, complete } = difference.whole;
  if (!isDeletion(difference)) return complete ? addRow(context, table, { ...inputs, Measure: difference.row }) : null;
  const index = Array.from({ length: table.rows }, (_, at) => rowKeyOf(reading, table, at, KEYS)).indexOf(difference.row);
  if (index < 0) return null;
  const at = (offset: number): Excel.Range => rangeAt(context, { sheet: table.sheet, row: table.row + 1 + index, column: table.column + offset });
  return putCells(context, table.headers.map((_, offset) => ({ range: at(offset), value: "" })));
}

async function addRow(context: Excel.RequestContext, { name, headers, rows }: TableReading, inputs: Readonly<Record<string, Value>>): Promise<() => Promise<void>> {
  const table = context.workbook.tables.getItem(name);
  const last = table.rows.getItemAt(rows - 1).getRange().load("numberFormat");
  await context.sync();
  const formats = last.numberFormat[0] as string[];
  table.rows.add(undefined, [headers.map((header, column) => inputFor(inputs[header] ?? "", formats[column]!))]);
  await context.sync();
  return async () => {
    table.rows.getItemAt(rows).delete();
    await context.sync();
  };
}
