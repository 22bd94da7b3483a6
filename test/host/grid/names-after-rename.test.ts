/** A name keeps its meaning in formulas when the sheet that it points to, or the name itself, changes. */
import { createHeadlessGrid } from "../../../src/host/grid/headless";

const FIRST = { row: 0, column: 0, rows: 1, columns: 1 };

function withName() {
  const grid = createHeadlessGrid();
  const reader = grid.sheets()[0].id;
  const source = grid.addSheet("~Draft of it");
  grid.write({ sheet: source, ...FIRST }, [[42]]);
  grid.setName({ name: "Day", formula: "='~Draft of it'!$A$1", visible: true });
  grid.write({ sheet: reader, ...FIRST, columns: 2 }, [["=Day", "=Day+1"]]);
  const values = async (all = false) => {
    await grid.calculate(all);
    return grid.read({ sheet: reader, ...FIRST, columns: 2 })[0].map(({ value }) => value);
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
  grid.dispose();
});

it("takes a new meaning", async () => {
  const { grid, values } = withName();
  await values();
  grid.setName({ name: "Day", formula: "=7", visible: true });
  expect(await values()).toEqual([7, 8]);
  expect(await values(true)).toEqual([7, 8]);
  grid.dispose();
});
