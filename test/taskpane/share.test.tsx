/** The tab Share: what it says of the workbook, what it asks before it changes anything, and what it hands to sharing. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import type { CheckReport } from "../../src/sharing/check";
import { checkOpenWorkbook, putBackFormulas, repairOpenWorkbook } from "../../src/sharing/check-workbook";
import { compareOpenWorkbook, type ComparedDifference } from "../../src/sharing/compare-workbook";
import { canOpenCopies, openPortable, openSnapshot } from "../../src/sharing/copy-file";
import { readFile } from "../../src/sharing/file/read-file";
import { freezeOpenWorkbook, unfreezeOpenWorkbook } from "../../src/sharing/freeze";
import { listPortable, makePortable } from "../../src/sharing/portable/make-portable";
import { SharingError } from "../../src/sharing/sharing-error";
import { snapshotOpenWorkbook } from "../../src/sharing/snapshot";
import { restoreCells, takeOver } from "../../src/sharing/apply-differences";
import type { WorkHooks } from "../../src/sharing/progress";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sharing/check-workbook");
jest.mock("../../src/sharing/copy-file");
jest.mock("../../src/sharing/freeze");
jest.mock("../../src/sharing/snapshot");
jest.mock("../../src/sharing/portable/make-portable");
jest.mock("../../src/sharing/compare-workbook");
jest.mock("../../src/sharing/file/read-file");
jest.mock("../../src/sharing/apply-differences");

const REPORT: CheckReport = {
  version: "0.1.0",
  about: {
    caseName: "Korea – United States, 2025",
    builtWith: "0.1.0",
    asOf: 45_798,
    vintage: "US Census Bureau 2024",
  },
  counts: { formulas: 500, parley: 420, byFunction: {}, errors: 1, frozen: 0 },
  findings: [],
};
const broken = {
  kind: "broken-name",
  where: "Timeline!D5",
  what: "Another program has changed the name",
  remedy: "Repair writes =PARLEY.X()",
} as const;

beforeEach(() => {
  localStorage.clear();
  jest.resetAllMocks();
  dismissOutcome();
  emptyWorkbook(inspectWorkbook as Inspector);
});

async function openShare(options: Parameters<typeof openPane>[0] = {}, name = "Share") {
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name }));
  await screen.findByRole("heading", { level: 2, name: /Send it|보내기/ });
  return pane;
}

const press = (name: string | RegExp) => screen.getByRole("button", { name });

test("Check says what the workbook holds and what it found, and repairs with one click, saying what it changed", async () => {
  jest
    .mocked(checkOpenWorkbook)
    .mockResolvedValueOnce({ ...REPORT, findings: [broken] })
    .mockResolvedValueOnce(REPORT);
  jest
    .mocked(repairOpenWorkbook)
    .mockResolvedValue([{ where: "Timeline!D5", before: "=[2]!x()", after: "=PARLEY.X()" }]);
  const { user, container } = await openShare();
  await user.click(press("Check"));
  expect(
    await screen.findByText("Korea – United States, 2025, built with Parley 0.1.0, as of 21 May 2025"),
  ).toBeTruthy();
  expect(screen.getByText("Data: US Census Bureau 2024")).toBeTruthy();
  expect(screen.getByText(/420 of 500 formulas use Parley; 1 gives an error/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Repair 1 changed name"));
  expect(await screen.findByText("Timeline!D5: =PARLEY.X()")).toBeTruthy();
  expect(await screen.findByText(/safe to send/)).toBeTruthy();
});

test("an empty workbook is not called safe, but that there is nothing to check", async () => {
  jest.mocked(checkOpenWorkbook).mockResolvedValue({
    ...REPORT,
    about: null,
    counts: { formulas: 0, parley: 0, byFunction: {}, errors: 0, frozen: 0 },
  });
  const { user } = await openShare();
  await user.click(press("Check"));
  expect(await screen.findByText(/there is nothing to check yet/)).toBeTruthy();
  expect(screen.queryByText(/safe to send|formulas use Parley/)).toBeNull();
});

test("what only Excel has words for is said with what was left and what to do", async () => {
  jest
    .mocked(checkOpenWorkbook)
    .mockRejectedValue(Object.assign(new Error("There was an internal error."), { code: "GeneralException" }));
  const { user } = await openShare();
  await user.click(press("Check"));
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /\(There was an internal error\)\. Leave the cell you are editing, then try again\. Your file holds what was saved last/,
  );
});

test("Put back gives cells their formulas again with one click, and says which", async () => {
  const lost = {
    kind: "overwritten",
    where: "Outcomes!D9",
    what: "A value stands where Parley wrote a formula",
    remedy: "Put the formula back",
    repairable: true,
  } as const;
  jest
    .mocked(checkOpenWorkbook)
    .mockResolvedValueOnce({ ...REPORT, findings: [lost, { ...lost, where: "Outcomes!D10" }, broken] })
    .mockResolvedValueOnce({ ...REPORT, findings: [broken] });
  jest.mocked(putBackFormulas).mockResolvedValue([
    { where: "Outcomes!D9", before: "7", after: "=[@Trade]*2" },
    { where: "Outcomes!D10", before: "=1", after: "=[@Trade]*2" },
  ]);
  const { user, container } = await openShare();
  await user.click(press("Check"));
  await user.click(await screen.findByRole("button", { name: "Put back 2 overwritten formulas" }));
  expect(putBackFormulas).toHaveBeenCalledTimes(1);
  expect(repairOpenWorkbook).not.toHaveBeenCalled();
  expect(await screen.findByText("Outcomes!D9: =[@Trade]*2 in place of 7")).toBeTruthy();
  // Looked through again: what is not put back is still there to be repaired.
  await waitFor(() => expect(screen.queryByRole("button", { name: /Put back/ })).toBeNull());
  expect(press("Repair 1 changed name")).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("Put back says in the pane's language why it could not be done", async () => {
  const lost = { kind: "overwritten", where: "Outcomes!D9", what: "값", remedy: "되돌리기", repairable: true } as const;
  jest.mocked(checkOpenWorkbook).mockResolvedValue({ ...REPORT, findings: [lost] });
  jest.mocked(putBackFormulas).mockRejectedValue(Object.assign(new Error("protected"), { code: "AccessDenied" }));
  const { user } = await openShare({ displayLanguage: "ko-KR" }, "공유");
  await user.click(press("점검"));
  await user.click(await screen.findByRole("button", { name: "덮어쓴 수식 1개 되돌리기" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/보호되어 있습니다/));
});

const LISTING = {
  native: 418,
  values: [{ where: "Timeline!C9", formula: "=PARLEY.TARIFF_STACK()", why: "It fills several cells." }],
  sheets: ["Parley rates", "About this copy"],
};

test("a portable copy is listed, and its place chosen, before it can be made", async () => {
  jest
    .mocked(listPortable)
    .mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)", "About this copy (portable)"] });
  jest.mocked(makePortable).mockResolvedValue(LISTING);
  const { user, container } = await openShare();
  expect(screen.queryByRole("button", { name: "Make the portable copy" })).toBeNull();
  await user.click(press("Show how each formula is converted"));
  expect(await screen.findByText(/418 formulas become Excel's own functions\./)).toBeTruthy();
  expect(screen.getByText("1 becomes a value:")).toBeTruthy();
  expect(screen.getByText("Timeline!C9").closest("li")!.textContent).toContain("It fills several cells.");
  expect(screen.getByText("New sheets: Outcomes (portable) and About this copy (portable).")).toBeTruthy();
  // Copying sheets empties Excel's list of Undo; writing over formulas in place does not.
  const before = screen.getAllByText(/Excel's own Undo cannot/).length;
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("radio", { name: "In this workbook, in place of Parley's formulas" }));
  expect(screen.getByText("New sheets: Parley rates and About this copy.")).toBeTruthy();
  expect(screen.queryAllByText(/Excel's own Undo cannot/)).toHaveLength(before - 1);
  expect(makePortable).not.toHaveBeenCalled();
  await user.click(press("Make the portable copy"));
  expect(makePortable).toHaveBeenCalledWith(expect.anything(), "here", expect.anything());
  expect(await screen.findByText(/418 formulas became Excel's own, 1 became values\. Now save a copy/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("a portable copy is made next to the live sheets unless another place is chosen", async () => {
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)"] });
  jest.mocked(makePortable).mockResolvedValue({ ...LISTING, sheets: ["Outcomes (portable)"] });
  const { user } = await openShare({ displayLanguage: "ko-KR" }, "공유");
  await user.click(press("수식별로 어떻게 바뀌는지 보기"));
  await user.click(await screen.findByRole("button", { name: "독립 사본 만들기" }));
  expect(makePortable).toHaveBeenCalledWith(expect.anything(), "beside", expect.anything());
  expect(await screen.findByText(/수식 418개는 Excel 자체 수식이고 1개는 값입니다/)).toBeTruthy();
});

test("a copy says how far it is, and can be cancelled until it would leave the workbook half changed", async () => {
  let hooks: WorkHooks = {};
  let fail: (error: unknown) => void = () => undefined;
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)"] });
  jest.mocked(makePortable).mockImplementation((_text, _where, given = {}) => {
    hooks = given;
    return new Promise((_, reject) => (fail = reject));
  });
  const { user, container } = await openShare();
  await user.click(press("Show how each formula is converted"));
  await user.click(await screen.findByRole("button", { name: "Make the portable copy" }));
  act(() => hooks.onProgress?.(3, 4));
  expect(screen.getByText("Comparing with Parley's figures…")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "Portable copy" })).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Cancel"));
  expect(hooks.signal?.aborted).toBe(true);
  expect(press("Cancel").getAttribute("aria-disabled")).toBe("true");
  act(() => fail(new SharingError("cancelled", ({ refusals }) => refusals.cancelled)));
  expect((await screen.findByRole("alert")).textContent).toContain("Cancelled. The workbook is as it was.");
  expect(screen.queryByRole("progressbar")).toBeNull();

  await user.click(press("Show how each formula is converted"));
  await user.click(await screen.findByRole("radio", { name: "In this workbook, in place of Parley's formulas" }));
  await user.click(press("Make the portable copy"));
  act(() => hooks.onProgress?.(1, 4));
  expect(press("Cancel").getAttribute("aria-disabled")).toBeNull();
  act(() => hooks.onProgress?.(2, 4));
  expect(press("Cancel").getAttribute("aria-disabled")).toBe("true");
  act(() => fail(new SharingError("cancelled", ({ refusals }) => refusals.cancelled)));
  await screen.findByRole("alert");
});

test("where Excel can open a workbook, the copy and the snapshot may each be one of its own", async () => {
  jest.mocked(canOpenCopies).mockReturnValue(true);
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)"] });
  jest.mocked(openPortable).mockResolvedValue(LISTING);
  jest.mocked(openSnapshot).mockResolvedValue({ cells: 500, parley: 420, sheet: "About these figures" });
  const { user, container } = await openShare();
  await user.click(press("Show how each formula is converted"));
  await user.click(await screen.findByRole("radio", { name: "As a separate workbook" }));
  expect(screen.getByText(/Excel opens it in a new window/)).toBeTruthy();
  expect(screen.getByText("New sheets: Parley rates and About this copy.")).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Make the portable copy"));
  expect(openPortable).toHaveBeenCalledTimes(1);
  expect(makePortable).not.toHaveBeenCalled();
  expect(await screen.findByText(/The copy is open as a separate workbook: 418 formulas/)).toBeTruthy();
  // Nothing here changes, so nothing is asked.
  await user.click(press("Snapshot as a separate workbook"));
  expect(
    await screen.findByText(/500 formulas are values there, and the sheet “About these figures” lists them/),
  ).toBeTruthy();
  expect(snapshotOpenWorkbook).not.toHaveBeenCalled();
});

test("where Excel cannot, neither is offered", async () => {
  jest.mocked(canOpenCopies).mockReturnValue(false);
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)"] });
  const { user } = await openShare();
  await user.click(press("Show how each formula is converted"));
  expect(await screen.findAllByRole("radio")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Snapshot as a separate workbook" })).toBeNull();
});

test("a snapshot asks first, and a refusal is said in the pane's language", async () => {
  jest
    .mocked(snapshotOpenWorkbook)
    .mockRejectedValue(
      new SharingError("sheet-in-the-way", ({ refusals }) => refusals.sheetInTheWay("About these figures")),
    );
  const { user } = await openShare({ displayLanguage: "ko-KR" }, "공유");
  await user.click(press("스냅숏"));
  expect(snapshotOpenWorkbook).not.toHaveBeenCalled();
  expect(screen.getByText(/먼저 다른 이름으로 복사본을 저장하십시오/)).toBeTruthy();
  await user.click(press("여기에서 스냅숏 만들기"));
  expect((await screen.findByText("완료하지 못했습니다")).closest('[role="alert"]')!.textContent).toMatch(
    /“About these figures” 시트가 있습니다/,
  );
});

test("freezing and taking back say how many formulas, and which cells were left", async () => {
  jest.mocked(freezeOpenWorkbook).mockResolvedValue({ cells: 420 });
  jest.mocked(unfreezeOpenWorkbook).mockResolvedValue({ cells: 419, left: ["Timeline!D5"] });
  const { user } = await openShare();
  await user.click(press("Freeze Parley's figures"));
  expect(await screen.findByText("420 formulas are stored in the workbook.")).toBeTruthy();
  await user.click(press("Restore the formulas"));
  expect(
    await screen.findByText(
      /419 formulas were restored\. Left as they are, because they were changed meanwhile: Timeline!D5\./,
    ),
  ).toBeTruthy();
});

/** jsdom's files cannot be read as a browser's can. */
const fileOf = (name: string): File =>
  Object.assign(new File(["PK"], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) });

const DIFFERENCES: ComparedDifference[] = [
  {
    table: "",
    row: "AsOf",
    field: "",
    ours: 45_798,
    theirs: 45_810,
    format: "yyyy-mm-dd",
    changedBy: "theirs",
    effect: 0,
    together: null,
  },
  {
    table: "Scenarios",
    row: "pause",
    field: "Probability",
    ours: 0.2,
    theirs: 0.5,
    format: "0.0%",
    changedBy: "both",
    effect: 2.5e9,
    together: "probabilities",
  },
  {
    table: "Scenarios",
    row: "milder",
    field: "Probability",
    ours: 0.8,
    theirs: 0.5,
    format: "0.0%",
    changedBy: "both",
    effect: 2.5e9,
    together: "probabilities",
  },
  {
    table: "Terms",
    row: "milder/rice",
    field: "",
    ours: null,
    theirs: "milder/rice",
    format: "",
    changedBy: null,
    effect: null,
    unsaid: "by hand",
    together: null,
    whole: { inputs: {}, partOf: null, takeable: false },
  },
];

test("differences show both values and what they do; only ticked ones are taken, probabilities together", async () => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences: DIFFERENCES,
  });
  const undo = {
    kind: "cells",
    cells: [{ table: "Scenarios", row: "pause", field: "Probability", taken: 0.5, before: 0.2 }],
  } as const;
  jest.mocked(takeOver).mockResolvedValue({ taken: 2, left: [], undo: { ...undo, cells: [...undo.cells] } });
  jest.mocked(restoreCells).mockResolvedValue(2);
  const nothing = { sheets: [], skipped: [], tables: [], names: [], frozen: new Set<string>() };
  jest.mocked(readFile).mockReturnValue({ ...nothing, record: { state: "none" } });
  const { user, container } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  expect(await screen.findByText("Expected duty: ours $7.98 bn, theirs $2.95 bn")).toBeTruthy();
  expect(screen.getByText("Ours: 21 May 2025 · Theirs: 2 Jun 2025")).toBeTruthy();
  await user.click(press("Why do they differ? Write the bridge"));
  expect(await screen.findByText(/^theirs\.xlsx has no outcomes that could be compared/)).toBeTruthy();
  expect(screen.getByText("changed by them · Does not change the expected duty")).toBeTruthy();
  expect(screen.getAllByText("changed by both · Applying all probabilities: +$2.50 bn")).toHaveLength(2);
  expect(screen.getByText("Add or delete the row by hand.")).toBeTruthy();
  expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  expect(press("Apply selected (0)").hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "Scenarios · milder · Probability" }));
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Apply selected (2)"));
  expect(takeOver).toHaveBeenCalledWith([DIFFERENCES[1], DIFFERENCES[2]], expect.any(Function));
  expect(await screen.findByText("2 assumptions were applied.")).toBeTruthy();
  await user.click(press("Undo"));
  expect(restoreCells).toHaveBeenCalledWith(undo.cells);
  expect(await screen.findByText("Undone: the workbook is as it was before.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("a failed take-over keeps the list of differences and what is ticked, so that it can be tried again", async () => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences: DIFFERENCES,
  });
  jest.mocked(takeOver).mockRejectedValueOnce(new Error("The sheet Scenarios is protected."));
  const { user } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  await user.click(await screen.findByRole("checkbox", { name: "Scenarios · milder · Probability" }));
  await user.click(press("Apply selected (2)"));
  await screen.findByText(/The sheet Scenarios is protected/);
  expect(screen.getByRole("checkbox", { name: "Scenarios · milder · Probability" })).toHaveProperty("checked", true);
  expect(press("Apply selected (2)").hasAttribute("disabled")).toBe(false);
});

const whole = (
  table: string,
  row: string,
  theirs: boolean,
  more: { partOf?: string; takeable?: boolean } & Partial<
    Pick<ComparedDifference, "effect" | "unsaid" | "together">
  > = {},
): ComparedDifference => ({
  table,
  row,
  field: "",
  ours: theirs ? null : row,
  theirs: theirs ? row : null,
  format: "",
  changedBy: "theirs",
  effect: more.effect ?? null,
  ...(more.unsaid ? { unsaid: more.unsaid } : {}),
  together: more.together ?? null,
  whole: { inputs: {}, partOf: more.partOf ?? null, takeable: more.takeable ?? true },
});
const RICE = [
  whole("Scenarios", "rice", true, { effect: 1e9, together: "probabilities" }),
  whole("Terms", "rice/autos", true, { partOf: "Scenarios/rice" }),
  whole("Terms", "rice/steel", true, { partOf: "Scenarios/rice" }),
];
const ROWS = [
  ...RICE,
  whole("Measures", "OWN-5", true, { effect: 1.5e9 }),
  whole("Measures", "S232-AUTO-25", false, { effect: -2e9 }),
];

test("a row that only the colleague has is added with what depends on it, a row that they deleted only with a click of its own, and Undo takes the build back", async () => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences: ROWS,
  });
  jest.mocked(takeOver).mockImplementation(async (_differences, build) => {
    await build!({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" });
    return { taken: 4, left: [], undo: { kind: "build" } };
  });
  const before = {
    tables: {},
    parameters: {},
    record: {
      version: "0.1.0",
      caseId: "korea-us-2025",
      asOf: "2025-05-21",
      language: "en" as const,
      sectors: ["autos"],
      scenarios: ["milder"],
      defaults: {},
    },
  };
  jest.mocked(buildWorkbook).mockImplementation((_options, hooks) => {
    hooks?.onBefore?.(before);
    return Promise.resolve({ sheets: [], refreshed: true, keptInputs: 0 });
  });
  const { user, container } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  const scenario = await screen.findByRole("checkbox", { name: "Add the row Scenarios · rice" });
  expect(screen.getByText("Ours: no such row · Theirs: a row, and 2 that depend on it")).toBeTruthy();
  expect(screen.getByText("changed by them · Applying it: +$1.50 bn")).toBeTruthy();
  expect(screen.getByText("changed by them · Applying it with all probabilities: +$1.00 bn")).toBeTruthy();
  expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  await user.click(scenario);
  expect(press("Apply selected (3)")).toBeTruthy();
  expect(
    screen.getByRole<HTMLInputElement>("checkbox", { name: "Delete the row Measures · S232-AUTO-25" }).checked,
  ).toBe(false);
  await user.click(screen.getByRole("checkbox", { name: "Delete the row Measures · S232-AUTO-25" }));
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Apply selected (4, 1 deletion)"));
  expect(takeOver).toHaveBeenCalledWith([...RICE, ROWS[4]], expect.any(Function));
  // The build shows on the first tab, as every build does; what was taken stands on this one.
  await screen.findByRole("button", { name: "Go to Summary" });
  await user.click(screen.getByRole("tab", { name: "Share" }));
  expect(await screen.findByText("4 assumptions were applied.")).toBeTruthy();
  await user.click(press("Undo"));
  expect(buildWorkbook).toHaveBeenLastCalledWith(
    expect.objectContaining({ sectors: ["autos"], scenarios: ["milder"] }),
    expect.objectContaining({ restore: before }),
  );
  await user.click(screen.getByRole("tab", { name: "Share" }));
  expect(await screen.findByText("Undone: the workbook is as it was before.")).toBeTruthy();
});

test("a build that fails is said, and nothing is called taken", async () => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: 1, theirs: 1 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences: ROWS,
  });
  jest.mocked(takeOver).mockImplementation(async (_differences, build) => {
    await build!({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" });
    return { taken: 1, left: [], undo: { kind: "build" } };
  });
  jest.mocked(buildWorkbook).mockRejectedValue(new Error("The sheet Outcomes is protected."));
  const { user } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  await user.click(await screen.findByRole("checkbox", { name: "Add the row Measures · OWN-5" }));
  await user.click(press("Apply selected (1)"));
  await waitFor(() => expect(screen.getByRole("tab", { name: "Share" }).getAttribute("aria-selected")).toBe("false"));
  await user.click(screen.getByRole("tab", { name: "Share" }));
  await waitFor(() =>
    expect(within(screen.getByRole("main")).getByRole("alert").textContent).toMatch(/The sheet Outcomes is protected/),
  );
  expect(screen.queryByText(/taken over\./)).toBeNull();
});

/** Each way in which an effect is told, or why it is not. */
const TOLD = [
  whole("Milestones", "own-day", true, { effect: 0 }),
  whole("Scenarios", "rice", true, { effect: 1e9, together: "scenarios" }),
  whole("Scenarios", "pause", false, { unsaid: "none after" }),
  whole("Sectors", "toys", true, { unsaid: "not known" }),
  whole("Sectors", "autos", false, { unsaid: "refused" }),
  whole("DealBarriers", "theirs", true, { effect: 0, takeable: false }),
  { ...DIFFERENCES[0]!, row: "HorizonMonths", theirs: "#N/A", effect: null, unsaid: "error" as const },
  {
    ...DIFFERENCES[0]!,
    table: "TradeData",
    row: "",
    ours: null,
    theirs: "2025",
    changedBy: null,
    effect: 0,
    trade: { ours: null, theirs: { vintage: "2025", rows: 4000 }, figures: null },
  },
  {
    ...DIFFERENCES[0]!,
    table: "TradeData",
    row: "2",
    ours: "2025",
    theirs: "2025",
    changedBy: null,
    effect: 2e9,
    trade: { ours: { vintage: "", rows: 3 }, theirs: { vintage: "2025", rows: 3 }, figures: 2 },
  },
];

test.each([
  [
    "en-US",
    "Share",
    "Choose an .xlsx file",
    [
      "changed by them · Does not change the expected duty",
      "changed by them · Applying all scenarios and probabilities: +$1.00 bn",
      "changed by them · Applied alone, it would leave no expected duty",
      /^changed by them · Its effect is known only once it is applied: filling the sheets again/,
      "changed by them · The sheets need at least one scenario and one sector",
      "changed by them · Add or delete the row by hand. · Does not change the expected duty",
      "changed by them · Theirs is an error, which is not applied",
      "Ours: the trade that comes with Parley · Theirs: 2025, 4000 rows",
      "To count with theirs, update the trade data in Sectors, or paste their table · Does not change the expected duty",
      "Ours: 3 rows · Theirs: 2025, 3 rows",
      "2 figures differ · To count with theirs, update the trade data in Sectors, or paste their table · Applying it: +$2.00 bn",
    ],
  ],
  [
    "ko-KR",
    "공유",
    ".xlsx 파일 선택",
    [
      "상대가 바꿈 · 기대 관세는 바뀌지 않음",
      /^상대가 바꿈 · 시나리오와 확률을 모두 가져오면 \+/,
      "상대가 바꿈 · 이것만 가져오면 기대 관세가 계산되지 않음",
      /^상대가 바꿈 · 효과는 가져온 뒤에 보입니다/,
      "상대가 바꿈 · 시나리오와 부문이 하나 이상 있어야 함",
      "상대가 바꿈 · 행은 직접 추가하거나 삭제하십시오. · 기대 관세는 바뀌지 않음",
      "상대가 바꿈 · 상대 값이 오류여서 가져오지 않음",
      "우리: Parley에 들어 있는 무역 자료 · 상대: 2025년, 행 4000개",
      /^수치 2개가 다름 · 상대 자료로 계산하려면/,
    ],
  ],
] as const)("what a row does is told in each case, or why not (%s)", async (displayLanguage, tab, choose, told) => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences: TOLD,
  });
  const { user, container } = await openShare({ displayLanguage }, tab);
  await user.upload(screen.getByLabelText(choose, { selector: "input" }), fileOf("theirs.xlsx"));
  for (const text of told) expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByText(/gives no expected duty now|지금 기대 관세가 없어/)).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test("where our workbook gives no expected duty, that is said once in place of every effect", async () => {
  const differences = [
    whole("Milestones", "own-day", true, { unsaid: "no headline" }),
    { ...DIFFERENCES[0]!, effect: null, unsaid: "no headline" as const },
  ];
  jest.mocked(compareOpenWorkbook).mockResolvedValue({
    headline: { name: "ExpectedDuty", ours: null, theirs: 2.95e9 },
    versions: { ours: "0.1.0", theirs: "0.1.0" },
    differences,
  });
  const { user } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  expect(await screen.findByText("Expected duty: ours none, theirs $2.95 bn")).toBeTruthy();
  expect(
    screen.getAllByText("Ours gives no expected duty now, so the effect of a difference cannot be calculated."),
  ).toHaveLength(1);
  expect(screen.getAllByText("changed by them")).toHaveLength(2);
});

test.each([
  [
    "en-US",
    "Share",
    "Choose an .xlsx file",
    "The assumptions are the same.",
    /^The assumptions are the same, and yet the expected duty differs/,
  ],
  ["ko-KR", "공유", ".xlsx 파일 선택", "가정이 모두 같습니다.", /^가정은 모두 같은데 기대 관세가 다릅니다/],
])(
  "equal assumptions under another expected duty are not called the same (%s)",
  async (displayLanguage, tab, choose, same, other) => {
    const found = { versions: { ours: "0.1.0", theirs: "0.1.0" }, differences: [] };
    jest
      .mocked(compareOpenWorkbook)
      .mockResolvedValueOnce({
        ...found,
        headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 7.98e9 * (1 + 1e-12) },
      })
      .mockResolvedValueOnce({ ...found, headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 } });
    const { user } = await openShare({ displayLanguage }, tab);
    await user.upload(screen.getByLabelText(choose, { selector: "input" }), fileOf("theirs.xlsx"));
    expect(await screen.findByText(same)).toBeTruthy();
    await user.upload(screen.getByLabelText(choose, { selector: "input" }), fileOf("theirs.xlsx"));
    expect(await screen.findByText(other)).toBeTruthy();
    expect(screen.queryByText(same)).toBeNull();
  },
);

test("a file that cannot be read is refused, and the workbook is not touched", async () => {
  jest.mocked(readFile).mockImplementation(() => {
    throw new SharingError("bad-file", ({ refusals }) => refusals.file.macros);
  });
  const { user } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("macros.xlsx"));
  await waitFor(() => expect(within(screen.getByRole("main")).getByRole("alert").textContent).toMatch(/holds macros/));
  expect(compareOpenWorkbook).not.toHaveBeenCalled();
});
