/** "Check this workbook" in Excel: what is found, and the repair of names that other programs broke. */
import { PARLEY_VERSION } from "../sheets/version";
import { brokenCells, checkWorkbook, place, type CheckReport } from "./check";
import { readOpenWorkbook } from "./read-workbook";
import type { SharingText } from "./text/en";
import { writeCells } from "./write-cells";

export interface Repair {
  where: string;
  before: string;
  after: string;
}

export function checkOpenWorkbook(text: SharingText): Promise<CheckReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => checkWorkbook(await readOpenWorkbook(context), PARLEY_VERSION, text));
}

/** Writes the broken formulas again under Parley's own names and says which; nothing else is touched. */
export function repairOpenWorkbook(): Promise<Repair[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const broken = brokenCells(await readOpenWorkbook(context));
    await writeCells(context, broken.map(({ sheet, row, column, repaired }) => ({ sheet, row, column, input: repaired })));
    return broken.map((cell) => ({ where: place(cell), before: cell.formula, after: cell.repaired }));
  });
}
