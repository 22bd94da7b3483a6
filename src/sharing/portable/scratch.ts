/** Lets Excel itself calculate expressions: on a sheet of its own, which is gone again afterwards. */
import { rangeAddress } from "../../sheets/address";
import type { Value } from "../reading";

const SCRATCH = "Parley scratch";
/** What stands for a range or an array of several cells; no cell of a person holds it. */
export const SEVERAL = "\u241Fseveral";
const ROWS_A_SYNC = 500;

/** "" for blank, the error's text for an error, SEVERAL for more than one cell. */
export async function calculate(context: Excel.RequestContext, expressions: readonly string[]): Promise<Value[]> {
  if (expressions.length === 0) return [];
  const old = context.workbook.worksheets.getItemOrNullObject(SCRATCH);
  await context.sync();
  if (!old.isNullObject) old.delete();
  const sheet = context.workbook.worksheets.add(SCRATCH);
  sheet.visibility = "Hidden";
  await context.sync();
  try {
    for (let from = 0; from < expressions.length; from += ROWS_A_SYNC) {
      const part = expressions.slice(from, from + ROWS_A_SYNC);
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange(rangeAddress(from, 0, part.length, 1)).formulas = part.map((text) => [guarded(text)]);
      await context.sync();
    }
    const answers = sheet.getRange(rangeAddress(0, 0, expressions.length, 1)).load("values");
    await context.sync();
    return (answers.values as Value[][]).map(([value]) => value!);
  } finally {
    // A calculation engine forgets what formulas depended on when they are cleared, not always when their sheet goes.
    sheet.getRange(rangeAddress(0, 0, expressions.length, 1)).clear();
    await context.sync();
    sheet.delete();
    await context.sync();
  }
}

/** A blank cell would come back as 0, and a range would spill over the next expressions. */
function guarded(text: string): string {
  return `=IF(ROWS(${text})*COLUMNS(${text})>1,"${SEVERAL}",IF(${text}="","",${text}))`;
}
