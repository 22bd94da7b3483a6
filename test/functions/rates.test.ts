import fc from "fast-check";
import { errorOf, FunctionError } from "./office-globals";
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { bundledSchedule } from "../../src/cases/schedule";
import { DUTY_BETWEEN } from "../../src/functions/catalog/duty-between";
import { TARIFF_RATE } from "../../src/functions/catalog/tariff-rate";
import { TARIFF_STACK } from "../../src/functions/catalog/tariff-stack";
import { dayOfIso } from "../../src/model/calendar/day";
import { HEADERS, measuresTable } from "./measures-table";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const rate = (
  hts: unknown,
  origin: unknown = "KR",
  date: unknown = "2025-05-21",
  measures?: unknown[][],
  scenario?: unknown,
): unknown => TARIFF_RATE.run([[hts]], [[origin]], [[date]], measures, [[scenario]])[0]?.[0];
const day = (iso: string): number => dayOfIso(iso) ?? Number.NaN;
const CAR = "8703.23.01";

describe("TARIFF_RATE", () => {
  it("of a column of codes and a row of origins is the table of both", () => {
    const codes = ["8703.23", "8708.29"];
    const origins = ["KR", "JP", "CN"];
    const alone = (code: string, origin: string): unknown => TARIFF_RATE.run([[code]], [[origin]])[0]?.[0];
    expect(TARIFF_RATE.run(column(...codes), [origins])).toEqual(
      codes.map((code) => origins.map((origin) => alone(code, origin))),
    );
  });

  // KORUS; Proclamation 10908 (90 FR 14705); FR 2025-21940, which counts from 1 November.
  it.each([
    ["2025-04-02", 0],
    ["2025-04-03", 0.25],
    ["2025-10-31", 0.25],
    ["2025-11-01", 0.15],
  ])("of a Korean passenger car on %s is %d", (date, expected) =>
    expect(rate(CAR, "KR", date)).toBeCloseTo(expected, 12),
  );

  it.each([
    8703.23,
    "870323",
    "8703.23",
    87032301,
    "87032301",
    "8703.23.01",
    "8703.23.0110",
    "8703230110",
    8703230110,
    "8703.23.01.10",
    " 8703 23 01 ",
  ])("takes the code %p", (code) => {
    expect(rate(code)).toBeCloseTo(0.25, 12);
  });

  it("restores the zeros that a number loses at either end", () => {
    expect(rate(8703.8)).toBe(rate("870380"));
    expect(rate(901.21)).toBe(rate("0901.21"));
    expect(rate(901210035)).toBe(rate("0901210035"));
  });

  it.each(["KR", "kr", "Korea", "South Korea", "대한민국", "한국"])("takes Korea as %p", (origin) =>
    expect(rate(CAR, origin)).toBeCloseTo(0.25, 12),
  );

  it("takes days as dates, as text and as moments on another clock", () => {
    expect(rate(CAR, "KR", day("2025-04-03"))).toBeCloseTo(0.25, 12);
    expect(rate(CAR, "KR", day("2025-04-02") + 0.99)).toBe(0);
    // Still the 2nd in Washington.
    expect(rate(CAR, "KR", "2025-04-03 12:00 Asia/Seoul")).toBe(0);
    expect(rate(CAR, "KR", "2025-04-03 14:00 Asia/Seoul")).toBeCloseTo(0.25, 12);
  });

  it("without a date answers for the schedule's last day", () => {
    expect(rate(CAR, "KR", null)).toBe(rate(CAR, "KR", "2026-11-23"));
  });

  it("spreads over ranges, and one bad code spoils one cell", () => {
    const result = TARIFF_RATE.run(
      column(CAR, "8799", CAR),
      [["KR"]],
      column("2025-04-02", "2025-05-21", "2025-05-21"),
    );
    expect([result[0]?.[0], result[2]?.[0]]).toEqual([0, 0.25]);
    expect(result[1]?.[0]).toBeInstanceOf(FunctionError);
    expect((result[1]?.[0] as FunctionError).message).toMatch(/^hts: .*8799/);
  });

  it("answers for a range of origins", () => {
    const [row] = TARIFF_RATE.run([[CAR]], [["KR", "JP", "CN"]], [["2025-01-02"]]);
    // MFN of passenger cars is 2.5 %; China pays the 25 % of Section 301 List 1 on top, which stood long before 2025.
    expect(row?.[0]).toBe(0);
    expect(row?.[1]).toBeCloseTo(0.025, 12);
    expect(row?.[2]).toBeGreaterThanOrEqual(0.025);
  });

  it("asks for the law that did not come where a scenario is named", () => {
    const phone = "8517.62.00";
    const textile = "6110.20.20";
    expect(rate(textile, "KR", "2025-07-09", undefined, "Return")).not.toBe(rate(textile, "KR", "2025-07-09"));
    const { name } = koreaUs2025.scenarios.find(({ id }) => id === "return") ?? { name: { en: "", ko: "" } };
    for (const each of [name.en, name.ko])
      expect(rate(textile, "KR", "2025-07-09", undefined, each)).toBe(
        rate(textile, "KR", "2025-07-09", undefined, "return"),
      );
    expect(rate(phone, "KR", "2025-03-01", undefined, "korus")).toBe(rate(phone, "KR", "2025-03-01"));
  });

  it("answers a scenario a cell, blank ones by the law as it happened, and codes down against scenarios across", () => {
    const codes = ["6110.20.20", "8517.62.00"];
    const scenarios = ["return", "", "korus"];
    const table = TARIFF_RATE.run(column(...codes), [["KR"]], [["2025-07-09"]], undefined, [scenarios]);
    expect(table).toEqual(
      codes.map((code) => scenarios.map((scenario) => rate(code, "KR", "2025-07-09", undefined, scenario))),
    );
    expect(new Set(table[0]).size).toBe(3);
    const [, [bad] = []] = TARIFF_RATE.run(
      [["6110.20.20"]],
      [["KR"]],
      [["2025-07-09"]],
      undefined,
      column("return", "x"),
    );
    expect((bad as Error).message).toMatch(/^scenario is "x": write/);
  });

  it("gives the expected rate of scenarios with their chances", () => {
    const on = (scenario: string) => rate("6110.20.20", "KR", "2025-07-09", undefined, scenario) as number;
    const mean = 0.25 * on("return") + 0.75 * on("pause");
    expect(on("return")).not.toBe(on("pause"));
    for (const text of ["return 25%; pause 75%", "pause 0.75;return 0.25; korus 0", "; Return 2.5e-1; pause 75 %;"])
      expect(on(text)).toBeCloseTo(mean, 12);
    expect(on("return 100%;")).toBe(on("return"));
    expect(on("as-it-happened, -return 50%; return 50%")).toBeCloseTo(
      (on("as-it-happened, -return") + on("return")) / 2,
      12,
    );
  });

  it.each<[string, () => unknown, string, RegExp]>([
    [
      "chances that do not add up to 1",
      () => rate("8703.23", "KR", "2025-07-09", undefined, "return 40%; pause 50%"),
      "#VALUE!",
      /^scenario: probabilities add up to 0.9/,
    ],
    [
      "a chance without a scenario that is known",
      () => rate("8703.23", "KR", "2025-07-09", undefined, "return 40%; revenge 60%"),
      "#VALUE!",
      /^scenario is "revenge": write/,
    ],
    [
      "a scenario without its chance",
      () => rate("8703.23", "KR", "2025-07-09", undefined, "return; pause"),
      "#VALUE!",
      /^scenario is "return; pause": write/,
    ],
    ["a code that does not exist", () => rate("8799"), "#N/A", /^hts: .*8799/],
    ["too few digits", () => rate("87"), "#VALUE!", /^hts: .*4 to 10/],
    ["too many digits", () => rate("870323010012"), "#VALUE!", /^hts: .*4 to 10/],
    ["a word", () => rate("cars"), "#VALUE!", /^hts: /],
    ["TRUE", () => rate(true), "#VALUE!", /^hts is TRUE: give an HTS code/],
    ["no code", () => rate(null), "#VALUE!", /^hts is empty/],
    ["an error", () => rate(new FunctionError("#REF!")), "#VALUE!", /^hts contains the error #REF!/],
    ["an origin that is none", () => rate(CAR, "ZZ"), "#N/A", /^origin is "ZZ": give a country such as "DE"/],
    ["an origin that is none", () => rate(CAR, "Coree"), "#VALUE!", /^origin is "Coree"/],
    ["no origin", () => rate(CAR, ""), "#VALUE!", /^origin is empty/],
    [
      "a date before the schedule",
      () => rate(CAR, "KR", "2024-12-31"),
      "#N/A",
      /^date is 2024-12-31, outside the schedule: give a day from 2025-01-01 to 2026-11-23/,
    ],
    [
      "a date after it",
      () => rate(CAR, "KR", "2026-11-24"),
      "#N/A",
      /^date is 2026-11-24, outside .* to 2026-11-23\. The schedule covers days up to 2026-11-23: leave date blank for the rate of that day\.$/,
    ],
    [
      "a date that cannot be read",
      () => rate(CAR, "KR", "21 May"),
      "#VALUE!",
      /^date is "21 May", which is not a date/,
    ],
    [
      "an unknown scenario",
      () => rate(CAR, "KR", "2025-07-09", undefined, "revenge"),
      "#VALUE!",
      /^scenario is "revenge": write "korus"/,
    ],
    [
      "a table without a header",
      () => rate(CAR, "KR", "2025-07-09", measuresTable().slice(1)),
      "#VALUE!",
      /^measures has no column/,
    ],
    [
      "several scenarios of one stack",
      () => TARIFF_STACK.run([[CAR]], [["KR"]], [["2025-07-09"]], undefined, column("return", "pause")),
      "#VALUE!",
      /^scenario is 2 rows × 1 column: TARIFF_STACK takes one cell there/,
    ],
  ])("refuses %s", (_what, call, code, message) => {
    const error = errorOf(call);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
  });
});

describe("the workbook's measures", () => {
  it("give the bundled rates while they are the bundled ones", () => {
    const codes = ["8703", CAR, "7208", "8517.13.00", "8901", "6110.20.20"];
    for (const date of ["2025-01-02", "2025-05-21", "2025-12-15", "2026-08-01"]) {
      expect(TARIFF_RATE.run(column(...codes), [["KR"]], [[date]], measuresTable())).toEqual(
        TARIFF_RATE.run(column(...codes), [["KR"]], [[date]]),
      );
    }
  });

  it("give another rate once a person changes a cell", () => {
    const table = [
      [...HEADERS],
      ["MINE", "Mine", "KR", "8703", 0.1, "additional", "", "2025-01-01", "", "", "all", "", "", "", "law", ""],
    ];
    expect(rate(CAR, "KR", "2025-05-21", table)).toBeCloseTo(0.1, 12);
    table[1]![4] = 0.2;
    expect(rate(CAR, "KR", "2025-05-21", table)).toBeCloseTo(0.2, 12);
  });

  it("fall on the share of the value that the row gives, which the stack names", () => {
    const table = [
      [...HEADERS],
      [
        "MINE",
        "Mine",
        "KR",
        "8703",
        0.5,
        "additional on metal content",
        0.4,
        "2025-01-01",
        "",
        "",
        "all",
        "",
        "",
        "",
        "law",
        "",
      ],
    ];
    expect(rate(CAR, "KR", "2025-05-21", table)).toBeCloseTo(0.2, 12);
    const [, mine] = TARIFF_STACK.run([[CAR]], [["KR"]], [["2025-05-21"]], table);
    expect(mine?.[4]).toContain("metal share of the value taken as 40 % (assumption)");
    table[1]![6] = 25;
    expect(errorOf(() => rate(CAR, "KR", "2025-05-21", table)).message).toMatch(
      /^measures, row 2, Share: .*from 0 to 1/,
    );
  });

  it("are refused by row where the scope covers nothing that exists", () => {
    const table = [
      [...HEADERS],
      ["MINE", "Mine", "KR", "8799", 0.1, "additional", "", "2025-01-01", "", "", "all", "", "", "", "law", ""],
    ];
    expect(errorOf(() => rate(CAR, "KR", "2025-05-21", table)).message).toMatch(/^measures: .*MINE.*8799/);
  });
});

describe("TARIFF_STACK", () => {
  it("gives six columns whose rates add up to TARIFF_RATE", () => {
    const codes = ["8703", CAR, "7208.10.15", "8517.13.00", "8418.10.00", "8901.20.00"];
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.constantFrom("KR", "JP", "CN"),
        fc.integer({ min: day("2025-01-01"), max: day("2026-11-23") }),
        (code, origin, date) => {
          const rows = TARIFF_STACK.run([[code]], [[origin]], [[date]]);
          expect(rows.every((row) => row.length === 6)).toBe(true);
          expect(rows.reduce((sum, row) => sum + (row[1] as number), 0)).toBeCloseTo(
            rate(code, origin, date) as number,
            9,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives a day after the last one the law that is known, and says so", () => {
    const known = TARIFF_STACK.run([[CAR]], [["KR"]], [["2026-11-23"]]);
    const later = TARIFF_STACK.run([[CAR]], [["KR"]], [["2026-12-24"]]);
    expect(later[0]![4]).toBe(
      `the schedule covers days up to 2026-11-23: this is the rate of that day, not of 2026-12-24; ${known[0]![4]}`,
    );
    expect(later.map((row) => row.slice(0, 4))).toEqual(known.map((row) => row.slice(0, 4)));
    expect(errorOf(() => TARIFF_STACK.run([[CAR]], [["KR"]], [["2024-12-31"]])).message).toMatch(/^date is 2024-12-31/);
  });

  it("names the day on which a retroactive act was published", () => {
    const rows = TARIFF_STACK.run([[CAR]], [["KR"]], [["2025-11-10"]]);
    const autos = rows.find((row) => String(row[0]).includes("232 auto"));
    expect(autos?.[2]).toBe(day("2025-11-01"));
    expect(autos?.[4]).toMatch(/2025-12-04/);
    expect(autos?.[5]).toMatch(/2025-21940/);
  });

  it("shows no NaN, null or undefined", () => {
    const cells = TARIFF_STACK.run([["8703, 7208"]], [["KR"]], [["2025-12-21"]]).flat();
    expect(cells.every((cell) => typeof cell === "string" || Number.isFinite(cell))).toBe(true);
  });

  it("takes one line, origin and date", () => {
    expect(errorOf(() => TARIFF_STACK.run(column(CAR, "7208"), [["KR"]])).message).toBe(
      "hts is 2 rows × 1 column: TARIFF_STACK takes one cell there.",
    );
    expect(errorOf(() => TARIFF_STACK.run([[CAR]], [["KR"]], [["2030-01-01"]])).message).toMatch(
      /^date is 2030-01-01, outside/,
    );
    expect(errorOf(() => TARIFF_STACK.run([["8799"]], [["KR"]])).code).toBe("#N/A");
  });
});

describe("DUTY_BETWEEN", () => {
  const duty = (value: unknown, from: unknown, until: unknown, hts: unknown = CAR): unknown =>
    DUTY_BETWEEN.run([[value]], [[hts]], [["KR"]], [[from]], [[until]])[0]?.[0];

  it("spreads a year over 365 days and counts each at its own rate", () => {
    // 2025-04-01 and -02 free under KORUS, from the 3rd 25 %.
    expect(duty(36_500, "2025-04-01", "2025-04-05")).toBeCloseTo(50, 9);
    expect(duty(1000, "2025-05-01", "2026-05-01", "8703.23.01")).toBeCloseTo(
      (184 * 0.25 + 181 * 0.15) * (1000 / 365),
      6,
    );
  });

  it("of no days is 0", () => expect(duty(1000, "2025-05-01", "2025-05-01")).toBe(0));

  it("runs to the end of the schedule's last day", () => {
    expect(duty(1000, "2026-11-23", "2026-11-24")).toBeCloseTo(
      (1000 / 365) * (rate(CAR, "KR", "2026-11-23") as number),
      9,
    );
  });

  it("adds up over any day between", () => {
    const anyDay = fc.integer({ min: bundledSchedule().firstDay, max: bundledSchedule().lastDay });
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), fc.constantFrom(CAR, "7208.10.15", "8517"), (days, code) => {
        const [a, b, c] = [...days].sort((x, y) => x - y);
        const of = (from: unknown, until: unknown): number => duty(1e6, from, until, code) as number;
        expect(of(a, b) + of(b, c)).toBeCloseTo(of(a, c), 3);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a period that ends before it begins",
      () => duty(1, "2025-05-02", "2025-05-01"),
      /^until is 2025-05-01, before from \(2025-05-02\)/,
    ],
    [
      "a period that begins too early",
      () => duty(1, "2024-12-01", "2025-05-01"),
      /^from is 2024-12-01, outside the schedule/,
    ],
    [
      "a period that ends too late",
      () => duty(1, "2025-12-01", "2026-11-25"),
      /^until is 2026-11-25, outside the schedule: give a day from 2025-01-01 to 2026-11-24/,
    ],
    ["a negative value", () => duty(-1, "2025-05-01", "2025-05-02"), /^value_per_year is -1/],
    ["no from", () => duty(1, null, "2025-05-02"), /^from is empty: give a date/],
  ])("refuses %s", (_what, call, message) => expect(errorOf(call).message).toMatch(message));
});

describe("lists of scenarios", () => {
  it("leave out and add the rows that bear a name", () => {
    const on = (scenario: string, date = "2025-10-01", origin = "JP") => rate(CAR, origin, date, undefined, scenario);
    // EO 14345: Japanese cars at 15 % all in from 16 September 2025; before that 25 % beside the MFN rate of 2.5 %.
    expect(on("as-it-happened")).toBeCloseTo(0.15, 12);
    expect(on("as-it-happened, -japan-deal")).toBeCloseTo(0.275, 12);
    expect(on("-Japan-Deal")).toBeCloseTo(0.275, 12);
    expect(on("pause")).toBeCloseTo(0.275, 12);
    expect(on("pause, japan-deal")).toBeCloseTo(0.15, 12);
  });

  it("tell the two readings of Korea's 15 % apart where the base rate is not 0", () => {
    // Korean trucks of 8704.31 pay 25 % under KORUS: all in they owe nothing more, on top 15 % more.
    const truck = (scenario: string) => rate("8704.31", "KR", "2025-12-01", undefined, scenario);
    expect(truck("as-it-happened, -autos-additive")).toBeCloseTo(0.25, 12);
    expect(truck("as-it-happened, autos-additive")).toBeCloseTo(0.4, 12);
    expect(rate(CAR, "KR", "2025-12-01", undefined, "as-it-happened, autos-additive")).toBeCloseTo(0.15, 12);
  });

  it("name the word that is not known", () => {
    expect(errorOf(() => rate(CAR, "KR", "2025-07-09", undefined, "return, -revenge")).message).toMatch(
      /^scenario is "return, -revenge"/,
    );
  });
});
