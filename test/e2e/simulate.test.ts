/** Simulating in a real browser, with real threads: cancelled, run, run again with the same seed; any cells, and goal seek; and the lines to ask for, written. */
import type { Browser } from "playwright-core";
import { parseRange } from "../../src/formula/addresses";
import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { simulateCells } from "../../src/sharing/simulate/cell-simulation";
import { shownNumber } from "../../src/taskpane/components/simulate/cells/cell-number";
import "../../src/taskpane/components/simulate/cells/surroundings";
import { readingOf } from "../cli/readings";
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

const select = (address: string) =>
  rehearsal.page.evaluate((place) => {
    const { grid } = window.rehearsal.host!;
    grid.select({ sheet: grid.activeSheet(), ...place });
  }, parseRange(address)!);

/** As a person has them: a figure of their own from the case, and what a term of a scenario may be. */
async function anyCells(): Promise<{ coverage: string; rate: string }> {
  const where = { Scenario: "pause", Sector: "autos" };
  const coverage = await rehearsal.addressIn("Terms", "Coverage", where);
  const rate = await rehearsal.addressIn("Terms", "Exempt rate", where);
  await rehearsal.openSheet("Sheet1");
  await rehearsal.type("C3", "=ExpectedDuty/1000000000");
  await rehearsal.type("C4", "=RAND()*C3");
  return { coverage, rate };
}

it("draws a cell of a person's own sheet in a thread, with the numbers that the command line draws", async () => {
  const { coverage, rate } = await anyCells();
  const cells = panel("Any cells");
  await rehearsal.pane.getByRole("tab", { name: "Outcomes" }).click();
  await select("C3");
  await cells.getByRole("button", { name: "Take the selected cell" }).click();
  const inputs = cells.getByRole("region", { name: "Inputs" });
  await inputs
    .getByRole("combobox", { name: "Yellow cells that it rests on" })
    .selectOption({ label: "Inputs · Coverage (42)" });
  await inputs
    .getByRole("combobox", { name: "Cell", exact: true })
    .selectOption({ label: "The pause goes on · Automobiles · Coverage" });
  await inputs.getByRole("button", { name: "Add", exact: true }).click();
  await inputs.getByRole("listitem").first().waitFor();
  await rehearsal.openSheet("Inputs");
  await select(rate);
  await cells.getByRole("button", { name: "Add the selected cells" }).click();
  await inputs.getByRole("listitem").nth(1).waitFor();
  const fill = async (name: string, text: string) => inputs.getByRole("textbox", { name }).fill(text);
  for (const [field, share, exempt] of [
    ["Low", "60%", "5%"],
    ["Likely", "80%", "10%"],
    ["High", "100%", "15%"],
  ] as const) {
    await fill(`${field}, The pause goes on · Automobiles · Coverage`, share);
    await fill(`${field}, The pause goes on · Automobiles · Exempt rate`, exempt);
  }
  await cells.getByRole("button", { name: "Add a correlation" }).click();
  await cells.getByRole("textbox", { name: "by" }).fill("0.5");
  await cells.getByRole("textbox", { name: "Draws" }).fill("2,000");
  await cells.getByRole("textbox", { name: "Seed" }).fill("5");
  await cells.getByRole("button", { name: "Simulate the cells" }).click();
  const rows = cells.getByRole("region", { name: "Result" }).getByRole("row");
  await rows.first().waitFor();
  const workbook = readingOf(readWorkbook(await rehearsal.save()));
  const input = (cell: string, low: number, likely: number, high: number) =>
    ({ cell: `Inputs!${cell}`, low, likely, high, distribution: "PERT", whole: false }) as const;
  const [drawn] = simulateCells(workbook, {
    inputs: [input(coverage, 0.6, 0.8, 1), input(rate, 0.05, 0.1, 0.15)],
    outcomes: ["Sheet1!C3"],
    correlations: [{ one: `Inputs!${coverage}`, other: `Inputs!${rate}`, rank: 0.5 }],
    draws: 2000,
    seed: 5,
    sampling: "latin",
  }).outcomes;
  const shown = [...drawn!.spread.percentiles, drawn!.spread.mean].map((value) => shownNumber(value, "number", "en"));
  expect((await rows.locator("td").allTextContents()).slice(-6)).toEqual(shown);
  await cells.getByRole("button", { name: "Write to a sheet" }).click();
  await cells.getByRole("button", { name: "Write the sheet again" }).waitFor();
  await rehearsal.settle();
  expect(await rehearsal.figure("Simulated cells", "CellPercentiles", "Value", {})).toBe(drawn!.spread.percentiles[0]);
});

it("cancels a run over cells at once, and names the formula that cannot be drawn", async () => {
  const cells = panel("Any cells");
  await cells.getByRole("textbox", { name: "Draws" }).fill("100,000");
  await cells.getByRole("button", { name: "Simulate the cells" }).click();
  await cells.getByRole("button", { name: "Cancel" }).click();
  await cells.getByText("Cancelled; nothing was written.").waitFor();
  await cells.getByRole("textbox", { name: "Outcome cell" }).fill("Sheet1!C4");
  await cells.getByRole("button", { name: "Look up" }).click();
  await cells
    .getByRole("button", { name: /^.*Sheet1!C4.*$/ })
    .first()
    .waitFor();
  await cells.getByRole("button", { name: "Simulate the cells" }).click();
  await cells
    .getByRole("alert")
    .getByText(/Sheet1!C4 calls RAND/)
    .waitFor();
});

it("finds the term that makes the figure what it is to be, puts it into its cell and takes it out again", async () => {
  await anyCells();
  const [cells, goal] = [panel("Any cells"), panel("Goal seek")];
  await cells.getByRole("textbox", { name: "Outcome cell" }).fill("Sheet1!C3");
  await cells.getByRole("button", { name: "Look up" }).click();
  await cells.getByRole("button", { name: /^Sheet1!C3, now/ }).waitFor();
  const number = async (address: string, sheet: string) =>
    (await rehearsal.cells(address, sheet))[0]![0]!.value as number;
  await rehearsal.openSheet("Inputs");
  const term = await rehearsal.addressIn("Terms", "Exempt rate", { Scenario: "milder", Sector: "autos" });
  const [before, wanted] = [await number(term, "Inputs"), 0.995 * (await number("C3", "Sheet1"))];
  await select(term);
  await goal.getByRole("button", { name: "Take the selected cell" }).click();
  await goal.getByRole("textbox", { name: "From", exact: true }).fill("0%");
  await goal.getByRole("textbox", { name: "To", exact: true }).fill("25%");
  await goal.getByRole("textbox", { name: /^Value that/ }).fill(String(wanted));
  await goal.getByRole("button", { name: "Find the value" }).click();
  await goal.getByRole("button", { name: "Put it into the cell" }).click();
  await goal.getByText(/ holds .* now/).waitFor();
  await rehearsal.settle();
  expect(await number("C3", "Sheet1")).toBeCloseTo(wanted, 8);
  expect(await number(term, "Inputs")).toBeLessThan(before);
  await goal.getByRole("button", { name: "Undo" }).click();
  await goal.getByRole("button", { name: "Put it into the cell" }).waitFor();
  await rehearsal.settle();
  expect(await number(term, "Inputs")).toBe(before);
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
