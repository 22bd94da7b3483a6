/** A person fills the workbook through the pane, changes a scenario, saves; another library reads the file and the model agrees with every number. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { expectedOutcomes } from "./model-outcomes";
import { PATIENCE, Rehearsal } from "./rehearsal";
import { readSaved, type Saved } from "./saved-tables";

const SHEETS = ["Sectors", "Measures", "Scenarios", "Outcomes", "Timeline", "Deal", "Alaska LNG"];
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
  await rehearsal.openSheet("Scenarios");
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
  expect(await rehearsal.sheets()).toEqual(["Sheet1", ...SHEETS]);
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
  expect(saved.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...SHEETS]);
  expect(compare(saved)).toBe(42);
  // The changed row is in the file: what was typed, and what came of it.
  const terms = saved.table("Terms").find((row) => row.Scenario === AUTOS.Scenario && row.Sector === AUTOS.Sector);
  expect(terms).toMatchObject({ "Exempt rate": 0.1, Coverage: 0.5, Effective: 46_023 });
  // Every row reads from the block beside the table, which asks for all of them at once.
  for (const formula of saved.formulas("Outcomes", "Duty without terms"))
    expect(formula).toMatch(/INDEX\(.+MATCH\("Without terms",/);
  const { cells } = saved.book.sheets.find(({ name }) => name === "Outcomes")!;
  const calls = [...cells.values()].filter(({ formula }) =>
    /^_xldudf_PARLEY_DUTY_BETWEEN\(1,Outcomes\[Goods\],/.test(formula ?? ""),
  );
  expect(calls).toHaveLength(3);
  for (const { value } of calls) expect(value).toEqual(expect.any(Number));
  expect(saved.book.sheets.flatMap(({ sheet }) => sheet.charts ?? []).length).toBeGreaterThan(0);
});

it("keeps what a person changed when the workbook is refreshed", async () => {
  const before = await netDuty();
  await rehearsal.pane.getByRole("button", { name: "Refresh workbook" }).click();
  // Everything is calculated twice: beside the old sheets, and in their place.
  await rehearsal.pane
    .getByText("Workbook refreshed", { exact: true })
    .first()
    .waitFor({ timeout: 3 * PATIENCE });
  await rehearsal.settle();
  expect(await netDuty()).toBeCloseTo(before, 3);
});
