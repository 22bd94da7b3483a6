import fc from "fast-check";
import { countryCode } from "../../src/cases/own/countries";
import { findColumns, MOST_LINES, readValue, type LinesReport } from "../../src/cases/own/lines";
import { LinesError, readLines } from "../../src/commands/read-lines";

const EU = { importer: "EU", exporters: ["KR", "JP"], unit: 1 };
const US = { importer: "US", exporters: ["DE"], unit: 1 };

const sumOf = (report: LinesReport, origin: string) =>
  report.trade.trade[origin]!.reduce((total, value) => total + value, 0);
const problemOf = async (text: string, hooks?: Parameters<typeof readLines>[2]) => {
  const problem: unknown = await readLines(text, EU, hooks).catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(LinesError);
  return (problem as LinesError).problem;
};

describe("a person's own lines", () => {
  it("are read with the separators, quotes and header names that sheets and statistics services use", async () => {
    const tab = await readLines(
      "HS Code\tCustoms value\tCountry of origin\n8703.23\t1,234,567\tSouth Korea\n0101.21\t2\tJP\n",
      EU,
    );
    expect(tab).toMatchObject({ accepted: 2, rejected: [], total: 1_234_569 });
    expect(tab.trade.codes).toEqual(["010121", "870323"]);
    const comma = await readLines('"HTS","Value","Origin"\r\n"8703.23.0190","1,234.50","Korea, South"\r\n', EU);
    expect(comma).toMatchObject({ accepted: 1, total: 1234.5 });
    const semicolon = await readLines("품목번호;금액;원산지\n870323;1.234,50;대한민국\n870323;2.000;일본\n", EU);
    expect(semicolon).toMatchObject({ accepted: 2, total: 3234.5 });
    expect(sumOf(semicolon, "KR")).toBe(1234.5);
    expect(sumOf(semicolon, "world")).toBe(3234.5);
  });

  it("need no more than one row of two columns", async () => {
    for (const separator of [";", ",", "\t"])
      expect(await readLines(`hs6${separator}trade value\n870323${separator}5\n`, EU)).toMatchObject({
        accepted: 1,
        total: 5,
      });
    expect(await readLines('"hs; six","HTS",value\n"a;b",870323,5\n', EU)).toMatchObject({ accepted: 1, total: 5 });
  });

  it("need no header where their first row is a line, and no origins where all are of one country", async () => {
    const report = await readLines("8703.23,5\n870380,7\n", EU);
    expect(report).toMatchObject({ accepted: 2, hasOrigins: false });
    expect(sumOf(report, "KR")).toBe(12);
  });

  it("say of each rejected row its number, what is wrong and the cell", async () => {
    const text = [
      "HTS,Value,Origin",
      "870323,1,KR",
      ",1,KR",
      "cars,1,KR",
      "870323,,KR",
      "870323,much,KR",
      "870323,-1,KR",
      "870323,1,",
      "870323,1,Ruritania",
      "870323,1,EU",
      "770000,1,KR",
      ",,",
      "870323,3,FR",
    ].join("\n");
    const report = await readLines(text, EU);
    expect(report.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "no code"],
      [4, "bad code"],
      [5, "no value"],
      [6, "bad value"],
      [7, "negative value"],
      [8, "no origin"],
      [9, "unknown origin"],
      [10, "importer's own"],
      [11, "unknown code"],
    ]);
    expect(report.rejected[6]!.cell).toBe("Ruritania");
    expect(report).toMatchObject({ accepted: 2, blank: 1, total: 4, others: 3 });
  });

  it("keep the zero with which a code begins, given back where a sheet has lost it", async () => {
    const report = await readLines("code,value,origin\n0101.21,1,KR\n10121,2,KR\n'0101210000,4,KR\n", EU);
    expect(report.trade.codes).toEqual(["010121"]);
    expect(sumOf(report, "KR")).toBe(7);
  });

  it("keep longer codes apart where the schedule is the bundled one", async () => {
    const report = await readLines("hts,value,origin\n8703230190,1,DE\n87032301,2,DE\n8703239999,4,DE\n", US);
    expect(report.trade.codes.every((code) => code.startsWith("870323"))).toBe(true);
    expect(report.trade.codes.length).toBeGreaterThan(1);
    expect(sumOf(report, "DE")).toBe(7);
  });

  it("count in the unit that the person gave", async () => {
    expect(await readLines("hts,value\n8703,1.5\n", { ...EU, unit: 1_000_000 })).toMatchObject({ total: 1_500_000 });
  });

  it("that cannot be separated are refused with what is missing", async () => {
    expect(await problemOf("")).toEqual({ kind: "empty" });
    expect(await problemOf("  \n \n")).toEqual({ kind: "empty" });
    expect(await problemOf("PK\u0003\0\0")).toEqual({ kind: "binary" });
    expect(await problemOf("HTS,Weight\n8703,1\n")).toEqual({
      kind: "columns",
      missing: ["value"],
      found: "HTS | Weight",
    });
    const controller = new AbortController();
    controller.abort();
    expect(await problemOf("HTS,Value\n8703,1\n", { signal: controller.signal })).toEqual({ kind: "cancelled" });
  });

  it("are separated no longer where a quotation mark is never closed, and are none where only columns are named", async () => {
    expect(await problemOf('HTS,Value,Origin\n870323,1,KR\n"870323,2,KR\n870380,3,JP\n')).toEqual({
      kind: "unclosed",
      row: 3,
    });
    expect(await problemOf("HTS,Value,Origin\n")).toEqual({ kind: "empty" });
    expect(await readLines('HTS,Value,Origin\n"8703"23",1,KR\n870380,3,JP\n', EU)).toMatchObject({
      accepted: 1,
      rejected: [{ row: 2, reason: "quotes" }],
    });
  });

  it("are of countries as ISO, the Census Bureau and Comtrade name them", async () => {
    const names = [
      ["Korea, Republic of", "KR"],
      ["Korea (the Republic of)", "KR"],
      ["Rep. of Korea", "KR"],
      ["KOREA, SOUTH", "KR"],
      ["Korea (Democratic People's Republic of)", "KP"],
      ["Iran (Islamic Republic of)", "IR"],
      ["Bolivia, Plurinational State of", "BO"],
      ["United Rep. of Tanzania", "TZ"],
      ["Moldova, Republic of", "MD"],
      ["Côte d'Ivoire", "CI"],
      ["Cote d'Ivoire", "CI"],
      ["Congo, Democratic Republic of the", "CD"],
      ["Dem. Rep. of the Congo", "CD"],
      ["Congo", "CG"],
      ["Dominican Rep.", "DO"],
      ["Bahamas, The", "BS"],
      ["Netherlands (the)", "NL"],
      ["대한민국", "KR"],
      ["유럽연합", "EU"],
      ["Micronesia (Federated States of)", "FM"],
      ["Papua New Guinea", "PG"],
      ["United States", "US"],
      ["United Arab Emirates", "AE"],
      ["United Kingdom", "GB"],
      ["Ruritania, Republic of", undefined],
      ["Republic of", undefined],
      ["of the", undefined],
    ] as const;
    expect(names.map(([name]) => [name, countryCode(name)])).toEqual(names.map((each) => [...each]));
  });

  it("are each accepted or rejected once, whatever they hold", async () => {
    const cell = fc.oneof(
      fc.constantFrom("8703.23", "870380", "0101", "1,5", "1.234.567", "KR", "Japan", "", " ", "-3", "x"),
      fc.string({ maxLength: 12 }),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }),
        fc.constantFrom(",", ";", "\t"),
        async (drawn, separator) => {
          const rows = [["8703", "1", "KR"], ...drawn];
          const text = [["HTS", "Value", "Origin"], ...rows]
            .map((row) => row.map((each) => quoted(each.replaceAll("\0", ""))).join(separator))
            .join("\n");
          const report = await readLines(text, EU);
          expect(report.accepted + report.rejected.length + report.blank).toBe(rows.length);
          expect(new Set(report.rejected.map(({ row }) => row)).size).toBe(report.rejected.length);
          const sum = report.trade.trade["world"]!.reduce((total, value) => total + value, 0);
          expect(Math.abs(sum - report.total)).toBeLessThanOrEqual(1e-9 * Math.max(1, report.total));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("may be 200,000, read in batches; those after them are rejected", async () => {
    const codes = ["870323", "870380", "720851", "854231", "010121"];
    const lines = Array.from(
      { length: MOST_LINES + 10 },
      (_, index) =>
        `${codes[index % codes.length]},"${(index % 1000).toLocaleString("en")}",${index % 3 === 0 ? "KR" : "JP"}`,
    );
    const steps: number[] = [];
    const report = await readLines(`HTS,Value,Origin\n${lines.join("\n")}`, EU, {
      onProgress: (done) => steps.push(done),
    });
    expect(report.accepted).toBe(MOST_LINES);
    expect(report.rejected.map(({ reason }) => reason)).toEqual(Array.from({ length: 10 }, () => "limit"));
    expect(report.rejected.at(-1)!.row).toBe(MOST_LINES + 11);
    expect(report.trade.codes).toEqual([...codes].sort());
    expect(report.total).toBe(
      Array.from({ length: MOST_LINES }, (_, index) => index % 1000).reduce((sum, value) => sum + value, 0),
    );
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.at(-1)).toBe(1);
  }, 60_000);
});

test("amounts are read as people write them", () => {
  for (const [text, delimiter, value] of [
    ["1234", ",", 1234],
    ["1,234,567", "\t", 1_234_567],
    ["1.234.567", "\t", 1_234_567],
    ["1.234", ",", 1.234],
    ["1.234", ";", 1234],
    ["1,5", ";", 1.5],
    ["0,125", ";", 0.125],
    ["$1,234.50", "\t", 1234.5],
    ["1 234 567 USD", "\t", 1_234_567],
    ["1'234'567.25", "\t", 1_234_567.25],
    ["−5", ",", -5],
    ["1e6", ",", 1_000_000],
    ["12,34,56", "\t", null],
    ["1,23.4", "\t", null],
    ["€5", ",", null],
    ["(5)", ",", null],
    ["NaN", ",", null],
  ] as const) {
    expect([text, readValue(text, delimiter)]).toEqual([text, value]);
  }
});

test("columns are found by many names", () => {
  expect(findColumns(["Year", "Partner ISO", "Cmd Code", "Primary Value"])).toMatchObject({
    places: { code: 2, value: 3, origin: 1 },
    headless: false,
  });
  expect(findColumns(["name", "note"])).toEqual({ missing: ["code", "value"] });
});
