/** Tables in formulas: their parts, their rows, and what a rename does. */
import { eachGrid, table, type TestSheet } from "./sheet";

eachGrid((openSheet) => {
  function openSectors(): TestSheet {
    const sheet = openSheet();
    sheet.put("A4", [
      ["Sector", "Trade", "Base rate"],
      ["autos", 100, 0.25],
      ["steel", 200, 0.1],
      ["ships", 300, 0.5],
    ]);
    sheet.grid.addTable(sheet.id, table("Sectors", "A4:C7", ["Sector", "Trade", "Base rate"]));
    return sheet;
  }

  it.each([
    ["=SUM(Sectors[Trade])", 600],
    ["=SUMPRODUCT(sectors[trade],SECTORS[base RATE])", 195],
    ["=COUNTA(Sectors[#All])", 12],
    ["=INDEX(Sectors[#Headers],1,2)", "Trade"],
    ["=ROWS(Sectors[[#All],[Trade]])", 4],
    ["=ROWS(Sectors[#Data])", 3],
    ["=ROWS(Sectors)", 3],
    ["=SUM(Sectors[[Trade]:[Base rate]])", 600.85],
    ['=XLOOKUP("steel",Sectors[Sector],Sectors[Trade])', 200],
    ["=SUM(Sectors[#Data])", 600.85],
  ])("%s gives %p", async (formula, result) => {
    const { grid, put, value } = openSectors();
    const other = grid.addSheet("Elsewhere");
    put("A1", [[formula]], other);
    await grid.calculate();
    expect(value("A1", other)).toBe(result);
  });

  it("reads its own row in each row, and gives the formula back as it was typed", async () => {
    const { grid, put, values, cells } = openSectors();
    put("D4", [["Duty"], ["=[@Trade]*[@[Base rate]]"], ["=[@Trade]*[@[Base rate]]"], ["=[@Trade]*[@[Base rate]]"]]);
    grid.changeTable("Sectors", {
      range: "A4:D7",
      columns: ["Sector", "Trade", "Base rate", "Duty"].map((name) => ({ name })),
    });
    put("D5", [["=[@Trade]*[@[Base rate]]"], ["=[@Trade]*[@[Base rate]]"], ["=[@Trade]*[@[Base rate]]"]]);
    put("F5", [["=Sectors[@Trade]*2"]]);
    await grid.calculate();
    expect(values("D5:D7")).toEqual([[25], [20], [150]]);
    expect(cells("D6")[0]![0]!.formula).toBe("=[@Trade]*[@[Base rate]]");
    expect(cells("F5")[0]![0]).toMatchObject({ value: 200, formula: "=Sectors[@Trade]*2" });
  });

  it("calculates again when a cell of the table is edited", async () => {
    const { grid, put, value } = openSectors();
    put("E1", [["=SUM(Sectors[Trade])"]]);
    await grid.calculate();
    put("B5", [[1000]]);
    await grid.calculate();
    expect(value("E1")).toBe(1500);
  });

  it("renames the table in the formulas that name it", async () => {
    const { grid, put, cells } = openSectors();
    put("E1", [["=SUM(Sectors[Trade])"]]);
    await grid.calculate();
    grid.changeTable("Sectors", { name: "Lines" });
    await grid.calculate();
    expect(cells("E1")[0]![0]).toMatchObject({ value: 600, formula: "=SUM(Lines[Trade])" });
    expect(grid.tables().map(({ name }) => name)).toEqual(["Lines"]);
  });

  it.each([
    ["=-Sectors[@Trade]", "=-Lines[@Trade]", -100],
    ["=+Sectors[@Trade]", "=+Lines[@Trade]", 100],
    ["=1-Sectors[@[Base rate]]", "=1-Lines[@[Base rate]]", 0.75],
    ["=MAX(0,-Sectors[Trade])", "=MAX(0,-Lines[Trade])", 0],
    ["=SUM(-Sectors[Trade],ROWS(Sectors))", "=SUM(-Lines[Trade],ROWS(Lines))", -597],
    [
      '=SUM(Sectors[[#All],[Trade]])&"Sectors[Trade]"',
      '=SUM(Lines[[#All],[Trade]])&"Sectors[Trade]"',
      "600Sectors[Trade]",
    ],
    ["=SUM(Others[Sectors])", "=SUM(Others[Sectors])", 7],
    ["=SUM(Sectors!A5)", "=SUM(Sectors!A5)", 3],
    ["=SectorsOf+1", "=SectorsOf+1", 6],
  ])("renames the table in %s", async (formula, renamed, result) => {
    const { grid, put, cells } = openSectors();
    const other = grid.addSheet("Sectors");
    put("A5", [[3]], other);
    put("J4", [["Sectors"], [7]]);
    grid.addTable(grid.activeSheet(), table("Others", "J4:J5", ["Sectors"]));
    grid.setName({ name: "SectorsOf", formula: "=5", visible: true });
    put("E5", [[formula]]);
    await grid.calculate();
    expect(cells("E5")[0]![0]).toMatchObject({ value: result, formula });
    grid.changeTable("Sectors", { name: "Lines" });
    await grid.calculate();
    expect(cells("E5")[0]![0]).toMatchObject({ value: result, formula: renamed });
  });

  it("renames the table in defined names and in the formulas of its columns", async () => {
    const { grid, put, value } = openSectors();
    grid.setName({ name: "AllTrade", formula: "=SUM(-Sectors[Trade])", visible: true });
    grid.changeTable("Sectors", {
      columns: [{ name: "Sector" }, { name: "Trade" }, { name: "Base rate", formula: "=Sectors[@Trade]/100" }],
    });
    put("E5", [["=AllTrade"]]);
    await grid.calculate();
    grid.changeTable("Sectors", { name: "Lines" });
    await grid.calculate();
    expect(grid.names()).toEqual([{ name: "AllTrade", formula: "=SUM(-Lines[Trade])", visible: true }]);
    expect(grid.tables()[0]!.columns[2]).toEqual({ name: "Base rate", formula: "=Lines[@Trade]/100" });
    put("B5", [[1100]]);
    await grid.calculate();
    expect(value("E5")).toBe(-1600);
  });

  it.each(["My_Sectors", "_Sectors", "Sectors.2025", "업종_표"])(
    "reads the table %s, as Excel lets tables be called",
    async (name) => {
      const { grid, put, values } = openSectors();
      grid.changeTable("Sectors", { name });
      put("E5", [
        [
          `=SUM(${name}[Trade])`,
          `=-${name}[@Trade]`,
          `=ROWS(${name})`,
          `=INDEX(${name}[#Headers],1,2)`,
          `=SUM(${name}[[Trade]:[Base rate]])`,
          `=COUNTA(${name}[[#All],[Trade]])`,
          `=1-${name}[@[Base rate]]`,
        ],
      ]);
      await grid.calculate();
      expect(values("E5:K5")).toEqual([[600, -100, 3, "Trade", 600.85, 4, 0.75]]);
    },
  );

  it("renames a column when its header is edited, and the formulas follow", async () => {
    const { grid, put, cells } = openSectors();
    put("E1", [["=SUM(Sectors[Trade])"]]);
    await grid.calculate();
    put("B4", [["Imports"]]);
    await grid.calculate();
    expect(grid.tables()[0]!.columns.map(({ name }) => name)).toEqual(["Sector", "Imports", "Base rate"]);
    expect(cells("E1")[0]![0]).toMatchObject({ value: 600, formula: "=SUM(Sectors[Imports])" });
  });

  it("counts the totals row neither as data nor twice", async () => {
    const { grid, put, value } = openSectors();
    put("A8", [["Total", 600, 0.85]]);
    grid.changeTable("Sectors", { range: "A4:C8", totalsRow: true });
    put("E1", [["=SUM(Sectors[Trade])"]]);
    await grid.calculate();
    expect(value("E1")).toBe(600);
  });

  it("leaves the cells when a table becomes a range", () => {
    const { grid, values } = openSectors();
    grid.removeTable("Sectors");
    expect(grid.tables()).toEqual([]);
    expect(values("A4:C4")).toEqual([["Sector", "Trade", "Base rate"]]);
  });
});
