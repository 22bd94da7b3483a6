/** The rehearsal page: joins the grid, the host, the add-in's pane and the bars around them. */
import type { BrowserGrid, PageLocale } from "../grid/browser";
import { MODES, type ModeName } from "../excel-modes";
import { createHost, type Host } from "../protocol/host";
import type { FunctionsMetadata } from "../protocol/functions-metadata";
import type { WorkbookDocument } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { readWorkbook } from "../xlsx/read-workbook";
import { writeWorkbook } from "../xlsx/write-workbook";
import type { ChartLayer } from "./chart-layer";
import { makeDivider } from "./divider";
import { placeOf, reasonOf } from "./elements";
import { fillFrame, makeFrame } from "./pane-frame";
import { keepPreferences, type Preferences } from "./preferences";
import { drawRibbon, readRibbon, type RibbonButton } from "./ribbon";
import type { RowFitter } from "./row-fitter";
import { StatusBar } from "./status-bar";
import { drawTable } from "./table-view";
import { type PageText, pageText } from "./text";
import { drawTopBar } from "./top-bar";

/** What the page asks of the grid and of who draws it. */
export interface PageGrid extends Omit<BrowserGrid, "grid" | "api"> {
  grid: Grid;
}

export interface PageParts {
  browser: PageGrid;
  /** Drawn over the grid. */
  charts: Pick<ChartLayer, "follow">;
  rows: Pick<RowFitter, "all">;
  /** Tells of every change of a sheet's cells or looks. */
  onAnyChange: (listener: () => void) => void;
  preferences: Preferences;
}

const NEW_NAME = "Book1.xlsx";

export class Page {
  host: Host | undefined;
  /** Resolves when the add-in is there, in the language and colours that were asked for last. */
  started: Promise<unknown> = Promise.resolve();
  private text: PageText;
  private fileName = NEW_NAME;
  private tableView = false;
  private tableTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly preferences: Preferences;
  readonly browser: PageGrid;
  private readonly status: StatusBar;
  private readonly charts: PageParts["charts"];
  private readonly rows: PageParts["rows"];
  private readonly empty: ReturnType<Grid["capture"]>;

  constructor({ browser, charts, rows, onAnyChange, preferences }: PageParts) {
    this.browser = browser;
    this.charts = charts;
    this.rows = rows;
    this.preferences = preferences;
    this.text = pageText(preferences.locale);
    this.empty = browser.grid.capture();
    this.status = new StatusBar(placeOf("status"), browser.grid);
    makeDivider(placeOf("divider"), placeOf("pane"), preferences.paneWidth, (paneWidth) => this.keep({ paneWidth }));
    browser.grid.onActivated(() => this.drawTable());
    onAnyChange(() => this.drawTable());
    browser.onCellEdit((open) => this.host?.setCellEdit(open));
  }

  /** Resolves when the add-in is ready. */
  async start(): Promise<void> {
    this.dress();
    await this.restart();
    this.status.say(this.text.ready);
  }

  setLocale(locale: PageLocale): void {
    this.keep({ locale });
    this.text = pageText(locale);
    this.browser.setLocale(locale);
    this.dress();
    void this.restart();
  }

  setDark(dark: boolean): void {
    this.keep({ dark });
    this.browser.setDark(dark);
    this.dress();
    void this.restart();
  }

  setHost(host: ModeName): void {
    this.keep({ host });
    this.drawTopBar();
    void this.restart();
  }

  setTableView(shown: boolean): void {
    this.tableView = shown;
    placeOf("table").hidden = !shown;
    placeOf("grid").classList.toggle("behind", shown);
    this.drawTable();
    this.drawTopBar();
  }

  async open(file: File): Promise<void> {
    this.status.say(this.text.opening);
    try {
      const document = readWorkbook(new Uint8Array(await file.arrayBuffer()));
      this.load(document, file.name);
      this.status.say(this.text.opened(file.name));
    } catch (error) {
      this.status.say(this.text.notOpened(file.name, reasonOf(error)), true);
    }
  }

  async save(): Promise<void> {
    if (!this.host) return;
    this.status.say(this.text.saving);
    try {
      await this.host.settle();
      download(writeWorkbook(this.host.capture()), this.fileName);
      this.status.say(this.text.saved(this.fileName));
    } catch (error) {
      this.status.say(this.text.notSaved(reasonOf(error)), true);
    }
  }

  /** Excel would open it in a window of its own; the page holds one workbook, so it comes as a file. */
  private giveNewWorkbook(file: Uint8Array): void {
    const name = this.fileName.replace(/(?:\.xlsx)?$/i, this.text.copyEnding);
    download(file, name);
    this.status.say(this.text.newWorkbook(name));
  }

  fresh(): void {
    const holdsSomething = this.browser.grid
      .sheets()
      .some((sheet) => this.browser.grid.usedRange(sheet.id, true) !== null);
    if (holdsSomething && !confirm(this.text.replace)) return;
    this.load({ ...this.empty, customXml: [], settings: {}, properties: {}, passthrough: new Map() }, NEW_NAME);
  }

  private load(document: WorkbookDocument, name: string): void {
    this.fileName = name;
    this.host?.restore(document);
    this.rows.all();
    this.drawTopBar();
    // The pane looks at the workbook when it starts, as it does when Excel opens one.
    void this.restart();
  }

  /** Language, colours and words of everything around the grid and the pane. */
  private dress(): void {
    const { locale, dark } = this.preferences;
    document.documentElement.lang = locale.slice(0, 2);
    document.documentElement.classList.toggle("dark-page", dark);
    document.title = this.text.title;
    placeOf("divider").setAttribute("aria-label", this.text.divider);
    placeOf("pane").setAttribute("aria-label", this.text.paneTitle);
    this.drawTopBar();
  }

  private drawTopBar(): void {
    drawTopBar(
      placeOf("bar"),
      { ...this.preferences, text: this.text, fileName: this.fileName, tableView: this.tableView },
      {
        fresh: () => this.fresh(),
        open: (file) => void this.open(file),
        save: () => void this.save(),
        setLocale: (locale) => this.setLocale(locale),
        setDark: (dark) => this.setDark(dark),
        setHost: (host) => this.setHost(host),
        setTableView: (shown) => this.setTableView(shown),
      },
    );
  }

  private drawTable(): void {
    clearTimeout(this.tableTimer);
    if (this.tableView)
      this.tableTimer = setTimeout(
        () => drawTable(placeOf("table"), this.browser.grid, this.host?.charts, this.text),
        0,
      );
  }

  private restart(): Promise<unknown> {
    return (this.started = Promise.all([this.started, this.startAddin()]));
  }

  /** The add-in again in a fresh frame, with the workbook as it is. */
  private async startAddin(): Promise<void> {
    // As in Excel, which shows the workbook before it loads add-ins.
    await this.browser.drawn;
    const previous = this.host;
    // Captured during a calculation, cells would keep what they showed while their functions were away.
    await previous?.settle();
    if (this.host !== previous) return;
    const kept = previous?.capture();
    previous?.dispose();
    const { locale, dark } = this.preferences;
    const frame = makeFrame(placeOf("pane"), this.text.paneTitle);
    const host = createHost({
      grid: this.browser.grid,
      window: frame.contentWindow!,
      locale,
      theme: dark ? "dark" : "light",
      name: this.fileName,
      modes: MODES[this.preferences.host],
    });
    this.host = host;
    if (kept) host.restore(kept);
    host.onVisibility((visible) => this.showPane(visible));
    host.onNewWorkbook((file) => this.giveNewWorkbook(file));
    this.charts.follow(host.charts, this.text);
    try {
      const [metadata] = await Promise.all([this.metadata(locale), this.startRibbon(locale), fillFrame(frame)]);
      if (this.host !== host) return;
      host.connectFunctions(metadata);
      await host.actionsReady;
      if (this.host === host && kept === undefined) await this.browser.grid.calculate(true);
    } catch (error) {
      if (this.host === host) this.status.say(this.text.paneFailed(reasonOf(error)), true);
    }
  }

  private async metadata(locale: PageLocale): Promise<FunctionsMetadata> {
    const response = await fetch(locale === "ko-KR" ? "/functions.ko.json" : "/functions.json");
    if (!response.ok) throw new Error(`functions.json answered ${response.status}`);
    return (await response.json()) as FunctionsMetadata;
  }

  private async startRibbon(locale: PageLocale): Promise<void> {
    const response = await fetch("/manifest.xml");
    if (!response.ok) throw new Error(`manifest.xml answered ${response.status}`);
    const ribbon = readRibbon(await response.text(), locale);
    drawRibbon(placeOf("ribbon"), ribbon, (button) => this.press(button));
    this.browser.setCellMenu(
      ribbon.cellMenu.map((button) => ({
        title: button.label,
        press: () => {
          this.showPane(true);
          this.press(button);
        },
      })),
    );
  }

  private press({ label, command }: RibbonButton): void {
    if (command === undefined) {
      const pane = placeOf("pane");
      this.showPane(pane.hidden !== false);
      return;
    }
    this.host
      ?.runCommand(command)
      .catch((error: unknown) => this.status.say(this.text.commandFailed(label, reasonOf(error)), true));
  }

  private showPane(shown: boolean): void {
    placeOf("pane").hidden = !shown;
    placeOf("divider").hidden = !shown;
    // The grid measures its place again only when the window says so.
    dispatchEvent(new Event("resize"));
  }

  private keep(change: Partial<Preferences>): void {
    Object.assign(this.preferences, change);
    keepPreferences(this.preferences);
  }
}

function download(workbook: Uint8Array, name: string): void {
  const file = new Blob([workbook as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
