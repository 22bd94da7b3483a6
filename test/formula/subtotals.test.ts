/** SUBTOTAL and AGGREGATE over filtered and hidden rows, other subtotals and errors, after Microsoft's documentation of both. */
import { SHEET, testSheet, type TestSheet } from "./sheet";

let sheet: TestSheet;
beforeEach(() => {
  sheet = testSheet();
});

const hide = (byHand: number[], byFilter: number[]): void => {
  sheet.engine.setHiddenRows(SHEET, new Set(byHand), new Set(byFilter));
  sheet.engine.calculate();
};

test("give the documented examples of SUBTOTAL", () => {
  sheet.set({ A2: 120, A3: 10, A4: 150, A5: 23, B1: "=SUBTOTAL(9,A2:A5)", B2: "=SUBTOTAL(1,A2:A5)" });
  expect(sheet.values("B1:B2").flat()).toEqual([303, 75.75]);
});

test.each([
  ["=SUBTOTAL(9,A1:A4)", [1111, 1011, 1001]],
  ["=SUBTOTAL(109,A1:A4)", [1011, 1011, 1001]],
  ["=SUBTOTAL(3,A1:A4)", [4, 3, 2]],
  ["=SUBTOTAL(103,A1:A4)", [3, 3, 2]],
  ["=SUBTOTAL(104,A1:A4)", [1000, 1000, 1000]],
  ["=AGGREGATE(9,4,A1:A4)", [1111, 1111, 1111]],
  ["=AGGREGATE(9,5,A1:A4)", [1011, 1011, 1001]],
  ["=SUM(A1:A4)", [1111, 1111, 1111]],
])("%s: with one row hidden by hand, by a filter, and one more by a filter", (formula, [byHand, byFilter, both]) => {
  sheet.set({ A1: 1, A2: 10, A3: 100, A4: 1000, C1: formula });
  hide([2], []);
  expect(sheet.value("C1")).toBe(byHand);
  hide([], [2]);
  expect(sheet.value("C1")).toBe(byFilter);
  hide([2], [1]);
  expect(sheet.value("C1")).toBe(
    formula.startsWith("=SUBTOTAL(9,") ? 1101 : formula.startsWith("=SUBTOTAL(3,") ? 3 : both,
  );
});

test("leave out other subtotals, whatever else their formula does", () => {
  sheet.set({ A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4, A5: "=AGGREGATE(9,0,A4:A4)*1", A6: "=A1*100" });
  sheet.set({ B1: "=SUBTOTAL(9,A1:A6)", B2: "=AGGREGATE(9,0,A1:A6)", B3: "=AGGREGATE(9,4,A1:A6)", B4: "=SUM(A1:A6)" });
  expect(sheet.values("B1:B4").flat()).toEqual([107, 107, 114, 114]);
});

test("give the documented examples of AGGREGATE", () => {
  const columns = [
    ["=1/0", 72, 30, "=0/0", 31, 96, 32, 81, 33, 53, 34],
    [82, 65, 95, 63, 53, 71, 55, 83, 100, 91, 89],
  ];
  sheet.set(
    Object.fromEntries(
      columns.flatMap((column, at) => column.map((value, row) => [`${"AB"[at]}${row + 1}`, value] as const)),
    ),
  );
  sheet.set({
    C1: "=AGGREGATE(4,6,A1:A11)",
    C2: "=AGGREGATE(14,6,A1:A11,3)",
    C3: "=AGGREGATE(15,6,A1:A11)",
    C4: "=AGGREGATE(12,6,A1:A11,B1:B11)",
    C5: "=MAX(A1:A2)",
  });
  expect(sheet.values("C1:C5").flat()).toEqual([96, 72, "#VALUE!", 68, "#DIV/0!"]);
});

test("take an array where AGGREGATE asks for a place, and refuse it elsewhere", () => {
  sheet.set({ A1: 3, A2: 5, A3: 7, B1: 0, B2: 1, B3: 1 });
  expect(sheet.give("=AGGREGATE(15,6,A1:A3/(B1:B3=1),1)")).toBe(5);
  expect(sheet.give("=AGGREGATE(14,6,A1:A3/(B1:B3=1),2)")).toBe(5);
  expect(sheet.give("=AGGREGATE(9,6,A1:A3/(B1:B3=1))")).toBe("#VALUE!");
  expect(sheet.give("=SUBTOTAL(9,A1:A3*2)")).toBe("#VALUE!");
  expect(sheet.give("=SUBTOTAL(12,A1:A3)")).toBe("#VALUE!");
  expect(sheet.give("=AGGREGATE(20,0,A1:A3)")).toBe("#VALUE!");
});
