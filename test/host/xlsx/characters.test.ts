/** Characters that XML cannot hold, and texts that look like Excel's way of writing them, wherever a workbook holds text. */
import { unpack } from "../../../src/host/xlsx/package";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { cellsOf, emptySheet, sampleWorkbook } from "./sample";

const NAMES = [
  "a\u0001b",
  "a\u000bb",
  "a\u0008b",
  "a\ufffeb",
  "a\ud800b",
  "a\udc00b",
  "_x0041_b",
  "_x005F_x000B_",
  "l1\nl2",
  '<&">',
];
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** The name as a cell, a column of a table, in a formula's text, a defined name, a rule, a list and a chart. */
function workbookWith(name: string): WorkbookDocument {
  const document = sampleWorkbook();
  const quoted = name.replaceAll('"', '""');
  const sheet = {
    ...emptySheet("Characters"),
    cells: cellsOf([
      [name, "other"],
      [{ formula: `="${quoted}"`, value: name }, 1],
      [{ formula: `=LEN("${quoted}")`, value: 3 }, 2],
    ]),
    tables: [
      {
        name: "Odd",
        range: "A1:B3",
        columns: [{ name }, { name: "other" }],
        headerRow: true,
        totalsRow: false,
        bandedRows: true,
        filterButtons: true,
      },
    ],
    charts: [
      {
        name: "Chart 1",
        kind: "ColumnClustered",
        title: "t",
        left: 0,
        top: 100,
        width: 200,
        height: 100,
        legend: "none" as const,
        series: [{ name, values: "Characters!$B$2:$B$3", categories: "Characters!$A$2:$A$3" }],
      },
    ],
    validations: [{ range: "D1", rule: { kind: "custom" as const, formula1: `=D1<>"${quoted}"` }, allowBlank: true }],
  };
  document.sheets.push(sheet);
  document.names.push({ name: "odd.name", formula: `="${quoted}"`, visible: true });
  return document;
}

it.each(NAMES.map((name) => [JSON.stringify(name), name]))(
  "%s is kept, and no part of the file is broken by it",
  (_, name) => {
    const file = writeWorkbook(workbookWith(name));
    for (const [path, bytes] of unpack(file))
      if (/\.(xml|rels)$/.test(path)) expect([path, legal.test(new TextDecoder().decode(bytes))]).toEqual([path, true]);
    const read = readWorkbook(file);
    const sheet = read.sheets.find((each) => each.name === "Characters")!;
    const formula = `="${name.replaceAll('"', '""')}"`;
    expect(sheet.cells.get(0)!.get(0)!.value).toBe(name);
    expect(sheet.cells.get(1)!.get(0)).toEqual({ formula, value: name });
    expect(sheet.tables[0]!.columns[0]!.name).toBe(name);
    expect(sheet.charts[0]!.series[0]!.name).toBe(name);
    expect(sheet.validations[0]!.rule.formula1).toBe(`=D1<>"${name.replaceAll('"', '""')}"`);
    expect(read.names.find((each) => each.name === "odd.name")!.formula).toBe(formula);
  },
);
