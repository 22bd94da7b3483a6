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

test("what looks at cells that moved is calculated again, though its text stays", () => {
  sheet.set({
    A1: 1,
    A2: 2,
    A5: 7,
    B1: 10,
    C1: "=SUM(A1:B2)",
    D1: "=INDEX(A:A,2)",
    E1: "=SUM(OFFSET(A1,0,0,2,1))",
  });
  // The third cell of the sum moves out of it, which the range A1:B2 does not follow.
  sheet.engine.insertCells({ sheet: SHEET, row: 1, column: 0, rows: 1, columns: 1 }, "down");
  sheet.engine.calculate();
  expect([formula("C1"), sheet.value("C1"), sheet.value("D1"), sheet.value("E1")]).toEqual(["=SUM(A1:B2)", 11, 0, 1]);
  sheet.set({ A2: 5 });
  expect([sheet.value("C1"), sheet.value("D1"), sheet.value("E1")]).toEqual([16, 5, 6]);
  sheet.set({ D1: null });
  // Elsewhere on the sheet: what OFFSET found is not forgotten.
  sheet.engine.insertCells({ sheet: SHEET, row: 20, column: 0, rows: 1, columns: 16_384 }, "down");
  expect(sheet.engine.due).toBe(false);
  sheet.set({ A2: 6 });
  expect(sheet.value("E1")).toBe(7);
});

const table = (name: string, row: number) => ({
  name,
  sheet: SHEET,
  range: { row, column: 0, rows: 2, columns: 1 },
  columns: ["Rate"],
  headerRow: true,
  totalsRow: false,
});

test("a new name of a table, a sheet or a column calculates nothing again and keeps the order of tables", () => {
  sheet.set({ A1: "Rate", A2: 0.25, A4: "Rate", A5: 0.1 });
  sheet.engine.setTable(table("One", 0));
  sheet.engine.setTable(table("Two", 3));
  sheet.engine.setName({ name: "First", formula: "=One[Rate]" });
  sheet.set({
    C1: "=SUM(One[Rate])",
    C2: "=SUM(Two[Rate])",
    C3: "=Sheet1!$A$2*2",
    C4: "=SUM(First)",
    C5: "=ROWS(One)",
  });
  sheet.engine.renameTable("One", "Rates");
  sheet.engine.renameColumn("Rates", "Rate", "Share");
  sheet.engine.renameSheet(SHEET, "Our law");
  sheet.engine.setTable({ ...table("Rates", 0), columns: ["Share"] });
  expect(sheet.engine.due).toBe(false);
  expect(["C1", "C2", "C3", "C4", "C5"].map(formula)).toEqual([
    "=SUM(Rates[Share])",
    "=SUM(Two[Rate])",
    "='Our law'!$A$2*2",
    "=SUM(First)",
    "=ROWS(Rates)",
  ]);
  expect(sheet.engine.tables().map(({ name }) => name)).toEqual(["Rates", "Two"]);
  expect(sheet.engine.names()).toEqual([{ name: "First", formula: "=Rates[Share]" }]);
  sheet.set({ A2: 0.5 });
  expect(["C1", "C2", "C3", "C4", "C5"].map((cell) => sheet.value(cell))).toEqual([0.5, 0.1, 1, 0.5, 1]);
});

test("with a sheet go its tables: what mentions them is #REF!, by their bare name too", () => {
  sheet.engine.addSheet("sheet-2", "Law");
  sheet.engine.setTable({ ...table("Gone", 0), sheet: "sheet-2" });
  sheet.engine.setValue("sheet-2", 1, 0, 4);
  sheet.set({ A1: "=SUM(Gone[Rate])", A2: "=SUM(Gone)", A3: "=Law!A2", A4: "=1+1" });
  expect(sheet.values("A1:A4").flat()).toEqual([4, 4, 4, 2]);
  sheet.engine.removeSheet("sheet-2");
  sheet.engine.calculate();
  expect(sheet.values("A1:A4").flat()).toEqual(["#REF!", "#REF!", "#REF!", 2]);
  expect([formula("A1"), formula("A2"), formula("A3")]).toEqual(["=SUM(#REF!)", "=SUM(#REF!)", "=#REF!"]);
});

test("a formula that another program wrote and that cannot be read follows all the same", () => {
  sheet.engine.load(SHEET, [{ row: 0, column: 1, value: 3, formula: "=OTHER(A5,,{[)" }]);
  insertRows(2);
  sheet.engine.calculate();
  expect([formula("B1"), sheet.value("B1")]).toEqual(["=OTHER(A6,,{[)", "#NAME?"]);
});
