/** Brings what a user asks for to the front: a sheet, or cells of it. */
import type { Place } from "./workbook/reading";
import { sheetOfTab, tabsOf } from "../sheets/tabs";
import { runInExcel } from "../sheets/run-in-excel";

/** False when the workbook has no sheet of that name, nor one of Parley's by its name in another language. Without an address what was selected there stays so. */
export async function goToSheet(name: string, address?: Place["address"]): Promise<boolean> {
  return runInExcel(async (context) => {
    const own = sheetOfTab(name);
    const sheets = [name, ...(own === undefined ? [] : tabsOf(own))].map((each) =>
      context.workbook.worksheets.getItemOrNullObject(each),
    );
    await context.sync();
    const sheet = sheets.find(({ isNullObject }) => !isNullObject);
    if (!sheet) return false;
    sheet.activate();
    if (address !== undefined) sheet.getRange(address).select();
    await context.sync();
    return true;
  });
}
