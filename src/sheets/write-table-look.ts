/** How a table looks: a header of two rows, light rules between the rows, inputs in their colour, and rows that stand out. */
import { rangeAddress } from "./address";
import { HEADER_FILL, HEADER_NOTE_TEXT, HEADER_TEXT, INPUT_FILL, INPUT_TEXT, RULE, SLATE } from "./colors";
import { isNumeric } from "./columns";
import { isFormula, type Column, type Highlight, type AnyTable } from "./plan";
import { validate } from "./write-validation";

const CAPTION_SIZE = 12;
const SECOND_SIZE = 9;

export function writeTableLook(sheet: Excel.Worksheet, table: AnyTable, labelsLead: boolean): void {
  const { row, column, columns, rows } = table;
  if (table.caption !== undefined) {
    const { font } = sheet.getCell(row - 2, column).format;
    font.bold = true;
    font.size = CAPTION_SIZE;
    font.color = SLATE;
  }
  const line = (at: number) => sheet.getRange(rangeAddress(at, column, 1, columns.length));
  writeHeaderLook(line(row - 1), labelsLead && !table.ownHeaders, "Bottom");
  writeHeaderLook(line(row), !labelsLead || table.ownHeaders === true, "Center");
  const body = sheet.getRange(rangeAddress(row + 1, column, rows.length, columns.length));
  body.format.verticalAlignment = "Top";
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) rule(body, edge, RULE);
  // In place of the table style's black line between the two rows of the header.
  rule(line(row), "EdgeTop", HEADER_FILL);
  columns.forEach((each, index) => writeColumnLook(sheet, table, each, index));
  for (const highlight of table.highlights ?? []) writeHighlight(body, highlight);
}

function writeHeaderLook(line: Excel.Range, leads: boolean, vertical: "Bottom" | "Center"): void {
  line.format.fill.color = HEADER_FILL;
  line.format.wrapText = true;
  line.format.verticalAlignment = vertical;
  line.format.font.bold = leads;
  line.format.font.color = leads ? HEADER_TEXT : HEADER_NOTE_TEXT;
  if (!leads) line.format.font.size = SECOND_SIZE;
}

function writeColumnLook(sheet: Excel.Worksheet, table: AnyTable, column: Column, index: number): void {
  const place = table.column + index;
  const body = sheet.getRange(rangeAddress(table.row + 1, place, table.rows.length, 1));
  const whole = sheet.getRange(rangeAddress(table.row - 1, place, table.rows.length + 2, 1));
  whole.format.horizontalAlignment = isNumeric(column) ? "Right" : "Left";
  // Neighbours keep their distance, whichever side they are at.
  whole.format.indentLevel = 1;
  // A cell of the format "@" would keep a formula as text.
  const format = (row: number) => column.formats?.[row] ?? column.format;
  if (column.format !== undefined)
    body.numberFormat = table.rows.map((cells, row) => [
      format(row) === "@" && isFormula(cells[index] ?? null) ? "General" : format(row),
    ]);
  if (column.kind === "input") asInput(body);
  if (column.strong) body.format.font.bold = true;
  if (column.wrap) body.format.wrapText = true;
  if (column.validation) validate(body, column.validation);
}

function rule(range: Excel.Range, edge: "InsideHorizontal" | "EdgeBottom" | "EdgeTop", color: string): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
}

function writeHighlight(body: Excel.Range, { formula, text, fill, bold }: Highlight): void {
  const { custom } = body.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (text !== undefined) custom.format.font.color = text;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (bold) custom.format.font.bold = true;
}

export function asInput(range: Excel.Range): void {
  range.format.fill.color = INPUT_FILL;
  range.format.font.color = INPUT_TEXT;
}
