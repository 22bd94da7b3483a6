/** Portable copies: every figure of Parley by Excel's own functions, calculated from scratch by LibreOffice. */
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import type { PortableListing } from "../../../src/sharing/portable/make-portable";
import { addIn } from "../bundle";
import { tableOf } from "../sheets/open";
import { findLibreOffice, isRequired, REMEDY } from "./find-libre-office.cjs";
import { calculatedByLibreOffice, withoutResults } from "./libre-office";
import {
  callsParley,
  filled,
  formulasOf,
  inSession,
  madePortable,
  namedCell,
  open,
  portableCopy,
  recalculated,
  TWO,
  type PortableCopy,
} from "./open";
import {
  ADDED,
  APART,
  changedInputs,
  copyAlone,
  isCopy,
  later,
  ownCase,
  timelineOf,
  withFormulas,
  withOtherGoods,
} from "./portable-workbooks";

const program = findLibreOffice();

let directory: string;
let original: WorkbookDocument;
let portable: WorkbookDocument;
let listing: PortableListing;
/** Beside the live sheets. */
let beside: PortableCopy;
let whole: WorkbookDocument;
let wholeCopy: PortableCopy;
let own: WorkbookDocument;
let ownCopy: PortableCopy;
/** The original with formulas that a user added. */
let added: WorkbookDocument;
let addedCopy: PortableCopy;
/** The copies, each with the inputs that it was given, calculated by LibreOffice, else by the host, from a file without any cached result. */
let calculated: Record<
  "whole" | "changed" | "deleted" | "alone" | "otherGoods" | "own" | "ownLater" | "added",
  WorkbookDocument
>;

beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, TWO);
  ({ listing, document: portable } = await portableCopy(directory, TWO));
  beside = await portableCopy(directory, TWO, { where: "beside" });
  whole = await filled(directory);
  wholeCopy = await portableCopy(directory);
  own = await ownCase(directory);
  ownCopy = await madePortable(directory, own);
  added = await byParley(withFormulas(original));
  addedCopy = await madePortable(directory, added);
  calculated = await fromScratch({
    whole: wholeCopy.document,
    changed: changedInputs(portable),
    deleted: await withoutFirstScenario(portable),
    alone: copyAlone(changedInputs(beside.document, "Portable")),
    otherGoods: withOtherGoods(portable),
    own: ownCopy.document,
    ownLater: later(ownCopy.document),
    added: addedCopy.document,
  });
});

/** Deleted with the whole row of the sheet, as with a right click on its number. */
function withoutFirstScenario(document: WorkbookDocument): Promise<WorkbookDocument> {
  const { range } = document.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "Scenarios")!;
  const row = Number(/\d+/.exec(range)![0]) + 1;
  return inSession(directory, document, async ({ run, host }) => {
    await run(`
      context.workbook.worksheets.getItem("Inputs").getRange("${row}:${row}").delete("Up");
      await context.sync();`);
    await host.settle();
    return host.capture();
  });
}

async function fromScratch<Name extends string>(
  documents: Record<Name, WorkbookDocument>,
): Promise<Record<Name, WorkbookDocument>> {
  const names = Object.keys(documents) as Name[];
  const copies = names.map((name) => documents[name]);
  const results = program
    ? calculatedByLibreOffice(program, copies)
    : await inOrder(copies, (copy) => byParley(withoutResults(copy)));
  return Object.fromEntries(names.map((name, index) => [name, results[index]!])) as Record<Name, WorkbookDocument>;
}

async function inOrder<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await work(one));
  return results;
}

const byParley = (document: WorkbookDocument): Promise<WorkbookDocument> => recalculated(directory, document);

/** Cells of `expected`'s sheets, those that a formula fills too, that have another result in `actual`; links to pages are no figures, and the host's have none. */
function differences(expected: WorkbookDocument, actual: WorkbookDocument): string[] {
  return cellsOf(expected).flatMap(({ where, cell }) => {
    // LibreOffice writes a truth value that a user typed as a formula.
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
function expectAllNative(before: WorkbookDocument, { listing, document: after }: PortableCopy): void {
  const { native, values, sheets } = listing;
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

it("gives every number of the whole case's workbook to a billionth, calculated from scratch", () => {
  expect(rewritten(whole, wholeCopy.document).length).toBeGreaterThan(400);
  expectAllNative(whole, wholeCopy);
  expect(differences(whole, calculated.whole)).toEqual([]);
});

it("leaves no formula of Parley and turns all of them into Excel's own but the search for packages", () => {
  expectAllNative(original, { listing, document: portable });
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
    "ROWS",
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

let withChanges: WorkbookDocument | undefined;
/** What Parley makes of the changed inputs; calculated once. */
const calculatedWithChanges = async (): Promise<WorkbookDocument> =>
  (withChanges ??= await byParley(changedInputs(original)));

it("follows changed inputs as Parley does: days, horizon, terms, probabilities, the reference", async () => {
  const expected = await calculatedWithChanges();
  expect(namedCell(expected, "ExpectedDuty").value).not.toBe(namedCell(original, "ExpectedDuty").value);
  expect(differences(expected, calculated.changed).filter((each) => !isBargained(each))).toEqual([]);
});

it("has no error where a person has deleted a scenario's row, and the figures of those that are left", async () => {
  const expected = await withoutFirstScenario(original);
  expect(tableOf(expected, "OutcomeTotals").map((row) => row["Scenario"]?.value ?? "")).toEqual(["return", ""]);
  expect(differences(expected, calculated.deleted).filter((each) => !isBargained(each))).toEqual([]);
  expect(cellsOf(calculated.deleted).filter(({ cell }) => typeof cell.value === "object")).toEqual([]);
});

it("lists the rates of a case of one's own, by its own law and trade, over all of its days", async () => {
  expect(ownCopy.listing.values).toEqual([]);
  expect(formulasOf(ownCopy.document, callsParley)).toEqual([]);
  expect(differences(own, calculated.own)).toEqual([]);
  const expected = await byParley(later(own));
  expect(namedCell(expected, "ExpectedDuty").value).not.toBe(namedCell(own, "ExpectedDuty").value);
  expect(differences(expected, calculated.ownLater)).toEqual([]);
});

describe("as new sheets next to the live ones", () => {
  it("leaves the live sheets as they were", () => {
    const { document } = beside;
    const live = {
      ...document,
      sheets: document.sheets.filter((sheet) => !isCopy(sheet)),
      names: document.names.filter(({ name }) => !name.endsWith("Portable") && name !== "_ParleyShared"),
    };
    const texts = ({ sheets }: WorkbookDocument): unknown[] =>
      sheets.map(({ name, cells, tables, charts, validations, conditionalFormats, print }) => [
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
    expect(document.customXml).toEqual(original.customXml);
  });

  it("copies every sheet that counts, with its tables, look and charts, and no formula of Parley", () => {
    const { document, listing: list } = beside;
    const copies = document.sheets.filter(isCopy);
    expect(copies.map(({ name }) => name)).toEqual(list.sheets);
    expect(list.sheets).toEqual(
      expect.arrayContaining([
        "Outcomes (portable)",
        "Inputs (portable)",
        "Parley rates (portable)",
        "About this copy (portable)",
      ]),
    );
    expect(formulasOf({ ...document, sheets: copies }, callsParley)).toEqual([]);
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
    const result = calculated.alone;
    const named = {
      ...result,
      sheets: result.sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace(/ \(portable\)$/, "") })),
    };
    const expected = await calculatedWithChanges();
    const copied = {
      ...expected,
      sheets: expected.sheets.filter(({ name }) => beside.listing.sheets.includes(`${name} (portable)`)),
    };
    expect(formulasOf(copied, callsParley)).toHaveLength(formulasOf(expected, callsParley).length);
    expect(differences(copied, named).filter((each) => !isBargained(each))).toEqual([]);
  });

  it("takes everything back where it fails", async () => {
    const session = await open(directory, structuredClone(original));
    try {
      const before = session.host.capture();
      await session.run(`const { add } = Excel.NamedItemCollection.prototype;
        window.putBack = () => void (Excel.NamedItemCollection.prototype.add = add);
        Excel.NamedItemCollection.prototype.add = function (name, ...rest) { if (name === "AsOfPortable") throw new Error("no more names"); return add.call(this, name, ...rest); };`);
      expect(await session.act("MAKE_PORTABLE", { where: "beside" })).toMatchObject({ ok: false });
      const after = session.host.capture();
      expect([after.sheets.map(({ name }) => name), after.names]).toEqual([
        before.sheets.map(({ name }) => name),
        before.names,
      ]);
    } finally {
      // The next test, or the next file, may be given the same Excel.
      session.window.eval("putBack()");
      session.close();
    }
  });
});

/** What follows from the packages found is, like them, as it was when the copy was made: on Deal all above the exchange rates, and what the chart draws; on Summary what says the package. */
function isBargained(difference: string): boolean {
  if (difference.startsWith("Summary!") && /DealPackages\w*\[Our gain\]|DealIssues\w*\[/.test(difference)) return true;
  const [, row, column] = /^Deal!(\d+),(\d+):/.exec(difference) ?? [];
  if (row === undefined) return false;
  const { tables } = original.sheets.find((sheet) => sheet.name === "Deal")!;
  const [, first] = /^[A-Z]+(\d+)/.exec(tables.find((table) => table.name === "DealExchange")!.range)!;
  // Beside the options, which are the widest of the tables below one another.
  return Number(row) < Number(first) || Number(column) > tables.find((table) => table.name === "Deal")!.columns.length;
}

const isSearch = ({ formula }: PortableListing["values"][number]): boolean => formula.includes("BEST_PACKAGES(");

it("gives an error, not 0, for goods and days that it does not carry", () => {
  expect(tableOf(calculated.otherGoods, "Sectors")[0]!["Rate as of"]!.value).toEqual({ error: "#N/A" });
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

describe("of formulas that a person adds", () => {
  it("writes the bargaining table, projects and clock times as Excel's own functions", () => {
    expect(differences(added, calculated.added)).toEqual([]);
  });

  it("tells the clocks of the capitals apart by their hours, summer time and the day beyond midnight included", () => {
    // 00:01 in Washington's summer is 13:01 in Seoul.
    const first = timelineOf(added).cells.get(ADDED.moments)!.get(2)!.value;
    expect(first).toBeCloseTo(45_847 + (13 * 60 + 1) / 1440, 9);
  });

  it("keeps as values, with the reason, what Excel's own functions cannot say, and nothing else", () => {
    const { listing: said, document: after } = addedCopy;
    const values = said.values.filter((each) => !isSearch(each));
    const row = (index: number): number => ADDED.unsayable + APART * index;
    expect(values.map(({ where }) => where)).toEqual([0, 1, 2, 3, 4].map((index) => `Timeline!C${row(index) + 1}`));
    for (const { why } of values) expect(why).toMatch(/\.$/);
    const block = (from: WorkbookDocument): unknown[] =>
      Array.from({ length: 5 }, (_, line) =>
        [0, 1, 2].map(
          (column) =>
            timelineOf(from)
              .cells.get(row(0) + line)
              ?.get(2 + column)?.value ?? null,
        ),
      );
    // What the formula had spilled is still there.
    expect(block(after)).toEqual(block(added));
    expect(formulasOf(after, callsParley)).toEqual([]);
    // Of the last one a part is a rate, and the whole still a formula.
    expect(differences(added, after).filter((line) => line.startsWith(`Timeline!${row(5)},`))).toEqual([]);
  });
});
