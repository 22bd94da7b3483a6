/** Formulas in the headless grid: what they give, what follows an edit, what is refused. */
import { eachGrid } from "./sheet";

eachGrid((openSheet) => {
  it.each([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ['="a"&1', "a1"],
    ["=1=1", true],
    ["=25%", 0.25],
    ["=DATE(2025,5,21)", 45_798],
    ['=TEXT(0.25,"0%")', "25%"],
    ["=LET(a,2,b,a*3,a+b)", 8],
    ["=LAMBDA(x,x*2)(4)", 8],
    ['=IFERROR(1/0,"none")', "none"],
    ["=SUM({1,2;3,4})", 10],
    ['=XLOOKUP("b",{"a";"b"},{1;2})', 2],
    ["=1/0", "#DIV/0!"],
    ["=NO.SUCH.FUNCTION(1)", "#NAME?"],
    ['=""', ""],
  ])("%s gives %p", async (formula, result) => {
    const { grid, put, value } = openSheet();
    put("A1", [[formula]]);
    await grid.calculate();
    expect(value("A1")).toBe(result);
  });

  it("follows an edit through cells, other sheets and names", async () => {
    const { grid, put, value } = openSheet();
    const other = grid.addSheet("Other sheet");
    put("A1", [[2, "=A1*10"]]);
    put("A1", [["='Sheet1'!B1+1", "=Rate*A1"]], other);
    grid.setName({ name: "Rate", formula: "=Sheet1!$C$1", visible: true });
    put("C1", [[0.5]]);
    await grid.calculate();
    expect([value("A1", other), value("B1", other)]).toEqual([21, 10.5]);
    put("A1", [[3]]);
    put("C1", [[1]]);
    await grid.calculate();
    expect([value("A1", other), value("B1", other)]).toEqual([31, 31]);
  });

  it("keeps constants, formulas and functions under names", async () => {
    const { grid, put, values } = openSheet();
    grid.setName({ name: "Quarter", formula: "=0.25", visible: true });
    grid.setName({ name: "Twice", formula: "=LAMBDA(x,x*2)", visible: true, comment: "doubles" });
    put("A1", [["=Quarter*4"], ["=Twice(21)"]]);
    await grid.calculate();
    expect(values("A1:A2")).toEqual([[1], [42]]);
    grid.setName({ name: "quarter", formula: "=0.5", visible: true });
    await grid.calculate();
    expect(values("A1:A1")).toEqual([[2]]);
    expect(grid.names()).toHaveLength(2);
    grid.removeName("Twice");
    expect(grid.names().map(({ name }) => name)).toEqual(["quarter"]);
  });

  it("does not let SORT change the range that it sorts", async () => {
    const { grid, put, values } = openSheet();
    put("A1", [[3], [1], [2]]);
    put("C1", [["=SORT(A1:A3)", "=XLOOKUP(3,A1:A3,A1:A3)", "=A1"]]);
    await grid.calculate(true);
    await grid.calculate(true);
    expect(values("C1:E3")).toEqual([
      [1, 3, 3],
      [2, null, null],
      [3, null, null],
    ]);
  });

  it("does not calculate while held", async () => {
    const { grid, put, value } = openSheet();
    put("A1", [[1, "=A1+1"]]);
    await grid.calculate();
    grid.holdCalculation(true);
    put("A1", [[10]]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(value("B1")).toBe(2);
    grid.holdCalculation(false);
    await grid.calculate();
    expect(value("B1")).toBe(11);
  });

  it.each(["=1+", "=SUM(", '="open', "=)", "=A1:", "=*2"])("refuses %s and writes nothing of the batch", (formula) => {
    const { put, value } = openSheet();
    expect(() => put("A1", [["before", formula]])).toThrow(`The formula ${formula} cannot be read`);
    expect(value("A1")).toBeNull();
  });

  it("keeps codes as text where the cell is text, numbers where it is not", async () => {
    const { grid, at, put, values, cells } = openSheet();
    grid.writeNumberFormats(at("A1:A1"), [["@"]]);
    put("A1", [["0102", "0102", "'0102"]]);
    put("A2", [["=LEN(A1)", "=ISTEXT(C1)", "=A1=C1"]]);
    await grid.calculate();
    expect(values("A1:C2")).toEqual([
      ["0102", 102, "0102"],
      [4, true, true],
    ]);
    put("D1", [["25%", "2025-07-09"]]);
    expect(cells("D1:E1")[0]!.map(({ value, text }) => [value, text])).toEqual([
      [0.25, "25%"],
      [45_847, "2025-07-09"],
    ]);
  });

  it("moves references when rows are inserted and deleted", async () => {
    const { grid, at, put, cells } = openSheet();
    put("A1", [[1], [2], ["=SUM(A1:A2)"]]);
    grid.insert({ ...at("A2"), column: 0, columns: 16_384 }, "down");
    put("A2", [[10]]);
    await grid.calculate();
    expect(cells("A4")[0]![0]).toMatchObject({ value: 13, formula: "=SUM(A1:A3)" });
    grid.delete({ ...at("A1"), column: 0, columns: 16_384 }, "up");
    await grid.calculate();
    expect(cells("A3")[0]![0]).toMatchObject({ value: 12, formula: "=SUM(A1:A2)" });
  });

  it("renames a sheet in the formulas that read it", async () => {
    const { grid, id, put, cells } = openSheet();
    const other = grid.addSheet("Data");
    put("A1", [[5]], other);
    put("A1", [["=Data!A1*2"]]);
    await grid.calculate();
    grid.renameSheet(other, "Trade data");
    await grid.calculate();
    expect(cells("A1", id)[0]![0]).toMatchObject({ value: 10, formula: "='Trade data'!A1*2" });
  });

  it("gives the text of a link as the cell's value", async () => {
    const { grid, put, values } = openSheet();
    put("A1", [['=HYPERLINK("https://example.org","open")', '=HYPERLINK("https://example.org")']]);
    await grid.calculate(true);
    expect(values("A1:B1")).toEqual([["open", "https://example.org"]]);
  });

  it.each([
    ["=A1-IF(B1>1,1,0)", "#N/A"],
    ["=B1-IF(A1>1,1,0)", "#DIV/0!"],
    ["=A1+IF(B1>1,1,0)", "#N/A"],
    ["=A1*IF(B1>1,1,0)", "#N/A"],
    ["=A1/IF(B1>1,1,0)", "#N/A"],
    ["=A1=IF(B1>1,1,0)", "#N/A"],
    ["=SUM(IFERROR(C1:C2-NA(),1))", 2],
  ])("of two errors takes the left one: %s is %p", async (formula, value) => {
    const { grid, put, values } = openSheet();
    put("A1", [["=NA()", "=1/0", 1]]);
    put("H1", [[formula]]);
    await grid.calculate(true);
    const [[found]] = values("H1") as [[unknown]];
    expect(typeof found === "object" ? (found as { error: string }).error : found).toBe(value);
  });

  it.each<[formula: string, value: unknown]>([
    ['=SUMPRODUCT((A1:A8="")*1)', 2],
    ["=SUMPRODUCT((A1:A8=0)*1)", 2],
    ["=SUMPRODUCT((A1:A8=FALSE)*1)", 2],
    ["=SUMPRODUCT((A1:A8=B9)*1)", 4],
    ["=SUMPRODUCT((A1:A8=8703)*1)", 1],
    ['=SUMPRODUCT((A1:A8="8703")*1)', 1],
    ['=SUMPRODUCT((A1:A8="autos")*1)', 1],
    ['=SUMPRODUCT((A1:A8<>"")*1)', 6],
    ['=SUMPRODUCT(EXACT(A1:A8,"autos")*1)', 0],
    ['=IF(INDEX(A1:A8,1)="",1,2)', 2],
    ['=IF(INDEX(A1:A8,2)="",1,2)', 1],
    ["=IF(INDEX(A1:A8,1)=INDEX(A1:A8,2),1,2)", 1],
  ])("compares a column with values of their own kind, however often: %s is %p", async (formula, value) => {
    const { put, grid, values, at } = openSheet();
    grid.writeNumberFormats(at("A4"), [["@"]]);
    put("A1", [[0], [""], [8703], ["8703"], ["Autos"], ['=""'], [false], [1]]);
    put("C1", [[formula, formula]]);
    put("C3", [['=SUMPRODUCT((A1:A8="x")*1)']]);
    await grid.calculate(true);
    expect(values("C1:D1")).toEqual([[value, value]]);
  });

  it("compares values of any two kinds as Excel orders them", async () => {
    const { put, grid, value } = openSheet();
    put("A1", [[0, '=""', false, "x", 5, true]]);
    const operands = ["A1", "B1", "C1", "D1", "E1", "F1", "H1", '""', "0", "FALSE", "TRUE", '"x"', '"X*"', "-1"];
    const values = [0, "", false, "x", 5, true, null, "", 0, false, true, "x", "x*", -1];
    const rank = (one: unknown): number => ["number", "string", "boolean"].indexOf(typeof one);
    const zero = (other: unknown): unknown => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
    const pairs = operands.flatMap((one, row) =>
      operands.map((other, column) => {
        const [a, b] = [values[row] ?? zero(values[column]), values[column] ?? zero(values[row])] as [number, number];
        const order = rank(a) === rank(b) ? Number(a > b) - Number(a < b) : rank(a) - rank(b);
        return { formula: `=(${one}=${other})&(${one}<>${other})&(${one}<${other})&(${one}>=${other})`, order };
      }),
    );
    pairs.forEach(({ formula }, index) => put(`K${index + 1}`, [[formula]]));
    await grid.calculate(true);
    expect(pairs.map(({ formula }, index) => [formula, value(`K${index + 1}`)])).toEqual(
      pairs.map(({ formula, order }) => [
        formula,
        [order === 0, order !== 0, order < 0, order >= 0].map((each) => String(each).toUpperCase()).join(""),
      ]),
    );
  });

  it.each<[what: string, formula: string, value: unknown]>([
    ["4,096 additions", `=${Array.from({ length: 4096 }, () => "1").join("+")}`, 4096],
    ["2,000 texts", `=LEN(${Array.from({ length: 2000 }, () => '"a"').join("&")})`, 2000],
    ["2,000 factors of cells", `=${Array.from({ length: 2000 }, () => "A1").join("*")}`, 1],
    ["comparisons in a row", `=${Array.from({ length: 1001 }, () => "1").join("=")}`, false],
    ["64 functions within each other", `=${"ABS(".repeat(64)}1${")".repeat(64)}`, 1],
    ["100 brackets", `=${"(".repeat(100)}1${")".repeat(100)}`, 1],
  ])("works off runs of thousands: %s", async (_, formula, value) => {
    const { put, grid, value: valueOf } = openSheet();
    put("A1", [[1]]);
    put("B1", [[formula]]);
    await grid.calculate(true);
    expect(valueOf("B1")).toBe(value);
  });

  it("takes an empty text that a formula gives for a text, and a blank cell for 0", async () => {
    const { put, values, grid } = openSheet();
    put("A1", [['=IF(TRUE,"")', "=A1/2", "=INDEX(A1:A2,1)+1", "=A2/2", "=INDEX(A1:A2,2)+1", "=COUNTA(A1:A2)"]]);
    put("A3", [["=ISBLANK(A1)", '=A1=""', "=SUM(A1:A2)", "=COUNTBLANK(A1:A2)", "=A1&1", '=SUMPRODUCT((A1:A2="")*1)']]);
    await grid.calculate(true);
    expect(values("A1:F1")).toEqual([["", "#VALUE!", "#VALUE!", 0, 1, 1]]);
    expect(values("A3:F3")).toEqual([[false, true, 0, 2, "1", 2]]);
    put("B2", [[7]]);
    put("G1", [["=A1*B2"]]);
    await grid.calculate();
    expect(values("G1")).toEqual([["#VALUE!"]]);
  });
});
