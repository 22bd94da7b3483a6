/** Sharing on the page: check, what a portable copy would be, freezing and back, and a colleague's file compared and partly taken over. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { CellDocument, WorkbookDocument } from "../../src/host/workbook/document";
import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../src/host/xlsx/write-workbook";
import { readWithHucre } from "../read-with-hucre";
import { brokenRules } from "./audit";
import { launchBrowser } from "./browser";
import { PATIENCE, Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, { paneAlone: true });
  rehearsal.page.setDefaultTimeout(3 * PATIENCE);
  const { pane } = rehearsal;
  await rehearsal.choose({ sectors: ["Automobiles", "Steel"], scenarios: ["Milder terms", "Tariffs return"] });
  await rehearsal.build();
  await pane.getByRole("tab", { name: "Share" }).click();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

/** "Scenarios!A5" in a saved file. */
function cellAt(document: WorkbookDocument, sheet: string, address: string): CellDocument {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return document.sheets
    .find(({ name }) => name === sheet)!
    .cells.get(Number(row) - 1)!
    .get(letter.charCodeAt(0) - 65)!;
}

it("checks the workbook, and freezes Parley's figures and gives their formulas back", async () => {
  const { pane } = rehearsal;
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane.getByText("safe to send").waitFor();
  await pane.getByText(/^Korea.*built with Parley/).waitFor();
  expect(await brokenRules(rehearsal)).toEqual([]);
  const address = await rehearsal.addressIn("OutcomeTotals", "Net duty", { Scenario: "return" });
  const before = await rehearsal.cells(address, "Outcomes");
  await pane.getByRole("button", { name: "Freeze Parley's figures" }).click();
  await pane.getByText("formulas are stored in the workbook").waitFor();
  await pane.getByRole("button", { name: "Restore the formulas" }).click();
  await pane.getByText("formulas were restored").waitFor();
  await rehearsal.settle();
  expect(await rehearsal.cells(address, "Outcomes")).toEqual(before);
});

it("says how far a copy is, and leaves the workbook as it was when that is cancelled", async () => {
  const { pane } = rehearsal;
  const formulas = async (): Promise<unknown[]> =>
    readWorkbook(await rehearsal.save()).sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([row, line]) => [row, [...line].map(([column, { formula }]) => [column, formula])]),
    ]);
  const before = await formulas();
  await pane.getByRole("button", { name: "Show how each formula is converted" }).click();
  await pane.getByRole("radio", { name: "As a separate workbook" }).check();
  await rehearsal.slowDown(400);
  await pane.getByRole("button", { name: "Make the portable copy" }).click();
  await pane.getByRole("progressbar", { name: "Portable copy" }).waitFor();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await pane.getByText("Cancelled. The workbook is as it was.").waitFor();
  await rehearsal.slowDown(0);
  await rehearsal.settle();
  expect(await formulas()).toEqual(before);
});

it("lists how each formula is converted before a portable copy is made", async () => {
  const { pane } = rehearsal;
  const sheets = await rehearsal.sheets();
  await pane.getByRole("button", { name: "Show how each formula is converted" }).click();
  await pane.getByText("become Excel's own functions").waitFor();
  await pane.getByRole("button", { name: "Make the portable copy" }).waitFor();
  expect(await rehearsal.sheets()).toEqual(sheets);
  expect(await brokenRules(rehearsal)).toEqual([]);
});

it("opens the portable copy as a workbook of its own, here as a file, and keeps the live one", async () => {
  const { pane, page } = rehearsal;
  const sheets = await rehearsal.sheets();
  await pane.getByRole("radio", { name: "As a separate workbook" }).check();
  const coming = page.waitForEvent("download", { timeout: 6 * PATIENCE });
  await pane.getByRole("button", { name: "Make the portable copy" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/ \(copy\)\.xlsx$/);
  await pane.getByText("The copy is open as a separate workbook").waitFor();
  const bytes = readFileSync(await download.path());
  const isParley = (formula: string): boolean => /\bPARLEY\.|_xldudf/i.test(formula);
  const formulasIn = (document: WorkbookDocument): string[] =>
    document.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((line) =>
        [...line.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
      ),
    );
  const copy = formulasIn(readWorkbook(bytes));
  expect(copy.length).toBeGreaterThan(500);
  expect(copy.filter(isParley)).toEqual([]);
  // Another program reads it so too.
  const other = await readWithHucre(bytes);
  const theirs = other.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );
  expect(theirs.length).toBeGreaterThan(500);
  expect(theirs.filter(isParley)).toEqual([]);
  expect(other.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Outcomes", "Parley rates", "About this copy"]),
  );
  expect(await rehearsal.sheets()).toEqual(sheets);
  expect(formulasIn(readWorkbook(await rehearsal.save())).some(isParley)).toBe(true);
});

it("compares with a colleague's file and takes over only what is ticked", async () => {
  const { pane } = rehearsal;
  const rate = await rehearsal.addressIn("Terms", "Exempt rate", { Scenario: "milder", Sector: "autos" });
  const theirs = readWorkbook(await rehearsal.save());
  const months = theirs.names.find(({ name }) => name === "HorizonMonths")!.formula.replace(/^=Inputs!|\$/g, "");
  cellAt(theirs, "Inputs", months).value = 6;
  cellAt(theirs, "Inputs", rate).value = 0.1;
  await pane.locator("input[type=file]").setInputFiles({
    name: "theirs.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(writeWorkbook(theirs)),
  });
  await pane.getByText(/^Expected duty: ours \$/).waitFor();
  await pane.getByText("Ours: 15.0% · Theirs: 10.0%").waitFor();
  await pane
    .getByText(/changed by them · Applying it: −\$/)
    .first()
    .waitFor();
  await pane.getByRole("checkbox", { name: "HorizonMonths" }).check();
  expect(await brokenRules(rehearsal)).toEqual([]);
  await pane.getByRole("button", { name: "Apply selected (1)" }).click();
  await pane.getByText("1 assumption was applied.").waitFor();
  await rehearsal.settle();
  const after = readWorkbook(await rehearsal.save());
  expect([cellAt(after, "Inputs", months).value, cellAt(after, "Inputs", rate).value]).toEqual([6, 0.15]);
});

it("refuses a file that is no workbook in one line and touches nothing", async () => {
  const { pane } = rehearsal;
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "not.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("hts,value") });
  await pane.getByText("The file is not an .xlsx workbook.").waitFor();
});
