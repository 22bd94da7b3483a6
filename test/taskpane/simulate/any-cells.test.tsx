/** Any cells and goal seek in the pane: what is chosen, drawn and found, what is said of bad input, cancelling, Korean. */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../../src/commands/build-session";
import { parseRange, quoteSheet } from "../../../src/formula/addresses";
import { readOpenWorkbook, type OpenWorkbook } from "../../../src/sharing/read-workbook";
import { simulateCells, type Workbook } from "../../../src/sharing/simulate/cell-simulation";
import { inspectWorkbook } from "../../../src/sheets/build";
import { putFormula } from "../../../src/taskpane/components/simulate/cells/put-value";
import {
  cellsAt,
  selectedCells,
  yellowOf,
  type SelectedCell,
} from "../../../src/taskpane/components/simulate/cells/read-selection";
import { cancelCells, dismissCells, forgetGiven } from "../../../src/taskpane/components/simulate/cells/session";
import { startAgain } from "../../../src/taskpane/components/simulate/cells/setup";
import { shownNumber } from "../../../src/taskpane/components/simulate/cells/cell-number";
import { ownWorkbook } from "../../sharing/simulate/own-workbook";
import { writeReport } from "../../../src/sheets/reports";
import { emptyWorkbook, type Inspector } from "../builds";
import { openPane } from "../open-pane";
import { stubWorkbook } from "../workbook";
import { simulatedWorkbook } from "./cells";
import { CellsHere } from "./cells-here";

jest.mock("../../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../../src/sheets/reports", () => ({ writeReport: jest.fn(), removeReport: jest.fn() }));
jest.mock("../../../src/sharing/read-workbook", () => ({ readOpenWorkbook: jest.fn() }));
jest.mock("../../../src/taskpane/components/simulate/cells/read-selection", () => ({
  selectedCells: jest.fn(),
  cellsAt: jest.fn(),
  yellowOf: jest.fn(),
}));
jest.mock("../../../src/taskpane/components/simulate/cells/put-value", () => ({ putFormula: jest.fn() }));

// Only a guard against hanging: parts load and draws come while other tests run.
configure({ asyncUtilTimeout: 20_000 });

const KINDS: Record<string, SelectedCell["kind"]> = {
  "Scenarios!C3": "share",
  "Scenarios!D3": "share",
  "Scenarios!D4": "share",
  "Own!B2": "day",
};

let workbook: Workbook;
const write = jest.mocked(writeReport);
/** As a person has selected them. */
let selection: string[];

function cellAt(text: string): SelectedCell {
  const [sheet, address] = text.split("!") as [string, string];
  const { row, column } = parseRange(address)!;
  const value = workbook.sheets.find(({ name }) => name === sheet)!.values[row]![column];
  return {
    cell: `${quoteSheet(sheet)}!${address}`,
    sheet,
    row,
    column,
    value: typeof value === "number" ? value : null,
    kind: KINDS[text] ?? "number",
  };
}

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  cancelCells();
  dismissCells();
  forgetGiven();
  startAgain();
  workbook = ownWorkbook();
  selection = ["Own!B4"];
  emptyWorkbook(inspectWorkbook as Inspector);
  Object.assign(globalThis, { Worker: CellsHere });
  jest.mocked(readOpenWorkbook).mockImplementation(() => Promise.resolve(workbook as OpenWorkbook));
  jest.mocked(selectedCells).mockImplementation(() => Promise.resolve(selection.map(cellAt)));
  jest
    .mocked(cellsAt)
    .mockImplementation((places) =>
      Promise.resolve(
        places.map(({ sheet, row, column }) => cellAt(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`)),
      ),
    );
  jest
    .mocked(yellowOf)
    .mockImplementation((cells) => Promise.resolve(cells.filter(({ columnOf }) => columnOf.startsWith("Terms["))));
  write.mockReset().mockResolvedValue(undefined);
  jest.mocked(putFormula).mockReset().mockResolvedValue(0.15);
});
afterAll(() => Reflect.deleteProperty(globalThis, "Worker"));

async function openCells(options: Parameters<typeof openPane>[0] = {}, names = ["Outcomes", "Any cells", "Goal seek"]) {
  stubWorkbook(simulatedWorkbook());
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: names[0]! }));
  const element = await screen.findByRole("region", { name: names[1]! });
  return { ...pane, element, region: within(element), goal: within(screen.getByRole("region", { name: names[2]! })) };
}

type Opened = Awaited<ReturnType<typeof openCells>>;

async function take({ user, region }: Opened): Promise<void> {
  await user.click(region.getByRole("button", { name: "Take the selected cell" }));
  await region.findByRole("region", { name: "Inputs" });
}

async function fill({ user, region }: Opened, name: string, text: string): Promise<void> {
  const field = region.getByRole("textbox", { name });
  await user.clear(field);
  if (text !== "") await user.type(field, text);
}

/** The rate on cars from 10 to 25 %, and a day. */
async function withInputs(opened: Opened): Promise<void> {
  const { user, region } = opened;
  await take(opened);
  await user.selectOptions(
    region.getByRole("combobox", { name: "Yellow cells that it rests on" }),
    "Scenarios · Rate (2)",
  );
  await user.selectOptions(region.getByRole("combobox", { name: "Cell" }), "Cars · Rate");
  await user.click(region.getByRole("button", { name: "Add" }));
  await region.findByRole("textbox", { name: "Low, Cars · Rate" });
  await fill(opened, "Low, Cars · Rate", "10%");
  await fill(opened, "High, Cars · Rate", "25");
  selection = ["Own!B2"];
  await user.click(region.getByRole("button", { name: "Add the selected cells" }));
  await region.findByRole("textbox", { name: "Low, Day" });
  await fill(opened, "Low, Day", "2025-12-01");
  await fill(opened, "Likely, Day", "2025-12-10");
  await fill(opened, "High, Day", "2026-01-31");
}

const DRAWN = {
  inputs: [
    { cell: "Scenarios!D3", low: 0.1, likely: 0.15, high: 0.25, distribution: "PERT", whole: false },
    { cell: "Own!B2", low: 45992, likely: 46001, high: 46053, distribution: "PERT", whole: true },
  ],
  outcomes: ["Own!B4"],
  correlations: [{ one: "Scenarios!D3", other: "Own!B2", rank: -0.5 }],
  draws: 3000,
  seed: 7,
  sampling: "latin",
} as const;

test("draws a cell of a person's own sheet from the cells that it rests on, with the numbers that the command line has", async () => {
  const opened = await openCells();
  const { user, region, element } = opened;
  await withInputs(opened);
  await user.click(region.getByRole("button", { name: "Add a correlation" }));
  await fill(opened, "by", "-0.5");
  await fill(opened, "Draws", "3,000");
  await fill(opened, "Seed", "7");
  await user.click(region.getByRole("button", { name: "Simulate the cells" }));
  const result = within(await region.findByRole("region", { name: "Result" }));
  const [expected] = simulateCells(workbook, DRAWN).outcomes;
  const shown = (value: number) => shownNumber(value, "number", "en");
  const rows = result.getAllByRole("row").map((row) => row.textContent);
  const [p5, p25, p50, p75, p95] = expected!.spread.percentiles.map(shown);
  expect(rows.slice(1)).toEqual([
    `5%${p5}`,
    `25%${p25}`,
    `50% (median)${p50}`,
    `75%${p75}`,
    `95%${p95}`,
    `Mean${shown(expected!.spread.mean)}`,
  ]);
  expect(result.getByRole("figure", { name: "What moves it most, one input at a time" }).textContent).toContain(
    `low: ${shown(expected!.swings[0]!.atLow)}`,
  );
  // Half of the draws are below the median, to a hundredth.
  await user.type(result.getByRole("textbox", { name: "Chance of staying below" }), p50!);
  const [, chance] = /at most .*?: ([\d.]+)%; above .*?: [\d.]+%/.exec(result.getByText(/^at most /).textContent)!;
  expect(Math.abs(Number(chance) - 50)).toBeLessThan(2);
  expect(await axe(element)).toHaveNoViolations();
  await user.click(result.getByRole("button", { name: "Write to a sheet" }));
  await waitFor(() => expect(write).toHaveBeenCalled());
  const plan = write.mock.lastCall![0];
  expect(plan.name).toBe("Simulated cells");
  expect(plan.tables[0]!.rows.map(([, value]) => value)).toEqual(expected!.spread.percentiles);
  expect(plan.tables[1]!.rows.map(([name]) => name).sort()).toEqual(["Cars · Rate", "Day"]);
  expect(plan.tables[2]!.rows).toEqual([["Cars · Rate", "Day", -0.5]]);
  expect(result.queryByText(/have changed since/)).toBeNull();
  await fill(opened, "Seed", "8");
  expect(result.getByText(/have changed since/)).toBeTruthy();
});

test("names the formula that cannot be drawn, and leads to it", async () => {
  const opened = await openCells();
  const { user, region } = opened;
  selection = ["Own!B5"];
  await take(opened);
  selection = ["Own!B1"];
  await user.click(region.getByRole("button", { name: "Add the selected cells" }));
  await fill(opened, "Low, Trade, USD", "100");
  await fill(opened, "High, Trade, USD", "300");
  await user.click(region.getByRole("button", { name: "Simulate the cells" }));
  expect((await region.findByRole("alert")).textContent).toMatch(
    /Own!B5 calls RAND, which gives another value each time/,
  );
  expect(region.getByRole("button", { name: "Go to Own!B5" })).toBeTruthy();
});

test.each([
  ["High, Cars · Rate", "five", /Scenarios!D3: High is “five”\. Write a share such as 15%\./],
  ["High, Cars · Rate", "5%", /Scenarios!D3: low 10%, likely 15%, high 5% are not in order\./],
  ["Low, Day", "", /Own!B2: Low is empty\. Write a day such as 2026-07-01\./],
  ["Draws", "200,000", /“200,000” is not a number of draws\. Write a whole number from 1 to 100,000/],
  ["Seed", "-1", /“-1” is not a seed/],
])("says what is wrong with %s %p", async (name, text, message) => {
  const opened = await openCells();
  await withInputs(opened);
  await fill(opened, name, text);
  await opened.user.click(opened.region.getByRole("button", { name: "Simulate the cells" }));
  expect((await opened.region.findByRole("alert")).textContent).toMatch(message);
});

test("ends at once when it is cancelled", async () => {
  const opened = await openCells();
  const { user, region } = opened;
  await withInputs(opened);
  // Excel never answers.
  jest.mocked(readOpenWorkbook).mockReturnValue(new Promise<OpenWorkbook>(() => undefined));
  await user.click(region.getByRole("button", { name: "Simulate the cells" }));
  await user.click(await region.findByRole("button", { name: "Cancel" }));
  expect(await region.findByText("Cancelled; nothing was written.")).toBeTruthy();
  expect(region.queryByRole("region", { name: "Result" })).toBeNull();
});

test("finds the value that makes the outcome what it is to be, and puts it into the cell and takes it out again", async () => {
  const opened = await openCells();
  const { user, goal } = opened;
  await take(opened);
  await user.selectOptions(goal.getByRole("combobox", { name: "Cell to change" }), "Scenarios · Rate (2)");
  await user.selectOptions(goal.getByRole("combobox", { name: "Cell" }), "Cars · Rate");
  await user.click(goal.getByRole("button", { name: "Add" }));
  const type = async (name: string, text: string) => {
    await user.clear(await goal.findByRole("textbox", { name }));
    await user.type(goal.getByRole("textbox", { name }), text);
  };
  await type("From", "0%");
  await type("To", "50%");
  await type("Value that Duty is to have", "90");
  await user.click(goal.getByRole("button", { name: "Find the value" }));
  // 200 × (0.5 r + 0.4) = 90
  expect(await goal.findByText("With Cars · Rate at 10%, Duty is 90.")).toBeTruthy();
  await user.click(goal.getByRole("button", { name: "Put it into the cell" }));
  await goal.findByText(/^Scenarios!D3 holds 10% now/);
  expect(jest.mocked(putFormula).mock.lastCall![0]).toMatchObject({ sheet: "Scenarios", row: 2, column: 3 });
  expect(jest.mocked(putFormula).mock.lastCall![1]).toBeCloseTo(0.1, 9);
  await user.click(goal.getByRole("button", { name: "Undo" }));
  await goal.findByRole("button", { name: "Put it into the cell" });
  expect(jest.mocked(putFormula).mock.lastCall![1]).toBe(0.15);
  await type("Value that Duty is to have", "1 bn");
  await user.click(goal.getByRole("button", { name: "Find the value" }));
  expect(await goal.findByText("No value from 0% to 50% gives 1.00 bn. The nearest:")).toBeTruthy();
  expect(goal.getByText("With Cars · Rate at 50%, Duty is 130.")).toBeTruthy();
});

test("speaks Korean", async () => {
  const { user, region } = await openCells({ displayLanguage: "ko-KR" }, ["결과", "임의 셀 시뮬레이션", "목표값 찾기"]);
  await user.click(region.getByRole("button", { name: "선택한 셀 가져오기" }));
  const inputs = within(await region.findByRole("region", { name: "입력" }));
  expect(inputs.getByRole("option", { name: "Scenarios · share of trade (2)" })).toBeTruthy();
  await user.click(region.getByRole("button", { name: "셀 시뮬레이션" }));
  expect((await region.findByRole("alert")).textContent).toMatch(/입력이 없습니다/);
});
