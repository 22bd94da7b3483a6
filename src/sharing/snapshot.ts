/** A snapshot: every formula becomes its value, and a sheet says of each what it was calculated from. For a copy that is sent, never for the original. */
import type { Cell } from "../sheets/plan";
import { place } from "./check";
import { assertWritable, assertSendable } from "./freeze";
import { parleyIds } from "./formula-text";
import { addOwnSheet, removeOldSheets, type OwnSheet } from "./own-sheet";
import { provenanceOf, sourceOf } from "./provenance";
import { formulaCells, type FormulaCell, type WorkbookReading } from "./reading";
import { readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { freezeCells } from "./write-cells";
import { runInExcel } from "../sheets/run-in-excel";

export const FIGURES_SHEET = "About these figures";

export interface Snapshot {
  /** Formulas that became values; those of Parley among them. */
  cells: number;
  parley: number;
  sheet: string;
}

export function snapshotOpenWorkbook(): Promise<Snapshot> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    assertSendable(reading);
    const { formulas, sheet, ...counts } = snapshotOf(reading);
    await removeOldSheets(context, [FIGURES_SHEET]);
    await addOwnSheet(context, sheet);
    await freezeCells(context, formulas);
    for (const id of reading.frozenParts) context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
    return { ...counts, sheet: FIGURES_SHEET };
  });
}

/** The formulas that a snapshot has as values, and the sheet that lists them. Refuses where there are none. */
export function snapshotOf(
  reading: WorkbookReading,
): Omit<Snapshot, "sheet"> & { formulas: FormulaCell[]; sheet: OwnSheet } {
  const formulas = [...formulaCells(reading)];
  if (formulas.length === 0) throw new SharingError("no-figures", ({ refusals }) => refusals.noFormula);
  return {
    cells: formulas.length,
    parley: formulas.filter(({ formula }) => parleyIds(formula).length > 0).length,
    formulas,
    sheet: figuresSheet(reading, formulas),
  };
}

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;

export function figuresSheet(reading: WorkbookReading, cells: readonly FormulaCell[]): OwnSheet {
  const about = provenanceOf(reading);
  const { sheets } = about.text;
  const { headers } = sheets;
  return {
    name: FIGURES_SHEET,
    title: FIGURES_SHEET,
    lines: [
      sheets.figures.intro(about.caseName === "" ? "" : sheets.ofCase(about.caseName), about.version),
      about.vintage === "" ? sheets.figures.rows : `${sheets.data(about.vintage)} ${sheets.figures.rows}`,
    ],
    headers: [headers.cell, headers.formula, headers.version, headers.vintage, headers.asOf, headers.source],
    formats: ["@", "@", "@", "@", "yyyy-mm-dd", "@"],
    widths: [26, 70, 14, 40, 12, 60],
    rows: cells.map((cell): Cell[] => [
      place(cell),
      cell.formula.slice(0, LONGEST),
      about.version,
      about.vintage,
      about.asOf === "" ? null : about.asOf,
      sourceOf(cell.formula, about.text),
    ]),
  };
}
