/** A workbook document that holds at least one of everything that a file can carry. */
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../../src/host/workbook/document";

export function cellsOf(
  rows: (CellDocument | CellDocument["value"] | undefined)[][],
  top = 0,
  left = 0,
): SheetDocument["cells"] {
  const isCell = (entry: unknown): entry is CellDocument =>
    typeof entry === "object" && entry !== null && !("error" in entry);
  return new Map(
    rows.map((row, index) => [
      top + index,
      new Map(
        row.flatMap((entry, column) =>
          entry === undefined ? [] : [[left + column, isCell(entry) ? entry : { value: entry }] as const],
        ),
      ),
    ]),
  );
}

export const emptySheet = (name: string): SheetDocument => ({
  name,
  visibility: "visible",
  gridlines: true,
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
});

const line = { style: "thin", color: "#7F7F7F" } as const;

/** Trade in 2024 as in the case; what the formulas would give is written beside them, as a host caches it. */
export function sampleWorkbook(): WorkbookDocument {
  const outcomes: SheetDocument = {
    ...emptySheet("Outcomes"),
    tabColor: "#0B6A53",
    gridlines: false,
    frozen: { rows: 3, columns: 1 },
    columnWidths: new Map([
      [0, 28],
      [1, 18],
      [2, 12],
      [3, 18],
    ]),
    rowHeights: new Map([[0, 30]]),
    hiddenRows: new Set([20]),
    hiddenColumns: new Set([7]),
    merges: ["A1:D1"],
    cells: cellsOf([
      [{ value: "What a tariff costs – 관세", style: 1 }],
      [],
      ["Sector", "Trade", "Rate", "Duty"],
      [
        { value: "Automobiles & parts" },
        { value: 36855828372, style: 2 },
        { value: 0.25, style: 3 },
        { formula: "=PARLEY.TARIFF_COST([@Trade],[@Rate])", value: 9213957093, style: 2 },
      ],
      [
        { value: 'Steel <"hot">' },
        { value: 2500000000, style: 2 },
        { value: 0.5, style: 3 },
        { formula: "=PARLEY.TARIFF_COST([@Trade],[@Rate])", value: 1250000000, style: 2 },
      ],
      [],
      [
        { value: "Total" },
        { formula: "=SUM(Duties[Trade])", value: 39355828372, style: 2 },
        undefined,
        { formula: "=SUM(D4:D5)", value: 10463957093, style: 2 },
      ],
      [
        { value: "Error" },
        { formula: "=1/0", value: { error: "#DIV/0!" } },
        { formula: '=PARLEY.TARIFF_COST("x",1)', value: { error: "#VALUE!" } },
      ],
      [{ value: "Text" }, { formula: '="5 < 6"&" & so on"', value: "5 < 6 & so on" }, { formula: "=1=1", value: true }],
      [
        { value: "Spill" },
        { formula: "=PARLEY.TARIFF_COST(B4:B5,C4:C5)", value: 9213957093, spill: "B10:B11", style: 2 },
      ],
      [undefined, { value: 1250000000, style: 2 }],
      [
        { value: 45847.000694444445, style: 4 },
        { value: false },
        { value: "0123" },
        { value: " kept spaces\nand lines " },
      ],
    ]),
    tables: [
      {
        name: "Duties",
        range: "A3:D5",
        columns: [
          { name: "Sector" },
          { name: "Trade" },
          { name: "Rate" },
          { name: "Duty", formula: "=PARLEY.TARIFF_COST([@Trade],[@Rate])" },
        ],
        headerRow: true,
        totalsRow: false,
        style: "TableStyleMedium2",
        bandedRows: true,
        filterButtons: true,
      },
    ],
    charts: [
      {
        name: "Duty by sector",
        kind: "ColumnClustered",
        title: "Duty by sector",
        left: 0,
        top: 240,
        width: 420,
        height: 220,
        series: [
          {
            nameRef: "Outcomes!$D$3",
            values: "Outcomes!$D$4:$D$5",
            categories: "Outcomes!$A$4:$A$5",
            color: "#0B6A53",
          },
        ],
        legend: "bottom",
        valueAxis: { title: "US dollars", numberFormat: "#,##0" },
        categoryAxis: { title: "Sector" },
      },
      {
        name: "Shares",
        kind: "Pie",
        title: "Shares",
        left: 430,
        top: 240,
        width: 200,
        height: 220,
        series: [{ values: "Outcomes!$B$4:$B$5", categories: "Outcomes!$A$4:$A$5" }],
      },
    ],
    conditionalFormats: [
      {
        range: "D4:D5",
        rule: { kind: "custom", formula: "=$D4>2000000000" },
        style: { font: "#9C0006", fill: "#FFC7CE", bold: true },
      },
      {
        range: "C4:C5",
        rule: { kind: "cellValue", operator: "GreaterThan", formula1: "0.3" },
        style: { fill: "#FFEB9C" },
      },
      { range: "B4:B5", rule: { kind: "dataBar", color: "#638EC6" } },
      { range: "B7:D7", rule: { kind: "colorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] } },
    ],
    validations: [
      {
        range: "C4:C5",
        rule: { kind: "decimal", operator: "Between", formula1: "0", formula2: "2" },
        allowBlank: true,
        prompt: { title: "Rate", message: "Write 25% or 0.25" },
        alert: { title: "Not a rate", message: "A rate lies between 0% and 200%", style: "stop" },
      },
      { range: "A4:A5", rule: { kind: "list", formula1: "Automobiles & parts,Steel" }, allowBlank: false },
    ],
    print: { orientation: "landscape", area: "A1:D12", titleRows: "3:3", fitWidth: 1, paper: "a4", rowBreaks: [6, 9] },
  };
  const timeline: SheetDocument = {
    ...emptySheet("My timeline"),
    cells: cellsOf([
      [
        { value: 45798, style: 4 },
        { formula: "=A1+1", value: 45799, style: 4 },
        { formula: "=Outcomes!B7*TaxRate", value: 3935582837.2 },
      ],
    ]),
    charts: (["BarStacked", "LineMarkers", "ColumnStacked100", "Doughnut", "Area", "XYScatter"] as const).map(
      (kind, index) => ({
        name: kind,
        kind,
        title: kind,
        left: 10 + 210 * (index % 2),
        top: 40 + 180 * Math.floor(index / 2),
        width: 200,
        height: 170,
        series: [
          { name: "Trade", values: "Outcomes!$B$4:$B$5", categories: "Outcomes!$A$4:$A$5" },
          {
            name: "Duty",
            values: "Outcomes!$D$4:$D$5",
            categories: "Outcomes!$A$4:$A$5",
            ...(kind === "XYScatter"
              ? { markerStyle: "Diamond", markerSize: 12, color: "#B9560A" }
              : kind === "LineMarkers"
                ? { line: "none" as const, markerStyle: "Square", color: "#B9560A" }
                : {}),
          },
        ],
        legend: "bottom" as const,
      }),
    ),
  };
  return {
    sheets: [outcomes, timeline, { ...emptySheet("Working"), visibility: "hidden" }],
    active: 0,
    styles: [
      {},
      {
        font: { bold: true, size: 16, color: "#FFFFFF", name: "Arial" },
        fill: "#0B6A53",
        horizontal: "center",
        vertical: "center",
        borders: { bottom: line, top: line },
      },
      { numberFormat: "#,##0" },
      { numberFormat: "0.0%", locked: false, font: { color: "#0000FF" }, fill: "#FFF2CC" },
      { numberFormat: "yyyy-mm-dd", wrap: true, indent: 1, horizontal: "left" },
    ],
    names: [
      { name: "AsOf", formula: "='My timeline'!$A$1", comment: "The day that counts as today", visible: true },
      { name: "TaxRate", formula: "=0.1", visible: true },
      { name: "Double", formula: "=LAMBDA(x,x*2)", visible: false },
      { name: "Local", formula: "=Outcomes!$A$1", visible: true, sheet: "Outcomes" },
    ],
    customXml: [
      { id: "{6F1A2B3C-0000-4000-8000-000000000001}", xml: '<case xmlns="urn:parley"><id>korea-us-2025</id></case>' },
    ],
    settings: { language: "ko", open: true },
    properties: { title: "Korea & the United States", author: "Parley", subject: "Tariffs", comments: "Two\nlines" },
    passthrough: new Map(),
  };
}
