/** Simulate in the pane: what is drawn and written, what is said of bad input, cancelling, Korean. */
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../../src/commands/build-session";
import { inspectWorkbook } from "../../../src/sheets/build";
import { BuildError } from "../../../src/sheets/options";
import type { ReportPlan } from "../../../src/sheets/plan";
import { writeReport } from "../../../src/sheets/reports";
import { dismissSimulation } from "../../../src/taskpane/components/simulate/session";
import { emptyWorkbook, type Inspector } from "../builds";
import { openPane } from "../open-pane";
import { stubWorkbook } from "../workbook";
import { simulatedWorkbook } from "./cells";
import { WorkerHere } from "./draw-here";

jest.mock("../../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../../src/sheets/reports", () => ({ writeReport: jest.fn() }));

// Only a guard against hanging: parts load and draws come while other tests run.
configure({ asyncUtilTimeout: 20_000 });

const write = writeReport as jest.MockedFunction<typeof writeReport>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  dismissSimulation();
  write.mockReset().mockResolvedValue(undefined);
  emptyWorkbook(inspectWorkbook as Inspector);
  Object.assign(globalThis, { Worker: WorkerHere });
});
afterAll(() => Reflect.deleteProperty(globalThis, "Worker"));

async function openSimulate(
  workbook = simulatedWorkbook(),
  tab = "Outcomes",
  name = "Simulate",
  options: Parameters<typeof openPane>[0] = {},
) {
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: tab }));
  const region = await screen.findByRole("region", { name });
  return { ...pane, handle, region: within(region), element: region };
}

function written(): ReportPlan {
  return write.mock.lastCall![0];
}

test("draws, writes the sheet and says the range of the outcome", async () => {
  const { user, region, handle } = await openSimulate();
  expect(region.getByText(/^1 input has a low and a high/)).toBeTruthy();
  await user.clear(region.getByRole("textbox", { name: "Draws" }));
  await user.type(region.getByRole("textbox", { name: "Draws" }), "5,000");
  await user.click(region.getByRole("button", { name: "Simulate" }));
  await region.findByText("Simulation finished");
  const plan = written();
  expect(plan.name).toBe("Uncertainty");
  const percentiles = plan.tables.find(({ name }) => name === "Percentiles")!;
  const weighted = percentiles.rows.at(-1)!;
  // 0.6 × 36.9 × 1.25^e + 0.4 × 36.9 × 1.1^e for e from −4 to −1.
  expect(weighted[2]).toBeGreaterThan(0.6 * 36.9e9 * 1.25 ** -4 + 0.4 * 36.9e9 * 1.1 ** -4);
  expect(weighted[6]).toBeLessThan(0.6 * 36.9e9 * 1.25 ** -1 + 0.4 * 36.9e9 * 1.1 ** -1);
  expect(weighted[8]).toBeCloseTo(0.6 * 36.9e9 * 1.25 ** -2 + 0.4 * 36.9e9 * 1.1 ** -2, 0);
  // In six of ten draws tariffs return: the outcome lies as wide as the scenarios do, not as narrow as their average.
  const [outcome, lowest, highest] = [-2, 0, 1].map((at) => percentiles.rows.at(at)!);
  expect(outcome![0]).toBe("All scenarios: one of them happens");
  expect(outcome![2]).toBeLessThan(weighted[2] as number);
  expect(outcome![6]).toBeGreaterThan(weighted[6] as number);
  expect(outcome![2]).toBeGreaterThanOrEqual(lowest![2] as number);
  expect(outcome![6]).toBeLessThanOrEqual(highest![6] as number);
  expect(
    region.getByText(
      /^All scenarios, of which one happens: median \$2\d\.\d+ bn, 90 % range .*; expected value \$2\d\.\d+ bn\.$/,
    ),
  ).toBeTruthy();
  await user.click(region.getByRole("button", { name: "Uncertain inputs" }));
  expect(handle.selected.at(-1)).toBe("Scenarios!A32:G32");
});

test("says the chance of a target, writes it into the sheet, and draws the curves of the scenarios that were chosen", async () => {
  const { user, region } = await openSimulate();
  await user.type(region.getByRole("textbox", { name: "Target, million USD" }), "28,000");
  await user.selectOptions(region.getByRole("combobox", { name: "Compare with" }), "The pause goes on");
  await user.click(region.getByRole("button", { name: "Simulate" }));
  // Tariffs that return leave at most 36.9 × 1.25^-1 = 29.5 bn; the pause mostly leaves more.
  await region.findByText(/ Chance of at most \$28\.00 bn: [67]\d%\.$/);
  const { parameters, tables, charts } = written();
  expect(parameters.find(({ label }) => label === "Target, million USD")).toMatchObject({ value: 28e9, kind: "input" });
  expect(charts.find(({ name }) => name === "OutcomeCurve")!.seriesNames).toEqual([
    "All scenarios: one of them happens",
    "The pause goes on",
    "Tariffs return",
  ]);
  const curve = tables.find(({ name }) => name === "OutcomeCurve")!.rows as number[][];
  for (const column of [1, 2, 3]) {
    const chances = curve.map((row) => row[column]!);
    expect(chances).toEqual([...chances].sort((one, other) => one - other));
    expect(chances.at(-1)).toBe(1);
  }
  // In each row the outcome's chance is that of the scenarios by their probabilities.
  for (const [, outcome, pause, comesBack] of curve) {
    expect(Math.abs(outcome! - (0.6 * comesBack! + 0.4 * pause!))).toBeLessThan(0.02);
  }
});

test("shows the fan of the percentiles on the sheet, says when they are out of date, and leads to their cells", async () => {
  const workbook = simulatedWorkbook();
  workbook.tables.Percentiles = {
    sheet: "Uncertainty",
    row: 8,
    column: 0,
    values: [
      ["Name", "Scenario", "P5", "P25", "P50", "P75", "P95"],
      ["Tariffs return", "return", 20e9, 22e9, 24e9, 26e9, 29e9],
      ["Weighted", "", -1e9, 21e9, 25e9, 27e9, 30e9],
    ],
  };
  workbook.sheets = {
    ...workbook.sheets,
    Uncertainty: [["Uncertainty"], [], [], ["Imports after the response", "OK: unchanged since"]],
  };
  const { user, region, handle, element } = await openSimulate(workbook);
  const fan = within(
    await region.findByRole("figure", {
      name: "How wide the outcome and each scenario may turn out: Imports after the response",
    }),
  );
  expect(fan.queryByText(/Changed since/)).toBeNull();
  const widths = [...element.querySelectorAll("figure svg")].map((svg) =>
    [...svg.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width"))),
  );
  expect(widths[0]![1]! / widths[0]![0]!).toBeCloseTo(4 / 9, 6);
  expect(widths[1]![0]! / widths[0]![0]!).toBeCloseTo(31 / 9, 6);
  await user.click(
    fan.getByRole("button", {
      name: /^Weighted: median \$25\.00 bn, 90 % range −\$1\.00 bn to \$30\.00 bn/,
    }),
  );
  expect(handle.selected.at(-1)).toBe("Uncertainty!A11:G11");
  workbook.sheets.Uncertainty![3]![1] = "Changed since: simulate again";
  act(() => handle.edited());
  await fan.findByText("Changed since: simulate again");
  expect(await axe(element)).toHaveNoViolations();
});

test("shows what moves the outcome most, the widest first, of the scenario that the sheet names", async () => {
  const workbook = simulatedWorkbook();
  const onUncertainty = (row: number, column: number, values: (string | number)[][]) => ({
    sheet: "Uncertainty",
    row,
    column,
    values,
  });
  workbook.tables.Percentiles = onUncertainty(8, 0, [
    ["Name", "Scenario", "P5", "P25", "P50", "P75", "P95"],
    ["Weighted", "", 20e9, 21e9, 25e9, 27e9, 30e9],
  ]);
  workbook.tables.Tornado = onUncertainty(14, 0, [
    ["Input", "At low", "At high"],
    ["Substitution · Steel", 17e9, 29e9],
  ]);
  workbook.tables.TornadoBars = onUncertainty(20, 5, [
    ["Input", "Change at low", "Change at high"],
    ["Trade · Steel", 1e9, 3e9],
    ["Substitution · Steel", -8e9, 4e9],
  ]);
  const sheet: (string | number)[][] = Array.from({ length: 24 }, () => []);
  sheet[4] = ["Imports after the response", "OK: unchanged since"];
  sheet[12] = ["Which input moves the outcome most, one at a time: Weighted"];
  workbook.sheets = { ...workbook.sheets, Uncertainty: sheet };
  const { user, region, handle, element } = await openSimulate(workbook);
  const tornado = await region.findByRole("figure", {
    name: "Which input moves the outcome most, one at a time: Weighted",
  });
  const rows = within(tornado).getAllByRole("button");
  expect(rows.map((row) => row.getAttribute("aria-label"))).toEqual([
    "Substitution · Steel: low: −$8.00 bn, high: +$4.00 bn. Go to Uncertainty!F23:H23",
    "Trade · Steel: low: +$1.00 bn, high: +$3.00 bn. Go to Uncertainty!F22:H22",
  ]);
  const [steel, trade] = rows.map((row) =>
    [...row.querySelectorAll("rect")].map((rect) => ({
      x: Number(rect.getAttribute("x")),
      width: Number(rect.getAttribute("width")),
    })),
  );
  const [low, high, small] = [steel?.[0], steel?.[1], trade?.[1]];
  expect(low!.x + low!.width).toBeCloseTo(high!.x, 6);
  expect(high!.width / low!.width).toBeCloseTo(1 / 2, 6);
  expect(small!.width / low!.width).toBeCloseTo(3 / 8, 6);
  await user.click(rows[0]!);
  expect(handle.selected.at(-1)).toBe("Uncertainty!F23:H23");
  expect(await axe(element)).toHaveNoViolations();
});

test("the same seed writes the same figures, another one others", async () => {
  const { user, region } = await openSimulate();
  const run = async (seed: string) => {
    await user.clear(region.getByRole("textbox", { name: "Seed" }));
    await user.type(region.getByRole("textbox", { name: "Seed" }), seed);
    write.mockClear();
    await user.click(region.getByRole("button", { name: "Simulate" }));
    await waitFor(() => expect(write).toHaveBeenCalledTimes(1));
    await region.findByText("Simulation finished");
    return JSON.stringify(written().tables[0]!.rows.map((row) => row.slice(2, 8)));
  };
  const first = await run("11");
  expect(await run("12")).not.toBe(first);
  expect(await run("11")).toBe(first);
});

test.each([
  ["Draws", "0", "“0” is not a number of draws. Write a whole number from 1 to 1,000,000."],
  ["Draws", "10000000000", "“10000000000” is not a number of draws. Write a whole number from 1 to 1,000,000."],
  [
    "Target, million USD",
    "much",
    "“much” is not a target. Write an amount in million USD, such as 18,000, or leave the field empty.",
  ],
  ["Seed", "x", "“x” is not a seed. Write a whole number from 0 to 2,147,483,647."],
])("%s “%s” is refused in a sentence and nothing is written", async (field, typed, sentence) => {
  const { user, region, element } = await openSimulate();
  await user.clear(region.getByRole("textbox", { name: field }));
  await user.type(region.getByRole("textbox", { name: field }), typed);
  await user.click(region.getByRole("button", { name: "Simulate" }));
  expect((await region.findByRole("alert")).textContent).toContain(sentence);
  expect(write).not.toHaveBeenCalled();
  expect(await axe(element)).toHaveNoViolations();
});

test("where no elasticity is known, it offers the duty on unchanged trade", async () => {
  const workbook = simulatedWorkbook();
  workbook.tables.Uncertainty!.values[1] = ["elasticity", "autos", "", "", "", "PERT", ""];
  workbook.tables.Uncertainty!.values[2] = ["trade", "autos", 30e9, 36.9e9, 40e9, "PERT", ""];
  const { region } = await openSimulate(workbook);
  expect(region.getByRole("combobox", { name: "Outcome" })).toHaveProperty("value", "duty");
});

test("estimates out of order, and a sheet of a person's own, are said as they are", async () => {
  const workbook = simulatedWorkbook();
  const { user, region, handle } = await openSimulate(workbook);
  workbook.tables.Uncertainty!.values[1]![2] = -1.5;
  act(() => handle.edited());
  await user.click(region.getByRole("button", { name: "Simulate" }));
  expect((await region.findByRole("alert")).textContent).toContain(
    "elasticity, autos: low -1.5, likely -2, high -1 are not in order.",
  );
  workbook.tables.Uncertainty!.values[1]![2] = -4;
  write.mockRejectedValue(
    new BuildError("foreign-sheet", "The sheet “Uncertainty” was not made by Parley, so it is left as it is."),
  );
  await user.click(region.getByRole("button", { name: "Simulate" }));
  await waitFor(() => expect(region.getByRole("alert").textContent).toContain("was not made by Parley"));
});

test("a run can be cancelled", async () => {
  class Waiting extends WorkerHere {
    override postMessage(): void {
      // It never answers.
    }
  }
  Object.assign(globalThis, { Worker: Waiting });
  const { user, region } = await openSimulate();
  await user.click(region.getByRole("button", { name: "Simulate" }));
  await user.click(await region.findByRole("button", { name: "Cancel" }));
  expect(await region.findByText("Nothing was written.")).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
});

test("without threads it says so", async () => {
  Reflect.deleteProperty(globalThis, "Worker");
  const { user, region } = await openSimulate();
  await user.click(region.getByRole("button", { name: "Simulate" }));
  expect((await region.findByRole("alert")).textContent).toContain("The thread that draws could not be started");
});

test("speaks Korean and breaks no rule of accessibility", async () => {
  const { region, element } = await openSimulate(simulatedWorkbook(), "결과", "시뮬레이션", {
    displayLanguage: "ko-KR",
  });
  expect(region.getByRole("button", { name: "시뮬레이션" })).toBeTruthy();
  expect(await axe(element)).toHaveNoViolations();
});
