import { errorOf } from "./office-globals";
import { bundledRows, dutyColumn, tradeColumn } from "../../src/cases/trade-table";
import { DUTY_BETWEEN } from "../../src/functions/catalog/duty-between";
import { TARIFF_RATE } from "../../src/functions/catalog/tariff-rate";
import { SECTOR } from "../../src/functions/catalog/sector";
import { withTrade } from "../../src/functions/trade-argument";

/** The bundled trade as it would stand on a sheet, with each figure multiplied; a fresh copy each time, as Excel hands one over. */
function bundledTable(factor = 1): unknown[][] {
  const { codes, trade, duty } = bundledRows();
  const columns = [
    ...Object.entries(trade).map(([origin, values]) => [tradeColumn(origin), values] as const),
    ...Object.entries(duty).map(([origin, values]) => [dutyColumn(origin), values] as const),
  ];
  return [
    ["HTS", ...columns.map(([header]) => header)],
    ...codes.map((code, row) => [code, ...columns.map(([, values]) => values[row]! * factor)]),
  ];
}

const figure = (table: unknown[][] | undefined, name: unknown, field: string, origin: string): number => {
  const cell = SECTOR.run([[name]], [[field]], [[origin]], table)[0]?.[0];
  return (typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell) as number;
};
const messageOf = (table: unknown[][]): string =>
  errorOf(() => SECTOR.run([["8703"]], [["trade"]], [["KR"]], table)).message;

describe("the workbook's own table of trade", () => {
  it("that holds the bundled figures gives the bundled answers", () => {
    const table = bundledTable();
    expect(figure(table, "8703", "trade", "KR")).toBe(36_855_828_372);
    for (const name of ["autos", "ev", "steel", "other"]) {
      for (const [field, origin] of [
        ["trade", "KR"],
        ["trade", "JP"],
        ["trade", "world"],
        ["share", "CN"],
        ["base_rate", "JP"],
        ["duty", "KR"],
      ] as const) {
        const [own, bundled] = [figure(table, name, field, origin), figure(undefined, name, field, origin)];
        expect(Math.abs(own - bundled)).toBeLessThanOrEqual(Math.abs(bundled) * 1e-9 + 1);
      }
    }
  });

  it("follows what it says, line by line", () => {
    expect(figure(bundledTable(2), "autos", "trade", "KR")).toBeCloseTo(
      2 * figure(undefined, "autos", "trade", "KR"),
      -3,
    );
    const table = [
      ["HTS", "KR", "World", "Duty KR"],
      ["8703.80", 300, 1200, 30],
      [870323, 100, 400, ""],
      ["", "", "", null],
    ];
    expect(figure(table, "870380", "trade", "KR")).toBe(300);
    expect(figure(table, "8703", "trade", "KR")).toBe(400);
    expect(figure(table, "8703", "share", "KR")).toBe(0.25);
    expect(figure(table, "all", "duty", "KR")).toBe(30);
    expect(figure(table, "72", "trade", "KR")).toBe(0);
  });

  it("counts the sum of its origins as the world where it has no column World", () => {
    expect(
      figure(
        [
          ["HTS", "KR", "JP"],
          ["870323", 1, 3],
        ],
        "8703",
        "share",
        "KR",
      ),
    ).toBe(0.25);
  });

  it("takes a code longer than the schedule distinguishes on its six digits, and counts an unknown one in no sector", () => {
    const table = [
      ["HTS", "KR"],
      ["8703239999", 7],
      ["990099", 5],
    ];
    expect(figure(table, "870323", "trade", "KR")).toBe(7);
    expect(figure(table, "all", "trade", "KR")).toBe(7);
    expect(withTrade(table)?.unknown).toEqual([1]);
  });

  it("weighs the rate of a short code", () => {
    // In May 2025 Korean cars paid 25 %, television receivers the 10 % of all other goods.
    const day = [[45798]];
    const rate = (table?: unknown[][]) =>
      TARIFF_RATE.run([["8703, 950450"]], [["KR"]], day, undefined, undefined, table)[0]?.[0];
    expect(
      rate([
        ["HTS", "KR"],
        ["870323", 50],
        ["950450", 50],
      ]),
    ).toBeCloseTo(0.175, 9);
    expect(
      rate([
        ["HTS", "KR"],
        ["870323", 0],
        ["950450", 50],
      ]),
    ).toBeCloseTo(0.1, 9);
    expect(rate()).toBeGreaterThan(0.249);
    const duty = DUTY_BETWEEN.run([[365]], [["8703, 950450"]], [["KR"]], day, [[45799]], undefined, undefined, [
      ["HTS", "KR"],
      ["870323", 50],
      ["950450", 50],
    ]);
    expect(duty[0]?.[0]).toBeCloseTo(0.175, 9);
  });

  it("goes together with the workbook's own measures, and each without the other", () => {
    const measures = [
      ["Authority", "Origin", "Scope", "Rate", "Form", "From", "Until"],
      ["New", "KR", "8703", 0.4, "additional", "2025-01-01", ""],
    ];
    const trade = [
      ["HTS", "KR"],
      ["870323", 50],
      ["950450", 50],
    ];
    const rate = (own?: unknown[][], table?: unknown[][]) =>
      TARIFF_RATE.run([["8703, 950450"]], [["KR"]], [[45798]], own, undefined, table)[0]?.[0];
    expect(rate(measures, trade)).toBeCloseTo(0.2, 9);
    expect(rate(measures)).toBeGreaterThan(0.39);
    expect(rate(measures, trade)).toBeCloseTo(0.2, 9);
    expect(rate(undefined, trade)).toBeCloseTo(0.175, 9);
  });

  it("is read once while its cells stay the same", () => {
    const first = withTrade(bundledTable());
    expect(withTrade(bundledTable())).toBe(first);
    expect(withTrade(bundledTable(3))).not.toBe(first);
    expect(withTrade([[null, ""]])).toBeUndefined();
  });

  it("names the row and the column of what it cannot read", () => {
    expect(
      messageOf([
        ["Code", "KR"],
        ["8703", 1],
      ]),
    ).toContain('no column "HTS"');
    expect(
      messageOf([
        ["HTS", "Korea"],
        ["8703", 1],
      ]),
    ).toContain("no column of an origin");
    expect(
      messageOf([
        ["HTS", "KR"],
        ["8703", 1],
        ["87", 1],
      ]),
    ).toBe('trade, row 3, HTS is "87": give 4 to 10 digits, such as 870323.');
    expect(
      messageOf([
        ["HTS", "KR"],
        ["8703", -1],
      ]),
    ).toBe('trade, row 2, KR is "-1": give USD a year, 0 or more.');
    expect(
      messageOf([
        ["HTS", "KR"],
        ["8703", "lots"],
      ]),
    ).toContain('row 2, KR is "lots"');
    expect(
      messageOf([
        ["HTS", "KR"],
        ["", 5],
      ]),
    ).toContain("row 2, HTS is empty");
    expect(
      errorOf(() =>
        SECTOR.run(
          [["8703"]],
          [["trade"]],
          [["JP"]],
          [
            ["HTS", "KR"],
            ["8703", 1],
          ],
        ),
      ).message,
    ).toContain('trade has no column "JP"');
    expect(
      errorOf(() =>
        SECTOR.run(
          [["8703"]],
          [["duty"]],
          [["KR"]],
          [
            ["HTS", "KR"],
            ["8703", 1],
          ],
        ),
      ).message,
    ).toContain('no column "Duty KR"');
  });

  it("of two hundred thousand lines is read in one go and asked many times", () => {
    const { codes } = bundledRows();
    const table = [
      ["HTS", "KR", "JP"],
      ...Array.from({ length: 200_000 }, (_, row) => [codes[row % codes.length], 1, 2]),
    ];
    const copy = () => table.map((row) => [...row]);
    expect(figure(copy(), "all", "trade", "KR")).toBe(200_000);
    const first = withTrade(copy());
    expect(figure(copy(), "all", "share", "KR")).toBeCloseTo(1 / 3, 9);
    expect(withTrade(copy())).toBe(first);
  });
});
