/** The case's workbook saved and opened again: through the host nothing is lost, through a program that knows only cells and names what that can carry. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import type { CheckReport } from "../../../src/sharing/check";
import { addIn } from "../bundle";
import { filled, formulasOf, open } from "./open";

let directory: string;
let original: WorkbookDocument;
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["autos"], scenarios: ["pause", "milder"] });
});

/** Opened and saved by hucre, which had no part in writing it, as a program would that knows nothing but cells and names. */
async function throughAnotherProgram(file: Uint8Array): Promise<Uint8Array> {
  const { sheets, namedRanges = [] } = await readXlsx(withoutLooks(file));
  return writeXlsx({
    sheets: sheets.map(({ name, rows, cells }) => ({ name, rows, ...(cells ? { cells } : {}) })),
    namedRanges,
  });
}

/** Without number formats a day is a number, which the library would else round to a millisecond. */
function withoutLooks(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]): [string, Uint8Array] =>
    path.startsWith("xl/worksheets/")
      ? [path, strToU8(strFromU8(bytes).replace(/(<c\b[^>]*?) s="\d+"/g, "$1"))]
      : [path, bytes],
  );
  return zipSync(Object.fromEntries(parts));
}

const formulas = (document: WorkbookDocument): string[] =>
  formulasOf(document)
    .map(({ where, cell }) => `${where} ${cell.formula}`)
    .sort();
const names = (document: WorkbookDocument): string[] =>
  document.names.map(({ name, formula, sheet = "" }) => `${sheet} ${name} ${formula}`).sort();
const holdings = (document: WorkbookDocument) => ({
  sheets: document.sheets.map(({ name }) => name),
  formulas: formulas(document),
  names: names(document),
  tables: document.sheets.flatMap(({ tables }) => tables.map(({ name, range }) => `${name} ${range}`)).sort(),
  charts: document.sheets.flatMap(({ name, charts }) => charts.map((chart) => `${name} ${chart.title ?? ""}`)).sort(),
  customXml: document.customXml.map(({ xml }) => xml).sort(),
});

it("loses no formula, name, table, chart or custom XML part through the host", async () => {
  const before = holdings(original);
  expect(before.formulas.length).toBeGreaterThan(500);
  expect([
    before.tables.length > 20,
    before.charts.length > 3,
    before.names.length > 30,
    before.customXml.length,
  ]).toEqual([true, true, true, 1]);
  const session = await open(directory, readWorkbook(writeWorkbook(original)));
  try {
    await session.host.settle();
    expect(holdings(readWorkbook(writeWorkbook(session.host.capture())))).toEqual(before);
    expect((await session.done<CheckReport>("CHECK_WORKBOOK")).findings).toEqual([]);
  } finally {
    session.close();
  }
});

it("keeps sheets, formulas, values and names through a program that knows no tables, charts or custom XML; the check says that the record is gone", async () => {
  const document = readWorkbook(await throughAnotherProgram(writeWorkbook(original)));
  const [before, after] = [holdings(original), holdings(document)];
  expect(after.sheets).toEqual(before.sheets);
  // Formulas of Parley keep the name under which Excel stores them, and others their text.
  expect(after.formulas).toHaveLength(before.formulas.length);
  expect(names(document).map((name) => name.split(" ")[1])).toEqual(names(original).map((name) => name.split(" ")[1]));
  const values = (of: WorkbookDocument): Map<string, unknown> =>
    new Map(formulasOf(of).map(({ where, cell }) => [where, cell.value]));
  const theirs = values(document);
  for (const [where, value] of values(original))
    if (typeof value === "number") expect([where, theirs.get(where)]).toEqual([where, value]);
  expect([after.tables, after.charts, after.customXml]).toEqual([[], [], []]);
  const session = await open(directory, document);
  try {
    const { about } = await session.done<CheckReport>("CHECK_WORKBOOK");
    expect(about).toBeNull();
  } finally {
    session.close();
  }
});
