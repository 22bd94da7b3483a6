/** Writes a value into one cell, as a user would. */
import type { Place } from "./reading";
import { runInExcel } from "../../sheets/run-in-excel";

export async function writeCell({ sheet, address }: Place, value: number): Promise<void> {
  await runInExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}
