/** What a chart and its parts share: the stored document that they read and change. */
import type { Book } from "./book";
import type { StoredChart } from "./chart-store";
import type { ChartDocument } from "./document";
import { itemNotFound } from "./errors";
import { ExcelObject } from "./excel-object";

export abstract class ChartPart extends ExcelObject {
  constructor(
    book: Book,
    readonly chartId: string,
  ) {
    super(book);
  }
  protected get stored(): StoredChart {
    const stored = this.book.charts.all().find((chart) => chart.id === this.chartId);
    if (!stored) throw itemNotFound("The chart");
    return stored;
  }
  protected get chart(): ChartDocument {
    return this.stored.chart;
  }
  protected change(change: Partial<ChartDocument>): void {
    Object.assign(this.chart, change);
    this.book.charts.changed();
  }
}
