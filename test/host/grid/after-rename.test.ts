/** Names and tables keep their meaning in formulas when the sheet that they are on, or the name itself, changes. */
import { eachGrid } from "./sheet";

eachGrid((openSheet) => {
  const FIRST = { row: 0, column: 0, rows: 1, columns: 1 };

  function withName() {
    const grid = openSheet().grid;
    const reader = grid.sheets()[0]!.id;
    const source = grid.addSheet("~Draft of it");
    grid.write({ sheet: source, ...FIRST }, [[42]]);
    grid.setName({ name: "Day", formula: "='~Draft of it'!$A$1", visible: true });
    grid.write({ sheet: reader, ...FIRST, columns: 2 }, [["=Day", "=Day+1"]]);
    const values = async (all = false) => {
      await grid.calculate(all);
      return grid.read({ sheet: reader, ...FIRST, columns: 2 })[0]!.map(({ value }) => value);
    };
    return { grid, source, values };
  }

  it("follows a sheet that is renamed after a calculation", async () => {
    const { grid, source, values } = withName();
    expect(await values()).toEqual([42, 43]);
    grid.renameSheet(source, "Timeline");
    expect(grid.names()).toEqual([{ name: "Day", formula: "=Timeline!$A$1", visible: true }]);
    expect(await values()).toEqual([42, 43]);
    expect(await values(true)).toEqual([42, 43]);
    grid.write({ sheet: source, ...FIRST }, [[50]]);
    expect(await values()).toEqual([50, 51]);
  });

  it("takes a new meaning", async () => {
    const { grid, values } = withName();
    await values();
    grid.setName({ name: "Day", formula: "=7", visible: true });
    expect(await values()).toEqual([7, 8]);
    expect(await values(true)).toEqual([7, 8]);
  });

  it("finds a table's cells on its sheet when that is renamed after a calculation", async () => {
    const grid = openSheet().grid;
    const reader = grid.sheets()[0]!.id;
    const source = grid.addSheet("Draft");
    grid.write({ sheet: source, row: 0, column: 0, rows: 3, columns: 1 }, [["Rate"], [5], [6]]);
    grid.addTable(source, {
      name: "Terms",
      range: "A1:A3",
      columns: [{ name: "Rate" }],
      headerRow: true,
      totalsRow: false,
      bandedRows: false,
      filterButtons: false,
    });
    grid.write({ sheet: reader, ...FIRST }, [["=INDEX(Terms[Rate],2)"]]);
    const value = async (all = false) => {
      await grid.calculate(all);
      return grid.read({ sheet: reader, ...FIRST })[0]![0]!.value;
    };
    expect(await value()).toBe(6);
    grid.renameSheet(source, "Scenarios");
    expect(await value(true)).toBe(6);
    grid.write({ sheet: source, row: 2, column: 0, rows: 1, columns: 1 }, [[9]]);
    expect(await value()).toBe(9);
  });
});
