/** The sheet Sourcing in the headless host: its costs are those of the model, products roll up, and what a person wrote stays. */
import { bundledSchedule } from "../../../src/cases/schedule";
import { dayOfIso } from "../../../src/model/calendar/day";
import { landedCost } from "../../../src/model/tariff/landed-cost";
import { rateOf } from "../../../src/model/tariff/origin-lists";
import { goodsOf } from "../../../src/functions/hts";
import { orThrow } from "../../../src/functions/failure";
import { readFacts } from "../../../src/law/facts";
import { PARAMETER_ROW } from "../../../src/sheets/plan";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { filled } from "../sharing/open";
import { openParley, sheetOf, tableOf, tablesBeside, type Parley } from "../sheets/open";

let parley: Parley;
beforeAll(async () => {
  const directory = await addIn();
  parley = await openParley(directory, await filled(directory, { sectors: ["autos", "steel"] }));
});
afterAll(() => parley.close());

const write = (countries: string[] = [], language: "en" | "ko" = "en") =>
  (parley.window as unknown as { parley: Pick<AddIn, "writeSourcing"> }).parley.writeSourcing(language, countries);

async function now() {
  await parley.host.settle();
  return parley.host.capture();
}

type Document = Awaited<ReturnType<typeof now>>;
const rowsOf = (document: Document, table: string) =>
  tableOf(document, table).map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, { value = "" }]) => [header, value])),
  );
const strip = (document: Document, column: number) =>
  sheetOf(document, "Sourcing").cells.get(PARAMETER_ROW)!.get(column)!.value;

/** Writes rows over the first of the table of products, and what is chosen above. */
const enter = (products: (string | number)[][], cells: Record<string, string | number | boolean> = {}) =>
  parley.run(`
    const sheet = context.workbook.worksheets.getItem("Sourcing");
    const body = context.workbook.tables.getItem("SourcingProducts").getDataBodyRange();
    const products = ${JSON.stringify(products)};
    body.getCell(0, 0).getResizedRange(products.length - 1, 5).values = products;
    for (const [cell, value] of Object.entries(${JSON.stringify(cells)})) sheet.getRange(cell).values = [[value]];
    await context.sync();`);

const day = dayOfIso("2025-07-09")!;
const schedule = bundledSchedule();
const rate = (code: string, origin: string, scenario: string, facts = "") =>
  rateOf(schedule, orThrow(goodsOf(schedule, code)), origin, day, scenario, readFacts(facts));

test("begins with the largest lines of the case, from its exporter, beside its rivals", async () => {
  await write();
  const document = await now();
  expect(rowsOf(document, "SourcingCountries").map((row) => row["Country"])).toEqual(["KR", "JP", "CN"]);
  expect(tablesBeside(document)).toEqual([]);
  const products = rowsOf(document, "SourcingProducts");
  expect(products).toHaveLength(12);
  expect(products[0]).toMatchObject({ Code: "870323", From: "KR" });
  expect(strip(document, 7)).toBe("OK: all rows have a rate");
  const formulas = [...sheetOf(document, "Sourcing").cells.values()].flatMap((row) => [...row.values()]);
  expect(formulas.filter(({ value }) => typeof value === "object")).toEqual([]);
});

test("gives the cost that the model gives, expected over the scenarios", async () => {
  await write(["KR", "MX", "VN"]);
  await enter([["brake", "", "8708.30.50", 1_000_000, "steel 20%", "KR"]], { C10: 1.1, D10: 0.05, E10: "air" });
  const document = await now();
  const [brake] = rowsOf(document, "SourcingProducts");
  const scenarios = rowsOf(document, "Scenarios");
  const expected = (origin: string, facts = "steel 20%") =>
    scenarios.reduce(
      (sum, each) =>
        sum + (each["Probability"] as number) * rate("8708.30.50", origin, String(each["Scenario"]), facts),
      0,
    );
  const fees = (way: "ocean" | "air") => landedCost(100_000, 0, 0, 0, way, day, false).total / 100_000 - 1;
  expect(brake!["Rate now"]).toBeCloseTo(expected("KR"), 10);
  expect(brake!["Landed KR"]).toBeCloseTo(1_000_000 * (1 + expected("KR") + fees("ocean")), 4);
  expect(brake!["Landed VN"]).toBeCloseTo(1_000_000 * (1 + expected("VN") + fees("ocean")), 4);
  expect(brake!["Landed MX"]).toBeCloseTo(1_100_000 * (1.05 + expected("MX") + fees("air")), 4);
  const costs = ["KR", "MX", "VN"].map((code) => brake![`Landed ${code}`] as number);
  expect(brake!["Landed cheapest"]).toBe(Math.min(...costs));
  expect(brake!["Cheapest"]).toBe(["KR", "MX", "VN"][costs.indexOf(Math.min(...costs))]);
  expect(brake!["Preference"]).toBeCloseTo(
    1_000_000 * (expected("KR", "steel 20%, no preference") - expected("KR", "steel 20%, preference")),
    4,
  );
  expect(brake!["First sale"]).toBe("");
});

test("takes one scenario and another day where they are chosen, and the price of the first sale", async () => {
  await enter([["brake", "", "8708.30.50", 1_000_000, "", "KR"]], { B4: "return", E4: 0.9 });
  const [brake] = rowsOf(await now(), "SourcingProducts");
  expect(brake!["Rate now"]).toBeCloseTo(rate("8708.30.50", "KR", "return"), 12);
  expect(brake!["First sale"]).toBeCloseTo(0.1 * (brake!["Duty now"] as number), 6);
  await enter([["brake", "", "8708.30.50", 1_000_000, "", "KR"]], { A4: dayOfIso("2025-01-02")!, B4: "", E4: "" });
  expect(rowsOf(await now(), "SourcingProducts")[0]!["Rate now"]).toBeCloseTo(0, 12);
  await enter([["brake", "", "8708.30.50", 1_000_000, "", "KR"]], { A4: "" });
});

test("rolls parts up to their product, counts neither twice, and says what a filing by parts would save", async () => {
  await enter([
    ["seat", "", "9401.20.00", 500_000, "", "KR"],
    ["frame", "seat", "9401.99.10", 200_000, "", "KR"],
    ["cover", "seat", "5903.20.25", 100_000, "", "VN"],
  ]);
  await write();
  const document = await now();
  const [seat, frame, cover] = rowsOf(document, "SourcingProducts");
  expect([seat, frame, cover].map((row) => row!["Counts"])).toEqual([1, 0, 0]);
  const [bill] = rowsOf(document, "SourcingBills");
  const sum = (header: string) => (frame![header] as number) + (cover![header] as number);
  expect(bill).toMatchObject({ Product: "seat", Parts: 2 });
  for (const header of ["Duty now", "Landed now", "Saving", "Landed KR", "Landed MX", "Landed VN"])
    expect(bill![header]).toBeCloseTo(sum(header), 6);
  expect(bill!["Cheapest"]).toBeCloseTo(sum("Landed cheapest"), 6);
  expect(seat!["By parts"]).toBeCloseTo((seat!["Duty now"] as number) - sum("Duty now"), 6);
  const products = rowsOf(document, "SourcingProducts");
  const total = products.reduce((all, row) => all + (row["Counts"] === 1 ? (row["Landed VN"] as number) : 0), 0);
  expect(rowsOf(document, "SourcingCountries")[2]!["Landed"]).toBeCloseTo(total, 2);
  const duty = products.reduce(
    (all, row) => all + (row["Counts"] === 1 && row["From"] === "KR" ? (row["Duty now"] as number) : 0),
    0,
  );
  expect(rowsOf(document, "SourcingCountries")[0]!["Duty"]).toBeCloseTo(duty, 0);
});

test("never takes an unknown rate for 0, and says how many rows have none", async () => {
  await enter([
    ["seat", "", "9401.20.00", 500_000, "", "KR"],
    ["korean code", "", "8708309000", 200_000, "", "KR"],
    ["elsewhere", "", "8708.30.50", 100_000, "", "DE"],
  ]);
  const document = await now();
  const [, korean, elsewhere] = rowsOf(document, "SourcingProducts");
  expect(korean).toMatchObject({
    "Rate now": "not known",
    "Landed KR": "not known",
    Cheapest: "",
    Saving: "",
    Preference: "",
  });
  expect(elsewhere!["Landed now"]).toBe("not known");
  expect(strip(document, 7)).toBe("1 from a country that is not in the first table");
  await write();
  expect(rowsOf(await now(), "SourcingCountries").map((row) => row["Country"])).toEqual(["KR", "MX", "VN", "DE"]);
  expect(strip(await now(), 7)).toBe("1 without a rate: see their codes and facts");
});

test("keeps prices, choices and products when it is written again, in Korean too", async () => {
  await enter([["brake", "", "8708.30.50", 1_000_000, "steel 20%", "KR"]], { C4: 50_000 });
  const before = rowsOf(await now(), "SourcingProducts");
  await write([], "ko");
  const document = await now();
  expect(rowsOf(document, "SourcingProducts")).toEqual(
    before.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([header, value]) => [header, value === "not known" ? "알 수 없음" : value]),
      ),
    ),
  );
  expect(rowsOf(document, "SourcingCountries")[1]).toMatchObject({
    Name: "멕시코",
    Price: 1.1,
    Freight: 0.05,
    Way: "air",
  });
  expect(strip(document, 2)).toBe(50_000);
});

test("goes on for the rows that are pasted below the table, past the room of other blocks", async () => {
  await parley.run(`
    const table = context.workbook.tables.getItem("SourcingProducts");
    const first = table.getDataBodyRange().getRow(0).load("formulas");
    await context.sync();
    const results = first.formulas[0].slice(6);
    table.rows.add(null, Array.from({ length: 2000 }, (_, at) =>
      ["p" + at, "", at % 2 ? "8708.30.50" : "9401.20.00", 1000, "", "KR", ...results.map((text) => (at === 1999 ? text : ""))]));
    await context.sync();`);
  const rows = rowsOf(await now(), "SourcingProducts");
  expect(rows.length).toBeGreaterThan(2000);
  expect(rows.at(-1)).toMatchObject({
    Product: "p1999",
    "Rate now": expect.any(Number),
    "Landed KR": expect.any(Number),
  });
});

test("loses no column of a person's own", async () => {
  await parley.run(`
    context.workbook.tables.getItem("SourcingProducts").columns.add(null, null, "Supplier");
    await context.sync();`);
  await expect(write()).rejects.toMatchObject({ message: expect.stringContaining("Supplier") as string });
  expect(rowsOf(await now(), "SourcingProducts")[0]).toHaveProperty("Supplier");
});
