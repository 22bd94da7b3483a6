/** A user fills the workbook on the page through the pane, types into the grid, saves, and lets the pane write: another library reads the file and the model agrees with every number. */
import type { Browser } from "playwright-core";
import { KOREA_SHEETS } from "../korea-sheets";
import { launchBrowser } from "./browser";
import { expectedOutcomes } from "./model-outcomes";
import { PATIENCE, Rehearsal } from "./rehearsal";
import { readSaved, type Saved } from "./saved-tables";

const AUTOS = { Scenario: "exemption", Sector: "autos" };

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

const netDuty = () => rehearsal.figure("Outcomes", "Outcomes", "Net duty", AUTOS);

/** Types into the row of the full exemption for automobiles in Scenarios, and gives its net duty. */
async function change(column: string, text: string): Promise<number> {
  await rehearsal.openSheet("Inputs");
  await rehearsal.type(await rehearsal.addressIn("Terms", column, AUTOS), text);
  return netDuty();
}

/** The model computes in the same double precision; only the order of sums may differ. */
const near = (value: number) => expect.closeTo(value, Math.max(0, 9 - Math.ceil(Math.log10(Math.abs(value) + 1))));

function compare(saved: Saved): number {
  const expected = expectedOutcomes(saved);
  const outcomes = saved.table("Outcomes");
  expect(outcomes).toHaveLength(expected.length);
  const reference = String(saved.named("CompareWith"));
  const years = Number(saved.named("HorizonYears"));
  expected.forEach(({ scenario, sector, trade, without, saved: saving, net, response }, row) => {
    const other = expected.find((each) => each.scenario === reference && each.sector === sector)?.net ?? NaN;
    expect(outcomes[row]).toMatchObject({
      Scenario: scenario,
      Sector: sector,
      Trade: trade,
      "Duty without terms": near(without),
      "Saved by terms": near(saving),
      "Net duty": near(net),
      "Average rate": near(net / (trade * years)),
      "Against reference": near(net - other),
      "Imports after": response ? near(response.after) : "no elasticity",
      "Trade lost": response ? near(response.lost) : "no elasticity",
      "Revenue after": response ? near(response.revenue) : "no elasticity",
    });
    if (response && typeof outcomes[row]?.Substitution === "number") {
      expect(["JP", "CN", "rest"].map((partner) => outcomes[row]?.[`Diverted ${partner}`])).toEqual(
        response.to.map(near),
      );
    }
  });
  let expectation = 0;
  for (const total of saved.table("OutcomeTotals")) {
    const own = expected.filter(({ scenario }) => scenario === total.Scenario);
    const sum = (of: (each: (typeof own)[number]) => number) => own.reduce((all, each) => all + of(each), 0);
    const net = sum((each) => each.net);
    expect(total).toMatchObject({
      "Net duty": near(net),
      "Saved by terms": near(sum((each) => each.saved)),
      "Duty without terms": near(sum((each) => each.without)),
      Trade: near(sum((each) => each.trade) * years),
      "Average rate": near(net / (sum((each) => each.trade) * years)),
      Weighted: near(net * Number(total.Probability)),
    });
    expectation += net * Number(total.Probability);
  }
  expect(saved.named("ExpectedDuty")).toEqual(near(expectation));
  return expected.length;
}

it("leaves the workbook as it was when the build is cancelled", async () => {
  await rehearsal.focusSheet();
  await rehearsal.type("A1", "mine");
  await rehearsal.slowDown(400);
  await rehearsal.pane.getByRole("button", { name: "Build workbook" }).click();
  await rehearsal.pane.getByRole("progressbar").waitFor();
  await rehearsal.pane.getByRole("button", { name: "Cancel" }).click();
  await rehearsal.pane.getByText("Build cancelled", { exact: true }).waitFor();
  await rehearsal.settle();
  expect(await rehearsal.sheets()).toEqual(["Sheet1"]);
  expect((await rehearsal.cells("A1"))[0]![0]!.value).toBe("mine");
  expect(await rehearsal.page.evaluate(() => window.rehearsal.host?.grid.names().length)).toBe(0);
});

it("fills the workbook and shows how far it is", async () => {
  await rehearsal.pane.getByRole("button", { name: "Build workbook" }).click();
  await rehearsal.pane.getByRole("progressbar").waitFor();
  await rehearsal.pane.getByText("Workbook built", { exact: true }).first().waitFor();
  await rehearsal.settle();
  expect(await rehearsal.sheets()).toEqual([...KOREA_SHEETS, "Sheet1"]);
  expect((await rehearsal.cells("A1", "Sheet1"))[0]![0]!.value).toBe("mine");
});

it("keeps every figure when the colours change", async () => {
  for (const _ of ["dark", "light again"]) {
    await rehearsal.page.getByRole("button", { name: "Dark" }).click();
    await rehearsal.ready();
    const cells = (await rehearsal.cells("A1:BZ200", "Outcomes")).flat();
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ value }) => typeof value === "object" && value !== null)).toEqual([]);
  }
});

it("leads from a link on Summary to what may be changed", async () => {
  await rehearsal.openSheet("Summary");
  const sheet = (await rehearsal.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox())!;
  const links = await rehearsal.cells("C1:C60");
  const row = links.findIndex(([cell]) => cell?.value === "Day and deadline");
  const height = await rehearsal.page.evaluate((rows) => {
    const { grid } = window.rehearsal.host!;
    return Array.from({ length: rows }, (_, at) => grid.rowHeight(grid.activeSheet(), at)).reduce(
      (all, each) => all + each,
      0,
    );
  }, row);
  const [header, pixelsPerPoint, insideRow] = [20, 96 / 72, 8];
  await rehearsal.page.mouse.click(sheet.x + 240, sheet.y + header + height * pixelsPerPoint + insideRow);
  await rehearsal.page.waitForFunction(() => {
    const { grid } = window.rehearsal.host!;
    const { row, column } = grid.selection();
    const open = grid.sheets().find(({ id }) => id === grid.activeSheet())?.name;
    return open === "Inputs" && row === 7 && column === 1;
  });
});

it("has Outcomes follow a rate, a coverage and a date in Scenarios", async () => {
  const exempt = await netDuty();
  expect(exempt).toBe(0);
  const halved = await change("Exempt rate", "10%");
  expect(halved).toBeGreaterThan(exempt);
  const partly = await change("Coverage", "50%");
  expect(partly).toBeGreaterThan(halved);
  const later = await change("Effective", "2026-01-01");
  expect(later).toBeGreaterThan(partly);
});

it("saves what another library reads, and the model gives every number of Outcomes", async () => {
  const file = await rehearsal.save();
  const saved = await readSaved(file);
  expect(saved.book.sheets.map(({ name }) => name)).toEqual([...KOREA_SHEETS, "Sheet1"]);
  expect(compare(saved)).toBe(42);
  // The changed row is in the file: what was typed, and what came of it.
  const terms = saved.table("Terms").find((row) => row.Scenario === AUTOS.Scenario && row.Sector === AUTOS.Sector);
  expect(terms).toMatchObject({ "Exempt rate": 0.1, Coverage: 0.5, Effective: 46_023 });
  // Every row reads from the block beside the table, which asks for all of them at once.
  for (const formula of saved.formulas("Outcomes", "Duty without terms"))
    expect(formula).toMatch(/INDEX\(.+MATCH\("Without terms",/);
  for (const [sheet, goods, count] of [
    ["Outcomes", "Outcomes", 2],
    // A call for all scenarios, and one for each rival's deal.
    ["Suppliers", "SupplierTrade", 4],
  ] as const) {
    const { cells } = saved.book.sheets.find(({ name }) => name === sheet)!;
    const calls = [...cells.values()].filter(({ formula = "" }) =>
      formula.startsWith(`_xldudf_PARLEY_DUTY_BETWEEN(1,${goods}[Goods],`),
    );
    expect(calls).toHaveLength(count);
    for (const { value } of calls) expect(value).toEqual(expect.any(Number));
  }
  expect(saved.book.sheets.flatMap(({ sheet }) => sheet.charts ?? []).length).toBeGreaterThan(0);
});

it("shows in the pane what is typed into the sheet, and leads to the cell", async () => {
  const { pane, page } = rehearsal;
  await pane.locator("#tab-scenarios").click();
  await pane.getByRole("button", { name: /^Milder terms: 35\.0%/ }).click();
  const address = await rehearsal.addressIn("Scenarios", "Probability", { Scenario: "milder" });
  const selected = await page.evaluate(() => {
    const { grid } = window.rehearsal.host!;
    const { row, column } = grid.selection();
    return {
      address: String.fromCharCode(65 + column) + String(row + 1),
      sheet: grid.sheets().find(({ id }) => id === grid.activeSheet())?.name,
    };
  });
  expect(selected).toEqual({ address, sheet: "Inputs" });
  await rehearsal.type(address, "25%");
  await pane.getByRole("button", { name: /^Milder terms: 25\.0%/ }).waitFor();
  await rehearsal.type(address, "35%");
  await pane.getByText(/OK: they sum to 100 %/).waitFor();
});

it("keeps what a person changed when the workbook is refreshed with fewer sectors and scenarios", async () => {
  const before = await netDuty();
  await rehearsal.choose({
    sectors: ["Automobiles", "Steel"],
    scenarios: ["Full exemption", "Milder terms", "Tariffs return"],
  });
  await rehearsal.pane.getByRole("button", { name: "Refresh workbook" }).click();
  // Everything is calculated twice: beside the old sheets, and in their place.
  await rehearsal.pane
    .getByText("Workbook refreshed", { exact: true })
    .first()
    .waitFor({ timeout: 3 * PATIENCE });
  await rehearsal.settle();
  expect(await netDuty()).toBeCloseTo(before, 3);
  const saved = await readSaved(await rehearsal.save());
  expect(compare(saved)).toBe(6);
});

it("writes the package and the brief that the pane is asked for, without an error", async () => {
  const { pane } = rehearsal;
  await pane.locator("#tab-deal").click();
  await pane.getByRole("img", { name: /^Efficient packages/ }).waitFor();
  await pane.getByRole("button", { name: "Egalitarian" }).click();
  await pane.getByRole("button", { name: "Write to the sheet" }).click();
  await pane.getByText("Written to the column Chosen of the sheet Deal.").waitFor();
  await rehearsal.settle();
  const [chosen, found] = await Promise.all(
    ["chosen", "egalitarian"].map((rule) => rehearsal.figure("Deal", "DealPackages", "Ours", { Rule: rule })),
  );
  expect(chosen).toBeCloseTo(found!, 0);
  await pane.locator("#tab-outcomes").click();
  await pane.getByRole("button", { name: "Write the brief" }).click();
  await pane.getByRole("button", { name: "Remove the sheet" }).waitFor({ timeout: 4 * PATIENCE });
  await rehearsal.settle();
  const cells = (await rehearsal.cells("A1:Z80", "Brief")).flat().filter(({ value }) => value !== null);
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter(({ value }) => typeof value === "object")).toEqual([]);
  await pane.getByRole("button", { name: "Remove the sheet" }).click();
  await pane.getByRole("button", { name: "Write the brief" }).waitFor();
  expect(await rehearsal.sheets()).not.toContain("Brief");
});

it("lets cells be typed into while it draws", async () => {
  const simulate = rehearsal.pane.getByRole("region", { name: "Simulate", exact: true });
  await simulate.getByRole("textbox", { name: "Draws" }).fill("200,000");
  await simulate.getByRole("button", { name: "Simulate" }).click();
  await rehearsal.openSheet("Sheet1");
  await rehearsal.type("A3", "=1+1");
  expect((await rehearsal.cells("A3", "Sheet1"))[0]![0]!.value).toBe(2);
  await simulate.getByText("Simulation finished").waitFor();
  await rehearsal.settle();
  expect(
    await rehearsal.figure("Uncertainty", "Percentiles", "P50", { Name: "All scenarios: one of them happens" }),
  ).toBeGreaterThan(0);
});

it("freezes Parley's figures and gives their formulas back", async () => {
  const { pane } = rehearsal;
  await pane.locator("#tab-share").click();
  const address = await rehearsal.addressIn("OutcomeTotals", "Net duty", { Scenario: "return" });
  const before = await rehearsal.cells(address, "Outcomes");
  await pane.getByRole("button", { name: "Freeze Parley's figures" }).click();
  await pane.getByText("formulas are stored in the workbook").waitFor({ timeout: 3 * PATIENCE });
  await pane.getByRole("button", { name: "Restore the formulas" }).click();
  await pane.getByText("formulas were restored").waitFor({ timeout: 3 * PATIENCE });
  await rehearsal.settle();
  expect(await rehearsal.cells(address, "Outcomes")).toEqual(before);
  await pane.locator("#tab-case").click();
});
