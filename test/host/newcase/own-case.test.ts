/** A user's case in a workbook, through office.js in the headless host: built, saved, opened by a colleague, built again. */
import type { OwnTrade } from "../../../src/commands/own-case";
import type { BuildOutcome } from "../../../src/commands/build-session";
import type { OwnCase } from "../../../src/cases/own/own-case";
import type { RejectedRow } from "../../../src/cases/own/lines";
import { prepareSimulation } from "../../../src/sheets/simulation-input";
import type { CaseRecord } from "../../../src/sheets/record";
import { openHeadless } from "../../../src/host/headless";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, type Parley } from "../sheets/open";
import { CASE, TRADE } from "./case";

interface OwnBuilder {
  buildOwnCase(own: OwnCase, trade: OwnTrade | null, language: "en" | "ko"): Promise<BuildOutcome>;
  writeRejectedRows(rejected: readonly RejectedRow[], language: "en" | "ko"): Promise<void>;
  undoBuild(): Promise<void>;
  inspectWorkbook(): Promise<{ ours: string[]; record: CaseRecord | null }>;
}

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
});
beforeEach(async () => {
  parley = await openParley(directory);
});
afterEach(() => parley.close());

const builder = (session: { window: unknown } = parley) => (session.window as { parley: OwnBuilder }).parley;

async function captured(session: Pick<Parley, "host"> = parley): Promise<WorkbookDocument> {
  await session.host.settle();
  return session.host.capture();
}

const byKey = (document: WorkbookDocument, table: string, ...keys: [header: string, value: string][]) =>
  tableOf(document, table).find((row) => keys.every(([header, value]) => row[header]?.value === value))!;

/** Errors anywhere on the sheets, and numbers that are none; elasticities and supply that nobody gave are said in words. */
function errorsOf(document: WorkbookDocument): string[] {
  return document.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, formula }]) =>
        typeof value === "object" || (typeof value === "number" && !Number.isFinite(value))
          ? [`${sheet.name} ${row} ${column}: ${JSON.stringify(value)} ${formula}`]
          : [],
      ),
    ),
  );
}

test("builds, saves, and builds again for a colleague, with the figures that one works out by hand", async () => {
  expect(await builder().buildOwnCase(CASE, TRADE, "en")).toMatchObject({
    ok: true,
    result: {
      refreshed: false,
      sheets: ["Summary", "Inputs", "Outcomes", "Suppliers", "Timeline", "Sectors", "Measures"],
    },
  });
  const document = await captured();
  expect(errorsOf(document)).toEqual([]);
  const cars = byKey(document, "Sectors", ["Sector", "cars"]);
  expect(cars["Trade KR"]).toMatchObject({ value: 400e6 });
  // One call for all sectors, beside the table.
  const calls = [...sheetOf(document, "Sectors").cells.values()].flatMap((line) =>
    [...line.values()].flatMap(({ formula }) => (formula?.includes("PARLEY.SECTOR(Sectors[Counts]") ? [formula] : [])),
  );
  expect(calls).toEqual([expect.stringContaining("TradeData[#All]")]);
  expect(cars["Trade world"]!.value).toBe(1100e6);
  expect(cars["Rate as of"]!.value).toBeCloseTo(0.1, 12);
  expect(Object.keys(cars)).not.toContain("Base rate");

  const outcome = (scenario: string, sector: string) =>
    byKey(document, "Outcomes", ["Scenario", scenario], ["Sector", sector]);
  // 366 days from 1 March 2027 to 1 March 2028, at a 365th of a year's trade a day.
  const days = 366;
  expect(outcome("stays", "cars")["Net duty"]!.value).toBeCloseTo((400e6 / 365) * days * 0.1, 2);
  expect(outcome("stays", "steel")["Net duty"]!.value).toBe(0);
  // 183 days of 5 % on the electric quarter of Korea's cars.
  const extra = (100e6 / 365) * 183 * 0.05;
  expect(outcome("return", "cars")["Net duty"]!.value).toBeCloseTo((400e6 / 365) * days * 0.1 + extra, 2);
  // Terms that raise a rate raise the duty.
  expect(outcome("return", "steel")["Net duty"]!.value).toBeCloseTo((100e6 / 365) * days * 0.25, 2);
  // Half of the cars at 4 instead of 10 % for 183 days, and 10 % again after that.
  expect(outcome("terms", "cars")["Saved by terms"]!.value).toBeCloseTo((400e6 / 365) * 183 * 0.5 * 0.06, 2);
  const total = tableOf(document, "OutcomeTotals").map((row) => row["Net duty"]!.value as number);
  const expected = sheetOf(document, "Outcomes").cells.get(3)!.get(0)!;
  expect(expected.value).toBeCloseTo(0.5 * total[0]! + 0.25 * total[1]! + 0.25 * total[2]!, 2);
  // 25 November 2026 is a Wednesday: 13 whole weeks and Thursday, Friday and Monday.
  expect(tableOf(document, "Milestones")[0]).toMatchObject({ "Days left": { value: 96 }, Weekdays: { value: 68 } });
  expect(document.sheets.at(-1)!.name).toBe("Trade data");

  // What is drawn in a simulation starts from the same figures, terms that raise a rate included.
  const cells = (table: string, change: Record<string, number> = {}) =>
    tableOf(document, table).map(
      (row) => (header: string) =>
        (row["Input"]?.value === "trade" && row["Of"]?.value === "cars" ? change[header] : undefined) ??
        (row[header]?.value as string | number | undefined) ??
        "",
    );
  const range = { Low: 300e6, High: 500e6 };
  const simulation = {
    outcomes: cells("Outcomes"),
    suppliers: cells("Suppliers"),
    origin: sheetOf(document, "Sectors").cells.get(3)!.get(0)!.value as string,
    totals: cells("OutcomeTotals"),
    terms: cells("Terms"),
    uncertainty: cells("Uncertainty", range),
    horizonYears: days / 365,
    termsMayRaise: true,
  };
  expect(prepareSimulation(simulation, "duty", { draws: 10, seed: 1 }).workbook).toHaveLength(4);
  expect(() => prepareSimulation({ ...simulation, termsMayRaise: false }, "duty", { draws: 10, seed: 1 })).toThrow(
    /differs/,
  );

  // A colleague opens the file, changes a rate, and refreshes in Korean.
  const opened = readWorkbook(writeWorkbook(document));
  const colleague = await openHeadless({ directory, document: opened });
  try {
    const { record } = await builder(colleague).inspectWorkbook();
    expect(record?.own).toEqual(CASE);
    await colleague.window.eval(`Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Measures").columns.getItem("Rate").getDataBodyRange();
      body.getCell(1, 0).values = [[0.2]];
      await context.sync();
    })`);
    expect(await builder(colleague).buildOwnCase(record!.own!, null, "ko")).toMatchObject({
      ok: true,
      result: { refreshed: true, keptInputs: 1 },
    });
    const again = await captured(colleague);
    expect(errorsOf(again)).toEqual([]);
    expect(byKey(again, "Outcomes", ["Scenario", "stays"], ["Sector", "cars"])["Net duty"]!.value).toBeCloseTo(
      (400e6 / 365) * days * 0.2,
      2,
    );
    expect(tableOf(again, "TradeData").length).toBe(3);
    expect((await builder(colleague).inspectWorkbook()).record).toMatchObject({
      caseId: "own",
      language: "ko",
      own: CASE,
    });
  } finally {
    colleague.close();
  }
});

test("a case without lines says that it has no trade yet, and follows the table once a person fills it", async () => {
  expect(await builder().buildOwnCase({ ...CASE, importer: "US", exporters: ["FR"] }, null, "en")).toMatchObject({
    ok: true,
  });
  const empty = await captured();
  expect(errorsOf(empty)).toEqual([]);
  expect(sheetOf(empty, "Sectors").cells.get(3)!.get(1)!.value).toBe(
    "No trade yet: write it into the sheet Trade data",
  );
  await parley.run(`
    context.workbook.tables.getItem("TradeData").getDataBodyRange().values = [["87032301", 365, 365]];
    await context.sync();
  `);
  const filled = await captured();
  expect(byKey(filled, "Sectors", ["Sector", "cars"])["Trade FR"]!.value).toBe(365);
  // The bundled base rate of the United States on cars, 2.5 % (HTS 8703.23.01), with the 10 % of the case's own.
  expect(byKey(filled, "Sectors", ["Sector", "cars"])["Base rate"]!.value).toBeCloseTo(0.025, 12);
  expect(byKey(filled, "Sectors", ["Sector", "cars"])["Rate as of"]!.value).toBeCloseTo(0.125, 12);
});

test("undoing takes the figures away with the sheets", async () => {
  const before = (await captured()).sheets.map(({ name }) => name);
  await builder().buildOwnCase(CASE, TRADE, "en");
  await builder().undoBuild();
  const after = await captured();
  expect(after.sheets.map(({ name }) => name)).toEqual(before);
  expect(after.names).toEqual([]);
});

test("another case's sheets are left alone, and no trade is left behind", async () => {
  await parley.build({ sectors: ["autos"], scenarios: ["return"] });
  expect(await builder().buildOwnCase(CASE, TRADE, "en")).toMatchObject({ ok: false, reason: "other-case" });
  expect((await captured()).sheets.map(({ name }) => name)).not.toContain("Trade data");
  expect((await parley.inspect()).ours).toContain("Deal");
});

test("rejected rows are on a sheet of their own", async () => {
  await builder().writeRejectedRows([{ row: 7, reason: "bad value", cell: "=much" }], "en");
  expect(tableOf(await captured(), "RejectedRows")).toMatchObject([
    { Row: { value: 7 }, Reason: { value: "Not a number" }, Cell: { value: "=much" } },
  ]);
});
