/** The pane on the page for everybody: without a mouse's help for assistive technology, in Korean, in the dark. */
import type { Browser } from "playwright-core";
import { brokenRules } from "./audit";
import { KOREA_SHEETS_KO } from "../korea-sheets";
import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser);
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

it("breaks no rule of accessibility", async () => {
  expect(await brokenRules(rehearsal)).toEqual([]);
});

it("has no accessibility violations in dark mode", async () => {
  await rehearsal.page.getByRole("button", { name: "Dark" }).click();
  await rehearsal.ready();
  expect(await brokenRules(rehearsal)).toEqual([]);
  await rehearsal.page.getByRole("button", { name: "Dark" }).click();
  await rehearsal.ready();
});

it("can be gone through and used by keyboard", async () => {
  const day = rehearsal.pane.getByRole("textbox", { name: "As of" });
  await day.focus();
  await day.fill("2025-07-01");
  await rehearsal.page.keyboard.press("Tab");
  await rehearsal.pane.getByText("8 days left").waitFor();
  await rehearsal.pane.getByRole("checkbox", { name: /^Steel/ }).focus();
  await rehearsal.page.keyboard.press("Space");
  expect(await rehearsal.pane.getByRole("checkbox", { name: /^Steel/ }).isChecked()).toBe(false);
});

it("speaks Korean, and so does what it builds", async () => {
  await rehearsal.page.locator("#language").selectOption("ko-KR");
  await rehearsal.ready();
  await rehearsal.pane.getByRole("button", { name: "통합 문서 작성" }).click();
  await rehearsal.pane.getByRole("button", { name: /요약/ }).first().waitFor();
  await rehearsal.settle();
  expect(await rehearsal.sheets()).toEqual([...KOREA_SHEETS_KO, "Sheet1"]);
  const names = await rehearsal.cells(await rehearsal.addressIn("Scenarios", "Name", { Scenario: "return" }), "Inputs");
  expect(names[0]![0]!.value).toMatch(/[가-힣]/);
  expect(await rehearsal.figure("Outcomes", "OutcomeTotals", "Net duty", { Scenario: "return" })).toBeGreaterThan(0);
});
