/** Styles of cells, each kept once. */
import { commonStyle, PLAIN, StylePool } from "../../../src/host/headless-grid/style-pool";

const BLACK = { style: "thin", color: "#000000" } as const;

it("knows a style again, in whatever order and with whatever defaults it is written", () => {
  const pool = new StylePool();
  const bold = pool.add({ font: { bold: true, italic: false }, fill: "#ffcc00", locked: true, wrap: false });
  expect(pool.add({ fill: "#FFCC00", numberFormat: "General", font: { bold: true }, indent: 0 })).toBe(bold);
  expect(pool.get(bold)).toEqual({ font: { bold: true }, fill: "#FFCC00" });
  expect(pool.add({ font: {}, borders: {} })).toBe(PLAIN);
});

it("changes what a change names and nothing else, font and borders part by part", () => {
  const pool = new StylePool();
  const first = pool.add({ font: { bold: true, size: 12 }, borders: { top: BLACK }, numberFormat: "0%" });
  const change = pool.changer({ font: { bold: false, italic: true }, borders: { bottom: BLACK }, locked: false });
  expect(pool.get(change(first))).toEqual({
    font: { size: 12, italic: true },
    borders: { top: BLACK, bottom: BLACK },
    numberFormat: "0%",
    locked: false,
  });
  expect(change(first)).toBe(change(first));
  expect(pool.get(first).font).toEqual({ bold: true, size: 12 });
});

it("goes back to the default where a property is present as undefined, which is another change than none", () => {
  const pool = new StylePool();
  const style = pool.add({ fill: "#FF0000", borders: { top: BLACK, left: BLACK }, font: { bold: true } });
  expect(pool.get(pool.changer({})(style))).toEqual(pool.get(style));
  expect(pool.get(pool.changer({ fill: undefined } as object)(style))).toEqual({
    borders: { top: BLACK, left: BLACK },
    font: { bold: true },
  });
  const noTop = pool.changer({ borders: { top: undefined } } as object)(style);
  expect(pool.get(noTop).borders).toEqual({ left: BLACK });
  expect(pool.changer({ borders: undefined, fill: undefined, font: undefined } as object)(style)).toBe(PLAIN);
});

it("says what two styles have in common", () => {
  const one = { fill: "#FF0000", font: { bold: true, size: 12 }, borders: { top: BLACK } };
  expect(commonStyle(one, { fill: "#FF0000", font: { bold: true }, wrap: true })).toEqual({
    fill: "#FF0000",
    font: { bold: true },
  });
  expect(commonStyle(one, {})).toEqual({});
});
