/** The charts of the workbook, which no grid holds: what the add-in made or a file brought, and who draws them. */
import { formatAddress, parseCells, splitSheet, type Rectangle } from "./address";
import type { ChartDocument } from "./document";
import type { GridSheet } from "./grid";

export interface StoredChart {
  id: string;
  /** The sheet's id. */
  sheet: string;
  chart: ChartDocument;
}

export class ChartStore {
  private charts: StoredChart[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly names = new Map<string, string>();
  private next = 1;

  constructor(private readonly sheets: () => GridSheet[]) {}

  /** Charts follow their sheets: renamed sheets are renamed in the series, charts of deleted sheets are gone. */
  all(): StoredChart[] {
    const sheets = this.sheets();
    for (const sheet of sheets) {
      const before = this.names.get(sheet.id);
      this.names.set(sheet.id, sheet.name);
      if (before !== undefined && before !== sheet.name) this.renameSheet(before, sheet.name);
    }
    this.charts = this.charts.filter((stored) => sheets.some((sheet) => sheet.id === stored.sheet));
    return this.charts;
  }

  of(sheet: string): StoredChart[] {
    return this.all().filter((stored) => stored.sheet === sheet);
  }

  add(sheet: string, chart: ChartDocument): StoredChart {
    this.all();
    const stored = { id: `{chart-${this.next++}}`, sheet, chart };
    this.charts.push(stored);
    this.changed();
    return stored;
  }

  remove(id: string): void {
    this.charts = this.charts.filter((stored) => stored.id !== id);
    this.changed();
  }

  clear(): void {
    this.charts = [];
    this.names.clear();
    this.changed();
  }

  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Rewrites every series that lies on the sheet; a series whose cells are gone reads #REF!, as in Excel. */
  mapRanges(sheetId: string, map: (range: Rectangle) => Rectangle | null): void {
    const name = this.sheets().find((sheet) => sheet.id === sheetId)?.name;
    if (name === undefined) return;
    this.rewrite((reference) => {
      const { sheet, cells } = splitSheet(reference);
      const range = parseCells(cells);
      if (sheet?.toLowerCase() !== name.toLowerCase() || !range) return reference;
      const moved = map(range);
      return moved ? formatAddress(name, moved, true) : "#REF!";
    });
  }

  private renameSheet(from: string, to: string): void {
    this.rewrite((reference) => {
      const { sheet, cells } = splitSheet(reference);
      const range = parseCells(cells);
      return sheet?.toLowerCase() === from.toLowerCase() && range ? formatAddress(to, range, true) : reference;
    });
  }

  private rewrite(map: (reference: string) => string): void {
    for (const { chart } of this.charts) {
      for (const series of chart.series) {
        series.values = map(series.values);
        if (series.categories !== undefined) series.categories = map(series.categories);
        if (series.nameRef !== undefined) series.nameRef = map(series.nameRef);
      }
    }
    this.changed();
  }
}
