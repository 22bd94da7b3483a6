/** Adds the sheets that accompany a copy: a title, lines that explain, one plain block of cells. Never in place of a sheet that is not ours. */
import { rangeAddress } from "../sheets/address";
import { typed } from "../sheets/cell-text";
import { HEADER_FILL, HEADER_TEXT } from "../sheets/colors";
import type { Cell } from "../sheets/plan";
import { SharingError } from "./sharing-error";

/** Hidden name local to the sheet. */
const MARK = "_ParleyShared";
/** Rows before the block: title, then a row for each line. */
export const TITLE_ROWS = 1;
const ROWS_A_SYNC = 2_000;
const POINTS_A_CHARACTER = 5.5;
const TITLE_SIZE = 14;
const TITLE_POINTS = 24;

export interface OwnSheet {
  name: string;
  title: string;
  lines: readonly string[];
  headers: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Number formats by column; General where none is given. */
  formats?: readonly (string | undefined)[];
  widths: readonly number[];
}

/** Row of the block's first cell below its headers. */
export function firstRow(sheet: Pick<OwnSheet, "lines">): number {
  return TITLE_ROWS + sheet.lines.length + 2;
}

/** Fails before anything is written where a sheet of such a name belongs to a user. Old ones of ours go. */
export async function removeOldSheets(context: Excel.RequestContext, sheetNames: readonly string[]): Promise<void> {
  const marks = sheetNames.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return { name, sheet: sheet.load("name"), mark: sheet.names.getItemOrNullObject(MARK).load("name") };
  });
  await context.sync();
  const foreign = marks.find(({ sheet, mark }) => !sheet.isNullObject && mark.isNullObject);
  if (foreign) throw new SharingError("sheet-in-the-way", ({ refusals }) => refusals.sheetInTheWay(foreign.name));
  for (const { sheet } of marks) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

export async function addOwnSheet(context: Excel.RequestContext, plan: OwnSheet): Promise<void> {
  const sheet = context.workbook.worksheets.add(plan.name);
  sheet.names.add(MARK, `="Parley"`).visible = false;
  sheet.showGridlines = false;
  [plan.title, ...plan.lines].forEach((text, row) => (sheet.getCell(row, 0).values = [[typed(text)]]));
  sheet.getCell(0, 0).format.font.bold = true;
  sheet.getCell(0, 0).format.font.size = TITLE_SIZE;
  sheet.getCell(0, 0).format.rowHeight = TITLE_POINTS;
  const top = firstRow(plan);
  const width = plan.headers.length;
  const head = sheet.getRange(rangeAddress(top - 1, 0, 1, width));
  head.values = [[...plan.headers]];
  head.format.font.bold = true;
  head.format.font.color = HEADER_TEXT;
  head.format.fill.color = HEADER_FILL;
  plan.widths.forEach(
    (characters, column) => (sheet.getCell(0, column).format.columnWidth = characters * POINTS_A_CHARACTER),
  );
  sheet.freezePanes.freezeRows(top);
  for (let from = 0; from < plan.rows.length; from += ROWS_A_SYNC) {
    context.application.suspendApiCalculationUntilNextSync();
    const rows = plan.rows.slice(from, from + ROWS_A_SYNC);
    sheet.getRange(rangeAddress(top + from, 0, rows.length, width)).formulas = rows.map((row) => row.map(typed));
    await context.sync();
  }
  // After the texts: in a cell of text format the apostrophe that keeps them texts would stay.
  (plan.formats ?? []).forEach((format, column) => {
    if (format !== undefined && plan.rows.length > 0)
      sheet.getRange(rangeAddress(top, column, plan.rows.length, 1)).numberFormat = plan.rows.map(() => [format]);
  });
  await context.sync();
}
