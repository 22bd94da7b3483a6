/** What a user types over a block of results, and what the check says of it. */
import { checkWorkbook, place, type Finding } from "../../src/sharing/check";
import { overwrittenCells } from "../../src/sharing/overwritten";
import type { TableReading, Value, WorkbookReading } from "../../src/sharing/reading";
import { ko } from "../../src/words/sharing/ko";
import { put, reading } from "./built";

const BLOCKS = [
  "SectorFigures",
  "SectorRates",
  "LineTrade",
  "OutcomeRates",
  "SupplierRates",
  "SupplierFigures",
  "SecondMoverRates",
  "DayRates",
  "ReadingDuties",
  "DayCostRates",
  "MilestoneDays",
];

const tableOf = ({ tables }: WorkbookReading, name: string): TableReading => tables.find((each) => each.name === name)!;

/** The cells with calls of Parley in a block: row below the header and header. */
function callsIn(workbook: WorkbookReading, name: string): { row: number; header: string; formula: string }[] {
  const { sheet, row: top, column, rows, headers } = tableOf(workbook, name);
  const { formulas } = workbook.sheets.find((each) => each.name === sheet)!;
  return Array.from({ length: rows }).flatMap((_, row) =>
    headers.flatMap((header, at) => {
      const formula = String(formulas[top + 1 + row]![column + at]);
      return formula.includes("PARLEY.") ? [{ row, header, formula }] : [];
    }),
  );
}

/** As Excel leaves a workbook in which rows or columns were put in before everything. */
function moved(workbook: WorkbookReading, rows: number, columns: number): WorkbookReading {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, row: rows, column: columns })),
    tables: workbook.tables.map((table) => ({ ...table, row: table.row + rows, column: table.column + columns })),
  };
}

function captioned(workbook: WorkbookReading, name: string, caption: string): WorkbookReading {
  const { sheet, row, column } = tableOf(workbook, name);
  const { values, formulas } = workbook.sheets.find((each) => each.name === sheet)!;
  for (const cells of [values, formulas]) (cells[row - 2] as Value[])[column] = caption;
  return workbook;
}

const overwritten = (workbook: WorkbookReading): Finding[] =>
  checkWorkbook(workbook, "0.1.0").findings.filter(({ kind }) => kind === "overwritten");

it.each(BLOCKS)(
  "notices a value over each call of %s, and that it was deleted, and knows what belongs there",
  (name) => {
    const calls = callsIn(reading(), name);
    expect(calls.length).toBeGreaterThan(0);
    for (const { row, header, formula } of calls)
      for (const value of [12, ""]) {
        const workbook = reading();
        put(workbook, name, row, header, value);
        expect(overwrittenCells(workbook)).toEqual([expect.objectContaining({ value, formula })]);
        expect(overwritten(workbook)).toEqual([
          expect.objectContaining({
            repairable: true,
            what: expect.stringContaining(
              value === "" ? `The formula of ${name}[${header}] was deleted` : `: ${value}`,
            ),
          }),
        ]);
      }
  },
);

it("explains #SPILL! by the cell that blocks it, and clears what a user typed but not a formula", () => {
  const workbook = reading();
  const [{ row, header, formula }] = callsIn(workbook, "SupplierRates") as [ReturnType<typeof callsIn>[number]];
  put(workbook, "SupplierRates", row, header, "#SPILL!", formula);
  put(workbook, "SupplierRates", row + 2, header, 7);
  put(workbook, "SupplierRates", row + 3, header, 8, "=2*4");
  // Another call fills this column.
  put(workbook, "SupplierRates", row + 2, "Duty pause", 9);
  const { sheet, row: top, column, headers } = tableOf(workbook, "SupplierRates");
  const at = (below: number) => ({ sheet, row: top + 1 + below, column: column + headers.indexOf(header) });
  expect(overwrittenCells(workbook)).toEqual([
    { ...at(row + 2), name: `SupplierRates[${header}]`, value: 7, formula: "", inTheWay: true },
    { ...at(row + 3), name: `SupplierRates[${header}]`, value: "=2*4", formula: null, inTheWay: true },
  ]);
  const { findings } = checkWorkbook(workbook, "0.1.0");
  expect(findings.map(({ kind, where, repairable }) => [kind, where, repairable])).toEqual([
    ["error", place(at(row)), undefined],
    ["overwritten", place(at(row + 2)), true],
    ["overwritten", place(at(row + 3)), undefined],
  ]);
  expect(findings[0]!.remedy).toContain("not empty");
  expect(findings[1]!.what).toContain("#SPILL!");
  expect(checkWorkbook(workbook, "0.1.0", ko).findings[1]!.what).toContain("#SPILL!");
});

it("finds what blocks it below the rows that were built, where a user has added some", () => {
  const workbook = reading();
  const [{ row, header, formula }] = callsIn(workbook, "LineTrade") as [ReturnType<typeof callsIn>[number]];
  const block = tableOf(workbook, "LineTrade");
  const below = block.row + 1 + block.rows + 1;
  const sheet = workbook.sheets.find((each) => each.name === block.sheet)!;
  const [values, formulas] = [sheet.values, sheet.formulas].map((cells) => [
    ...cells,
    ...[0, 1, 2].map(() => new Array<Value>(cells[0]!.length).fill("")),
  ]);
  for (const cells of [values!, formulas!]) (cells[below] as Value[])[block.column] = "note";
  Object.assign(sheet, { values, formulas });
  put(workbook, "LineTrade", row, header, "#SPILL!", formula);
  expect(overwrittenCells(workbook)).toEqual([]);
  tableOf(workbook, "SectorLines").rows += 2;
  expect(overwrittenCells(workbook).filter(({ inTheWay }) => inTheWay)).toEqual([
    expect.objectContaining({ row: below, column: block.column, value: "note" }),
  ]);
});

it("notices a changed argument of a call, and no changed words next to it", () => {
  const workbook = reading();
  put(workbook, "SectorFigures", 0, "Trade JP", "base_rate");
  put(workbook, "SectorFigures", 1, "Trade KR", "JP");
  put(workbook, "SectorFigures", 0, "Sector", "what is asked");
  expect(overwrittenCells(workbook).map(({ name, value, formula }) => [name, value, formula])).toEqual([
    ["SectorFigures[Trade JP]", "base_rate", "trade"],
    ["SectorFigures[Trade KR]", "JP", "=Origin"],
  ]);
});

it("knows a call that a person's rows and columns have moved, with its addresses", () => {
  const { row, header, formula } = callsIn(reading(), "OutcomeRates")[0]!;
  const caption = "Calculated in one call for the table Outcomes: duty over the horizon on 1 USD of trade a year";
  const workbook = moved(captioned(reading(), "OutcomeRates", caption), 3, 1);
  const { sheet, row: top, column, headers } = tableOf(workbook, "OutcomeRates");
  const { values, formulas } = workbook.sheets.find((each) => each.name === sheet)!;
  for (const cells of [values, formulas])
    (cells[top + 1 + row - 3] as Value[])[column + headers.indexOf(header) - 1] = 5;
  const found = overwrittenCells(workbook).filter(({ name }) => name.startsWith("OutcomeRates["));
  expect(found).toHaveLength(1);
  const letters = (text: string): string[] => [...text.matchAll(/\$([A-Z]+)\$\d+/g)].map((match) => match[1]!);
  const digits = (text: string): number[] => [...text.matchAll(/\$[A-Z]+\$(\d+)/g)].map((match) => Number(match[1]));
  expect(digits(formula)).not.toEqual([]);
  expect(digits(found[0]!.formula!)).toEqual(digits(formula).map((each) => each + 3));
  expect(letters(found[0]!.formula!)).not.toEqual(letters(formula));
});

it("puts back the formula of a column that reads from a block, where values are in all of it", () => {
  const workbook = reading();
  const { rows, sheet, row, column, headers } = tableOf(workbook, "Outcomes");
  const was = workbook.sheets.find(({ name }) => name === sheet)!.formulas[row + 1]![
    column + headers.indexOf("Duty without terms")
  ];
  expect(was).toMatch(/\$[A-Z]+\$\d/);
  for (let at = 0; at < rows; at++) put(workbook, "Outcomes", at, "Duty without terms", 3);
  expect(overwrittenCells(workbook).map(({ formula }) => formula)).toEqual(new Array(rows).fill(was));
});
