/** Help: the tutorial that does things in the workbook, the proof and what it says, the way to the reference. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome } from "../../src/commands/build-session";
import { proofSheet, removeProof, writeProof } from "../../src/sharing/proof";
import { SharingError } from "../../src/sharing/sharing-error";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { caseWorkbook } from "./case-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook, type FakeWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sharing/proof", () => ({
  ...jest.requireActual<typeof import("../../src/sharing/proof")>("../../src/sharing/proof"),
  writeProof: jest.fn(),
  removeProof: jest.fn(),
}));
const builder = buildWorkbook as Builder;
const write = writeProof as jest.MockedFunction<typeof writeProof>;
const remove = removeProof as jest.MockedFunction<typeof removeProof>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  write.mockReset().mockResolvedValue();
  remove.mockReset().mockResolvedValue();
  emptyWorkbook(inspectWorkbook as Inspector);
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** The table of measures, from B10 on. */
const measures = (...rows: [id: string, rate: number][]) => ({
  sheet: "Measures",
  row: 8,
  column: 0,
  values: [["Measure", "Rate"], ...rows],
});
const tutorial = async (title: string) => within(await screen.findByRole("region", { name: title }));

/** What the sheet holds when two of its three examples agree. */
function proved(workbook: FakeWorkbook, language: "en" | "ko" = "en"): void {
  const { headers, title, lines } = proofSheet(language);
  const row = (what: string, published: number, computed: number | string, verdict: string) => [
    what,
    published,
    computed,
    0,
    0,
    verdict,
    "a source",
  ];
  const words = language === "en" ? ["agrees", "differs"] : ["일치", "불일치"];
  workbook.sheets = {
    Proof: [
      [title],
      [...lines.slice(0, 1)],
      [""],
      [""],
      [...headers],
      row("GSIM", 0.0792, 0.0792, words[0]!),
      row("Fee", 173.2, 173.2, words[0]!),
      row("Days", 110, "#VALUE!", words[1]!),
    ],
  };
}

async function openHelp(
  workbook: FakeWorkbook = { tables: {}, names: {} },
  options: Parameters<typeof openPane>[0] = {},
) {
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^(Help|도움말)$/ }));
  await screen.findByRole("button", {
    name: /^(Validate against published figures|검증하기|Validate again|다시 검증하기)$/,
  });
  return { ...pane, handle, workbook };
}

test("leads to the function reference in the pane's language", async () => {
  const { user } = await openHelp();
  expect(screen.getByRole("link", { name: "Open the function reference" }).getAttribute("href")).toBe(
    "help/functions.html",
  );
  await user.click(button("한국어"));
  expect(screen.getByRole("link", { name: "함수 설명서 열기" }).getAttribute("href")).toBe("help/functions.ko.html");
});

test("the proof is written on request, and its sheet is shown side by side with a way to each cell", async () => {
  const { user, handle, workbook } = await openHelp();
  write.mockImplementation(async () => proved(workbook));
  await user.click(button("Validate against published figures"));
  expect(write).toHaveBeenCalledWith("en");
  expect(await screen.findByText("2 of 3 published figures agree")).toBeTruthy();
  await user.click(button(/^GSIM\. published 0\.0792, computed 0\.0792\. agrees\. Go to Proof!C6/));
  expect(button(/^Days\. published 110, computed #VALUE!\. differs/)).toBeTruthy();
  expect(handle.selected).toEqual(["Proof", "Proof!C6"]);
  remove.mockImplementation(async () => void (workbook.sheets = {}));
  await user.click(button("Remove the sheet"));
  await waitFor(() => expect(screen.queryByText("2 of 3 published figures agree")).toBeNull());
});

test("a sheet of that name that Parley did not make is left alone, and said", async () => {
  const workbook: FakeWorkbook = { tables: {}, names: {}, sheets: { Proof: [["my own"]] } };
  const { user, container } = await openHelp(workbook);
  expect(screen.queryByText(/published figures agree/)).toBeNull();
  write.mockRejectedValue(new SharingError("sheet-in-the-way", () => "in the way"));
  await user.click(button("Validate against published figures"));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Nothing was changed. Rename that sheet/);
  expect(await axe(container)).toHaveNoViolations();
});

test("an Excel that refuses says so", async () => {
  const { user } = await openHelp();
  write.mockRejectedValue(new Error("cell is being edited"));
  await user.click(button("Validate against published figures"));
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /Your own sheets are untouched \(cell is being edited\)/,
  );
});

test("the tutorial fills the workbook, goes to a cell, changes a rate, shows what it does and puts it back", async () => {
  const workbook: FakeWorkbook = { tables: {}, names: {} };
  const handle = stubWorkbook(workbook);
  const { user } = await openPane();
  await user.click(await screen.findByRole("button", { name: "Learn in two minutes" }));
  let card = await tutorial("Fill the workbook");
  expect(document.activeElement).toBe(card.getByRole("heading"));

  const started = steerNextBuild(builder);
  await user.click(card.getByRole("button", { name: "Build workbook" }));
  const build = await started;
  expect(build.options).toMatchObject({ caseId: "korea-us-2025", asOf: "2025-05-21" });
  Object.assign(workbook, caseWorkbook());
  workbook.tables.Measures = measures(["IEEPA-10", 0.1], ["S232-AUTO-25", 0.25]);
  (inspectWorkbook as Inspector).mockResolvedValue({ ours: KOREA_SHEETS, foreign: [], record: null });
  await act(async () => build.finish());
  expect(await card.findByText(/The workbook is filled/)).toBeTruthy();

  await user.click(card.getByRole("button", { name: "Next" }));
  card = await tutorial("Go to a cell");
  await user.click(card.getByRole("button", { name: "Go to Measures!B11" }));
  expect(handle.selected).toEqual(["Measures", "Measures!B11"]);

  await user.click(card.getByRole("button", { name: "Next" }));
  card = await tutorial("Change a rate");
  expect(card.getByRole("status").textContent).toBe("Expected duty now: $22.50 bn");
  handle.onWrite = () => (workbook.names.ExpectedDuty!.value = 21_000_000_000);
  await user.click(card.getByRole("button", { name: "Set it to 20%" }));
  expect(handle.written).toEqual([["Measures!B11", 0.2]]);
  act(() => handle.edited());
  expect(await card.findByText("Expected duty: $22.50 bn before, $21.00 bn now")).toBeTruthy();

  await user.click(card.getByRole("button", { name: "Next" }));
  card = await tutorial("See what it does");
  await user.click(card.getByRole("button", { name: "See Outcomes" }));
  expect(await screen.findByRole("button", { name: /^Expected duty: \$21\.00 bn/ })).toBeTruthy();
  await user.click(card.getByRole("button", { name: "Put 25% back" }));
  expect(handle.written.at(-1)).toEqual(["Measures!B11", 0.25]);
  await user.click(card.getByRole("button", { name: "Finish" }));
  expect(screen.queryByRole("region", { name: "See what it does" })).toBeNull();
});

test.each([
  ["Finish", "Put 25% back and finish", [["Measures!B10", 0.25]]],
  ["Close the tutorial", "Keep 20%", []],
])("does not leave its try in the workbook without asking: %s, %s", async (end, answer, written) => {
  const workbook = caseWorkbook();
  workbook.tables.Measures = measures(["S232-AUTO-25", 0.2]);
  const handle = stubWorkbook(workbook);
  localStorage.setItem("parley.tutorial", JSON.stringify({ step: 3, rateBefore: 0.25, dutyBefore: 1e9, seen: false }));
  const { user } = await openPane();
  const card = await tutorial("See what it does");
  await card.findByRole("button", { name: "Put 25% back" });
  await user.click(card.getByRole("button", { name: end }));
  expect((await card.findByRole("alert")).textContent).toMatch(/Measures!B10 still has your trial rate, 20%/);
  expect(handle.written).toEqual([]);
  await user.click(card.getByRole("button", { name: answer }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "See what it does" })).toBeNull());
  expect(handle.written).toEqual(written);
});

test("the tutorial goes on after a reload, goes back a step, and closes by Escape for good", async () => {
  stubWorkbook(caseWorkbook());
  const first = await openPane();
  await first.user.click(await screen.findByRole("button", { name: "Learn in two minutes" }));
  await first.user.click((await tutorial("Fill the workbook")).getByRole("button", { name: "Next" }));
  await tutorial("Go to a cell");
  first.unmount();
  const { user } = await openPane();
  const card = await tutorial("Go to a cell");
  await user.click(card.getByRole("button", { name: "Back" }));
  await tutorial("Fill the workbook");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "Fill the workbook" })).toBeNull();
  expect(localStorage.getItem("parley.tutorial")).toMatch(/"seen":true/);
});

test("a rate that Excel does not take is said, and nothing is noted", async () => {
  const workbook = caseWorkbook();
  workbook.tables.Measures = measures(["S232-AUTO-25", 0.25]);
  const handle = stubWorkbook(workbook);
  const { user } = await openPane();
  await user.click(await screen.findByRole("button", { name: "Learn in two minutes" }));
  for (const title of ["Fill the workbook", "Go to a cell"])
    await user.click((await tutorial(title)).getByRole("button", { name: "Next" }));
  const card = await tutorial("Change a rate");
  await card.findByText(/Expected duty now/);
  handle.failNext(new Error("protected"));
  await user.click(card.getByRole("button", { name: "Set it to 20%" }));
  expect((await card.findByRole("alert")).textContent).toMatch(/Measures!B10 \(protected\)/);
  expect(card.getByRole("button", { name: "Set it to 20%" })).toBeTruthy();
});

test.each([
  { displayLanguage: "en-US", officeTheme: { isDarkTheme: false }, language: "en" as const },
  { displayLanguage: "ko-KR", officeTheme: { isDarkTheme: true }, language: "ko" as const },
])("breaks no rule of accessibility: $displayLanguage", async ({ language, ...look }) => {
  const workbook = caseWorkbook();
  proved(workbook, language);
  const { user, container } = await openHelp(workbook, look);
  await screen.findByText(language === "en" ? "2 of 3 published figures agree" : "공표 수치 3개 중 2개 일치");
  expect(await axe(container)).toHaveNoViolations();
  await user.click(button(/^(Learn in two minutes|2분 만에 배우기)$/));
  await tutorial(language === "en" ? "Fill the workbook" : "통합 문서 채우기");
  expect(await axe(container)).toHaveNoViolations();
});
