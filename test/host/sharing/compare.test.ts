/** Comparing two copies of one build: differences, what each does to the expected duty, taking over the chosen ones. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { compareInputs, type Difference } from "../../../src/sharing/compare";
import { canTakeOver } from "../../../src/sharing/dependent-differences";
import {
  theirWorkbook,
  type ComparedDifference,
  type Comparison,
  type TheirWorkbook,
} from "../../../src/sharing/compare-workbook";
import { readFile } from "../../../src/sharing/file/read-file";
import type { TakenOver } from "../../../src/sharing/apply-differences";
import { digest } from "../../../src/sheets/record";
import { addIn } from "../bundle";
import { snapshot, tableOf } from "../sheets/open";
import { filled, namedCell, open, paneOf, type Sharing } from "./open";
import { appendRow, removeRow } from "./rows";

let directory: string;
let original: WorkbookDocument;
let sharing: Sharing;
/** What a colleague's changed copy tells; read once. */
let other: TheirWorkbook;
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["autos", "steel"], scenarios: ["pause", "milder"] });
  other = await inputsIn(theirs());
});
afterEach(() => sharing.close());

const copyWith = (change: (document: WorkbookDocument) => void): WorkbookDocument => {
  const copy = structuredClone(original);
  change(copy);
  return copy;
};
const termsOf = (document: WorkbookDocument, scenario: string, sector: string) =>
  tableOf(document, "Terms").find((row) => row.Scenario!.value === scenario && row.Sector!.value === sector)!;

async function calculated(document: WorkbookDocument): Promise<Sharing> {
  const session = await open(directory, document);
  await session.grid.calculate(true);
  await session.host.settle();
  return session;
}

/** As it was filled: every result is there already. */
const unchanged = (): Promise<Sharing> => open(directory, structuredClone(original));

async function inputsIn(document: WorkbookDocument): Promise<TheirWorkbook> {
  const session = await calculated(document);
  try {
    return await session.done<TheirWorkbook>("READ_INPUTS");
  } finally {
    session.close();
  }
}

/** Theirs: another day, a term, probabilities. Ours: another term. */
const theirs = (): WorkbookDocument =>
  copyWith((copy) => {
    namedCell(copy, "HorizonMonths").value = 6;
    termsOf(copy, "milder", "autos")["Exempt rate"]!.value = 0.1;
    tableOf(copy, "Scenarios").forEach((row, index) => (row.Probability!.value = index === 0 ? 0.25 : 0.75));
  });
const ours = (): WorkbookDocument => copyWith((copy) => (termsOf(copy, "milder", "steel").Coverage!.value = 0.5));

const place = ({ table, row, field }: Difference): string =>
  [table, row, field].filter((part) => part !== "").join(" ");

it("finds what differs and who changed it, says what each does, and leaves the workbook as it was", async () => {
  // By hand, one change at a time.
  const alone = await inputsIn(
    copyWith((copy) => {
      termsOf(copy, "milder", "steel").Coverage!.value = 0.5;
      termsOf(copy, "milder", "autos")["Exempt rate"]!.value = 0.1;
    }),
  );
  sharing = await calculated(ours());
  const before = snapshot(sharing);
  const { headline, differences } = await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: other });
  expect(snapshot(sharing)).toBe(before);
  expect(differences.map((each) => [place(each), each.changedBy])).toEqual([
    ["HorizonMonths", "theirs"],
    ["Scenarios pause Probability", "theirs"],
    ["Scenarios milder Probability", "theirs"],
    ["Terms milder/autos Exempt rate", "theirs"],
    ["Terms milder/steel Coverage", "ours"],
  ]);
  expect(headline.ours).toBe(namedCell(sharing.host.capture(), "ExpectedDuty").value);
  expect(headline.theirs).not.toBe(headline.ours);
  const effect = (name: string): ComparedDifference => differences.find((each) => place(each) === name)!;
  expect(effect("Terms milder/autos Exempt rate").effect).toBeCloseTo(alone.headline! - headline.ours!, 3);
  expect(effect("Terms milder/autos Exempt rate").effect).toBeLessThan(0);
  expect(effect("HorizonMonths").effect).toBeLessThan(0);
  // Probabilities count only together.
  expect(effect("Scenarios pause Probability")).toMatchObject({
    together: "probabilities",
    effect: effect("Scenarios milder Probability").effect,
  });
  expect(effect("Scenarios pause Probability").effect).not.toBe(0);
});

it("takes over the chosen differences only, and with all of them has their headline", async () => {
  sharing = await calculated(ours());
  const { differences, headline } = await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: other });
  const [months] = differences;
  expect(await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences: [months] })).toMatchObject({
    taken: 1,
    left: [],
    undo: { kind: "cells" },
  });
  let document = sharing.host.capture();
  expect(namedCell(document, "HorizonMonths").value).toBe(6);
  expect(termsOf(document, "milder", "autos")["Exempt rate"]!.value).toBe(
    termsOf(original, "milder", "autos")["Exempt rate"]!.value,
  );
  // What was compared is no longer there: left alone, and said.
  expect(await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences: [months] })).toMatchObject({
    taken: 0,
    left: [{ row: "HorizonMonths" }],
  });
  expect(await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences: differences.slice(1) })).toMatchObject({
    taken: 4,
  });
  document = sharing.host.capture();
  expect(namedCell(document, "ExpectedDuty").value).toBeCloseTo(headline.theirs!, 3);
  expect((await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: other })).differences).toEqual([]);
});

it("takes taken cells back, formulas of our own too, and leaves alone what was changed since", async () => {
  sharing = await calculated(ours());
  await sharing.run(
    `context.workbook.names.getItem("HorizonMonths").getRange().formulas = [["=3*4"]]; await context.sync();`,
  );
  await sharing.host.settle();
  const { differences } = await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: other });
  const { undo } = await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences });
  if (undo.kind !== "cells") throw new Error("No row was taken over.");
  await sharing.run(
    `context.workbook.tables.getItem("Terms").columns.getItem("Coverage").getDataBodyRange().getCell(3, 0).values = [[0.75]]; await context.sync();`,
  );
  await sharing.host.settle();
  expect(await paneOf(sharing).restoreCells(undo.cells)).toBe(differences.length - 1);
  await sharing.host.settle();
  const document = sharing.host.capture();
  expect(namedCell(document, "HorizonMonths")).toMatchObject({ value: 12, formula: "=3*4" });
  expect(termsOf(document, "milder", "autos")["Exempt rate"]!.value).toBe(
    termsOf(original, "milder", "autos")["Exempt rate"]!.value,
  );
  expect(termsOf(document, "milder", "steel").Coverage!.value).toBe(0.75);
});

/** Theirs: a scenario with its terms, an act and a milestone of their own; an act, a milestone and the scenario "pause" are gone. */
const OWN_ACT: Record<string, unknown> = {
  Measure: "OWN-5",
  Authority: "Own",
  Origin: "KR",
  Scope: "870323",
  Rate: 0.05,
  Form: "additional",
  Share: 1,
  From: 45_900,
  Scenarios: "pause, milder",
  Status: "counterfactual",
  Note: "=1+1",
};
const GONE_ACT = "S232-AUTO-25";
const withRows = (): WorkbookDocument =>
  copyWith((copy) => {
    appendRow(copy, "Scenarios", {
      Scenario: "rice",
      Name: "Rice opened",
      Probability: 0.5,
      "What the law is": "-5 as it stands",
    });
    for (const sector of ["autos", "steel"])
      appendRow(copy, "Terms", {
        Scenario: "rice",
        Sector: sector,
        "Exempt rate": 0.1,
        Coverage: 1,
        Effective: 45_850,
        Refund: false,
      });
    appendRow(copy, "Measures", OWN_ACT);
    appendRow(copy, "Milestones", { Milestone: "own-day", Event: "Their day", When: 45_901 });
    tableOf(copy, "Scenarios").forEach(
      (row) =>
        (row.Probability!.value = row.Scenario!.value === "milder" ? 0.3 : row.Scenario!.value === "rice" ? 0.5 : 0.2),
    );
    removeRow(copy, "Measures", { Measure: GONE_ACT });
    removeRow(copy, "Milestones", { Milestone: "nte" });
  });

const keysOf = (document: WorkbookDocument, table: string, key: string): unknown[] =>
  tableOf(document, table).map((row) => row[key]?.value);

describe("rows that only one copy has", () => {
  let theirRows: TheirWorkbook;
  beforeAll(async () => {
    theirRows = await inputsIn(withRows());
  });

  it("are listed, with who added or deleted them and the effect of an act; one is applied alone, and undone", async () => {
    sharing = await calculated(ours());
    const pane = paneOf(sharing);
    const before = snapshot(sharing);
    const { differences, headline } = await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: theirRows });
    // Trying leaves nothing behind.
    expect(snapshot(sharing)).toBe(before);
    const rows = differences.filter(({ whole }) => whole && whole.partOf === null);
    expect(rows.map((each) => [place(each), each.theirs !== null, each.changedBy, canTakeOver(each)])).toEqual([
      ["Scenarios rice", true, "theirs", true],
      ["Milestones nte", false, "theirs", true],
      ["Milestones own-day", true, "theirs", true],
      [`Measures ${GONE_ACT}`, false, "theirs", true],
      ["Measures OWN-5", true, "theirs", true],
    ]);
    // An act more costs more, an act less less; what rows of their own do is in row-effect.test.ts.
    const effect = (name: string) => differences.find((each) => place(each) === name)!.effect;
    expect(effect("Measures OWN-5")).toBeGreaterThan(1);
    expect(effect(`Measures ${GONE_ACT}`)).toBeLessThan(-1);
    expect(effect("Scenarios rice")).toEqual(expect.any(Number));
    expect(effect("Milestones nte")).toBe(0);

    // What was said of the act is what it does.
    const act = differences.find((each) => place(each) === "Measures OWN-5")!;
    expect(await pane.takeOver([act])).toEqual({ taken: 1, left: [], undo: { kind: "build" } });
    await sharing.host.settle();
    let document = sharing.host.capture();
    const note = tableOf(document, "Measures").find((row) => row.Measure!.value === "OWN-5")!.Note!;
    expect([note.value, note.formula]).toEqual(["=1+1", undefined]);
    expect(keysOf(document, "Measures", "Measure")).toContain(GONE_ACT);
    expect(keysOf(document, "Scenarios", "Scenario")).toEqual(["pause", "milder"]);
    expect(termsOf(document, "milder", "steel").Coverage!.value).toBe(0.5);
    expect((namedCell(document, "ExpectedDuty").value as number) - headline.ours!).toBeCloseTo(act.effect!, 3);
    // Once more is too late: it is there.
    expect(await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences: [act] })).toMatchObject({
      taken: 0,
      left: [{ row: "OWN-5" }],
    });
    await pane.undoBuild();
    await sharing.host.settle();
    document = sharing.host.capture();
    expect(keysOf(document, "Measures", "Measure")).not.toContain("OWN-5");
    expect(termsOf(document, "milder", "steel").Coverage!.value).toBe(0.5);
    expect(namedCell(document, "ExpectedDuty").value).toBeCloseTo(headline.ours!, 3);
  });

  it("are taken with all that depends on them, deletions too", async () => {
    sharing = await open(directory, ours());
    const left = async () => compareInputs(await sharing.done<TheirWorkbook>("READ_INPUTS"), theirRows);
    const chosen = (await left()).filter(({ changedBy }) => changedBy === "theirs");
    expect(await sharing.done<TakenOver>("TAKE_OVER_INPUTS", { differences: chosen })).toEqual({
      taken: chosen.length,
      left: [],
      undo: { kind: "build" },
    });
    const document = sharing.host.capture();
    expect(keysOf(document, "Scenarios", "Scenario")).toEqual(["pause", "milder", "rice"]);
    expect(keysOf(document, "Measures", "Measure")).not.toContain(GONE_ACT);
    expect(keysOf(document, "Milestones", "Milestone")).not.toContain("nte");
    expect(termsOf(document, "rice", "steel")).toMatchObject({ Coverage: { value: 1 }, "Exempt rate": { value: 0.1 } });
    expect(tableOf(document, "Outcomes")).toHaveLength(6);
    // Our own change, and what the build wrote for the new scenario, which theirs, not filled again since, has not.
    expect((await left()).map(place)).toEqual([
      "KnownScenarios",
      "Terms milder/steel Coverage",
      "Uncertainty probability/rice",
    ]);
  });
});

/** As spreadsheet programs take them for formulas, links between programs among them. */
const DANGEROUS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "=cmd|'/c calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  '=HYPERLINK("https://example.org")',
  "=PARLEY.TARIFF_COST(1,2)",
];

it("writes texts of a colleague that begin like formulas as texts", async () => {
  sharing = await unchanged();
  const ours = await sharing.done<TheirWorkbook>("READ_INPUTS");
  const texts = structuredClone(ours);
  const rows = Object.keys(texts.tables.Measures!).slice(0, DANGEROUS.length);
  rows.forEach((row, index) => (texts.tables.Measures![row]!.Note = { value: DANGEROUS[index]! }));
  // A cell without a text format too.
  texts.tables.Scenarios!.pause!.Basis = { value: DANGEROUS[4]! };
  const differences = compareInputs(ours, texts);
  expect(differences).toHaveLength(DANGEROUS.length + 1);
  expect(await sharing.done("TAKE_OVER_INPUTS", { differences })).toMatchObject({
    taken: differences.length,
    left: [],
  });
  const document = sharing.host.capture();
  const notes = rows.map((row) => tableOf(document, "Measures").find((each) => each.Measure!.value === row)!.Note!);
  expect(notes.map(({ value }) => value)).toEqual(DANGEROUS);
  const basis = tableOf(document, "Scenarios").find((row) => row.Scenario!.value === "pause")!.Basis!;
  expect(basis.value).toBe(DANGEROUS[4]);
  expect([...notes, basis].map(({ formula }) => formula)).toEqual(new Array(DANGEROUS.length + 1).fill(undefined));
});

it("tries such a text, as it tries every difference, without leaving it or a formula behind", async () => {
  sharing = await unchanged();
  const texts = await sharing.done<TheirWorkbook>("READ_INPUTS");
  texts.tables.Scenarios!.pause!.Basis = { value: DANGEROUS[4]! };
  const before = snapshot(sharing);
  const { differences } = await sharing.done<Comparison>("COMPARE_INPUTS", { theirs: texts });
  expect(differences.map((each) => [place(each), each.theirs, each.effect])).toEqual([
    ["Scenarios pause Basis", DANGEROUS[4], 0],
  ]);
  expect(snapshot(sharing)).toBe(before);
});

it("reads from a file, without a host, what a session reads from the open workbook", async () => {
  sharing = await calculated(theirs());
  const read = await sharing.done<TheirWorkbook>("READ_INPUTS");
  const file = writeWorkbook(sharing.host.capture());
  Object.assign(globalThis, { DOMParser: sharing.window.DOMParser });
  // Formulas are compared by what they say, however they are spelt.
  const plain = (inputs: TheirWorkbook): unknown =>
    JSON.parse(
      JSON.stringify(inputs, (key, value: unknown) => (key === "formula" ? digest({ formula: String(value) }) : value)),
    );
  expect(plain(theirWorkbook(readFile(file)))).toEqual(plain(read));
});

it("refuses what cannot be compared, with the remedy", async () => {
  sharing = await unchanged();
  expect(await sharing.act("COMPARE_INPUTS", { theirs: { ...other, caseId: "japan-us-2025" } })).toMatchObject({
    ok: false,
    message: expect.stringContaining("different cases"),
  });
  expect(await sharing.act("COMPARE_INPUTS", {})).toMatchObject({ ok: false, reason: "bad-argument" });
  await sharing.done("FREEZE_WORKBOOK");
  expect(await sharing.act("COMPARE_INPUTS", { theirs: other })).toMatchObject({
    ok: false,
    message: expect.stringContaining("unfreeze"),
  });
  sharing.close();
  sharing = await open(directory);
  expect(await sharing.act("READ_INPUTS")).toMatchObject({ ok: false, message: expect.stringContaining("no case") });
});
