/** Brings what a user asks for to the front: a sheet, or cells of it. */
import type { Place } from "./workbook/reading";
import { runInExcel } from "../sheets/run-in-excel";

/** False when the workbook has no sheet of that name. Without an address what was selected there stays so. */
export async function goToSheet(name: string, address?: Place["address"]): Promise<boolean> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    if (address !== undefined) sheet.getRange(address).select();
    await context.sync();
    return true;
  });
}
