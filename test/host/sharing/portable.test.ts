/** Portable copies: every figure of Parley by Excel's own functions, calculated from scratch by LibreOffice. */
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import { addIn } from "../bundle";
import { tableOf } from "../sheets/open";
import { findLibreOffice, isRequired, REMEDY } from "./find-libre-office.cjs";
import { calculatedByLibreOffice, withoutResults } from "./libre-office";
import { callsParley, cellOf, filled, formulasOf, inSession, namedCell, open, recalculated } from "./open";

interface Listing {
  native: number;
  values: { where: string; formula: string; why: string }[];
  sheets: string[];
}

let directory: string;
/** Two sectors and two scenarios say the same as all of them, sooner. */
let original: WorkbookDocument;
let portable: WorkbookDocument;
let listing: Listing;
const program = findLibreOffice();

beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["autos", "steel"], scenarios: ["pause", "return"] });
  [listing, portable] = await made(original);
});

/** The listing, and the workbook with its portable copy in it. */
const made = (document: WorkbookDocument, argument: object = {}): Promise<[Listing, WorkbookDocument]> =>
  inSession(directory, document, async (sharing) => [
    await sharing.done<Listing>("MAKE_PORTABLE", argument),
    sharing.host.capture(),
  ]);

/** By LibreOffice, else by the host, from a file without any cached result. */
async function fromScratch(document: WorkbookDocument): Promise<WorkbookDocument> {
  if (program) return calculatedByLibreOffice(program, document);
  return byParley(withoutResults(document));
}

const byParley = (document: WorkbookDocument): Promise<WorkbookDocument> => recalculated(directory, document);

/** Cells of `expected`'s sheets, those that a formula fills too, that have another result in `actual`; links to pages are no figures, and the host's have none. */
function differences(expected: WorkbookDocument, actual: WorkbookDocument): string[] {
  return cellsOf(expected).flatMap(({ where, cell }) => {
    // LibreOffice writes a truth value that a person typed as a formula.
    const typed = cell.formula === undefined && typeof cell.value === "boolean";
    if (typed || cell.formula?.startsWith("=HYPERLINK(")) return [];
    const other = cellAt(actual, where);
    return same(cell.value, other?.value)
      ? []
      : [
          `${where}: ${JSON.stringify(cell.value)} is ${JSON.stringify(other?.value)} in ${other?.formula ?? cell.formula}`,
        ];
  });
}

const cellsOf = ({ sheets }: WorkbookDocument): { where: string; cell: CellDocument }[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].map(([column, cell]) => ({ where: `${name}!${row},${column}`, cell })),
    ),
  );

function cellAt({ sheets }: WorkbookDocument, where: string): CellDocument | undefined {
  const [name = "", place = ""] = where.split("!");
  const [row, column] = place.split(",").map(Number);
  return sheets
    .find((sheet) => sheet.name === name)
    ?.cells.get(row!)
    ?.get(column!);
}

/** Cells in which a copy has a formula that the workbook has not: those of Parley, and those that one of Parley fills. */
const rewritten = (before: WorkbookDocument, after: WorkbookDocument): string[] =>
  cellsOf(before).flatMap(({ where, cell }) => {
    const formula = cellAt(after, where)?.formula;
    return formula !== undefined && formula !== cell.formula ? [where] : [];
  });

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

/** Every formula of Parley has become Excel's own but the five that search for packages. */
function expectAllNative(before: WorkbookDocument, { native, values, sheets }: Listing, after: WorkbookDocument): void {
  const formulas = formulasOf(before, callsParley);
  expect(formulas.filter(({ cell }) => cell.formula!.includes("BEST_PACKAGES("))).toHaveLength(5);
  expect(values.filter((each) => !isSearch(each))).toEqual([]);
  expect(values).toHaveLength(5);
  expect(native).toBe(formulas.length - 5);
  expect(formulasOf(after, callsParley)).toEqual([]);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual([...before.sheets.map((sheet) => sheet.name), ...sheets]);
  expect(after.sheets.flatMap((sheet) => sheet.charts)).toHaveLength(
    before.sheets.flatMap((sheet) => sheet.charts).length,
  );
}

it("gives every number of the whole case's workbook to a billionth, calculated from scratch", async () => {
  const whole = await filled(directory);
  const [list, copy] = await made(whole);
  expect(rewritten(whole, copy).length).toBeGreaterThan(400);
  expectAllNative(whole, list, copy);
  expect(differences(whole, await fromScratch(copy))).toEqual([]);
});

it("leaves no formula of Parley and turns all of them into Excel's own but the search for packages", () => {
  expectAllNative(original, listing, portable);
});

it("calls only functions that Excel 2016 and LibreOffice know", () => {
  const places = new Set(rewritten(original, portable));
  const called = new Set(
    formulasOf(portable).flatMap(({ where, cell }) =>
      places.has(where) ? [...cell.formula!.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1]) : [],
    ),
  );
  const classic = [
    "ABS",
    "AND",
    "COUNT",
    "COUNTA",
    "DATE",
    "EDATE",
    "HOUR",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "ISNA",
    "ISNUMBER",
    "LEFT",
    "LEN",
    "MATCH",
    "MAX",
    "MID",
    "MIN",
    "MINUTE",
    "MOD",
    "N",
    "NA",
    "NETWORKDAYS",
    "OR",
    "PV",
    "SEARCH",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
    "TEXT",
    "TIME",
    "WEEKDAY",
    "YEAR",
  ];
  expect([...called].filter((name) => !classic.includes(name!))).toEqual([]);
});

/** Other days, horizon, terms, probabilities and reference; `ending` follows the names of what is changed. */
function changedInputs(document: WorkbookDocument, ending = ""): WorkbookDocument {
  const changed = structuredClone(document);
  namedCell(changed, `AsOf${ending}`).value = 45_884; // 2025-08-15, when more acts are known
  namedCell(changed, `HorizonMonths${ending}`).value = 9;
  namedCell(changed, `CompareWith${ending}`).value = tableOf(changed, `Scenarios${ending}`)[1]!.Scenario!.value!;
  namedCell(changed, `Deadline${ending}`).value = "2025-08-11 00:01 America/New_York";
  const terms = tableOf(changed, `Terms${ending}`);
  terms.slice(0, 12).forEach((row, index) => {
    row.Coverage!.value = 0.1 * (index % 9);
    row.Effective!.value = 45_900 + 7 * index;
  });
  tableOf(changed, `Scenarios${ending}`).forEach(
    (row, index, all) => (row.Probability!.value = index === 0 ? 1 - 0.1 * (all.length - 1) : 0.1),
  );
  return changed;
}

let withChanges: WorkbookDocument | undefined;
/** What Parley makes of the changed inputs; calculated once. */
const calculatedWithChanges = async (): Promise<WorkbookDocument> =>
  (withChanges ??= await byParley(changedInputs(original)));

it("follows changed inputs as Parley does: days, horizon, terms, probabilities, the reference", async () => {
  const expected = await calculatedWithChanges();
  expect(namedCell(expected, "ExpectedDuty").value).not.toBe(namedCell(original, "ExpectedDuty").value);
  expect(
    differences(expected, await fromScratch(changedInputs(portable))).filter((each) => !isBargained(each)),
  ).toEqual([]);
});

/** Cars from Korea into the European Union, on the workbook's own law and trade, with days beyond those of the bundled schedule. */
async function ownCase(): Promise<WorkbookDocument> {
  const term = { sector: "cars", rate: 0.02, coverage: 0.6, from: "2027-03-01", until: null };
  const own = {
    ...{
      name: "Korea – European Union",
      importer: "EU",
      exporters: ["KR", "JP"],
      deadline: "2027-03-01",
      asOf: "2026-11-25",
      tradeYear: 2025,
    },
    sectors: [{ id: "cars", name: "Cars", codes: "8703" }],
    measures: [
      {
        id: "mfn-cars",
        origins: "all",
        codes: "8703",
        rate: 0.1,
        from: "2020-01-01",
        until: null,
        authority: "Most favoured nation",
        scenarios: "all",
      },
      {
        id: "safeguard",
        origins: ["KR"],
        codes: "870380",
        rate: 0.05,
        from: "2027-03-01",
        until: "2027-08-31",
        authority: "Safeguard",
        scenarios: ["stays"],
      },
    ],
    scenarios: [
      { id: "stays", name: "Stays", probability: 0.6, terms: [] },
      { id: "deal", name: "Deal", probability: 0.4, terms: [term] },
    ],
  };
  const lines = {
    name: "lines.csv",
    text: "HTS,Value,Origin\n870323,300000000,KR\n870380,100000000,KR\n870323,500000000,JP\n870380,70000000,DE\n",
  };
  const session = await open(directory);
  try {
    const answer = JSON.parse(
      String(await session.host.runAction("BUILD_OWN_CASE", JSON.stringify({ own, language: "en", lines }))),
    ) as { ok: boolean; message?: string };
    if (!answer.ok) throw new Error(answer.message);
    await session.host.settle();
    return session.host.capture();
  } finally {
    session.close();
  }
}

it("lists the rates of a case of one's own, by its own law and trade, over all of its days", async () => {
  const own = await ownCase();
  const [list, copy] = await made(own);
  expect(list.values).toEqual([]);
  expect(formulasOf(copy, callsParley)).toEqual([]);
  expect(differences(own, await fromScratch(copy))).toEqual([]);
  const later = (document: WorkbookDocument): WorkbookDocument => {
    const changed = structuredClone(document);
    namedCell(changed, "HorizonMonths").value = 7;
    tableOf(changed, "Terms").forEach((row) => (row.Coverage!.value = 0.25));
    return changed;
  };
  const expected = await byParley(later(own));
  expect(namedCell(expected, "ExpectedDuty").value).not.toBe(namedCell(own, "ExpectedDuty").value);
  expect(differences(expected, await fromScratch(later(copy)))).toEqual([]);
});

describe("as new sheets beside the live ones", () => {
  const isCopy = ({ name }: { name: string }): boolean => name.endsWith(" (portable)");
  let beside: WorkbookDocument;
  let list: Listing;
  beforeAll(async () => {
    [list, beside] = await made(original, { where: "beside" });
  });

  it("leaves the live sheets as they were", () => {
    const live = {
      ...beside,
      sheets: beside.sheets.filter((sheet) => !isCopy(sheet)),
      names: beside.names.filter(({ name }) => !name.endsWith("Portable") && name !== "_ParleyShared"),
    };
    const texts = (document: WorkbookDocument): unknown[] =>
      document.sheets.map(({ name, cells, tables, charts, validations, conditionalFormats, print }) => [
        name,
        [...cells].map(([row, line]) => [
          row,
          [...line].map(([column, { formula, value }]) => [column, formula ?? value]),
        ]),
        tables,
        charts,
        validations,
        conditionalFormats,
        print,
      ]);
    expect(texts(live)).toEqual(texts(original));
    expect(live.names).toEqual(original.names.filter(({ name }) => name !== "_ParleyShared"));
    expect(beside.customXml).toEqual(original.customXml);
  });

  it("copies every sheet that counts, with its tables, look and charts, and no formula of Parley", () => {
    const copies = beside.sheets.filter(isCopy);
    expect(copies.map(({ name }) => name)).toEqual(list.sheets);
    expect(list.sheets).toEqual(
      expect.arrayContaining([
        "Outcomes (portable)",
        "Scenarios (portable)",
        "Parley rates (portable)",
        "About this copy (portable)",
      ]),
    );
    expect(formulasOf({ ...beside, sheets: copies }, callsParley)).toEqual([]);
    for (const sheet of original.sheets) {
      const copy = copies.find(({ name }) => name === `${sheet.name} (portable)`);
      if (!copy) continue;
      expect(copy.tables.map(({ name, range, style }) => [name, range, style])).toEqual(
        sheet.tables.map(({ name, range, style }) => [`${name}Portable`, range, style]),
      );
      expect(copy.charts.flatMap(({ series }) => series.map(({ values }) => values))).toEqual(
        sheet.charts.flatMap(({ series }) =>
          series.map(({ values }) => values.replace(/^'?[^'!]+'?!/, `'${copy.name}'!`)),
        ),
      );
      expect([
        copy.merges,
        copy.columnWidths,
        copy.rowHeights,
        copy.frozen,
        copy.print,
        copy.validations,
        copy.conditionalFormats,
      ]).toEqual([
        sheet.merges,
        sheet.columnWidths,
        sheet.rowHeights,
        sheet.frozen,
        sheet.print,
        sheet.validations,
        sheet.conditionalFormats,
      ]);
    }
  });

  it("follows its own inputs, without the live sheets, as Parley follows the live ones", async () => {
    const changed = changedInputs(beside, "Portable");
    const alone = {
      ...changed,
      active: 0,
      sheets: changed.sheets.filter(isCopy),
      names: changed.names.filter(({ name, sheet }) =>
        sheet === undefined ? name.endsWith("Portable") : isCopy({ name: sheet }),
      ),
    };
    const result = await fromScratch(alone);
    const named = {
      ...result,
      sheets: result.sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace(/ \(portable\)$/, "") })),
    };
    const expected = await calculatedWithChanges();
    const copied = {
      ...expected,
      sheets: expected.sheets.filter(({ name }) => list.sheets.includes(`${name} (portable)`)),
    };
    expect(formulasOf(copied, callsParley)).toHaveLength(formulasOf(expected, callsParley).length);
    expect(differences(copied, named).filter((each) => !isBargained(each))).toEqual([]);
  });

  it("takes everything back where it fails", async () => {
    const session = await open(directory, structuredClone(original));
    try {
      const before = session.host.capture();
      await session.run(`const add = Excel.NamedItemCollection.prototype.add;
        Excel.NamedItemCollection.prototype.add = function (name, ...rest) { if (name === "AsOfPortable") throw new Error("no more names"); return add.call(this, name, ...rest); };`);
      expect(await session.act("MAKE_PORTABLE", { where: "beside" })).toMatchObject({ ok: false });
      const after = session.host.capture();
      expect([after.sheets.map(({ name }) => name), after.names]).toEqual([
        before.sheets.map(({ name }) => name),
        before.names,
      ]);
    } finally {
      session.close();
    }
  });
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
  const [answer, back] = await inSession(directory, portable, async (sharing) => [
    await sharing.done("UNFREEZE_WORKBOOK"),
    sharing.host.capture(),
  ]);
  expect(answer).toEqual({ cells: listing.native + listing.values.length, left: [] });
  const texts = (document: WorkbookDocument): string[] =>
    formulasOf(document, callsParley)
      .map(({ where, cell }) => `${where} ${cell.formula}`)
      .sort();
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
  const [{ values }, after] = await inSession(directory, expected, async (sharing) => [
    await sharing.done<Listing>("MAKE_PORTABLE"),
    sharing.host.capture(),
  ]);
  expect(values.filter((each) => !isSearch(each))).toEqual([]);
  expect(differences(expected, await fromScratch(after))).toEqual([]);
});

it("tells the clocks of the capitals apart by their hours, summer time and the day beyond midnight included", async () => {
  const document = structuredClone(original);
  const sheet = document.sheets.find((each) => each.name === "Timeline")!;
  // Around the Sundays on which America/New_York changes its clocks, and around midnight.
  const moments = [
    "2025-07-09 00:01",
    "2025-03-09 01:59",
    "2025-03-09 03:00",
    "2025-11-02 00:59",
    "2025-11-02 02:00",
    "2026-03-08 01:59",
    "2026-03-08 03:00",
    "2026-10-31 23:59",
    "2026-11-01 02:00",
    "2024-12-31T23:30",
  ].flatMap((moment) => [`${moment} America/New_York`, `${moment} Asia/Seoul`, `${moment} Asia/Shanghai`]);
  const clocks = ["Asia/Seoul", "America/New_York"];
  const asked = [...moments, "2025-07-09"].flatMap((moment) =>
    clocks.map((clock) => `=PARLEY.CLOCK_TIME("${moment}","${clock}")`),
  );
  asked.push('=PARLEY.CLOCK_TIME(DeadlineDay,"Asia/Seoul")');
  asked.forEach((formula, index) => (cellOf(sheet, 200 + index, 2).formula = formula));
  const expected = await byParley(document);
  const day = (index: number): number =>
    expected.sheets
      .find((each) => each.name === "Timeline")!
      .cells.get(200 + index)!
      .get(2)!.value as number;
  // 00:01 in Washington's summer is 13:01 in Seoul.
  expect(day(0)).toBeCloseTo(45_847 + (13 * 60 + 1) / 1440, 9);
  const [{ values }, after] = await inSession(directory, expected, async (sharing) => [
    await sharing.done<Listing>("MAKE_PORTABLE"),
    sharing.host.capture(),
  ]);
  expect(values.filter((each) => !isSearch(each))).toEqual([]);
  expect(differences(expected, await fromScratch(after))).toEqual([]);
});

it("keeps as values, with the reason, what Excel's own functions cannot say", async () => {
  const document = structuredClone(original);
  const sheet = document.sheets.find((each) => each.name === "Timeline")!;
  const formulas = [
    '=PARLEY.TARIFF_STACK("8703.23","KR",AsOf)',
    '=PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York","2025-07-08 14:00 Asia/Seoul")',
    '=PARLEY.CLOCK_TIME("2025-07-09 00:01 Europe/Brussels","Asia/Seoul")',
    "=SUM(PARLEY.TARIFF_COST({100;200},10%))",
    '=PARLEY.SECTOR("autos","source")',
    '=PARLEY.TARIFF_RATE("870323","KR",AsOf)+PARLEY.TARIFF_COST(PARLEY.SECTOR("autos"),PARLEY.TARIFF_RATE("870323","KR",DATE(2025,1,2)),1000,1%)',
  ];
  formulas.forEach((formula, index) => (cellOf(sheet, 200 + 20 * index, 2).formula = formula));
  const expected = await byParley(document);
  const [{ values }, after] = await inSession(directory, expected, async (sharing) => [
    await sharing.done<Listing>("MAKE_PORTABLE"),
    sharing.host.capture(),
  ]);
  expect(values.filter((each) => !isSearch(each)).map(({ where }) => where)).toEqual([
    "Timeline!C201",
    "Timeline!C221",
    "Timeline!C241",
    "Timeline!C261",
    "Timeline!C281",
  ]);
  for (const { why } of values) expect(why).toMatch(/\.$/);
  const block = (from: WorkbookDocument): unknown[] =>
    Array.from({ length: 5 }, (_, row) =>
      [0, 1, 2].map(
        (column) =>
          from.sheets
            .find((each) => each.name === "Timeline")!
            .cells.get(200 + row)
            ?.get(2 + column)?.value ?? null,
      ),
    );
  // What the formula had spilled is still there.
  expect(block(after)).toEqual(block(expected));
  expect(formulasOf(after, callsParley)).toEqual([]);
  expect(differences(expected, after).filter((line) => line.startsWith("Timeline!300,"))).toEqual([]);
});
