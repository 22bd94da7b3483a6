/** Files that are no workbook: each is refused with one line that says what it is. */
import { strToU8 } from "fflate";
import type { ValidationDocument } from "../../../src/host/workbook/document";
import { WorkbookFileError } from "../../../src/host/xlsx/file-error";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { workbookOf, zipOf } from "./package-of";
import { sampleWorkbook } from "./sample";

const container = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...text].forEach((character, index) => (bytes[1024 + 2 * index] = character.charCodeAt(0)));
  return bytes;
};
const empty = "<sheetData/>";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The archive's directory says that its first part unpacks to 1 GB. */
function bomb(): Uint8Array {
  const bytes = workbookOf(empty);
  const directory = bytes.findIndex(
    (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 2 ** 30, true);
  return bytes;
}

const withCustomXml = (xml: string): Uint8Array => {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return workbookOf(empty, {
    "customXml/item1.xml": xml,
    "customXml/itemProps1.xml": '<ds:datastoreItem xmlns:ds="x" ds:itemID="{1}"/>',
    "customXml/_rels/item1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${type}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  });
};

describe("a data validation longer than Excel takes", () => {
  const longer = { list: "x".repeat(256), title: "t".repeat(33), message: "m".repeat(256) };
  const rule = { kind: "list" as const, formula1: "a,b" };
  it.each<[string, Partial<ValidationDocument>]>([
    ["list", { rule: { kind: "list", formula1: longer.list } }],
    ["prompt's title", { prompt: { title: longer.title, message: "m" } }],
    ["prompt", { prompt: { title: "t", message: longer.message } }],
    ["error alert's title", { alert: { title: longer.title, message: "m", style: "stop" } }],
    ["error alert", { alert: { title: "t", message: longer.message, style: "stop" } }],
  ])("is never cut on its way into a file: %s", (what, change) => {
    const document = sampleWorkbook();
    const sheet = document.sheets[0]!;
    sheet.validations = [{ range: "A1:A2", rule, allowBlank: true, ...change }];
    const saving = () => writeWorkbook(document);
    expect(saving).toThrow(WorkbookFileError);
    expect(saving).toThrow(new RegExp(`A1:A2 of the sheet "${sheet.name}".*${what}`));
  });
});

describe("a file that is no workbook", () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ["empty", () => new Uint8Array(), /is empty/],
    ["a text", () => strToU8("hts,value\n8703,1"), /not a zip archive/],
    ["an old .xls", () => container("Workbook"), /old \.xls format/],
    ["protected by a password", () => container("EncryptedPackage"), /protected by a password/],
    ["cut in two", () => writeWorkbook(sampleWorkbook()).slice(0, 5000), /damaged/],
    ["another zip", () => zipOf({ "readme.txt": "hello" }), /holds no workbook/],
    ["a text document", () => workbookOf(empty, { "xl/workbook.xml": "<document/>" }), /not a workbook/],
    [
      "without its sheet",
      () => workbookOf(empty, { "xl/_rels/workbook.xml.rels": "<Relationships/>" }),
      /sheet "One" has no part/,
    ],
    ["broken XML", () => workbookOf("<sheetData><row>"), /xl\/worksheets\/sheet1\.xml of the file is not well-formed/],
    [
      "with a document type",
      () => workbookOf(empty, { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }),
      /document type/,
    ],
    [
      "counting from 1904",
      () => workbookOf(empty, { "xl/workbook.xml": `<workbook xmlns="${main}"><workbookPr date1904="1"/></workbook>` }),
      /1904/,
    ],
    [
      "with a cell outside of the sheet",
      () => workbookOf('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'),
      /"XFE1"/,
    ],
    ["a bomb", bomb, /more than 256 MB/],
    ["a true bomb", () => workbookOf(empty, { "xl/media/zeros.bin": new Uint8Array(2 ** 26 + 1) }), /more than 256 MB/],
    [
      "with macros",
      () =>
        workbookOf(empty, {
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
          "xl/vbaProject.bin": "x",
        }),
      /macros; .*save it as \.xlsx/,
    ],
    [
      "with entities in custom XML",
      () => withCustomXml('<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>'),
      /customXml\/item1\.xml declares a document type/,
    ],
    [
      "of a million rows",
      () => workbookOf(`<sheetData>${"<row><c><v>1</v></c></row>".repeat(1_000_001)}</sheetData>`),
      /sheet "One" has more than 1,000,000 cells/,
    ],
  ])("%s is refused", (_, bytes, message) => {
    const read = (): unknown => readWorkbook(bytes());
    expect(read).toThrow(WorkbookFileError);
    expect(read).toThrow(message);
    expect(read).toThrow(/^[^\n]+$/);
  });

  it("refuses to write a workbook in which nothing can be seen", () => {
    const document = sampleWorkbook();
    expect(() =>
      writeWorkbook({ ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, visibility: "hidden" })) }),
    ).toThrow(/no visible sheet/);
  });
});
