import { bundledSchedule } from "../../src/cases/schedule";
import { readFacts } from "../../src/law/facts";
import { sectorFigures } from "../../src/cases/sectors";
import { dayOfIso } from "../../src/model/calendar/day";
import { exemptionPlan } from "../../src/model/response/exemption-plan";
import { equalPhaseIn, equalQuota, equalRate, exemptionOf } from "../../src/model/response/equal-cost";
import { askLines, LINE_LEVELS, type AskSector } from "../../src/sheets/ask-lines";
import { askReport } from "../../src/sheets/ask-report";
import { isFormula } from "../../src/sheets/plan";

const DAYS = { then: dayOfIso("2025-01-01")!, now: dayOfIso("2025-07-09")! };
const DAY = DAYS.now;
const SECTORS: AskSector[] = [
  { id: "autos", counts: "8703 ex 870380, 8704, 8708", demand: -0.78, elasticity: -0.98, weight: 1 },
  {
    id: "ship-components",
    counts: "(89, 840721, 840729, 840810, 840999, 848710, 7316) ex (8703 ex 870380, 8704, 8708)",
    demand: -0.78,
    elasticity: -0.98,
    weight: 3,
  },
  {
    id: "consumer-electronics",
    counts: "(851713, 851714, 8528, 8418, 8450, 845121, 845129, 842211, 851660, 8471) ex (8703)",
    demand: null,
    elasticity: null,
    weight: 1,
  },
];
const STEEL: AskSector = { id: "steel", counts: "72, 73 ex 7316", demand: -0.35, elasticity: -0.55, weight: 1 };

describe.each(LINE_LEVELS)("askLines: %s", (level) => {
  const schedule = bundledSchedule();
  const lines = askLines(schedule, "KR", DAYS, "return", SECTORS, level);
  const { tradeThen, rateThen } = lines;
  const { value, rate, elasticity, weight } = lines.figures;

  it("has the trade and the duty of each sector", () => {
    SECTORS.forEach(({ counts }, sector) => {
      const own = [...lines.sectors.keys()].filter((line) => lines.sectors[line] === sector);
      const trade = own.reduce((sum, line) => sum + tradeThen[line]!, 0);
      const duty = own.reduce((sum, line) => sum + tradeThen[line]! * rate[line]!, 0);
      expect(trade).toBeCloseTo(sectorFigures("korea-us-2025", counts).tradeUsd, -1);
      // A line asked for by its code claims KORUS, of a sector's trade a share does.
      const claimed = schedule.rate(schedule.goods(counts), "KR", DAY, "return", readFacts("KORUS"));
      expect(duty / trade).toBeCloseTo(claimed, 9);
    });
  });

  it("names each line by what the workbook's functions take, with the same trade and rate", () => {
    const step = Math.ceil(lines.expressions.length / 40);
    for (let line = 0; line < lines.expressions.length; line += step) {
      const expression = lines.expressions[line]!;
      expect(sectorFigures("korea-us-2025", expression).tradeUsd).toBeCloseTo(tradeThen[line]!, -1);
      expect(schedule.rate(schedule.goods(expression), "KR", DAY, "return")).toBeCloseTo(rate[line]!, 9);
      expect(schedule.rate(schedule.goods(expression), "KR", DAYS.then)).toBeCloseTo(rateThen[line]!, 9);
    }
  });

  it("starts from what is still sold at the rate of the day: 16 % less at 25 % and -0.78, and an exemption wins just that back", () => {
    const cars = [...lines.sectors.keys()].filter(
      (line) => lines.sectors[line] === 0 && rateThen[line] === 0 && rate[line] === 0.25,
    );
    expect(cars.length).toBeGreaterThan(10);
    const all = exemptionPlan(lines.figures, 1e12, "revenue", "trade");
    for (const line of cars) {
      expect(value[line]! / tradeThen[line]!).toBeCloseTo(1.25 ** -0.78, 12);
      // Exempted while the others still pay, it sells more than it did before anybody paid.
      const exempted = value[line]! + all.tradeWon[all.chosen.indexOf(line)]!;
      expect(exempted / tradeThen[line]!).toBeCloseTo(1.25 ** (0.98 - 0.78), 6);
    }
    const unknown = lines.sectors.indexOf(2);
    expect(value[unknown]).toBe(tradeThen[unknown]);
  });

  it("gives a line its sector's elasticity and weight", () => {
    const first = lines.sectors.indexOf(1);
    expect([elasticity[0], elasticity[first], weight[first]! / tradeThen[first]!, elasticity.at(-1)]).toEqual([
      -0.98, -0.98, 3, 0,
    ]);
  });
});

describe("askReport", () => {
  const sectors = [...SECTORS, STEEL];
  const lines = askLines(bundledSchedule(), "KR", DAYS, "return", sectors, "tariff lines");
  const report = (budget: number, language: "en" | "ko" = "en", ownTrade = false) => {
    const plan = exemptionPlan(lines.figures, budget, "revenue", "trade");
    const { revenueForgone } = plan;
    const concessions = {
      exemption: exemptionOf(lines.figures, plan.chosen),
      quota: equalQuota(lines.figures, revenueForgone),
      rate: equalRate(lines.figures, revenueForgone),
      phaseIn: equalPhaseIn(lines.figures, revenueForgone, 1),
    };
    const made = askReport({
      origin: "KR",
      sectors,
      lines,
      plan,
      concessions,
      budget,
      by: "revenue",
      objective: "trade",
      description: (hs6) => `goods ${hs6}`,
      scenario: "Tariffs return",
      day: "2025-07-09",
      level: "tariff lines",
      tradeYear: ownTrade ? "2025" : "2024",
      ownTrade,
      language,
    });
    return {
      plan,
      made,
      list: made.tables.find(({ name }) => name === "AskLines")!,
      rates: made.tables.find(({ name }) => name === "AskRates")!,
      comparison: made.tables.find(({ name }) => name === "AskComparison")!,
    };
  };

  it("lists the chosen lines with live formulas and puts those beyond the list together", () => {
    const { plan, list } = report(1e12);
    expect(plan.chosen.length).toBeGreaterThan(250);
    expect(list.rows).toHaveLength(251);
    expect(list.rows[0]!.map((cell) => isFormula(cell))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    const rest = list.rows.at(-1)!;
    expect(rest[10]).toBeCloseTo(
      [...plan.chosen]
        .slice(250)
        .reduce((sum, line) => sum + lines.figures.value[line]! * lines.figures.rate[line]!, 0),
      0,
    );
  });

  it("counts with the workbook's own trade where there is any, and says of which year it is", () => {
    // One call for all lines, whatever their number.
    const formulas = ({ rates }: ReturnType<typeof report>) =>
      rates.rows.flatMap((row) => row.slice(1).flatMap((cell) => (isFormula(cell) ? [cell.formula] : [])));
    expect(formulas(report(1e9))).toHaveLength(3);
    expect(JSON.stringify([report(1e9).list, report(1e12).list])).not.toContain("PARLEY.");
    const own = report(1e9, "en", true);
    expect(formulas(own).filter((each) => each.includes("TradeData[#All]"))).toEqual([
      expect.stringContaining("PARLEY.SECTOR("),
      expect.stringContaining("ScheduleStart,Measures[#All],,TradeData[#All]"),
      expect.stringContaining("PARLEY.TARIFF_RATE("),
    ]);
    expect(own.made.provenance).toContain("trade of 2025");
    expect(formulas(report(1e9)).join()).not.toContain("TradeData");
    expect(report(1e9).made.provenance).toContain("trade of 2024");
  });

  it("compares concessions that cost the same", () => {
    const { plan, comparison } = report(1e9);
    expect(comparison.rows.map((row) => row[2])).toEqual(
      comparison.rows.map(() => expect.closeTo(plan.revenueForgone, 0)),
    );
    const won = comparison.rows.map((row) => row[1] as number);
    expect(won[0]).toBeGreaterThan(0);
    expect(won[3]).toBeCloseTo(0, 0);
  });

  it("has a row even where nothing can be chosen, and speaks Korean", () => {
    const { list, made, comparison } = report(0, "ko");
    expect(list.rows).toHaveLength(1);
    expect(made.title).toMatch(/[가-힣]/);
    expect(comparison.rows[2]![0]).toBe("단계적 철폐 없음: 포기 관세 없음");
  });
});
