/** A page that is laid out by hand: its frames, its sentences and its links, written after what all sheets have. */
import { rangeAddress } from "./address";
import { typedValue } from "./cell-text";
import { ALERT_TEXT, HEADER_FILL, HEADER_TEXT, QUIET_TEXT, RULE, SLATE, TEAL } from "./colors";
import {
  isFormula,
  PARAMETER_LABEL_ROW,
  PARAMETER_NOTE_ROW,
  PARAMETER_ROW,
  type PageCard,
  type PageCell,
  type PagePlan,
} from "./plan";
import { isOkFormula } from "../words/sheets/check-status";

const HEADLINE_SIZE = 13;
const CARD_SIZE = 15;
const PLAIN_SIZE = 10;
const QUIET_SIZE = 9;

const TEXT_COLORS: Record<PageCell["look"], string> = {
  headline: SLATE,
  message: SLATE,
  band: HEADER_TEXT,
  plain: SLATE,
  link: TEAL,
  quiet: QUIET_TEXT,
};

const at = ({ row, column, columns }: PageCell): string => rangeAddress(row, column, 1, columns);

export function writePageValues(sheet: Excel.Worksheet, { cells }: PagePlan): void {
  for (const { row, column, value } of cells) sheet.getCell(row, column).values = [[typedValue(value)]];
}

export function writePageFormulas(
  sheet: Excel.Worksheet,
  { cells }: PagePlan,
  staged: (formula: string) => string,
): void {
  for (const { row, column, value } of cells)
    if (isFormula(value)) sheet.getCell(row, column).formulas = [[staged(value.formula)]];
}

export function writePageLook(sheet: Excel.Worksheet, { cells, cards, heights }: PagePlan): void {
  for (const [row, points] of heights) sheet.getCell(row, 0).format.rowHeight = points;
  for (const card of cards) writeCardLook(sheet, card);
  for (const cell of cells) writeCellLook(sheet.getRange(at(cell)), cell);
}

function writeCardLook(sheet: Excel.Worksheet, { column, fill, color }: PageCard): void {
  const rows = PARAMETER_NOTE_ROW - PARAMETER_LABEL_ROW + 1;
  const whole = sheet.getRange(rangeAddress(PARAMETER_LABEL_ROW, column, rows, 1));
  whole.format.fill.color = fill;
  whole.format.wrapText = true;
  whole.format.horizontalAlignment = "Left";
  whole.format.indentLevel = 1;
  for (const edge of ["EdgeLeft", "EdgeRight", "EdgeBottom"] as const) border(whole, edge, RULE, "Thin");
  border(whole, "EdgeTop", color, "Thick");
  sheet.getCell(PARAMETER_LABEL_ROW, column).format.verticalAlignment = "Center";
  const value = sheet.getCell(PARAMETER_ROW, column).format;
  value.wrapText = false;
  value.font.size = CARD_SIZE;
  value.font.color = color;
}

function writeCellLook(range: Excel.Range, { look, checks, columns }: PageCell): void {
  if (columns > 1) range.merge();
  const { format } = range;
  format.verticalAlignment = "Center";
  format.wrapText = look === "headline" || look === "message";
  format.font.color = TEXT_COLORS[look];
  format.font.bold = look === "headline" || look === "message" || look === "band";
  if (look === "band") format.fill.color = HEADER_FILL;
  if (look === "headline") format.font.size = HEADLINE_SIZE;
  if (look === "plain") format.font.size = PLAIN_SIZE;
  if (look === "quiet") format.font.size = QUIET_SIZE;
  if (look === "link") format.font.underline = "Single";
  for (const check of checks ?? []) {
    const wrong = range.conditionalFormats.add("Custom");
    wrong.custom.rule.formula = `=NOT(${isOkFormula(check)})`;
    wrong.custom.format.font.color = ALERT_TEXT;
  }
}

function border(
  range: Excel.Range,
  edge: "EdgeLeft" | "EdgeRight" | "EdgeBottom" | "EdgeTop",
  color: string,
  weight: "Thin" | "Thick",
): void {
  const line = range.format.borders.getItem(edge);
  line.style = "Continuous";
  line.weight = weight;
  line.color = color;
}
