/** Puts a formula into the cell that is selected, unless it is not empty. */
import { runInExcel } from "../../sheets/run-in-excel";

export interface Insertion {
  /** "Sheet1!B4" */
  place: string;
  /** false: the cell was not empty and is as it was. */
  done: boolean;
}

/** `replace`: the address of a cell whose content may go, as an earlier answer named it. */
export async function insertFormula(formula: string, replace: string | null): Promise<Insertion> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load(["address", "formulas"]);
    await context.sync();
    const place = cell.address;
    if (cell.formulas[0]![0] !== "" && replace !== place) return { place, done: false };
    cell.formulas = [[formula]];
    await context.sync();
    return { place, done: true };
  });
}
