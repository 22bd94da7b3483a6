/** Excel.ChartSeriesCollection and ChartSeries, with the colour of a series. */
import { parseCells, splitSheet } from "./address";
import type { Book } from "./book";
import { ChartPart } from "./chart-part";
import { checkColor } from "./color";
import type { ChartDocument } from "./document";
import { invalidArgument, itemNotFound } from "./errors";
import type { ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import type { Range } from "./range";

/** Of those that a file names too. */
const MARKER_STYLES = ["Square", "Diamond", "Triangle", "X", "Star", "Circle", "Plus"];
/** As a document says that a series is not to be seen. */
const NO_FILL = "none";

type Series = ChartDocument["series"][number];

export class ChartSeriesCollection extends ChartPart {
  readonly excelClass = "ChartSeriesCollection";

  list(): ChartSeries[] {
    return this.chart.series.map((_, index) => new ChartSeries(this.book, this.chartId, index));
  }
  get Count(): number {
    return this.chart.series.length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): ChartSeries {
    if (!this.chart.series[index]) throw itemNotFound(`Series ${index}`);
    return new ChartSeries(this.book, this.chartId, index);
  }
  Add(name: string | null, index: number | null): ChartSeries {
    const series = [...this.chart.series];
    const at = index ?? series.length;
    series.splice(at, 0, { ...(name === null ? {} : { name }), values: "" });
    this.change({ series });
    return new ChartSeries(this.book, this.chartId, at);
  }
}

abstract class SeriesPart extends ChartPart {
  constructor(
    book: Book,
    chartId: string,
    protected readonly index: number,
  ) {
    super(book, chartId);
  }
  protected get series(): Series {
    const series = this.chart.series[this.index];
    if (!series) throw itemNotFound(`Series ${this.index}`);
    return series;
  }
  protected alter(change: Partial<Series>): void {
    this.change({
      series: this.chart.series.map((series, index) => (index === this.index ? { ...series, ...change } : series)),
    });
  }
}

export class ChartSeries extends SeriesPart {
  readonly excelClass = "ChartSeries";

  get Name(): string {
    if (this.series.name !== undefined) return this.series.name;
    const cell = this.series.nameRef === undefined ? undefined : rangeAt(this.book, this.series.nameRef);
    return cell ? this.book.grid.read(cell)[0]![0]!.text : `Series${this.index + 1}`;
  }
  /** A formula that points at one cell keeps the name live. */
  set Name(name: string) {
    if (name.startsWith("=") && rangeAt(this.book, name.slice(1)))
      this.alter({ nameRef: name.slice(1), name: undefined });
    else this.alter({ name, nameRef: undefined });
  }
  get ChartType(): string {
    return this.series.kind ?? this.chart.kind;
  }
  set ChartType(kind: string) {
    this.alter({ kind });
  }
  get MarkerStyle(): string {
    return this.series.markerStyle ?? "Automatic";
  }
  set MarkerStyle(markerStyle: string) {
    if (!MARKER_STYLES.includes(markerStyle)) throw invalidArgument(`A marker of the style ${markerStyle}`);
    this.alter({ markerStyle });
  }
  get MarkerSize(): number {
    return this.series.markerSize ?? 5;
  }
  set MarkerSize(markerSize: number) {
    if (!(Number.isInteger(markerSize) && markerSize >= 2 && markerSize <= 72))
      throw invalidArgument(`A marker of the size ${markerSize}`);
    this.alter({ markerSize });
  }
  /** One colour stands for a series, and so for its markers. */
  set MarkerBackgroundColor(color: string) {
    this.alter({ color: checkColor(color) });
  }
  set MarkerForegroundColor(color: string) {
    this.alter({ color: checkColor(color) });
  }
  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.book, this.chartId, this.index);
  }
  SetValues(range: Range): void {
    this.alter({ values: this.book.address(range.range, true) });
  }
  SetXAxisValues(range: Range): void {
    this.alter({ categories: this.book.address(range.range, true) });
  }
  Delete(): void {
    if (this.series) this.change({ series: this.chart.series.filter((_, index) => index !== this.index) });
  }
}

function rangeAt(book: Book, reference: string): GridRange | undefined {
  const { sheet, cells } = splitSheet(reference);
  const found = sheet === undefined ? undefined : book.findSheet(sheet);
  const rectangle = parseCells(cells);
  return found && rectangle ? { sheet: found.id, ...rectangle } : undefined;
}

export class ChartSeriesFormat extends SeriesPart {
  readonly excelClass = "ChartSeriesFormat";

  get Fill(): ExcelObject {
    return new ChartFill(this.book, this.chartId, this.index);
  }
  get Line(): ExcelObject {
    return new ChartLineFormat(this.book, this.chartId, this.index);
  }
}

/** One colour stands for a series, as a file's chart keeps it: the fill of bars and areas, the line of lines. */
export class ChartFill extends SeriesPart {
  readonly excelClass = "ChartFill";

  SetSolidColor(color: string): void {
    this.alter({ color: checkColor(color) });
  }
  Clear(): void {
    this.alter({ color: NO_FILL });
  }
}

export class ChartLineFormat extends SeriesPart {
  readonly excelClass = "ChartLineFormat";

  get Color(): string {
    return this.series.color === undefined || this.series.color === NO_FILL ? "" : this.series.color;
  }
  set Color(color: string) {
    this.alter({ color: checkColor(color) });
  }
  get LineStyle(): string {
    return this.series.line === "none" ? "None" : "Automatic";
  }
  /** Of Excel's styles, those that a document distinguishes. */
  set LineStyle(style: string) {
    if (!["None", "Automatic", "Continuous"].includes(style)) throw invalidArgument(`A line of the style ${style}`);
    const { line: _before, ...series } = this.series;
    this.change({
      series: this.chart.series.map((each, index) =>
        index === this.index ? { ...series, ...(style === "None" ? { line: "none" as const } : {}) } : each,
      ),
    });
  }
}
