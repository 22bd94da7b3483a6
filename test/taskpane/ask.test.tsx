/** Lines to ask for in the pane: the list that follows its limits and the workbook, what is said of bad input, the sheet that is written, both languages. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { inspectWorkbook } from "../../src/sheets/build";
import { isFormula, type ReportPlan } from "../../src/sheets/plan";
import { writeReport } from "../../src/sheets/reports";
import "../functions/office-globals";
import { measuresTable } from "../functions/measures-table";
import { emptyWorkbook, type Inspector } from "./builds";
import { caseWorkbook } from "./case-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook, type FakeWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sheets/reports", () => ({ writeReport: jest.fn() }));
const write = writeReport as jest.MockedFunction<typeof writeReport>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  write.mockReset().mockResolvedValue(undefined);
  emptyWorkbook(inspectWorkbook as Inspector);
});

/** Cars and steel with the case's measures; no elasticity is known for steel. */
function askWorkbook(): FakeWorkbook {
  const { tables, names } = caseWorkbook();
  return {
    tables: {
      ...tables,
      Sectors: {
        ...tables.Sectors!,
        values: [
          ["Sector", "Name", "Counts", "Trade KR", "Trade world", "Base rate", "Rate as of", "Duty"],
          ["autos", "Automobiles", "8703, 8708", 38_740_000_000, 250_000_000_000, 0, 0.25, 0],
          ["steel", "Steel", "720839", 5_000_000_000, 60_000_000_000, 0, 0.5, 0],
        ],
      },
      Elasticities: {
        sheet: "Sectors",
        row: 8,
        column: 9,
        values: [
          ["Elasticity", "Likely"],
          ["autos short-run", -0.78],
          ["autos short-run substitution", 1],
          ["steel short-run", ""],
        ],
      },
      Measures: { sheet: "Measures", row: 8, column: 0, values: measuresTable() as string[][] },
    },
    names: {
      ...names,
      ResponseRun: { sheet: "Scenarios", row: 4, column: 3, value: "short-run" },
      ScheduleStart: { sheet: "Measures", row: 4, column: 1, value: 45658 },
      HorizonYears: { sheet: "Scenarios", row: 4, column: 6, value: 1 },
    },
  };
}

async function openAsk(workbook = askWorkbook(), options: Parameters<typeof openPane>[0] = {}) {
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  const korean = options.displayLanguage === "ko-KR";
  await pane.user.click(screen.getByRole("tab", { name: korean ? "부문" : "Sectors" }));
  const element = await screen.findByRole("region", { name: korean ? "요구할 품목" : "Lines to ask for" });
  return { ...pane, handle, element, region: within(element) };
}

const written = (): ReportPlan => write.mock.lastCall![0];
const listOf = (plan: ReportPlan) => plan.tables.find(({ name }) => name === "AskLines")!;

test("finds the best list, compares what costs the same and writes it with live formulas", async () => {
  const { user, region, handle } = await openAsk();
  expect(
    await region.findByText(/^The best lines to have exempted, at the rates of .* in “Tariffs return”/),
  ).toBeTruthy();
  expect(region.getByText(/^No short-run elasticity: Steel\./)).toBeTruthy();
  fireEvent.change(region.getByRole("slider", { name: "US duty forgone a year" }), { target: { value: "100" } });
  const found = () => region.getByText(/lines recover/).textContent;
  await waitFor(() => expect(found()).toMatch(/^\d\d lines recover \$\d/));
  expect(found()).toMatch(/This list is optimal\./);
  const compared = within(region.getByRole("table", { name: "Other concessions of equal cost to the US" }))
    .getAllByRole("row")
    .map((row) => row.textContent);
  expect(compared).toHaveLength(5);
  expect(compared[1]).toMatch(/^This list exempted\$/);
  expect(
    within(region.getByRole("table", { name: "First of the list" })).getAllByRole("rowheader")[0]!.textContent,
  ).toMatch(/^870[38]\d\d \w/);
  await user.click(region.getByRole("button", { name: "Write the list" }));
  expect(await region.findByText(/lines written to the sheet/)).toBeTruthy();
  const first = listOf(written()).rows[0]!;
  expect(first.filter((cell) => isFormula(cell))).toHaveLength(7);
  expect(JSON.stringify(first)).not.toContain("TradeData");
  expect(written().provenance).toContain("trade of 2024");
  await user.click(region.getByRole("button", { name: "Go to the list" }));
  await waitFor(() => expect(handle.selected.length + region.queryAllByRole("alert").length).toBeGreaterThan(0));
});

test("follows the workbook's own trade and names its year", async () => {
  const workbook = askWorkbook();
  workbook.tables.TradeData = {
    sheet: "Trade data",
    row: 7,
    column: 0,
    values: [
      ["HTS", "KR", "World"],
      ["870323", 1_000_000_000, 2_000_000_000],
      ["870322", 3_000_000_000, 4_000_000_000],
      ["720839", 0, 0],
    ],
  };
  workbook.sheets = { "Trade data": [["Trade data"], [""], [""], ["2025"]] };
  const { user, region, handle } = await openAsk(workbook);
  fireEvent.change(await region.findByRole("slider", { name: "US duty forgone a year" }), {
    target: { value: "100" },
  });
  // 25 % on what is left of 4 bn: 4 × 1.25^-0.78 × 25 % = 0.84. Of 15.5 % of the market the own elasticity is 0.155 × (1 - 0.78) - 1 = -0.966: 3.361 × (1.25^0.966 - 1) won.
  await waitFor(() =>
    expect(region.getByText(/lines recover/).textContent).toMatch(
      /^2 lines recover \$808\S* \S+ of trade a year and cost the US \$840\S* \S+ of duty/,
    ),
  );
  expect(
    within(region.getByRole("table", { name: "First of the list" }))
      .getAllByRole("rowheader")
      .map((head) => head.textContent?.slice(0, 6))
      .sort(),
  ).toEqual(["870322", "870323"]);
  await user.click(region.getByRole("button", { name: "Write the list" }));
  await waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  const calls = written()
    .tables.flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (isFormula(cell) ? [cell.formula] : []))
    .filter((formula) => /^=PARLEY\.(?:SECTOR|TARIFF_RATE)\(/.test(formula));
  expect(calls).toHaveLength(3);
  expect(calls.filter((formula) => !formula.includes("TradeData[#All]"))).toEqual([]);
  expect(written().provenance).toContain("trade of 2025");
  workbook.tables.TradeData.values[1]![1] = "many";
  handle.edited();
  expect(await region.findByText("The lines cannot be calculated")).toBeTruthy();
  expect(region.getByText('trade, row 2, KR is "many": give USD a year, 0 or more.')).toBeTruthy();
});

test("takes a number of lines and weights, and says what is wrong with them", async () => {
  const { user, region } = await openAsk();
  await user.selectOptions(await region.findByRole("combobox", { name: "Within" }), "lines");
  fireEvent.change(region.getByRole("slider", { name: "Lines, at most" }), { target: { value: "1" } });
  await waitFor(() => expect(region.getByText(/lines recover/).textContent).toMatch(/^1 lines recover/));
  await user.selectOptions(region.getByRole("combobox", { name: "Maximise" }), "weight");
  const weight = region.getByRole("textbox", { name: "Weight of a dollar of Steel" });
  await user.clear(weight);
  await user.type(weight, "-2");
  expect(region.getByRole("alert").textContent).toBe("A weight is a number of 0 or more, such as 1 or 2.5.");
  expect(region.queryByRole("button", { name: "Write the list" })).toBeNull();
  await user.clear(weight);
  await user.type(weight, "1000");
  await waitFor(() =>
    expect(
      within(region.getByRole("table", { name: "First of the list" })).getAllByRole("rowheader")[0]!.textContent,
    ).toMatch(/^720839/),
  );
  for (const sector of ["Automobiles", "Steel"]) await user.click(region.getByRole("checkbox", { name: sector }));
  expect(region.getByRole("alert").textContent).toBe("Tick at least one sector.");
});

test("leaves the workbook alone and says why where the sheet cannot be written, or a measure cannot be read", async () => {
  write.mockRejectedValue(new Error("The sheet is protected."));
  const workbook = askWorkbook();
  const { user, region, handle } = await openAsk(workbook);
  await user.click(await region.findByRole("button", { name: "Write the list" }));
  const alert = await region.findByRole("alert");
  expect(alert.textContent).toBe("Not written; the workbook is as it wasThe sheet is protected.");
  const rate = workbook.tables.Measures!.values[0]!.indexOf("Rate");
  workbook.tables.Measures!.values[1]![rate] = "a lot";
  handle.edited();
  expect(await region.findByText("The lines cannot be calculated")).toBeTruthy();
});

test.each([
  { displayLanguage: "en-US", officeTheme: { isDarkTheme: false } },
  { displayLanguage: "ko-KR", officeTheme: { isDarkTheme: true } },
])("passes the accessibility rules: $displayLanguage", async (look) => {
  const { user, region, element } = await openAsk(askWorkbook(), look);
  const korean = look.displayLanguage === "ko-KR";
  await region.findByRole("table", {
    name: korean ? "미국의 비용이 같은 다른 양허" : "Other concessions of equal cost to the US",
  });
  expect(await axe(element)).toHaveNoViolations();
  await user.selectOptions(region.getByRole("combobox", { name: korean ? "목표" : "Maximise" }), "weight");
  await user.clear(region.getAllByRole("textbox")[0]!);
  await user.type(region.getAllByRole("textbox")[0]!, "x");
  expect(region.getByRole("alert").textContent).toMatch(korean ? /[가-힣]/ : /^A weight/);
  expect(await axe(element)).toHaveNoViolations();
});
