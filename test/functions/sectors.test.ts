import { errorOf, type FunctionError } from "./office-globals";
import { figureCell, supportsCards } from "../../src/functions/card";
import { SECTOR } from "../../src/functions/catalog/sector";
import { TARIFF_COST } from "../../src/functions/catalog/tariff-cost";

const sector = (name: unknown, field?: unknown, origin?: unknown): unknown =>
  SECTOR.run([[name]], [[field]], [[origin]])[0]?.[0];
const lines = (name: unknown, origin?: unknown): unknown[][] => SECTOR.run([[name]], [["lines"]], [[origin]]);

describe("SECTOR", () => {
  it("knows the sectors of every bundled case, of two with one name that of the first", () => {
    expect(sector("construction-machinery", "trade", "JP")).toBeGreaterThan(1e9);
    expect(sector("Aircraft", "trade", "EU")).toBeGreaterThan(1e9);
    expect(sector("steel", "trade", "KR")).toBe(sector("철강", "trade", "KR"));
  });

  it("gives Korea's passenger cars of 2024 as the Census counts them", () => {
    expect(sector("8703")).toBe(36_855_828_372);
    expect(sector(8703, "Trade", "Korea")).toBe(36_855_828_372);
  });

  it("knows a sector by its id and by its name in both languages", () => {
    for (const name of ["autos", "Automobiles", "자동차"])
      expect(sector(name)).toBe(sector("8703 ex 870380, 8704, 8708"));
  });

  it("counts no line twice: the sectors add up to everything", () => {
    const names = [["autos"], ["ev"], ["steel"], ["ship-components"], ["consumer-electronics"], ["other"]];
    const total = SECTOR.run(names).reduce((sum, [value]) => sum + (value as number), 0);
    // Each sector's trade is rounded to the dollar by HS6 line.
    expect(Math.abs(total - (sector("all") as number))).toBeLessThan(100);
  });

  it("spills the lines of a sector, largest first, and they add up", () => {
    const rows = lines("steel");
    const trade = rows.map(([, value]) => value as number);
    expect(rows.every(([code]) => /^(72|73)\d{4}$/.test(String(code)))).toBe(true);
    expect(trade).toEqual([...trade].sort((a, b) => b - a));
    expect(trade.reduce((sum, value) => sum + value, 0)).toBe(sector("steel"));
  });

  it("gives fields for a row of fields, and fractions as fractions", () => {
    const [row] = SECTOR.run([["autos"]], [["trade", "share", "base rate", "duty", "source"]]);
    expect(row?.[1]).toBeGreaterThan(0);
    expect(row?.[1]).toBeLessThan(1);
    // KORUS had freed cars; what is left is trucks at 25 %.
    expect(row?.[2]).toBeLessThan(0.01);
    expect(row?.[3]).toBeGreaterThanOrEqual(0);
    expect(row?.[4]).toMatch(/Census/);
  });

  it("answers for a column of origins", () => {
    const [korea, japan, china, world] = SECTOR.run([["8703"]], [["trade"]], [["KR"], ["일본"], ["CN"], ["World"]]).map(
      ([value]) => value as number,
    );
    expect(japan).toBeGreaterThan(0);
    expect(world).toBeGreaterThan((korea ?? 0) + (japan ?? 0) + (china ?? 0));
  });

  it.each<[string, () => unknown, string, RegExp]>([
    [
      "a sector that is none",
      () => sector("toys"),
      "#N/A",
      /^name is "toys": give one of the sectors autos, ev, .*, or an HS code/,
    ],
    ["a code that does not exist", () => sector("8799"), "#N/A", /^name: .*8799/],
    ["an expression that breaks off", () => sector("8703 ex"), "#VALUE!", /^name: .*8703 ex/],
    ["no name", () => sector(null), "#VALUE!", /^name is empty/],
    ["a field that is none", () => sector("autos", "jobs"), "#VALUE!", /^field is "jobs": write "trade", "share"/],
    [
      "an origin that is none",
      () => sector("autos", "trade", "MA"),
      "#VALUE!",
      /trade with MA is not in the bundled data of 2024/,
    ],
    [
      "a duty that the data has not",
      () => sector("autos", "duty", "JP"),
      "#N/A",
      /^field is "duty", which the bundled data has for KR only/,
    ],
    [
      "lines of several sectors",
      () => SECTOR.run([["autos"], ["ev"]], [["lines"]]),
      "#VALUE!",
      /^name is 2 rows × 1 column: SECTOR takes one cell there/,
    ],
  ])("refuses %s", (_what, call, code, message) => {
    const error = errorOf(call);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
  });

  it("refuses lines among other fields in their own cell only", () => {
    const [row] = SECTOR.run([["autos"]], [["trade", "lines"]]);
    expect(row?.[0]).toBe(sector("autos"));
    expect((row?.[1] as FunctionError).message).toMatch(/takes several rows/);
  });
});

describe("a figure's card", () => {
  const card = { numberFormat: "#,##0", properties: { Source: "US Census Bureau" } };

  it("is left out where Excel does not show cards", () => {
    expect(supportsCards()).toBe(false);
    expect(figureCell(5, card)).toBe(5);
  });

  it("is shown where Excel has both requirement sets", () => {
    const having = (...sets: string[]): void => {
      Object.assign(globalThis, {
        Office: {
          context: {
            requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) },
          },
        },
      });
    };
    try {
      having("CustomFunctionsRuntime 1.4");
      expect(supportsCards()).toBe(false);
      having("CustomFunctionsRuntime 1.4", "ExcelApi 1.19");
      expect(supportsCards()).toBe(true);
    } finally {
      Reflect.deleteProperty(globalThis, "Office");
    }
  });

  it("keeps the number a number for other functions", () => {
    const cell = figureCell(1000, card, true);
    expect(cell).toMatchObject({
      type: "Double",
      basicValue: 1000,
      numberFormat: "#,##0",
      properties: { Source: { basicValue: "US Census Bureau" } },
    });
    expect(TARIFF_COST.run([[cell]], [[0.25]])).toEqual([[250]]);
  });
});
