import fc from "fast-check";
import { place, SHEET, testSheet, type TestSheet } from "./sheet";

let sheet: TestSheet;
beforeEach(() => {
  sheet = testSheet();
});
const formula = (address: string): string | undefined => {
  const { row, column } = place(address);
  return sheet.engine.formula(SHEET, row, column);
};
const insertRows = (row: number, rows = 1): void =>
  sheet.engine.insertCells({ sheet: SHEET, row, column: 0, rows, columns: 16_384 }, "down");
const deleteRows = (row: number, rows = 1): void =>
  sheet.engine.deleteCells({ sheet: SHEET, row, column: 0, rows, columns: 16_384 }, "up");

test("rows that are inserted move cells and references", () => {
  sheet.set({ A1: 1, A2: 2, A3: 3, B1: "=SUM(A1:A3)", B3: "=$A$1+A2", C1: "=SUM(A:A)", C2: "=SUM(2:2)" });
  sheet.engine.setName({ name: "Second", formula: "=Sheet1!$A$2" });
  insertRows(1, 2);
  expect([formula("B1"), formula("B5"), formula("C1"), formula("C4")]).toEqual([
    "=SUM(A1:A5)",
    "=$A$1+A4",
    "=SUM(A:A)",
    "=SUM(4:4)",
  ]);
  expect(sheet.engine.names()).toEqual([{ name: "Second", formula: "=Sheet1!$A$4" }]);
  sheet.engine.calculate();
  expect([sheet.value("B1"), sheet.value("B5"), sheet.value("A4")]).toEqual([6, 3, 2]);
  sheet.set({ A2: 10 });
  expect(sheet.value("B1")).toBe(16);
});

test("rows that are deleted shrink ranges and leave #REF!", () => {
  sheet.set({ A1: 1, A2: 2, A3: 3, B1: "=SUM(A1:A3)", B3: "=A2*2", B4: "=A3*2" });
  deleteRows(1);
  expect([formula("B1"), formula("B2"), formula("B3")]).toEqual(["=SUM(A1:A2)", "=#REF!*2", "=A2*2"]);
  sheet.engine.calculate();
  expect([sheet.value("B1"), sheet.value("B2"), sheet.value("B3")]).toEqual([4, "#REF!", 6]);
});

test("part of a column only moves what lies in it", () => {
  sheet.set({ A1: 1, A2: 2, B2: "=A2", C1: "=SUM(A1:A2)", C2: "=SUM(A1:B2)" });
  sheet.engine.insertCells({ sheet: SHEET, row: 0, column: 0, rows: 1, columns: 1 }, "down");
  expect([formula("B2"), formula("C1"), formula("C2")]).toEqual(["=A3", "=SUM(A2:A3)", "=SUM(A1:B2)"]);
});

test("columns that are inserted into a table get names", () => {
  sheet.set({ A1: "a", B1: "b", A2: 1, B2: 2, D1: "=SUM(T[b])" });
  sheet.engine.setTable({
    name: "T",
    sheet: SHEET,
    range: { row: 0, column: 0, rows: 2, columns: 2 },
    columns: ["a", "b"],
    headerRow: true,
    totalsRow: false,
  });
  sheet.engine.insertCells({ sheet: SHEET, row: 0, column: 1, rows: 1_048_576, columns: 1 }, "right");
  expect(sheet.engine.tables()[0]).toMatchObject({ columns: ["a", "Column1", "b"], range: { columns: 3 } });
  sheet.engine.calculate();
  expect(sheet.value("E1")).toBe(2);
  sheet.engine.deleteCells({ sheet: SHEET, row: 0, column: 0, rows: 1_048_576, columns: 1 }, "left");
  expect(sheet.engine.tables()[0]!.columns).toEqual(["Column1", "b"]);
  sheet.engine.deleteCells({ sheet: SHEET, row: 0, column: 0, rows: 1_048_576, columns: 2 }, "left");
  expect(sheet.engine.tables()).toEqual([]);
});

test("what fills cells moves with its formula", () => {
  sheet.set({ A2: "=SEQUENCE(2)", C1: "=SUM(A2#)" });
  insertRows(0);
  sheet.engine.calculate();
  expect(sheet.values("A2:A4").flat()).toEqual([null, 1, 2]);
  expect([formula("C2"), sheet.value("C2")]).toEqual(["=SUM(A3#)", 3]);
});

/** After any edits the values are those of a fresh sheet with the same contents. */
test("random edits leave what a calculation from the beginning gives", () => {
  const cell = fc.constantFrom("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3", "C4");
  const content = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom(
      null,
      "=A1+B2",
      "=SUM(A1:B3)",
      "=IF(A2>0,B1,C1)",
      "=SUM(A:A)",
      "=SEQUENCE(2)",
      "=C1#",
      "=INDEX(A1:C3,2,2)",
      "=A1:A2*2",
      '=COUNTIF(A1:C3,">0")',
      "=SUM(OFFSET(A1,1,1))",
      "=B3",
    ),
  );
  const edit = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant("set" as const), cell, content) },
    { weight: 1, arbitrary: fc.tuple(fc.constant("insert" as const), fc.nat(3), fc.constant(null)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant("delete" as const), fc.nat(3), fc.constant(null)) },
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      sheet = testSheet();
      for (const [kind, where, what] of edits) {
        if (kind === "set") sheet.set({ [where]: what });
        else if (kind === "insert") insertRows(where);
        else deleteRows(where);
        sheet.engine.calculate();
      }
      // Values of circular formulas depend on where the calculation begins.
      if (sheet.engine.calculate({ all: true }).circular.length > 0) return;
      const fresh = testSheet();
      sheet.engine.forEachCell(SHEET, (found) => {
        if (found.formula) fresh.engine.setFormula(SHEET, found.row, found.column, found.formula);
        else if (sheet.engine.anchor(SHEET, found.row, found.column) === undefined)
          fresh.engine.setValue(SHEET, found.row, found.column, found.value);
      });
      fresh.engine.calculate();
      // Two formulas that want the same cells take turns: the first to be calculated wins.
      const all = sheet.values("A1:F12");
      if (all.flat().includes("#SPILL!") || fresh.values("A1:F12").flat().includes("#SPILL!")) return;
      expect(fresh.values("A1:F12")).toEqual(all);
    }),
    { numRuns: 500 },
  );
});
