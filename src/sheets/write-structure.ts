/** First half of writing a sheet: the sheet itself, its plain values, tables and names, so that formulas find what they refer to. */
import { rangeAddress } from "./address";
import { typedValue } from "./cell-text";
import { TABLE_STYLE } from "./colors";
import { footOf, provenancePlace } from "./foot";
import { markFormula, OWN_MARK } from "./ownership";
import { explained, EXPLANATION_ROW, placesOf, TITLE_ROW, type AnyPlan, type AnyTable } from "./plan";
import { columnWidths, headLines, labelLines } from "./table-heads";
import type { Sender } from "./send";
import { writePageValues } from "./write-page";

/** What tables and sheets are called until all is written. */
export interface StagedNames {
  sheet: string;
  table(name: string): string;
  /** Workbook names that are not there yet. */
  missingNames: ReadonlySet<string>;
}

export async function writeStructure(
  context: Excel.RequestContext,
  plan: AnyPlan,
  staged: StagedNames,
  sender: Sender,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(staged.sheet);
  const mark = sheet.names.add(OWN_MARK, markFormula(plan.name));
  mark.visible = false;
  sheet.tabColor = plan.tabColor;
  writeHead(sheet, plan);
  if (plan.page) writePageValues(sheet, plan.page);
  const widths = columnWidths(plan);
  const head = (table: AnyTable): string[] =>
    table.columns.map((column, index) => headLines(column, table, plan, widths[table.column + index]!).join("\n"));
  for (const table of plan.tables) await writeTable(sheet, table, head(table), staged.table(table.name), sender);
  for (const parameter of plan.parameters) {
    const { label, value, note } = placesOf(parameter);
    const cell = sheet.getCell(value.row, value.column);
    cell.values = [[typedValue(parameter.value)]];
    const lines = parameter.line ? parameter.label : labelLines(parameter.label, widths[parameter.column]!).join("\n");
    sheet.getCell(label.row, label.column).values = [[typedValue(lines)]];
    if (parameter.note !== undefined) sheet.getCell(note.row, note.column).values = [[typedValue(parameter.note)]];
    if (parameter.name !== undefined && staged.missingNames.has(parameter.name))
      context.workbook.names.add(parameter.name, cell);
  }
}

function writeHead(sheet: Excel.Worksheet, plan: AnyPlan): void {
  const lines: [number, string][] = [
    [TITLE_ROW, plan.title],
    [EXPLANATION_ROW, explained(plan)],
  ];
  for (const block of [footOf(plan), plan.notes])
    block?.lines.forEach((line, index) => lines.push([block.row + index, line]));
  for (const [row, text] of lines) sheet.getCell(row, 0).values = [[typedValue(text)]];
  const { row, column } = provenancePlace(plan);
  sheet.getCell(row, column).values = [[typedValue(plan.provenance)]];
}

async function writeTable(
  sheet: Excel.Worksheet,
  plan: AnyTable,
  head: readonly string[],
  name: string,
  sender: Sender,
): Promise<void> {
  const { row, column, columns, rows } = plan;
  if (plan.caption !== undefined) sheet.getCell(row - 2, column).values = [[typedValue(plan.caption)]];
  const block = [
    head.map(typedValue),
    columns.map((each) => each.header),
    ...rows.map((cells) => cells.map(typedValue)),
  ];
  await sender.rows(block, (first, part) => {
    sheet.getRange(rangeAddress(row - 1 + first, column, part.length, columns.length)).values = part;
  });
  if (plan.spills) return;
  const table = sheet.tables.add(rangeAddress(row, column, rows.length + 1, columns.length), true);
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = false;
}
