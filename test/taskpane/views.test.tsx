/** The tabs that mirror sheets: what they show, where each figure leads, and that they follow the workbook. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome } from "../../src/commands/build-session";
import { emptyWorkbook, type Inspector } from "./builds";
import { caseWorkbook } from "./case-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  emptyWorkbook(inspectWorkbook as Inspector);
});

const TABS = { en: ["Sectors", "Scenarios", "Outcomes", "Timeline"], ko: ["부문", "시나리오", "결과", "일정"] };

async function openTab(name: string, options: Parameters<typeof openPane>[0] = {}, workbook = caseWorkbook()) {
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name }));
  return { ...pane, workbook, handle };
}

test("Outcomes names who sells more and who sells less, the exporter first", async () => {
  const workbook = caseWorkbook();
  workbook.tables.SupplierTotals = {
    sheet: "Suppliers",
    row: 8,
    column: 0,
    values: [
      ["Supplier", "Expected", "Imports before"],
      ["Korea", -6e9, 100e9],
      ["Japan", 1e9, 140e9],
      ["Mexico", 9e9, 400e9],
      ["Canada", 4e9, 400e9],
      ["Germany", 2e9, 150e9],
      ["China", -80e9, 400e9],
      ["Russia", 0, 3e9],
      ["all others", "#BUSY!", 900e9],
    ],
  };
  const { user, handle } = await openTab("Outcomes", {}, workbook);
  const part = await screen.findByRole("region", { name: "Change of imports by supplier (expected)" });
  expect([...part.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "Korea−$6.00 bn",
    "Mexico+$9.00 bn",
    "Canada+$4.00 bn",
    "Germany+$2.00 bn",
    "China−$80.00 bn",
  ]);
  await user.click(within(part).getByRole("button", { name: /^Mexico: \+\$9\.00 bn\. Go to Suppliers!B12/ }));
  expect(handle.selected).toEqual(["Suppliers", "Suppliers!B12"]);
});

test("Outcomes shows what is to be expected and each scenario's duty, and leads to their cells", async () => {
  const { user, handle } = await openTab("Outcomes");
  await user.click(await screen.findByRole("button", { name: /^Expected duty: \$22\.50 bn\./ }));
  await user.click(
    screen.getByRole("button", {
      name: /^Milder terms: net duty \$18\.98 bn, saved by terms \$5\.87 bn\. Go to Outcomes!C11/,
    }),
  );
  expect(handle.selected).toEqual(["Outcomes", "Outcomes!A5", "Outcomes", "Outcomes!C11"]);
  expect(screen.getByText("Over 9 Jul 2025 to 9 Jul 2026, on the trade in the sheet Sectors")).toBeTruthy();
  // What a cell says instead of a number is said as it stands there.
  expect(screen.getByRole("button", { name: /^Full exemption: net duty #BUSY!/ })).toBeTruthy();
});

test("the bars are as long as the figures, the longest across the whole", async () => {
  const { container } = await openTab("Outcomes");
  await screen.findByRole("button", { name: /^Expected duty/ });
  const widths = [...container.querySelectorAll("li svg rect")].map((bar) =>
    Number.parseFloat(bar.getAttribute("width") ?? ""),
  );
  expect(widths.map((width) => Math.round(width * 100) / 100)).toEqual([100, 76.38, 23.62, 0]);
});

test("Scenarios shows how likely each is, and what the sheet's check says of the sum", async () => {
  const { user, handle, workbook } = await openTab("Scenarios");
  await user.click(
    await screen.findByRole("button", { name: /^Tariffs return: 60\.0%, net duty \$24\.85 bn\. Go to Scenarios!C10/ }),
  );
  expect(handle.selected).toEqual(["Scenarios", "Scenarios!C10"]);
  expect(screen.getByRole("button", { name: /^OK: they sum to 100 %/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Compared with: Tariffs return/ })).toBeTruthy();
  workbook.names.ProbabilityCheck!.value = "Probabilities sum to 1.10";
  act(() => handle.edited());
  expect(await screen.findByRole("button", { name: /sum to 1\.10/ })).toBeTruthy();
});

test("Sectors shows trade and rate, and leads to the rate and to the first of a sector's lines", async () => {
  const { user, handle } = await openTab("Sectors");
  await user.click(
    await screen.findByRole("button", {
      name: /^Automobiles, Trade \$38\.74 bn, Rate now 24\.6%, 0\.0% before any measure/,
    }),
  );
  await user.click(screen.getByRole("button", { name: "Go to the lines of Steel" }));
  expect(handle.selected).toEqual(["Sectors", "Sectors!G10", "Sectors", "Sectors!U12:Z12"]);
  expect(screen.getByRole("button", { name: /^Steel.*Rate now #VALUE!/ })).toBeTruthy();
});

test("Timeline counts down on both capitals' clocks, gives a day its price and folds what has been", async () => {
  const { user, handle } = await openTab("Timeline");
  const panel = within(await screen.findByRole("tabpanel", { name: "Timeline" }));
  expect(await panel.findByText("49 days left")).toBeTruthy();
  expect(panel.getByText("30 working days in both capitals")).toBeTruthy();
  // 00:01 in Washington's summer is 13:01 in Seoul.
  expect(panel.getByRole("button", { name: /9 July 2025, 00:01 in Washington/ })).toBeTruthy();
  expect(panel.getByRole("button", { name: /9 July 2025, 13:01 in Seoul/ })).toBeTruthy();
  expect(panel.getByRole("button", { name: /^Cost of one day's delay after the deadline: \$17\.4 m/ })).toBeTruthy();
  expect(panel.queryByRole("button", { name: /^Steel/ })).toBeNull();
  expect(panel.getByRole("button", { name: /^Presidential election, 3 Jun 2025, in 13 days/ })).toBeTruthy();
  expect(panel.getByText("1 earlier event")).toBeTruthy();
  await user.click(panel.getByRole("button", { name: /^Counted from the as-of day, 21 May 2025/ }));
  expect(handle.selected).toEqual(["Timeline", "Timeline!A5"]);
});

test("a deadline without an hour has no clocks, and one that is no day is shown as it is written", async () => {
  const workbook = caseWorkbook();
  workbook.names.Deadline!.value = 45847;
  const { handle } = await openTab("Timeline", {}, workbook);
  expect(await screen.findByText(/^Deadline: Wednesday,? 9 July 2025$/)).toBeTruthy();
  workbook.names.Deadline!.value = "soon";
  act(() => handle.edited());
  expect(await screen.findByText("Deadline: soon")).toBeTruthy();
});

test("figures follow edits and the switch of language; Excel is asked only while a tab shows", async () => {
  const { user, handle, workbook } = await openTab("Outcomes");
  await screen.findByRole("button", { name: /^Expected duty: \$22\.50 bn/ });
  workbook.names.ExpectedDuty!.value = 1_500_000_000;
  act(() => handle.edited());
  expect(await screen.findByRole("button", { name: /^Expected duty: \$1\.50 bn/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "한국어" }));
  expect(screen.getByRole("button", { name: /^기대 관세: 15\.0억 달러/ })).toBeTruthy();
  expect(handle.listening).toBe(2);
  await user.click(screen.getByRole("tab", { name: "사례" }));
  await waitFor(() => expect(handle.listening).toBe(0));
});

test.each(TABS.en)("%s says what to do where Parley has not filled the workbook", async (name) => {
  const { user } = await openTab(name, {}, { tables: {}, names: {} });
  expect((await screen.findByRole("heading", { name: "Nothing to show yet" })).parentElement?.textContent).toMatch(
    new RegExp(`sheet ${name === "Scenarios" ? "Inputs" : name}.*Build the workbook`),
  );
  await user.click(screen.getByRole("button", { name: "Go to Case" }));
  expect(screen.getByRole("button", { name: "Build workbook" })).toBeTruthy();
});

test("an Excel that does not answer is reported, and can be asked again", async () => {
  const handle = stubWorkbook(caseWorkbook());
  const { user, container } = await openPane();
  handle.failNext(new Error("busy"));
  await user.click(screen.getByRole("tab", { name: "Outcomes" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Excel did not answer.*nothing was changed \(busy\)/);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: /^Expected duty/ })).toBeTruthy();
});

test("figures that can no longer be read stay, marked as old", async () => {
  const { handle } = await openTab("Scenarios");
  await screen.findByRole("button", { name: /^Tariffs return/ });
  handle.failNext(new Error("the workbook is busy"));
  act(() => handle.edited());
  expect(await screen.findByText(/These figures may be old.*the workbook is busy/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Tariffs return: 60\.0%/ })).toBeTruthy();
});

test("a cell that cannot be reached says why", async () => {
  const { user, workbook } = await openTab("Scenarios");
  const row = await screen.findByRole("button", { name: /^Milder terms/ });
  workbook.tables = {};
  await user.click(row);
  expect((await screen.findByRole("alert")).textContent).toMatch(/The sheet Scenarios is no longer in this workbook/);
});

test("outside of Excel a tab says so", async () => {
  await openTab("Timeline", { inExcel: false });
  const panel = within(await screen.findByRole("tabpanel", { name: "Timeline" }));
  expect(await panel.findByText("Parley is not inside Excel")).toBeTruthy();
});

const looks = [
  ...TABS.en.map((tab) => ({ tab, displayLanguage: "en-US", officeTheme: { isDarkTheme: false } })),
  ...TABS.ko.map((tab) => ({ tab, displayLanguage: "ko-KR", officeTheme: { isDarkTheme: true } })),
];

test.each(looks)("breaks no rule of accessibility: $tab", async ({ tab, ...look }) => {
  const { container } = await openTab(tab, look);
  await within(await screen.findByRole("tabpanel", { name: tab })).findByText(/Live from the sheet|시트의 값을 그대로/);
  expect(await axe(container)).toHaveNoViolations();
});
