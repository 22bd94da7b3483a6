/** A case of the user's own on the page: written with the keyboard, with lines from a file, built, followed by the tabs, and opened again from the saved file. */
import type { Browser } from "playwright-core";
import { brokenRules, overflow } from "./audit";
import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, { paneAlone: true });
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

async function fits(): Promise<void> {
  for (const pixels of [320, 640, 350]) {
    await rehearsal.page.addStyleTag({
      content: `#pane { width: ${pixels}px !important; flex: 0 0 ${pixels}px !important; }`,
    });
    expect([pixels, await overflow(rehearsal)]).toEqual([pixels, 0]);
  }
}

/** Looks at a screen of the pane where the user who runs the tests wants to see it. */
async function look(name: string): Promise<void> {
  if (process.env.PARLEY_LOOK)
    await rehearsal.page.locator("#pane").screenshot({ path: `${process.env.PARLEY_LOOK}/${name}.png` });
}

const LINES = [
  "HTS code;Customs value;Country of origin",
  "8703.23;300.000.000;Korea",
  "870380;100.000.000;대한민국",
  "870323;500.000.000;Japan",
  "720851;100.000.000;KR",
  "cars;1;KR",
  "870323;much;KR",
  "870323;5;Ruritania",
].join("\n");

it("is written down, its lines read from a file, and errors shown next to the field", async () => {
  const { pane, page } = rehearsal;
  await pane.getByRole("button", { name: "New case for other countries" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "New case" }).waitFor();
  await look("1-empty");
  await pane.getByRole("button", { name: "Build workbook" }).click();
  await pane.getByText("Please complete 6 fields").waitFor();
  await look("2-wrong");
  expect(await brokenRules(rehearsal)).toEqual([]);
  await fits();
  // The focus is in the first field; from there on the keyboard alone.
  const typed = ["Korea – European Union", "EU", "Korea, Japan"];
  for (const text of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await pane.getByLabel("Deadline").fill("2027-03-01");
  await pane.getByLabel("As of").fill("2026-11-25");
  await pane.getByLabel("Year of the trade figures").fill("2025");
  const sector = (number: number) => pane.getByRole("group", { name: `Sector ${number}`, exact: true });
  await sector(1).getByLabel("Name").fill("Cars");
  await sector(1).getByLabel("HS codes").fill("8703");
  await pane.getByRole("button", { name: "Add a sector" }).click();
  await page.keyboard.type("Steel");
  await page.keyboard.press("Tab");
  await page.keyboard.type("72");
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "lines.csv", mimeType: "text/csv", buffer: Buffer.from(LINES) });
  await pane.getByText("lines.csv: 4 lines taken, 3 codes").waitFor();
  await pane.getByText("3 rows were rejected").waitFor();
  await pane.getByText("3 rows were rejected").scrollIntoViewIfNeeded();
  await look("3-lines");
  await pane.getByRole("button", { name: "Add a measure" }).click();
  const measure = pane.getByRole("group", { name: "Measure 1", exact: true });
  await measure.getByLabel("Authority").fill("Most favoured nation");
  await measure.getByLabel("HS codes").fill("8703");
  await measure.getByLabel("Rate, %").fill("10");
  await pane.locator("[data-field='measures.0.from']").fill("2020-01-01");
  await measure.getByLabel("Authority").scrollIntoViewIfNeeded();
  await look("4-measure");
  await pane.getByRole("group", { name: "Scenario 1", exact: true }).getByLabel("Probability, %").fill("60");
  await pane.getByRole("button", { name: "Add a scenario" }).click();
  const scenario = pane.getByRole("group", { name: "Scenario 2", exact: true });
  await scenario.getByLabel("Name").fill("Deal");
  await scenario.getByLabel("Probability, %").fill("40");
  await scenario.getByRole("button", { name: "Add terms" }).click();
  const terms = scenario.getByRole("group", { name: "Terms 1", exact: true });
  await terms.getByLabel("For").selectOption({ label: "Cars" });
  await terms.getByLabel("Total rate, %").fill("2.5");
  await terms.getByLabel("Total rate, %").scrollIntoViewIfNeeded();
  await look("5-scenario");
  expect(await brokenRules(rehearsal)).toEqual([]);
  await fits();
});

it("is built, and every tab follows it", async () => {
  const { pane } = rehearsal;
  await pane.getByRole("button", { name: "Build workbook" }).click();
  await pane.getByRole("button", { name: "Go to Summary" }).waitFor();
  await rehearsal.settle();
  await look("6-built");
  expect(await brokenRules(rehearsal)).toEqual([]);
  expect(await rehearsal.sheets()).toEqual(
    expect.arrayContaining([
      "Summary",
      "Trade data",
      "Sectors",
      "Measures",
      "Inputs",
      "Outcomes",
      "Suppliers",
      "Timeline",
    ]),
  );
  // 366 days at 10 % on 400 million dollars a year.
  expect(await rehearsal.figure("Outcomes", "OutcomeTotals", "Net duty", { Scenario: "no-agreement" })).toBeCloseTo(
    (400e6 / 365) * 366 * 0.1,
    1,
  );
  for (const [id, words] of [
    ["sectors", /OK: every line counts once/],
    ["scenarios", /OK: they sum to 100 %/],
    ["outcomes", /Expected duty/],
    ["timeline", /Deadline/],
    ["deal", /A case of your own has no such sheet/],
  ] as const) {
    await pane.locator(`#tab-${id}`).click();
    await pane.locator(`#panel-${id}`).getByText(words).first().waitFor();
    await look(`7-${id}`);
    expect([id, await brokenRules(rehearsal)]).toEqual([id, []]);
    await fits();
  }
});

it("is there again in the saved file, and in Korean", async () => {
  const saved = await rehearsal.save();
  if (process.env.PARLEY_LOOK) (await import("node:fs")).writeFileSync(`${process.env.PARLEY_LOOK}/saved.xlsx`, saved);
  const { pane, page } = rehearsal;
  await pane.locator("#tab-case").click();
  await pane.getByTitle("Show Parley in Korean").click();
  await pane.getByRole("button", { name: "이 사례 고치기" }).click();
  await pane.getByRole("heading", { name: "사례 고치기" }).waitFor();
  await look("8-korean");
  await page.getByRole("button", { name: "Dark" }).click();
  await rehearsal.ready();
  await pane.getByRole("option", { name: "Korea – European Union" }).waitFor({ state: "attached" });
  await look("9-dark-setup");
  await pane.getByRole("button", { name: "이 사례 고치기" }).click();
  await pane.getByRole("heading", { name: "사례 고치기" }).waitFor();
  await look("9-dark");
  expect(await brokenRules(rehearsal)).toEqual([]);
  await fits();
  await pane.getByRole("button", { name: "통합 문서 작성" }).click();
  await pane.getByRole("status").filter({ hasText: "통합 문서" }).first().waitFor();
  await rehearsal.settle();
  expect(await rehearsal.figure("Outcomes", "OutcomeTotals", "Net duty", { Scenario: "no-agreement" })).toBeCloseTo(
    (400e6 / 365) * 366 * 0.1,
    1,
  );
});
