/** What every bundled case must be, whichever countries it is about. */
import { cited, type NegotiationCase } from "../../src/cases/case";
import { countryOf } from "../../src/cases/countries/countries";
import { rivalsOf } from "../../src/cases/own/fill";
import { cases, findCase } from "../../src/cases/registry";
import { bundledSchedule } from "../../src/cases/schedule";
import { findTariffCase } from "../../src/cases/tariff-registry";
import { inLanguage } from "../../src/cases/translations";
import { serialOf } from "../../src/model/calendar/day";
import { momentOfText } from "../../src/model/calendar/moment";

const ids = cases.map(({ id }) => id);

/** Average rate of the origin on the goods of an expression, by the case's own measures. */
function rate(negotiation: NegotiationCase, codes: string, day: string, scenario: string): number {
  const schedule = bundledSchedule().withMeasures(negotiation.measures);
  return schedule.rate(schedule.goods(codes), negotiation.origin, serialOf(day), scenario);
}

it("are Korea, Japan and the European Union with the United States", () => {
  expect(ids).toEqual(["korea-us-2025", "japan-us-2025", "eu-us-2025"]);
});

describe.each(ids)("the case %s", (id) => {
  const negotiation = findCase(id);
  const { scenarios, sectors, milestones, measures, assumptions, sources } = negotiation;
  const scenarioIds = scenarios.map((scenario) => scenario.id);

  it("has scenarios whose probabilities sum to 1, before 2025 and as it happened among them with none", () => {
    expect(scenarios.reduce((total, { probability }) => total + probability, 0)).toBeCloseTo(1, 12);
    expect(scenarios[0]!.probability).toBe(0);
    expect(scenarios.at(-1)).toMatchObject({ id: "as-it-happened", probability: 0 });
  });

  it("has sectors of which the last takes the rest, each id once, with an elasticity or the reason why not", () => {
    expect(sectors.at(-1)?.codes).toBe("all");
    expect(new Set(sectors.map((sector) => sector.id)).size).toBe(sectors.length);
    for (const { elasticities } of sectors) {
      const { missing, ...given } = elasticities;
      expect(Object.keys(given).length === 3 || cited(missing ?? "", "en").length > 10).toBe(true);
    }
  });

  it("names scenarios in its measures that it has", () => {
    const known = [
      ...scenarioIds,
      ...negotiation.readings.map((each) => each.id),
      ...negotiation.rivalDeals.map((each) => each.id),
    ];
    const named = measures.flatMap((measure) => (measure.scenarios === "all" ? [] : measure.scenarios));
    // Deals of others than the rivals bear names too, which no formula of the case asks for.
    expect([...new Set(named)].filter((name) => !known.includes(name) && !name.endsWith("-deal"))).toEqual([]);
  });

  it("has milestones in order of their days, each with a source, and the deadline among them", () => {
    const days = milestones.map(({ at }) => at.slice(0, 10));
    expect(days).toEqual([...days].sort());
    expect(milestones.map(({ at }) => at)).toContain(negotiation.deadline);
    for (const { at, source } of milestones) {
      expect("wrong" in momentOfText(at)).toBe(false);
      expect(cited(source, "en").length).toBeGreaterThan(3);
    }
  });

  it("speaks Korean in all that the sheets show of it", () => {
    const korean = inLanguage(negotiation, "ko");
    const texts = [
      negotiation.name.ko,
      ...sectors.map(({ name }) => name.ko),
      ...scenarios.flatMap(({ name, law }) => [name.ko, law.ko]),
      ...korean.milestones.map(({ name }) => name.ko),
      ...korean.assumptions.flatMap((each) => [
        each.name.ko,
        each.why.ko,
        cited(each.unit, "ko"),
        ...(typeof each.value === "number" ? [] : [cited(each.value, "ko")]),
      ]),
      ...sources.map(({ title }) => title.ko),
      ...korean.measures.map(({ instrument }) => instrument),
      ...korean.measures.flatMap(({ note }) => (note === "" ? [] : [note])),
    ];
    expect(texts.filter((text) => !/[가-힣]/.test(text))).toEqual([]);
  });

  it("has a clock and money of its exporter, and a published rate of that money", () => {
    const { capital, currency } = countryOf(negotiation.origin);
    expect(capital?.timeZone).toMatch(/^(Asia|Europe)\//);
    expect(currency).toBeDefined();
    expect(negotiation.exchangeRate?.perDollar).toBeGreaterThan(0);
    expect(negotiation.exchangeRate?.source.en).toContain("G.5");
  });

  it("is the same to the functions", () => {
    const { name, origin, rivals, deadline } = findTariffCase(id);
    expect({ name, origin, rivals, deadline }).toEqual({
      name: negotiation.name,
      origin: negotiation.origin,
      rivals: negotiation.rivals,
      deadline: negotiation.deadline,
    });
    expect(assumptions.length).toBeGreaterThan(0);
  });
});

describe("the cases of July 2025", () => {
  it.each(["japan-us-2025", "eu-us-2025"])("%s has the rivals that its trade gives", (id) => {
    const { origin, rivals } = findCase(id);
    expect(rivalsOf(origin)).toEqual(rivals);
  });

  // Rates as the acts and the letters print them: 25 % and 15 % on cars, 24.x with the base rate of 2.5 %.
  it.each([
    ["japan-us-2025", "8703", "2025-01-02", "before", 0.025],
    ["japan-us-2025", "870323", "2025-07-16", "letter", 0.275],
    ["japan-us-2025", "870323", "2025-10-01", "deal", 0.15],
    ["japan-us-2025", "870323", "2025-10-01", "letter", 0.275],
    ["japan-us-2025", "842720", "2025-09-01", "letter", 0.25],
    ["japan-us-2025", "842720", "2025-09-01", "ten-percent", 0.1],
    ["japan-us-2025", "842720", "2025-09-01", "deal", 0.15],
    ["japan-us-2025", "842952", "2026-08-01", "deal", 0.15],
    ["eu-us-2025", "870323", "2025-08-02", "deal", 0.15],
    ["eu-us-2025", "870323", "2025-08-02", "letter", 0.275],
    ["eu-us-2025", "880240", "2025-10-01", "deal", 0],
    ["eu-us-2025", "220421", "2025-09-01", "ten-percent", 0.1],
    ["eu-us-2025", "902190", "2025-09-01", "letter", 0.3],
    ["eu-us-2025", "902190", "2025-09-01", "deal", 0.15],
    ["eu-us-2025", "902190", "2026-08-01", "as-it-happened", 0.1],
  ])("%s: %s pays on %s in %s", (id, codes, day, scenario, expected) => {
    expect(rate(findCase(id), codes, day, scenario)).toBeCloseTo(expected, 3);
  });

  it.each(["japan-us-2025", "eu-us-2025"])("%s knows in its deal nothing of what came after it", (id) => {
    const negotiation = findCase(id);
    const later = negotiation.measures.filter(
      ({ published, scenarios, status }) =>
        status === "law" &&
        (published ?? 0) > serialOf("2025-12-31") &&
        scenarios !== "all" &&
        scenarios.includes("deal"),
    );
    expect(later).toEqual([]);
    const { agreed } = negotiation.outlook!;
    const there = negotiation.measures.map((measure) => measure.id);
    expect(agreed!.acts.filter((act) => !there.includes(act))).toEqual([]);
  });
});
