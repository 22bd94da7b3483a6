/** Lays the workbook's charts over the grid of the sheet that is shown, and draws them again when their cells change. */
import { createElement } from "react";
import type { BrowserGrid } from "../grid/browser";
import { SHEET_COLUMNS, SHEET_ROWS } from "../grid/engine";
import { heightToPixels } from "../grid/layout";
import type { ChartStore, StoredChart } from "../workbook/chart-store";
import { readChart } from "./chart-data";
import { drawChart } from "./chart-drawing";
import { onAnyChange } from "./changes";
import type { PageText } from "./text";

/** The cell under a chart's corner, and how far into it the corner lies: a chart moves with its cells, as in Excel. */
interface Anchor {
  place: string;
  row: number;
  column: number;
  marginX: number;
  marginY: number;
}

const COMPONENT = "parley-chart";

export class ChartLayer {
  private store: ChartStore | undefined;
  private text: PageText;
  private readonly anchors = new Map<string, Anchor>();
  private readonly placed = new Map<string, { anchor: Anchor; dispose(): void }>();
  private readonly frames = new Map<string, HTMLElement>();
  private stopListening = (): void => undefined;
  private redraw: ReturnType<typeof setTimeout> | undefined;
  private sheet: string | undefined;

  constructor(
    private readonly browser: BrowserGrid,
    private readonly format: (value: number, pattern: string) => string,
    text: PageText,
  ) {
    this.text = text;
    browser.api.registerComponent(COMPONENT, ({ data }: { data: { id: string } }) =>
      createElement("div", {
        className: "chart-frame",
        ref: (frame: HTMLElement | null) => this.mount(data.id, frame),
      }),
    );
    browser.grid.onActivated(() => this.soon());
    onAnyChange(browser, () => this.soon());
  }

  /** Follows the charts of this host. */
  follow(store: ChartStore, text: PageText): void {
    this.stopListening();
    this.store = store;
    this.text = text;
    this.stopListening = store.onChanged(() => this.soon());
    this.soon();
  }

  /** Draws once all the changes of the moment are over. */
  soon(): void {
    clearTimeout(this.redraw);
    this.redraw = setTimeout(() => this.draw(), 60);
  }

  private draw(): void {
    const sheet = this.browser.grid.activeSheet();
    const all = this.store?.all() ?? [];
    // Also those of sheets that are not shown: when a sheet is shown, its rows grow, and the charts must know their cells before.
    for (const stored of all) this.anchors.set(stored.id, this.anchorOf(stored));
    for (const [id] of this.placed)
      if (sheet !== this.sheet || !all.some((stored) => stored.id === id)) this.remove(id);
    this.sheet = sheet;
    for (const stored of all) if (stored.sheet === sheet) this.place(stored);
  }

  private anchorOf({ id, sheet, chart }: StoredChart): Anchor {
    const place = JSON.stringify([chart.left, chart.top, chart.width, chart.height]);
    const known = this.anchors.get(id);
    const owner = this.browser.api.getActiveWorkbook()?.getSheetBySheetId(sheet);
    if (known?.place === place || !owner) return known ?? { place, row: 0, column: 0, marginX: 0, marginY: 0 };
    const [row, marginY] = walk(heightToPixels(chart.top), SHEET_ROWS, (index) => owner.getRowHeight(index));
    const [column, marginX] = walk(heightToPixels(chart.left), SHEET_COLUMNS, (index) => owner.getColumnWidth(index));
    return { place, row, column, marginX, marginY };
  }

  private place({ chart, id }: StoredChart): void {
    const anchor = this.anchors.get(id)!;
    if (this.placed.get(id)?.anchor === anchor) {
      this.paint(id);
      return;
    }
    this.remove(id);
    const sheet = this.browser.api.getActiveWorkbook()?.getActiveSheet();
    const size = {
      width: heightToPixels(chart.width),
      height: heightToPixels(chart.height),
      marginX: anchor.marginX,
      marginY: anchor.marginY,
    };
    const layer = sheet?.addFloatDomToRange(
      sheet.getRange(anchor.row, anchor.column),
      { componentKey: COMPONENT, allowTransform: false, data: { id } },
      size,
      `${id}-${Date.now()}`,
    );
    if (layer) this.placed.set(id, { anchor, dispose: () => layer.dispose() });
  }

  private remove(id: string): void {
    this.placed.get(id)?.dispose();
    this.placed.delete(id);
  }

  private mount(id: string, frame: HTMLElement | null): void {
    if (!frame) return;
    this.frames.set(id, frame);
    this.paint(id);
  }

  private paint(id: string): void {
    const stored = this.store?.all().find((candidate) => candidate.id === id);
    const frame = this.frames.get(id);
    if (!stored || !frame) return;
    const { chart } = stored;
    const data = readChart(chart, this.browser.grid, this.text.series);
    const title = this.text.chart(chart.title ?? this.text.untitledChart, chart.kind);
    frame.replaceChildren(
      drawChart(data, heightToPixels(chart.width), heightToPixels(chart.height), title, this.format),
    );
  }
}

/** The index of the row or column in which a distance ends, and the rest of the distance within it. */
function walk(distance: number, count: number, sizeOf: (index: number) => number): [number, number] {
  let rest = distance;
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [count - 1, 0];
}
