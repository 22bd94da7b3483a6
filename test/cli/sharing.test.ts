/** The commands for sharing a workbook. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { parseCells } from "../../src/host/workbook/address";
import type { CellsResult } from "../../src/sharing/simulate/cell-simulation";
import { CellTasks, type CellsAnswer } from "../../src/sharing/simulate/cell-tasks";
import { writeWorkbook } from "../../src/host/xlsx/write-workbook";
import { callsParley, formulasOf, namedCell } from "../host/sharing/open";
import { appendRow } from "../host/sharing/rows";
import { tableOf } from "../host/sheets/open";
import { ownSheet, readingOf } from "./readings";
import { environment, LAUNCHER, parley } from "./run";
import { drawsAndEngine } from "./draws-and-engine";

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "parley-"));
  const built = await parley(
    [
      "workbook",
      "--case",
      "korea-us-2025",
      "--as-of",
      "2025-05-21",
      "--sectors",
      "autos,steel",
      "--scenarios",
      "pause,milder",
      "--out",
      "ours.xlsx",
    ],
    { directory },
  );
  expect(built).toMatchObject({ code: 0 });
  const theirs = readWorkbook(file("ours.xlsx"));
  namedCell(theirs, "AsOf").value = 45_810;
  tableOf(theirs, "Terms").find((row) => row.Scenario!.value === "milder" && row.Sector!.value === "autos")![
    "Exempt rate"
  ]!.value = 0.1;
  writeFileSync(join(directory, "theirs.xlsx"), writeWorkbook(theirs));
});
afterAll(() => rmSync(directory, { recursive: true }));

const file = (name: string): Uint8Array => readFileSync(join(directory, name));

it("check says that a workbook can be sent, and with --json gives one object", async () => {
  expect(await parley(["check", "ours.xlsx"], { directory })).toMatchObject({
    code: 0,
    errors: "",
    output: expect.stringMatching(/formulas use Parley; 0 give an error[^]*safe to send/),
  });
  const { output } = await parley(["check", "ours.xlsx", "--json"], { directory });
  expect(JSON.parse(output)).toMatchObject({ counts: { errors: 0 }, findings: [] });
});

it("simulate draws any cells, also of a person's own sheet, and goal finds the value that makes one what it is to be", async () => {
  const document = readWorkbook(file("ours.xlsx"));
  const terms = tableOf(document, "Terms");
  const place = document.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "Terms")!.range;
  const row =
    parseCells(place)!.row +
    1 +
    terms.findIndex((each) => each.Scenario!.value === "milder" && each.Sector!.value === "autos");
  const [rate, coverage, from] = ["C", "D", "F"].map((column) => `Inputs!${column}${row + 1}`) as [
    string,
    string,
    string,
  ];
  ownSheet(document, { A1: "=ExpectedDuty/1000000000", A2: '=IF(A1>15,"too much",A1*2)', A3: "=RAND()*A1" });
  writeFileSync(join(directory, "own.xlsx"), writeWorkbook(document));
  const inputs = [`${rate}=10%,15%,20%`, `${coverage}=0.6,0.8,1`, `${from}=2025-07-09,2025-10-07,2026-03-01`];
  const run = (...more: string[]) =>
    parley(["simulate", "own.xlsx", ...inputs.flatMap((each) => ["--input", each]), ...more], { directory });
  const asked = ["--outcome", "Own!A1", "--draws", "500", "--correlate", `${rate},${coverage},0.5`];
  const { code, output, errors } = await run(...asked);
  expect([code, errors]).toEqual([0, ""]);
  expect(output).toMatch(
    /^Own!A1: 500 draws, seed 1\n {2}5 % {2}[\d.]+\n[^]*What moves it[^]*Inputs!C\d+: [\d.]+ to [\d.]+; /,
  );
  expect((await run(...asked)).output).toBe(output);
  expect(await run("--outcome", "Own!A3")).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/Own!A3 calls RAND.*fixed value/),
  });
  const now = (namedCell(document, "ExpectedDuty").value as number) / 1e9;
  const goal = ["goal", "own.xlsx", "--cell", "Own!A1", "--by", rate, "--between", "0,25%", "--json"];
  const found = JSON.parse((await parley([...goal, "--value", String(0.99 * now)], { directory })).output) as {
    reached: boolean;
    at: number;
    outcome: number;
  };
  expect(found.reached).toBe(true);
  expect(found.at).toBeLessThan(0.15);
  expect(found.outcome).toBeCloseTo(0.99 * now, 8);

  // As the pane has it drawn, in a thread of its own.
  const { version: _, ...drawn } = JSON.parse((await run(...asked, "--json")).output) as {
    version: string;
  } & CellsResult;
  const answers: CellsAnswer[] = [];
  const tasks = new CellTasks((answer) => answers.push(answer));
  const workbook = readingOf(readWorkbook(file("own.xlsx")));
  tasks.take({ kind: "workbook", ...workbook });
  for (const sheet of workbook.sheets) tasks.take({ kind: "sheet", sheet });
  tasks.take({ kind: "task", task: "draw", asked: drawn.request });
  // The own sheet stands in the file as it was typed, not yet calculated.
  const outcomes = drawn.outcomes.map((each) => ({ ...each, workbook: null }));
  expect(answers.at(-1)).toEqual({ kind: "given", given: { ...drawn, outcomes } });

  // Cell by cell what the engine gives with the same inputs in their cells.
  drawsAndEngine(readingOf(readWorkbook(file("own.xlsx"))), [rate, coverage, from]);
});

it("compare lists what differs, who changed it and what it does, and leaves both files as they are", async () => {
  const before = [file("ours.xlsx"), file("theirs.xlsx")];
  const { code, output, errors } = await parley(["compare", "ours.xlsx", "theirs.xlsx"], { directory });
  expect([code, errors]).toEqual([0, ""]);
  const lines = output.trim().split("\n");
  expect(lines[0]).toMatch(/^Expected duty: ours \$[\d,]+, theirs \$[\d,]+\. 2 assumptions differ:$/);
  expect(lines.slice(1).sort()).toEqual([
    "AsOf: ours 2025-05-21, theirs 2025-06-02; changed in theirs; taking theirs does not change the expected duty",
    expect.stringMatching(
      /^Terms milder\/autos \[Exempt rate\]: ours 15%, theirs 10%; changed in theirs; taking theirs changes the expected duty by -\$[\d,]+$/,
    ),
  ]);
  const json = JSON.parse((await parley(["compare", "theirs.xlsx", "ours.xlsx", "--json"], { directory })).output) as {
    differences: { field: string; changedBy: string; effect: number }[];
  };
  expect(json.differences.map(({ changedBy }) => changedBy)).toEqual(["ours", "ours"]);
  expect(json.differences.find(({ field }) => field === "Exempt rate")!.effect).toBeGreaterThan(0);
  expect([file("ours.xlsx"), file("theirs.xlsx")]).toEqual(before);
});

/** A small case, so that it is calculated soon. */
const OWN_CASE = {
  name: "Korea – European Union",
  importer: "EU",
  exporters: ["KR"],
  deadline: "2027-03-01",
  asOf: "2026-11-25",
  tradeYear: 2025,
  sectors: [{ id: "cars", name: "Cars", codes: "8703" }],
  measures: [
    {
      id: "mfn-cars",
      origins: "all",
      codes: "8703",
      rate: 0.1,
      from: "2020-01-01",
      until: null,
      authority: "Most favoured nation",
      scenarios: "all",
    },
  ],
  scenarios: [
    { id: "stays", name: "Stays as it is", probability: 0.5, terms: [] },
    {
      id: "deal",
      name: "Deal",
      probability: 0.5,
      terms: [{ sector: "cars", rate: 0.04, coverage: 0.5, from: "2027-03-01", until: null }],
    },
  ],
};

it("compare says of rows that only one copy has what they do with all that depends on them, or that they do nothing", async () => {
  writeFileSync(join(directory, "case.json"), JSON.stringify(OWN_CASE));
  writeFileSync(join(directory, "lines.csv"), "hts,value,origin\n870323,365000000,KR\n");
  expect(
    await parley(["own-case", "case.json", "--lines", "lines.csv", "--out", "own.xlsx"], { directory }),
  ).toMatchObject({ code: 0 });
  const theirs = readWorkbook(file("own.xlsx"));
  appendRow(theirs, "Scenarios", { Scenario: "free", Name: "Free of duty", Probability: 0.25 });
  appendRow(theirs, "Terms", { Scenario: "free", Sector: "cars", "Exempt rate": 0, Coverage: 1, Effective: 46_447 });
  tableOf(theirs, "Scenarios").find((row) => row.Scenario!.value === "stays")!.Probability!.value = 0.25;
  appendRow(theirs, "Milestones", { Milestone: "own-day", Event: "Their day", When: 46_500 });
  writeFileSync(join(directory, "rows.xlsx"), writeWorkbook(theirs));
  const { code, output, errors } = await parley(["compare", "own.xlsx", "rows.xlsx"], { directory });
  expect([code, errors]).toEqual([0, ""]);
  // 366 days at a million dollars a day, a tenth of it duty: half of it at 0.1 and half at 0.07, or a quarter at 0.1 and one at 0.
  expect(output.trim().split("\n").sort()).toEqual([
    "Expected duty: ours $31,110,000, theirs none. 4 assumptions differ:",
    "Milestones own-day: ours no such row, theirs a row; changed in theirs; taking theirs does not change the expected duty",
    "Scenarios free: ours no such row, theirs a row; changed in theirs; taking theirs with all of their probabilities changes the expected duty by -$9,150,000",
    "Scenarios stays [Probability]: ours 50%, theirs 25%; changed in theirs; taking all of their scenarios and probabilities changes the expected duty by -$9,150,000",
    "Terms free/cars: ours no such row, theirs a row; changed in theirs; comes with Scenarios free",
  ]);
  for (const name of ["case.json", "lines.csv", "own.xlsx", "rows.xlsx"]) rmSync(join(directory, name));
});

it("portable and snapshot write copies without Parley's formulas and say what happened to each formula", async () => {
  const before = file("ours.xlsx");
  const portable = await parley(["portable", "ours.xlsx", "--out", "portable.xlsx"], { directory });
  // The search for packages has no form in Excel's own functions.
  expect(portable).toMatchObject({
    code: 0,
    output: "",
    errors: expect.stringMatching(/^Wrote portable\.xlsx: \d+ formulas of Parley became Excel's own, 5 became values/),
  });
  const snapshot = await parley(["snapshot", "ours.xlsx", "--out", "snapshot.xlsx"], { directory });
  expect(snapshot).toMatchObject({
    code: 0,
    errors: expect.stringMatching(/^Wrote snapshot\.xlsx: \d+ formulas became values/),
  });
  expect(formulasOf(readWorkbook(file("portable.xlsx")), callsParley)).toEqual([]);
  expect(formulasOf(readWorkbook(file("portable.xlsx"))).length).toBeGreaterThan(0);
  expect(formulasOf(readWorkbook(file("snapshot.xlsx")))).toEqual([]);
  expect(file("ours.xlsx")).toEqual(before);
  expect(await parley(["snapshot", "snapshot.xlsx", "--out", "again.xlsx"], { directory })).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^parley: The workbook holds no formula[^\n]*\n$/),
  });
  expect(readdirSync(directory)).not.toContain("again.xlsx");
});

it.each([
  [["compare", "ours.xlsx"], 2, /compare needs two workbooks/],
  [["compare", "ours.xlsx", "missing.xlsx"], 2, /missing\.xlsx does not exist/],
  [["compare", "ours.xlsx", "theirs.xlsx", "third.xlsx"], 2, /third\.xlsx/],
  [["portable", "ours.xlsx"], 2, /portable needs --out/],
  [["check"], 2, /check needs a workbook/],
])("%j ends with one line", async (args, code, message) => {
  const run = await parley(args, { directory });
  expect(run).toMatchObject({ code, output: "", errors: expect.stringMatching(message) });
  expect(run.errors).toMatch(/^parley: [^\n]+\n$/);
});

/** Interrupted as by Ctrl+C, some time after it was started. */
function interrupted(args: readonly string[], after: number): Promise<number | null> {
  const options = { cwd: directory, env: environment(), stdio: "ignore" } as const;
  const child = spawn(process.execPath, [LAUNCHER, ...args], options);
  const timer = setTimeout(() => child.kill("SIGINT"), after);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

it("leaves the inputs untouched and no half of a file when it is interrupted", async () => {
  const before = [file("ours.xlsx"), file("theirs.xlsx")];
  const names = readdirSync(directory);
  const commands = [
    ["portable", "ours.xlsx", "--out", "cut.xlsx"],
    ["snapshot", "ours.xlsx", "--out", "cut.xlsx"],
    ["compare", "ours.xlsx", "theirs.xlsx"],
  ];
  for (const [index, command] of commands.entries()) {
    const code = await interrupted(command, [1500, 3000, 4500][index]!);
    // A fast machine may have finished: then the file is whole.
    if (code === 0 && command[0] !== "compare") expect(readWorkbook(file("cut.xlsx")).sheets.length).toBeGreaterThan(0);
    rmSync(join(directory, "cut.xlsx"), { force: true });
    expect(readdirSync(directory)).toEqual(names);
  }
  expect([file("ours.xlsx"), file("theirs.xlsx")]).toEqual(before);
});
