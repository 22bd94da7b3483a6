/** Looking up a rate on the page: by words, from a country, on a day; how it looks in both languages; and the formula in the cell. */
import type { Browser } from "playwright-core";
import { Album, LOCALES, WANTED } from "./reference-pictures";
import { launchBrowser } from "./browser";
import { PATIENCE, Rehearsal } from "./rehearsal";
import { setDarkTheme } from "./dark-theme";

jest.setTimeout(4 * PATIENCE);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const ASKED = { "en-US": "skin cream", "ko-KR": "화장품" };

it.each(LOCALES)("matches the reference picture in %s", async (locale) => {
  const album = await Album.open(browser, locale);
  const { rehearsal } = album;
  const { pane } = rehearsal;
  await pane.locator("#tab-lookUp").click();
  await pane.getByRole("searchbox").fill(ASKED[locale]);
  await pane.locator("#panel-lookUp li button").first().waitFor();
  await album.take("look-up-found");
  for (const theme of ["light", "dark"]) {
    if (theme === "dark") await setDarkTheme(rehearsal, true);
    await pane.locator("#tab-lookUp").click();
    await pane.getByRole("searchbox").fill("8703.23");
    await pane.locator("#panel-lookUp li button").first().click();
    await pane.locator("#panel-lookUp strong").waitFor();
    await album.take(`look-up-answer-${theme}`);
  }
  expect(rehearsal.errors).toEqual([]);
  await rehearsal.close();
  expect(album.differences(WANTED.lookUp)).toEqual([]);
});

it("puts a formula into the selected cell that gives the rate it showed", async () => {
  const rehearsal = await Rehearsal.open(browser);
  const { pane } = rehearsal;
  await pane.locator("#tab-lookUp").click();
  await pane.getByRole("searchbox").fill("lithium-ion batteries");
  await pane.getByRole("button", { name: /8507\.60\.00/ }).click();
  await pane.getByRole("textbox", { name: /^Day/ }).fill("2025-08-20");
  const shown = await pane.locator("#panel-lookUp strong").textContent();
  await pane.getByRole("button", { name: "Insert into the selected cell" }).click();
  await pane.getByText(/^Inserted into /).waitFor();
  await rehearsal.settle();
  const value = Number((await rehearsal.cells("A1"))[0]![0]!.value);
  expect(`${(value * 100).toFixed(1)}%`).toBe(shown);
  expect(rehearsal.errors).toEqual([]);
  await rehearsal.close();
});
