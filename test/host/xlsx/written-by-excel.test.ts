/** Workbooks that Excel wrote come back from the host: what nobody touched to the byte, what was touched with the looks and parts that the host does not know. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { readWithHucre, type OtherCell } from "../../read-with-hucre";
import { openPane, type Pane } from "../session";

const FILES = ["chart", "form", "levels", "tables"] as const;
const fileOf = (name: (typeof FILES)[number]): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "written-by-excel", `${name}.xlsx`)));
const partsOf = (file: Uint8Array, wanted: RegExp): Record<string, string> => {
  const parts = unzipSync(file, { filter: ({ name }) => wanted.test(name) });
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
  );
};
const textOf = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path]!);

/** The file after a session in the host that did `body`. */
async function through(file: Uint8Array, body = ""): Promise<Uint8Array> {
  const pane: Pane = await openPane({ document: readWorkbook(file) });
  try {
    await pane.host.settle();
    if (body !== "") await pane.run(body);
    await pane.host.settle();
    return writeWorkbook(pane.host.capture());
  } finally {
    pane.close();
  }
}

/** What an independent reader makes of the cells: values, formulas, number formats, fonts, borders, fills with their theme colours, rich texts. */
async function seen(file: Uint8Array): Promise<Record<string, OtherCell>> {
  const { sheets } = await readWithHucre(file);
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) => [...cells].map(([address, cell]) => [`${name}!${address}`, cell])),
  );
}

const SHEETS = /^xl\/(worksheets|charts|drawings|tables|printerSettings|theme)\/[^/]+$/;

it.each(FILES)(
  "%s: sheets, tables, drawings, charts and printer settings that nobody touched come back to the byte",
  async (name) => {
    const file = fileOf(name);
    const back = await through(file);
    expect(Object.keys(partsOf(file, SHEETS)).length).toBeGreaterThan(2);
    expect(partsOf(back, SHEETS)).toEqual(partsOf(file, SHEETS));
    expect(await seen(back)).toEqual(await seen(file));
  },
);

it.each(FILES)(
  "%s: a sheet in which one cell was written keeps the looks of all others, its tables and its charts",
  async (name) => {
    const file = fileOf(name);
    const back = await through(
      file,
      `const sheet = context.workbook.worksheets.getFirst(); sheet.getRange("AB200").values = [["new"]]; await context.sync();`,
    );
    const cells = await seen(back);
    const { [Object.keys(cells).find((key) => key.endsWith("!AB200"))!]: added, ...others } = cells;
    expect(added?.value).toBe("new");
    expect(others).toEqual(await seen(file));
    expect(partsOf(back, /^xl\/(charts|tables|theme)\/[^/]+$/)).toEqual(
      partsOf(file, /^xl\/(charts|tables|theme)\/[^/]+$/),
    );
  },
);

it("gives a chart the values of its cells where they changed, and leaves its looks", async () => {
  const file = fileOf("levels");
  const back = await through(
    file,
    `context.workbook.worksheets.getItem("Table").getRange("B3").values = [[99]]; context.workbook.worksheets.getItem("Table").getRange("B2").values = [["Renamed"]]; await context.sync();`,
  );
  const path = "xl/charts/chart1.xml";
  // The file that was opened has its whole numbers with a decimal place.
  const expected = textOf(file, path)
    .replace("<c:v>10.0</c:v>", "<c:v>99</c:v>")
    .replace("<c:v>Attr1</c:v>", "<c:v>Renamed</c:v>")
    .replace(/(\d+)\.0</g, "$1<");
  expect(textOf(back, path)).toBe(expected);
  expect(textOf(back, "xl/charts/_rels/chart1.xml.rels")).toContain("style1.xml");
});

it("keeps no text that no cell shows any more", async () => {
  const file = fileOf("form");
  const [address, secret] = Object.entries(await seen(file))
    .map(([key, { value }]) => [key.split("!")[1], value] as const)
    .find(([, value]) => typeof value === "string" && value.length > 20)!;
  expect(textOf(file, "xl/sharedStrings.xml")).toContain(String(secret).slice(0, 20));
  const back = await through(
    file,
    `context.workbook.worksheets.getFirst().getRange("${address}").clear("Contents"); await context.sync();`,
  );
  for (const [path, bytes] of Object.entries(unzipSync(back)))
    expect([path, strFromU8(bytes).includes(String(secret))]).toEqual([path, false]);
});

it("rewrites a sheet that depends on parts that are rewritten", () => {
  const file = fileOf("chart");
  const path = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(file);
  const second = strFromU8(parts[path]!).replace('workbookViewId="0"', 'workbookViewId="1"');
  expect(second).toContain('workbookViewId="1"');
  const back = writeWorkbook(readWorkbook(zipSync({ ...parts, [path]: strToU8(second) })));
  expect(textOf(back, path)).toContain('workbookViewId="0"');
});

it.each([
  ["as it was", ""],
  ["changed too", `context.workbook.worksheets.getItem("Tables").getRange("AB200").values = [["new"]];`],
])("gives new sheets, tables and charts places and ids of their own beside a sheet that is %s", async (_, change) => {
  const file = fileOf("tables");
  const back = await through(
    file,
    `${change} const sheet = context.workbook.worksheets.add("Ours"); sheet.position = 0; sheet.getRange("A1:B3").values = [["x", "y"], [1, 2], [3, 4]];
     sheet.tables.add("A1:B3", true).name = "OursTable"; sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")); await context.sync();`,
  );
  const wanted = /^xl\/tables\/table[123]\.xml$/;
  expect(partsOf(back, wanted)).toEqual(partsOf(file, wanted));
  const ids = Object.entries(unzipSync(back))
    .filter(([path]) => path.startsWith("xl/tables/"))
    .map(([, bytes]) => /<table [^>]*\bid="(\d+)"/.exec(strFromU8(bytes))?.[1]);
  expect(new Set(ids).size).toBe(4);
  const again = readWorkbook(back);
  expect(again.sheets.map(({ name, tables, charts }) => [name, tables.length, charts.length])).toEqual([
    ["Ours", 1, 1],
    [readWorkbook(file).sheets[0]!.name, 3, 0],
  ]);
});
