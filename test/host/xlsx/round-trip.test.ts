/** What is written is what is read back, by this reader and by one that knows nothing of it. */
import { readXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { readWithHucre } from "../../read-with-hucre";
import { sampleWorkbook } from "./sample";

const addIn = { id: "11111111-2222-4333-8444-555555555555", version: "1.0.0.0" };

describe("a written workbook", () => {
  const document = sampleWorkbook();
  const bytes = writeWorkbook(document, addIn);
  const back = readWorkbook(bytes);

  it("has the same cells after reading: values, formulas, errors, spills, styles", () => {
    const flat = (source: typeof document): unknown[] =>
      source.sheets.flatMap((sheet) =>
        [...sheet.cells].flatMap(([row, cells]) =>
          [...cells].map(([column, cell]) => [
            sheet.name,
            row,
            column,
            cell.value,
            cell.formula,
            cell.spill,
            source.styles[cell.style ?? 0],
          ]),
        ),
      );
    expect(flat(back)).toEqual(flat(document));
  });

  it.each([
    "tables",
    "merges",
    "frozen",
    "columnWidths",
    "rowHeights",
    "hiddenRows",
    "hiddenColumns",
    "conditionalFormats",
    "validations",
    "print",
    "visibility",
    "tabColor",
    "gridlines",
  ] as const)("has the same %s", (key) => {
    expect(back.sheets.map((sheet) => sheet[key])).toEqual(document.sheets.map((sheet) => sheet[key]));
  });

  it("has the same charts, each where it stood", () => {
    const near = (source: typeof document): unknown =>
      source.sheets.map((sheet) =>
        sheet.charts.map(({ left, top, width, height, legend: _, series, ...rest }) => ({
          ...rest,
          place: [left, top, width, height].map(Math.round),
          series: series.map(({ values, categories, color }) => ({ values, categories, color })),
        })),
      );
    expect(near(back)).toEqual(near(document));
    expect(back.sheets[0]!.charts[0]).toMatchObject({
      legend: "bottom",
      series: [{ nameRef: "Outcomes!$D$3", name: "Duty" }],
    });
  });

  it("has the same names, custom XML, settings and properties", () => {
    expect(back.names).toEqual(document.names);
    expect(back.customXml).toEqual(document.customXml);
    expect(back.settings).toEqual(document.settings);
    expect(back.properties).toEqual(document.properties);
  });

  it("makes a column of one formula a calculated column, but not one whose formula moves with the row", () => {
    const uniform = sampleWorkbook();
    const [sheet] = uniform.sheets;
    sheet!.tables[0]!.columns = sheet!.tables[0]!.columns.map(({ name }) => ({ name }));
    for (const row of [3, 4]) sheet!.cells.get(row)!.set(2, { formula: "=B4", value: 1 });
    expect(readWorkbook(writeWorkbook(uniform)).sheets[0]!.tables[0]!.columns).toEqual([
      { name: "Sector" },
      { name: "Trade" },
      { name: "Rate" },
      { name: "Duty", formula: "=PARLEY.TARIFF_COST([@Trade],[@Rate])" },
    ]);
  });

  it("is the same file when written twice", () => {
    expect(writeWorkbook(sampleWorkbook(), addIn)).toEqual(bytes);
  });

  it("keeps all of it through a second round", () => {
    const again = readWorkbook(writeWorkbook(back));
    expect({ ...again, passthrough: 0 }).toEqual({ ...back, passthrough: 0 });
  });

  it("reads the same in hucre: values, cached results, stored formulas, names", async () => {
    const { sheets, names, workbook } = await readWithHucre(bytes);
    const [{ cells, sheet }] = sheets as [(typeof sheets)[number]];
    expect(sheets.map(({ name }) => name)).toEqual(["Outcomes", "My timeline", "Working"]);
    expect(cells.get("D4")).toMatchObject({
      value: 9213957093,
      formula: "_xldudf_PARLEY_TARIFF_COST(Duties[[#This Row],[Trade]],Duties[[#This Row],[Rate]])",
      style: { numFmt: "#,##0" },
    });
    expect(cells.get("B8")).toMatchObject({ type: "error", value: "#DIV/0!" });
    expect(cells.get("B9")).toMatchObject({ type: "formula", value: "5 < 6 & so on" });
    expect(cells.get("C9")).toMatchObject({ type: "boolean", value: true });
    expect(cells.get("B10")).toMatchObject({ value: 9213957093, formulaRef: "B10:B11" });
    expect(cells.get("C12")).toMatchObject({ type: "string", value: "0123" });
    expect(cells.get("D12")).toMatchObject({ type: "string", value: " kept spaces\nand lines " });
    expect(sheet.merges).toHaveLength(1);
    expect(names.map(({ name, range }) => [name, range])).toEqual([
      ["AsOf", "'My timeline'!$A$1"],
      ["TaxRate", "0.1"],
      ["Double", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)"],
      ["Local", "Outcomes!$A$1"],
    ]);
    expect(sheet.pageSetup).toMatchObject({ printArea: "$A$1:$D$12", printTitlesRow: "$3:$3" });
    expect(workbook.properties).toMatchObject({ title: "Korea & the United States", creator: "Parley" });
  });

  it("reads the same in hucre: tables, charts, validation, formats, styles", async () => {
    const book = await readXlsx(bytes, { readStyles: true });
    const sheet = book.sheets[0]!;
    expect(sheet.tables).toMatchObject([
      {
        name: "Duties",
        range: "A3:D5",
        style: "TableStyleMedium2",
        showAutoFilter: true,
        columns: [{ name: "Sector" }, { name: "Trade" }, { name: "Rate" }, { name: "Duty" }],
      },
    ]);
    expect(sheet.charts?.map((chart) => [chart.kinds, chart.title])).toEqual([
      [["bar"], "Duty by sector"],
      [["pie"], "Shares"],
    ]);
    expect(book.sheets[1]!.charts).toHaveLength(6);
    expect(sheet.dataValidations).toMatchObject([
      { type: "decimal", formula1: "0", formula2: "2", inputTitle: "Rate" },
      { type: "list", values: ["Automobiles & parts", "Steel"] },
    ]);
    expect(sheet.conditionalRules?.map((rule) => rule.type)).toEqual(["expression", "cellIs", "dataBar", "colorScale"]);
    expect(sheet.freezePane).toEqual({ rows: 3, columns: 1 });
    expect(sheet.cells?.get("0,0")?.style).toMatchObject({
      font: { name: "Arial", size: 16, bold: true },
      fill: { pattern: "solid" },
    });
    expect(sheet.cells?.get("9,1")).toMatchObject({
      formulaType: "array",
      formulaRef: "B10:B11",
      formulaDynamic: true,
    });
  });
});
