/** Brief and Bridge, in the tab Outcomes: writing the page, going to it, taking it away, and what is said when it cannot be written. */
import { screen, waitFor } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { writeBridge } from "../../src/commands/bridge";
import { writeBrief } from "../../src/commands/brief";
import { inspectWorkbook } from "../../src/sheets/build";
import { BuildError } from "../../src/sheets/options";
import { removeReport } from "../../src/sheets/reports";
import { emptyWorkbook, type Inspector } from "./builds";
import { caseWorkbook } from "./case-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/commands/bridge", () => ({ writeBridge: jest.fn() }));
jest.mock("../../src/commands/brief", () => ({ writeBrief: jest.fn() }));
jest.mock("../../src/sheets/reports", () => ({ writeReport: jest.fn(), removeReport: jest.fn() }));
const write = writeBrief as jest.MockedFunction<typeof writeBrief>;
const writeBridgeSheet = writeBridge as jest.MockedFunction<typeof writeBridge>;
const remove = removeReport as jest.MockedFunction<typeof removeReport>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  write.mockReset().mockResolvedValue();
  remove.mockReset().mockResolvedValue();
  emptyWorkbook(inspectWorkbook as Inspector);
});

async function openOutcomes(isThere: boolean, options: Parameters<typeof openPane>[0] = {}) {
  const workbook = caseWorkbook();
  workbook.sheets = isThere ? { Brief: [["Brief"]] } : {};
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^(Outcomes|결과)$/ }));
  await screen.findByRole("heading", { name: /^(Brief|브리핑)$/ });
  return { ...pane, handle, workbook };
}

test("writes the page and leads to it", async () => {
  const { user, workbook, container } = await openOutcomes(false);
  expect(screen.queryByRole("button", { name: "Remove the sheet" })).toBeNull();
  write.mockImplementation(async () => {
    workbook.sheets = { Brief: [["Brief"]] };
  });
  await screen.findByRole("button", { name: "Write the bridge" });
  // Here, at the bridge and beside the build.
  expect(screen.getAllByText("Excel's own Undo cannot undo this or anything before it.")).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "Write the brief" }));
  expect(write).toHaveBeenCalledWith("en");
  await screen.findByRole("button", { name: "Open the sheet Brief" });
  expect(screen.getByRole("button", { name: "Write it again" })).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("takes the page away again", async () => {
  const { user, workbook } = await openOutcomes(true);
  remove.mockImplementation(async () => {
    workbook.sheets = {};
  });
  await user.click(await screen.findByRole("button", { name: "Remove the sheet" }));
  expect(remove).toHaveBeenCalledWith("Brief");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Remove the sheet" })).toBeNull());
});

test("says why it could not be written, in Korean too", async () => {
  const { user } = await openOutcomes(false, { displayLanguage: "ko-KR" });
  write.mockRejectedValue(new BuildError("foreign-sheet", "Brief 시트는 Parley가 만든 것이 아닙니다."));
  await user.click(screen.getByRole("button", { name: "브리핑 작성" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toMatch(/^브리핑을 작성하지 못했습니다.*Parley가 만든 것이 아닙니다/);
});

test("shows the steps of the bridge, each leading to its cell", async () => {
  const { user, workbook, container } = await openOutcomes(false);
  writeBridgeSheet.mockImplementation(async () => {
    workbook.tables["BridgeSteps"] = {
      sheet: "Bridge",
      row: 8,
      column: 0,
      values: [
        ["Step", "Amount"],
        ["25 % comes back", 12e9],
        ["Law", 0.5e9],
        ["Terms", -4e9],
        ["The milder deal", 8.5e9],
      ],
    };
    workbook.sheets = { Bridge: [["Bridge"]] };
  });
  await user.click(await screen.findByRole("button", { name: "Write the bridge" }));
  expect(writeBridgeSheet).toHaveBeenCalledWith("en");
  const part = (await screen.findByRole("heading", { name: "Why do two figures differ?" })).closest("section")!;
  await screen.findByRole("button", { name: "Open the sheet Bridge" });
  expect([...part.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "25 % comes back$12.00 bn",
    "Law+$500.0 m",
    "Terms−$4.00 bn",
    "The milder deal$8.50 bn",
  ]);
  expect(await axe(container)).toHaveNoViolations();
});
