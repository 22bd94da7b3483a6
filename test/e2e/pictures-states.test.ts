/** What the pane shows when there is nothing yet, while it works and when something goes wrong, as somebody looked at it and found it good: each breaks no rule of accessibility and fits every width. */
import type { Browser, Locator, Page } from "playwright-core";
import { en } from "../../src/words/pane/en";
import { ko } from "../../src/words/pane/ko";
import { shareWords } from "../../src/words/pane/share/words";
import { Album, LOCALES, NARROW, WANTED, type Locale } from "./reference-pictures";
import { brokenRules, overflow } from "./audit";
import { launchBrowser } from "./browser";
import { useOneFont } from "./pictures";
import { PATIENCE } from "./rehearsal";

jest.setTimeout(12 * PATIENCE);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const words = { "en-US": { text: en, share: shareWords.en }, "ko-KR": { text: ko, share: shareWords.ko } };

/** Office as it is in a browser without Excel around it. */
const OUTSIDE = `window.Office = { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: "Excel" }, EventType: {}, context: {}, actions: { associate() {} } };
window.CustomFunctions = { associate() {} };`;

class Walk {
  private readonly wrong: string[] = [];

  private constructor(
    private readonly album: Album,
    private readonly locale: Locale,
  ) {}

  static async through(locale: Locale): Promise<string[]> {
    const album = await Album.open(browser, locale);
    const walk = new Walk(album, locale);
    await walk.nothingYet();
    await walk.partNotLoaded();
    await walk.excelFails();
    await walk.cancelled();
    await walk.undoAsked();
    await walk.offline();
    const { errors } = album.rehearsal;
    await album.rehearsal.close();
    await walk.withoutExcel();
    return [...errors, ...walk.wrong, ...album.differences(WANTED.states)];
  }

  private get text() {
    return words[this.locale].text;
  }
  private get pane() {
    return this.album.rehearsal.pane;
  }

  /** Looks at it narrow and wide and in a contrast theme. */
  private async look(name: string, part?: Locator): Promise<void> {
    const { rehearsal } = this.album;
    await (part ? this.album.takePart(name, part) : this.album.take(name));
    this.wrong.push(...(await brokenRules(rehearsal)).map((rule) => `${name}: ${rule}`));
    await rehearsal.page.emulateMedia({ forcedColors: "active" });
    for (const pixels of [320, 640, NARROW]) {
      await rehearsal.widenPane(pixels);
      if ((await overflow(rehearsal)) !== 0) this.wrong.push(`${name}: reaches beyond ${pixels} pixels`);
    }
    await rehearsal.page.emulateMedia({ forcedColors: "none" });
  }

  private async open(tab: string): Promise<void> {
    await this.pane.locator(`#tab-${tab}`).click();
  }

  private async build(): Promise<void> {
    await this.open("case");
    await this.pane.getByRole("button", { name: this.text.build }).click();
  }

  private async nothingYet(): Promise<void> {
    await this.open("outcomes");
    await this.pane.getByRole("heading", { name: this.text.emptyTitle }).waitFor();
    await this.look("empty");
  }

  private async partNotLoaded(): Promise<void> {
    const { page } = this.album.rehearsal;
    await page.route(/TimelineTab/, (route) => route.abort());
    await this.open("timeline");
    await this.pane.getByText(this.text.partNotLoaded(this.text.tabs.timeline)).waitFor();
    await this.look("part-not-loaded");
    await page.unroute(/TimelineTab/);
  }

  private async excelFails(): Promise<void> {
    const { share } = words[this.locale];
    await this.pane.locator("body").evaluate(() => {
      const pane = window as unknown as { Excel: { run: unknown }; run: unknown };
      pane.run = pane.Excel.run;
      pane.Excel.run = () =>
        Promise.reject(
          Object.assign(new Error("There was an internal error while processing the request."), {
            code: "GeneralException",
          }),
        );
    });
    await this.build();
    await this.pane.getByText(this.text.failed.failed).last().waitFor();
    await this.look("build-failed", this.pane.locator("footer"));
    await this.open("sectors");
    await this.pane.getByText(this.text.readFailed).waitFor();
    await this.look("read-failed");
    await this.open("share");
    const check = this.pane.getByRole("region", { name: share.check.title });
    await check.getByRole("button", { name: share.check.run, exact: true }).click();
    await check.getByText(share.failed).waitFor();
    await this.look("share-failed", check);
    await this.pane.locator("body").evaluate(() => {
      const pane = window as unknown as { Excel: { run: unknown }; run: unknown };
      pane.Excel.run = pane.run;
    });
  }

  /** How far it is differs from machine to machine: no picture of that is compared. */
  private async cancelled(): Promise<void> {
    const { rehearsal } = this.album;
    await rehearsal.slowDown(2500);
    await this.build();
    await this.pane.getByText(this.locale === "ko-KR" ? / 남음$/ : / left$/).waitFor();
    this.wrong.push(...(await brokenRules(rehearsal)).map((rule) => `progress: ${rule}`));
    await this.pane.getByRole("button", { name: this.text.cancel }).click();
    await this.pane
      .getByText(this.text.failed.cancelled)
      .last()
      .waitFor({ timeout: 4 * PATIENCE });
    await this.look("build-cancelled", this.pane.locator("footer"));
    await rehearsal.slowDown(0);
  }

  private async undoAsked(): Promise<void> {
    await this.build();
    const undo = this.pane.getByRole("button", { name: this.text.undo });
    await undo.click({ timeout: 4 * PATIENCE });
    await this.album.rehearsal.settle();
    await this.look("undo-asked", this.pane.locator("footer"));
    await this.pane.getByRole("button", { name: this.text.keep }).click();
  }

  private async offline(): Promise<void> {
    const { page } = this.album.rehearsal;
    await this.open("sectors");
    await this.pane.getByRole("button", { name: this.text.updateTrade }).click();
    const update = this.pane.getByRole("region", { name: this.text.updateTrade });
    await update.locator("button[type=submit]").waitFor();
    await page.context().setOffline(true);
    await update.locator("button[type=submit]").click();
    await update.getByRole("alert").waitFor();
    await this.look("trade-offline", update);
    await page.context().setOffline(false);
  }

  /** The pane's page by itself: in a browser without Excel, when its parts break, and when Office's script does not come. */
  private async withoutExcel(): Promise<void> {
    const bare = async (
      name: string,
      office: string | null,
      ready: (page: Page) => Promise<unknown>,
      prepare?: (page: Page) => Promise<unknown>,
    ) => {
      const context = await browser.newContext({ viewport: { width: NARROW, height: 600 }, locale: this.locale });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await useOneFont(page);
      await page.route("https://appsforoffice.microsoft.com/**", (route) =>
        office === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body: office }),
      );
      await prepare?.(page);
      await page.goto(new URL("taskpane.html", process.env.PARLEY_PAGE).href);
      await ready(page);
      await page.evaluate(async () => void (await document.fonts.ready));
      this.album.keepPicture(name, await page.screenshot({ animations: "disabled" }));
      await context.close();
    };
    await bare("outside-excel", OUTSIDE, (page) => page.getByText(this.text.notInExcel).waitFor());
    await bare(
      "crashed",
      OUTSIDE,
      (page) => page.getByRole("button", { name: this.text.reload }).waitFor(),
      (page) =>
        page.addInitScript(() =>
          Object.assign(Intl, {
            NumberFormat: () => {
              throw new Error("gone");
            },
          }),
        ),
    );
    await bare("no-answer", null, (page) => page.getByRole("button").waitFor());
  }
}

it.each(LOCALES)("are as they were found good: %s", async (locale) => {
  expect(await Walk.through(locale)).toEqual([]);
});
