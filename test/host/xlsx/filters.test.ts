/** Rows that a filter of a file does not show: subtotals leave them out, and tell them from rows that a user hid. */
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { workbookOf } from "./package-of";

const row = (number: number, value: number, hidden: boolean): string =>
  `<row r="${number}"${hidden ? ' hidden="1"' : ""}><c r="A${number}"><v>${value}</v></c></row>`;
const formulas = ["SUBTOTAL(9,A2:A4)", "SUBTOTAL(109,A2:A4)", "AGGREGATE(9,5,A2:A4)", "SUM(A2:A4)"];
const sheet = (filter: string): string =>
  `<sheetData>${row(1, 0, false)}${row(2, 1, false)}${row(3, 10, true)}${row(4, 100, false)}<row r="9">${formulas
    .map((formula, index) => `<c r="${"ABCD"[index]}9"><f>${formula}</f></c>`)
    .join("")}</row></sheetData>${filter}`;

async function results(filter: string, before?: (grid: ReturnType<typeof createHeadlessGrid>) => void) {
  const grid = createHeadlessGrid();
  try {
    grid.restore(readWorkbook(workbookOf(sheet(filter))));
    before?.(grid);
    await grid.calculate(true);
    const [cells] = grid.read({ sheet: grid.activeSheet(), row: 8, column: 0, rows: 1, columns: 4 });
    return { values: cells!.map(({ value }) => value), filtered: grid.capture().sheets[0]!.filteredRows };
  } finally {
    grid.dispose();
  }
}

const AT_WORK =
  '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';

test("a filter at work hides rows from every subtotal", async () => {
  expect(await results(AT_WORK)).toEqual({ values: [101, 101, 101, 111], filtered: new Set([2]) });
});

test("a filter that lets all through leaves a hidden row to the person who hid it", async () => {
  expect(await results('<autoFilter ref="A1:A4"/>')).toEqual({ values: [111, 101, 101, 111], filtered: undefined });
  expect(await results("")).toEqual({ values: [111, 101, 101, 111], filtered: undefined });
});

test("a row that is shown again counts, and one that is hidden then does so only by hand", async () => {
  const show = await results(AT_WORK, (grid) => grid.hideRows(grid.activeSheet(), 2, 1, false));
  expect(show).toEqual({ values: [111, 111, 111, 111], filtered: undefined });
  const hide = await results("", (grid) => {
    grid.hideRows(grid.activeSheet(), 2, 1, false);
    grid.hideRows(grid.activeSheet(), 1, 1, true);
  });
  expect(hide.values).toEqual([111, 110, 110, 111]);
});
