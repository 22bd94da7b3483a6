/** Every tab of the pane and the screen of a new case at their usual width, as somebody looked at it and found it good: in both languages, by day and in the dark. */
import type { Browser } from "playwright-core";
import { Album, WANTED, wantedPictures } from "./reference-pictures";
import { launchBrowser } from "./browser";
import { keptPictures } from "./pictures";
import { PATIENCE } from "./rehearsal";
import { setDarkTheme } from "./dark-theme";

jest.setTimeout(8 * PATIENCE);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each([
  { locale: "en-US", build: "Build workbook", newCase: "New case for other countries", back: "Back" },
  { locale: "ko-KR", build: "통합 문서 작성", newCase: "다른 나라의 새 사례", back: "뒤로" },
] as const)("$locale", ({ locale, build, newCase, back }) => {
  it("matches the reference picture", async () => {
    const album = await Album.open(browser, locale);
    const { rehearsal } = album;
    const { pane } = rehearsal;
    await album.take("start");
    await pane.getByRole("button", { name: build }).click();
    await pane
      .getByRole("button", { name: /Outcomes|결과/ })
      .first()
      .waitFor();
    await rehearsal.settle();
    const tabs = await pane.locator("[role=tab]").evaluateAll((all) => all.map(({ id }) => id.replace("tab-", "")));
    for (const theme of ["light", "dark"]) {
      if (theme === "dark") await setDarkTheme(rehearsal, true);
      await pane.locator("#tab-case").click();
      await pane.getByRole("button", { name: newCase }).click();
      await pane.locator("[data-field=importer]").waitFor();
      if (theme === "light") await pane.getByRole("button", { name: build, exact: true }).click();
      await album.take(`new-case-${theme}`);
      await pane.getByRole("button", { name: back, exact: true }).click();
      for (const tab of tabs) {
        await pane.locator(`#tab-${tab}`).click();
        await pane.locator(`#panel-${tab} :is(h2, h3, p, button)`).first().waitFor();
        // It reads the whole workbook before it says anything.
        if (tab === "why") await pane.locator("#panel-why strong").first().waitFor();
        await album.take(`${tab}-${theme}`);
      }
    }
    expect(rehearsal.errors).toEqual([]);
    await rehearsal.close();
    expect(album.differences(WANTED.tabs)).toEqual([]);
  });
});

it("keeps no picture of what is gone", () => {
  expect(keptPictures()).toEqual(wantedPictures());
});
