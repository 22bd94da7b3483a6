/** Looking up a rate on the page: by words, from a country, on a day; how it looks in both languages; and the formula in the cell. */
import type { Browser } from "playwright-core";
import type { GridCell } from "../../src/host/workbook/grid";
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

it("writes the sheets Coverage, Entries and Refunds, whose formulas the page calculates", async () => {
  const rehearsal = await Rehearsal.open(browser);
  const { pane } = rehearsal;
  await pane.locator("#tab-lookUp").click();
  await pane.getByText("Check a list of products").click();
  await pane.getByRole("textbox", { name: "Rows with codes" }).fill("85287272\tJapan\n8703239110");
  await pane.getByRole("button", { name: "Check the pasted rows" }).click();
  await pane.getByText("2 products checked").waitFor();
  await pane.getByText("Check a list of products").click();
  await pane.getByText("Audit entries, claim refunds").click();
  await pane
    .getByRole("textbox", { name: "Rows with headers" })
    .fill(
      "entry,line,hts,co,date,liquidation date,value,paid\nABC12345678,1,8703230190,KR,2025-09-15,,10000,0\nABC12345678,1,99039401,KR,2025-09-15,,,2500\nABC87654321,1,85287272,JP,2025-10-15,,10000,0\nABC87654321,1,99030272,JP,2025-10-15,,,1500",
    );
  await pane.getByRole("button", { name: "Audit the pasted rows" }).click();
  await pane.getByText("2 lines audited").waitFor();
  await rehearsal.settle();
  const [[, , refundable, interest]] = (await rehearsal.cells("A4:D4", "Refunds")) as [GridCell[]];
  expect(refundable!.value).toBe(1500);
  // A year and more at 5 to 6 %.
  expect(interest!.value).toBeGreaterThan(80);
  expect(interest!.value).toBeLessThan(150);
  expect(await rehearsal.figure("Entries", "EntryVerdicts", "Lines", { Verdict: "right" })).toBe(2);
  expect(await rehearsal.figure("Coverage", "Coverage", "Rate", { Given: "85287272" })).toBeCloseTo(0.125, 9);
  expect(rehearsal.errors).toEqual([]);
  await rehearsal.close();
});
