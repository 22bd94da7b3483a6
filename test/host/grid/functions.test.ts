/** Custom functions: what they are given, what becomes of what they give, and why they failed. */
import { DOUBLE, fn, eachGrid, table } from "./sheet";

eachGrid((openSheet) => {
  it("gets ranges as matrices, blanks as null, truth values and errors as what they are", async () => {
    const { grid, put } = openSheet();
    const seen: unknown[][] = [];
    grid.registerFunctions([fn("PARLEY.SEE", (args) => (seen.push(args), 1))]);
    put("A1", [
      [1, "x", true],
      ["", "=1/0", 2],
    ]);
    await grid.calculate();
    put("E1", [['=PARLEY.SEE(A1:C2,A1,"t",FALSE,,25%,{1;2},NA())']]);
    await grid.calculate();
    const error = (code: string): { error: string } => ({ error: code });
    expect(seen.at(-1)).toEqual([
      [
        [1, "x", true],
        [null, error("#DIV/0!"), 2],
      ],
      [[1]],
      "t",
      false,
      null,
      0.25,
      [[1], [2]],
      error("#N/A"),
    ]);
  });

  it("knows the cell that calls it", async () => {
    const { grid, id, put, values } = openSheet();
    grid.registerFunctions([
      fn("PARLEY.WHERE", (_args, caller) => `${caller.sheet === id} ${caller.row} ${caller.column}`),
    ]);
    put("B3", [["=PARLEY.WHERE(1)"]]);
    await grid.calculate();
    expect(values("B3")).toEqual([["true 2 1"]]);
  });

  it("counts on with a matrix of one cell as with a number", async () => {
    const { grid, put, values } = openSheet();
    grid.registerFunctions([fn("PARLEY.ONE", () => [[7]]), DOUBLE]);
    put("A1", [["=PARLEY.ONE(1)*2", "=SUM(PARLEY.ONE(1),1)", '=PARLEY.DOUBLE(3)&"!"', "=parley.one(1)"]]);
    await grid.calculate();
    expect(values("A1:D2")).toEqual([
      [14, 8, "6!", 7],
      [null, null, null, null],
    ]);
  });

  it("keeps a failing function's message for its cell until it succeeds", async () => {
    const { grid, id, put, value } = openSheet();
    const rate = fn("PARLEY.RATE", ([value]) =>
      Number((value as number[][])[0]![0]) > 1 ? { error: "#VALUE!", message: "rate is 25: write 25% or 0.25" } : 1,
    );
    grid.registerFunctions([rate]);
    put("A1", [[25, "=PARLEY.RATE(A1)*2", '=IFERROR(PARLEY.RATE(A1),"no")']]);
    await grid.calculate();
    expect(value("B1")).toBe("#VALUE!");
    expect(grid.errorMessage(id, 0, 1)).toBe("rate is 25: write 25% or 0.25");
    expect([value("C1"), grid.errorMessage(id, 0, 2)]).toEqual(["no", undefined]);
    put("A1", [[0.25]]);
    await grid.calculate();
    expect([value("B1"), grid.errorMessage(id, 0, 1)]).toEqual([2, undefined]);
  });

  it("keeps the messages of failed elements of a spill", async () => {
    const { grid, id, put, values } = openSheet();
    grid.registerFunctions([fn("PARLEY.EACH", () => [[1], [{ error: "#N/A", message: "no such code" }], [3]])]);
    put("A1", [["=PARLEY.EACH(1)"]]);
    await grid.calculate();
    expect(values("A1:A3")).toEqual([[1], ["#N/A"], [3]]);
    expect([0, 1, 2].map((row) => grid.errorMessage(id, row, 0))).toEqual([undefined, "no such code", undefined]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
      "#VALUE!",
    ],
    ["gives not a number", () => NaN, "#NUM!"],
    ["gives infinity", () => [[Infinity]], "#NUM!"],
    ["gives an empty array", () => [], "#CALC!"],
    ["gives rows of different lengths", () => [[1], [1, 2]], "#VALUE!"],
  ])("answers with an error and goes on when a function %s", async (_what, call, code) => {
    const { grid, put, values } = openSheet();
    grid.registerFunctions([fn("PARLEY.BAD", call)]);
    put("A1", [["=PARLEY.BAD(1)", "=1+1"]]);
    await grid.calculate();
    expect(values("A1:B1")).toEqual([[code, 2]]);
  });

  it("takes a function that is registered again in place of the old one", async () => {
    const { grid, put, value } = openSheet();
    grid.registerFunctions([fn("PARLEY.V", () => 1)]);
    put("A1", [["=PARLEY.V(1)"]]);
    await grid.calculate();
    grid.registerFunctions([fn("PARLEY.V", () => 2)]);
    await grid.calculate(true);
    expect(value("A1")).toBe(2);
  });

  it("reads a whole column of a table and a range of 100,000 cells", async () => {
    const { grid, id, put, value } = openSheet();
    grid.registerFunctions([fn("PARLEY.ROWS", ([range]) => (range as unknown[]).length)]);
    put("A1", [["Value"], [1], [2]]);
    grid.addTable(id, table("Lines", "A1:A3", ["Value"]));
    put("C1", [["=PARLEY.ROWS(Lines[Value])"], ["=PARLEY.ROWS(Lines[#All])"], ["=PARLEY.ROWS(A1:A100000)"]]);
    await grid.calculate();
    expect([value("C1"), value("C2"), value("C3")]).toEqual([2, 3, 100_000]);
  });
});
