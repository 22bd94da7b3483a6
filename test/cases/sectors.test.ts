import fc from "fast-check";
import { loadDescriptions } from "../../src/cases/descriptions";
import { findCase } from "../../src/cases/registry";
import { sectorCoverage, sectorFigures, type TradeOrigin } from "../../src/cases/sectors";
import { lawLines } from "../../src/law/unpack";
import { refusal } from "../refusal";

const CASE = "korea-us-2025";
const sectors = findCase(CASE).sectors.map(({ id }) => id);
const figures = (what: string, origin?: TradeOrigin): ReturnType<typeof sectorFigures> =>
  sectorFigures(CASE, what, origin);

/** US Census Bureau, imports for consumption 2024, USD million, as docs/figures.md lists them: Korea, Japan, China, 50 partners. */
it.each([
  ["8703", 36_855.828, 41_904.344, 3_540.917, 224_608.623],
  ["8703.80", 4_516.002, 3_052.787, 110.915, 23_474.564],
  ["8708", 6_380.165, 7_063.1, 9_035.9, 82_893.2],
  ["72, 73", 5_000.955, 2_899.2, 12_390.1, 79_813.5],
  ["89, 840721, 840729, 840810, 840999, 848710, 7316", 130.899, 907.4, 774.6, 8_743.6],
  ["851713, 851714, 8528, 8418, 8450, 8471", 3_121.5, 819.1, 86_292.9, 231_427.6],
  ["all", 130_458.736, 151_340.031, 429_425.828, 3_208_820.074],
])("%s: trade of 2024", (expression, korea, japan, china, world) => {
  const millions = (origin: TradeOrigin): number => figures(expression, origin).tradeUsd / 1e6;
  expect(millions("KR")).toBeCloseTo(korea, 0);
  expect(millions("JP")).toBeCloseTo(japan, 0);
  expect(millions("CN")).toBeCloseTo(china, 0);
  expect(millions("world")).toBeCloseTo(world, 0);
});

it("is exact to the dollar for Korea", () => {
  expect(figures("8703").tradeUsd).toBe(36_855_828_372);
  expect(figures("8703").dutyUsd).toBe(2_420_354);
  expect(figures("all").tradeUsd).toBe(130_458_735_626);
});

it("agrees with the duty that customs calculated on Japan's cars of 2024: 1,046.4 of 41,904.3 million", () => {
  const japan = figures("8703", "JP");
  expect(japan.baseRate * japan.tradeUsd).toBeGreaterThan(1_046.4e6 * 0.998);
  expect(japan.baseRate * japan.tradeUsd).toBeLessThan(1_046.4e6 * 1.003);
});

describe("the sectors of the case", () => {
  it("count no line twice and leave none out", () => {
    const times = new Uint8Array(lawLines().lines.codes.length);
    for (const sector of sectors)
      sectorCoverage(CASE, sector).forEach((bit, line) => {
        times[line] = times[line]! + bit;
      });
    expect(new Set(times)).toEqual(new Set([1]));
  });
  it.each(["KR", "JP", "CN", "world"] as const)("add up to the trade of %s", (origin) => {
    const sum = sectors.reduce((total, sector) => total + figures(sector, origin).tradeUsd, 0);
    expect(sum).toBe(figures("all", origin).tradeUsd);
  });
  it("list their lines with the largest first, adding up to the sector", () => {
    for (const sector of sectors) {
      const { lines, tradeUsd, share } = figures(sector);
      expect(lines.reduce((sum, line) => sum + line.tradeUsd, 0)).toBe(tradeUsd);
      expect(lines.map((line) => line.tradeUsd)).toEqual(lines.map((line) => line.tradeUsd).sort((a, b) => b - a));
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });
});

it("splits any expression and its rest without loss", () => {
  const chapters = ["72", "84", "85", "87", "8703", "8708", "870380", "0304"];
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...chapters), { minLength: 1 }), (some) => {
      const inside = figures(some.join(", ")).tradeUsd;
      const outside = figures(`all ex (${some.join(", ")})`).tradeUsd;
      expect(inside + outside).toBe(130_458_735_626);
    }),
    { numRuns: 20 },
  );
});

it.each([
  ["ships", /No line|not|cannot/],
  ["8799", /8799/],
])("refuses %s", (wrong, message) => expect(refusal(() => figures(wrong))).toMatch(message));

it("names six-digit lines for the view of lines", async () => {
  const names = await loadDescriptions();
  for (const { hs6 } of figures("autos").lines.slice(0, 10)) expect(names[hs6]).toMatch(/[A-Z]/);
});
