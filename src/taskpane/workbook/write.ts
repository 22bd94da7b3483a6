/** Writes a value into one cell, as a person would. */
import type { Place } from "./reading";

export async function writeCell({ sheet, address }: Place, value: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}
