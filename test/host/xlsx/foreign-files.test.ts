/** Files of other writers: their ways of saying things are understood, and what is not understood is written back. */
import { readXlsx, writeXlsx } from "hucre/xlsx";
import * as XLSX from "xlsx";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { workbookOf } from "./package-of";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const cellsOf = (sheet: string, parts?: Record<string, string>): unknown[] => {
  const [first] = readWorkbook(workbookOf(sheet, parts)).sheets;
  return [...first!.cells].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell]));
};

describe("a file of another writer", () => {
  it("may hold rich texts, escapes, inline texts and cells without addresses", () => {
    expect(cellsOf('<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="5"><c t="inlineStr"><is><t>here</t></is></c></row></sheetData>')).toEqual([
      [0, 0, { value: "rich text" }],
      [0, 1, { value: "a\r_x0041_" }],
      [4, 0, { value: "here" }],
    ]);
  });

  it("may share a formula among cells", () => {
    const shared = '<c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1+SUM(A:A)+One!A1+SUM(2:2)</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>';
    expect(cellsOf(`<sheetData><row r="1">${shared}</sheetData>`)).toEqual([
      [0, 2, { formula: "=A1*$B$1+SUM(A:A)+One!A1+SUM(2:2)", value: 1 }],
      [1, 2, { formula: "=A2*$B$1+SUM(A:A)+One!A2+SUM(3:3)", value: 2 }],
    ]);
  });

  it("may put its elements under a prefix and name colours by theme, tint and palette", () => {
    const styles = `<x:styleSheet xmlns:x="${main}"><x:fonts><x:font/><x:font><x:color theme="4" tint="-0.25"/></x:font></x:fonts><x:fills><x:fill/><x:fill/><x:fill><x:patternFill patternType="solid"><x:fgColor indexed="10"/></x:patternFill></x:fill></x:fills><x:cellXfs><x:xf/><x:xf numFmtId="14" fontId="1" fillId="2"/></x:cellXfs></x:styleSheet>`;
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>45658</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const document = readWorkbook(workbookOf("", { "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles }));
    expect(document.sheets[0]!.cells.get(0)?.get(0)).toEqual({ value: 45658, style: 1 });
    expect(document.styles[1]).toEqual({ numberFormat: "mm-dd-yy", font: { color: "#335693" }, fill: "#FF0000" });
  });

  it("keeps pictures, notes, links, protection, icons, headers and print titles through a round", async () => {
    const picture = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "One",
          rows: [["name", 1], ["x", 2]],
          cells: new Map([
            ["0,0", { value: "name", comment: { author: "A", text: "a note" } }],
            ["1,0", { value: "x", hyperlink: { target: "https://example.org/" } }],
          ]),
          images: [{ data: picture, type: "png", anchor: { from: { row: 3, col: 3 } } }],
          charts: [{ type: "column", title: "Known", series: [{ values: "One!$B$1:$B$2" }], anchor: { from: { row: 8, col: 1 }, to: { row: 20, col: 6 } } }],
          protection: { sheet: true, formatCells: true },
          conditionalRules: [{ type: "iconSet", priority: 1, range: "B1:B2", iconSet: { iconSet: "3Arrows", cfvo: [{ type: "percent", value: "0" }, { type: "percent", value: "33" }, { type: "percent", value: "67" }] } }],
          headerFooter: { oddHeader: "&CSecret" },
          pageSetup: { printTitlesRow: "$1:$1" },
        },
        { name: "Two", rows: [[1]] },
      ],
    });
    const document = readWorkbook(bytes);
    // The sheets change places: what belongs to one by its number must follow.
    const moved = { ...document, sheets: [document.sheets[1]!, document.sheets[0]!], names: [{ name: "New", formula: "=One!$B$2", visible: true }] };
    const again = await readXlsx(writeWorkbook(moved), { readStyles: true });
    const sheet = again.sheets[1]!;
    expect(sheet.name).toBe("One");
    expect(sheet.images).toMatchObject([{ type: "png", data: picture }]);
    expect(sheet.charts).toMatchObject([{ title: "Known" }]);
    expect(sheet.cells?.get("0,0")?.comment).toMatchObject({ text: "a note" });
    expect(sheet.cells?.get("1,0")?.hyperlink).toMatchObject({ target: "https://example.org/" });
    expect(sheet.protection).toMatchObject({ sheet: true });
    expect(sheet.conditionalRules).toMatchObject([{ type: "iconSet" }]);
    expect(sheet.headerFooter).toEqual({ oddHeader: "&CSecret" });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: "$1:$1" });
    expect(again.namedRanges).toMatchObject([{ name: "New", range: "One!$B$2" }]);
  });

  it("reads what SheetJS wrote", () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([["a", 1, true, new Date(Date.UTC(2025, 0, 1))]]);
    sheet.E1 = { t: "n", f: "PARLEY.TARIFF_COST(B1,0.25)", v: 0.25 };
    sheet["!ref"] = "A1:E1";
    XLSX.utils.book_append_sheet(book, sheet, "From SheetJS");
    const document = readWorkbook(new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
    const row = document.sheets[0]!.cells.get(0)!;
    expect([0, 1, 2, 4].map((column) => row.get(column))).toMatchObject([{ value: "a" }, { value: 1 }, { value: true }, { formula: "=PARLEY.TARIFF_COST(B1,0.25)", value: 0.25 }]);
  });
});
