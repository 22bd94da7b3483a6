/** New results in an old file: cells change, nothing else does. */
import { unzipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { withCalculatedValues } from "../../../src/host/xlsx/recalculated";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { workbookOf } from "./package-of";
import { sampleWorkbook } from "./sample";

const cell = (document: WorkbookDocument, row: number, column: number): unknown =>
  document.sheets[0]!.cells.get(row)?.get(column);

describe("a recalculated file", () => {
  it("has the new results and keeps every other part byte for byte", () => {
    const before = writeWorkbook(sampleWorkbook());
    const document = readWorkbook(before);
    document.sheets[0]!.cells.get(3)!.get(3)!.value = 1;
    document.sheets[0]!.cells.get(6)!.get(1)!.value = "now a text & more";
    document.sheets[0]!.cells.get(7)!.get(1)!.value = 12;
    document.sheets[0]!.cells.get(8)!.get(2)!.value = { error: "#N/A" };
    const after = withCalculatedValues(before, document);
    const back = readWorkbook(after);
    expect(
      [
        [3, 3],
        [6, 1],
        [7, 1],
        [8, 2],
      ].map(([row, column]) => (cell(back, row!, column!) as { value: unknown }).value),
    ).toEqual([1, "now a text & more", 12, { error: "#N/A" }]);
    expect({ ...back, passthrough: 0 }).toEqual({ ...document, passthrough: 0 });
    const [old, now] = [unzipSync(before), unzipSync(after)];
    const changed = Object.keys(old).filter((path) => Buffer.compare(old[path]!, now[path]!) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("changes nothing where nothing has changed", () => {
    const before = writeWorkbook(sampleWorkbook());
    expect(unzipSync(withCalculatedValues(before, readWorkbook(before)))).toEqual(unzipSync(before));
  });

  const spilling =
    '<sheetData><row r="1" spans="1:2"><c r="A1" cm="1"><f t="array" ref="A1:A2">SEQUENCE(B1)</f><v>1</v></c><c r="B1" s="0"><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="4"><c r="B4"><v>9</v></c></row></sheetData>';

  it("lets a spill grow, over rows that the file did not have", () => {
    const bytes = workbookOf(spilling);
    const document = readWorkbook(bytes);
    const sheet = document.sheets[0]!;
    sheet.cells.get(0)!.set(0, { formula: "=SEQUENCE(B1)", value: 1, spill: "A1:A4" });
    for (const row of [1, 2, 3])
      sheet.cells.set(row, new Map([...(sheet.cells.get(row) ?? []), [0, { value: row + 1 }]]));
    const back = readWorkbook(withCalculatedValues(bytes, document));
    expect(cell(back, 0, 0)).toEqual({ formula: "=SEQUENCE(B1)", value: 1, spill: "A1:A4" });
    expect([1, 2, 3].map((row) => cell(back, row, 0))).toEqual([{ value: 2 }, { value: 3 }, { value: 4 }]);
    expect([cell(back, 0, 1), cell(back, 3, 1)]).toEqual([{ value: 2 }, { value: 9 }]);
  });

  it("lets a spill shrink, and blanks what it left", () => {
    const bytes = workbookOf(spilling);
    const document = readWorkbook(bytes);
    document.sheets[0]!.cells.get(0)!.set(0, { formula: "=SEQUENCE(B1)", value: { error: "#CALC!" } });
    document.sheets[0]!.cells.get(1)!.delete(0);
    const back = readWorkbook(withCalculatedValues(bytes, document));
    expect(cell(back, 0, 0)).toEqual({ formula: "=SEQUENCE(B1)", value: { error: "#VALUE!" } });
    expect(cell(back, 1, 0)).toBeUndefined();
  });

  it("keeps shared formulas and prefixes as they were", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f t="shared" ref="A1:B1" si="0">1+1</x:f><x:v>0</x:v></x:c><x:c r="B1"><x:f t="shared" si="0"/><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = workbookOf("", { "xl/worksheets/sheet1.xml": sheet });
    const document = readWorkbook(bytes);
    for (const column of [0, 1]) document.sheets[0]!.cells.get(0)!.get(column)!.value = 2;
    const written = new TextDecoder().decode(
      unzipSync(withCalculatedValues(bytes, document))["xl/worksheets/sheet1.xml"],
    );
    expect(written).toBe(sheet.replaceAll("<x:v>0", "<x:v>2"));
  });
});
