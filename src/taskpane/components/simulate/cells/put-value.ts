/** Puts a value or a formula into a cell, and says what was there. */
import { runInExcel } from "../../../../sheets/run-in-excel";
import type { Place } from "./read-selection";

export async function putFormula({ sheet, row, column }: Place, content: unknown): Promise<unknown> {
  return runInExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column).load("formulas");
    await context.sync();
    const before = (cell.formulas as unknown[][])[0]![0];
    cell.formulas = [[content]];
    await context.sync();
    return before;
  });
}
