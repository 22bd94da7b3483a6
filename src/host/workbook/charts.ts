/** Excel.ChartCollection of a sheet. */
import type { Book } from "./book";
import { Chart } from "./chart";
import { seriesFrom, type SeriesBy } from "./chart-source";
import { itemNotFound } from "./errors";
import { EVENT, type Listenable } from "./event-hub";
import { ExcelCollection } from "./excel-object";
import { cellMeasure } from "./measure";
import { sameName } from "./naming";
import type { Range } from "./range";

/** Excel's own size of a new chart, 5 by 3 inches in points. */
const SIZE = { width: 360, height: 216 };

export class ChartCollection extends ExcelCollection<Chart> {
  readonly excelClass = "ChartCollection";

  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  override get listenable(): Listenable {
    return { target: this.sheetId, events: { Added: EVENT.chartAdded, Deleted: EVENT.chartDeleted } };
  }
  list(): Chart[] {
    return this.book.charts.of(this.sheetId).map((stored) => new Chart(this.book, stored.id));
  }
  get Count(): number {
    return this.list().length;
  }
  /** The new chart goes next to its data. */
  Add(kind: string, source: Range, seriesBy: SeriesBy | null): Chart {
    const { left, top, width } = cellMeasure(this.book, source.range);
    const stored = this.book.charts.add(this.sheetId, {
      name: this.freeName(),
      kind,
      left: left + width,
      top,
      ...SIZE,
      series: seriesFrom(this.book, source.range, seriesBy ?? "Auto", kind),
    });
    this.book.events.raise(EVENT.chartAdded, [this.sheetId], {
      source: "Local",
      chartId: stored.id,
      worksheetId: this.sheetId,
    });
    return new Chart(this.book, stored.id);
  }
  private freeName(): string {
    const taken = this.book.charts.of(this.sheetId);
    let number = taken.length + 1;
    while (taken.some(({ chart }) => chart.name === `Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
  GetItemOrNullObject(key: string): Chart | null {
    return this.list().find((chart) => chart.chartId === key || sameName(chart.Name, key)) ?? null;
  }
  GetItem(key: string): Chart {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw itemNotFound(`The chart ${key}`);
    return chart;
  }
}
