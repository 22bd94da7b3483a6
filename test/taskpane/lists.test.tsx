/** Lists in the tab Look up: products to check and entries to audit, pasted or from a file, with columns that a user names, cancelled, and files of declarations. */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { answerCoverage, writeCoverage } from "../../src/commands/coverage";
import { readFilings, readHeldEntries, writeEntries, type HeldEntries } from "../../src/commands/entries";
import { inspectWorkbook } from "../../src/sheets/build";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";
import { stubWorkbook, type FakeWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/commands/coverage", () => ({
  ...jest.requireActual<object>("../../src/commands/coverage"),
  writeCoverage: jest.fn(),
}));
jest.mock("../../src/commands/entries", () => ({
  readHeldEntries: jest.fn(),
  writeEntries: jest.fn(),
  readFilings: jest.fn(),
}));
const coverage = writeCoverage as jest.MockedFunction<typeof writeCoverage>;
const entries = writeEntries as jest.MockedFunction<typeof writeEntries>;
const held = readHeldEntries as jest.MockedFunction<typeof readHeldEntries>;
const filings = readFilings as jest.MockedFunction<typeof readFilings>;

const NOTHING_HELD: HeldEntries = {
  columns: {},
  kept: new Map(),
  day: undefined,
  corporation: undefined,
  lines: undefined,
  ledger: new Map(),
};

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  coverage.mockReset().mockResolvedValue();
  entries.mockReset().mockResolvedValue();
  held.mockReset().mockResolvedValue(NOTHING_HELD);
  filings.mockReset();
  emptyWorkbook(inspectWorkbook as Inspector);
});

const EMPTY: FakeWorkbook = { tables: {}, names: {}, sheets: {} };

async function openList(title: RegExp, workbook: FakeWorkbook = EMPTY, options: Parameters<typeof openPane>[0] = {}) {
  stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^Look up|^세율/ }));
  const summary = await screen.findByText(title);
  await pane.user.click(summary);
  const part = within(summary.closest("details")!);
  const field = await part.findByRole("textbox");
  return { ...pane, part, field };
}

async function paste(user: Awaited<ReturnType<typeof openList>>["user"], field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

const REPORT = "entry,line,hts,co,date,value,paid\nABC12345678,1,8703230190,KR,2025-09-15,10000,2500";

/** jsdom's files do not give their bytes. */
const fileOf = (text: string): File =>
  Object.assign(new File([text], "es-003.csv"), {
    arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(text)).buffer),
  });

test("checks pasted codes and writes the sheet Coverage", async () => {
  const { user, part, field, container } = await openList(/^Check a list/);
  await paste(user, field, "8703230190\n8703239110");
  await user.click(part.getByRole("button", { name: "Check the pasted rows" }));
  await part.findByText("2 products checked; 1 without a rate, with codes that may be meant.");
  const [rows, , language] = coverage.mock.calls[0]!;
  expect(rows.map(({ given, origin, answer }) => [given, origin, answer.kind])).toEqual([
    ["8703230190", "KR", "found"],
    ["8703239110", "KR", "unknown"],
  ]);
  expect(language).toBe("en");
  expect(jest.isMockFunction(answerCoverage)).toBe(false);
  expect(await axe(container)).toHaveNoViolations();
});

test("audits a file of entries and says how many lines cannot be told and which rows were left out", async () => {
  const { user, part } = await openList(/^Audit entries/);
  const file = fileOf(`${REPORT}\nABC12345678,2,8703239110,KR,2025-09-15,1,1\n,1,,,,,`);
  await user.upload(part.getByLabelText("Choose a CSV file"), file);
  await part.findByText(/2 lines audited; of 1 it cannot be told\. 1 row was left out/);
  const [read, audited, about] = entries.mock.calls[0]!;
  expect(read.leftOut).toEqual([{ row: 4, reason: "no entry", cell: "" }]);
  expect(audited.map(({ audit }) => audit.verdict)).toEqual(["right", "cannot tell"]);
  expect(about).toMatchObject({ source: "es-003.csv", language: "en" });
});

test("asks which column is meant where its name does not say it, and reads with it", async () => {
  const { user, part, field } = await openList(/^Audit entries/);
  await paste(user, field, REPORT.replace("paid", "Tax collected"));
  await user.click(part.getByRole("button", { name: "Audit the pasted rows" }));
  await user.selectOptions(await part.findByRole("combobox", { name: "Duty paid, USD" }), "Tax collected");
  await user.click(part.getByRole("button", { name: "Read with these columns" }));
  await part.findByText("1 line audited.");
  expect(entries.mock.calls[0]![0].columns).toMatchObject({ paid: "Tax collected", entry: "entry" });
});

test("a column that the workbook remembers is not asked for again", async () => {
  held.mockResolvedValue({ ...NOTHING_HELD, columns: { paid: "Tax collected" } });
  const { user, part, field } = await openList(/^Audit entries/);
  await paste(user, field, REPORT.replace("paid", "Tax collected"));
  await user.click(part.getByRole("button", { name: "Audit the pasted rows" }));
  await part.findByText("1 line audited.");
});

test("a cancelled audit writes nothing, and a file that is no text is refused with the remedy", async () => {
  const { user, part } = await openList(/^수입신고 점검/, EMPTY, { displayLanguage: "ko-KR" });
  let answer = (_: HeldEntries) => {};
  held.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await user.upload(part.getByLabelText("CSV 파일 고르기"), fileOf(REPORT));
  await user.click(await part.findByRole("button", { name: "취소" }));
  answer(NOTHING_HELD);
  await part.findByText("취소했습니다. 아무것도 쓰지 않았습니다.");
  expect(entries).not.toHaveBeenCalled();
  await user.upload(part.getByLabelText("CSV 파일 고르기"), fileOf("PK\u0003\u0004\0\0\0"));
  expect((await part.findByRole("alert")).textContent).toContain("텍스트 파일이 아닙니다");
});

test("makes files of what is reviewed, and says what is in none", async () => {
  const createObjectURL = jest.fn(() => "blob:file");
  Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
  filings.mockResolvedValue({ filings: [{ importer: "12-3456789", entries: ["ABC12345678"] }], reviewed: 2 });
  const workbook: FakeWorkbook = {
    tables: { RefundLedger: { sheet: "Refunds", row: 50, column: 0, values: [["Entry"], ["ABC12345678"]] } },
    names: {},
  };
  const { user, part } = await openList(/^Audit entries/, workbook);
  await user.click(await part.findByRole("button", { name: "Make the files" }));
  await part.findByText("File 1, importer 12-3456789: 1 entry");
  expect(part.getByRole("link", { name: "Save" }).getAttribute("download")).toBe("cape-declaration-1.csv");
  expect(part.getByText(/1 reviewed entry has no whole entry number/)).toBeTruthy();
  await waitFor(() => expect(createObjectURL).toHaveBeenCalledTimes(1));
});
