/** Second half of writing a sheet: formulas, in blocks of neighbouring columns, and the charts that stand on them. */
import { cellAddress, rangeAddress } from "./address";
import { typed } from "./cell-text";
import { isFormula, PARAMETER_ROW, TABLE_NAMES, type Cell, type ChartPlan, type SheetPlan, type TablePlan } from "./plan";

export function writeFormulas(sheet: Excel.Worksheet, plan: SheetPlan, tableName: (name: string) => string): void {
  for (const parameter of plan.parameters) {
    if (isFormula(parameter.value)) sheet.getCell(PARAMETER_ROW, parameter.column).formulas = [[stagedFormula(parameter.value.formula, tableName)]];
  }
  for (const table of plan.tables) writeTableFormulas(sheet, table, tableName);
}

function writeTableFormulas(sheet: Excel.Worksheet, table: TablePlan, tableName: (name: string) => string): void {
  const calculated = table.columns.map((_, index) => table.rows.some((row) => isFormula(row[index] ?? null)));
  for (let first = 0; first < calculated.length; first++) {
    if (!calculated[first]) continue;
    let count = 1;
    while (calculated[first + count]) count++;
    const block = table.rows.map((row) => row.slice(first, first + count).map((cell) => typedFormula(cell, tableName)));
    sheet.getRange(rangeAddress(table.row + 1, table.column + first, block.length, count)).formulas = block;
    first += count;
  }
}

function typedFormula(cell: Cell, tableName: (name: string) => string): string | number | boolean {
  return isFormula(cell) ? stagedFormula(cell.formula, tableName) : typed(cell);
}

const TABLE_REFERENCE = new RegExp(`"(?:[^"]|"")*"|\\b(${TABLE_NAMES.join("|")})(?=\\[)`, "g");

/** The formula with tables under the names that they bear for now; texts inside it stay as they are. */
export function stagedFormula(formula: string, tableName: (name: string) => string): string {
  return formula.replace(TABLE_REFERENCE, (match, table: string | undefined) => (table === undefined ? match : tableName(table)));
}

export function writeCharts(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const chart of plan.charts) writeChart(sheet, plan, chart);
}

function writeChart(sheet: Excel.Worksheet, plan: SheetPlan, chartPlan: ChartPlan): void {
  const table = plan.tables.find((each) => each.name === chartPlan.table);
  if (!table) return;
  const place = (header: string) => table.columns.findIndex((column) => column.header === header);
  const first = place(chartPlan.firstHeader);
  const source = sheet.getRange(rangeAddress(table.row, table.column + first, table.rows.length + 1, place(chartPlan.lastHeader) - first + 1));
  const chart = sheet.charts.add(chartPlan.kind, source, "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.numberFormat = chartPlan.valueFormat;
  chart.axes.valueAxis.title.text = chartPlan.valueTitle;
  chart.setPosition(cellAddress(chartPlan.from.row, chartPlan.from.column), cellAddress(chartPlan.to.row, chartPlan.to.column));
}
