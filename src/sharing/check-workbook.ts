/** "Check this workbook" in Excel: what is found, the repair of names that other programs broke, and the formulas that values have replaced. */
import { PARLEY_VERSION } from "../sheets/version";
import { brokenCells, checkWorkbook, place, type CheckReport } from "./check";
import { refuseWhatCannotChange } from "./freeze";
import { overwrittenCells } from "./overwritten";
import { readOpenWorkbook } from "./read-workbook";
import type { SharingText } from "../words/share/en";
import { writeCells } from "./write-cells";

export interface Repair {
  where: string;
  before: string;
  after: string;
}

export function checkOpenWorkbook(text: SharingText): Promise<CheckReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) =>
    checkWorkbook(await readOpenWorkbook(context), PARLEY_VERSION, text),
  );
}

/** Writes the broken formulas again under Parley's own names and says which; nothing else is touched. */
export function repairOpenWorkbook(): Promise<Repair[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const broken = brokenCells(await readOpenWorkbook(context));
    await writeCells(
      context,
      broken.map(({ sheet, row, column, repaired }) => ({ sheet, row, column, input: repaired })),
    );
    return broken.map((cell) => ({ where: place(cell), before: cell.formula, after: cell.repaired }));
  });
}

/** Formulas where values stand in their place. Only where it can be told which; probabilities and other inputs are never changed. */
export function putBackFormulas(): Promise<Repair[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    refuseWhatCannotChange(reading);
    const lost = overwrittenCells(reading).flatMap((cell) =>
      cell.formula === null ? [] : [{ ...cell, formula: cell.formula }],
    );
    await writeCells(
      context,
      lost.map(({ sheet, row, column, formula }) => ({ sheet, row, column, input: formula })),
    );
    return lost.map((cell) => ({ where: place(cell), before: String(cell.value), after: cell.formula }));
  });
}
