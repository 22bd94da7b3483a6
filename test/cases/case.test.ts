import { cited } from "../../src/cases/case";
import { koreaUs2025 as bundled } from "../../src/cases/korea-us-2025/case";
import { cases, findCase } from "../../src/cases/registry";
import { lawLines } from "../../src/law/unpack";
import { scenariosOf } from "../../src/cases/law";
import { serialOf } from "../../src/model/calendar/day";

const scenarioIds = bundled.scenarios.map(({ id }) => id);
const bundleIds = [...bundled.readings, ...bundled.rivalDeals].map(({ id }) => id);
const sectorIds = bundled.sectors.map(({ id }) => id);

it("is found by its id, and an unknown id lists those there are", () => {
  expect(cases.map(({ id }) => id)).toContain("korea-us-2025");
  expect(findCase("korea-us-2025")).toBe(bundled);
  expect(() => findCase("korea-eu")).toThrow('"korea-us-2025"');
});

it("has the scenarios and the sectors that the negotiators refer to", () => {
  expect(scenarioIds).toEqual(["korus", "pause", "return", "exemption", "milder", "delay", "as-it-happened"]);
  expect(sectorIds).toEqual(["autos", "ev", "steel", "ship-components", "consumer-electronics", "other"]);
});

it("gives the possible futures probabilities that sum to 1, and the references none", () => {
  expect(bundled.scenarios.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  for (const id of ["korus", "as-it-happened"])
    expect(bundled.scenarios.find((each) => each.id === id)!.probability).toBe(0);
});

it("grants terms to sectors there are, with shares between 0 and 1, from the deadline on", () => {
  for (const { terms } of bundled.scenarios) {
    for (const each of terms) {
      expect(sectorIds).toContain(each.sector);
      expect(each.exemptRate).toBeGreaterThanOrEqual(0);
      expect(each.exemptRate).toBeLessThan(0.25);
      expect(each.coverage).toBeGreaterThan(0);
      expect(each.coverage).toBeLessThanOrEqual(1);
      expect(each.effective >= "2025-07-09").toBe(true);
    }
  }
  const sectorsOf = (id: string): string[] =>
    bundled.scenarios.find((each) => each.id === id)!.terms.map(({ sector }) => sector);
  expect(sectorsOf("exemption")).toEqual(sectorIds.slice(0, 5));
  expect(sectorsOf("milder")).toEqual(sectorIds.slice(0, 5));
});

it("writes every name in both languages", () => {
  const texts = [
    bundled.name,
    ...bundled.sectors.map(({ name }) => name),
    ...bundled.scenarios.flatMap(({ name, law }) => [name, law]),
    ...bundled.milestones.map(({ name }) => name),
    ...bundled.assumptions.flatMap(({ name, why }) => [name, why]),
  ];
  for (const text of texts) {
    expect(text.en).toMatch(/[A-Za-z]/);
    expect(text.ko).toMatch(/[가-힣]/);
  }
});

it("names a source for every sector, milestone, assumption and measure", () => {
  for (const { elasticities } of bundled.sectors) {
    const { missing, ...given } = elasticities;
    for (const each of Object.values(given)) {
      expect(cited(each.source, "en").length).toBeGreaterThan(20);
      expect(each.low ?? each.value).toBeLessThanOrEqual(each.value);
      expect(each.high ?? each.value).toBeGreaterThanOrEqual(each.value);
    }
    // What is not there says why.
    expect(Object.keys(given).length === 3 || cited(missing ?? "", "en").length > 10).toBe(true);
  }
  for (const { source, at } of bundled.milestones) {
    expect(cited(source, "en").length).toBeGreaterThan(3);
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2} America\/New_York)?$/);
  }
  for (const { source } of bundled.assumptions) expect(cited(source, "en").length).toBeGreaterThan(10);
  for (const { url } of bundled.sources) expect(url).toMatch(/^https?:\/\//);
});

describe("measures", () => {
  it("have their own ids, dates in order, a citation, and scenarios there are", () => {
    expect(new Set(bundled.measures.map(({ id }) => id)).size).toBe(bundled.measures.length);
    for (const each of bundled.measures) {
      expect(each.citation).not.toBe("");
      expect(each.instrument).not.toBe("");
      if (each.until !== null) expect(each.until).toBeGreaterThan(each.from);
      if (each.scenarios !== "all")
        for (const id of each.scenarios) expect([...scenarioIds, ...bundleIds]).toContain(id);
      expect(each.rate === null).toBe(["exempt", "quota", "share"].includes(each.form));
      if (each.rate !== null) expect(each.rate).toBeLessThanOrEqual(1.25);
    }
  });
  it("cover lines that exist", () => {
    for (const { scope, id } of bundled.measures)
      expect([id, lawLines().lines.coverage(scope).includes(1)]).toEqual([id, true]);
  });
  it("count in the scenarios that could know them", () => {
    const outlook = bundled.outlook!;
    expect(scenariosOf(serialOf("2018-03-08"), outlook)).toBe("all");
    expect(scenariosOf(serialOf("2025-04-03"), outlook)).toEqual([
      "pause",
      "return",
      "exemption",
      "milder",
      "delay",
      "as-it-happened",
    ]);
    expect(scenariosOf(serialOf("2025-07-31"), outlook)).toEqual(["as-it-happened"]);
    for (const each of bundled.measures.filter(({ status }) => status === "law"))
      expect(each.scenarios === "all" || each.scenarios.includes("as-it-happened")).toBe(true);
    for (const each of bundled.measures.filter(({ status }) => status === "counterfactual"))
      expect(each.scenarios).not.toContain("as-it-happened");
  });
});

describe("the deal", () => {
  const { deal, project } = bundled;
  const options = deal.issues.flatMap((issue) =>
    issue.options.map((option) => ({ issue, option, id: `${issue.id}/${option.id}` })),
  );
  const ids = new Set(options.map(({ id }) => id));

  it("holds every ask and offer that the negotiators refer to, each beginning with no change", () => {
    expect(deal.issues.filter(({ side }) => side === "ask").map(({ id }) => id)).toEqual([
      ...sectorIds.slice(0, 5),
      "jones-act",
      "parity",
    ]);
    expect(deal.issues.filter(({ side }) => side === "offer").map(({ id }) => id)).toEqual([
      "shipbuilding",
      "energy",
      "alaska-offtake",
      "alaska-financing",
      "deficit",
      "barriers",
    ]);
    for (const { options: all } of deal.issues)
      expect(all[0]).toMatchObject({ id: "none", amount: { kind: "nothing" } });
    expect(ids.size).toBe(options.length);
  });

  it("names a source, a day and a confidence for everything, in both languages", () => {
    for (const { source, date, name } of [...options.map(({ option }) => option), ...project.inputs]) {
      for (const language of ["en", "ko"] as const) expect(cited(source, language).length).toBeGreaterThan(4);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([name.en, /[A-Za-z]/.test(name.en), /[가-힣]/.test(name.ko)]).toEqual([name.en, true, true]);
    }
    // What has no source says so.
    for (const { source, confidence } of project.inputs)
      if (cited(source, "en").startsWith("assumption")) expect(confidence).toBe("assumption");
  });

  it("links options that are there, estimates from low to high, and counts on milestones that are there", () => {
    for (const { option } of options)
      for (const link of [...option.excludes, ...option.requires]) expect(ids).toContain(link);
    const ranges = [
      ...options.flatMap(({ option }) => (option.ours ? [option.ours, option.theirs] : [option.theirs])),
      ...deal.barriers.map(({ equivalent }) => equivalent),
    ];
    for (const [low, likely, high] of ranges) expect(low <= likely && likely <= high).toBe(true);
    for (const { low, likely, high } of project.inputs)
      expect((low ?? likely) <= likely && likely <= (high ?? likely)).toBe(true);
    for (const { milestone } of deal.timing)
      if (milestone !== null) expect(bundled.milestones.map(({ id }) => id)).toContain(milestone);
    for (const { option } of options)
      if (option.amount.kind === "barriers")
        for (const id of option.amount.barriers) expect(deal.barriers.map((each) => each.id)).toContain(id);
  });
});
