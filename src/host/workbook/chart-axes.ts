/** Excel.ChartAxes, ChartAxis, ChartAxisTitle and ChartGridlines. */
import type { Book } from "./book";
import { ChartPart } from "./chart-part";
import type { ChartDocument } from "./document";
import { notImplemented } from "./errors";

type Which = "valueAxis" | "categoryAxis";
type AxisDocument = NonNullable<ChartDocument["valueAxis"]>;

export class ChartAxes extends ChartPart {
  readonly excelClass = "ChartAxes";

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.book, this.chartId, "valueAxis");
  }
  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.book, this.chartId, "categoryAxis");
  }
  GetItem(type: string, group: string | null): ChartAxis {
    if (group === "Secondary" || (type !== "Value" && type !== "Category"))
      throw notImplemented(`the ${group ?? ""} ${type} axis of a chart`);
    return type === "Value" ? this.ValueAxis : this.CategoryAxis;
  }
}

abstract class AxisPart extends ChartPart {
  constructor(
    book: Book,
    chartId: string,
    protected readonly which: Which,
  ) {
    super(book, chartId);
  }
  protected get axis(): AxisDocument {
    return this.chart[this.which] ?? {};
  }
  protected alter(change: AxisDocument): void {
    if (this.which === "categoryAxis" && Object.keys(change).some((key) => key !== "title" && key !== "numberFormat"))
      throw notImplemented("a category axis with more than a title and a number format");
    this.change({ [this.which]: { ...this.axis, ...change } });
  }
}

export class ChartAxis extends AxisPart {
  readonly excelClass = "ChartAxis";

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.book, this.chartId, this.which);
  }
  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.book, this.chartId, this.which);
  }
  get Type(): string {
    return this.which === "valueAxis" ? "Value" : "Category";
  }
  /** Categories are always named at the low side of the plot, as files and the page show them. */
  get TickLabelPosition(): string {
    return this.which === "categoryAxis" ? "Low" : "NextToAxis";
  }
  set TickLabelPosition(position: string) {
    if (position !== this.TickLabelPosition)
      throw notImplemented(`labels of the ${this.Type.toLowerCase()} axis at ${position}`);
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }
  set NumberFormat(numberFormat: string) {
    this.alter({ numberFormat });
  }
  get Minimum(): number | "" {
    return this.axis.minimum ?? "";
  }
  set Minimum(minimum: number | "") {
    this.alter({ minimum: minimum === "" ? undefined : minimum });
  }
  get Maximum(): number | "" {
    return this.axis.maximum ?? "";
  }
  set Maximum(maximum: number | "") {
    this.alter({ maximum: maximum === "" ? undefined : maximum });
  }
}

export class ChartAxisTitle extends AxisPart {
  readonly excelClass = "ChartAxisTitle";

  get Text(): string {
    return this.axis.title ?? "";
  }
  set Text(title: string) {
    this.alter({ title });
  }
  get Visible(): boolean {
    return this.axis.title !== undefined;
  }
  set Visible(visible: boolean) {
    if (visible !== this.Visible) this.alter({ title: visible ? "Axis Title" : undefined });
  }
}

export class ChartGridlines extends AxisPart {
  readonly excelClass = "ChartGridlines";

  get Visible(): boolean {
    return this.axis.gridlines ?? this.which === "valueAxis";
  }
  set Visible(gridlines: boolean) {
    if (gridlines !== this.Visible) this.alter({ gridlines });
  }
}
