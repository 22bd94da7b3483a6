import fc from "fast-check";
import { bundledSchedule } from "../../src/cases/schedule";
import { lawLines } from "../../src/law/unpack";
import { serialOf } from "../../src/model/calendar/day";
import { InputError } from "../../src/model/input-error";
import type { StackRow } from "../../src/model/tariff/measure";
import { stackTexts } from "../../src/words/stack/words";
import { refusal } from "../refusal";
import { errorSentence, loadErrorWords } from "../../src/words/errors/words";

beforeAll(() => loadErrorWords("ko"));

const schedule = bundledSchedule();
const stackOf = (hts: string, origin: string, day: string, scenario?: string): StackRow[] =>
  schedule.stack(schedule.goods(hts), origin, serialOf(day), scenario);
const why = (row: StackRow): string => stackTexts(row, "en").why;
const citation = (row: StackRow): string => stackTexts(row, "en").citation;
const rowOf = (rows: StackRow[], measure: string): StackRow => rows.find((row) => row.measure === measure)!;

describe("codes", () => {
  it("holds the 11,569 lines of the editions of 2025 and 2026", () => {
    const eights = new Set(
      lawLines()
        .lines.codes.filter((_, line) => !lawLines().unrated[line])
        .map((code) => code.slice(0, 8)),
    );
    expect(eights.size).toBe(11_569);
  });
  it.each(["8703.80", "870380", "8703.80.00", "8703.80.0000", 870380, 87038000])("takes %s", (code) => {
    expect(schedule.rate(schedule.goods(code), "KR", serialOf("2025-05-21"))).toBe(0.25);
  });
  it("gives a number its lost zero back", () =>
    expect(schedule.goods(3048350).lines).toEqual(schedule.goods("0304.83.50").lines));

  it.each([
    ["hts", () => schedule.goods("8799")],
    ["hts", () => schedule.goods("87")],
    ["hts", () => schedule.goods("car")],
    ["hts", () => schedule.goods("8703 ex 8703")],
    ["origin", () => schedule.rate(schedule.goods("8703"), "ZZ", 45800)],
    ["scenario", () => schedule.rate(schedule.goods("8703"), "KR", 45800, "hope")],
    ["date", () => schedule.rate(schedule.goods("8703"), "KR", serialOf("2024-12-31"))],
    ["date", () => schedule.rate(schedule.goods("8703"), "KR", serialOf("2026-11-24"))],
    ["date", () => schedule.stack(schedule.goods("8703"), "KR", Number.NaN)],
    ["until", () => schedule.averageRate(schedule.goods("8703"), "KR", 45800, 45800)],
  ])("refuses a wrong %s and says what would be right", (argument, call) => {
    let problem: unknown;
    try {
      call();
    } catch (thrown) {
      problem = thrown;
    }
    expect(problem).toBeInstanceOf(InputError);
    expect((problem as InputError).argument).toBe(argument);
    expect(errorSentence(problem as InputError, "en")).toMatch(/write|must/i);
    expect(errorSentence(problem as InputError, "ko")).toMatch(/십시오|합니다/);
  });
});

describe("reasons", () => {
  it("says when a retroactive act was published", () => {
    const row = rowOf(stackOf("8703.23", "KR", "2025-11-15"), "S232-AUTO-KR-15");
    expect(row).toMatchObject({ rate: 0.15, from: serialOf("2025-11-01"), applies: true });
    expect(why(row)).toContain("published 2025-12-04, counts from 2025-11-01");
    expect(citation(row)).toContain("2025-21940");
  });
  it("says what displaces a measure", () => {
    const row = rowOf(stackOf("8703.23", "KR", "2025-05-21"), "IEEPA-PAUSE-90");
    expect(row).toMatchObject({ rate: 0, applies: false });
    expect(why(row)).toContain("displaced by Section 232 autos on 100 % of the value");
  });
  it("names the assumed metal share", () => {
    // Industry 335220, household appliances: 10.3 % of the output is steel.
    const rows = stackOf("8450.20", "KR", "2025-08-20");
    const steel = rowOf(rows, "S232-STEEL-APPLIANCES-50");
    expect(steel).toMatchObject({ applies: true });
    expect(steel.rate).toBeCloseTo(0.5 * 0.103, 12);
    expect(why(steel)).toContain(
      "metal share of the value (steel) taken as 10.3 % (input-output table, industry 335220)",
    );
    expect(rowOf(rows, "IEEPA-KR-15").rate).toBeCloseTo(0.15 * 0.897, 12);
  });
  it("says that a specific duty is not counted", () => {
    // 0406.90.97 pays $1.509 a kilogram; KORUS keeps a specific rate.
    expect(why(stackOf("0406.90.97", "KR", "2025-01-02")[0]!)).toContain("specific duty");
  });
  it("names the list of Section 301 that a good of China is on, and none for goods of others", () => {
    expect(rowOf(stackOf("6109.10", "CN", "2025-05-21"), "CN-301-7.5")).toMatchObject({ rate: 0.075, applies: true });
    expect(citation(rowOf(stackOf("8708.30", "CN", "2025-05-21"), "CN-301-25"))).toContain("84 FR 20459");
    expect(stackOf("6109.10", "KR", "2025-05-21").some(({ authority }) => authority === "Section 301")).toBe(false);
  });
  it("says that the answer is weighted where the lines differ", () => {
    const rows = stackOf("8704", "JP", "2025-05-21");
    expect(why(rows[0]!)).toMatch(/0 % to 25 % by line, weighted by 2024 US imports by HTS line/);
    expect(why(rowOf(rows, "S232-AUTO-25"))).toMatch(/covers [\d.]+ % of the trade/);
  });
  it("marks what did not happen", () =>
    expect(why(rowOf(stackOf("9504.50", "KR", "2025-07-10", "return"), "RETURN-KR-25"))).toContain("counterfactual"));
});

describe("properties", () => {
  const { codes } = lawLines().lines;
  const line = fc.integer({ min: 0, max: codes.length - 1 });
  const day = fc.integer({ min: schedule.firstDay, max: schedule.lastDay });
  const origin = fc.constantFrom(...schedule.origins);
  const scenario = fc.constantFrom("", ...schedule.data.scenarios);
  const lengths = fc.constantFrom(4, 6, 8, 10);

  it("no rate is negative or below the base rate, and the reasons add up to it", () => {
    fc.assert(
      fc.property(line, lengths, origin, day, scenario, (index, length, from, when, future) => {
        const goods = schedule.goods(codes[index]!.replace("xx", "00").slice(0, length));
        const rate = schedule.rate(goods, from, when, future);
        const rows = schedule.stack(goods, from, when, future);
        expect(rate).toBeGreaterThanOrEqual(rows[0]!.rate - 1e-12);
        expect(rows.every((row) => row.rate >= 0)).toBe(true);
        expect(rows.reduce((sum, row) => sum + row.rate, 0)).toBeCloseTo(rate, 10);
      }),
      { numRuns: 300 },
    );
  });

  it("segments follow each other without gap or overlap, and the rate changes only between them", () => {
    for (const from of schedule.origins) {
      for (const future of ["", ...schedule.data.scenarios]) {
        const { segments } = schedule.rateTable(from, future);
        expect(segments[0]).toBe(schedule.firstDay);
        expect(segments[segments.length - 1]).toBe(schedule.lastDay + 1);
        expect([...segments].sort((a, b) => a - b)).toEqual(segments);
        expect(new Set(segments).size).toBe(segments.length);
      }
    }
    fc.assert(
      fc.property(line, origin, day, (index, from, when) => {
        const table = schedule.rateTable(from);
        if (when > schedule.firstDay && !table.segments.includes(when))
          expect(table.lookup(index, when)).toBe(table.lookup(index, when - 1));
      }),
    );
  });

  it("a rate over a period is the average of its days", () => {
    fc.assert(
      fc.property(line, origin, day, fc.integer({ min: 1, max: 60 }), (index, from, start, length) => {
        const end = Math.min(start + length, schedule.lastDay + 1);
        const goods = schedule.goods(codes[index]!.replace("xx", "00"));
        let sum = 0;
        for (let when = start; when < end; when += 1) sum += schedule.rate(goods, from, when);
        expect(schedule.averageRate(goods, from, start, end)).toBeCloseTo(sum / (end - start), 9);
      }),
      { numRuns: 60 },
    );
  });

  it("the rate on a short code lies between those of its lines", () => {
    fc.assert(
      fc.property(line, origin, day, (index, from, when) => {
        const goods = schedule.goods(codes[index]!.slice(0, 4));
        const rates = [...goods.lines].map((each) => schedule.rateTable(from).lookup(each, when));
        const rate = schedule.rate(goods, from, when);
        expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(rate).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });
});

describe("a workbook's own measures", () => {
  it("replace the bundled ones", () => {
    const cheaper = schedule.withMeasures(
      schedule.measures.map((each) => (each.id === "S232-AUTO-25" ? { ...each, rate: 0.1 } : each)),
    );
    expect(cheaper.rate(cheaper.goods("8703.23"), "KR", serialOf("2025-05-21"))).toBe(0.1);
    expect(schedule.rate(schedule.goods("8703.23"), "KR", serialOf("2025-05-21"))).toBe(0.25);
  });
  it("give the other reading of a disputed rule: Section 301 net of the MFN rate", () => {
    const other = schedule.withMeasures(
      schedule.measures.map((each) => (each.id === "S301-FL-KR" ? { ...each, form: "net of MFN" as const } : each)),
    );
    // A television of 3.9 % MFN, free under KORUS: 8.6 % instead of 12.5 %.
    expect(other.rate(other.goods("8528.72.64"), "KR", serialOf("2026-08-01"))).toBeCloseTo(0.086, 12);
  });
  it("read the 15 % of Korea and Japan as column 1 plus 15 % when the form is additional", () => {
    const forms = new Map([
      ["S232-AUTO-KR-15", "additional"],
      ["S232-AUTO-JP-15", "additional"],
    ] as const);
    const other = schedule.withMeasures(
      schedule.measures.map((each) => ({ ...each, form: forms.get(each.id as "S232-AUTO-KR-15") ?? each.form })),
    );
    const total = (hts: string, origin: string): number => other.rate(other.goods(hts), origin, serialOf("2026-01-05"));
    // KORUS leaves cars free and trucks at 25 %; Japan's MFN rate on cars is 2.5 %.
    expect(total("8703.23.01", "KR")).toBeCloseTo(0.15, 12);
    expect(total("8703.23.01", "JP")).toBeCloseTo(0.175, 12);
    expect(total("8704.21.01", "KR")).toBeCloseTo(0.4, 12);
  });
  it("bring scenarios of their own, in which rows for all scenarios count too", () => {
    const car = schedule.measures.find(({ id }) => id === "S232-AUTO-25")!;
    const own = schedule.withMeasures([
      { ...car, scenarios: "all", rate: 0.1 },
      { ...car, id: "HOPE", authority: "Offer", rate: 0.05, scenarios: ["hope"] },
    ]);
    const cars = own.goods("8703.23");
    const day = serialOf("2025-05-21");
    expect(own.rate(cars, "KR", day, "hope")).toBeCloseTo(0.15, 12);
    expect(own.rate(cars, "KR", day, "return")).toBeCloseTo(0.1, 12);
    expect(refusal(() => own.rate(cars, "KR", day, "despair"))).toMatch(
      /"despair" is not a scenario: write korus.*hope.*name it in the column Scenarios/,
    );
    expect(refusal(() => schedule.rate(schedule.goods("8703.23"), "KR", day, "hope"))).toMatch(
      /"hope" is not a scenario/,
    );
  });
  it("are refused with their name where the scope does not exist", () => {
    const wrong = [{ ...schedule.measures[0]!, id: "MINE", scope: "8799" }];
    expect(refusal(() => schedule.withMeasures(wrong))).toMatch(/Measure MINE, column Scope: .*8799/);
  });
});
