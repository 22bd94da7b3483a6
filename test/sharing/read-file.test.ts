/** @jest-environment jsdom */
// A colleague's file as the pane reads it: what a comparison needs, and nothing that would do harm.
import { strToU8 } from "fflate";
import { readFile } from "../../src/sharing/file/read-file";
import { RECORD_SCHEMA } from "../../src/sheets/record";
import { SharingError } from "../../src/sharing/sharing-error";
import { ko } from "../../src/words/sharing/ko";
import { workbookOf, zipOf } from "../host/xlsx/package-of";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (rows: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const sheetRelation = `<Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`;

const withName = (sheet: string, parts: Record<string, string> = {}): Uint8Array =>
  workbookOf(sheet, {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="AsOf">One!$A$1</definedName><definedName name="Local" localSheetId="0">One!$A$2</definedName></definedNames></workbook>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      `<Relationship Id="rId1" Type="${office}/table" Target="../tables/table1.xml"/>`,
    ),
    "xl/tables/table1.xml": `<table xmlns="${main}" name="Terms" displayName="Terms" ref="A2:B4"><tableColumns><tableColumn name="Scenario"/><tableColumn name="Exempt rate"/></tableColumns></table>`,
    ...parts,
  });

const withRecord = (xml: string): Uint8Array =>
  withName("<sheetData/>", {
    "customXml/item1.xml": xml,
    "xl/_rels/workbook.xml.rels": relations(
      `${sheetRelation}<Relationship Id="rId9" Type="${office}/customXml" Target="../customXml/item1.xml"/>`,
    ),
  });

it("reads texts, numbers, truths, errors, formulas, tables and names as any program writes them", () => {
  const sheet = `<sheetData><row r="1"><c r="A1"><v>45798</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Scenario</t></is></c><c r="B2" t="str"><v>Exempt rate</v></c></row>
    <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><f t="shared" ref="B3:B4" si="0">_xldudf_PARLEY_TARIFF_COST(Terms[[#This Row],[x]],1)</f><v>0.5</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row></sheetData>`;
  const { sheets, tables, names, record } = readFile(withName(sheet));
  expect(tables).toEqual([
    { name: "Terms", sheet: "One", row: 1, column: 0, rows: 2, headers: ["Scenario", "Exempt rate"] },
  ]);
  expect(names).toEqual([{ name: "AsOf", formula: "=One!$A$1" }]);
  expect(record).toEqual({ state: "none" });
  const formula = "=PARLEY.TARIFF_COST(Terms[[#This Row],[x]],1)";
  expect(sheets).toEqual([
    {
      name: "One",
      row: 0,
      column: 0,
      values: [
        [45798, ""],
        ["Scenario", "Exempt rate"],
        ["rich text", 0.5],
        [true, "#N/A"],
      ],
      formulas: [
        [45798, ""],
        ["Scenario", "Exempt rate"],
        ["rich text", formula],
        [true, formula],
      ],
    },
  ]);
});

/** The archive's directory says that its first part unpacks to 1 GB. */
function bomb(): Uint8Array {
  const bytes = workbookOf("<sheetData/>");
  const directory = bytes.findIndex(
    (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 2 ** 30, true);
  return bytes;
}

it.each<[string, () => Uint8Array, RegExp]>([
  ["empty", () => new Uint8Array(), /empty/],
  ["a text", () => strToU8("hts,value"), /not an \.xlsx/],
  ["an old .xls", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /old \.xls format or protected/],
  ["cut in two", () => withName("<sheetData/>").slice(0, 700), /damaged/],
  ["another zip", () => zipOf({ "readme.txt": "hello" }), /holds no workbook/],
  ["a bomb", bomb, /256 MB/],
  [
    "with macros",
    () =>
      withName("", {
        "xl/_rels/workbook.xml.rels": relations(
          `${sheetRelation}<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
        ),
      }),
    /macros/,
  ],
  [
    "with entities",
    () => withName("", { "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }),
    /sheet1\.xml.*document type/,
  ],
  [
    "with entities in the record",
    () => withRecord('<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>'),
    /item1\.xml.*document type/,
  ],
  ["broken XML", () => withName("<sheetData><row>"), /sheet1\.xml.*not well-formed/],
  [
    "of very many rows",
    () => withName(`<sheetData>${"<row><c><v>1</v></c></row>".repeat(200_001)}</sheetData>`),
    /more than 200,000 cells/,
  ],
  [
    "with one cell far away",
    () => withName('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    /more than 200,000 cells/,
  ],
])("refuses a file that is %s, in one line and in Korean too", (_, bytes, message) => {
  let thrown: unknown;
  try {
    readFile(bytes());
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SharingError);
  expect((thrown as SharingError).message).toMatch(message);
  expect((thrown as SharingError).message).not.toContain("\n");
  expect((thrown as SharingError).localized(ko)).toMatch(/[가-힣]/);
});

it("knows a record of a later schema, and one of a later next to an older", () => {
  expect(readFile(withRecord(`<parley xmlns="urn:parley:case:${RECORD_SCHEMA + 1}"/>`)).record).toEqual({
    state: "future",
    schema: RECORD_SCHEMA + 1,
  });
  expect(readFile(withRecord('<parley xmlns="urn:parley:case:1"/>')).record).toEqual({ state: "damaged" });
});
