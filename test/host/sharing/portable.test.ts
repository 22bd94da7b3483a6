/** Portable copies: every figure of Parley by Excel's own functions, calculated from scratch by LibreOffice. */
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import { removeBundle, tableOf } from "../sheets/open";
import { findLibreOffice, isRequired, REMEDY } from "./find-libre-office.cjs";
import { calculatedByLibreOffice, withoutResults } from "./libre-office";
import { bundleActions, callsParley, cellOf, filled, formulasOf, namedCell, open, type Sharing } from "./open";

jest.setTimeout(480_000);

interface Listing {
  native: number;
  values: { where: string; formula: string; why: string }[];
  sheets: string[];
}

let directory: string;
let original: WorkbookDocument;
let portable: WorkbookDocument;
let listing: Listing;
const program = findLibreOffice();

beforeAll(async () => {
  directory = await bundleActions();
  original = await filled(directory);
  [listing, portable] = await inWorkbook(original, async (sharing) => [await sharing.done<Listing>("MAKE_PORTABLE"), sharing.host.capture()]);
});
afterAll(() => removeBundle(directory));

async function inWorkbook<T>(document: WorkbookDocument, use: (sharing: Sharing) => Promise<T>): Promise<T> {
  const session = await open(directory, structuredClone(document));
  try {
    return await use(session);
  } finally {
    session.close();
  }
}

/** By LibreOffice, else by the host, from a file without any cached result. */
async function fromScratch(document: WorkbookDocument): Promise<WorkbookDocument> {
  if (program) return calculatedByLibreOffice(program, document);
  return byParley(withoutResults(document));
}

function byParley(document: WorkbookDocument): Promise<WorkbookDocument> {
  return inWorkbook(document, async ({ grid, host }) => {
    await grid.calculate(true);
    await host.settle();
    return host.capture();
  });
}

/** Cells of `expected`'s sheets that calculate and have another result in `actual`; links to pages are no figures, and the host's have none. */
function differences(expected: WorkbookDocument, actual: WorkbookDocument): string[] {
  return formulasOf(expected, (formula) => !formula.startsWith("=HYPERLINK(")).flatMap(({ where, cell }) => {
    const [name = "", place = ""] = where.split("!");
    const [row, column] = place.split(",").map(Number);
    const other = actual.sheets.find((sheet) => sheet.name === name)?.cells.get(row!)?.get(column!);
    return same(cell.value, other?.value) ? [] : [`${where}: ${JSON.stringify(cell.value)} is ${JSON.stringify(other?.value)} in ${cell.formula}`];
  });
}

function same(one: CellDocument["value"], other: CellDocument["value"]): boolean {
  if (typeof one === "number" && typeof other === "number") {
    const size = Math.max(Math.abs(one), Math.abs(other));
    // The difference of two equal billions is 0, or the tenth of a millionth that rounding leaves.
    return Math.abs(one - other) <= 1e-9 * size || size < 1e-6;
  }
  return (one ?? "") === (other ?? "");
}

it("is calculated by LibreOffice where that is asked for", () => {
  if (isRequired() && !program) throw new Error(`LibreOffice was not found. ${REMEDY}`);
  // Elsewhere the host's own engine stands in, and the end of the test run says so.
  expect(isRequired() ? program : "").toBeDefined();
});

it("leaves no formula of Parley and turns all of them into Excel's own but the search for packages", () => {
  const before = formulasOf(original, callsParley);
  expect(before.length).toBeGreaterThan(400);
  const searches = before.filter(({ cell }) => cell.formula!.includes("BEST_PACKAGES("));
  expect(searches).toHaveLength(5);
  expect(listing.native).toBe(before.length - searches.length);
  expect(listing.values.filter((each) => !isSearch(each))).toEqual([]);
  expect(listing.values).toHaveLength(searches.length);
  expect(formulasOf(portable, callsParley)).toEqual([]);
  expect(portable.sheets.map((sheet) => sheet.name)).toEqual([...original.sheets.map((sheet) => sheet.name), ...listing.sheets]);
  expect(portable.sheets.flatMap((sheet) => sheet.charts)).toHaveLength(original.sheets.flatMap((sheet) => sheet.charts).length);
});

it("calls only functions that Excel 2016 and LibreOffice know", () => {
  const rewritten = new Set(formulasOf(original, callsParley).map(({ where }) => where));
  const called = new Set(formulasOf(portable).flatMap(({ where, cell }) => (rewritten.has(where) ? [...cell.formula!.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1]) : [])));
  const classic = ["ABS", "AND", "DATE", "EDATE", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "LEFT", "LEN", "MATCH", "MAX", "MID", "MIN", "N", "NETWORKDAYS", "OR", "PV", "SEARCH", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TIME"];
  expect([...called].filter((name) => !classic.includes(name!))).toEqual([]);
});

it("gives every number of Parley to a billionth, calculated from scratch", async () => {
  expect(differences(original, await fromScratch(portable))).toEqual([]);
});

it("follows changed inputs as Parley does: days, horizon, terms, probabilities, the reference", async () => {
  const change = (document: WorkbookDocument): WorkbookDocument => {
    const changed = structuredClone(document);
    namedCell(changed, "AsOf").value = 45_884; // 2025-08-15, when more acts are known
    namedCell(changed, "HorizonMonths").value = 9;
    namedCell(changed, "CompareWith").value = tableOf(changed, "Scenarios")[1]!.Scenario!.value!;
    namedCell(changed, "Deadline").value = "2025-08-11 00:01 America/New_York";
    const terms = tableOf(changed, "Terms");
    terms.slice(0, 12).forEach((row, index) => {
      row.Coverage!.value = 0.1 * (index % 9);
      row.Effective!.value = 45_900 + 7 * index;
    });
    tableOf(changed, "Scenarios").forEach((row, index, all) => (row.Probability!.value = index === 0 ? 1 - 0.1 * (all.length - 1) : 0.1));
    return changed;
  };
  const expected = await byParley(change(original));
  expect(namedCell(expected, "ExpectedDuty").value).not.toBe(namedCell(original, "ExpectedDuty").value);
  expect(differences(expected, await fromScratch(change(portable))).filter((each) => !isBargained(each))).toEqual([]);
});

/** What follows from the packages found is, like them, as it was when the copy was made: on Deal all above the exchange rates, and what the chart draws. */
function isBargained(difference: string): boolean {
  const [, row, column] = /^Deal!(\d+),(\d+):/.exec(difference) ?? [];
  if (row === undefined) return false;
  const { tables } = original.sheets.find((sheet) => sheet.name === "Deal")!;
  const [, first] = /^[A-Z]+(\d+)/.exec(tables.find((table) => table.name === "DealExchange")!.range)!;
  // Beside the options, which are the widest of the tables below one another.
  return Number(row) < Number(first) || Number(column) > tables.find((table) => table.name === "Deal")!.columns.length;
}

const isSearch = ({ formula }: Listing["values"][number]): boolean => formula.includes("BEST_PACKAGES(");

it("gives an error, not 0, for goods and days that it does not carry", async () => {
  const changed = structuredClone(portable);
  const counts = tableOf(changed, "Sectors")[0]!["HS codes"]!;
  counts.value = "0901";
  const result = await fromScratch(changed);
  expect(tableOf(result, "Sectors")[0]!["Rate as of"]!.value).toEqual({ error: "#DIV/0!" });
});

it("gives the original formulas back", async () => {
  const [answer, back] = await inWorkbook(portable, async (sharing) => [await sharing.done("UNFREEZE_WORKBOOK"), sharing.host.capture()]);
  expect(answer).toEqual({ cells: listing.native + listing.values.length, left: [] });
  const texts = (document: WorkbookDocument): string[] => formulasOf(document, callsParley).map(({ where, cell }) => `${where} ${cell.formula}`).sort();
  expect(texts(back)).toEqual(texts(original));
});

it("writes the bargaining table and projects as Excel's own functions", async () => {
  const document = structuredClone(original);
  const sheet = document.sheets.find((each) => each.name === "Timeline")!;
  const formulas = [
    "=PARLEY.ZOPA(180000,205000)-PARLEY.ZOPA(5,3)",
    "=PARLEY.RUBINSTEIN_SHARE(0.9,0.8)",
    "=PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%)+PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%,200)",
    "=PARLEY.EXCHANGE_RATE(5,100)+PARLEY.EXCHANGE_RATE(5,40,10,5%)+PARLEY.EXCHANGE_RATE(5,40,10)",
    "=PARLEY.PROJECT_NPV(1000,2,200,20,20,8%)",
    "=PARLEY.PROJECT_NPV(1000,2,200,20,20,8%,70%,6%,15)-PARLEY.PROJECT_NPV(1000,3,200,20,20,8%,70%,6%)",
    "=PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%)+PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%,70%,6%,15)",
  ];
  formulas.forEach((formula, index) => (cellOf(sheet, 200 + 2 * index, 2).formula = formula));
  const expected = await byParley(document);
  const [{ values }, after] = await inWorkbook(expected, async (sharing) => [await sharing.done<Listing>("MAKE_PORTABLE"), sharing.host.capture()]);
  expect(values.filter((each) => !isSearch(each))).toEqual([]);
  expect(differences(expected, await fromScratch(after))).toEqual([]);
});

it("keeps as values, with the reason, what Excel's own functions cannot say", async () => {
  const document = structuredClone(original);
  const sheet = document.sheets.find((each) => each.name === "Timeline")!;
  const formulas = [
    '=PARLEY.TARIFF_STACK("8703.23","KR",AsOf)',
    '=PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York","2025-07-08 14:00 Asia/Seoul")',
    "=SUM(PARLEY.TARIFF_COST({100;200},10%))",
    '=PARLEY.SECTOR("autos","source")',
    '=PARLEY.TARIFF_RATE("870323","KR",AsOf)+PARLEY.TARIFF_COST(PARLEY.SECTOR("autos"),PARLEY.TARIFF_RATE("870323","KR",DATE(2025,1,2)),1000,1%)',
  ];
  formulas.forEach((formula, index) => (cellOf(sheet, 200 + 20 * index, 2).formula = formula));
  const expected = await byParley(document);
  const [{ values }, after] = await inWorkbook(expected, async (sharing) => [await sharing.done<Listing>("MAKE_PORTABLE"), sharing.host.capture()]);
  expect(values.filter((each) => !isSearch(each)).map(({ where }) => where)).toEqual(["Timeline!C201", "Timeline!C221", "Timeline!C241", "Timeline!C261"]);
  for (const { why } of values) expect(why).toMatch(/\.$/);
  const block = (from: WorkbookDocument): unknown[] => Array.from({ length: 5 }, (_, row) => [0, 1, 2].map((column) => from.sheets.find((each) => each.name === "Timeline")!.cells.get(200 + row)?.get(2 + column)?.value ?? null));
  // What the formula had spilled is still there.
  expect(block(after)).toEqual(block(expected));
  expect(formulasOf(after, callsParley)).toEqual([]);
  expect(differences(expected, after).filter((line) => line.startsWith("Timeline!280,"))).toEqual([]);
});
