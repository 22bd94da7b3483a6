/** Rates of many suppliers together, and of suppliers on whom the workbook's own measures say nothing. */
import type { Measure } from "../../src/model/tariff/measure";
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { bundledSchedule } from "../../src/cases/schedule";
import { DUTY_BETWEEN } from "../../src/functions/catalog/duty-between";
import { TARIFF_RATE } from "../../src/functions/catalog/tariff-rate";
import { tradeByLine, tradePartners } from "../../src/law/trade";
import { groups } from "../../src/law/base";
import { serialOf } from "../../src/model/calendar/day";
import { errorOf } from "./office-globals";
import { HEADERS, measureRow } from "./measures-table";

const DAY = "2025-05-21";
const CARS = "8703";
const tableOf = (measures: readonly Measure[]): unknown[][] => [[...HEADERS], ...measures.map(measureRow)];
const rate = (origin: string, measures?: unknown[][], scenario?: string, day = DAY): unknown =>
  TARIFF_RATE.run([[CARS]], [[origin]], [[day]], measures, scenario === undefined ? undefined : [[scenario]])[0]?.[0];
const tradeOf = (origin: string): number => {
  const { lines } = bundledSchedule().goods(CARS);
  const trade = tradeByLine(origin)!;
  return lines.reduce((sum, line) => sum + trade[line]!, 0);
};

describe("all -X", () => {
  it("is the mean of all others, by what each sells", () => {
    const out = ["KR", "JP", "MX"];
    const others = tradePartners().filter((code) => !out.includes(code) && !groups().has(code));
    const whole = others.reduce((sum, code) => sum + tradeOf(code), 0);
    const mean = others.reduce((sum, code) => sum + tradeOf(code) * (rate(code) as number), 0) / whole;
    expect(rate("all -KR -JP -MX")).toBeCloseTo(mean, 12);
    expect(rate("all, -kr, -Japan, -멕시코")).toBeCloseTo(mean, 12);
  });

  it("is a country where all but it are left out", () => {
    const others = tradePartners().filter((code) => code !== "KR" && !groups().has(code));
    expect(rate(`all ${others.map((code) => `-${code}`).join(" ")}`)).toBe(rate("KR"));
  });

  it("accrues over a period as the rates of its days do", () => {
    const duty = DUTY_BETWEEN.run([[365]], [[CARS]], [["all -KR"]], [["2025-05-21"]], [["2025-05-22"]])[0]?.[0];
    expect(duty).toBeCloseTo(rate("all -KR") as number, 12);
  });

  it("says that no origin is left, and gives no rate", () => {
    const everybody = `all ${tradePartners()
      .map((code) => `-${code}`)
      .join(" ")}`;
    expect(errorOf(() => rate(everybody)).message).toMatch(/leave out fewer/);
  });

  it("is what a table that is all the law says of everybody, where no other seller is known", () => {
    const own = (id: string, origins: Measure["origins"], percent: number): Measure => ({
      ...koreaUs2025.measures[0]!,
      id,
      authority: id,
      origins,
      rate: percent,
      share: null,
      scope: "all",
      form: "additional",
      condition: "",
      from: serialOf("2025-01-01"),
      until: null,
      scenarios: "all",
    });
    const table = tableOf([own("everybody", "all", 0.1), own("but Mexico", ["-MX"], 0.02), own("Korea", ["KR"], 0.05)]);
    const ofImporter = table.map((row, at) => [...row, at === 0 ? "Importer" : "AU"]);
    expect(rate("KR", ofImporter)).toBeCloseTo(0.17, 12);
    expect(rate("all -KR -MX", ofImporter)).toBeCloseTo(0.12, 12);
  });

  it("names the country that it does not know", () => {
    expect(errorOf(() => rate("all -Atlantis")).message).toMatch(/Atlantis/);
  });
});

describe("a table of the acts on some countries", () => {
  const table = tableOf(koreaUs2025.measures);

  it("has the law behind it for suppliers on whom it says nothing", () => {
    for (const origin of ["MX", "CA", "EU", "VN", "BR"])
      expect([origin, rate(origin, table)]).toEqual([origin, rate(origin)]);
    expect(rate("MX", table)).toBeGreaterThan(0);
  });

  it("in the scenarios that know of them: of what was published after the as-of day none but the course of events", () => {
    // The European Union's 15 % were published on 25 September 2025, for 1 August.
    expect(rate("EU", table, "as-it-happened", "2025-10-01")).toBeCloseTo(0.15, 3);
    expect(rate("EU", table, "return", "2025-10-01")).toBeGreaterThan(0.2);
    expect(rate("EU", table, "as-it-happened, -eu-deal", "2025-10-01")).toBeGreaterThan(0.2);
  });

  it("is all there is for its own countries: an act that a person takes out does not come back", () => {
    const without = tableOf(koreaUs2025.measures.filter(({ authority }) => authority !== "Section 232 autos"));
    expect(rate("KR", table)).toBeGreaterThan(0.2);
    expect(rate("KR", without)).toBeLessThan(0.2);
  });

  it("of a few rows is all the law that it says", () => {
    const few = tableOf(koreaUs2025.measures.slice(0, 3));
    expect(rate("VN", few)).not.toBe(rate("VN"));
  });
});
