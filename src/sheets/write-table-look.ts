/** How a table looks: a head with a thin header under it, light rules between the rows, inputs in their colour, and rows that stand out. */
import { rangeAddress } from "./address";
import { ALERT_TEXT, HEADER_TEXT, HELPER_FILL, INPUT_FILL, INPUT_TEXT, QUIET_TEXT, RULE, SLATE, TEAL } from "./colors";
import { isNumeric } from "./columns";
import { isFormula, type Column, type Highlight, type AnyPlan, type AnyTable } from "./plan";
import { validate } from "./write-validation";

const CAPTION_SIZE = 12;
const HEAD_SIZE = 10;
const HEADER_SIZE = 7;

/** What a person fills in is slate, what comes out is teal; what only helps the sheet keeps quiet. */
export function headerFill(table: AnyTable, plan: AnyPlan): string {
  if (table.spills && table.column >= (plan.printColumns ?? Infinity)) return HELPER_FILL;
  return table.columns.some(({ kind }) => kind === "input") ? SLATE : plan.tabColor;
}

export function writeTableLook(sheet: Excel.Worksheet, table: AnyTable, fill: string): void {
  const { row, column, columns, rows } = table;
  if (table.caption !== undefined) {
    const { font } = sheet.getCell(row - 2, column).format;
    font.bold = true;
    font.size = CAPTION_SIZE;
    font.color = SLATE;
  }
  const line = (at: number) => sheet.getRange(rangeAddress(at, column, 1, columns.length));
  writeHeadLook(line(row - 1), fill);
  writeHeaderLook(line(row), fill);
  const body = sheet.getRange(rangeAddress(row + 1, column, rows.length, columns.length));
  body.format.verticalAlignment = "Top";
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) rule(body, edge, RULE);
  // In place of the table style's black line between the head and the header.
  rule(line(row), "EdgeTop", fill);
  columns.forEach((each, index) => writeColumnLook(sheet, table, each, index));
  for (const highlight of table.highlights ?? []) writeHighlight(body, highlight);
}

/** Characters of the number formats, which go to Excel cell by cell. */
export function numberFormatSize({ columns, rows }: AnyTable): number {
  return columns.reduce((size, { format = "" }) => size + (format === "" ? 0 : rows.length * (format.length + 5)), 0);
}

/** What a person reads. */
function writeHeadLook(line: Excel.Range, fill: string): void {
  line.format.fill.color = fill;
  line.format.wrapText = true;
  line.format.verticalAlignment = "Bottom";
  line.format.font.bold = true;
  line.format.font.size = HEAD_SIZE;
  line.format.font.color = fill === HELPER_FILL ? QUIET_TEXT : HEADER_TEXT;
}

/** What formulas read, in the colour of its ground: a second head would say the same again, and in English. */
function writeHeaderLook(line: Excel.Range, fill: string): void {
  line.format.fill.color = fill;
  line.format.verticalAlignment = "Center";
  line.format.font.bold = false;
  line.format.font.size = HEADER_SIZE;
  line.format.font.color = fill;
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
  if (column.quiet) body.format.font.color = QUIET_TEXT;
  if (column.cost) asCost(body, rangeAddress(table.row + 1, place, 1, 1));
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

/** By what it means to the exporter, and not by its sign alone. */
export function asCost(range: Excel.Range, first: string): void {
  for (const [sign, color] of [
    [">", ALERT_TEXT],
    ["<", TEAL],
  ] as const) {
    const { custom } = range.conditionalFormats.add("Custom");
    // Of the first cell: the others' are counted from it. A text is greater than any number.
    custom.rule.formula = `=AND(ISNUMBER(${first}),${first}${sign}0)`;
    custom.format.font.color = color;
  }
}

export function asInput(range: Excel.Range): void {
  range.format.fill.color = INPUT_FILL;
  range.format.font.color = INPUT_TEXT;
}
