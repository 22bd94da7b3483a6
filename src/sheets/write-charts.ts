/** The charts of a sheet, on its tables, in Parley's colours. */
import { cellAddress, rangeAddress } from "./address";
import { SERIES_COLORS } from "./colors";
import type { AnyPlan, ChartPlan } from "./plan";

/** Points across a mark, where those of the series have 5. */
const MARK_SIZE = 12;
const MEDIAN_SIZE = 9;
const MARK_SHAPES: readonly Excel.ChartSeries["markerStyle"][] = ["Diamond", "Square", "Triangle", "Circle", "Star"];

export function writeCharts(sheet: Excel.Worksheet, plan: AnyPlan): void {
  for (const chart of plan.charts) writeChart(sheet, plan, chart);
}

function writeChart(sheet: Excel.Worksheet, plan: AnyPlan, chartPlan: ChartPlan): void {
  const table = plan.tables.find((each) => each.name === chartPlan.table);
  if (!table) return;
  const place = (header: string) => table.columns.findIndex((column) => column.header === header);
  const cells = (column: number, fromRow: number, rows: number) =>
    sheet.getRange(rangeAddress(table.row + fromRow, table.column + column, rows, 1));
  const categories = place(chartPlan.firstHeader);
  const firstSeries = chartPlan.firstSeries === undefined ? categories + 1 : place(chartPlan.firstSeries);
  // Excel looks for labels when a chart is made, when formulas may not be calculated: of one column it can only make one series.
  const chart = sheet.charts.add(chartPlan.kind, cells(firstSeries, 0, table.rows.length + 1), "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title;
  if (chartPlan.noTitle) chart.title.visible = false;
  if (chartPlan.noLegend) chart.legend.visible = false;
  else chart.legend.position = "Bottom";
  chart.axes.valueAxis.numberFormat = chartPlan.valueFormat;
  if (chartPlan.valueTitle !== "") chart.axes.valueAxis.title.text = chartPlan.valueTitle;
  // Where bars go both ways from zero, names beside the axis would stand on them.
  if (chartPlan.kind === "BarStacked") chart.axes.categoryAxis.tickLabelPosition = "Low";
  const isLines = chartPlan.kind === "XYScatterLinesNoMarkers";
  if (chartPlan.kind === "XYScatter" || chartPlan.xTitle !== undefined)
    chart.axes.categoryAxis.title.text = chartPlan.xTitle ?? "";
  if (chartPlan.xFormat !== undefined) chart.axes.categoryAxis.numberFormat = chartPlan.xFormat;
  if (chartPlan.minimum !== undefined) chart.axes.valueAxis.minimum = chartPlan.minimum;
  if (chartPlan.maximum !== undefined) chart.axes.valueAxis.maximum = chartPlan.maximum;
  const lastSeries = place(chartPlan.lastHeader) - firstSeries;
  for (let column = firstSeries; column <= place(chartPlan.lastHeader); column++) {
    const index = column - firstSeries;
    const name = chartPlan.seriesNames?.[index] ?? table.columns[column]!.header;
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setXAxisValues(cells(categories, 1, table.rows.length));
    series.setValues(cells(column, 1, table.rows.length));
    const color = chartPlan.fills ? chartPlan.fills[index] : SERIES_COLORS[index % SERIES_COLORS.length];
    if (isLines && color) series.format.line.color = color;
    else if (color === null || color === undefined) series.format.fill.clear();
    else if (chartPlan.lastIsMarks && index === lastSeries) drawMarks(series, color);
    else series.format.fill.setSolidColor(color);
  }
  for (const [index, mark] of (chartPlan.marks ?? []).entries()) addMark(sheet, plan, chart, mark, index);
  chart.setPosition(
    cellAddress(chartPlan.from.row, chartPlan.from.column),
    cellAddress(chartPlan.to.row, chartPlan.to.column),
  );
}

/** A mark over each column; nothing lies between one scenario and the next that a line could stand for. */
function drawMarks(series: Excel.ChartSeries, color: string): void {
  series.chartType = "LineMarkers";
  series.format.line.lineStyle = "None";
  series.markerStyle = "Diamond";
  series.markerSize = MEDIAN_SIZE;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

/** A point of its own, larger than those of the series and of a shape of its own, so that the legend names it. */
function addMark(
  sheet: Excel.Worksheet,
  plan: AnyPlan,
  chart: Excel.Chart,
  mark: NonNullable<ChartPlan["marks"]>[number],
  number: number,
): void {
  const table = plan.tables.find((each) => each.name === mark.table);
  if (!table) return;
  const cell = (header: string) =>
    sheet.getRange(
      cellAddress(
        table.row + 1 + mark.row,
        table.column + table.columns.findIndex((column) => column.header === header),
      ),
    );
  const series = chart.series.add(mark.name);
  const color = SERIES_COLORS[(number + 1) % SERIES_COLORS.length]!;
  series.setXAxisValues(cell(mark.x));
  series.setValues(cell(mark.y));
  series.markerStyle = MARK_SHAPES[number % MARK_SHAPES.length]!;
  series.markerSize = MARK_SIZE;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}
