/** A simulation of the real workbook, written through office.js into the headless host. */
import type { SimulationState, SimulationRequest } from "../../../src/taskpane/components/simulate/session";
import { chanceAtMost } from "../../../src/model/uncertainty/chance";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { filled } from "../sharing/open";
import { openParley, sheetOf, snapshot, tableOf, tablesBeside, type Parley } from "../sheets/open";
import { PARAMETER_ROW } from "../../../src/sheets/plan";
import { SHEET_NAMES } from "../../../src/sheets/sheet-names";

const WISH: SimulationRequest = {
  measure: "imports",
  scenario: null,
  beside: null,
  target: "",
  draws: "3,000",
  seed: "7",
  language: "en",
};

const CHOICE = { sectors: ["autos", "steel", "other"], scenarios: ["return", "milder"] };

// One workbook is built for all and handed on from test to test.
let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory, await filled(directory, CHOICE));
});
afterAll(() => parley.close());

type Runner = Pick<AddIn, "runSimulation" | "runSimulationInWorker">;

async function simulate(
  change: Partial<SimulationRequest> = {},
  how: keyof Runner = "runSimulation",
): Promise<SimulationState> {
  const state = await (parley.window as unknown as { parley: Runner }).parley[how]({ ...WISH, ...change });
  await parley.host.settle();
  return state;
}

function table(name: string) {
  return tableOf(parley.host.capture(), name);
}

async function enter(name: string, row: number, column: string, value: string | number): Promise<void> {
  await parley.run(`
    context.workbook.tables.getItem(${JSON.stringify(name)}).columns.getItem(${JSON.stringify(column)}).getDataBodyRange().getCell(${row}, 0).values = [[${JSON.stringify(value)}]];
    await context.sync();`);
  await parley.host.settle();
}

function rowOf(input: string, of: string): number {
  return table("Uncertainty").findIndex((row) => row["Input"]?.value === input && row["Of"]?.value === of);
}

function check(): unknown {
  return sheetOf(parley.host.capture(), "Uncertainty").cells.get(PARAMETER_ROW)?.get(1)?.value;
}

it("writes percentiles, a histogram and a tornado that belong to the workbook's figures", async () => {
  expect(await simulate()).toMatchObject({ phase: "done", name: null });
  const document = parley.host.capture();
  const percentiles = table("Percentiles");
  expect(percentiles.map((row) => row["Scenario"]?.value ?? "")).toEqual(["return", "milder", "", ""]);
  for (const row of percentiles) {
    const [p5, p25, p50, p75, p95, mean, then, now] = [
      "P5",
      "P25",
      "P50",
      "P75",
      "P95",
      "Mean",
      "Workbook then",
      "Workbook now",
    ].map((header) => row[header]?.value as number);
    expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((one, other) => one! - other!));
    expect(mean).toBeGreaterThan(p5!);
    expect(mean).toBeLessThan(p95!);
    expect(now! / then!).toBeCloseTo(1, 9);
  }
  const totals = tableOf(document, "OutcomeTrade").map((row) => row["Imports after"]?.value as number);
  expect(percentiles.slice(0, 2).map((row) => (row["Workbook then"]?.value as number) / totals.shift()!)).toEqual([
    expect.closeTo(1, 9),
    expect.closeTo(1, 9),
  ]);
  expect(table("Histogram").reduce((sum, row) => sum + (row["Draws"]?.value as number), 0)).toBe(3000);
  const swings = table("Tornado").map((row) => row["Swing"]?.value as number);
  expect(swings).toEqual([...swings].sort((one, other) => other - one));
  expect(swings[0]).toBeGreaterThan(0);
  const sheet = sheetOf(document, "Uncertainty");
  expect(tablesBeside(document)).toEqual([]);
  expect(sheet.charts.map(({ name, kind, series }) => [name, kind, series.length])).toEqual([
    ["OutcomeFan", "ColumnStacked", 8],
    ["OutcomeCurve", "XYScatterLinesNoMarkers", 3],
    ["OutcomeHistogram", "ColumnClustered", 1],
    ["OutcomeTornado", "BarStacked", 2],
  ]);
  const fan = sheet.charts[0]!;
  expect([fan.series[0]?.color, fan.legend]).toEqual(["none", "none"]);
  // Between one scenario and the next there is nothing for a line to stand for.
  expect(fan.series.at(-1)).toMatchObject({ kind: "LineMarkers", line: "none", markerStyle: "Diamond" });
  for (const [place, row] of table("PercentileFan").entries()) {
    const at = (header: string) => row[header]?.value as number;
    const [low, high, middle] = [
      percentiles[place]!["P5"]?.value,
      percentiles[place]!["P95"]?.value,
      percentiles[place]!["P50"]?.value,
    ];
    expect(at("Nearest to 0")).toBe(low);
    expect(
      at("Nearest to 0") + at("P5 to P25 above 0") + at("P25 to P75 above 0") + at("P75 to P95 above 0"),
    ).toBeCloseTo(high as number, 2);
    expect(at("Median")).toBe(middle);
  }
  expect(document.sheets[document.active]?.name).toBe("Uncertainty");
  expect(
    [...sheet.cells].flatMap(([, cells]) => [...cells.values()].filter(({ value }) => typeof value === "object")),
  ).toEqual([]);
});

it("gives the chance of a target that is written into the sheet, live", async () => {
  await simulate({ target: "90,000" });
  const chance = () => sheetOf(parley.host.capture(), "Uncertainty").cells.get(PARAMETER_ROW)?.get(9)?.value;
  const write = async (value: string | number) => {
    await parley.run(
      `context.workbook.worksheets.getItem("Uncertainty").getRange("I4").values = [[${JSON.stringify(value)}]]; await context.sync();`,
    );
    await parley.host.settle();
  };
  const rows = table("Percentiles");
  const outcome = rows.at(-2)!;
  const [first, second] = ["return", "milder"].map((id) =>
    table("OutcomeQuantiles").map((row) => row[id]!.value as number),
  );
  const weights = rows.slice(0, 2).map((row) => row["Chance"]!.value as number);
  const expected = (limit: number) =>
    weights[0]! * chanceAtMost(first!, limit) + weights[1]! * chanceAtMost(second!, limit);
  expect(chance()).toBeCloseTo(expected(90e9), 12);
  for (const [header, share] of [
    ["P5", 0.05],
    ["P50", 0.5],
    ["P95", 0.95],
  ] as const) {
    const limit = outcome[header]!.value as number;
    await write(limit);
    expect(chance()).toBeCloseTo(expected(limit), 12);
    // Of 3,000 draws a share misses by three standard errors at most, and by the hundredth of the quantiles.
    expect(Math.abs((chance() as number) - share)).toBeLessThan(0.03 + 0.01);
    expect(table("Percentiles")[0]!["At most the target"]!.value).toBeCloseTo(chanceAtMost(first!, limit), 12);
  }
  await write(Math.min(first![0]!, second![0]!) - 1);
  expect(chance()).toBe(0);
  await write(Math.max(first!.at(-1)!, second!.at(-1)!));
  expect(chance()).toBeCloseTo(1, 12);
  await write("");
  expect(chance() ?? "").toBe("");
});

it("keeps the fan live on the percentiles, and draws a band that crosses zero on either side of it", async () => {
  await simulate();
  await enter("Percentiles", 0, "P5", -2e9);
  const fan = table("PercentileFan")[0]!;
  const figures = ["Nearest to 0", "P5 to P25 above 0", "P5 to P25 below 0", "P25 to P75 below 0"].map(
    (header) => fan[header]?.value,
  );
  expect(figures).toEqual([0, table("Percentiles")[0]!["P25"]?.value, -2e9, 0]);
});

it("draws the same numbers for the same seed, others for another, and replaces its own sheet", async () => {
  const figures = () => table("Percentiles").map((row) => row["P50"]?.value);
  await simulate();
  const first = figures();
  await simulate({ seed: "8" });
  expect(figures()).not.toEqual(first);
  await simulate();
  expect(figures()).toEqual(first);
  expect(parley.host.capture().sheets.map(({ name }) => name)).toEqual([...SHEET_NAMES, "Sheet1", "Uncertainty"]);
  expect(
    parley.host
      .capture()
      .sheets.flatMap(({ tables }) => tables.map(({ name }) => name))
      .filter((name) => /_(new|old)$/.test(name)),
  ).toEqual([]);
});

it("says when inputs have changed since", async () => {
  await simulate();
  expect(check()).toBe("OK: unchanged since");
  await enter("Uncertainty", rowOf("trade", "autos"), "Low", 30e9);
  await enter("Uncertainty", rowOf("trade", "autos"), "High", 40e9);
  expect(check()).toBe("Changed since: simulate again");
  await simulate();
  expect(check()).toBe("OK: unchanged since");
  await enter(
    "Elasticities",
    table("Elasticities").findIndex((row) => row["Elasticity"]?.value === "autos short-run"),
    "Likely",
    -0.6,
  );
  expect(check()).toBe("Changed since: simulate again");
  for (const column of ["Low", "High"]) await enter("Uncertainty", rowOf("trade", "autos"), column, "");
});

it("survives a refresh of the model, and its ranges do too", async () => {
  await enter("Uncertainty", rowOf("trade", "steel"), "Low", 3e9);
  await enter("Uncertainty", rowOf("trade", "steel"), "High", 9e9);
  await simulate();
  await parley.build(CHOICE);
  await parley.host.settle();
  expect(table("Uncertainty")[rowOf("trade", "steel")]).toMatchObject({ Low: { value: 3e9 }, High: { value: 9e9 } });
  expect(check()).toBe("OK: unchanged since");
});

describe("leaves the workbook as it was", () => {
  it.each([
    [{ draws: "0" }, { kind: "draws", given: "0" }],
    [{ draws: "10,000,000,000" }, { kind: "draws" }],
    [{ draws: "many" }, { kind: "draws", given: "many" }],
    [{ seed: "-1" }, { kind: "seed" }],
  ])("where %j is asked for", async (change, failure) => {
    const before = snapshot(parley);
    expect(await simulate(change)).toMatchObject({ phase: "failed", failure });
    expect(snapshot(parley)).toBe(before);
  });

  it("where the estimates are out of order, of the wrong sign, or half given", async () => {
    const trade = rowOf("trade", "autos");
    await enter("Uncertainty", trade, "Low", 40e9);
    expect(await simulate()).toMatchObject({ failure: { kind: "half", at: "trade, autos" } });
    await enter("Uncertainty", trade, "High", 50e9);
    const before = snapshot(parley);
    expect(await simulate()).toMatchObject({ failure: { kind: "order", at: "trade, autos", low: 40e9, high: 50e9 } });
    expect(snapshot(parley)).toBe(before);
    await enter("Uncertainty", trade, "Low", -1);
    expect(await simulate()).toMatchObject({ failure: { kind: "sign", least: 0 } });
    for (const column of ["Low", "High"]) await enter("Uncertainty", trade, column, "");
  });

  it("where probabilities do not sum to 1", async () => {
    const probability = table("Scenarios")[0]!["Probability"]!.value as number;
    await enter("Scenarios", 0, "Probability", 0.9);
    const before = snapshot(parley);
    expect(await simulate()).toMatchObject({ phase: "failed", failure: { kind: "sum" } });
    expect(snapshot(parley)).toBe(before);
    await enter("Scenarios", 0, "Probability", probability);
  });

  it("where no thread can be started", async () => {
    const before = snapshot(parley);
    expect(await simulate({}, "runSimulationInWorker")).toMatchObject({
      phase: "failed",
      failure: { kind: "worker", what: "start" },
    });
    expect(snapshot(parley)).toBe(before);
  });

  it("where a person has a sheet of that name", async () => {
    await parley.run(
      `context.workbook.worksheets.getItem("Uncertainty").delete(); context.workbook.worksheets.add("uncertainty").getRange("A1").values = [["mine"]]; await context.sync();`,
    );
    await parley.host.settle();
    const before = snapshot(parley);
    expect(await simulate()).toMatchObject({
      phase: "failed",
      failure: { kind: "written", message: expect.stringContaining("“uncertainty” was not made by Parley") },
    });
    expect(snapshot(parley)).toBe(before);
  });
});
