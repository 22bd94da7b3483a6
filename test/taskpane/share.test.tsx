/** The tab Share: what it says of the workbook, what it asks before it changes anything, and what it hands to sharing. */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import type { CheckReport } from "../../src/sharing/check";
import { checkOpenWorkbook, repairOpenWorkbook } from "../../src/sharing/check-workbook";
import { compareOpenWorkbook, takeOver, type ComparedDifference } from "../../src/sharing/compare-workbook";
import { readFile } from "../../src/sharing/file/read-file";
import { freezeOpenWorkbook, unfreezeOpenWorkbook } from "../../src/sharing/freeze";
import { listPortable, makePortable } from "../../src/sharing/portable/make-portable";
import { SharingError } from "../../src/sharing/sharing-error";
import { snapshotOpenWorkbook } from "../../src/sharing/snapshot";
import { inspectWorkbook } from "../../src/sheets/build";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sharing/check-workbook");
jest.mock("../../src/sharing/freeze");
jest.mock("../../src/sharing/snapshot");
jest.mock("../../src/sharing/portable/make-portable");
jest.mock("../../src/sharing/compare-workbook");
jest.mock("../../src/sharing/file/read-file");

const REPORT: CheckReport = {
  version: "0.1.0",
  about: { caseName: "Korea – United States, 2025", builtWith: "0.1.0", asOf: 45_798, vintage: "US Census Bureau 2024" },
  counts: { formulas: 500, parley: 420, byFunction: {}, errors: 1, frozen: 0 },
  findings: [],
};
const broken = { kind: "broken-name", where: "Timeline!D5", what: "Another program has changed the name", remedy: "Repair writes =PARLEY.X()" } as const;

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
  jest.mocked(checkOpenWorkbook).mockResolvedValueOnce({ ...REPORT, findings: [broken] }).mockResolvedValueOnce(REPORT);
  jest.mocked(repairOpenWorkbook).mockResolvedValue([{ where: "Timeline!D5", before: "=[2]!x()", after: "=PARLEY.X()" }]);
  const { user, container } = await openShare();
  await user.click(press("Check"));
  expect(await screen.findByText("Korea – United States, 2025, built with Parley 0.1.0, as of 21 May 2025")).toBeTruthy();
  expect(screen.getByText("Data: US Census Bureau 2024")).toBeTruthy();
  expect(screen.getByText(/420 of 500 formulas use Parley; 1 gives an error/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Repair 1 changed name"));
  expect(await screen.findByText("Timeline!D5: =PARLEY.X()")).toBeTruthy();
  expect(await screen.findByText(/safe to send/)).toBeTruthy();
});

const LISTING = { native: 418, values: [{ where: "Timeline!C9", formula: "=PARLEY.TARIFF_STACK()", why: "It fills several cells." }], sheets: ["Parley rates", "About this copy"] };

test("a portable copy is listed, and its place chosen, before it can be made", async () => {
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)", "About this copy (portable)"] });
  jest.mocked(makePortable).mockResolvedValue(LISTING);
  const { user, container } = await openShare();
  expect(screen.queryByRole("button", { name: "Make the portable copy" })).toBeNull();
  await user.click(press("Show what becomes of each formula"));
  expect(await screen.findByText(/418 formulas become Excel's own functions\. No LAMBDA is needed\./)).toBeTruthy();
  expect(screen.getByText("1 becomes a value:")).toBeTruthy();
  expect(screen.getByText("Timeline!C9").closest("li")!.textContent).toContain("It fills several cells.");
  expect(screen.getByText("New sheets: Outcomes (portable) and About this copy (portable).")).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("radio", { name: "In this workbook, in place of Parley's formulas" }));
  expect(screen.getByText("New sheets: Parley rates and About this copy.")).toBeTruthy();
  expect(makePortable).not.toHaveBeenCalled();
  await user.click(press("Make the portable copy"));
  expect(makePortable).toHaveBeenCalledWith(expect.anything(), "here");
  expect(await screen.findByText(/418 formulas became Excel's own, 1 became values\. Now save a copy/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("a portable copy stands beside the live sheets unless that is chosen otherwise", async () => {
  jest.mocked(listPortable).mockResolvedValue({ ...LISTING, beside: ["Outcomes (portable)"] });
  jest.mocked(makePortable).mockResolvedValue({ ...LISTING, sheets: ["Outcomes (portable)"] });
  const { user } = await openShare({ displayLanguage: "ko-KR" }, "공유");
  await user.click(press("수식별로 어떻게 바뀌는지 보기"));
  await user.click(await screen.findByRole("button", { name: "독립 사본 만들기" }));
  expect(makePortable).toHaveBeenCalledWith(expect.anything(), "beside");
  expect(await screen.findByText(/수식 418개는 Excel 자체 수식이고 1개는 값입니다/)).toBeTruthy();
});

test("a snapshot asks first, and a refusal is said in the pane's language", async () => {
  jest.mocked(snapshotOpenWorkbook).mockRejectedValue(new SharingError("sheet-in-the-way", ({ refusals }) => refusals.sheetInTheWay("About these figures")));
  const { user } = await openShare({ displayLanguage: "ko-KR" }, "공유");
  await user.click(press("스냅숏"));
  expect(snapshotOpenWorkbook).not.toHaveBeenCalled();
  expect(screen.getByText(/먼저 다른 이름으로 복사본을 저장하세요/)).toBeTruthy();
  await user.click(press("여기에서 스냅숏 만들기"));
  expect((await screen.findByText("완료하지 못했습니다")).closest('[role="alert"]')!.textContent).toMatch(/“About these figures” 시트가 있습니다/);
});

test("freezing and taking back say how many formulas, and which cells were left", async () => {
  jest.mocked(freezeOpenWorkbook).mockResolvedValue({ cells: 420 });
  jest.mocked(unfreezeOpenWorkbook).mockResolvedValue({ cells: 419, left: ["Timeline!D5"] });
  const { user } = await openShare();
  await user.click(press("Freeze Parley's figures"));
  expect(await screen.findByText("420 formulas wait in the workbook.")).toBeTruthy();
  await user.click(press("Give the formulas back"));
  expect(await screen.findByText(/419 formulas are back\. Left as they are, because they were changed meanwhile: Timeline!D5\./)).toBeTruthy();
});

/** jsdom's files cannot be read as a browser's can. */
const fileOf = (name: string): File => Object.assign(new File(["PK"], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) });

const DIFFERENCES: ComparedDifference[] = [
  { table: "", row: "AsOf", field: "", ours: 45_798, theirs: 45_810, format: "yyyy-mm-dd", changedBy: "theirs", effect: 0, together: false },
  { table: "Scenarios", row: "pause", field: "Probability", ours: 0.2, theirs: 0.5, format: "0.0%", changedBy: "both", effect: 2.5e9, together: true },
  { table: "Scenarios", row: "milder", field: "Probability", ours: 0.8, theirs: 0.5, format: "0.0%", changedBy: "both", effect: 2.5e9, together: true },
  { table: "Terms", row: "milder/rice", field: "", ours: null, theirs: "milder/rice", format: "", changedBy: null, effect: null, together: false },
];

test("differences show both values and what they do; only ticked ones are taken, probabilities together", async () => {
  jest.mocked(compareOpenWorkbook).mockResolvedValue({ headline: { name: "ExpectedDuty", ours: 7.98e9, theirs: 2.95e9 }, versions: { ours: "0.1.0", theirs: "0.1.0" }, differences: DIFFERENCES });
  jest.mocked(takeOver).mockResolvedValue({ taken: 2, left: [] });
  const { user, container } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("theirs.xlsx"));
  expect(await screen.findByText("Expected duty: ours $7.98 bn, theirs $2.95 bn")).toBeTruthy();
  expect(screen.getByText("Ours: 21 May 2025 · Theirs: 2 Jun 2025")).toBeTruthy();
  expect(screen.getAllByText("changed by both · Taking all probabilities: +$2.50 bn")).toHaveLength(2);
  expect(screen.getByText("Add or delete the row by hand.")).toBeTruthy();
  expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  expect(press("Take over 0 chosen").hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "Scenarios · milder · Probability" }));
  expect(await axe(container)).toHaveNoViolations();
  await user.click(press("Take over 2 chosen"));
  expect(takeOver).toHaveBeenCalledWith([DIFFERENCES[1], DIFFERENCES[2]]);
  expect(await screen.findByText("2 assumptions were taken over.")).toBeTruthy();
});

test("a file that cannot be read is refused, and the workbook is not touched", async () => {
  jest.mocked(readFile).mockImplementation(() => {
    throw new SharingError("bad-file", ({ refusals }) => refusals.file.macros);
  });
  const { user } = await openShare();
  await user.upload(screen.getByLabelText("Choose an .xlsx file", { selector: "input" }), fileOf("macros.xlsx"));
  await waitFor(() => expect(within(screen.getByRole("main")).getByRole("alert").textContent).toMatch(/holds macros/));
  expect(compareOpenWorkbook).not.toHaveBeenCalled();
});
