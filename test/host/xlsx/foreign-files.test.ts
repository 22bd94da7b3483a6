/** Files of other writers: their ways of saying things are understood, and what is not understood is written back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
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
    expect(
      cellsOf(
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="5"><c t="inlineStr"><is><t>here</t></is></c></row></sheetData>',
      ),
    ).toEqual([
      [0, 0, { value: "rich text" }],
      [0, 1, { value: "a\r_x0041_" }],
      [4, 0, { value: "here" }],
    ]);
  });

  it("may share a formula among cells", () => {
    const shared =
      '<c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1+SUM(A:A)+One!A1+SUM(2:2)</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>';
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
          rows: [
            ["name", 1],
            ["x", 2],
          ],
          cells: new Map([
            ["0,0", { value: "name", comment: { author: "A", text: "a note" } }],
            ["1,0", { value: "x", hyperlink: { target: "https://example.org/" } }],
          ]),
          images: [{ data: picture, type: "png", anchor: { from: { row: 3, col: 3 } } }],
          charts: [
            {
              type: "column",
              title: "Known",
              series: [{ values: "One!$B$1:$B$2" }],
              anchor: { from: { row: 8, col: 1 }, to: { row: 20, col: 6 } },
            },
          ],
          protection: { sheet: true, formatCells: true },
          conditionalRules: [
            {
              type: "iconSet",
              priority: 1,
              range: "B1:B2",
              iconSet: {
                iconSet: "3Arrows",
                cfvo: [
                  { type: "percent", value: "0" },
                  { type: "percent", value: "33" },
                  { type: "percent", value: "67" },
                ],
              },
            },
          ],
          headerFooter: { oddHeader: "&CSecret" },
          pageSetup: { printTitlesRow: "$1:$1" },
        },
        { name: "Two", rows: [[1]] },
      ],
    });
    const document = readWorkbook(bytes);
    // The sheets change places: what belongs to one by its number must follow.
    const moved = {
      ...document,
      sheets: [document.sheets[1]!, document.sheets[0]!],
      names: [{ name: "New", formula: "=One!$B$2", visible: true }],
    };
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

  it("keeps sheets that hold only a chart, where they stood, and counts them where sheets are counted", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const types = "application/vnd.openxmlformats-officedocument";
    const relations = (rows: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>One!$A$1:$A$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
    const chartsheet = `<chartsheet xmlns="${main}" xmlns:r="${office}"><sheetPr/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0" zoomToFit="1"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`;
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9304020" cy="6073140"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;
    const worksheet = (value: number): string =>
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData></worksheet>`;
    const override = (part: string, type: string): string =>
      `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`;
    const document = readWorkbook(
      workbookOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${override("/xl/chartsheets/sheet1.xml", "spreadsheetml.chartsheet")}${override("/xl/drawings/drawing1.xml", "drawing")}${override("/xl/charts/chart1.xml", "drawingml.chart")}</Types>`,
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Picture" sheetId="4" state="hidden" r:id="rId4"/><sheet name="Two" sheetId="2" r:id="rId5"/></sheets><definedNames><definedName name="Local" localSheetId="2">Two!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">Two!$A$1:$B$2</definedName></definedNames></workbook>`,
        "xl/_rels/workbook.xml.rels": relations(
          `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId5" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>`,
        ),
        "xl/worksheets/sheet2.xml": worksheet(2),
        "xl/chartsheets/sheet1.xml": chartsheet,
        "xl/chartsheets/_rels/sheet1.xml.rels": relations(
          `<Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/>`,
        ),
        "xl/drawings/drawing1.xml": drawing,
        "xl/drawings/_rels/drawing1.xml.rels": relations(
          `<Relationship Id="rId1" Type="${office}/chart" Target="../charts/chart1.xml"/>`,
        ),
        "xl/charts/chart1.xml": chart,
      }),
    );
    expect(document.sheets.map(({ name }) => name)).toEqual(["One", "Two"]);
    const made = {
      name: "Chart",
      kind: "ColumnClustered",
      left: 0,
      top: 0,
      width: 300,
      height: 200,
      series: [{ values: "Two!$A$1:$A$2" }],
    };
    // A chart and a drawing of our own must not take the places of those that are kept.
    const { print: _, ...unprinted } = document.sheets[1]!;
    const grown: Parameters<typeof writeWorkbook>[0] = {
      ...document,
      sheets: [{ ...document.sheets[0]!, charts: [made] }, document.sheets[1]!, { ...unprinted, name: "picture" }],
      active: 1,
    };
    const parts = unzipSync(writeWorkbook(grown));
    const text = (path: string): string => strFromU8(parts[path]!);
    expect(
      [...text("xl/workbook.xml").matchAll(/<sheet name="([^"]*)" sheetId="(\d)"( state="hidden")?/g)].map((match) =>
        match.slice(1),
      ),
    ).toEqual([
      ["One", "1", undefined],
      ["Picture (2)", "2", ' state="hidden"'],
      ["Two", "3", undefined],
      ["picture", "4", undefined],
    ]);
    expect(text("xl/workbook.xml")).toContain('activeTab="2"');
    expect(text("xl/workbook.xml")).toMatch(/name="Local" localSheetId="2"/);
    expect(text("xl/workbook.xml")).toMatch(/name="_xlnm.Print_Area" localSheetId="2"/);
    expect(text("xl/chartsheets/sheet1.xml")).toBe(chartsheet.replace(' tabSelected="1"', ""));
    expect(text("xl/charts/chart1.xml")).toBe(chart);
    expect(text("xl/drawings/drawing1.xml")).toBe(drawing);
    expect(text("[Content_Types].xml")).toContain("spreadsheetml.chartsheet+xml");
    // Once more, as the host opens and saves it.
    const again = readWorkbook(writeWorkbook(grown));
    expect(again.sheets.map(({ name, print }) => [name, print?.area])).toEqual([
      ["One", undefined],
      ["Two", "A1:B2"],
      ["picture", undefined],
    ]);
    expect(again.names).toEqual([{ name: "Local", formula: "=Two!$A$1", visible: true, sheet: "Two" }]);
    expect(Object.keys(unzipSync(writeWorkbook(again)))).toEqual(
      expect.arrayContaining([
        "xl/chartsheets/sheet1.xml",
        "xl/chartsheets/_rels/sheet1.xml.rels",
        "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml",
      ]),
    );
  });

  it("keeps rich texts in a sheet in which something else was changed, and none that is gone", () => {
    const document = readWorkbook(
      workbookOf('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>'),
    );
    document.sheets[0]!.cells.get(0)!.set(1, { value: "other" });
    const strings = strFromU8(unzipSync(writeWorkbook(document))["xl/sharedStrings.xml"]!);
    expect(strings).toContain(
      '<si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>',
    );
    expect(strings).toContain("<t>other</t>");
    expect(strings).not.toContain("x0041");
  });

  it("reads what SheetJS wrote", () => {
    const document = readWorkbook(new Uint8Array(readFileSync(join(__dirname, "written-by-sheetjs", "values.xlsx"))));
    expect(document.sheets[0]!.name).toBe("From SheetJS");
    const row = document.sheets[0]!.cells.get(0)!;
    expect([0, 1, 2, 4].map((column) => row.get(column))).toMatchObject([
      { value: "a" },
      { value: 1 },
      { value: true },
      { formula: "=PARLEY.TARIFF_COST(B1,0.25)", value: 0.25 },
    ]);
  });
});
