/** A file of another program: formulas that depend on no cell of Parley keep their results, and those that do are compared first. */
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import { OWN_MARK } from "../../../src/sheets/ownership";
import { OWN_MARK as MARK_OF_FILES } from "../../../src/cli/own-mark";
import { bringUpToDate, withStoredResults } from "../../../src/host/stored-results";
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { parseRange } from "../../../src/host/xlsx/addresses";
import { workbookOf } from "./package-of";

type Stored = number | string | { error: string };
/** By address: a value, or a formula with the result that the file holds of it. */
type Cells = Record<string, Stored | [formula: string, stored?: Stored]>;

function file(cells: Cells): WorkbookDocument {
  const document = readWorkbook(workbookOf('<sheetData><row r="1"><c r="A1"><v>0</v></c></row></sheetData>'));
  const sheet = document.sheets[0]!;
  sheet.cells.clear();
  for (const [address, given] of Object.entries(cells)) {
    const { top, left } = parseRange(address)!;
    const cell: CellDocument = Array.isArray(given)
      ? { formula: given[0], ...(given[1] === undefined ? {} : { value: given[1] }) }
      : { value: given };
    sheet.cells.set(top, (sheet.cells.get(top) ?? new Map<number, CellDocument>()).set(left, cell));
  }
  return document;
}

async function brought(document: WorkbookDocument) {
  const grid = createHeadlessGrid();
  grid.registerFunctions([
    { name: "PARLEY.TEN", description: "", parameters: [], call: () => 10 },
    {
      name: "PARLEY.TIMES",
      description: "",
      parameters: [],
      call: (args) => 10 * Number((args[0] as unknown[][])[0]![0]),
    },
  ]);
  grid.restore(document);
  const others = await bringUpToDate(grid, document, { mark: OWN_MARK });
  const copy = { ...document, ...grid.capture() };
  withStoredResults(copy, document, others, grid);
  grid.dispose();
  const value = (address: string) => {
    const { top, left } = parseRange(address)!;
    return copy.sheets[0]!.cells.get(top)?.get(left)?.value;
  };
  return { value, others: others.map(({ where }) => where) };
}

it("knows Parley's sheets by the mark that Parley puts on them", () => {
  expect(MARK_OF_FILES).toBe(OWN_MARK);
});

it.each<[string, string, Stored]>([
  ["a wildcard on codes that are numbers here", '=SUMIFS(D1:D2,D1:D2,"8*")', 1_500_000],
  ["a link to another workbook", "=[1]Sheet1!A1", 7],
  ["a function that only Excel has", "=CUBEVALUE(D1)", 7],
  ["a function of a macro", "=MYMACRO(D1)", "as it was"],
  ["a name that is not there", "=NoSuchName*2", 7],
  ["what the engine rounds otherwise", "=DOLLARDE(13.02,16)", 13.0283333],
  ["what was calculated at another moment", "=RAND()", 0.123],
  ["a day that has passed", "=TODAY()", 45_000],
  ["a place that is worked out", '=INDIRECT("D1")', 7],
  ["an error", "=D1*2", { error: "#REF!" }],
  ["an empty text", "=D1*2", ""],
])("%s keeps the result that the file holds", async (_, formula, stored) => {
  const { value, others } = await brought(file({ A1: [formula, stored], B1: ["=PARLEY.TEN()", 1], D1: 8, D2: 9 }));
  expect([value("A1") ?? "", value("B1"), others]).toEqual([stored, 10, []]);
});

it("calculates what depends on Parley, by way of other formulas too, and what has no result yet", async () => {
  const { value, others } = await brought(
    file({
      A1: ["=PARLEY.TEN()", 1],
      A2: ["=A1*2", 2],
      A3: ["=SUM(A1:A2)", 3],
      B1: 5,
      B2: ["=B1+1"],
      B3: ["=B2*2", 12],
    }),
  );
  expect(["A1", "A2", "A3", "B2", "B3"].map(value)).toEqual([10, 20, 30, 6, 12]);
  // Of B3 nothing can be said: the file holds no result of B2.
  expect(others).toEqual([]);
});

it("names formulas that depend on Parley and give another result from the same cells, and keeps their results", async () => {
  const { value, others } = await brought(
    file({
      A1: ["=PARLEY.TEN()", 10],
      A2: ["=A1*3", 29],
      A3: ["=NOSUCH(A1)", 4],
      A4: ["=A1+1", 11],
      A5: ["=RAND()*A1", 3],
    }),
  );
  expect(others).toEqual(["One!A2", "One!A3"]);
  expect(["A1", "A2", "A3", "A4"].map(value)).toEqual([10, 29, 4, 11]);
});

it("finds Parley behind a name, and leaves nothing of its own sheets as it was", async () => {
  const document = file({ A1: ["=Ten+1", 1], A2: ["=1+1", 7], B1: ["=PARLEY.TIMES(A2)", 70] });
  document.names.push(
    { name: "Ten", formula: "=PARLEY.TEN()", visible: true },
    { name: OWN_MARK, formula: '="Parley"', sheet: "One", visible: false },
  );
  const { value, others } = await brought(document);
  expect([value("A1"), value("A2"), value("B1"), others]).toEqual([11, 2, 20, []]);
});
