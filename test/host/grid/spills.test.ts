/** Arrays that spill: how far, what reads them, what blocks them. */
import { COUNT, DOUBLE, eachGrid, table } from "./sheet";

eachGrid((openSheet) => {
  it("fills the cells below and says which", async () => {
    const { grid, id, put, values } = openSheet();
    grid.registerFunctions([DOUBLE]);
    put("A1", [
      [1, 2],
      [3, 4],
    ]);
    put("D2", [["=PARLEY.DOUBLE(A1:B2)"]]);
    await grid.calculate();
    expect(values("D2:E3")).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(grid.spill(id, 1, 3)).toBe("D2:E3");
    expect(grid.spill(id, 2, 3)).toBeUndefined();
    expect(grid.usedRange(id, true)).toMatchObject({ row: 0, column: 0, rows: 3, columns: 5 });
  });

  it.each([[5], [2], [3]])("carries a change to %d rows along a chain of spills", async (rows) => {
    const { grid, put, values } = openSheet();
    grid.registerFunctions([COUNT, DOUBLE]);
    put("A1", [
      [3, "=PARLEY.COUNT(A1)", "=PARLEY.DOUBLE(B1:B5)", "=SUM(C1:C5)", "=PARLEY.DOUBLE(C1:C5)", "=SUM(E1:E5)"],
    ]);
    await grid.calculate();
    put("A1", [[rows]]);
    await grid.calculate();
    const sum = (rows * (rows + 1)) / 2;
    expect(values("D1")).toEqual([[sum * 2]]);
    expect(values("F1")).toEqual([[sum * 4]]);
    expect(values("B1:B5").flat()).toEqual(
      Array.from({ length: 5 }, (_row, index) => (index < rows ? index + 1 : null)),
    );
  });

  it("reads a spill that is defined later, on another sheet", async () => {
    const { grid, put, value } = openSheet();
    grid.registerFunctions([COUNT, DOUBLE]);
    const other = grid.addSheet("Other");
    put("A1", [["=SUM(B1:B4)", "=PARLEY.DOUBLE(Other!A1:A4)"]]);
    put("A1", [["=PARLEY.COUNT(4)"]], other);
    await grid.calculate();
    expect(value("A1")).toBe(20);
  });

  it("is #SPILL! while a cell is in the way, and spills again when it is gone", async () => {
    const { grid, id, put, values } = openSheet();
    grid.registerFunctions([COUNT]);
    put("A1", [["=PARLEY.COUNT(3)"]]);
    await grid.calculate();
    put("A3", [["x"]]);
    await grid.calculate();
    expect(values("A1:A3")).toEqual([["#SPILL!"], [null], ["x"]]);
    expect(grid.spill(id, 0, 0)).toBeUndefined();
    put("A3", [[""]]);
    await grid.calculate();
    expect(values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("takes the spilled cells away with the formula", async () => {
    const { grid, put, values } = openSheet();
    grid.registerFunctions([COUNT]);
    put("A1", [["=PARLEY.COUNT(3)"]]);
    await grid.calculate();
    put("A1", [["done"]]);
    await grid.calculate();
    expect(values("A1:A3")).toEqual([["done"], [null], [null]]);
  });

  it("spills 10,000 rows next to a table and follows an edit in it", async () => {
    const { grid, id, put, values, value } = openSheet();
    grid.registerFunctions([DOUBLE]);
    put("A1", [["Code", "Value"], ...Array.from({ length: 10_000 }, (_row, index) => [`c${index}`, index])]);
    grid.addTable(id, table("Data", "A1:B10001", ["Code", "Value"]));
    put("D2", [["=PARLEY.DOUBLE(Data[Value])", '=SUM(D2:D10001)+MATCH("c9999",Data[Code],0)']]);
    await grid.calculate();
    expect(grid.spill(id, 1, 3)).toBe("D2:D10001");
    expect(values("D10000:D10002")).toEqual([[19_996], [19_998], [null]]);
    put("B2", [[7]]);
    await grid.calculate();
    expect(value("E2")).toBe(99_990_000 + 14 + 10_000);
  });
});
