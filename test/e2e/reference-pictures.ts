/** The pictures that are kept, by test, and the pane as they are taken: narrow, in one font, before the deadline. */
import type { Browser, Locator } from "playwright-core";
import { tabOrder } from "../../src/taskpane/tabs";
import { differences, keepSeen, useOneFont } from "./pictures";
import { Rehearsal } from "./rehearsal";

export const LOCALES = ["en-US", "ko-KR"] as const;
export type Locale = (typeof LOCALES)[number];

export const NARROW = 350;
const SHORT = 600;
/** Higher than any part of the pane. */
const HIGH = 2600;
const BEFORE_A_DEADLINE = new Date("2025-05-21T01:00:00Z");

const inBoth = (name: string): string[] => [`${name}-light`, `${name}-dark`];

/** By test, without the language before it. */
export const WANTED = {
  tabs: ["start", ...[...tabOrder, "new-case"].flatMap(inBoth)],
  parts: [
    "tutorial-1",
    "tutorial-2",
    "tutorial-3",
    "tutorial-4",
    "trade-review",
    "ask",
    "brief",
    "proof",
    "check",
    "compare",
    ...inBoth("simulate"),
  ],
  lookUp: ["look-up-found", ...inBoth("look-up-answer")],
  states: [
    "empty",
    "part-not-loaded",
    "read-failed",
    "share-failed",
    "build-failed",
    "build-cancelled",
    "undo-asked",
    "trade-offline",
    "outside-excel",
    "crashed",
    "no-answer",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Every picture that a test compares. */
export const wantedPictures = (): string[] =>
  LOCALES.flatMap((locale) =>
    Object.values(WANTED).flatMap((names) => names.map((name) => `${locale}-${name}`)),
  ).sort();

export class Album {
  private readonly taken: string[] = [];

  private constructor(
    readonly rehearsal: Rehearsal,
    private readonly locale: Locale,
  ) {}

  static async open(browser: Browser, locale: Locale): Promise<Album> {
    return new Album(
      await Rehearsal.open(browser, {
        locale,
        at: BEFORE_A_DEADLINE,
        prepare: useOneFont,
        paneAlone: true,
        height: SHORT,
        paneWidth: NARROW,
      }),
      locale,
    );
  }

  /** Takes the whole pane, as long as all of it needs, without a scroll bar. */
  async take(name: string): Promise<void> {
    const { page, pane } = this.rehearsal;
    await this.settle(SHORT);
    await this.rehearsal.untilStill();
    const hidden = await pane
      .locator("main")
      .evaluateAll((all) => Math.max(0, ...all.map((main) => main.scrollHeight - main.clientHeight)));
    if (hidden > 0)
      await page.setViewportSize({ width: page.viewportSize()!.width, height: SHORT + Math.ceil(hidden) });
    await this.keep(name, page.locator("#pane iframe"));
  }

  /** Takes one part of the pane. */
  async takePart(name: string, part: Locator): Promise<void> {
    await this.settle(HIGH);
    await this.rehearsal.untilStill();
    await this.keep(name, part);
  }

  keepPicture(name: string, picture: Buffer): void {
    this.taken.push(name);
    keepSeen(`${this.locale}-${name}`, picture);
  }

  /** What is not as it was found good, with what was to be taken and was not. */
  differences(wanted: readonly string[]): string[] {
    const missing = wanted
      .filter((name) => !this.taken.includes(name))
      .map((name) => `${this.locale}-${name}: not taken`);
    const unknown = this.taken
      .filter((name) => !wanted.includes(name))
      .map((name) => `${this.locale}-${name}: not among the pictures that are kept`);
    return [...differences(this.taken.map((name) => `${this.locale}-${name}`)), ...missing, ...unknown];
  }

  private async settle(height: number): Promise<void> {
    const { page, pane } = this.rehearsal;
    await page.mouse.move(5, 5);
    await pane.locator("html").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.setViewportSize({ width: page.viewportSize()!.width, height });
  }

  private async keep(name: string, what: Locator): Promise<void> {
    await this.rehearsal.pane.locator("html").evaluate(async () => {
      await document.fonts.ready;
      // What follows the window's height is drawn with the next picture but one.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    this.keepPicture(name, await what.screenshot({ animations: "disabled" }));
    // A high window makes the sheet slow to draw.
    const { page } = this.rehearsal;
    await page.setViewportSize({ width: page.viewportSize()!.width, height: SHORT });
  }
}
