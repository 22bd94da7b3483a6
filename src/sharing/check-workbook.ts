/** "Check this workbook" in Excel: what is found, the repair of names that other programs broke, and the formulas that values have replaced. */
import { PARLEY_VERSION } from "../sheets/version";
import { brokenCells, checkWorkbook, place, type CheckReport } from "./check";
import { headlineIn } from "./compare-workbook";
import { assertWritable } from "./freeze";
import { overwrittenCells } from "./overwritten";
import { readAsItStands, readOpenWorkbook } from "./read-workbook";
import type { WorkbookReading } from "./reading";
import { refreshEffect } from "./row-effect";
import type { SharingText } from "../words/sharing/en";
import { writeCells } from "./write-cells";
import { runInExcel } from "../sheets/run-in-excel";

export interface Repair {
  where: string;
  before: string;
  after: string;
}

export function checkOpenWorkbook(text: SharingText): Promise<CheckReport> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    const report = checkWorkbook(reading, PARLEY_VERSION, text);
    if (!report.findings.some(({ kind }) => kind === "newer-data")) return report;
    const effect = await effectOfNewData(context, reading, text);
    const findings = report.findings.map((found) =>
      found.kind === "newer-data" ? { ...found, what: `${found.what} ${effect}` } : found,
    );
    return { ...report, findings };
  });
}

/** What a refresh does to the expected duty, in a sentence. */
async function effectOfNewData(
  context: Excel.RequestContext,
  { record, ...reading }: WorkbookReading,
  { check }: SharingText,
): Promise<string> {
  const before = headlineIn({ record, ...reading });
  if (record.state !== "read" || before === null) return check.refreshUnknown;
  const effect = await refreshEffect(context, { record, ...reading }, record.record, before);
  return typeof effect === "number" ? check.refreshEffect(before, before + effect) : check.refreshUnknown;
}

/** Writes the broken formulas again under Parley's own names and says which; nothing else is touched. */
export function repairOpenWorkbook(): Promise<Repair[]> {
  return runInExcel(async (context) => {
    const broken = brokenCells(await readAsItStands(context));
    await writeCells(
      context,
      broken.map(({ sheet, row, column, repaired }) => ({ sheet, row, column, input: repaired })),
    );
    return broken.map((cell) => ({ where: place(cell), before: cell.formula, after: cell.repaired }));
  });
}

/** Formulas where values are in their place. Only where it is known which; probabilities and other inputs are never changed. */
export function putBackFormulas(): Promise<Repair[]> {
  return runInExcel(async (context) => {
    const reading = await readAsItStands(context);
    assertWritable(reading);
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
