/** The rehearsal page as a user meets it: keys, clicks and what is to be seen, with a look behind the canvas for the values. */
import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { parseRange } from "../../src/formula/addresses";
import type { Page as RehearsalPage } from "../../src/host/page/page";
import type { ModeName } from "../../src/host/excel-modes";
import type { GridCell } from "../../src/host/workbook/grid";
import { sheetOfTab, tabsOf } from "../../src/sheets/tabs";

/** Time enough for a slow machine; nothing is measured with it. */
export const PATIENCE = 60_000;

declare global {
  interface Window {
    /** The page puts itself there. */
    rehearsal: RehearsalPage;
  }
}

interface Options {
  locale?: "en-US" | "ko-KR";
  /** The time that it is for the page, which goes on from there no further. */
  at?: Date;
  /** Done to the page before it is opened. */
  prepare?(page: Page): Promise<void>;
  /** Without a grid to be seen, which takes most of a browser's time: for what is asked of the pane. */
  paneAlone?: boolean;
  /** The Excel that is rehearsed with; null: the page's own choice. At once where nothing else is said, for figures alone are waited for. */
  excel?: ModeName | null;
  /** Of the window and of the pane, in pixels. */
  height?: number;
  paneWidth?: number;
}

export class Rehearsal {
  /** What went wrong unseen: exceptions that nothing caught. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly paneAlone: boolean,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => this.errors.push(error.message));
  }

  static async open(
    browser: Browser,
    { locale = "en-US", at, prepare, paneAlone = false, excel = "instant", height = 900, paneWidth }: Options = {},
  ): Promise<Rehearsal> {
    const context = await browser.newContext({
      viewport: { width: 1440, height },
      acceptDownloads: true,
      locale,
      ...(at ? { timezoneId: "Asia/Seoul" } : {}),
    });
    const rehearsal = new Rehearsal(await context.newPage(), paneAlone);
    if (at) await rehearsal.page.clock.setFixedTime(at);
    await prepare?.(rehearsal.page);
    const asked = excel === null ? "" : `?host=${excel}`;
    await rehearsal.page.goto(`${process.env.PARLEY_PAGE ?? ""}${paneAlone ? "pane.html" : ""}${asked}`);
    await rehearsal.ready();
    if (paneWidth) await rehearsal.widenPane(paneWidth);
    return rehearsal;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  /** The sheet is drawn, the pane has something to press, and the cells know the functions. */
  async ready(): Promise<void> {
    if (!this.paneAlone) await this.page.locator("canvas[id^=univer-sheet-main-canvas]").waitFor();
    await this.page.evaluate(() => (window.rehearsal as RehearsalPage | undefined)?.started);
    await this.pane.getByRole("button").first().waitFor();
    await this.page.evaluate(async () => {
      await window.rehearsal.host?.actionsReady;
      await window.rehearsal.host?.settle();
    });
  }

  /** Ticks these sectors and scenarios of the case alone, by their names: there is less to calculate. */
  async choose(names: Record<"sectors" | "scenarios", readonly string[]>): Promise<void> {
    await this.pane.locator("#tab-case").click();
    await this.pane.locator("[aria-labelledby=sectors-heading] input").first().waitFor();
    for (const [kind, wanted] of Object.entries(names)) {
      const boxes = this.pane.locator(`[aria-labelledby=${kind}-heading]`).getByRole("checkbox");
      const there = await boxes.evaluateAll((all) =>
        (all as HTMLInputElement[]).map((box) => box.getAttribute("aria-label") ?? box.labels?.[0]?.textContent ?? ""),
      );
      const unknown = wanted.filter((name) => !there.includes(name));
      if (unknown.length > 0) throw new Error(`The pane has no ${unknown.join(", ")}, but ${there.join(", ")}.`);
      for (const [index, name] of there.entries()) await boxes.nth(index).setChecked(wanted.includes(name));
    }
  }

  /** Fills the workbook with the case, as the pane's button does. */
  async build(): Promise<void> {
    await this.pane.getByRole("button", { name: "Build workbook" }).click();
    await this.pane.getByRole("button", { name: "Go to Summary" }).waitFor({ timeout: 4 * PATIENCE });
    await this.settle();
  }

  async widenPane(pixels: number): Promise<void> {
    await this.page.addStyleTag({
      content: `#pane { width: ${pixels}px !important; flex: 0 0 ${pixels}px !important; }`,
    });
  }

  /** Waits until the workbook is calculated and the pane has shown the same for a quarter of a second: figures are read and charts loaded after the tab is there. */
  async untilStill(): Promise<void> {
    const content = async () => {
      await this.settle();
      return this.pane.locator("body").evaluate((body) => body.innerHTML);
    };
    let before = await content();
    for (let same = 0, end = Date.now() + PATIENCE; same < 2 && Date.now() < end;) {
      await this.page.waitForTimeout(125);
      const now = await content();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Clicks the first visible cell, so that keys go to the sheet. */
  async focusSheet(): Promise<void> {
    const box = await this.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
    if (!box) throw new Error("The sheet is not to be seen.");
    await this.page.mouse.click(box.x + 90, box.y + 30);
  }

  /** Types into a cell of the sheet that is open, as a user would: go there, type, look at what is there, Enter. */
  async type(address: string, text: string): Promise<void> {
    if (this.paneAlone) return this.write(address, text);
    await this.goTo(address);
    // The first key opens the cell. The rest comes as one input, as by an input method: keys one by one may be lost on a busy machine.
    await this.page.keyboard.type(text.slice(0, 1));
    await this.untilTyped(text.slice(0, 1));
    if (text.length > 1) await this.page.keyboard.insertText(text.slice(1));
    await this.untilTyped(text);
    await this.leaveCell();
    await this.settle();
  }

  /** Where there is no grid to type into. */
  private async write(address: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([place, typed]) => {
        const { grid } = window.rehearsal.host!;
        grid.write({ sheet: grid.activeSheet(), ...place }, [[typed]]);
      },
      [parseRange(address)!, text] as const,
    );
    await this.settle();
  }

  private async untilTyped(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => window.rehearsal.browser.typed() === wanted, text);
  }

  /** Enter; once more where the list of functions stood open and took it for itself. */
  private async leaveCell(): Promise<void> {
    const left = () => window.rehearsal.browser.typed() === undefined;
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      await this.page.keyboard.press("Enter");
      const done = await this.page.waitForFunction(left, undefined, { timeout: 2000 }).catch(() => undefined);
      if (done) return;
    }
    throw new Error("The cell stays open.");
  }

  /** Gives the sheet the keys, by a click where it lacks them, and selects the cell. A click each time would be a double click on the first cell where the machine is fast, and open it. */
  async goTo(address: string): Promise<void> {
    const hasKeys = () => document.activeElement?.closest("[data-u-comp=editor]") !== null;
    if (!(await this.page.evaluate(hasKeys))) await this.focusSheet();
    await this.page.evaluate((place) => {
      const { grid } = window.rehearsal.host!;
      grid.select({ sheet: grid.activeSheet(), ...place });
    }, parseRange(address)!);
  }

  /** Waits until nothing is left to calculate. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      await window.rehearsal.host?.settle();
    });
  }

  /** Cells of the open sheet, or of the one named. */
  async cells(range: string, sheet?: string): Promise<GridCell[][]> {
    const tab = sheet === undefined ? undefined : await this.tab(sheet);
    return this.page.evaluate(
      ([place, name]) => {
        const { grid } = window.rehearsal.host!;
        const id = name === undefined ? grid.activeSheet() : grid.sheets().find((each) => each.name === name)!.id;
        return grid.read({ sheet: id, ...place });
      },
      [parseRange(range)!, tab] as const,
    );
  }

  /** The address of a table's cell, by the values of some of its row's columns. */
  async addressIn(table: string, column: string, where: Record<string, string>): Promise<string> {
    return this.page.evaluate(
      ([name, wanted, conditions]) => {
        const { grid } = window.rehearsal.host!;
        const found = grid.tables().find((each) => each.name === name)!;
        const [, letters, top, bottom] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(found.range)!;
        const left = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const id = grid.sheets().find((each) => each.name === found.sheet || each.id === found.sheet)!.id;
        const rows = grid.read({
          sheet: id,
          row: Number(top),
          column: left,
          rows: Number(bottom) - Number(top),
          columns: found.columns.length,
        });
        const index = (header: string) => found.columns.findIndex((each) => each.name === header);
        const row = rows.findIndex((cells) =>
          Object.entries(conditions).every(([header, value]) => cells[index(header)]!.value === value),
        );
        if (row < 0 || index(wanted) < 0) throw new Error(`${name} has no such cell`);
        return String.fromCharCode(65 + left + index(wanted)) + String(Number(top) + 1 + row);
      },
      [table, column, where] as const,
    );
  }

  /** The number in a table's cell. */
  async figure(sheet: string, table: string, column: string, where: Record<string, string>): Promise<number> {
    const value = (await this.cells(await this.addressIn(table, column, where), sheet))[0]?.[0]?.value;
    if (typeof value !== "number") throw new Error(`${table}[${column}] holds ${JSON.stringify(value)}, not a number.`);
    return value;
  }

  /** What the workbook's language calls a sheet of Parley's. */
  private async tab(sheet: string): Promise<string> {
    const own = sheetOfTab(sheet);
    const there = await this.sheets();
    return [sheet, ...(own === undefined ? [] : tabsOf(own))].find((each) => there.includes(each)) ?? sheet;
  }

  async sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.rehearsal.host!.grid.sheets().map(({ name }) => name));
  }

  /** Presses the sheet's tab; again where the row of tabs was just drawn again under the pointer. */
  async openSheet(sheet: string): Promise<void> {
    const name = await this.tab(sheet);
    const isOpen = () =>
      this.page.evaluate((wanted) => {
        const { grid } = window.rehearsal.host!;
        return grid.sheets().find(({ id }) => id === grid.activeSheet())?.name === wanted;
      }, name);
    const end = Date.now() + PATIENCE;
    if (this.paneAlone)
      return this.page.evaluate((wanted) => {
        const { grid } = window.rehearsal.host!;
        grid.activateSheet(grid.sheets().find((sheet) => sheet.name === wanted)!.id);
      }, name);
    do {
      await this.page.locator("#grid").getByText(name, { exact: true }).click();
      for (let look = 0; look < 10; look++) {
        if (await isOpen()) return;
        await this.page.waitForTimeout(200);
      }
    } while (Date.now() < end);
    throw new Error(`The sheet ${name} does not open.`);
  }

  /** Makes every exchange between the pane and the workbook take its time, as with Excel on the web; 0 ends that. */
  async slowDown(milliseconds: number): Promise<void> {
    await this.page.evaluate((delay) => {
      const pane = document.querySelector<HTMLIFrameElement>("#pane iframe")!.contentWindow as unknown as {
        _richApiNativeBridge: { sendMessageToHost(text: string): void; straight?(text: string): void };
      };
      const bridge = pane._richApiNativeBridge;
      const send = (bridge.straight ??= bridge.sendMessageToHost.bind(bridge));
      bridge.sendMessageToHost = (text) => void setTimeout(() => send(text), delay);
    }, milliseconds);
  }

  /** Presses the page's button and reads the file that comes. */
  async save(): Promise<Uint8Array> {
    const coming = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: /^(Save .xlsx|.xlsx 저장)$/ }).click();
    return readFileSync(await (await coming).path());
  }
}
