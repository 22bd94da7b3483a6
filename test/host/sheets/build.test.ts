/** Parley's sheets, written through office.js into the headless host. */
import { sectorFigures } from "../../../src/cases/sectors";
import { bundledSchedule } from "../../../src/cases/schedule";
import { HEADER_TEXT, SERIES_COLORS, SLATE } from "../../../src/sheets/colors";
import { TRUTH } from "../../../src/sheets/formats";
import type { CellDocument } from "../../../src/host/workbook/document";
import { EXPLANATION_ROW, PARAMETER_NOTE_ROW, PARAMETER_ROW } from "../../../src/sheets/plan";
import { KOREA_SHEETS, KOREA_SHEETS_KO } from "../../korea-sheets";
import { sheetOfTab } from "../../../src/sheets/tabs";
import { addIn } from "../bundle";
import { filled } from "../sharing/open";
import { openParley, sheetOf, snapshot, tableOf, type Parley } from "./open";

const MEGABYTE = 1_048_576;
/** 2025-07-09 and 2026-07-09. */
const [START, END] = [45847, 46212];

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
});
beforeEach(async () => {
  parley = await openParley(directory);
});
afterEach(() => parley.close());

/** The workbook that the first test makes, as it is when it is opened again. */
async function reopened(): Promise<void> {
  parley.host.restore(await filled(directory));
  await parley.host.settle();
}

async function built() {
  await parley.host.settle();
  return parley.host.capture();
}

function outcome(rows: Record<string, CellDocument>[], scenario: string, sector: string): Record<string, CellDocument> {
  const found = rows.find((row) => row["Scenario"]?.value === scenario && row["Sector"]?.value === sector);
  if (!found) throw new Error(`There is no outcome of ${scenario} and ${sector}`);
  return found;
}

/** Puts a value into a cell of a table as a user would. */
function enter(table: string, row: number, column: string, value: string | number | boolean): Promise<unknown> {
  return parley.run(`
    const cell = context.workbook.tables.getItem(${JSON.stringify(table)}).columns.getItem(${JSON.stringify(column)}).getDataBodyRange().getCell(${row}, 0);
    cell.values = [[${JSON.stringify(value)}]];
    await context.sync();`);
}

/** Row of Terms that holds a scenario's terms for a sector, from 0. */
function termsRow(document: ReturnType<Parley["host"]["capture"]>, scenario: string, sector: string): number {
  return tableOf(document, "Terms").findIndex(
    (row) => row["Scenario"]?.value === scenario && row["Sector"]?.value === sector,
  );
}

it("fills a workbook with the seven sheets in few and small requests", async () => {
  parley.host.counters.reset();
  const progress: number[] = [];
  const result = await parley.build({}, { onProgress: ({ done }) => progress.push(done) });
  expect(result).toEqual({ sheets: KOREA_SHEETS, refreshed: false, keptInputs: 0 });
  expect(parley.host.counters.syncs).toBeLessThanOrEqual(3 * KOREA_SHEETS.length);
  for (const [, syncs] of parley.host.counters.requestsBySheet) expect(syncs).toBeLessThanOrEqual(3);
  expect(parley.host.counters.largestRequestBytes).toBeLessThan(3 * MEGABYTE);
  expect(progress).toEqual([...progress].sort((one, other) => one - other));
  expect(progress.at(-1)).toBe(1);

  const document = await built();
  expect(document.sheets.map((sheet) => sheet.name)).toEqual([...KOREA_SHEETS, "Sheet1"]);
  expect(document.sheets[document.active]?.name).toBe("Summary");
  expect(sheetOf(document, "Outcomes").charts.map((chart) => [chart.name, chart.series.length])).toEqual([
    ["DutyByScenario", 2],
    ["DutyBySector", 6],
  ]);
  expect(document.names.find((name) => name.name === "AsOf")?.formula).toBe("=Inputs!$B$8");
  const errors = document.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => (typeof cell.value === "object" ? [[sheet.name, row, column, cell]] : [])),
    ),
  );
  expect(errors).toEqual([]);
  expect(await parley.inspect()).toMatchObject({ ours: KOREA_SHEETS, foreign: [] });
});

it("writes the same numbers as the model gives", async () => {
  const document = await filled(directory);
  const sectors = tableOf(document, "Sectors");
  const ev = sectors.find((row) => row["Sector"]?.value === "ev")!;
  // US Census Bureau, imports for consumption 2024 from Korea, HS 8703.80.
  expect(ev["Trade KR"]?.value).toBe(4_516_002_058);
  expect(sheetOf(document, "Sectors").cells.get(PARAMETER_ROW)?.get(1)?.value).toBe("OK: every line counts once");

  const outcomes = tableOf(document, "Outcomes");
  const schedule = bundledSchedule();
  for (const scenario of ["korus", "pause", "return"]) {
    for (const [index, row] of sectors.entries()) {
      const counts = String(row["Counts"]?.value);
      const { tradeUsd } = sectorFigures("korea-us-2025", counts, "KR");
      const rate = schedule.averageRate(schedule.goods(counts), "KR", START, END, scenario);
      const cell = outcome(outcomes, scenario, String(row["Sector"]?.value));
      expect([scenario, index, cell["Trade"]?.value]).toEqual([scenario, index, tradeUsd]);
      expect(cell["Net duty"]?.value).toBeCloseTo(tradeUsd * rate, -2);
    }
  }
  // 25 % under Section 232 (Proclamation 10908) on all of a year's electric cars, with or without the pause.
  expect(outcome(outcomes, "return", "ev")["Net duty"]?.value).toBeCloseTo(0.25 * 4_516_002_058, 2);
  expect(outcome(outcomes, "exemption", "ev")["Net duty"]?.value).toBe(0);
  expect(outcome(outcomes, "exemption", "ev")["Saved by terms"]?.value).toBeCloseTo(0.25 * 4_516_002_058, 2);
});

it("says the answer first: what to expect, the best and the worst, what terms save, the cost of a day", async () => {
  const document = await filled(directory);
  const totals = tableOf(document, "OutcomeTotals");
  const number = (row: Record<string, CellDocument>, header: string) => Number(row[header]?.value);
  const likely = totals.filter((row) => number(row, "Probability") > 0);
  const duties = likely.map((row) => number(row, "Net duty"));
  const outcomes = sheetOf(document, "Outcomes");
  const [values, notes] = [PARAMETER_ROW, PARAMETER_NOTE_ROW].map((row) =>
    [0, 1, 2, 3, 4].map((column) => outcomes.cells.get(row)?.get(column)?.value),
  );
  const daily = tableOf(document, "DayCosts").reduce((total, row) => total + number(row, "Cost of a day"), 0);
  const expected = [
    totals.reduce((total, row) => total + number(row, "Weighted"), 0),
    Math.min(...duties),
    Math.max(...duties),
    Math.max(...totals.map((row) => number(row, "Saved by terms"))),
    daily,
  ];
  expected.forEach((value, index) => expect(values![index]).toBeCloseTo(value, 2));
  expect(notes).toEqual([
    "weighted by probability",
    "Full exemption",
    "Tariffs return",
    "Full exemption",
    "per day of delay",
  ]);
});

it("writes what every program shows the same way: headers, heights, truth values", async () => {
  await parley.build({ language: "ko" });
  const document = await built();
  const scenarios = sheetOf(document, "Inputs");
  const style = (row: number, column: number) => document.styles[scenarios.cells.get(row)?.get(column)?.style ?? -1];
  // The Korean words are read; the English header below them, which formulas name, is of the colour of its ground.
  const [list] = scenarios.tables.filter(({ name }) => name === "Scenarios");
  const [head = 0, end = 0] = [...list!.range.matchAll(/\d+/g)].map(Number);
  expect(style(head - 2, 0)).toMatchObject({ fill: SLATE, font: { bold: true, color: HEADER_TEXT }, wrap: true });
  expect(style(head - 1, 0)).toMatchObject({ fill: SLATE, font: { color: SLATE } });
  expect(scenarios.rowHeights.get(head - 1)).toBeLessThan(15);
  expect(style(head - 1, 0)?.font?.bold).toBeUndefined();
  const heights = Array.from({ length: end - head }, (_, row) => scenarios.rowHeights.get(head + row) ?? 15);
  expect(Math.max(...heights)).toBe(33);
  const refund = tableOf(document, "Terms")[0]!["Refund"]!;
  expect(refund.value).toBe(false);
  expect(document.styles[refund.style ?? -1]?.numberFormat).toBe(TRUTH);
  const colors = sheetOf(document, "Outcomes").charts.map((chart) => chart.series.map((series) => series.color));
  expect(colors[1]).toEqual([...SERIES_COLORS]);
  expect(sheetOf(document, "Timeline").conditionalFormats).toHaveLength(2);
  // Labels and headers of the tables that run over pages.
  const titleRows = (name: string) => sheetOf(document, name).print?.titleRows;
  expect(["Sectors", "Measures"].map(titleRows)).toEqual(["7:8", "7:8"]);
  const [first] = /\d+/.exec(titleRows("Inputs") ?? "") ?? [];
  expect(scenarios.tables.find((table) => table.name === "Terms")?.range).toMatch(
    new RegExp(`^A${Number(first) + 1}:`),
  );
});

it("recalculates Outcomes when a coverage, a rate or the horizon changes", async () => {
  await reopened();
  const before = await built();
  const row = termsRow(before, "exemption", "ev");
  await enter("Terms", row, "Coverage", 0.5);
  const half = outcome(tableOf(await built(), "Outcomes"), "exemption", "ev");
  expect(half["Net duty"]?.value).toBeCloseTo(0.125 * 4_516_002_058, 2);
  await enter("Terms", row, "Exempt rate", 0.15);
  expect(outcome(tableOf(await built(), "Outcomes"), "exemption", "ev")["Net duty"]?.value).toBeCloseTo(
    0.2 * 4_516_002_058,
    2,
  );
  const auto = tableOf(before, "Measures").findIndex((each) => each["Measure"]?.value === "S232-AUTO-25");
  await enter("Measures", auto, "Rate", 0.2);
  expect(outcome(tableOf(await built(), "Outcomes"), "return", "ev")["Net duty"]?.value).toBeCloseTo(
    0.2 * 4_516_002_058,
    2,
  );
});

it("lets an assumption about metal content move every rate that rests on it, and keeps it over a refresh", async () => {
  await parley.build({ scenarios: ["as-it-happened"] });
  const duty = (document: Awaited<ReturnType<typeof built>>) =>
    Number(outcome(tableOf(document, "Outcomes"), "as-it-happened", "consumer-electronics")["Net duty"]?.value);
  const before = await built();
  const [steel, aluminium] = ["METAL-STEEL", "METAL-ALUMINIUM"].map((id) =>
    tableOf(before, "Measures").findIndex((row) => row["Measure"]?.value === id),
  ) as [number, number];
  expect(tableOf(before, "Measures")[steel]?.["Share"]?.value).toBe("by line");
  await enter("Measures", aluminium, "Share", "none");
  await enter("Measures", steel, "Share", "none");
  const without = duty(await built());
  await enter("Measures", steel, "Share", 0.5);
  const half = duty(await built());
  await enter("Measures", steel, "Share", 1);
  const whole = await built();
  // The general duty of 15 % falls on what the metals duty of 50 % leaves, so the duty is linear in the share.
  expect(half).toBeCloseTo((without + duty(whole)) / 2, 0);
  expect(half - without).toBeGreaterThan(1e6);
  // By line: from the industry that makes it.
  expect(duty(before)).toBeGreaterThan(without);
  expect(duty(before)).toBeLessThan(half);
  const result = await parley.build({ scenarios: ["as-it-happened"] });
  expect(result.keptInputs).toBe(2);
  expect(duty(await built())).toBe(duty(whole));
});

it("refreshes in place, keeps a person's inputs, rows and the formulas of their own sheets", async () => {
  await reopened();
  const row = termsRow(await built(), "milder", "autos");
  await enter("Terms", row, "Coverage", 0.4);
  await parley.run(`
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4").formulas = [["=Outcomes!C8"], ["=SUM(OutcomeTotals[Net duty])"], ["=SUM(-OutcomeTotals[Net duty])"], ["=SUM(Sectors)"]];
    await context.sync();`);
  await parley.addRow("Measures", {
    Measure: "OWN-5",
    Authority: "Own",
    Origin: "KR",
    Scope: "870380",
    Rate: 0.05,
    Form: "additional",
    Share: 1,
    From: 45_847,
    Scenarios: "milder",
    Status: "counterfactual",
  });
  const first = await built();
  const cell = (document: typeof first, at: number) => sheetOf(document, "Sheet1").cells.get(at)?.get(0);

  parley.host.counters.reset();
  const result = await parley.build();
  expect(parley.host.counters.syncs).toBeLessThanOrEqual(3 * KOREA_SHEETS.length);
  expect(result.refreshed).toBe(true);
  // The coverage, and the new act as one.
  expect(result.keptInputs).toBe(1 + 1);
  const second = await built();
  expect(second.sheets.map((sheet) => sheet.name)).toEqual([...KOREA_SHEETS, "Sheet1"]);
  expect(tableOf(second, "Terms")[row]?.["Coverage"]?.value).toBe(0.4);
  expect(tableOf(second, "Measures").at(-1)?.["Measure"]?.value).toBe("OWN-5");
  expect(cell(first, 3)!.value).toBeGreaterThan(0);
  for (const at of [0, 1, 2, 3]) expect(cell(second, at)).toEqual(cell(first, at));
  expect(tableOf(second, "Outcomes").map((each) => each["Net duty"])).toEqual(
    tableOf(first, "Outcomes").map((each) => each["Net duty"]),
  );
  expect(second.names.map((name) => [name.name, name.sheet, name.formula]).sort()).toEqual(
    first.names.map((name) => [name.name, name.sheet, name.formula]).sort(),
  );
  expect(second.customXml).toHaveLength(1);
});

it("follows a scenario that a person deletes, moves, renames, copies or adds on the sheet, says what is missing, and keeps it so", async () => {
  const some = { sectors: ["autos", "other"], scenarios: ["pause", "return", "milder"] };
  await parley.build(some);
  const first = await built();
  const wrong = (document: typeof first) =>
    document.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, { value }]) =>
          typeof value === "object" ? [[sheet.name, row, column, value]] : [],
        ),
      ),
    );
  const shown = (document: typeof first) =>
    tableOf(document, "OutcomeTotals").map((row) => [row["Scenario"]?.value, row["Net duty"]?.value]);
  const line = (document: typeof first, name: string) =>
    String(sheetOf(document, name).cells.get(EXPLANATION_ROW)?.get(0)?.value);
  const duty = new Map(shown(first) as [string, number][]);
  const row = (index: number) => Number(/\d+/.exec(scenarios.range)![0]) + 1 + index;
  const scenarios = sheetOf(first, "Inputs").tables.find(({ name }) => name === "Scenarios")!;

  // The whole row of the sheet, as with a right click on its number.
  await parley.run(`
    context.workbook.worksheets.getItem("Inputs").getRange("${row(0)}:${row(0)}").delete("Up");
    await context.sync();`);
  const deleted = await built();
  expect(wrong(deleted)).toEqual([]);
  expect(shown(deleted)).toEqual([
    ["return", duty.get("return")],
    ["milder", duty.get("milder")],
    [undefined, 0],
  ]);
  expect(tableOf(deleted, "Uncertainty")).toHaveLength(tableOf(first, "Uncertainty").length);
  expect(line(deleted, "Outcomes")).toMatch(/^They sum to 0\.\d\d\. A scenario was deleted/);
  expect(await parley.build(some)).toMatchObject({
    keptInputs: 0,
    deletedScenarios: [{ id: "pause", name: "The pause goes on" }],
  });
  // The pane no longer ticks it.
  const ticked = { ...some, scenarios: ["return", "milder"] };
  const without = await built();
  expect(shown(without)).toEqual([
    ["return", duty.get("return")],
    ["milder", duty.get("milder")],
  ]);
  expect(line(without, "Outcomes")).toMatch(/^Live formulas/);

  // Two rows put in: one that repeats another's id, one without; and the first two the other way round.
  await parley.run(`
    context.workbook.worksheets.getItem("Inputs").getRange("${row(1)}:${row(2)}").insert("Down");
    await context.sync();`);
  const [back, milder] = tableOf(without, "Scenarios");
  const rows = [milder!, back!, { Scenario: { value: "milder" } }, { Name: { value: "My own plan" } }];
  for (const [at, cells] of rows.entries())
    for (const header of ["Scenario", "Name", "Probability", "Basis", "What the law is"])
      await enter("Scenarios", at, header, ((cells as typeof milder)![header]?.value as string | undefined) ?? "");
  const added = await built();
  expect(wrong(added)).toEqual([]);
  expect(line(added, "Suppliers")).toMatch(/^2 scenario\(s\) more than these results show/);
  const result = await parley.build(ticked);
  expect(result).toMatchObject({ keptInputs: 2 });
  expect(result).not.toHaveProperty("deletedScenarios");
  const more = await built();
  expect(shown(more)).toEqual([
    ["milder", duty.get("milder")],
    ["return", duty.get("return")],
    ["milder-2", duty.get("milder")],
    ["my-own-plan", duty.get("return")],
  ]);

  await enter("Scenarios", 0, "Scenario", "soft");
  const renamed = await built();
  expect(wrong(renamed)).toEqual([]);
  expect(line(renamed, "Outcomes")).toMatch(/^A scenario has no terms and no results yet/);
  const again = await parley.build(ticked);
  // The two rows put in, and the one whose id was written over.
  expect(again).toMatchObject({ keptInputs: 3 });
  expect(again).not.toHaveProperty("deletedScenarios");
  const last = await built();
  expect(line(last, "Outcomes")).toMatch(/^Live formulas/);
  expect(wrong(last)).toEqual([]);
  expect(shown(last)).toEqual([["soft", duty.get("milder")], ...shown(more).slice(1)]);

  // The same from the pane, which ticks what the record names.
  const recorded = { ...some, scenarios: ["return"] };
  await parley.build({ ...recorded, change: { kind: "delete", id: "milder-2" } });
  await parley.build({ ...recorded, change: { kind: "copy", of: "soft", name: "Softer" } });
  expect(shown(await built())).toEqual([
    ["soft", duty.get("milder")],
    ["soft-2", duty.get("milder")],
    ["return", duty.get("return")],
    ["my-own-plan", duty.get("return")],
  ]);
});

it("builds what was chosen, in Korean", async () => {
  const result = await parley.build({
    language: "ko",
    sectors: ["steel", "other"],
    scenarios: ["pause", "return"],
    asOf: "2025-06-05",
  });
  expect(result.sheets).toEqual(KOREA_SHEETS_KO);
  const document = await built();
  expect(String(sheetOf(document, "Outcomes").cells.get(0)?.get(0)?.value)).toMatch(/^결과/);
  expect(tableOf(document, "Outcomes")).toHaveLength(4);
  expect(tableOf(document, "Sectors").map((row) => row["Name"]?.value)).toEqual(["철강", "기타 품목"]);
  expect(sheetOf(document, "Timeline").cells.get(PARAMETER_ROW)?.get(0)?.value).toBe(45813);
});

it("changes its words with the language, a person's own not, and no figure", async () => {
  const some = { sectors: ["autos", "other"], scenarios: ["pause", "return"] };
  await parley.build(some);
  const first = await built();
  const measures = tableOf(first, "Measures");
  const [steel, parts] = ["S232-STEEL-25", "S232-PARTS-25"].map((id) =>
    measures.findIndex((row) => row["Measure"]?.value === id),
  ) as [number, number];
  await enter("Measures", steel, "Note", "Our own note");
  const texts = (document: typeof first) => [
    tableOf(document, "Measures")[parts]?.["Note"]?.value,
    tableOf(document, "Assumptions")[0]?.["Source"]?.value,
    tableOf(document, "Elasticities")[0]?.["Source"]?.value,
    tableOf(document, "AlaskaInputs")[0]?.["Source"]?.value,
  ];
  const figures = (document: typeof first) =>
    new Map(
      document.sheets.flatMap(({ name: sheet, tables }) =>
        // Where the unit is the one that the language counts in.
        (sheetOfTab(sheet) === "Summary" ? [] : tables).flatMap(({ name }) =>
          tableOf(document, name).flatMap((row, index) =>
            // The same amount in won, in Korean as a text with 억 and 조.
            Object.entries(row).flatMap(([header, { value }], column) =>
              typeof value === "number" && header !== "Net duty KRW"
                ? [[`${name}, row ${index}, column ${column}`, value] as const]
                : [],
            ),
          ),
        ),
      ),
    );
  const before = figures(first);
  const changed = (document: typeof first) => {
    const now = figures(document);
    return [...new Set([...before.keys(), ...now.keys()])].filter((cell) => before.get(cell) !== now.get(cell));
  };
  expect(before.size).toBeGreaterThan(500);

  expect(await parley.build({ ...some, language: "ko" })).toMatchObject({ refreshed: true, keptInputs: 1 });
  const korean = await built();
  for (const text of texts(korean)) expect(text).toMatch(/[가-힣]/);
  expect(tableOf(korean, "Measures")[steel]?.["Note"]?.value).toBe("Our own note");
  expect(changed(korean)).toEqual([]);

  expect(await parley.build({ ...some, language: "en" })).toMatchObject({ refreshed: true, keptInputs: 1 });
  const back = await built();
  expect(texts(back)).toEqual(texts(first));
  expect(tableOf(back, "Measures")[steel]?.["Note"]?.value).toBe("Our own note");
  expect(changed(back)).toEqual([]);
});

describe("a build that does not come to its end leaves the workbook as it was", () => {
  it.each([0, 2, 5])("when it is cancelled before step %i of an empty workbook", async (step) => {
    const before = snapshot(parley);
    const aborter = new AbortController();
    let seen = 0;
    const refusal = await parley.refusal(
      {},
      { signal: aborter.signal, onProgress: () => seen++ === step && aborter.abort() },
    );
    expect(refusal).toEqual({ reason: "cancelled", message: "Cancelled. The workbook is as it was." });
    await parley.host.settle();
    expect(snapshot(parley) === before).toBe(true);
  });

  it("when it is cancelled or fails over an earlier build", async () => {
    await reopened();
    const before = snapshot(parley);
    const aborter = new AbortController();
    expect(
      await parley.refusal(
        { language: "ko" },
        { signal: aborter.signal, onProgress: ({ done }) => done > 0.6 && aborter.abort() },
      ),
    ).toMatchObject({ reason: "cancelled" });
    await parley.host.settle();
    expect(snapshot(parley) === before).toBe(true);

    const failure = await parley.refusal(
      {},
      {
        onProgress: ({ done }) => {
          if (done > 0.5) throw new Error("no more memory");
        },
      },
    );
    expect(failure).toEqual({
      reason: "failed",
      message:
        "The workbook could not be filled and is as it was. Excel says: no more memory. Try again; if this comes back, save the workbook and open it again.",
    });
    await parley.host.settle();
    expect(snapshot(parley) === before).toBe(true);
  });

  it("when Excel refuses the last step", async () => {
    await reopened();
    // A name that the old table would have to take on its way out.
    await parley.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["x"], [1]];
      sheet.tables.add("A1:A2", true).name = "Terms_old";
      sheet.getRange("C1").formulas = [["=SUM(Outcomes[Net duty])"]];
      await context.sync();`);
    await parley.host.settle();
    const before = await built();
    expect(await parley.refusal()).toMatchObject({
      reason: "failed",
      message: expect.stringContaining("is as it was") as unknown,
    });
    const after = await built();
    const held = (document: typeof after) =>
      document.sheets.map((sheet) => [
        sheet.name,
        sheet.tables,
        sheet.charts,
        [...sheet.cells].map(([row, cells]) => [
          row,
          [...cells].map(([column, cell]) => [column, cell.formula ?? cell.value]),
        ]),
      ]);
    expect(held(after)).toEqual(held(before));
    expect(after.names.map((name) => [name.name, name.formula]).sort()).toEqual(
      before.names.map((name) => [name.name, name.formula]).sort(),
    );
  });
});

describe("what Parley did not make is never overwritten", () => {
  it.each([
    ["a sheet", `context.workbook.worksheets.add("Sectors").getRange("A1").values = [["mine"]];`, "“Sectors”"],
    [
      "a table",
      `const s = context.workbook.worksheets.getItem("Sheet1"); s.getRange("A1:A2").values = [["a"], [1]]; s.tables.add("A1:A2", true).name = "Terms";`,
      "“Terms” on the sheet “Sheet1”",
    ],
    [
      "a name",
      `context.workbook.names.add("AsOf", context.workbook.worksheets.getItem("Sheet1").getRange("B2"));`,
      "“AsOf”",
    ],
  ])("%s that bears one of its names", async (_, body, named) => {
    await parley.run(`${body} await context.sync();`);
    await parley.host.settle();
    const before = snapshot(parley);
    const refusal = await parley.refusal();
    expect(refusal.reason).toBe("foreign-sheet");
    expect(refusal.message).toContain(named);
    expect(snapshot(parley) === before).toBe(true);
  });

  it("nor Parley's own sheets where a person says stop", async () => {
    await parley.build({ scenarios: ["pause"] });
    const refusal = await parley.refusal({ existing: "stop" });
    expect(refusal.reason).toBe("exists");
    expect(refusal.message).toContain(KOREA_SHEETS.join(", "));
  });
});

it.each([
  [{ caseId: "moon-us-2030" }, "moon-us-2030"],
  [{ sectors: ["autos", "cheese"] }, "cheese"],
  [{ sectors: [] }, "at least one sector"],
  [{ scenarios: ["peace"] }, "peace"],
  [{ asOf: "2025-06-31" }, "2025-06-31"],
  [{ asOf: "2027-01-01" }, "2026-11-23"],
])("refuses the option %j and says what would be right", async (options, named) => {
  const refusal = await parley.refusal(options);
  expect(refusal.reason).toBe("bad-option");
  expect(refusal.message).toContain(named);
});
