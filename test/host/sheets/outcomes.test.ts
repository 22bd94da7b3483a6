/** The sheet Outcomes in the headless host: what trade becomes, the second mover, the cost of a day, two readings. */
import { sectorFigures } from "../../../src/cases/sectors";
import { bundledSchedule } from "../../../src/cases/schedule";
import { supplierMarket } from "../../../src/model/response/supplier-market";
import { NO_FACTS } from "../../../src/model/tariff/facts";
import { averageRateOf, rateOf } from "../../../src/model/tariff/origin-lists";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { expectedOutcomes, type Expected } from "../../e2e/model-outcomes";
import type { Row } from "../../e2e/saved-tables";
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

interface Book {
  table(name: string): Row[];
  named(name: string): unknown;
}

/** The workbook as a saved one is read: values by header. */
async function book(): Promise<Book> {
  await parley.host.settle();
  const document: WorkbookDocument = parley.host.capture();
  const plain = (value: unknown) => (value === "" ? undefined : value);
  return {
    table: (name) =>
      tableOf(document, name).map((row) =>
        Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, plain(cell.value)])),
      ),
    named: (name) => {
      const [, sheet = "", column = "", row = ""] =
        /^=(\w+)!\$([A-Z])\$(\d+)$/.exec(document.names.find((each) => each.name === name)?.formula ?? "") ?? [];
      return sheetOf(document, sheet)
        .cells.get(Number(row) - 1)
        ?.get(column.charCodeAt(0) - 65)?.value;
    },
  };
}

function enter(table: string, row: number, column: string, value: string | number | boolean): Promise<unknown> {
  return parley.run(`
    context.workbook.tables.getItem(${JSON.stringify(table)}).columns.getItem(${JSON.stringify(column)}).getDataBodyRange().getCell(${row}, 0).values = [[${JSON.stringify(value)}]];
    await context.sync();`);
}

function choose(name: string, value: string): Promise<unknown> {
  return parley.run(
    `context.workbook.names.getItem(${JSON.stringify(name)}).getRange().values = [[${JSON.stringify(value)}]]; await context.sync();`,
  );
}

const number = (row: Row | undefined, header: string): number => Number(row?.[header]);
/** To a millionth of a percent of the largest figures. */
const near = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-8 * Math.abs(other) + 1e-2);

const dollar = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThanOrEqual(1);

function agree(row: Row, { response }: Expected): void {
  if (!response) {
    expect(
      ["Imports after", "Trade lost", "Diverted JP", "Revenue after", "Importer share"].map((header) => row[header]),
    ).toEqual(Array(5).fill("no elasticity"));
    return;
  }
  near(number(row, "Imports after"), response.after);
  near(number(row, "Trade lost"), response.lost);
  near(number(row, "Revenue after"), response.revenue);
  if (typeof row.Substitution !== "number") return;
  const diverted = ["JP", "CN", "rest"].map((partner) => number(row, `Diverted ${partner}`));
  diverted.forEach((value, index) => near(value, response.to[index]!));
  near(
    number(row, "Imports before"),
    number(row, "Imports after") + number(row, "Trade lost") + diverted.reduce((sum, value) => sum + value, 0),
  );
}

it.each([
  ["short-run", "scenario"],
  ["long-run", "scenario"],
  ["long-run", "out"],
  ["short-run", "in"],
])("says what trade becomes as the model does: %s, rivals' deals %s", async (run, deals) => {
  await choose("ResponseRun", run);
  await choose("RivalDeals", deals);
  const saved = await book();
  const outcomes = saved.table("Outcomes");
  const expected = expectedOutcomes(saved);
  expect(outcomes).toHaveLength(expected.length);
  outcomes.forEach((row, index) => agree(row, expected[index]!));
  for (const total of saved.table("OutcomeTrade")) {
    const own = expected.filter((each) => each.scenario === total.Scenario && each.response !== null);
    near(
      number(total, "Imports after"),
      own.reduce((sum, { response }) => sum + response!.after, 0),
    );
    // Substitution is not known for all other goods: what they lose is not shared out.
    near(
      number(total, "Deficit change"),
      own.reduce((sum, { response, trade }) => sum + response!.after - trade, 0),
    );
  }
  await choose("RivalDeals", "scenario");
  await choose("ResponseRun", "short-run");
});

it("weighs every headline by the probabilities, and says who bears the duty once a supply elasticity is known", async () => {
  const before = await book();
  const [lost] = before.table("ExpectedOutcomes").filter((row) => row.Headline === "Trade lost");
  const totals = before.table("OutcomeTrade");
  const probabilities = before.table("Scenarios").map((row) => number(row, "Probability"));
  near(
    number(lost, "Expected"),
    totals.reduce((sum, row, index) => sum + probabilities[index]! * number(row, "Trade lost"), 0),
  );
  expect(before.table("Outcomes")[6]).toMatchObject({ Sector: "autos", "Importer share": "no supply elasticity" });
  const supply = before.table("Elasticities").findIndex((row) => row.Elasticity === "autos supply");
  await enter("Elasticities", supply, "Likely", 3);
  const after = await book();
  const expected = expectedOutcomes(after);
  const autos = after.table("Outcomes")[6]!;
  near(number(autos, "Importer share"), expected[6]!.response!.share);
  expect(number(autos, "Importer share")).toBeLessThan(1);
  agree(autos, expected[6]!);
  await enter("Elasticities", supply, "Likely", "");
});

it("limits what the exporter sells where a capacity is given, and shows how much it would have to grow", async () => {
  await choose("ResponseRun", "long-run");
  const before = await book();
  const most = (saved: Book, scenario: unknown) =>
    number(
      saved.table("OutcomeTrade").find((row) => row.Scenario === scenario),
      "Largest rise",
    );
  const place = before
    .table("Outcomes")
    .reduce(
      (best, row, index, all) =>
        row.Sector === "autos" && number(row, "Growth") > number(all[best], "Growth") ? index : best,
      0,
    );
  const { Scenario: scenario, Growth: growth, Capacity: capacity } = before.table("Outcomes")[place]!;
  expect(capacity).toBe("no limit");
  expect(growth).toBeGreaterThan(1.1);
  expect(most(before, scenario)).toBeGreaterThanOrEqual(Number(growth));
  const limit = before.table("Elasticities").findIndex((row) => row.Elasticity === "autos capacity");
  await enter("Elasticities", limit, "Likely", 1.05);
  const after = await book();
  const row = after.table("Outcomes")[place]!;
  near(number(row, "Imports after"), 1.05 * number(row, "Imports before"));
  const expected = expectedOutcomes(after);
  after.table("Outcomes").forEach((each, index) => agree(each, expected[index]!));
  await enter("Elasticities", limit, "Likely", "");
  await choose("ResponseRun", "short-run");
});

it("shows what Japan's 15 % on cars from 16 September cost Korea until 1 November", async () => {
  const saved = await book();
  const row = saved.table("SecondMover").find((each) => each.Deal === "japan-deal" && each.Sector === "ev")!;
  // EO 14345: 15 % all in, against 25 % beside the MFN rate of 2.5 %; Korea pays 25 %.
  expect(
    [row["Own rate"], row["Rate with"], row["Rate without"]].map((rate) => Number(Number(rate).toFixed(6))),
  ).toEqual([0.25, 0.15, 0.275]);
  const years = 46 / 365;
  const schedule = bundledSchedule();
  const goods = schedule.goods("870380");
  const [from, until] = [45916, 45962];
  const suppliers = saved
    .table("SupplierTrade")
    .filter((each) => each.Sector === "ev")
    .map((each) => String(each.Supplier));
  const of = (origin: string) => sectorFigures("korea-us-2025", "870380", origin).tradeUsd * years;
  const named = suppliers.slice(0, -1).map(of);
  const trade = [...named, Math.max(0, of("world") - named.reduce((sum, value) => sum + value, 0))];
  const imports = (japan: string) =>
    supplierMarket({
      trade,
      before: suppliers.map((seller) => rateOf(schedule, goods, seller, schedule.firstDay, undefined, NO_FACTS)),
      after: suppliers.map((seller) =>
        averageRateOf(schedule, goods, seller, from, until, seller === "JP" ? japan : "as-it-happened", NO_FACTS),
      ),
      demand: -0.5,
      substitution: 0.76,
      supply: Infinity,
      form: "nested-ces",
    }).imports[0]!;
  near(number(row, "Cost"), imports("as-it-happened, -japan-deal") - imports("as-it-happened"));
  expect(number(row, "Cost")).toBeGreaterThan(0);
});

it("tells supplier by supplier who gains and who loses, and takes any supplier's deal in or out", async () => {
  const ofCars = (saved: Book, scenario: string) =>
    saved.table("Suppliers").filter((row) => row.Scenario === scenario && row.Sector === "autos");
  const before = await book();
  const cars = ofCars(before, "return");
  expect(cars).toHaveLength(11);
  const mexico = cars.find((row) => row.Supplier === "MX")!;
  // Most of Mexico's cars claim USMCA, and pay on their foreign content: far less than Japan's 27.5 %.
  expect(number(mexico, "Rate after")).toBeLessThan(0.15);
  expect(number(mexico, "Diversion")).toBeGreaterThan(0);
  near(
    cars.reduce((sum, row) => sum + number(row, "Diversion"), 1e10),
    1e10,
  );
  const own = before.table("Outcomes").find((row) => row.Key === "return/autos")!;
  near(number(cars[0], "Imports after"), number(own, "Imports after"));
  // The European Union at 15 %: its cars sell more, Korea's less.
  const place = before.table("SupplierTrade").findIndex((row) => row.Sector === "autos" && row.Supplier === "EU");
  await enter("SupplierTrade", place, "Other rate", 0.15);
  const after = await book();
  const [was, is] = [before, after].map((saved) =>
    ["EU", "KR"].map((code) =>
      number(
        ofCars(saved, "return").find((row) => row.Supplier === code),
        "Imports after",
      ),
    ),
  ) as [number[], number[]];
  expect(is[0]).toBeGreaterThan(was[0]!);
  expect(is[1]).toBeLessThan(was[1]!);
  await enter("SupplierTrade", place, "Other rate", "");
});

it("warns of an outcome beyond what was ever observed", async () => {
  const substitution = (await book())
    .table("Elasticities")
    .findIndex((row) => row.Elasticity === "autos short-run substitution");
  const warning = async () => (await book()).table("OutcomeTrade").map((row) => row["Beyond 2025"]);
  expect(new Set(await warning())).toEqual(new Set([undefined]));
  await enter("Elasticities", substitution, "Likely", 13);
  const warned = (await warning()).filter((text) => text !== undefined);
  expect(warned.length).toBeGreaterThan(0);
  for (const text of warned) expect(text).toBe("Outside what was observed in 2025 (−29% to +26%): 1 of 6 sectors");
  await enter("Elasticities", substitution, "Likely", 0.76);
});

it("prices each day by sector, and counts what a retroactive deal gives back", async () => {
  const before = await book();
  const day = (saved: Book, days: number) => saved.table("DayPath").find((row) => row.Day === days)!;
  const daily = sectorFigures("korea-us-2025", "870380", "KR").tradeUsd / 365;
  expect(day(before, -1)).toMatchObject({ "All sectors": 0, ev: 0 });
  // The delay scenario: electric cars pay 25 % before and after the deadline, 10 % once the terms come on day 90.
  expect(day(before, 1).ev).toBe(0);
  near(number(day(before, 90), "ev"), -0.15 * daily);
  expect(day(before, 1)["Given back"]).toBe(0);
  const terms = before.table("Terms").findIndex((row) => row.Scenario === "delay" && row.Sector === "ev");
  await enter("Terms", terms, "Refund", true);
  const after = await book();
  near(number(day(after, 1), "ev"), -0.15 * daily);
  near(number(day(after, 1), "Given back"), 0.15 * daily);
  expect(day(after, -1).ev).toBe(0);
  expect(day(after, 90)["Given back"]).toBe(0);
  await enter("Terms", terms, "Refund", false);
});

it("keeps both readings in Measures, shows the difference and follows the switches", async () => {
  const before = await book();
  const schedule = bundledSchedule();
  const goods = schedule.goods("8703, 8704, 8706, 8708");
  const [start, end] = [45847, 46212];
  const rate = (scenario: string) => schedule.averageRate(goods, "KR", start, end, scenario);
  const trade = sectorFigures("korea-us-2025", "8703, 8704, 8706, 8708", "KR").tradeUsd;
  const [autos, deadline] = before.table("Readings") as [Row, Row];
  const difference = trade * (rate("as-it-happened, autos-additive") - rate("as-it-happened, -autos-additive"));
  expect(difference).toBeGreaterThan(1_000_000);
  dollar(number(autos, "Difference"), difference);
  // One day more at the rate that returns: the cost of a day, as Timeline has it.
  dollar(number(deadline, "Difference"), Number(before.named("DayPrice")));

  await choose("AutosReading", "additional");
  await choose("DeadlineReading", "8 July");
  const after = await book();
  expect(Number(after.named("DeadlineDay"))).toBe(start - 1);
  const [switched] = after.table("Readings") as [Row];
  expect(switched.Switch).toBe("additional");
  dollar(
    number(switched, "Difference"),
    trade *
      (schedule.averageRate(goods, "KR", start - 1, end - 1, "as-it-happened, autos-additive") -
        schedule.averageRate(goods, "KR", start - 1, end - 1, "as-it-happened, -autos-additive")),
  );
  const duty = (saved: Book) =>
    number(
      saved.table("Outcomes").find((row) => row.Scenario === "as-it-happened" && row.Sector === "autos"),
      "Net duty",
    );
  expect(duty(after)).toBeGreaterThan(duty(before));
  await choose("AutosReading", "all in");
  await choose("DeadlineReading", "9 July");
});
