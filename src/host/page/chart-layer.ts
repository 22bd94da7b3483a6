/** Lays the workbook's charts over the grid of the sheet that is shown, and draws them anew when their cells change. */
import type { BrowserGrid } from "../grid/browser";
import { heightToPixels } from "../grid/layout";
import type { ChartStore, StoredChart } from "../workbook/chart-store";
import { readChart } from "./chart-data";
import { drawChart } from "./chart-drawing";
import { onAnyChange } from "./changes";
import type { PageText } from "./text";

/** The part of the engine's face that the layer uses; the types of the drawing packages cannot join those of the prebuilt files. */
interface DrawingFace {
  registerComponent(name: string, component: (properties: { data: { id: string } }) => unknown): unknown;
  getActiveWorkbook(): { getActiveSheet(): FloatingSheet } | null;
}
interface FloatingSheet {
  addFloatDomToPosition(layer: { componentKey: string; initPosition: { startX: number; endX: number; startY: number; endY: number }; allowTransform: boolean; data: unknown }, id: string): { dispose(): void } | null;
}
interface ReactGlobal {
  createElement(tag: string, properties: object): unknown;
}

const COMPONENT = "parley-chart";

export class ChartLayer {
  private store: ChartStore | undefined;
  private text: PageText;
  private readonly face: DrawingFace;
  private readonly placed = new Map<string, { place: string; dispose(): void }>();
  private readonly frames = new Map<string, HTMLElement>();
  private stopListening = (): void => undefined;
  private redraw: ReturnType<typeof setTimeout> | undefined;
  private sheet: string | undefined;

  constructor(
    private readonly browser: BrowserGrid,
    react: ReactGlobal,
    private readonly format: (value: number, pattern: string) => string,
    text: PageText,
  ) {
    this.text = text;
    this.face = browser.api as unknown as DrawingFace;
    this.face.registerComponent(COMPONENT, ({ data }) => react.createElement("div", { className: "chart-frame", ref: (frame: HTMLElement | null) => this.mount(data.id, frame) }));
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
    const charts = this.store?.of(sheet) ?? [];
    if (sheet !== this.sheet) for (const id of [...this.placed.keys()]) this.remove(id);
    this.sheet = sheet;
    for (const [id] of this.placed) if (!charts.some((stored) => stored.id === id)) this.remove(id);
    for (const stored of charts) this.place(stored);
  }

  private place(stored: StoredChart): void {
    const { chart, id } = stored;
    const place = JSON.stringify([chart.left, chart.top, chart.width, chart.height]);
    if (this.placed.get(id)?.place === place) {
      this.paint(id);
      return;
    }
    this.remove(id);
    const [startX, startY] = [heightToPixels(chart.left), heightToPixels(chart.top)];
    const initPosition = { startX, startY, endX: startX + heightToPixels(chart.width), endY: startY + heightToPixels(chart.height) };
    const layer = this.face.getActiveWorkbook()?.getActiveSheet().addFloatDomToPosition({ componentKey: COMPONENT, initPosition, allowTransform: false, data: { id } }, `${id}-${Date.now()}`);
    if (layer) this.placed.set(id, { place, dispose: () => layer.dispose() });
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
    frame.replaceChildren(drawChart(data, heightToPixels(chart.width), heightToPixels(chart.height), title, this.format));
  }
}
