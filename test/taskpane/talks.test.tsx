/** Talks, in the tab Deal: writing the sheet, entering an offer, and the rows to look at. */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { enterOffer, hasRecord, writeTalks } from "../../src/commands/talks";
import { inspectWorkbook } from "../../src/sheets/build";
import { emptyWorkbook, type Inspector } from "./builds";
import { dealWorkbook } from "./deal-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/commands/talks", () => ({ enterOffer: jest.fn(), hasRecord: jest.fn(), writeTalks: jest.fn() }));
const write = writeTalks as jest.MockedFunction<typeof writeTalks>;
const enter = enterOffer as jest.MockedFunction<typeof enterOffer>;

const TALKS = [
  ["Issue", "Option", "Mandate", "Check", "Fits"],
  ["fuel", "all", "Beyond the limit", "", ""],
  ["fuel", "none", "", "", ""],
  ["ships", "yards", "", "No date", "Contradicts the model"],
];

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  write.mockReset().mockResolvedValue();
  enter.mockReset().mockResolvedValue(3);
  (hasRecord as jest.MockedFunction<typeof hasRecord>).mockResolvedValue(true);
  emptyWorkbook(inspectWorkbook as Inspector);
});

async function openTalks(isThere: boolean, options: Parameters<typeof openPane>[0] = {}) {
  const workbook = dealWorkbook();
  if (isThere) {
    workbook.tables["Talks"] = { sheet: "Talks", row: 40, column: 0, values: TALKS };
    workbook.sheets = { ...workbook.sheets, Talks: [["Talks"], [], [], [0.5, 1e9, 0.8, 7.4e9]] };
  }
  stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^(Deal|협상안?)$/ }));
  await pane.user.click(await screen.findByText(/^(Talks|협상 기록)$/));
  return pane;
}

test("writes the sheet, with what is public where that is asked for", async () => {
  const { user } = await openTalks(false);
  await user.click(await screen.findByRole("checkbox", { name: "Begin with what is public of these talks" }));
  await user.click(screen.getByRole("button", { name: "Write the sheet Talks" }));
  expect(write).toHaveBeenCalledWith("en", true);
});

test("enters an offer in two clicks, and names the rows to look at", async () => {
  const { user, container } = await openTalks(true);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Option offered" }), "1/1");
  await user.click(screen.getByRole("button", { name: "They offered" }));
  const [offer, language] = enter.mock.calls[0]!;
  expect(language).toBe("en");
  expect(offer.side).toBe("them");
  expect([offer.issue, offer.option]).not.toContain("");
  await screen.findByText("Row 3 of the table is written.");
  expect(screen.getByText("Row 1: Beyond the limit")).toBeTruthy();
  expect(screen.getByText("Row 3: No date · Contradicts the model")).toBeTruthy();
  expect(screen.getByText(/^Best next offer within the mandate: worth .*7\.4/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("says why an offer was not entered", async () => {
  enter.mockRejectedValue(new Error("The sheet Talks is protected."));
  const { user } = await openTalks(true, { displayLanguage: "ko-KR" });
  await user.click(await screen.findByRole("button", { name: /^(We offered|우리가 제시)$/ }));
  expect(await screen.findByText(/^(The offer was not entered|제안을 입력하지 못했습니다)$/)).toBeTruthy();
});
