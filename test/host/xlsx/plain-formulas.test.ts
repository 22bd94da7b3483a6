/**
 * Formulas of files that say nothing of arrays take one value where their text has several cells, and formulas that were
 * entered for certain cells ({=…}) fill those: read, calculated by both engines, and written back as they came.
 */
import { strFromU8, unzipSync } from "fflate";
import { createUniverGrid } from "../../../src/host/grid/headless";
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { Grid } from "../../../src/host/workbook/grid";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { withCalculatedValues } from "../../../src/host/xlsx/recalculated";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { escapeXml } from "../../../src/files/xml-text";
import { workbookOf } from "./package-of";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Rates">One!$A$1:$A$3</definedName><definedName name="Moving">OFFSET(One!$A$1,0,0,COUNT(One!$A:$A),1)</definedName><definedName name="Own" localSheetId="0">One!$B$1:$B$3</definedName><definedName name="Quarter">0.25</definedName></definedNames></workbook>`;

interface Stored {
  formula: string;
  /** Of the array that it was entered for. */
  reference?: string;
}

/** A1:A3 are 10, 20, 30, B1:B3 1, 2, 3; the formulas are in row 2 from D on, three columns apart. */
function fileOf(formulas: readonly Stored[]): Uint8Array {
  const rows = [1, 2, 3].map((row) => {
    const inputs = `<c r="A${row}"><v>${row * 10}</v></c><c r="B${row}"><v>${row}</v></c>`;
    const cells = formulas.map(({ formula, reference }, index) => {
      const array = reference === undefined ? "" : ` t="array" ref="${reference}"`;
      return row === 2 ? `<c r="${COLUMNS[index]}2"><f${array}>${escapeXml(formula)}</f><v>0</v></c>` : "";
    });
    return `<row r="${row}">${inputs}${cells.join("")}</row>`;
  });
  return workbookOf(`<sheetData>${rows.join("")}</sheetData>`, { "xl/workbook.xml": workbook });
}
const COLUMNS = ["D", "G", "J", "M", "P", "S", "V", "Y"];
const columnOf = (letters: string): number => letters.charCodeAt(0) - 65;

async function calculated(document: WorkbookDocument, create: () => Grid): Promise<WorkbookDocument> {
  const grid = create();
  try {
    grid.restore(document);
    await grid.calculate(true);
    return { ...document, ...grid.capture() };
  } finally {
    grid.dispose();
  }
}

const valueAt = ({ sheets: [sheet] }: WorkbookDocument, row: number, column: number): unknown => {
  const value = sheet!.cells.get(row - 1)?.get(column)?.value;
  return typeof value === "object" ? value.error : (value ?? null);
};

describe.each([
  ["Univer", createUniverGrid],
  ["Parley's engine", createHeadlessGrid],
])("in a file's plain formula, by %s", (_, create) => {
  it.each<[stored: string, shown: string, value: unknown]>([
    ["Rates*2", "=@Rates*2", 40],
    ["A1:A3", "=@A1:A3", 20],
    ["Rates+B3", "=@Rates+B3", 23],
    ["A:A*2", "=@A:A*2", 40],
    ["Moving+1", "=@Moving+1", 21],
    ["Own*2", "=@Own*2", 4],
    ["-A1:A3", "=-@A1:A3", -20],
    ["LEN(A1:A3)", "=LEN(@A1:A3)", 2],
    ["SUM(A1:A3*B1:B3)", "=SUM(@A1:A3*@B1:B3)", 40],
    ["IF(A1:A3>15,B1:B3,0)", "=IF(@A1:A3>15,@B1:B3,0)", 2],
    ["INDEX(A1:A3,0)*2", "=@INDEX(A1:A3,0)*2", 40],
    ["OFFSET(A1,0,0,3,1)*2", "=@OFFSET(A1,0,0,3,1)*2", 40],
    ["COUNTIF(A1:A3,A1:A3)", "=COUNTIF(A1:A3,@A1:A3)", 1],
    ["A7:A9", "=@A7:A9", "#VALUE!"],
    ["{1,2}*2", "=@{1,2}*2", 2],
    ["SUM(A1:A3)+SUMPRODUCT(A1:A3*B1:B3)", "=SUM(A1:A3)+SUMPRODUCT(A1:A3*B1:B3)", 200],
    ["INDEX(A1:A3,MATCH(3,B1:B3,0))*Quarter", "=INDEX(A1:A3,MATCH(3,B1:B3,0))*Quarter", 7.5],
    ['SUM(LEN({"a","bb"}))', '=SUM(LEN({"a","bb"}))', 3],
  ])("%s is %s and gives %p", async (stored, shown, value) => {
    const file = fileOf([{ formula: stored }]);
    const document = await calculated(readWorkbook(file), create);
    expect(document.sheets[0]!.cells.get(1)!.get(3)).toEqual({
      formula: shown,
      value: typeof value === "string" ? { error: value } : value,
    });
    expect([1, 3].map((row) => valueAt(document, row, 3))).toEqual([null, null]);
    // Rewritten whole, as where other cells have changed.
    document.sheets[0]!.cells.get(0)!.set(0, { value: 11 });
    const sheet = strFromU8(unzipSync(writeWorkbook(document))["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain(`<f>${escapeXml(stored)}</f>`);
    expect(sheet).not.toContain("cm=");
  });

  it.each<[stored: string, reference: string, values: unknown[]]>([
    ["SUM(A1:A3)", "D2:D4", [60, 60, 60]],
    ["A1:A2*2", "D2:D4", [20, 40, "#N/A"]],
    ["A1:A3*2", "D2:D3", [20, 40, null]],
    ["A1:A3", "D2", [10, null, null]],
    ["TRANSPOSE(B1:B3)", "D2:F2", [1, null, null]],
    ["1/0", "D2:D4", ["#DIV/0!", "#DIV/0!", "#DIV/0!"]],
  ])("{=%s} fills %s and nothing else", async (stored, reference, values) => {
    const file = fileOf([{ formula: stored, reference }]);
    const document = await calculated(readWorkbook(file), create);
    expect([2, 3, 4].map((row) => valueAt(document, row, 3))).toEqual(values);
    expect(document.sheets[0]!.cells.get(1)!.get(3)).toMatchObject({ formula: `=${stored}`, fixed: true });
    for (const bytes of [
      withCalculatedValues(file, document),
      writeWorkbook({ ...document, passthrough: new Map() }),
    ]) {
      expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toContain(
        `<f t="array" ref="${reference}">${escapeXml(stored)}</f>`,
      );
      const back = readWorkbook(bytes);
      expect([2, 3, 4].map((row) => valueAt(back, row, 3))).toEqual(values);
    }
  });

  it("adjacent formulas each have their own", async () => {
    const formulas = ["Rates*2", "SUM(Rates)", 'Rates&""', "B1:B3"].map((formula) => ({ formula }));
    const document = await calculated(readWorkbook(fileOf(formulas)), create);
    expect(formulas.map((_formula, index) => valueAt(document, 2, columnOf(COLUMNS[index]!)))).toEqual([
      40,
      60,
      "20",
      2,
    ]);
  });
});

it("a name of the sheet takes precedence over the workbook's of the same name", async () => {
  const names = workbook.replace(
    "</definedNames>",
    '<definedName name="Rates" localSheetId="0">One!$B$2</definedName></definedNames>',
  );
  const file = workbookOf(
    '<sheetData><row r="2"><c r="B2"><v>7</v></c><c r="D2"><f>Rates*2</f></c><c r="E2"><f>One!Rates</f></c></row></sheetData>',
    { "xl/workbook.xml": names },
  );
  const document = await calculated(readWorkbook(file), createHeadlessGrid);
  expect(document.sheets[0]!.cells.get(1)!.get(3)).toEqual({ formula: "=Rates*2", value: 14 });
  expect(document.sheets[0]!.cells.get(1)!.get(4)).toEqual({ formula: "=One!Rates", value: 7 });
});
