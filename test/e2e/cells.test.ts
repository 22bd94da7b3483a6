/** A user types formulas into the sheet of the rehearsal page. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";

let browser: Browser;
let rehearsal: Rehearsal;
/** Hosts that the page, its workers and the pane asked for anything. */
const asked = new Set<string>();

beforeAll(async () => {
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, {
    prepare: async (page) => {
      page.on("request", (request) => asked.add(new URL(request.url()).host));
    },
  });
  await rehearsal.focusSheet();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

it("shows a spreadsheet and the pane next to it", async () => {
  const sheet = await rehearsal.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  const pane = await rehearsal.page.locator("#pane").boundingBox();
  expect(sheet?.width).toBeGreaterThan(600);
  expect(pane?.x).toBeGreaterThanOrEqual((sheet?.x ?? 0) + (sheet?.width ?? Infinity));
  await rehearsal.pane.getByRole("button", { name: "Build workbook" }).waitFor();
});

it("gives the duty on Korean cars at 25 %", async () => {
  await rehearsal.type("A1", "=PARLEY.TARIFF_COST(36855828372,25%)");
  expect((await rehearsal.cells("A1"))[0]![0]!.value).toBe(9_213_957_093);
});

it("offers the functions with their help while one types", async () => {
  await rehearsal.goTo("A3");
  await rehearsal.page.keyboard.type("=PARLEY.TARIFF", { delay: 20 });
  const offers = rehearsal.page.locator("body");
  await offers.getByText("Duty on imports: the in-quota rate").waitFor();
  for (const name of ["PARLEY.TARIFF_COST", "PARLEY.TARIFF_RATE", "PARLEY.TARIFF_STACK"]) {
    expect(await offers.getByText(name).first().isVisible()).toBe(true);
  }
  await rehearsal.page.keyboard.press("Escape");
  await rehearsal.page.keyboard.press("Escape");
});

it("spills the duties on a range of values", async () => {
  for (const [index, value] of [100, 200, 300].entries()) await rehearsal.type(`B${index + 1}`, String(value));
  await rehearsal.type("C1", "=PARLEY.TARIFF_COST(B1:B3,10%)");
  expect((await rehearsal.cells("C1:C3")).flat().map(({ value }) => value)).toEqual([10, 20, 30]);
  await rehearsal.type("B2", "1000");
  expect((await rehearsal.cells("C1:C3")).flat().map(({ value }) => value)).toEqual([10, 100, 30]);
});

it("says what is wrong with an argument", async () => {
  await rehearsal.type("A5", "=PARLEY.TARIFF_COST(100,25)");
  expect((await rehearsal.cells("A5"))[0]![0]!.value).toEqual({ error: "#VALUE!" });
  await rehearsal.goTo("A5");
  const reason = rehearsal.page.locator("#status .status-reason");
  await reason.waitFor();
  expect(await reason.textContent()).toMatch(/rate.*25%/);
});

it("takes what is typed, and what is in a formula, for what Excel takes it for", async () => {
  const typed = [
    "8708.10.30",
    "2025.7.9",
    "5/21/2025",
    "25%",
    "007",
    "=0.10",
    '=ISNUMBER("8708.10.30")',
    "=SUM(0.1*{1;2})",
  ];
  typed.push('=PARLEY.TARIFF_RATE(E1,"KR",DATE(2025,5,21))', '=PARLEY.TARIFF_RATE("8708.10.30","KR",DATE(2025,5,21))');
  for (const [index, text] of typed.entries()) await rehearsal.type(`E${index + 1}`, text);
  expect((await rehearsal.cells("E1:E10")).flat().map(({ value }) => value)).toEqual([
    "8708.10.30",
    "2025.7.9",
    45_798,
    0.25,
    7,
    0.1,
    false,
    expect.closeTo(0.3, 12),
    0.25,
    0.25,
  ]);
});

it("reads the sheet as a plain table", async () => {
  await rehearsal.page.getByRole("button", { name: "Table view" }).click();
  const table = rehearsal.page.getByRole("table");
  await table.getByRole("cell", { name: "9213957093" }).waitFor();
  expect(await table.getByRole("cell", { name: "#VALUE!" }).count()).toBe(1);
  await rehearsal.page.getByRole("button", { name: "Table view" }).click();
});

it("asks no host but its own for anything: the grid's telemetry has nowhere to send to", () => {
  expect([...asked].filter((host) => host !== "")).toEqual([new URL(process.env.PARLEY_PAGE ?? "").host]);
});
