/** A file whose formulas become their values: nothing else of it changes. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { FROZEN_NAMESPACE, frozenToXml } from "../../src/sharing/frozen-part";
import { valuesOnly } from "../../src/sharing/file/values-only";
import { workbookOf } from "../host/xlsx/package-of";

const sheet = (cells: string): string =>
  `<sheetData><row r="1">${cells}</row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`;

it("keeps each cell's value and drops what it was calculated by, however the file spells it", () => {
  const file = workbookOf(
    sheet(
      '<c r="A1"><f>1&lt;2</f><v>1</v></c><c r="B1" t="str" cm="1"><f t="array" ref="B1:B2">_xldudf_PARLEY_X(A1)</f><v>f</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c><c r="D1"><x:f>1</x:f><v>4</v></c><c r="E1"><v>5</v></c>',
    ),
    {
      "xl/tables/table1.xml":
        '<table><tableColumn name="f"><calculatedColumnFormula>A1*2</calculatedColumnFormula><totalsRowFormula/></tableColumn></table>',
      "xl/charts/chart1.xml": "<c:f>One!$A$1</c:f>",
      "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>',
      "customXml/item1.xml": frozenToXml(
        [{ sheet: "One", row: 0, column: 0, formula: "=PARLEY.X()", value: "n1" }],
        "0.1.0",
      ),
      "customXml/item2.xml": "<other>=PARLEY.X()</other>",
    },
  );
  const before = unzipSync(file);
  const after = unzipSync(valuesOnly(file));
  const text = (path: string): string => strFromU8(after[path]!);
  expect(text("xl/worksheets/sheet1.xml")).toContain(
    sheet(
      '<c r="A1"><v>1</v></c><c r="B1" t="str"><v>f</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c>',
    ),
  );
  expect(text("xl/tables/table1.xml")).toBe('<table><tableColumn name="f"></tableColumn></table>');
  expect(text("customXml/item1.xml")).toContain(FROZEN_NAMESPACE);
  expect(text("customXml/item1.xml")).not.toContain("PARLEY");
  expect(Object.keys(after).sort()).toEqual(
    Object.keys(before)
      .filter((path) => path !== "xl/calcChain.xml")
      .sort(),
  );
  for (const path of ["xl/charts/chart1.xml", "customXml/item2.xml", "xl/workbook.xml"])
    expect(after[path]).toEqual(before[path]);
});

it("leaves no mention of the order of calculation", () => {
  const types =
    '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>';
  const rels =
    '<Relationships><Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>';
  const parts = unzipSync(
    valuesOnly(
      workbookOf("<sheetData/>", {
        "xl/calcChain.xml": "<calcChain/>",
        "[Content_Types].xml": types,
        "xl/_rels/workbook.xml.rels": rels,
      }),
    ),
  );
  expect(strFromU8(parts["[Content_Types].xml"]!)).toBe(
    '<Types><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>',
  );
  expect(parts["xl/_rels/workbook.xml.rels"]).toEqual(
    strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
  );
});
