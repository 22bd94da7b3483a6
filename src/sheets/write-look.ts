/** How a sheet looks and prints: widths and heights, the head with its strip of values, frozen rows, landscape pages. */
import { cellAddress, rangeAddress } from "./address";
import { ALERT_TEXT, QUIET_TEXT, SLATE, TEAL } from "./colors";
import { footOf, provenancePlace } from "./foot";
import { TEXT } from "./formats";
import {
  EXPLANATION_ROW,
  FROZEN_ROWS,
  placesOf,
  TITLE_ROW,
  rowAfter,
  type Parameter,
  type AnyPlan,
  type AnyTable,
} from "./plan";
import { rowHeights } from "./row-heights";
import { columnWidths } from "./table-heads";
import { writePageLook } from "./write-page";
import { asCost, asInput, headerFill, writeTableLook } from "./write-table-look";
import { validate } from "./write-validation";
import { isOkFormula } from "../words/sheets/check-status";

/** Excel's default font: 7 pixels a digit, 5 for the padding, 0.75 points a pixel. */
const POINTS_A_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
const TITLE_SIZE = 18;
const TONES = { good: TEAL, bad: ALERT_TEXT, cost: SLATE, none: SLATE } as const;
const FIGURE_SIZE = 13;
const QUIET_SIZE = 10;
/** In points, of the quiet ones. */
const TWO_LINES = 28;
/** In points: narrow, so that letters come out larger. */
const SIDE_MARGIN = 28.8;

export function writeLook(sheet: Excel.Worksheet, plan: AnyPlan): void {
  sheet.showGridlines = false;
  columnWidths(plan).forEach((width, column) => {
    sheet.getRange(rangeAddress(0, column, 1, 1)).format.columnWidth = width * POINTS_A_CHARACTER + PADDING_POINTS;
  });
  for (const [row, height] of rowHeights(plan)) sheet.getCell(row, 0).format.rowHeight = height;
  writeHeadLook(sheet, plan);
  for (const parameter of plan.parameters) writeParameterLook(sheet, parameter);
  for (const table of plan.tables) writeTableLook(sheet, table, headerFill(table, plan));
  if (plan.page) writePageLook(sheet, plan.page);
  sheet.freezePanes.freezeRows(FROZEN_ROWS);
  sheet.pageLayout.orientation = plan.onePage === true ? "Portrait" : "Landscape";
  sheet.pageLayout.paperSize = "A4";
  if (!plan.onePage) sheet.pageLayout.leftMargin = sheet.pageLayout.rightMargin = SIDE_MARGIN;
  sheet.pageLayout.zoom = plan.onePage
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea(printArea(plan));
  for (const row of new Set(plan.charts.filter(({ newPage }) => newPage).map(({ from }) => from.row)))
    sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  const header = runningHeader(plan);
  if (header !== undefined && !plan.onePage) sheet.pageLayout.setPrintTitleRows(header);
}

/** The header of the table that runs over pages: the last one that prints. */
function runningHeader(plan: AnyPlan): string | undefined {
  const last = printedTables(plan).at(-1);
  return last && `$${last.row}:$${last.row + 1}`;
}

function printedTables({ tables, printColumns = Infinity, printRows = Infinity }: AnyPlan): AnyTable[] {
  return tables.filter(({ row, column }) => column < printColumns && row < printRows);
}

/** The columns that print, down to what is in them. */
export function printArea(plan: AnyPlan): string {
  const columns = plan.printColumns ?? plan.widths.length;
  const rows = Math.max(...printedTables(plan).map(rowAfter), ...plan.charts.map((chart) => chart.to.row + 1));
  const foot = provenancePlace(plan).row + 1;
  return rangeAddress(0, 0, foot <= (plan.printRows ?? Infinity) ? Math.max(rows, foot) : rows, columns);
}

function writeHeadLook(sheet: Excel.Worksheet, plan: AnyPlan): void {
  const title = sheet.getCell(TITLE_ROW, 0).format;
  title.font.bold = true;
  title.font.size = TITLE_SIZE;
  title.font.color = SLATE;
  title.verticalAlignment = "Center";
  const line = sheet
    .getRange(rangeAddress(TITLE_ROW, 0, 1, plan.printColumns ?? plan.widths.length))
    .format.borders.getItem("EdgeBottom");
  line.style = "Continuous";
  line.weight = "Medium";
  line.color = TEAL;
  sheet.getCell(EXPLANATION_ROW, 0).format.verticalAlignment = "Center";
  for (const block of [footOf(plan), plan.notes])
    if (block) quiet(sheet.getRange(rangeAddress(block.row, 0, block.lines.length, 1)));
  const { row, column } = provenancePlace(plan);
  const provenance = sheet.getCell(row, column);
  quiet(provenance);
  provenance.format.verticalAlignment = "Center";
  if (plan.onePage === "lying") wrapAcross(sheet, row, plan.printColumns ?? plan.widths.length);
  if (plan.warning !== undefined) alertUnlessWell(sheet.getCell(EXPLANATION_ROW, 0), plan.warning);
}

/** A sentence longer than the page is wide, on two lines of it. */
function wrapAcross(sheet: Excel.Worksheet, row: number, columns: number): void {
  const line = sheet.getRange(rangeAddress(row, 0, 1, columns));
  line.merge();
  line.format.wrapText = true;
  line.format.rowHeight = TWO_LINES;
}

function alertUnlessWell(cell: Excel.Range, check: string): void {
  const wrong = cell.conditionalFormats.add("Custom");
  wrong.custom.rule.formula = `=NOT(${isOkFormula(check)})`;
  wrong.custom.format.font.color = ALERT_TEXT;
}

function writeParameterLook(sheet: Excel.Worksheet, parameter: Parameter): void {
  const places = placesOf(parameter);
  const [label, cell, note] = [places.label, places.value, places.note].map(({ row, column }) =>
    sheet.getCell(row, column),
  ) as [Excel.Range, Excel.Range, Excel.Range];
  quiet(note);
  if (parameter.line) label.format.font.color = SLATE;
  else {
    quiet(label);
    label.format.wrapText = true;
    label.format.verticalAlignment = "Bottom";
    note.format.verticalAlignment = "Top";
  }
  if (parameter.noteFormat !== undefined) {
    note.numberFormat = [[parameter.noteFormat]];
    note.format.horizontalAlignment = "Left";
  }
  cell.format.font.bold = !parameter.line;
  cell.format.horizontalAlignment = "Left";
  cell.format.verticalAlignment = "Center";
  if (parameter.format !== undefined) cell.numberFormat = [[parameter.format]];
  // Figures are large; texts may be too long for that.
  if (!parameter.line && parameter.format !== undefined && parameter.format !== TEXT)
    cell.format.font.size = FIGURE_SIZE;
  if (parameter.kind === "input") asInput(cell);
  else cell.format.font.color = TONES[parameter.tone ?? "none"];
  if (parameter.tone === "cost") asCost(cell, rangeAddress(places.value.row, places.value.column, 1, 1));
  if (parameter.validation) validate(cell, parameter.validation);
  if (parameter.check) alertUnlessWell(cell, rangeAddress(places.value.row, places.value.column, 1, 1));
}

function quiet(range: Excel.Range): void {
  range.format.font.size = QUIET_SIZE;
  range.format.font.color = QUIET_TEXT;
}
