/** The commands: what they print, write and refuse. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../src/host/xlsx/write-workbook";
import { sampleWorkbook } from "../host/xlsx/sample";
import { KOREA_SHEETS } from "../korea-sheets";
import { readWithHucre } from "../read-with-hucre";
import { calc, launch, parley } from "./run";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "parley-"));
  writeFileSync(join(directory, "sample.xlsx"), writeWorkbook(sampleWorkbook()));
  writeFileSync(join(directory, "broken.xlsx"), "no workbook");
});
afterAll(() => rmSync(directory, { recursive: true }));

describe("as a person runs it, in a process of its own", () => {
  it("reads formulas from the standard input and answers on the standard output", async () => {
    const formulas = ["=PARLEY.TARIFF_COST(36855828372,25%)", "=SEQUENCE(400,20)", "=1=2"];
    const lines = await calc(formulas, [], { run: launch });
    expect(lines.map(({ formula }) => formula)).toEqual(formulas);
    expect([lines[0]!.value, lines[2]!.value]).toEqual([9213957093, false]);
    // More than a pipe takes at once.
    expect((lines[1]!.value as number[][]).flat()).toEqual(Array.from({ length: 8000 }, (_, index) => index + 1));
  });

  it("writes a file into the folder where it is started", async () => {
    const args = ["recalc", "sample.xlsx", "--out", "recalculated.xlsx"];
    expect(await launch(args, { directory })).toEqual({ code: 0, output: "", errors: "" });
    expect(existsSync(join(directory, "recalculated.xlsx"))).toBe(true);
  });

  it("refuses a file that is no workbook in one line and leaves nothing", async () => {
    expect(await launch(["recalc", "broken.xlsx", "--out", "never.xlsx"], { directory })).toEqual({
      code: 1,
      output: "",
      errors:
        "parley: broken.xlsx cannot be recalculated: the file is not an .xlsx workbook (it is not a zip archive)\n",
    });
    expect(readdirSync(directory).filter((name) => name.includes("never"))).toEqual([]);
  });

  it("ends with 2 where the command line is wrong", async () => {
    const { code, output, errors } = await launch(["calc", "--colour", "red"], { directory });
    expect([code, output]).toEqual([2, ""]);
    expect(errors).toMatch(/^parley: [^\n]*no option --colour[^\n]*\n$/);
  });

  it("explains itself with --help", async () => {
    const run = await launch(["calc", "--help"], { directory });
    expect(run).toMatchObject({ code: 0, errors: "" });
    expect(run.output).toMatch(/parley workbook[\s\S]*parley calc[\s\S]*parley recalc[\s\S]*Exit codes/);
  });
});

describe("calc", () => {
  it("gives a scalar, an array, an error with its message, and nothing for an empty line", async () => {
    const lines = await calc([
      "=PARLEY.TARIFF_COST(36855828372,25%)",
      "",
      "PARLEY.TARIFF_COST({100;200},{0.1,0.2})",
      '=PARLEY.TARIFF_COST("x",1)',
      "=SUM(1,2",
      "=NOSUCH(1)",
      '="a"&1',
      "=1=2",
      "=SEQUENCE(2,40)",
    ]);
    expect(lines[0]).toEqual({ formula: "=PARLEY.TARIFF_COST(36855828372,25%)", value: 9213957093 });
    expect(lines[1]).toMatchObject({ formula: "PARLEY.TARIFF_COST({100;200},{0.1,0.2})" });
    expect(lines[2]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining('"x"') });
    expect(lines[3]).toMatchObject({
      formula: "=SUM(1,2",
      error: "#VALUE!",
      message: expect.stringContaining("cannot be read"),
    });
    expect(lines[4]).toMatchObject({ error: "#NAME?", message: expect.any(String) });
    expect(lines.slice(5, 7)).toEqual([
      { formula: '="a"&1', value: "a1" },
      { formula: "=1=2", value: false },
    ]);
    expect(lines[7]).toEqual({
      formula: "=SEQUENCE(2,40)",
      value: [0, 1].map((row) => Array.from({ length: 40 }, (_, column) => row * 40 + column + 1)),
    });
    expect(lines).toHaveLength(8);
  });

  it("evaluates each formula for itself", async () => {
    const lines = await calc(Array.from({ length: 60 }, (_, index) => `=SEQUENCE(${index % 3 ? 1 : 500})+${index}`));
    expect(lines.map(({ value }) => (Array.isArray(value) ? [value.length, value[0]] : value))).toEqual(
      Array.from({ length: 60 }, (_, index) => (index % 3 ? index + 1 : [500, [index + 1]])),
    );
  });

  it("puts a file's data at Data!A1 as the table Data", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `0${8703230140 - index},${index},25%,2025-05-21`);
    writeFileSync(join(directory, "lines.csv"), ["hts,value,rate,day", ...rows].join("\r\n"));
    const lines = await calc(
      [
        "=SUM(PARLEY.TARIFF_COST(Data[value],Data[rate]))",
        "=Data!A2",
        "=ROWS(Data[hts])",
        "=Data!D2",
        "=SUM(Data!B2:B11)",
        "=Data!E5",
      ],
      ["--data", "lines.csv"],
      { directory },
    );
    // 0.25 × (0 + 1 + … + 9,999)
    expect(lines.map((line) => line.value)).toEqual([12_498_750, "08703230140", 10_000, 45_798, 45, 0]);
  });
});

describe("recalc", () => {
  it("calculates the add-in's formulas again and keeps the rest", async () => {
    const document = sampleWorkbook();
    document.sheets[0]!.cells.get(3)!.get(2)!.value = 0.5;
    writeFileSync(join(directory, "stale.xlsx"), writeWorkbook(document));
    expect(await parley(["recalc", "stale.xlsx", "--out", "fresh.xlsx"], { directory })).toMatchObject({
      code: 0,
      output: "",
    });
    const { cells } = (await readWithHucre(readFileSync(join(directory, "fresh.xlsx")))).sheets[0]!;
    const half = 36855828372 / 2;
    expect(["D4", "D5", "D7", "B10", "B11", "B7"].map((address) => cells.get(address)?.value)).toEqual([
      half,
      1_250_000_000,
      half + 1_250_000_000,
      half,
      1_250_000_000,
      39_355_828_372,
    ]);
    expect(cells.get("D4")).toMatchObject({
      formula: "_xldudf_PARLEY_TARIFF_COST(Duties[[#This Row],[Trade]],Duties[[#This Row],[Rate]])",
    });
    expect(cells.get("B8")).toMatchObject({ type: "error", value: "#DIV/0!" });
  });

  it("calculates as far as a sheet of Excel reaches", async () => {
    const document = sampleWorkbook();
    const sheet = document.sheets[0]!;
    // A formula of other people's that had a result would keep it.
    sheet.cells.set(1_048_574, new Map([[16_383, { value: 200 }]]));
    sheet.cells.set(1_048_575, new Map([[16_383, { value: 0, formula: "=PARLEY.TARIFF_COST(XFD1048575,10%)" }]]));
    sheet.cells.set(200_000, new Map([[800, { formula: "=XFD1048575/2" }]]));
    writeFileSync(join(directory, "far.xlsx"), writeWorkbook(document));
    expect(await parley(["recalc", "far.xlsx", "--out", "far-fresh.xlsx"], { directory })).toMatchObject({ code: 0 });
    const { cells } = readWorkbook(readFileSync(join(directory, "far-fresh.xlsx"))).sheets[0]!;
    expect([cells.get(1_048_575)?.get(16_383)?.value, cells.get(200_000)?.get(800)?.value]).toEqual([20, 100]);
  });

  it("takes formulas that another program wrote without Excel's prefix", async () => {
    const plain = await writeXlsx({
      sheets: [
        {
          name: "One",
          rows: [[200, 0]],
          cells: new Map([["0,1", { value: null, formula: "PARLEY.TARIFF_COST(A1,10%)", formulaResult: 0 }]]),
        },
      ],
    });
    writeFileSync(join(directory, "plain.xlsx"), plain);
    await parley(["recalc", "plain.xlsx", "--out", "plain-fresh.xlsx"], { directory });
    const { sheets } = await readWithHucre(readFileSync(join(directory, "plain-fresh.xlsx")));
    expect(sheets[0]!.name).toBe("One");
    expect(sheets[0]!.cells.get("B1")).toMatchObject({ value: 20, formula: "PARLEY.TARIFF_COST(A1,10%)" });
  });
});

describe("workbook", () => {
  it("writes the case's sheets with formulas and their results", async () => {
    const run = await parley(["workbook", "--case", "korea-us-2025", "--as-of", "2025-05-21", "--out", "korea.xlsx"], {
      directory,
    });
    expect(run).toMatchObject({ code: 0, output: "" });
    const book = await readWithHucre(readFileSync(join(directory, "korea.xlsx")));
    expect(book.sheets.map(({ name }) => name)).toEqual(KOREA_SHEETS);
    const formulas = book.sheets
      .flatMap(({ cells }) => [...cells.values()])
      .filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(({ formula }) => formula!.includes("_xldudf_PARLEY_")).length).toBeGreaterThan(20);
    expect(formulas.filter(({ value }) => /^#[A-Z/0]+[!?]?$/.test(String(value)))).toEqual([]);
    // An empty text is no result for the library: only a formula that can give one may have none.
    expect(formulas.filter(({ formula, value }) => value === null && !formula!.includes('""'))).toEqual([]);
  });

  it("leaves nothing where a choice does not exist", async () => {
    const run = await parley(
      [
        "workbook",
        "--case",
        "korea-us-2025",
        "--as-of",
        "2025-05-21",
        "--out",
        "none.xlsx",
        "--sectors",
        "autos,bananas",
      ],
      { directory },
    );
    expect(run).toMatchObject({
      code: 2,
      output: "",
      errors: expect.stringMatching(/^parley: [^\n]*bananas[^\n]*\n$/),
    });
    expect(existsSync(join(directory, "none.xlsx"))).toBe(false);
  });
});

describe("own-case", () => {
  const own = {
    name: "Wine",
    importer: "EU",
    exporters: ["US"],
    deadline: "2027-03-01",
    asOf: "2026-11-25",
    tradeYear: 2025,
    sectors: [{ id: "wine", name: "Wine", codes: "2204" }],
    measures: [
      {
        id: "extra",
        origins: ["US"],
        codes: "2204",
        rate: 0.1,
        from: "2020-01-01",
        until: null,
        authority: "Countermeasure",
        scenarios: "all",
      },
    ],
    scenarios: [{ id: "stays", name: "Stays", probability: 1, terms: [] }],
  };

  it("builds the case that a file describes with the lines of another, and says which it rejected", async () => {
    writeFileSync(join(directory, "case.json"), JSON.stringify(own));
    writeFileSync(join(directory, "lines.csv"), 'HS;Value;Origin\n220421;"36.500";US\n220421;x;US\n');
    const run = await parley(["own-case", "case.json", "--lines", "lines.csv", "--out", "own.xlsx"], { directory });
    expect(run).toMatchObject({
      code: 0,
      output: "",
      errors: "1 lines taken, 1 rejected:\n  row 3: Not a number (x)\nWrote own.xlsx.\n",
    });
    const { sheets } = await readWithHucre(readFileSync(join(directory, "own.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Summary",
      "Inputs",
      "Outcomes",
      "Suppliers",
      "Timeline",
      "Sectors",
      "Measures",
      "Trade data",
    ]);
    // 366 days of a 365th of 36,500 dollars at 10 %.
    expect(sheets.find(({ name }) => name === "Outcomes")?.cells.get("A4")?.value).toBeCloseTo(3660, 6);
  });

  it("refuses what is no case, and leaves nothing", async () => {
    writeFileSync(join(directory, "wrong.json"), JSON.stringify({ ...own, importer: "Europe" }));
    const run = await parley(["own-case", "wrong.json", "--out", "wrong.xlsx"], { directory });
    expect(run).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^parley: The case's field importer is "Europe": write [^\n]*\n$/),
    });
    expect(existsSync(join(directory, "wrong.xlsx"))).toBe(false);
  });
});

it("answers a Korean in Korean: errors of formulas, the files, what a workbook holds", async () => {
  const korean = (args: string[], input = ""): ReturnType<typeof parley> =>
    parley(args, { directory, input, language: "ko" });
  const { output } = await korean(["calc"], "PARLEY.TARIFF_COST(100,25)\nNOSUCH(1)\n");
  const [rate, name] = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { message: string });
  expect(rate!.message).toBe("rate: 25 — 2,500 %에 해당합니다. 25% 또는 0.25로 쓰십시오.");
  expect(name!.message).toMatch(/[가-힣]/);
  writeFileSync(join(directory, "old.xlsx"), "no workbook");
  expect(await korean(["check", "old.xlsx"])).toMatchObject({
    code: 1,
    errors: "parley: old.xlsx 파일을 열 수 없습니다: .xlsx 통합 문서가 아닙니다(zip 압축 파일이 아님)\n",
  });
  const check = await korean(["check", "sample.xlsx"]);
  expect(check.output).toMatch(/^수식 \d+개 중 Parley 수식 \d+개/);
  expect(check.output).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
  // What the add-in says against a build, which writes in the computer's language where none is given.
  for (const [option, value] of [
    ["--case", "nowhere"],
    ["--as-of", "2031-05-21"],
  ] as const) {
    const given = { "--case": "korea-us-2025", "--as-of": "2025-05-21", "--out": "never.xlsx", [option]: value };
    const { code, errors } = await korean(["workbook", ...Object.entries(given).flat()]);
    expect([code, errors]).toEqual([2, expect.stringMatching(/^parley: [^\n]*[가-힣][^\n]*\n$/)]);
  }
});

describe("a wrong command line", () => {
  const workbook = ["workbook", "--case", "korea-us-2025", "--as-of", "2025-05-21", "--out", "x.xlsx"];
  const changed = (option: string, value: string): string[] =>
    workbook.map((each, index) => (workbook[index - 1] === option ? value : each));

  it.each<[string[], RegExp]>([
    [[], /no command was given; write parley workbook/],
    [["wrkbook"], /there is no command "wrkbook"/],
    [["constructor"], /there is no command "constructor"/],
    [["workbook"], /workbook needs --case ID/],
    [["workbook", "--case"], /--case needs a value/],
    [[...workbook, "--colour", "red"], /no option --colour/],
    [[...workbook, "extra"], /"extra"/],
    [changed("--case", "mars-2025"), /mars-2025.*korea-us-2025/],
    [changed("--as-of", "21 May"), /--as-of is "21 May", which is not a day; write year-month-day/],
    [changed("--as-of", "2025-02-30"), /not a day/],
    [changed("--as-of", "1999-01-01"), /1999-01-01/],
    [changed("--out", "no/such/folder/x.xlsx"), /folder .* does not exist/],
    [changed("--out", "x.csv"), /ends in \.xlsx/],
    [[...workbook, "--language", "de"], /--language is "de"; write en or ko/],
    [[...workbook, "--scenarios", "peace"], /peace/],
    [["calc", "--data", "missing.csv"], /missing\.csv does not exist/],
    [["recalc", "--out", "x.xlsx"], /recalc needs a workbook/],
    [["recalc", "sample.xlsx"], /recalc needs --out/],
    [["recalc", "missing.xlsx", "--out", "x.xlsx"], /missing\.xlsx does not exist/],
  ])("%j ends with 2 and one line", async (args, message) => {
    const run = await parley(args, { directory });
    expect(run).toMatchObject({ code: 2, output: "" });
    expect(run.errors).toMatch(/^parley: [^\n]+\n$/);
    expect(run.errors).toMatch(message);
    expect(existsSync(join(directory, "x.xlsx"))).toBe(false);
  });
});
