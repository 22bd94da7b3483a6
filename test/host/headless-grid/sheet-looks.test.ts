/** How a sheet looks: cells, whole rows and columns, and what moves when rows and columns come and go. */
import { SheetLooks } from "../../../src/host/headless-grid/sheet-looks";
import { StylePool } from "../../../src/host/headless-grid/style-pool";
import { COLUMNS, parseCells, type Rectangle, ROWS } from "../../../src/host/workbook/address";

const at = (address: string): Rectangle => parseCells(address)!;
const rows = (first: number, count: number): Rectangle => ({ row: first, column: 0, rows: count, columns: COLUMNS });
const columns = (first: number, count: number): Rectangle => ({ row: 0, column: first, rows: ROWS, columns: count });

function open() {
  const pool = new StylePool();
  const looks = new SheetLooks(pool);
  const style = (address: string) => pool.get(looks.styleAt(at(address).row, at(address).column));
  return { looks, style };
}

it("gives a whole column a style without a million cells, and cells in it theirs besides", () => {
  const { looks, style } = open();
  looks.write(at("B2"), { font: { bold: true } });
  looks.write(at("B:C"), { numberFormat: "0%" });
  expect(looks.cells.size).toBe(1);
  expect(style("B2")).toEqual({ numberFormat: "0%", font: { bold: true } });
  expect([style("B1048576"), style("C9"), style("D2")]).toEqual([{ numberFormat: "0%" }, { numberFormat: "0%" }, {}]);
  expect(looks.read(at("B:C"))).toEqual({ numberFormat: "0%" });
  expect(looks.read(at("B:D"))).toEqual({});
  looks.write(at("C9"), { fill: "#FF0000" });
  expect(style("C9")).toEqual({ numberFormat: "0%", fill: "#FF0000" });
});

it.each([
  ["a row, then a column", ["2:2", "B:B"]],
  ["a column, then a row", ["B:B", "2:2"]],
])("shows in the crossing what was written last: %s", (_order, [first, second]) => {
  const { looks, style } = open();
  looks.write(at(first!), { fill: "#111111", wrap: true });
  looks.write(at(second!), { fill: "#222222" });
  expect(style("B2")).toEqual({ fill: "#222222", wrap: true });
  const only = (range: string) => (range === "2:2" ? "F2" : "B9");
  expect([style(only(first!)).fill, style(only(second!)).fill]).toEqual(["#111111", "#222222"]);
});

it("clears cells of a formatted column, and the column", () => {
  const { looks, style } = open();
  looks.write(at("B:B"), { wrap: true });
  looks.write(at("B3"), { fill: "#FF0000" });
  looks.clear(at("B2:B3"));
  expect([style("B2"), style("B3"), style("B4")]).toEqual([{}, {}, { wrap: true }]);
  looks.clear(at("B:B"));
  expect(style("B4")).toEqual({});
});

it("moves styles, sizes and merged cells with inserted rows, which look like the one above", () => {
  const { looks, style } = open();
  looks.write(at("A1:A2"), { fill: "#111111" });
  looks.write(at("A3"), { fill: "#333333" });
  looks.line("rows", 2).pixels = 40;
  looks.line("rows", 3).hidden = true;
  looks.merge(at("A4:C5"));
  looks.shift({ sheet: "", range: { sheet: "", ...rows(2, 2) }, kind: "insert", along: "rows" });
  expect([style("A3").fill, style("A4").fill, style("A5").fill]).toEqual(["#111111", "#111111", "#333333"]);
  expect([looks.rows.get(4), looks.rows.get(5), looks.rows.get(2)]).toEqual([
    { pixels: 40 },
    { hidden: true },
    undefined,
  ]);
  expect(looks.merges).toEqual([at("A6:C7")]);
  looks.shift({ sheet: "", range: { sheet: "", ...rows(0, 4) }, kind: "delete", along: "rows" });
  expect([style("A1").fill, looks.rows.get(0), looks.merges]).toEqual(["#333333", { pixels: 40 }, [at("A2:C3")]]);
});

it("moves columns likewise, and the first ones that are inserted look plain", () => {
  const { looks, style } = open();
  looks.write(at("A1"), { fill: "#111111" });
  looks.write(at("B:B"), { wrap: true });
  looks.shift({ sheet: "", range: { sheet: "", ...columns(0, 1) }, kind: "insert", along: "columns" });
  expect([style("A1"), style("B1"), style("C7")]).toEqual([{}, { fill: "#111111" }, { wrap: true }]);
  looks.shift({ sheet: "", range: { sheet: "", ...columns(1, 1) }, kind: "delete", along: "columns" });
  expect([style("B1"), style("B7")]).toEqual([{ wrap: true }, { wrap: true }]);
});

it("moves only the cells that a part of a row pushes", () => {
  const { looks, style } = open();
  looks.write(at("A2:B2"), { fill: "#111111" });
  looks.line("rows", 1).pixels = 40;
  looks.shift({ sheet: "", range: { sheet: "", ...at("A2") }, kind: "insert", along: "rows" });
  expect([style("A2"), style("A3").fill, style("B2").fill, looks.rows.get(1)]).toEqual([
    {},
    "#111111",
    "#111111",
    { pixels: 40 },
  ]);
});

it("unmerges what it merges again", () => {
  const { looks } = open();
  looks.merge(at("A1:B2"));
  looks.merge(at("B2:C3"));
  expect(looks.merges).toEqual([at("B2:C3")]);
  looks.unmerge(at("C3"));
  expect(looks.merges).toEqual([]);
});
