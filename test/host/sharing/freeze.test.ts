/** Freezing and taking back, snapshots, and the repair of broken names, through office.js. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import type { CheckReport } from "../../../src/sharing/check";
import { RECORD_SCHEMA } from "../../../src/sheets/record";
import type { Repair } from "../../../src/sharing/check-workbook";
import { addIn } from "../bundle";
import { tableOf } from "../sheets/open";
import { callsParley, cellOf, filled, formulasOf, open, type Sharing } from "./open";

let directory: string;
let original: WorkbookDocument;
let sharing: Sharing;
beforeAll(async () => {
  directory = await addIn();
  // Two sectors and two scenarios say the same as all of them, sooner.
  original = await filled(directory, { sectors: ["autos", "steel"], scenarios: ["pause", "return"] });
});
afterEach(() => sharing.close());

const reopened = async (document = original): Promise<Sharing> =>
  (sharing = await open(directory, readWorkbook(writeWorkbook(document))));
/** A zero that was counted from below is the same figure. */
const NO_MINUS_ZERO = 0;
const valuesOf = (document: WorkbookDocument): unknown[] =>
  document.sheets
    .filter((sheet) => original.sheets.some((each) => each.name === sheet.name))
    .map((sheet) => [
      sheet.name,
      [...sheet.cells].map(([row, line]) => [
        row,
        [...line].map(([column, cell]) => [
          column,
          typeof cell.value === "number" ? cell.value + NO_MINUS_ZERO : cell.value,
        ]),
      ]),
    ]);
const formulaTexts = (document: WorkbookDocument): string[] =>
  formulasOf(document)
    .map(({ where, cell }) => `${where} ${cell.formula}`)
    .sort();

it("freezes Parley's figures in place and gives their formulas back, over a file too", async () => {
  await reopened();
  const before = sharing.host.capture();
  const parley = formulasOf(before, callsParley).length;
  expect(await sharing.done("FREEZE_WORKBOOK")).toEqual({ cells: parley });
  const frozen = sharing.host.capture();
  expect(formulasOf(frozen, callsParley)).toEqual([]);
  expect(formulasOf(frozen)).toHaveLength(formulasOf(before).length - parley);
  expect(valuesOf(frozen)).toEqual(valuesOf(before));
  expect((await sharing.done<CheckReport>("CHECK_WORKBOOK")).counts).toMatchObject({ parley: 0, frozen: parley });
  expect((await sharing.done<CheckReport>("CHECK_WORKBOOK")).findings).toEqual([]);
  expect(await sharing.act("FREEZE_WORKBOOK")).toMatchObject({ ok: false, reason: "no-figures" });
  sharing.close();

  await reopened(frozen);
  expect(await sharing.done("UNFREEZE_WORKBOOK")).toEqual({ cells: parley, left: [] });
  await sharing.grid.calculate(true);
  await sharing.host.settle();
  const back = sharing.host.capture();
  expect(formulaTexts(back)).toEqual(formulaTexts(before));
  // Those that fill several cells too: nothing is left in their way.
  expect(valuesOf(back)).toEqual(valuesOf(before));
  expect(back.customXml).toHaveLength(before.customXml.length);
});

it("leaves a frozen cell alone that a person has changed since", async () => {
  await reopened();
  await sharing.done("FREEZE_WORKBOOK");
  await sharing.run(
    `context.workbook.worksheets.getItem("Timeline").getRange("D4").values = [[7]]; await context.sync();`,
  );
  const answer = await sharing.done<{ cells: number; left: string[] }>("UNFREEZE_WORKBOOK");
  expect(answer.left).toEqual(["Timeline!D4"]);
  expect(
    cellOf(
      sharing.host.capture().sheets.find((sheet) => sheet.name === "Timeline")!,
      3,
      3,
    ),
  ).toMatchObject({ value: 7 });
});

it("takes a snapshot: no formula, the same values and charts, and a sheet that names each cell", async () => {
  await reopened();
  const before = sharing.host.capture();
  const cells = formulasOf(before).length;
  expect(await sharing.done("SNAPSHOT_WORKBOOK")).toEqual({
    cells,
    parley: formulasOf(before, callsParley).length,
    sheet: "About these figures",
  });
  const after = readWorkbook(writeWorkbook(sharing.host.capture()));
  expect(formulasOf(after)).toEqual([]);
  expect(valuesOf(after)).toEqual(valuesOf(before));
  expect(after.sheets.flatMap((sheet) => sheet.charts)).toHaveLength(
    before.sheets.flatMap((sheet) => sheet.charts).length,
  );
  const about = after.sheets.find((sheet) => sheet.name === "About these figures")!;
  const rows = [...about.cells.values()]
    .map((line) => [...line.values()].map(({ value }) => value))
    .filter((row) => row.length === 6);
  expect(rows).toHaveLength(cells + 1);
  expect(rows[0]).toEqual(["Cell", "Formula", "Parley version", "Data vintage", "As of", "Source"]);
  expect(
    rows.some(
      ([cell, formula, , , asOf]) =>
        cell === "Timeline!D4" && /^=PARLEY\.DAYS_TO_DEADLINE\(/.test(String(formula)) && asOf === 45_798,
    ),
  ).toBe(true);
  expect(await sharing.act("SNAPSHOT_WORKBOOK")).toMatchObject({ ok: false, reason: "no-figures" });
});

it("changes nothing where a person's sheet has the name of the one that it would write", async () => {
  await reopened();
  await sharing.run(`context.workbook.worksheets.add("About these figures"); await context.sync();`);
  const before = formulaTexts(sharing.host.capture());
  expect(await sharing.act("SNAPSHOT_WORKBOOK")).toMatchObject({
    ok: false,
    reason: "sheet-in-the-way",
    message: expect.stringContaining("About these figures"),
  });
  expect(formulaTexts(sharing.host.capture())).toEqual(before);
});

it("finds names that another program broke and repairs them, and leaves texts texts", async () => {
  const broken = structuredClone(original);
  const timeline = broken.sheets.find((sheet) => sheet.name === "Timeline")!;
  const formula = cellOf(timeline, 3, 3).formula!;
  cellOf(timeline, 3, 3).formula = formula.replace("PARLEY.", "[2]!PARLEY.");
  cellOf(timeline, 300, 0).value = "=_xldudf_PARLEY_TARIFF_COST(1,2)";
  sharing = await open(directory, broken);
  const report = await sharing.done<CheckReport>("CHECK_WORKBOOK");
  expect(report.findings.map(({ kind, where }) => [kind, where])).toEqual([
    ["broken-name", "Timeline!D4"],
    ["formula-as-text", "Timeline!A301"],
  ]);
  expect(await sharing.done("REPAIR_WORKBOOK")).toEqual([
    { where: "Timeline!D4", before: formula.replace("PARLEY.", "[2]!PARLEY."), after: formula },
  ]);
  expect((await sharing.done<CheckReport>("CHECK_WORKBOOK")).findings.map(({ kind }) => kind)).toEqual([
    "formula-as-text",
  ]);
  expect(
    cellOf(
      sharing.host.capture().sheets.find((sheet) => sheet.name === "Timeline")!,
      300,
      0,
    ),
  ).toEqual({ value: "=_xldudf_PARLEY_TARIFF_COST(1,2)" });
});

it("puts back formulas that values have replaced, says what it changed, and leaves inputs alone", async () => {
  const typed = structuredClone(original);
  const before = formulaTexts(original);
  const timeline = typed.sheets.find((sheet) => sheet.name === "Timeline")!;
  const { formula } = cellOf(timeline, 3, 3);
  Object.assign(cellOf(timeline, 3, 3), { value: 7, formula: undefined });
  const net = tableOf(typed, "Outcomes")[1]!["Net duty"]!;
  Object.assign(net, { value: 123, formula: undefined });
  const probability = tableOf(typed, "Scenarios")[0]!.Probability!;
  probability.value = 0.9;
  sharing = await open(directory, readWorkbook(writeWorkbook(typed)));
  const changes = await sharing.done<Repair[]>("PUT_BACK_FORMULAS");
  expect(changes).toHaveLength(2);
  expect(changes).toContainEqual({ where: "Timeline!D4", before: "7", after: formula });
  const after = sharing.host.capture();
  expect(formulaTexts(after)).toEqual(before);
  expect(tableOf(after, "Scenarios")[0]!.Probability!.value).toBe(0.9);
  expect((await sharing.done<CheckReport>("CHECK_WORKBOOK")).findings.map(({ kind }) => kind)).toEqual([
    "probabilities",
  ]);
});

it("refuses what a later Parley saved", async () => {
  const later = structuredClone(original);
  later.customXml.push({
    id: "{00000000-0000-0000-0000-000000000001}",
    xml: `<parley xmlns="urn:parley:case:${RECORD_SCHEMA + 1}"/>`,
  });
  await reopened(later);
  const before = formulaTexts(sharing.host.capture());
  for (const action of ["SNAPSHOT_WORKBOOK", "FREEZE_WORKBOOK", "UNFREEZE_WORKBOOK", "MAKE_PORTABLE"] as const) {
    expect(await sharing.act(action)).toMatchObject({
      ok: false,
      reason: "newer",
      message: expect.stringContaining("update Parley"),
    });
  }
  expect((await sharing.done<CheckReport>("CHECK_WORKBOOK")).findings.map(({ kind }) => kind)).toEqual([
    "newer-record",
  ]);
  expect(formulaTexts(sharing.host.capture())).toEqual(before);
});
