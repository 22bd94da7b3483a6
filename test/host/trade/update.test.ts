/** Fresh trade in a workbook, through office.js in the headless host: the sheet, what counts with it, and the way back. */
import type { BuildOutcome } from "../../../src/commands/build-session";
import type { WorkbookTrade } from "../../../src/commands/trade-update";
import { bundledRows, type TradeRows } from "../../../src/cases/trade-table";
import type { TradeVintage } from "../../../src/sheets/trade-data";
import { FIRST_TABLE_ROW, PARAMETER_ROW } from "../../../src/sheets/plan";
import { addIn } from "../bundle";
import { filled } from "../sharing/open";
import { openParley, sheetOf, tableOf, tablesBeside, type Parley } from "../sheets/open";

interface Updater {
  readWorkbookTrade(language: "en" | "ko"): Promise<WorkbookTrade>;
  writeWorkbookTrade(now: TradeVintage, before: TradeVintage, language: "en" | "ko"): Promise<BuildOutcome | null>;
}

/** A workbook with little to calculate: what is tested here is the trade in it. */
const SMALL = { sectors: ["autos"], scenarios: ["return"] };

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
});
beforeEach(async () => {
  parley = await openParley(directory);
});
afterEach(() => parley.close());

async function reopened(): Promise<void> {
  parley.host.restore(await filled(directory, SMALL));
  await parley.host.settle();
}

const updater = () => (parley.window as unknown as { parley: Updater }).parley;

async function built() {
  await parley.host.settle();
  return parley.host.capture();
}

/** The bundled trade in vehicles and steel, few lines so that the grid has little to pass around, each figure multiplied. */
function vehiclesAndSteel(factor: number): TradeRows {
  const { codes, trade, duty } = bundledRows();
  const places = [...codes.keys()].filter((place) => /^(?:870[348]|7208)/.test(codes[place]!));
  const chosen = (columns: TradeRows["trade"]) =>
    Object.fromEntries(
      Object.entries(columns).map(([origin, values]) => [
        origin,
        Float64Array.from(places, (place) => values[place]! * factor),
      ]),
    );
  return { codes: places.map((place) => codes[place]!), trade: chosen(trade), duty: chosen(duty) };
}

const FRESH = (): TradeVintage => ({ vintage: "2025", source: "a test", rows: vehiclesAndSteel(1.1) });
const EARLIER = (): TradeVintage => ({ vintage: "2023", source: "another test", rows: vehiclesAndSteel(1) });

const cars = (document: Awaited<ReturnType<typeof built>>) =>
  tableOf(document, "Sectors").find((row) => row["Sector"]?.value === "autos")!;

test("fresh figures are in a sheet of their own, every sector counts with them, and the earlier ones can be put back", async () => {
  await reopened();
  const before = cars(await built());
  const present = await updater().readWorkbookTrade("en");
  expect(present).toMatchObject({ now: { vintage: "2024" }, before: null });
  expect(present.sectors[0]).toEqual({ name: "Automobiles", goods: "8703 ex 870380, 8704, 8708" });

  const outcome = await updater().writeWorkbookTrade(FRESH(), EARLIER(), "en");
  expect(outcome).toMatchObject({ ok: true, result: { refreshed: true } });
  const document = await built();
  expect(document.sheets.map(({ name }) => name)).toContain("Trade data");
  expect(document.sheets.filter(({ name }) => name.startsWith("Parley_"))).toEqual([]);
  const after = cars(document);
  // One call for all sectors, which the table's cells read.
  const calls = [...sheetOf(document, "Sectors").cells.values()]
    .flatMap((row) => [...row.values()].map(({ formula }) => formula ?? ""))
    .filter((formula) => formula.includes("PARLEY.SECTOR("));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((formula) => !formula.includes("TradeData[#All]"))).toEqual([]);
  expect(after["Trade KR"]?.value).toBeCloseTo(1.1 * (before["Trade KR"]!.value as number), -2);
  expect(after["Duty"]?.value).toBeCloseTo(1.1 * (before["Duty"]!.value as number), -1);
  // The same goods in the same proportions pay the same rate.
  expect(after["Rate as of"]?.value).toBeCloseTo(before["Rate as of"]!.value as number, 9);
  const sheet = sheetOf(document, "Trade data");
  expect(sheet.cells.get(PARAMETER_ROW)?.get(0)?.value).toBe("2025");
  expect(tableOf(document, "TradeBefore").length).toBe(EARLIER().rows.codes.length);
  expect(tablesBeside(document)).toEqual([]);
  // The trade of single lines comes from a call of its own.
  expect(calls.filter((formula) => formula.includes("SectorLines["))).not.toEqual([]);
  // Labels say of which year the figures are.
  const labels = [
    ...(sheetOf(document, "Sectors")
      .cells.get(FIRST_TABLE_ROW - 1)
      ?.values() ?? []),
  ].map((cell) => String(cell.value).replaceAll("\n", " "));
  expect(labels).toContain("Trade, South Korea million USD, 2025");

  const now = await updater().readWorkbookTrade("en");
  expect(now).toMatchObject({ now: { vintage: "2025", source: "a test" }, before: { vintage: "2023" } });
  expect([...now.now.rows.trade.KR!]).toEqual([...FRESH().rows.trade.KR!]);
  await updater().writeWorkbookTrade(now.before!, now.now, "en");
  const back = cars(await built());
  expect(back["Trade KR"]?.value).toBeCloseTo(before["Trade KR"]!.value as number, -1);
  expect((await updater().readWorkbookTrade("en")).before?.vintage).toBe("2025");
}, 600_000);

test("a refresh keeps the figures and what a person changed in them; without the sheet the bundled ones count again", async () => {
  await reopened();
  await updater().writeWorkbookTrade(
    {
      ...FRESH(),
      rows: {
        codes: ["870323", "852872"],
        trade: {
          KR: Float64Array.from([5e6, 3e6]),
          JP: Float64Array.from([1, 1]),
          CN: Float64Array.from([0, 0]),
          world: Float64Array.from([6e6, 6e6]),
        },
        duty: { KR: Float64Array.from([1, 2]) },
      },
    },
    EARLIER(),
    "en",
  );
  await parley.run(`
    context.workbook.tables.getItem("TradeData").columns.getItem("KR").getDataBodyRange().getCell(0, 0).values = [[7000000]];
    await context.sync();`);
  await parley.build(SMALL);
  const document = await built();
  expect(cars(document)["Trade KR"]?.value).toBe(7e6);
  const lines = tableOf(document, "SectorLines").filter((row) => row["Sector"]?.value === "autos");
  expect(lines.map((row) => row["HS6"]?.value ?? "")).toEqual(["870323", ""]);
  await parley.run(`
    context.workbook.worksheets.getItem("Trade data").delete();
    await context.sync();`);
  await parley.build(SMALL);
  const bundled = cars(await built());
  expect(bundled["Trade KR"]?.formula).not.toContain("TradeData");
  expect(bundled["Trade KR"]?.value).toBeGreaterThan(3e10);
}, 600_000);

test("a sheet of that name that Parley did not make is left as it is, and so is everything else", async () => {
  await reopened();
  await parley.run(`
    const sheet = context.workbook.worksheets.add("Trade data");
    sheet.getRange("A1").values = [["mine"]];
    await context.sync();`);
  await expect(updater().writeWorkbookTrade(FRESH(), EARLIER(), "en")).rejects.toMatchObject({
    reason: "foreign-sheet",
  });
  const document = await built();
  expect(sheetOf(document, "Trade data").cells.get(0)?.get(0)?.value).toBe("mine");
  expect(cars(document)["Trade KR"]?.formula).not.toContain("TradeData");
}, 600_000);

test("without Parley's other sheets only the trade is written", async () => {
  expect(await updater().writeWorkbookTrade(FRESH(), (await updater().readWorkbookTrade("ko")).now, "ko")).toBeNull();
  const document = await built();
  expect(sheetOf(document, "Trade data").cells.get(PARAMETER_ROW)?.get(0)?.value).toBe("2025");
  // The whole of the bundled figures is kept beside it.
  expect(tableOf(document, "TradeBefore").length).toBe(bundledRows().codes.length);
}, 600_000);
