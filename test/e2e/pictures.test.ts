/** Every tab of the pane and the screen of a new case at their usual width, as somebody looked at it and found it good: in both languages, by day and in the dark. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { compare, keptPictures, useOneFont } from "./pictures";
import { PATIENCE, Rehearsal } from "./rehearsal";

jest.setTimeout(8 * PATIENCE);

const NARROW = 350;
const SHORT = 600;
const BEFORE_A_DEADLINE = new Date("2025-05-21T01:00:00Z");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const taken: string[] = [];

async function look(rehearsal: Rehearsal, name: string): Promise<string | undefined> {
  const { page, pane } = rehearsal;
  await page.mouse.move(5, 5);
  await pane.locator("html").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.setViewportSize({ width: 1440, height: SHORT });
  // As long as all of it needs, without a scroll bar.
  const hidden = await pane.locator("main").evaluateAll((all) => Math.max(...all.map((main) => main.scrollHeight - main.clientHeight)));
  await page.setViewportSize({ width: 1440, height: SHORT + Math.ceil(hidden) });
  await rehearsal.untilStill();
  await pane.locator("html").evaluate(async () => void (await document.fonts.ready));
  taken.push(name);
  return compare(name, await page.locator("#pane iframe").screenshot({ animations: "disabled" }));
}

describe.each([
  { locale: "en-US", build: "Build workbook", dark: "Dark", newCase: "New case for other countries", back: "Back" },
  { locale: "ko-KR", build: "통합 문서 작성", dark: "어둡게", newCase: "다른 나라의 새 사례", back: "뒤로" },
] as const)("$locale", ({ locale, build, dark, newCase, back }) => {
  it("looks as it was found good", async () => {
    const rehearsal = await Rehearsal.open(browser, { locale, at: BEFORE_A_DEADLINE, prepare: useOneFont, height: SHORT, paneWidth: NARROW });
    const { page, pane } = rehearsal;
    const wrong = [await look(rehearsal, `${locale}-start`)];
    await pane.getByRole("button", { name: build }).click();
    await pane.getByRole("button", { name: /Outcomes/ }).first().waitFor();
    await rehearsal.settle();
    const tabs = await pane.locator("[role=tab]").evaluateAll((all) => all.map(({ id }) => id.replace("tab-", "")));
    for (const theme of ["light", "dark"]) {
      if (theme === "dark") {
        await page.getByRole("button", { name: dark }).click();
        await rehearsal.ready();
      }
      await pane.locator("#tab-case").click();
      await pane.getByRole("button", { name: newCase }).click();
      await pane.locator("[data-field=importer]").waitFor();
      if (theme === "light") await pane.getByRole("button", { name: build, exact: true }).click();
      wrong.push(await look(rehearsal, `${locale}-new-case-${theme}`));
      await pane.getByRole("button", { name: back, exact: true }).click();
      for (const tab of tabs) {
        await pane.locator(`#tab-${tab}`).click();
        await pane.locator(`#panel-${tab} :is(h2, h3, p, button)`).first().waitFor();
        await rehearsal.settle();
        await rehearsal.untilStill();
        wrong.push(await look(rehearsal, `${locale}-${tab}-${theme}`));
      }
    }
    expect(rehearsal.errors).toEqual([]);
    await rehearsal.close();
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });
});

it("keeps no picture of what is gone", () => {
  expect(keptPictures()).toEqual([...taken].sort());
});
