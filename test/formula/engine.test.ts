import { FormulaSyntaxError, type CustomFunction } from "../../src/formula/engine-types";
import { FormulaError } from "../../src/formula/values";
import { place, plain, SHEET, testSheet, type TestSheet } from "./sheet";

let sheet: TestSheet;
beforeEach(() => {
  sheet = testSheet();
});
const formula = (address: string): string | undefined => {
  const { row, column } = place(address);
  return sheet.engine.formula(SHEET, row, column);
};
const message = (address: string): string | undefined => {
  const { row, column } = place(address);
  return sheet.engine.message(SHEET, row, column);
};

describe("calculation", () => {
  test("an edit reaches what depends on it and nothing else", () => {
    sheet.set({ A1: 1, A2: "=A1*2", A3: "=SUM(A1:A2)", B1: "=1+1" });
    expect(sheet.values("A1:A3")).toEqual([[1], [2], [3]]);
    sheet.engine.setValue(SHEET, 0, 0, 5);
    expect(sheet.value("A3")).toBe(3);
    const { evaluated, changed } = sheet.engine.calculate();
    expect(evaluated).toBe(2);
    expect(changed).toEqual([
      { sheet: SHEET, row: 1, column: 0 },
      { sheet: SHEET, row: 2, column: 0 },
    ]);
    expect(sheet.values("A1:A3")).toEqual([[5], [10], [15]]);
    expect(sheet.engine.calculate().evaluated).toBe(0);
    expect(sheet.engine.calculate({ all: true }).evaluated).toBe(3);
  });

  test("a chain of 20,000 cells is no matter, from either end", () => {
    for (let row = 19_999; row >= 1; row--) sheet.engine.setFormula(SHEET, row, 0, `=A${row}+1`);
    sheet.set({ A1: 1 });
    expect(sheet.value("A20000")).toBe(20_000);
    sheet.set({ A1: 2 });
    expect(sheet.value("A20000")).toBe(20_001);
  });

  test("a blank cell is 0 in a formula and null by itself", () => {
    sheet.set({ B1: "=A1", B2: '=A1&""', B3: "=A1=0", B4: '=A1=""' });
    expect(sheet.values("A1:B4")).toEqual([
      [null, 0],
      [null, ""],
      [null, true],
      [null, true],
    ]);
  });

  test("a formula that cannot be read changes nothing", () => {
    sheet.set({ A1: 7 });
    expect(() => sheet.engine.setFormula(SHEET, 0, 0, "=1+")).toThrow(FormulaSyntaxError);
    expect(() => sheet.engine.checkFormula("=SUM(1")).toThrow(/SUM\(1 cannot be read/);
    expect(sheet.value("A1")).toBe(7);
  });

  test("operators that follow each other over arrays give what they give one by one", () => {
    sheet.set({
      A1: "KR",
      A2: "JP",
      A3: "kr",
      B1: 1,
      B2: 2,
      B3: "=1/0",
      C1: 10,
      C2: "x",
      C3: 30,
      D1: '=SUMPRODUCT((A1:A2="KR")*(B1:B2<2)*C1)',
      D2: '=SUMPRODUCT((A1:A3="KR")*B1:B3*C1:C3)',
      E1: '=(A1:A3="KR")*B1:B3*C1:C3',
      F1: "=B1:B2+C1:C3-1",
      G1: "=B1:B2*2*{1,2}",
      I1: '=B1:B2*1&"-"&C1:C2',
      J1: "=B1*C1*2",
    });
    expect(sheet.values("D1:D2")).toEqual([[10], ["#VALUE!"]]);
    // The text in the second row and the error in the third: what comes first in the row counts.
    expect(sheet.values("E1:E3")).toEqual([[10], ["#VALUE!"], ["#DIV/0!"]]);
    expect(sheet.values("F1:F3")).toEqual([[10], ["#VALUE!"], ["#N/A"]]);
    expect(sheet.values("G1:H2")).toEqual([
      [2, 4],
      [4, 8],
    ]);
    expect(sheet.values("I1:I2")).toEqual([["1-10"], ["2-x"]]);
    expect(sheet.value("J1")).toBe(20);
  });

  test("an unknown function or name is #NAME? and says so", () => {
    sheet.set({ A1: "=NO.SUCH.FUNCTION(1)", A2: "=Nobody+1", A3: "=IFERROR(Nobody,5)" });
    expect(sheet.values("A1:A3")).toEqual([["#NAME?"], ["#NAME?"], [5]]);
    expect(message("A1")).toBe("There is no function NO.SUCH.FUNCTION.");
    expect(message("A2")).toBe("There is no name Nobody.");
  });

  test("volatile functions are calculated each time", () => {
    let time = Date.UTC(2025, 6, 9, 15);
    sheet = testSheet({ now: () => ({ time, offset: 9 * 60 }), random: () => 0.25 });
    sheet.set({ A1: "=TODAY()", A2: "=NOW()", A3: "=RAND()", B1: "=A1+1" });
    expect(sheet.values("A1:B3")).toEqual([
      [45848, 45849],
      [45848, null],
      [0.25, null],
    ]);
    time += 86_400_000;
    sheet.engine.calculate();
    expect(sheet.value("B1")).toBe(45850);
  });

  test("INDIRECT and OFFSET read what they name, whenever it changes", () => {
    sheet.set({ A1: 1, A2: 2, A3: 3, B1: "A2", C1: "=INDIRECT(B1)", C2: "=SUM(OFFSET(A1,1,0,2,1))", C3: "=C1*10" });
    expect(sheet.values("C1:C3")).toEqual([[2], [5], [20]]);
    sheet.set({ A2: 20 });
    expect(sheet.values("C1:C3")).toEqual([[20], [23], [200]]);
    sheet.set({ B1: "A3" });
    expect(sheet.value("C3")).toBe(30);
  });

  test("a range with an end that is worked out follows its cells", () => {
    sheet.set({ A1: 1, A2: 2, A3: 3, B1: 2, C1: "=SUM(A1:INDEX(A:A,B1))" });
    expect(sheet.value("C1")).toBe(3);
    sheet.set({ A2: 5 });
    expect(sheet.value("C1")).toBe(6);
    sheet.set({ B1: 3 });
    expect(sheet.value("C1")).toBe(9);
  });
});

describe("circular formulas", () => {
  const cells = (found: readonly { row: number; column: number }[]): string[] =>
    found.map(({ row, column }) => `${row},${column}`).sort();

  test("show 0 as in Excel, and are named", () => {
    sheet.set({ A1: "=A2+1", A2: "=A3+1", A3: "=A1+1", B1: "=A1+5" });
    const { circular } = sheet.engine.calculate({ all: true });
    expect(cells(circular)).toEqual(["0,0", "1,0", "2,0"]);
    expect(sheet.values("A1:A3")).toEqual([[0], [0], [0]]);
    expect(sheet.value("B1")).toBe(5);
    expect(message("A2")).toBe("The formula needs its own result.");
    sheet.set({ A3: 1 });
    expect(sheet.values("A1:A3")).toEqual([[3], [2], [1]]);
    expect(message("A2")).toBeUndefined();
  });

  test("a branch that is not taken is no circle", () => {
    sheet.set({ A1: "=IF(TRUE,5,A2)", A2: "=A1+1" });
    expect(sheet.engine.calculate({ all: true }).circular).toEqual([]);
    expect(sheet.values("A1:A2")).toEqual([[5], [6]]);
  });

  test("a cell whose formula fails is asked again without being called circular", () => {
    sheet.set({ A1: "=NOSUCH(1)", A2: "=A1+A1", A3: "=A1&A2" });
    expect(sheet.engine.calculate({ all: true }).circular).toEqual([]);
    expect(sheet.values("A1:A3")).toEqual([["#NAME?"], ["#NAME?"], ["#NAME?"]]);
  });

  test("a sum that contains its own cell", () => {
    sheet.set({ A1: 1, A2: "=SUM(A1:A3)" });
    expect(sheet.engine.calculate({ all: true }).circular).toEqual([{ sheet: SHEET, row: 1, column: 0 }]);
  });
});

describe("formulas that fill several cells", () => {
  test("fill, grow, shrink and are read by others", () => {
    sheet.set({ A1: 3, B1: "=SEQUENCE(A1)", C1: "=SUM(B1#)", C2: "=SUM(B1:B9)", C3: "=B3" });
    expect(sheet.values("B1:C3")).toEqual([
      [1, 6],
      [2, 6],
      [3, 3],
    ]);
    expect(sheet.engine.spill(SHEET, 0, 1)).toEqual({ row: 0, column: 1, rows: 3, columns: 1 });
    expect(sheet.engine.anchor(SHEET, 2, 1)).toEqual({ sheet: SHEET, row: 0, column: 1 });
    sheet.set({ A1: 5 });
    expect(sheet.values("C1:C3")).toEqual([[15], [15], [3]]);
    sheet.set({ A1: 1 });
    expect(sheet.values("B1:C3")).toEqual([
      [1, 1],
      [null, 1],
      [null, 0],
    ]);
    expect(sheet.engine.spill(SHEET, 0, 1)).toBeUndefined();
  });

  test("need room, and take it when it comes", () => {
    sheet.set({ B3: "here", B1: "=SEQUENCE(4)" });
    expect(sheet.values("B1:B4")).toEqual([["#SPILL!"], [null], ["here"], [null]]);
    expect(sheet.engine.spill(SHEET, 0, 1)).toBeUndefined();
    expect(message("B1")).toBe("Cells that the result would fill are not blank.");
    sheet.set({ B3: null });
    expect(sheet.values("B1:B4")).toEqual([[1], [2], [3], [4]]);
    sheet.set({ B2: "now here" });
    expect(sheet.values("B1:B4")).toEqual([["#SPILL!"], ["now here"], [null], [null]]);
    sheet.engine.clear({ sheet: SHEET, row: 0, column: 1, rows: 3, columns: 1 });
    sheet.engine.calculate();
    expect(sheet.values("B1:B4")).toEqual([[null], [null], [null], [null]]);
  });

  test("clearing a filled cell fills it again", () => {
    sheet.set({ A1: "=SEQUENCE(3)" });
    sheet.engine.clear({ sheet: SHEET, row: 1, column: 0, rows: 1, columns: 1 });
    sheet.engine.calculate();
    expect(sheet.values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("a reader that was calculated before is calculated again", () => {
    sheet.set({ A1: "=SUM(C1:C9)", C2: "=SEQUENCE(3)" });
    expect(sheet.value("A1")).toBe(6);
  });
});

describe("names and tables", () => {
  const sectors = {
    name: "Sectors",
    sheet: SHEET,
    range: { row: 0, column: 0, rows: 3, columns: 3 },
    columns: ["Sector", "Rate", "Net duty"],
    headerRow: true,
    totalsRow: false,
  };
  beforeEach(() => {
    sheet.set({ A1: "Sector", B1: "Rate", C1: "Net duty", A2: "cars", A3: "steel", B2: 0.25, B3: 0.5 });
    sheet.engine.setTable(sectors);
  });

  test("structured references in all their forms", () => {
    sheet.set({
      C2: "=Sectors[[#This Row],[Rate]]*100",
      C3: "=[@Rate]*100",
      E1: "=SUM(Sectors[Net duty])",
      E2: "=ROWS(Sectors)",
      E3: "=COLUMNS(Sectors[[Rate]:[Net duty]])",
      E4: "=INDEX(Sectors[#Headers],2)",
      E5: "=ROWS(Sectors[#All])",
      E6: "=Sectors[Missing]",
      E7: "=[@Rate]",
    });
    expect(sheet.values("C2:C3")).toEqual([[25], [50]]);
    expect(formula("C2")).toBe("=[@Rate]*100");
    expect(sheet.values("E1:E7").flat()).toEqual([75, 2, 2, "Rate", 3, "#REF!", "#NAME?"]);
  });

  test("columns whose names need brackets and apostrophes", () => {
    sheet.engine.setTable({ ...sectors, columns: ["Sector", "#Rate [%]", "Net duty"] });
    sheet.set({ C2: "=[@['#Rate '[%']]]*4", E1: "=SUM(Sectors['#Rate '[%']])" });
    expect([sheet.value("C2"), sheet.value("E1")]).toEqual([1, 0.75]);
    sheet.engine.renameColumn("Sectors", "#Rate [%]", "Rate's");
    expect([formula("C2"), formula("E1")]).toEqual(["=[@[Rate''s]]*4", "=SUM(Sectors[Rate''s])"]);
  });

  test("a table that grows, is renamed, and becomes a range", () => {
    sheet.set({ E1: "=SUM(Sectors[Rate])", E2: "=SUM(Sectors[[#All],[Rate]])", C2: "=[@Rate]" });
    sheet.set({ B4: 0.125 });
    sheet.engine.setTable({ ...sectors, range: { ...sectors.range, rows: 4 } });
    sheet.engine.calculate();
    expect(sheet.value("E1")).toBe(0.875);
    sheet.engine.renameTable("sectors", "Goods");
    sheet.engine.renameColumn("Goods", "rate", "Tariff rate");
    expect(formula("E1")).toBe("=SUM(Goods[Tariff rate])");
    expect(formula("C2")).toBe("=[@[Tariff rate]]");
    expect(sheet.engine.calculate().evaluated).toBeLessThanOrEqual(1);
    expect(sheet.value("E1")).toBe(0.875);
    sheet.engine.removeTable("Goods");
    expect([formula("E1"), formula("E2"), formula("C2")]).toEqual(["=SUM($B$2:$B$4)", "=SUM($B$1:$B$4)", "=B2"]);
    sheet.engine.calculate({ all: true });
    expect(sheet.value("E1")).toBe(0.875);
  });

  test("names of cells, constants, formulas and functions, in the workbook or on one sheet", () => {
    sheet.engine.setName({ name: "Day", formula: "=Sheet1!$B$2" });
    sheet.engine.setName({ name: "Share", formula: "=0.25" });
    sheet.engine.setName({ name: "Double", formula: "=LAMBDA(x,x*2)" });
    sheet.engine.setName({ name: "Fact", formula: "=LAMBDA(n,IF(n<2,1,n*Fact(n-1)))" });
    sheet.set({ E1: "=Day*4", E2: "=Share+Double(3)", E3: "=Fact(5)", E4: "=SUM(Day:B3)" });
    expect(sheet.values("E1:E4").flat()).toEqual([1, 6.25, 120, 0.75]);
    sheet.set({ B2: 1 });
    expect(sheet.value("E1")).toBe(4);
    sheet.engine.setName({ name: "Share", formula: "=0.5", sheet: SHEET });
    sheet.engine.calculate();
    expect(sheet.value("E2")).toBe(6.5);
    sheet.engine.removeName("Share", SHEET);
    sheet.engine.removeName("Day");
    sheet.engine.calculate();
    expect([sheet.value("E1"), sheet.value("E2")]).toEqual(["#NAME?", 6.25]);
  });

  test("several sheets", () => {
    sheet.engine.addSheet("two", "Day & night");
    sheet.engine.setValue("two", 0, 0, 4);
    sheet.set({ E1: "='Day & night'!A1*2", E2: "=Later!A1" });
    expect(sheet.values("E1:E2").flat()).toEqual([8, "#REF!"]);
    sheet.engine.renameSheet("two", "Noon");
    expect(formula("E1")).toBe("=Noon!A1*2");
    sheet.engine.addSheet("three", "Later", 0);
    sheet.engine.setValue("three", 0, 0, 9);
    sheet.engine.calculate();
    expect(sheet.value("E2")).toBe(9);
    expect(sheet.engine.sheets().map(({ name }) => name)).toEqual(["Later", "Sheet1", "Noon"]);
    sheet.engine.removeSheet("two");
    sheet.engine.calculate();
    expect([formula("E1"), sheet.value("E1")]).toEqual(["=#REF!*2", "#REF!"]);
  });
});

describe("custom functions", () => {
  const register = (call: CustomFunction["call"]): void => sheet.engine.registerFunctions([{ name: "TEST.FN", call }]);

  test("get ranges as matrices, and the same matrix while nothing in it changes", () => {
    const seen: unknown[] = [];
    register((args) => {
      seen.push(args[0]);
      return 1;
    });
    sheet.set({ A1: 1, A2: "x", B1: "=TEST.FN(A1:A3)", B2: "=TEST.FN(A1:A3)", B3: "=TEST.FN(A1)" });
    expect(seen[0]).toEqual([[1], ["x"], [null]]);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toEqual([[1]]);
    sheet.set({ A3: true });
    expect(seen[3]).toEqual([[1], ["x"], [true]]);
  });

  test("get long ranges whole, and whole columns as far as there is content", () => {
    const rows: number[] = [];
    register(([matrix]) => rows.push((matrix as unknown[]).length));
    sheet.set({ A3: 1, B1: "=TEST.FN(A1:A100000)", B2: "=TEST.FN(A:A)" });
    expect(rows).toEqual([100_000, 3]);
  });

  test("their errors keep their message, which stays with the cell", () => {
    register(() => ({ error: "#N/A", message: "No such line." }));
    sheet.set({ A1: "=TEST.FN()", A2: "=A1" });
    expect(sheet.values("A1:A2").flat()).toEqual(["#N/A", "#N/A"]);
    expect([message("A1"), message("A2")]).toEqual(["No such line.", undefined]);
  });

  test("what they throw is #VALUE!, what is no number #NUM!, no array #CALC!, one element a value", () => {
    const results: (() => never | number | number[][])[] = [
      () => {
        throw new Error("Out of bounds.");
      },
      () => Number.NaN,
      () => [],
      () => [[1, 2], [3]],
      () => [[7]],
    ];
    register(([index]) => results[Number(index)]!());
    expect([0, 1, 2, 3, 4].map((index) => sheet.give(`=TEST.FN(${index})`))).toEqual([
      "#VALUE!",
      "#NUM!",
      "#CALC!",
      "#VALUE!",
      7,
    ]);
  });

  test("a result that comes later", () => {
    let result: number | { error: string } = { error: "#BUSY!" };
    register(() => result);
    sheet.set({ A1: "=TEST.FN()", A2: "=A1+1" });
    expect(sheet.values("A1:A2").flat()).toEqual(["#BUSY!", "#BUSY!"]);
    result = 41;
    sheet.engine.refresh(SHEET, 0, 0);
    expect(sheet.engine.due).toBe(true);
    sheet.engine.calculate();
    expect(sheet.value("A2")).toBe(42);
  });

  test("formulas that waited for the function are due once it is there", () => {
    sheet.set({ A1: "=TEST.FN(2)" });
    expect(sheet.value("A1")).toBe("#NAME?");
    register(([value]) => Number(value) * 2);
    sheet.engine.calculate();
    expect(sheet.value("A1")).toBe(4);
  });
});

describe("loaded cells", () => {
  test("keep their values until something that they read changes", () => {
    const { engine } = sheet;
    engine.load(SHEET, [
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, value: 999, formula: "=A1*2" },
      { row: 0, column: 2, value: 5, formula: "=SEQUENCE(2,1,5)", spill: { rows: 2, columns: 1 } },
      { row: 1, column: 2, value: 6 },
      { row: 0, column: 3, value: new FormulaError("#N/A"), formula: "=SUM(Later[Rate])" },
    ]);
    engine.setTable({
      name: "Later",
      sheet: SHEET,
      range: { row: 8, column: 0, rows: 2, columns: 1 },
      columns: ["Rate"],
      headerRow: true,
      totalsRow: false,
    });
    expect(engine.due).toBe(false);
    expect(engine.calculate().evaluated).toBe(0);
    expect(sheet.values("A1:D2")).toEqual([
      [2, 999, 5, "#N/A"],
      [null, null, 6, null],
    ]);
    sheet.set({ A1: 3 });
    expect(sheet.value("B1")).toBe(6);
    sheet.set({ C2: 1 });
    expect(sheet.value("C1")).toBe("#SPILL!");
    sheet.set({ A10: 0.5 });
    expect(sheet.value("D1")).toBe(0.5);
  });
});

test("what a sheet holds", () => {
  sheet.set({ B2: 1, D5: "=SEQUENCE(2,2)" });
  expect(sheet.engine.usedRange(SHEET)).toEqual({ row: 1, column: 1, rows: 5, columns: 4 });
  const found: string[] = [];
  sheet.engine.forEachCell(SHEET, (cell) =>
    found.push(`${cell.row},${cell.column}=${String(plain(cell.value))} ${cell.formula ?? ""}`),
  );
  expect(found.sort()).toEqual(["1,1=1 ", "4,3=1 =SEQUENCE(2,2)", "4,4=2 ", "5,3=3 ", "5,4=4 "]);
  sheet.set({ D5: null });
  expect(sheet.engine.usedRange(SHEET)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
});

describe("a formula that is nested too deeply is refused by name", () => {
  it.each([
    ["functions", `=${"ABS(".repeat(1500)}1${")".repeat(1500)}`],
    ["conditions", `=${"IF(1,".repeat(1000)}1${")".repeat(1000)}`],
    ["brackets to the right", `=1${"+(1".repeat(300)}${")".repeat(300)}`],
    ["signs", `=${"-".repeat(8190)}1`],
  ])("%s", (_, formula) => {
    const refused =
      /^The formula =.{78}… is nested more than 250 levels deep: put parts of it into cells of their own\.$/;
    expect(() => sheet.engine.checkFormula(formula)).toThrow(refused);
  });

  it("shows the beginning of a long formula that cannot be read", () => {
    expect(() => sheet.engine.checkFormula(`=${"1+".repeat(2000)}`)).toThrow(/^The formula =.{78}… cannot be read:/);
  });
});

describe("of two errors the first one's is the result", () => {
  it.each([
    ['=NA()/("a"+1)', "#N/A"],
    ['=("a"+1)/NA()', "#VALUE!"],
    ["=IF(TRUE,NA())+1/0", "#N/A"],
    ["=1/0&NA()", "#DIV/0!"],
    ['=NA()=("a"+1)', "#N/A"],
    ['=1+NA()*2-("a"+1)', "#N/A"],
  ])("%s is %s", (text, error) => {
    const value = sheet.engine.evaluate(text, { sheet: SHEET, row: 0, column: 0 });
    expect(value).toMatchObject({ error });
  });

  it.each([
    ["=A1-(B1*C1)", "#VALUE!"],
    ["=B1-(A1*C1)", "#N/A"],
    ["=A1^(B1*C1)", "#VALUE!"],
    ["=C1*(B1^(A1*(1-C1)))", "#N/A"],
    ["=C1-(A1*B1)", "#VALUE!"],
  ])("where a cell holds it: %s is %s", (text, error) => {
    sheet.set({ A1: '=1+"a"', B1: "=NA()", C1: 2, D1: text });
    expect(sheet.value("D1")).toBe(error);
  });
});
