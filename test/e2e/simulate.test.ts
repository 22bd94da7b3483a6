/** Simulating in a real browser, with real threads: cancelled, run, run again with the same seed; and the lines to ask for, written. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, { paneAlone: true });
  await rehearsal.build();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

const panel = (name: string) => rehearsal.pane.getByRole("region", { name, exact: true });

async function draw(draws: string, seed: string): Promise<void> {
  const simulate = panel("Simulate");
  await simulate.getByRole("textbox", { name: "Draws" }).fill(draws);
  await simulate.getByRole("textbox", { name: "Seed" }).fill(seed);
  await simulate.getByRole("button", { name: "Simulate" }).click();
}

async function drawnAndWritten(): Promise<void> {
  await panel("Simulate").getByText("Simulation finished").waitFor();
  await rehearsal.settle();
}

async function median(): Promise<number> {
  return rehearsal.figure("Uncertainty", "Percentiles", "P50", { Name: "All scenarios: one of them happens" });
}

it("leaves the workbook as it was when it is cancelled", async () => {
  await rehearsal.pane.getByRole("tab", { name: "Outcomes" }).click();
  const before = await rehearsal.sheets();
  await draw("1,000,000", "1");
  await panel("Simulate").getByRole("button", { name: "Cancel" }).click();
  await panel("Simulate").getByText("Nothing was written.").waitFor();
  expect(await rehearsal.sheets()).toEqual(before);
});

it("draws the same numbers for the same seed, while cells can be typed into", async () => {
  await draw("20,000", "5");
  await drawnAndWritten();
  const first = await median();
  await draw("20,000", "6");
  await drawnAndWritten();
  expect(await median()).not.toBe(first);
  await draw("200,000", "5");
  await rehearsal.openSheet("Sheet1");
  await rehearsal.type("A1", "=1+1");
  expect((await rehearsal.cells("A1", "Sheet1"))[0]![0]!.value).toBe(2);
  await drawnAndWritten();
  await draw("20,000", "5");
  await drawnAndWritten();
  expect(await median()).toBe(first);
});

it("says what is wrong with 0 draws and writes nothing", async () => {
  const before = await median();
  await draw("0", "9");
  await panel("Simulate")
    .getByText("“0” is not a number of draws. Write a whole number from 1 to 1,000,000.")
    .waitFor();
  expect(await median()).toBe(before);
});

it("writes the lines to ask for with live formulas that agree with the pane", async () => {
  await rehearsal.pane.getByRole("tab", { name: "Sectors" }).click();
  const ask = panel("Lines to ask for");
  await ask.getByRole("slider").fill("25");
  await ask.getByText(/25\.0% of the duty/).waitFor();
  await ask.getByRole("button", { name: "Write the list" }).click();
  await ask.getByText(/written to the sheet/).waitFor();
  await rehearsal.settle();
  const [[won], [compared]] = await Promise.all([
    rehearsal.cells("C4", "Lines to ask for"),
    rehearsal.cells("B9", "Lines to ask for"),
  ]);
  expect(Number(won![0]!.value) / Number(compared![0]!.value)).toBeCloseTo(1, 6);
});
