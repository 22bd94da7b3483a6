/** What the check finds in a workbook, as plain data. */
import { findCase } from "../../src/cases/registry";
import { chooseContents, NO_CHANGES } from "../../src/sheets/contents";
import { planWorkbook } from "../../src/sheets/workbook-plan";
import { checkWorkbook } from "../../src/sharing/check";
import { overwrittenCells } from "../../src/sharing/overwritten";
import { compareVersions } from "../../src/sharing/record-findings";
import { ko } from "../../src/words/sharing/ko";
import { defaultsOf } from "../../src/sheets/inputs";
import type { CaseRecord, Defaults } from "../../src/sheets/record";
import type { WorkbookReading } from "../../src/sharing/reading";
import { CHOICE, put, reading, RECORD } from "./built";

const findings = (workbook: WorkbookReading, version = "0.1.0"): string[] =>
  checkWorkbook(workbook, version).findings.map(({ kind, where }) => `${kind} ${where}`.trim());

it("finds nothing wrong with what Parley builds, and counts its functions", () => {
  const report = checkWorkbook(reading(), "0.1.0");
  expect(report.findings).toEqual([]);
  expect(report.counts.byFunction).toMatchObject({
    TARIFF_RATE: 4 + 1,
    // Outcomes, readings, suppliers over the horizon and over the days of each deal, second movers.
    DUTY_BETWEEN: 2 + 1 + 1 + 3 + 1,
    DAYS_TO_DEADLINE: 1,
  });
  expect(report.counts.errors).toBe(0);
  expect(report.about?.vintage).toMatch(
    /^US Census Bureau, US imports for consumption 2024 .*; USITC, Harmonized Tariff Schedule/,
  );
});

it("finds probabilities that do not sum to 1", () => {
  const workbook = reading();
  put(workbook, "Scenarios", 0, "Probability", 0.5);
  put(workbook, "Scenarios", 1, "Probability", 0.4);
  expect(checkWorkbook(workbook, "0.1.0").findings).toEqual([
    expect.objectContaining({ kind: "probabilities", what: expect.stringContaining("0.9") }),
  ]);
  put(workbook, "Scenarios", 1, "Probability", 0.5 + 1e-9);
  expect(findings(workbook)).toEqual([]);
});

it("finds a value where a formula belongs, but not a changed input or a frozen cell", () => {
  const workbook = reading();
  put(workbook, "Terms", 0, "Coverage", 0.5);
  put(workbook, "Outcomes", 1, "Net duty", 123);
  const { row, column, headers } = workbook.tables.find(({ name }) => name === "Outcomes")!;
  const [where] = checkWorkbook(workbook, "0.1.0").findings;
  expect(where).toMatchObject({ kind: "overwritten", what: expect.stringContaining("Outcomes[Net duty]") });
  expect(
    findings({ ...workbook, frozen: new Set([`Outcomes!${row + 2},${column + headers.indexOf("Net duty")}`]) }),
  ).toEqual([]);
});

it("knows the formula that belongs where a value is: from the column, the user's own change included, else from the build", () => {
  const formulaAt = (workbook: WorkbookReading): (string | null)[] =>
    overwrittenCells(workbook).map(({ formula }) => formula);
  const workbook = reading();
  const table = workbook.tables.find(({ name }) => name === "Outcomes")!;
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet)!;
  const offset = table.column + table.headers.indexOf("Net duty");
  const was = Array.from({ length: table.rows }, (_, row) => sheet.formulas[table.row + 1 + row]![offset] as string);
  put(workbook, "Outcomes", 1, "Net duty", 123);
  expect(formulaAt(workbook)).toEqual([was[1]]);
  expect(checkWorkbook(workbook, "0.1.0").findings).toEqual([
    expect.objectContaining({ repairable: true, remedy: expect.stringContaining(was[1]!) }),
  ]);
  // Whatever stands in the column now.
  was.forEach((_, row) => row !== 1 && put(workbook, "Outcomes", row, "Net duty", 1, "=[@[Duty before]]*2"));
  expect(formulaAt(workbook)).toEqual(["=[@[Duty before]]*2"]);
  // Of a column of which nothing is left, what Parley wrote.
  was.forEach((_, row) => put(workbook, "Outcomes", row, "Net duty", 123));
  expect(formulaAt(workbook)).toEqual(was);
});

it("does not guess the formula of a row that Parley did not write, where rows differ", () => {
  const workbook = reading();
  const { sheet, row, column, headers } = workbook.tables.find(({ name }) => name === "SecondMover")!;
  const was = workbook.sheets.find(({ name }) => name === sheet)!.formulas[row + 2]![
    column + headers.indexOf("Rate with")
  ];
  put(workbook, "SecondMover", 0, "Rate with", 0.5);
  put(workbook, "SecondMover", 1, "Rate with", 0.5);
  put(workbook, "SecondMover", 0, "Deal", "a deal of one's own");
  expect(overwrittenCells(workbook).map(({ formula }) => formula)).toEqual([null, was]);
  expect(checkWorkbook(workbook, "0.1.0").findings.map(({ repairable }) => repairable)).toEqual([undefined, true]);
});

it("finds errors, with the remedy that fits", () => {
  const workbook = reading();
  put(workbook, "Sectors", 0, "Rate as of", "#NAME?", "=PARLEY.TARIFF_RATE(1,2)");
  put(workbook, "Outcomes", 0, "Trade", "#REF!", "=#REF!");
  const { counts, findings: found } = checkWorkbook(workbook, "0.1.0");
  expect(counts.errors).toBe(2);
  expect(found.map(({ kind, remedy }) => [kind, remedy])).toEqual([
    ["error", expect.stringContaining("deleted")],
    ["error", expect.stringContaining("Ctrl+Alt+F9")],
  ]);
});

it("tells an older from a newer version, a damaged record and one of a later schema", () => {
  expect(findings(reading(), "0.2.0")).toEqual(["older-version"]);
  expect(findings(reading(), "0.0.9")).toEqual(["newer-version"]);
  expect(findings({ ...reading(), record: { state: "damaged" } })).toEqual(["damaged-record"]);
  expect(findings({ ...reading(), record: { state: "future", schema: 3 } })).toEqual(["newer-record"]);
  expect(findings({ ...reading(), record: { state: "none" } })).toEqual([]);
  expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0);
});

it("says once, and not of each cell, that a workbook holds values only", () => {
  const workbook = reading();
  for (const sheet of workbook.sheets) sheet.formulas = sheet.values;
  expect(findings(workbook)).toEqual(["values-only"]);
});

it("names sheets that are too large to be looked through", () => {
  expect(findings({ ...reading(), skipped: [{ name: "Raw data", cells: 5_000_000 }] })).toEqual([
    "not-read 'Raw data'",
  ]);
});

it("tells what is newer in this version: sources of a later day and rows that it would write otherwise", () => {
  const plans = planWorkbook(chooseContents(findCase("korea-us-2025"), CHOICE));
  const written = defaultsOf(plans, NO_CHANGES);
  const sources = Object.fromEntries(findCase("korea-us-2025").sources.map(({ id, date }) => [id, date]));
  const builtOf = (defaults: Defaults, days: Record<string, string>): WorkbookReading => ({
    ...reading(plans),
    record: { state: "read", record: { ...(RECORD as { record: CaseRecord }).record, defaults, sources: days } },
  });
  expect(findings(builtOf(written, sources))).toEqual([]);
  const [first] = Object.keys(written.Measures!);
  const older = {
    ...written,
    Measures: { ...written.Measures, [first!]: { ...written.Measures![first!], Rate: "n0.11" } },
  };
  const report = checkWorkbook(builtOf(older, { ...sources, tracker: "2026-01-01" }), "0.1.0", ko);
  expect(report.findings.map(({ kind }) => kind)).toEqual(["newer-data"]);
  expect(report.findings[0]!.what).toMatch(/Budget Lab.*2026-06-29.*Measures 표의 1개 행/);
  // A row that this version did not write because a user had deleted it is nothing new.
  const { [first!]: _, ...others } = written.Measures!;
  expect(findings(builtOf({ ...written, Measures: others }, sources))).toEqual([]);
  expect(findings(builtOf({ ...written, Measures: others }, sources), "0.2.0")).toEqual([
    "older-version",
    "newer-data",
  ]);
});

it("finds formulas that take figures from elsewhere", () => {
  const workbook = reading();
  put(workbook, "Sectors", 0, "Rate as of", 1, "='C:\\data\\[rates.xlsx]Rates'!$A$1");
  put(workbook, "Sectors", 1, "Rate as of", 1, "=cmd|'/c calc'!A0");
  expect(findings(workbook).map((found) => found.split(" ")[0])).toEqual(["link", "link"]);
});

it("says all of it in Korean too", () => {
  const workbook = { ...reading(), record: { state: "damaged" } as const };
  put(workbook, "Scenarios", 0, "Probability", 0.5);
  put(workbook, "Sectors", 0, "Rate as of", "#NAME?", "=PARLEY.TARIFF_RATE(1,2)");
  for (const { what, remedy } of checkWorkbook(workbook, "0.1.0", ko).findings)
    expect(`${what} ${remedy}`).toMatch(/[가-힣]/);
});
