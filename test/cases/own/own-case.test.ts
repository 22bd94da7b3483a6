import { countryCode } from "../../../src/cases/own/countries";
import { draftOf, type Draft } from "../../../src/cases/own/draft";
import { checkDraft } from "../../../src/cases/own/check-draft";
import { filledCase } from "../../../src/cases/own/fill";
import { ownLaw } from "../../../src/cases/own/law";
import { hasBundledTrade, negotiationOf, type OwnCase } from "../../../src/cases/own/own-case";
import { codesProblem, readOwnCase } from "../../../src/cases/own/read";
import { bundledSchedule } from "../../../src/cases/schedule";
import { serialOf } from "../../../src/model/calendar/day";
import type { Measure } from "../../../src/model/tariff/measure";

const CASE: OwnCase = {
  name: "한국 – EU",
  importer: "EU",
  exporters: ["KR", "JP"],
  deadline: "2027-03-01",
  asOf: "2026-11-25",
  tradeYear: 2025,
  sectors: [
    { id: "cars", name: "자동차", codes: "8703 ex 870380, 8704" },
    { id: "rest", name: "Everything else", codes: "all" },
  ],
  measures: [
    {
      id: "mfn",
      origins: ["KR"],
      codes: "8703",
      rate: 0.1,
      from: "2020-01-01",
      until: null,
      authority: "MFN",
      scenarios: ["deal"],
    },
  ],
  scenarios: [
    { id: "stays", name: "Stays", probability: 0.6, terms: [] },
    {
      id: "deal",
      name: "Deal",
      probability: 0.4,
      terms: [{ sector: "cars", rate: 0.025, coverage: 0.5, from: "2027-03-01", until: "2027-12-31" }],
    },
  ],
};

test("countries are known by their code and by their name in both languages", () => {
  for (const [text, code] of [
    ["de", "DE"],
    ["Germany", "DE"],
    ["독일", "DE"],
    ["Korea, South", "KR"],
    ["대한민국", "KR"],
    ["UK", "GB"],
    ["Vietnam", "VN"],
    ["European Union", "EU"],
    ["유럽연합", "EU"],
    ["유럽 연합", "EU"],
    ["홍콩", "HK"],
    ["남아프리카공화국", "ZA"],
    ["EU", "EU"],
  ] as const) {
    expect([text, countryCode(text)]).toEqual([text, code]);
  }
  for (const text of ["", "Ruritania", "DD", "ZZ", "XA", "8703", "KOR1"])
    expect([text, countryCode(text)]).toEqual([text, undefined]);
});

test("a case passes through the record and through the fields of the screen unchanged", () => {
  expect(readOwnCase(JSON.parse(JSON.stringify(CASE)))).toEqual(CASE);
  expect(checkDraft(draftOf(CASE))).toEqual({ own: CASE, problems: null });
});

test.each<[string, (own: OwnCase) => unknown]>([
  ["nothing", () => null],
  ["a country that is none", (own) => ({ ...own, importer: "europe" })],
  ["an importer that exports to itself", (own) => ({ ...own, exporters: ["KR", "EU"] })],
  ["no exporter", (own) => ({ ...own, exporters: [] })],
  ["a day that is none", (own) => ({ ...own, deadline: "2027-02-30" })],
  ["codes that hold a formula", (own) => ({ ...own, sectors: [{ id: "a", name: "a", codes: '=HYPERLINK("x")' }] })],
  ["two sectors of one id", (own) => ({ ...own, sectors: [own.sectors[0], own.sectors[0]] })],
  ["an id that a list would take apart", (own) => ({ ...own, sectors: [{ ...own.sectors[0], id: "a, b" }] })],
  ["terms of a sector that is not there", (own) => ({ ...own, sectors: own.sectors.slice(1) })],
  ["a probability above one", (own) => ({ ...own, scenarios: [{ ...own.scenarios[0], probability: 1.1 }] })],
  [
    "a measure in a scenario that is not there",
    (own) => ({ ...own, measures: [{ ...own.measures[0], scenarios: ["x"] }] }),
  ],
  [
    "a measure that ends before it begins",
    (own) => ({ ...own, measures: [{ ...own.measures[0], until: "2019-01-01" }] }),
  ],
])("a record with %s is not taken", (_, change) => {
  expect(readOwnCase(change(CASE))).toBeNull();
});

test("what is wrong with a draft is said of its field", () => {
  const draft: Draft = {
    name: " ",
    importer: "EU",
    exporters: "Korea, EU",
    deadline: "2027-13-01",
    asOf: "",
    tradeYear: "25",
    sectors: [{ name: "a", codes: "8703801000" }],
    measures: [
      {
        origins: "Mars",
        codes: "99 12",
        rate: "600",
        from: "2025-01-01",
        until: "2024-01-01",
        authority: "",
        scenario: "",
      },
    ],
    scenarios: [
      {
        name: "s",
        probability: "101",
        terms: [
          { sector: "", rate: "x", coverage: "", from: "", until: "" },
          { sector: "", rate: "1", coverage: "100", from: "2025-01-01", until: "" },
        ],
      },
    ],
  };
  const { problems } = checkDraft(draft);
  expect(Object.fromEntries(Object.entries(problems!).map(([field, { kind }]) => [field, kind]))).toEqual({
    name: "missing",
    exporters: "own country",
    deadline: "day",
    asOf: "missing",
    tradeYear: "year",
    "sectors.0.codes": "digits",
    "measures.0.origins": "country",
    "measures.0.codes": "codes",
    "measures.0.rate": "rate",
    "measures.0.until": "order",
    "measures.0.authority": "missing",
    "scenarios.0.probability": "share",
    "scenarios.0.terms.0.from": "day",
    "scenarios.0.terms.0.rate": "rate",
    "scenarios.0.terms.0.coverage": "missing",
    "scenarios.0.terms.1.sector": "twice",
  });
});

test("names become ids that formulas can hold, each another", () => {
  const { own } = checkDraft({
    ...draftOf(CASE),
    sectors: ["Autos & parts", "자동차", "부품", "2025", "Autos, parts"].map((name) => ({ name, codes: "8703" })),
    measures: [],
    scenarios: [{ name: "No", probability: "100", terms: [] }],
  });
  expect(own?.sectors.map(({ id }) => id)).toEqual(["autos-parts", "sector", "sector-2", "sector-3", "autos-parts-2"]);
});

test("terms for all sectors count where a sector has none of its own", () => {
  const terms = { coverage: "100", from: "", until: "" };
  const { own } = checkDraft({
    ...draftOf(CASE),
    scenarios: [
      {
        name: "s",
        probability: "100",
        terms: [
          { ...terms, sector: "", rate: "5" },
          { ...terms, sector: "0", rate: "1" },
        ],
      },
    ],
    measures: [],
  });
  expect(own?.scenarios[0]?.terms.map(({ sector, rate, from }) => [sector, rate, from])).toEqual([
    ["cars", 0.01, "2027-03-01"],
    ["rest", 0.05, "2027-03-01"],
  ]);
});

test("codes of more than six digits are for the United States only", () => {
  expect(codesProblem("8703.23.01", "US")).toBeNull();
  expect(codesProblem("8703.23.01", "EU")).toEqual({ kind: "digits" });
  expect(codesProblem("8703 ex 870380", "EU")).toBeNull();
  expect(codesProblem("7700", "EU")?.kind).toBe("unreadable");
});

describe("the law of an own case", () => {
  const { measures } = negotiationOf({
    ...CASE,
    measures: [
      { ...CASE.measures[0]!, scenarios: "all" },
      {
        ...CASE.measures[0]!,
        id: "more",
        authority: "Safeguard",
        rate: 0.02,
        until: "2027-06-01",
        scenarios: ["deal"],
      },
    ],
  });
  const rate = (importer: string, code: string, origin: string, day: string, scenario?: string) => {
    const named: Measure[] = measures.map((each) => ({
      ...each,
      scenarios: each.scenarios === "all" ? ["stays", "deal"] : each.scenarios,
    }));
    const law = ownLaw(bundledSchedule(), importer, named);
    return law.rate(law.goods(code), origin, serialOf(day), scenario);
  };

  it("is its measures alone, on days that the bundled schedule does not know", () => {
    expect(rate("EU", "870323", "KR", "2027-03-01", "stays")).toBe(0.1);
    expect(rate("EU", "870323", "KR", "2027-03-01", "deal")).toBe(0.12);
    expect(rate("EU", "870323", "KR", "2027-06-01", "deal")).toBe(0.1);
    expect(rate("EU", "870323", "JP", "2027-03-01", "stays")).toBe(0);
    expect(rate("EU", "0101", "BR", "2050-01-01")).toBe(0);
  });

  it("uses the base rates of the United States where it imports", () => {
    // HTS 2025: 8703.23.01 pays 2.5 %, light trucks (8704.31) 25 %; under KORUS Korea's cars are free.
    expect(rate("US", "87032301", "BR", "2027-03-01", "stays")).toBe(0.025);
    expect(rate("US", "87032301", "KR", "2027-03-01", "stays")).toBe(0.1);
    expect(rate("US", "87043101", "BR", "2027-03-01")).toBe(0.25);
  });
});

test("an exporter whose lines are an estimate says so among the assumptions", () => {
  const ids = (exporter: string) =>
    negotiationOf(filledCase(exporter, "2026-11-01", "en")).assumptions.map(({ id }) => id);
  expect(ids("DE")).toEqual(["measures-add", "trade-by-chapter-de"]);
  expect(ids("VN")).toEqual(["measures-add"]);
});

test("bundled trade is used where it has all that is asked for", () => {
  expect(hasBundledTrade({ importer: "US", exporters: ["JP", "KR"] })).toBe(true);
  expect(hasBundledTrade({ importer: "US", exporters: ["JP", "DE"] })).toBe(true);
  expect(hasBundledTrade({ importer: "US", exporters: ["JP", "FR"] })).toBe(false);
  expect(hasBundledTrade({ importer: "EU", exporters: ["KR"] })).toBe(false);
});
