/** How a sheet looks and prints: widths, number formats, inputs in their colour, prompts, frozen head, landscape pages. */
import { rangeAddress } from "./address";
import { ALERT_TEXT, HEADER_TEXT, INPUT_FILL, INPUT_TEXT, QUIET_TEXT } from "./colors";
import {
  EXPLANATION_ROW,
  PARAMETER_LABEL_ROW,
  PARAMETER_ROW,
  PROVENANCE_ROW,
  TITLE_ROW,
  isFormula,
  rowAfter,
  type Parameter,
  type SheetPlan,
  type TablePlan,
  type Validation,
} from "./plan";
import { rowHeights } from "./row-heights";

/** Excel's default font: 7 pixels a digit, 5 for the padding, 0.75 points a pixel. */
const POINTS_A_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
/** Columns over which the explanation is spread; at most what a first screen shows. */
const HEAD_COLUMNS = 6;
const EXPLANATION_HEIGHT = 48;

export function writeLook(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.showGridlines = false;
  plan.widths.forEach((width, column) => {
    sheet.getRange(rangeAddress(0, column, 1, 1)).format.columnWidth = width * POINTS_A_CHARACTER + PADDING_POINTS;
  });
  for (const [row, height] of rowHeights(plan)) sheet.getCell(row, 0).format.rowHeight = height;
  writeHeadLook(sheet, plan);
  for (const parameter of plan.parameters) writeParameterLook(sheet, parameter);
  for (const table of plan.tables) writeTableLook(sheet, table, plan.tabColor);
  sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea(printArea(plan));
}

function printArea(plan: SheetPlan): string {
  const rows = Math.max(...plan.tables.map(rowAfter), ...plan.charts.map((chart) => chart.to.row + 1));
  return rangeAddress(0, 0, rows, plan.printColumns ?? plan.widths.length);
}

function writeHeadLook(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const title = sheet.getCell(TITLE_ROW, 0).format.font;
  title.bold = true;
  title.size = 16;
  title.color = plan.tabColor;
  const explanation = sheet.getRange(rangeAddress(EXPLANATION_ROW, 0, 1, HEAD_COLUMNS));
  explanation.merge();
  explanation.format.wrapText = true;
  explanation.format.verticalAlignment = "Top";
  explanation.format.rowHeight = EXPLANATION_HEIGHT;
  quiet(sheet.getCell(PROVENANCE_ROW, 0));
}

function writeParameterLook(sheet: Excel.Worksheet, parameter: Parameter): void {
  quiet(sheet.getCell(PARAMETER_LABEL_ROW, parameter.column));
  const cell = sheet.getCell(PARAMETER_ROW, parameter.column);
  cell.format.font.bold = true;
  cell.format.horizontalAlignment = "Left";
  if (parameter.format !== undefined) cell.numberFormat = [[parameter.format]];
  if (parameter.kind === "input") asInput(cell);
  if (parameter.validation) validate(cell, parameter.validation);
  if (parameter.check) {
    const wrong = cell.conditionalFormats.add("Custom");
    wrong.custom.rule.formula = `=LEFT(${rangeAddress(PARAMETER_ROW, parameter.column, 1, 1)},2)<>"OK"`;
    wrong.custom.format.font.color = ALERT_TEXT;
  }
}

function writeTableLook(sheet: Excel.Worksheet, table: TablePlan, color: string): void {
  const { row, column, columns, rows } = table;
  if (table.caption !== undefined) {
    const caption = sheet.getCell(row - 2, column).format.font;
    caption.bold = true;
    caption.size = 12;
  }
  const labels = sheet.getRange(rangeAddress(row - 1, column, 1, columns.length));
  quiet(labels);
  labels.format.wrapText = true;
  labels.format.verticalAlignment = "Bottom";
  const headers = sheet.getRange(rangeAddress(row, column, 1, columns.length));
  headers.format.wrapText = true;
  headers.format.verticalAlignment = "Center";
  // Said in cells too: other programs do not know Excel's table styles.
  headers.format.fill.color = color;
  headers.format.font.color = HEADER_TEXT;
  headers.format.font.bold = true;
  columns.forEach((each, index) => {
    const body = sheet.getRange(rangeAddress(row + 1, column + index, rows.length, 1));
    body.format.verticalAlignment = "Top";
    // A cell of the format "@" would keep a formula as text.
    if (each.format !== undefined) body.numberFormat = rows.map((cells) => [each.format === "@" && isFormula(cells[index] ?? null) ? "General" : each.format]);
    if (each.kind === "input") asInput(body);
    if (each.wrap) body.format.wrapText = true;
    if (each.validation) validate(body, each.validation);
  });
}

function quiet(range: Excel.Range): void {
  range.format.font.size = 9;
  range.format.font.italic = true;
  range.format.font.color = QUIET_TEXT;
}

function asInput(range: Excel.Range): void {
  range.format.fill.color = INPUT_FILL;
  range.format.font.color = INPUT_TEXT;
}

function validate(range: Excel.Range, { rule, title, prompt }: Validation): void {
  range.dataValidation.rule = excelRule(rule);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.prompt = { showPrompt: true, title, message: prompt };
  range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message: prompt };
}

function excelRule(rule: Validation["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.items.join(",") } };
  if (rule.kind === "text") return { textLength: { formula1: 1, formula2: rule.max, operator: "Between" } };
  if (rule.kind === "date") return { date: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  const limits: Excel.BasicDataValidation =
    rule.max === undefined ? { formula1: rule.min, operator: "GreaterThanOrEqualTo" } : { formula1: rule.min, formula2: rule.max, operator: "Between" };
  return rule.kind === "whole" ? { wholeNumber: limits } : { decimal: limits };
}
