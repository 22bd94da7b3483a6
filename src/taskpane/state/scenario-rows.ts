/** What the pane does with the rows of the table Scenarios: names and order at once, in the cells; rows that come or go by filling the sheets again. */
import { optionsOf, runBuild } from "../../commands/build-session";
import { chosenLanguage } from "../../commands/language";
import { commandTexts } from "../../words/commands/words";
import type { ScenarioChange } from "../../sheets/change-scenarios";
import { runInExcel } from "../../sheets/run-in-excel";

/** What prevented it, or null. */
export async function changeScenarios(change: ScenarioChange): Promise<string | null> {
  const { inspectWorkbook } = await import("../../sheets/build");
  const { record } = await inspectWorkbook();
  if (!record) return commandTexts[chosenLanguage()].noRecord;
  const outcome = await runBuild({ ...optionsOf(record), change });
  return outcome.ok ? null : outcome.message;
}

/** @param row of the table's body, from 0 */
export async function renameScenario(row: number, name: string): Promise<void> {
  await runInExcel(async (context) => {
    const body = context.workbook.tables.getItem("Scenarios").columns.getItem("Name").getDataBodyRange();
    const cell = body.getCell(row, 0);
    cell.numberFormat = [["@"]];
    cell.values = [[name]];
    await context.sync();
  });
}

/** Puts two neighbouring rows the other way round. */
export async function swapScenarios(upper: number): Promise<void> {
  await runInExcel(async (context) => {
    const body = context.workbook.tables.getItem("Scenarios").getDataBodyRange();
    const rows = body.getRow(upper).getResizedRange(1, 0).load("formulas");
    await context.sync();
    rows.formulas = [...rows.formulas].reverse();
    await context.sync();
  });
}
