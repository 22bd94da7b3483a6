/** Excel.Chart with its title, legend and data labels. */
import { ChartAxes } from "./chart-axes";
import { ChartPart } from "./chart-part";
import { ChartSeriesCollection } from "./chart-series";
import { seriesFrom, type SeriesBy } from "./chart-source";
import { alreadyExists, invalidArgument, notImplemented } from "./errors";
import { EVENT } from "./event-hub";
import { cellMeasure } from "./measure";
import type { Range } from "./range";
import { Worksheet } from "./worksheet";

export class Chart extends ChartPart {
  readonly excelClass = "Chart";

  override identity(): Record<string, string> {
    return { Id: this.chartId };
  }
  get Id(): string {
    return this.stored.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    if (this.book.charts.of(this.stored.sheet).some((other) => other.id !== this.chartId && other.chart.name === name))
      throw alreadyExists(`A chart named ${name}`);
    this.change({ name });
  }
  get ChartType(): string {
    return this.chart.kind;
  }
  set ChartType(kind: string) {
    this.change({ kind });
  }
  get Left(): number {
    return this.chart.left;
  }
  set Left(left: number) {
    this.change({ left: length(left, "left") });
  }
  get Top(): number {
    return this.chart.top;
  }
  set Top(top: number) {
    this.change({ top: length(top, "top") });
  }
  get Width(): number {
    return this.chart.width;
  }
  set Width(width: number) {
    this.change({ width: length(width, "width") });
  }
  get Height(): number {
    return this.chart.height;
  }
  set Height(height: number) {
    this.change({ height: length(height, "height") });
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.stored.sheet);
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.book, this.chartId);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.book, this.chartId);
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.book, this.chartId);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.book, this.chartId);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.chartId);
  }

  SetData(source: Range, seriesBy: SeriesBy | null): void {
    this.change({ series: seriesFrom(this.book, source.range, seriesBy ?? "Auto", this.chart.kind) });
  }
  /** From the corner of the first cell to the far corner of the last; without a last cell the chart keeps its size. */
  SetPosition(start: Range | string, end: Range | string | null): void {
    const first = cellMeasure(this.book, this.cell(start).range);
    if (end === null) return this.change({ left: first.left, top: first.top });
    const last = cellMeasure(this.book, this.cell(end).range);
    this.change({
      left: first.left,
      top: first.top,
      width: last.left + last.width - first.left,
      height: last.top + last.height - first.top,
    });
  }
  private cell(cell: Range | string): Range {
    const range = typeof cell === "string" ? this.Worksheet.GetRange(cell) : cell;
    if (range.range.sheet !== this.stored.sheet)
      throw invalidArgument("The cell lies on another sheet than the chart.");
    return range;
  }
  Delete(): void {
    const { sheet } = this.stored;
    this.book.charts.remove(this.chartId);
    this.book.events.raise(EVENT.chartDeleted, [sheet], { source: "Local", chartId: this.chartId, worksheetId: sheet });
  }
}

function length(points: number, what: string): number {
  if (!(points >= 0)) throw invalidArgument(`A chart's ${what} is 0 points or more, not ${points}.`);
  return points;
}

export class ChartTitle extends ChartPart {
  readonly excelClass = "ChartTitle";

  get Text(): string {
    return this.chart.title ?? "";
  }
  set Text(title: string) {
    this.change({ title });
  }
  get Visible(): boolean {
    return this.chart.title !== undefined;
  }
  set Visible(visible: boolean) {
    if (visible !== this.Visible) this.change({ title: visible ? "Chart Title" : undefined });
  }
}

const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

export class ChartLegend extends ChartPart {
  readonly excelClass = "ChartLegend";

  get Visible(): boolean {
    return this.chart.legend !== "none";
  }
  set Visible(visible: boolean) {
    if (visible !== this.Visible) this.change({ legend: visible ? "right" : "none" });
  }
  get Position(): string {
    const { legend } = this.chart;
    return (Object.keys(LEGENDS) as (keyof typeof LEGENDS)[]).find((key) => LEGENDS[key] === legend) ?? "Right";
  }
  set Position(position: string) {
    if (!(position in LEGENDS)) throw notImplemented(`the legend position ${position}`);
    this.change({ legend: LEGENDS[position as keyof typeof LEGENDS] });
  }
}

export class ChartDataLabels extends ChartPart {
  readonly excelClass = "ChartDataLabels";

  get ShowValue(): boolean {
    return this.chart.dataLabels !== undefined;
  }
  set ShowValue(show: boolean) {
    if (show !== this.ShowValue) this.change({ dataLabels: show ? {} : undefined });
  }
  get NumberFormat(): string {
    return this.chart.dataLabels?.numberFormat ?? "General";
  }
  set NumberFormat(numberFormat: string) {
    this.change({ dataLabels: { numberFormat } });
  }
}
