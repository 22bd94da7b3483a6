/** The formulas of a person's own after a build that gave Parley's sheets other tabs or other places. */
import { withMovedCells, type OldPlaces } from "../../src/sheets/moved-cells";
import type { SheetPlan, TablePlan } from "../../src/sheets/plan";

const terms: Pick<TablePlan, "name" | "row" | "column" | "keys"> & { columns: { header: string }[]; rows: string[][] } =
  {
    name: "Terms",
    row: 30,
    column: 0,
    keys: ["Scenario"],
    columns: [{ header: "Name" }, { header: "Scenario" }, { header: "Coverage" }],
    rows: [
      ["Pause", "pause", "0"],
      ["Return", "return", "1"],
      ["Milder", "milder", "1"],
    ],
  };
const plan = (name: string, tab: string, tables: unknown[] = [], parameters: unknown[] = []) =>
  ({ name, tab, tables, parameters }) as unknown as SheetPlan;
const PLANS = [
  plan("Inputs", "입력", [terms], [{ name: "AsOf", column: 1, line: { row: 7, label: 0 } }]),
  plan("Outcomes", "결과"),
  plan("Alaska LNG", "알래스카 LNG"),
  plan("Deal", "Deal"),
];
const OURS = [
  { sheet: "Scenarios", tab: "Scenarios" },
  { sheet: "Inputs", tab: "Inputs" },
  { sheet: "Outcomes", tab: "Minister's outcomes" },
  { sheet: "Alaska LNG", tab: "Alaska LNG" },
  { sheet: "Deal", tab: "Deal" },
] as const;
const OLD: OldPlaces = {
  tables: [
    {
      name: "Terms",
      sheet: "Scenarios",
      row: 9,
      column: 2,
      headers: ["Scenario", "Coverage"],
      rows: [
        ["return", 1],
        ["pause", 0],
      ],
    },
  ],
  names: [{ name: "AsOf", formula: "=Scenarios!$B$5" }],
};

const after = (formula: string): string =>
  withMovedCells({ cells: [{ sheet: "Mine", row: 0, column: 0, formula }], names: [] }, OURS, OLD, PLANS).cells[0]!
    .formula;

test.each([
  // The tab of another language, with or without quotes, whatever else the formula says.
  ["=Inputs!A4+'Alaska LNG'!$B$2", "=입력!A4+'알래스카 LNG'!$B$2"],
  ["='Minister''s outcomes'!A4*2", "=결과!A4*2"],
  ["=inputs!A4", "=입력!A4"],
  ["=Deal!A4", "=Deal!A4"],
  ["=SUM('Minister''s outcomes'!B:B,Inputs!2:3)", "=SUM(결과!B:B,입력!2:3)"],
  // What only looks like it: a text, another sheet, another workbook, a table, a name.
  ['="Inputs!A4"&Inputs!A4', '="Inputs!A4"&입력!A4'],
  ["='My Inputs'!A4+Inputs2!A4", "='My Inputs'!A4+Inputs2!A4"],
  ["=[Book2.xlsx]Inputs!A4", "=[Book2.xlsx]Inputs!A4"],
  ["=SUM(Terms[Coverage])+Terms[[#Totals],[Inputs!A4]]", "=SUM(Terms[Coverage])+Terms[[#Totals],[Inputs!A4]]"],
  ["=Inputs", "=Inputs"],
  // A name of the sheet, a spill, and the same cell of several sheets.
  ["=Inputs!Mine", "=입력!Mine"],
  ["=SUM(Inputs!A4#)", "=SUM(입력!A4#)"],
  ["=SUM(Inputs:Deal!A4)", "=SUM('입력:Deal'!A4)"],
  ["=SUM('Inputs:Minister''s outcomes'!A4:B5)", "=SUM('입력:결과'!A4:B5)"],
  // Where the cells of a sheet of an earlier version are now, row by row and column by column.
  ["=Scenarios!B5", "=입력!B8"],
  ["=Scenarios!$D$11+Scenarios!D$12", "=입력!$C$33+입력!C$32"],
  ["=Scenarios!D10", "=입력!C31"],
  // Nowhere any more, or no longer in that order.
  ["=Scenarios!A1", "=#REF!"],
  ["=SUM(Scenarios!D11:D12)", "=SUM(#REF!)"],
])("%s becomes %s", (formula, expected) => {
  expect(after(formula)).toBe(expected);
});

test("a cell of a table that another layout puts elsewhere on its sheet is followed there, and one in no table stays", () => {
  const old: OldPlaces = { tables: [{ ...OLD.tables[0]!, sheet: "입력" }], names: [] };
  const ours = [{ sheet: "Inputs", tab: "입력" }] as const;
  const names = [
    { name: "Mine", formula: "=입력!$D$12" },
    { name: "Other", formula: "=입력!$H$90" },
  ];
  expect(withMovedCells({ cells: [], names }, ours, old, PLANS).names.map(({ formula }) => formula)).toEqual([
    "=입력!$C$32",
    "=입력!$H$90",
  ]);
});
