/** Which constants a cell's value rests on. */
import { formatRange } from "../../src/formula/addresses";
import type { Value } from "../../src/formula/values";
import { place, SHEET, testSheet } from "./sheet";

function restsOn(cells: Record<string, Value>, address: string): string[] {
  const sheet = testSheet();
  sheet.set(cells);
  const { row, column } = place(address);
  return sheet.engine
    .restsOn({ sheet: SHEET, row, column })
    .map((each) => formatRange({ row: each.row, column: each.column, rows: 1, columns: 1 }))
    .sort();
}

test("goes back through formulas, ranges and what formulas fill, and past blank cells", () => {
  const cells = { A1: 1, A2: 2, A3: "three", B1: "=A1*2", B2: "=SEQUENCE(2)*A2", C1: "=SUM(B1:B4)", D1: 9 };
  expect(restsOn(cells, "C1")).toEqual(["A1", "A2"]);
  expect(restsOn({ ...cells, C1: "=SUM(A1:A9)" }, "C1")).toEqual(["A1", "A2", "A3"]);
  // Of a cell that another formula fills, that formula's.
  expect(restsOn({ ...cells, C1: "=B3" }, "C1")).toEqual(["A2"]);
});

test("names each once where ways meet, and ends where they go round", () => {
  expect(restsOn({ A1: 1, B1: "=A1", B2: "=A1", C1: "=B1+B2+A1" }, "C1")).toEqual(["A1"]);
  expect(restsOn({ A1: 1, B1: "=C1+A1", C1: "=B1" }, "C1")).toEqual(["A1"]);
});

test("finds ranges that come up only in calculation", () => {
  expect(restsOn({ A1: 1, A2: 2, B1: 1, C1: "=SUM(OFFSET(A1,0,0,1+B1,1))" }, "C1")).toEqual(["A1", "A2", "B1"]);
});

test("is the cell itself where it has no formula, and nothing where it is blank", () => {
  expect(restsOn({ A1: 1 }, "A1")).toEqual(["A1"]);
  expect(restsOn({ A1: 1 }, "B7")).toEqual([]);
});
