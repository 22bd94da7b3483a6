/** The deal as a user meets it: the front in the pane, a slider, a package written to the sheet and saved as a scenario. */
import type { Browser } from "playwright-core";
import { brokenRules } from "./audit";
import { launchBrowser } from "./browser";
import { PATIENCE, Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, { paneAlone: true });
  const { pane } = rehearsal;
  await rehearsal.build();
  await pane.getByRole("tab", { name: "Deal" }).click();
  await pane.getByRole("img", { name: /^Efficient packages/ }).waitFor();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

const label = async () =>
  (await rehearsal.pane.getByRole("img", { name: /^Efficient packages/ }).getAttribute("aria-label")) ?? "";

it("finds the same package by Nash's rule in the pane and in the sheet", async () => {
  const ours = await rehearsal.figure("Deal", "DealPackages", "Ours", { Rule: "nash" });
  expect(await label()).toContain(`Nash: $${(ours / 1e9).toFixed(2)} bn to us`);
});

it("follows a slider with the whole front", async () => {
  const { pane, page } = rehearsal;
  await pane.getByText("Weights and reservation values").click();
  const before = await label();
  await pane.getByRole("slider", { name: "Automobiles and parts: weight for us" }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("PageUp");
  expect(await label()).not.toBe(before);
  await pane.getByRole("button", { name: "Reset to the sheet's values" }).click();
  expect(await label()).toBe(before);
});

it("writes the package to the sheet, where its worth is what the pane says", async () => {
  const { pane } = rehearsal;
  await pane.getByRole("button", { name: "Egalitarian" }).click();
  await pane.getByRole("button", { name: "Write to the sheet" }).click();
  await pane.getByText("Written to the column Chosen of the sheet Deal.").waitFor();
  await rehearsal.settle();
  const [chosen, found] = await Promise.all(
    ["chosen", "egalitarian"].map((rule) => rehearsal.figure("Deal", "DealPackages", "Ours", { Rule: rule })),
  );
  expect(chosen).toBeCloseTo(found!, 0);
});

it("saves it as a scenario, which Outcomes then shows sector by sector", async () => {
  const { pane } = rehearsal;
  // The pane refuses to save what it shows no longer: first it reads what was just written.
  await rehearsal.untilStill();
  await pane.getByRole("textbox", { name: "Name of the scenario" }).fill("For Tuesday");
  await pane.getByRole("button", { name: "Save as a scenario" }).click({ timeout: 4 * PATIENCE });
  await rehearsal.page.waitForFunction(
    () => {
      const { grid } = window.rehearsal.host!;
      const table = grid.tables().find(({ name }) => name === "OutcomeTotals");
      if (!table) return false;
      const [, top, bottom] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(table.range)!;
      const sheet = grid.sheets().find(({ name, id }) => name === table.sheet || id === table.sheet)!.id;
      return grid
        .read({ sheet, row: Number(top), column: 0, rows: Number(bottom) - Number(top), columns: 2 })
        .some((row) => row.some(({ value }) => value === "For Tuesday"));
    },
    undefined,
    { timeout: 6 * PATIENCE },
  );
  await rehearsal.settle();
  // The egalitarian package lowers the duty on cars; what was not agreed on stays as without a deal.
  const duty = (scenario: string, sector: string) =>
    rehearsal.figure("Outcomes", "Outcomes", "Net duty", { Scenario: scenario, Sector: sector });
  expect(await duty("package-1", "autos")).toBeLessThan(await duty("return", "autos"));
  expect(await duty("package-1", "other")).toBeCloseTo(await duty("return", "other"), 0);
});

it("breaks no rule of accessibility", async () => {
  const { pane } = rehearsal;
  await pane.getByRole("tab", { name: "Deal" }).click();
  await pane.getByRole("img", { name: /^Efficient packages/ }).waitFor();
  expect(await brokenRules(rehearsal)).toEqual([]);
});
