/** The tabs of the pane in a real browser: they follow the sheet, lead to its cells, break no rule, fit every width, and survive a lost network. */
import type { Browser } from "playwright-core";
import { brokenRules, overflow } from "./audit";
import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";
import { setDarkTheme } from "./dark-theme";

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

/** Tabs by id, with a word that only the tab full of figures holds. */
const FULL: Record<string, RegExp> = {
  sectors: /OK: every line counts once/,
  scenarios: /OK: they sum to 100 %/,
  outcomes: /Expected duty/,
  timeline: /30 working days in both capitals/,
  help: /Validate against published figures/,
};

const openTab = (id: string) => rehearsal.pane.locator(`#tab-${id}`).click();

async function show(id: string): Promise<void> {
  await openTab(id);
  await rehearsal.pane.locator(`#panel-${id}`).getByText(FULL[id]!).first().waitFor();
}

it("is told what to do in a workbook that Parley has not filled, and learns by doing", async () => {
  await openTab("outcomes");
  await rehearsal.pane.getByRole("heading", { name: "Nothing to show yet" }).waitFor();
  expect(await brokenRules(rehearsal)).toEqual([]);
  await rehearsal.pane.getByRole("button", { name: "Go to Case" }).click();
  await rehearsal.pane.getByRole("button", { name: "Learn in two minutes" }).click();
  const card = rehearsal.pane.locator("section[aria-labelledby=tutorial-heading]");
  await card.getByRole("button", { name: "Build workbook" }).click();
  await card.getByText("The workbook is filled").waitFor();
  await rehearsal.settle();
  expect(await brokenRules(rehearsal)).toEqual([]);
  const expected = async () => {
    await rehearsal.settle();
    return rehearsal.figure("Outcomes", "OutcomeTotals", "Net duty", { Scenario: "return" });
  };
  const before = await expected();
  await card.getByRole("button", { name: "Next" }).click();
  await card.getByRole("button", { name: /^Go to Measures!/ }).click();
  await card.getByRole("button", { name: "Next" }).click();
  await card.getByRole("button", { name: "Set it to 20%" }).click();
  await card.getByText(/Expected duty: \$20\.18 bn before, \$19\.\d\d bn now/).waitFor();
  expect(await expected()).toBeLessThan(before);
  await card.getByRole("button", { name: "Next" }).click();
  await card.getByRole("button", { name: "Put 25% back" }).click();
  await card.getByText(/\$20\.18 bn now/).waitFor();
  expect(await expected()).toBe(before);
  await card.getByRole("button", { name: "Finish" }).click();
});

it("follows a probability that is typed into the sheet, and leads to the cell", async () => {
  await show("scenarios");
  await rehearsal.pane.getByRole("button", { name: /^Milder terms: 35\.0%/ }).click();
  const address = await rehearsal.addressIn("Scenarios", "Probability", { Scenario: "milder" });
  const selected = await rehearsal.page.evaluate(() => {
    const { grid } = window.rehearsal.host!;
    const { row, column } = grid.selection();
    return {
      address: String.fromCharCode(65 + column) + String(row + 1),
      sheet: grid.sheets().find(({ id }) => id === grid.activeSheet())?.name,
    };
  });
  expect(selected).toEqual({ address, sheet: "Inputs" });
  await rehearsal.type(address, "25%");
  await rehearsal.pane.getByRole("button", { name: /^Milder terms: 25\.0%/ }).waitFor();
  await rehearsal.pane.getByText(/0\.90/).waitFor();
  await rehearsal.type(address, "35%");
  await rehearsal.pane.getByText(FULL.scenarios!).waitFor();
});

it("renames, moves, copies and deletes a scenario, and Outcomes follows", async () => {
  await show("scenarios");
  const panel = rehearsal.pane.locator("#panel-scenarios");
  const press = (name: string) => panel.getByRole("button", { name, exact: true }).last().click();
  const duty = (scenario: string) => rehearsal.figure("Outcomes", "OutcomeTotals", "Net duty", { Scenario: scenario });
  const milder = await duty("milder");
  await panel.getByText("Add, copy, rename, move or delete a scenario").click();
  expect(await brokenRules(rehearsal)).toEqual([]);
  await panel.getByRole("combobox", { name: "Scenario" }).selectOption("milder");
  await panel.getByRole("textbox", { name: "Name" }).fill("Softer terms");
  await press("Rename");
  await panel.getByRole("button", { name: /^Softer terms: 35\.0%/ }).waitFor();
  await press("Move up");
  await panel.locator("li").nth(3).getByText("Softer terms").waitFor();
  await rehearsal.settle();
  expect(await duty("milder")).toBe(milder);

  /** The pane shows the build in the tab Case. */
  const built = async () => {
    await rehearsal.pane.getByText("Workbook refreshed").first().waitFor();
    await rehearsal.settle();
  };
  await press("Copy");
  await built();
  await openTab("scenarios");
  await panel.getByRole("button", { name: /^Softer terms, copy: 0\.0%/ }).waitFor();
  expect(await duty("milder-2")).toBe(milder);
  await panel.getByRole("combobox", { name: "Scenario" }).selectOption("delay");
  await press("Delete");
  await press("Delete");
  await rehearsal.pane.getByText(/^Deleted, so left out: Delay past the election/).waitFor();
  expect(await rehearsal.pane.getByRole("checkbox", { name: "Delay past the election" }).isChecked()).toBe(false);
  await rehearsal.pane.getByRole("checkbox", { name: "Delay past the election" }).check();
  await rehearsal.pane.getByRole("button", { name: "Refresh workbook" }).click();
  await rehearsal.pane.getByText(/^Deleted, so left out/).waitFor({ state: "detached" });
  await built();
  await openTab("scenarios");
  await panel.getByRole("button", { name: /^Delay past the election/ }).waitFor();
});

it("proves published figures in the workbook", async () => {
  await show("help");
  await rehearsal.pane.getByRole("button", { name: "Validate against published figures" }).click();
  const summary = rehearsal.pane.getByText(/^(\d+) of \1 published figures agree$/);
  await summary.waitFor();
  expect(await brokenRules(rehearsal)).toEqual([]);
  await rehearsal.pane.getByRole("button", { name: "Remove the sheet" }).click();
  await summary.waitFor({ state: "detached" });
  expect(await rehearsal.sheets()).not.toContain("Proof");
});

it.each(Object.keys(FULL))("breaks no rule of accessibility and fits 320 to 640 pixels: %s", async (id) => {
  await show(id);
  expect(await brokenRules(rehearsal)).toEqual([]);
  for (const pixels of [320, 640, 350]) {
    await rehearsal.widenPane(pixels);
    expect([pixels, await overflow(rehearsal)]).toEqual([pixels, 0]);
  }
});

it("has no accessibility violations in dark mode", async () => {
  await setDarkTheme(rehearsal, true);
  for (const id of Object.keys(FULL)) {
    await show(id);
    expect([id, await brokenRules(rehearsal)]).toEqual([id, []]);
  }
  await setDarkTheme(rehearsal, false);
});

it("goes from tab to tab by the arrow keys, with the focus to be seen in a contrast theme too", async () => {
  await rehearsal.page.emulateMedia({ forcedColors: "active" });
  await rehearsal.pane.locator("#tab-case").focus();
  await rehearsal.page.keyboard.press("ArrowRight");
  const sectors = rehearsal.pane.locator("#tab-sectors");
  expect(await sectors.getAttribute("aria-selected")).toBe("true");
  const outline = await sectors.evaluate((tab) => getComputedStyle(tab).outlineStyle);
  expect(outline).toBe("solid");
  await rehearsal.page.emulateMedia({ forcedColors: "none" });
});

it("says what happened when a tab cannot be loaded, and loads it when the network is back", async () => {
  const lost = await Rehearsal.open(browser, { paneAlone: true });
  await lost.page.route(/TimelineTab/, (route) => route.abort());
  await lost.pane.locator("#tab-timeline").click();
  await lost.pane.getByText("Timeline could not be loaded").waitFor();
  await lost.page.unroute(/TimelineTab/);
  await lost.pane.getByRole("button", { name: "Try again" }).click();
  await lost.pane.getByRole("heading", { name: "Days left, and the cost of one day's delay" }).waitFor();
  await lost.close();
});
