/** The sheets Deal and Alaska LNG in the headless host: what they calculate, what follows a change, and a package as a scenario. */
import type { CellDocument } from "../../../src/host/workbook/document";
import { RULES } from "../../../src/sheets/deal-packages";
import { PARAMETER_ROW } from "../../../src/sheets/plan";
import { addIn } from "../bundle";
import { filled } from "../sharing/open";
import { openParley, sheetOf, tableOf, type Parley } from "./open";

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory, await filled(directory));
});
afterAll(() => parley.close());

async function built() {
  await parley.host.settle();
  return parley.host.capture();
}

type Rows = Record<string, CellDocument>[];
const row = (rows: Rows, where: Record<string, string>) =>
  rows.find((each) => Object.entries(where).every(([header, value]) => each[header]?.value === value))!;
const number = (cells: Record<string, CellDocument>, header: string) => {
  const value = cells[header]?.value;
  if (typeof value !== "number") throw new Error(`${header} holds ${JSON.stringify(value)}`);
  return value;
};

async function enter(
  table: string,
  where: Record<string, string>,
  header: string,
  value: string | number,
): Promise<void> {
  const at = tableOf(await built(), table).findIndex((each) =>
    Object.entries(where).every(([key, text]) => each[key]?.value === text),
  );
  await parley.run(`
    context.workbook.tables.getItem(${JSON.stringify(table)}).columns.getItem(${JSON.stringify(header)}).getDataBodyRange().getCell(${at}, 0).values = [[${JSON.stringify(value)}]];
    await context.sync();`);
}

it("values asks by the duty that they save against no deal", async () => {
  const document = await built();
  const outcomes = tableOf(document, "Outcomes");
  const options = tableOf(document, "Deal");
  const noDeal = row(outcomes, { Scenario: "return", Sector: "autos" });
  const exempt = row(options, { Issue: "autos", Option: "exempt" });
  expect(number(exempt, "Ours")).toBeCloseTo(number(noDeal, "Net duty"), 0);
  // A dollar forgone is worth to them (−1 + 4 × −0.5 − 0.25) / 6, and ten political points cost a billion.
  expect(number(exempt, "Theirs")).toBeCloseTo((number(noDeal, "Net duty") * -3.25) / 6 - 1e9, 0);
  // A rate that falls from r to 15 % over 24 months in a straight line is on the mean of a year r − (r − 15 %) / 4.
  const reduced = row(options, { Issue: "autos", Option: "reduced" });
  expect(number(row(options, { Issue: "autos", Option: "phase-in" }), "Ours") / number(reduced, "Ours")).toBeCloseTo(
    365 / (2 * 730),
    6,
  );
  expect(number(row(options, { Issue: "ev", Option: "exempt" }), "Ours")).toBeCloseTo(0.25 * 4_516_002_058, 0);
});

it("finds each rule's package, each at least as good as no deal, and none that breaks a link", async () => {
  const document = await built();
  const packages = tableOf(document, "DealPackages");
  const options = tableOf(document, "Deal");
  const issues = tableOf(document, "DealIssues");
  for (const rule of RULES) {
    const found = row(packages, { Rule: rule });
    const chosen = issues.map((issue) =>
      row(options, { Issue: String(issue["Issue"]?.value), Option: String(issue[rule]?.value) }),
    );
    const sum = (header: string) => chosen.reduce((total, option) => total + number(option, header), 0);
    expect([rule, number(found, "Ours") >= 0, number(found, "Theirs") >= 0]).toEqual([rule, true, true]);
    expect(number(found, "Ours")).toBeCloseTo(sum("Ours"), 0);
    expect(number(found, "Theirs")).toBeCloseTo(sum("Theirs"), 0);
    const names = new Set(
      chosen.map((option) => `${String(option["Issue"]?.value)}: ${String(option["Option"]?.value)}`),
    );
    for (const option of chosen) {
      const named = (header: string) =>
        String(option[header]?.value ?? "")
          .split("; ")
          .filter((name) => name !== "");
      expect(named("Excludes").filter((name) => names.has(name))).toEqual([]);
      expect(named("Requires").filter((name) => !names.has(name))).toEqual([]);
    }
  }
  const sums = packages.slice(0, RULES.length).map((found) => number(found, "Ours") + number(found, "Theirs"));
  expect(Math.max(...sums)).toBe(sums[RULES.indexOf("sum")]);
  const deal = sheetOf(document, "Deal");
  expect(deal.charts.map((chart) => [chart.name, chart.kind, chart.series.length])).toEqual([
    ["DealFront", "XYScatter", 1 + RULES.length + 1],
  ]);
  // The chart shows the whole front, from the best for us to the best for them, with the named packages on it.
  const drawn = tableOf(document, "DealFront");
  const [first, last] = [drawn[0]!, drawn.at(-1)!];
  expect(number(first, "Ours") - number(last, "Ours")).toBeGreaterThan(
    (2 * (number(row(packages, { Rule: "sum" }), "Ours") - number(row(packages, { Rule: "nash" }), "Ours"))) / 1e6,
  );
  const steps = drawn
    .slice(1)
    .map((each, at) => [
      number(drawn[at]!, "Ours") - number(each, "Ours"),
      number(each, "Theirs") - number(drawn[at]!, "Theirs"),
    ]);
  expect(steps.every(([ours, theirs]) => ours! >= 0 && theirs! >= 0)).toBe(true);
  for (const rule of RULES) {
    const named = row(packages, { Rule: rule });
    expect(
      drawn.some(
        (each) =>
          number(each, "Ours") * 1e6 > number(named, "Ours") + 1 &&
          number(each, "Theirs") * 1e6 > number(named, "Theirs") + 1,
      ),
    ).toBe(false);
  }
  expect(new Set(deal.charts[0]!.series.slice(1).map(({ markerStyle }) => markerStyle)).size).toBe(RULES.length + 1);
  expect(document.names.find((name) => name.name === "AlaskaDebt")?.formula).toMatch(/^='Alaska LNG'!\$[A-Z]\$4$/);
});

it("weighs the ways to use the time", async () => {
  const document = await built();
  const [accept, holdOut, wait] = tableOf(document, "DealTiming") as [Rows[number], Rows[number], Rows[number]];
  const now = number(row(tableOf(document, "DealPackages"), { Rule: "nash" }), "Ours");
  expect(number(accept, "Expected")).toBe(now);
  expect(number(holdOut, "Expected")).toBeCloseTo(0.6 * 1.3 * now, 0);
  // 90 days after 4 June is 2 September: 55 days late.
  const price = tableOf(document, "DayCosts").reduce((total, each) => total + number(each, "Cost of a day"), 0);
  expect(number(wait, "Without")).toBeCloseTo(-55 * price, 0);
  expect(number(wait, "Expected")).toBeCloseTo(0.7 * (1.4 * now - 55 * price) + 0.3 * -55 * price, 0);
  // At this chance holding out is worth what accepting is.
  expect(number(holdOut, "Even chance") * number(holdOut, "With a deal")).toBeCloseTo(number(accept, "Expected"), 0);
});

it("values the project equally by Excel's functions and by Parley's, and reports a figure that is missing", async () => {
  const cases = tableOf(await built(), "AlaskaCases");
  for (const each of cases) {
    expect(number(each, "NPV by Parley")).toBeCloseTo(number(each, "Net present value"), 0);
    expect(number(each, "Break-even by Parley")).toBeCloseTo(number(each, "Break-even price"), 9);
  }
  // 8.8 billion a year for 5 years, then 832 million MMBtu at 10 less 2.5 dollars for 20 years, at 10 %.
  const annuity = (years: number) => (1 - 1.1 ** -years) / 0.1;
  expect(number(cases[0]!, "Net present value")).toBeCloseTo(
    -8.8e9 * annuity(5) + (832e6 * 7.5 * annuity(20)) / 1.1 ** 5,
    0,
  );
  const years = tableOf(await built(), "AlaskaYears");
  const npv = (rate: number) =>
    years.reduce((total, each, at) => total + number(each, "Cash flow") / (1 + rate) ** (at + 1), 0);
  expect(npv(number(cases[0]!, "Rate of return"))).toBeCloseTo(0, 0);

  await enter("AlaskaInputs", { Input: "price" }, "Likely", "");
  const sheet = sheetOf(await built(), "Alaska LNG");
  const strip = [0, 1, 2].map((column) => sheet.cells.get(PARAMETER_ROW)?.get(column)?.value);
  expect(strip).toEqual(Array(3).fill("Missing: Price delivered to Korea"));
  // What the bargain needs of it is missing too, and no package is worked out from half the figures.
  expect(row(tableOf(await built(), "Deal"), { Issue: "alaska-offtake", Option: "1-mt" })["Ours"]?.value ?? "").toBe(
    "",
  );
  const without = await built();
  expect(row(tableOf(without, "DealPackages"), { Rule: "nash" })["Ours"]?.value ?? "").toBe("");
  expect(sheetOf(without, "Deal").cells.get(PARAMETER_ROW)?.get(0)?.value).toBe("An option has no value below");
  await enter("AlaskaInputs", { Input: "price" }, "Likely", 10);
  expect(number(row(tableOf(await built(), "DealPackages"), { Rule: "nash" }), "Ours")).toBeGreaterThan(0);
});

it("follows reservation values, and says so where there is no zone of agreement", async () => {
  const override = (value: number | string) =>
    parley.run(
      `context.workbook.names.getItem("OurOverride").getRange().values = [[${JSON.stringify(value)}]]; await context.sync();`,
    );
  await override(50e9);
  const document = await built();
  expect(sheetOf(document, "Deal").cells.get(PARAMETER_ROW)?.get(0)?.value).toBe("No zone of agreement");
  expect(row(tableOf(document, "DealPackages"), { Rule: "egalitarian" })["Ours"]?.value).toBe("no such package");
  await override("");
  await enter("Deal", { Issue: "energy", Option: "4-years" }, "Excludes", "cheese");
  expect(
    sheetOf(await built(), "Deal")
      .cells.get(PARAMETER_ROW)
      ?.get(0)?.value,
  ).toBe("Correct names or links of options");
  await enter("Deal", { Issue: "energy", Option: "4-years" }, "Excludes", "");
  expect(
    sheetOf(await built(), "Deal")
      .cells.get(PARAMETER_ROW)
      ?.get(0)?.value,
  ).toBeGreaterThan(0);
});

it("carries a package into Scenarios, Terms and Outcomes, and keeps it when the sheets are filled again", async () => {
  const saved = row(tableOf(await built(), "Deal"), { Issue: "autos", Option: "quota" });
  const worth = number(saved, "Amount");
  await parley.build({
    addScenario: {
      id: "package-1",
      name: "For Tuesday",
      law: "as agreed",
      basis: "Deal",
      terms: [
        {
          sector: "autos",
          exemptRate: 0.1,
          coverage: 1,
          quota: { formula: '=0.5*INDEX(Sectors[Trade KR],MATCH("autos",Sectors[Sector],0))' },
          effective: 45847,
        },
      ],
    },
  });
  const check = async () => {
    const outcomes = tableOf(await built(), "Outcomes");
    const own = row(outcomes, { Scenario: "package-1", Sector: "autos" });
    expect(number(own, "Saved by terms")).toBeCloseTo(worth, 0);
    // Where nothing was agreed the goods pay what they pay without a deal.
    for (const sector of ["steel", "other"])
      expect(number(row(outcomes, { Scenario: "package-1", Sector: sector }), "Net duty")).toBeCloseTo(
        number(row(outcomes, { Scenario: "return", Sector: sector }), "Net duty"),
        0,
      );
  };
  await check();
  expect(row(tableOf(await built(), "OutcomeTotals"), { Scenario: "package-1" })["Name"]?.value).toBe("For Tuesday");
  await parley.build();
  await check();
});
