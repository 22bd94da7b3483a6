/** Writes a choice of the tab back to the sheet Deal, where everything else reads it. */
import { runInExcel } from "../../../sheets/run-in-excel";

const ISSUES = "DealIssues";

/** Option ids by issue into the column of the user's own choice. */
export async function writeChoice(chosen: ReadonlyMap<string, string>): Promise<void> {
  await writeColumn("Chosen", (issue) => chosen.get(issue));
}

/** Factors by issue times the weights in the sheet, and reservation values in place of those that follow from no deal. */
export async function writeWeights(
  weights: ReadonlyMap<string, { ours: number; theirs: number }>,
  reservations: { ours: number | undefined; theirs: number | undefined },
): Promise<void> {
  await writeColumn("Our weight", (issue) => weights.get(issue)?.ours);
  await writeColumn("Their weight", (issue) => weights.get(issue)?.theirs);
  await runInExcel(async (context) => {
    const cell = (name: string) => context.workbook.names.getItem(name).getRange();
    if (reservations.ours !== undefined) cell("OurOverride").values = [[reservations.ours]];
    if (reservations.theirs !== undefined) cell("TheirOverride").values = [[reservations.theirs]];
    await context.sync();
  });
}

async function writeColumn(header: string, valueOf: (issue: string) => string | number | undefined): Promise<void> {
  await runInExcel(async (context) => {
    const { columns } = context.workbook.tables.getItem(ISSUES);
    const ids = columns.getItem("Issue").getDataBodyRange().load("values");
    const column = columns.getItem(header).getDataBodyRange().load("formulas");
    await context.sync();
    const before = column.formulas as unknown[][];
    column.formulas = (ids.values as unknown[][]).map(([issue], row) => {
      // The column is formatted as text, so an option called "150" stays the text that it is.
      return [valueOf(String(issue)) ?? before[row]?.[0] ?? ""];
    });
    await context.sync();
  });
}
