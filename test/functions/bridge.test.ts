import { BRIDGE } from "../../src/functions/catalog/bridge";
import { errorOf } from "./office-globals";

const NOTHING = null as unknown as unknown[][];
const from = [
  [1000, 0.25],
  [500, 0.1],
];
const to = [
  [1200, 0.15],
  [500, 0.1],
];

describe("BRIDGE", () => {
  it("gives each factor's part, and with names says whose it is", () => {
    expect(BRIDGE.run(from, to)).toEqual([[40], [-110]]);
    expect(BRIDGE.run(from, to, [["trade", "rate"]])).toEqual([
      ["trade", 40],
      ["rate", -110],
    ]);
    expect(BRIDGE.run(from, to, [["trade"], [""]])).toEqual([
      ["trade", 40],
      ["2", -110],
    ]);
  });
  it("gives the parts of each row, and of each order", () => {
    expect(BRIDGE.run(from, to, NOTHING, [["rows"]])).toEqual([
      [40, -110],
      [0, 0],
    ]);
    expect(BRIDGE.run(from, to, NOTHING, [["orders"]])).toEqual([
      ["1, 2", 50, -120],
      ["2, 1", 30, -100],
    ]);
  });
  it("takes a blank factor as 0", () => {
    expect(BRIDGE.run([[null, 0.25]], [["", 0.15]])).toEqual([[0], [0]]);
    expect(BRIDGE.run([[0, 0.25]], [[100, 0.15]])).toEqual([[20], [-5]]);
  });
  it("names what does not fit, and the remedy", () => {
    expect(errorOf(() => BRIDGE.run(from, [[1, 2]])).message).toMatch(/^to is 1 row × 2 columns and from is 2 rows/);
    expect(errorOf(() => BRIDGE.run(from, to, [["trade"]])).message).toMatch(
      /factors has 1 cells? and from has 2 columns: give one name for each column/,
    );
    const seven = [[1, 2, 3, 4, 5, 6, 7]];
    expect(errorOf(() => BRIDGE.run(seven, seven, NOTHING, [["orders"]])).message).toMatch(
      /^7 factors have more orders than a sheet can show/,
    );
    expect(errorOf(() => BRIDGE.run([[1, "x"]], [[1, 2]])).message).toMatch(/^from, row 1, column 2, is "x"/);
  });
});
