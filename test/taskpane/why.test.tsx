/** "Why is this number?" in the pane: it comes when it is asked for on a cell, follows the selection, tries other values with nothing written, and is copied as text. */
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { wantTab } from "../../src/commands/wanted-tab";
import { WhyTasks, type WhyAnswer, type WhyMessage } from "../../src/explain/tasks";
import { parseRange } from "../../src/formula/addresses";
import { readOpenWorkbook, type OpenWorkbook } from "../../src/sharing/read-workbook";
import { SharingError } from "../../src/sharing/sharing-error";
import { inspectWorkbook } from "../../src/sheets/build";
import { goToSheet } from "../../src/taskpane/go-to-sheet";
import { cellsAt } from "../../src/taskpane/components/simulate/cells/read-selection";
import { selectedCell, watchSelection } from "../../src/taskpane/components/why/selected-cell";
import { ownWorkbook } from "../sharing/simulate/own-workbook";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";
import { stubWorkbook } from "./workbook";
import "../../src/taskpane/components/simulate/cells/surroundings";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sharing/read-workbook", () => ({ readOpenWorkbook: jest.fn() }));
jest.mock("../../src/taskpane/go-to-sheet", () => ({ goToSheet: jest.fn() }));
jest.mock("../../src/taskpane/components/simulate/cells/read-selection", () => ({ cellsAt: jest.fn() }));
jest.mock("../../src/taskpane/components/why/selected-cell", () => ({
  selectedCell: jest.fn(),
  watchSelection: jest.fn(),
}));

configure({ asyncUtilTimeout: 20_000 });

class WhyHere {
  onmessage: ((event: { data: WhyAnswer }) => void) | null = null;
  private ended = false;
  private readonly tasks = new WhyTasks((data) => {
    if (!this.ended) this.onmessage?.({ data });
  });
  postMessage(message: WhyMessage | { kind: "open" }): void {
    setTimeout(() => {
      if (!this.ended && message.kind !== "open") this.tasks.take(message);
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

let selection: string;
let select: (cell: string) => void;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  emptyWorkbook(inspectWorkbook as Inspector);
  stubWorkbook({ tables: {}, names: {} });
  Object.assign(globalThis, { Worker: WhyHere });
  const workbook = { ...ownWorkbook(), record: { state: "none" }, skipped: [], frozen: new Set() };
  jest
    .mocked(readOpenWorkbook)
    .mockReset()
    .mockResolvedValue(workbook as unknown as OpenWorkbook);
  jest.mocked(goToSheet).mockReset().mockResolvedValue(true);
  jest.mocked(cellsAt).mockImplementation((places) =>
    Promise.resolve(
      places.map((place) => ({
        ...place,
        cell: (place as { cell: string } & typeof place).cell,
        value: null,
        kind: place.sheet === "Scenarios" ? ("share" as const) : ("number" as const),
      })),
    ),
  );
  selection = "Own!B4";
  jest.mocked(selectedCell).mockImplementation(() => {
    const [sheet, address] = selection.split("!") as [string, string];
    const { row, column } = parseRange(address)!;
    return Promise.resolve({ sheet, row, column });
  });
  jest.mocked(watchSelection).mockImplementation((changed) => {
    select = (cell) => {
      selection = cell;
      changed();
    };
    return () => undefined;
  });
});

async function open(displayLanguage: "en-US" | "ko-KR" = "en-US") {
  const name = displayLanguage === "en-US" ? "Why" : "근거";
  const pane = await openPane({ displayLanguage });
  act(() => wantTab("why"));
  return { ...pane, panel: within(await screen.findByRole("tabpanel", { name })) };
}

test("says what the selected cell is and how it comes about, and leads to its parts", async () => {
  const { user, panel, container } = await open();
  expect(await panel.findByText("Duty")).toBeTruthy();
  const how = within(panel.getByRole("region", { name: "How it is worked out" }));
  expect(how.getByText("multiplied and divided")).toBeTruthy();
  expect(how.getByText("as Day < 46000")).toBeTruthy();
  await user.click(how.getByRole("button", { name: /^× Of it paid 0\.475/ }));
  expect(goToSheet).toHaveBeenCalledWith("Own", "B3");
  act(() => select("Own!B3"));
  expect(await panel.findByText("Own!B3")).toBeTruthy();
  expect(await how.findByText("the sum of")).toBeTruthy();
  expect(how.getByRole("button", { name: /Steel · Coverage 80%/ })).toBeTruthy();
  act(() => select("Own!B1"));
  expect(await panel.findByText("Entered, not calculated.")).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test("shows what moves it and what it would be, with nothing written", async () => {
  const { user, panel } = await open();
  const moves = within(await panel.findByRole("region", { name: "What moves it" }));
  expect(await moves.findByRole("button", { name: /Trade, USD, 200 → 220: \+9\.5/ })).toBeTruthy();
  const form = within(moves.getByRole("form", { name: "What if" }));
  await user.selectOptions(form.getByLabelText("Input"), "Steel · Coverage");
  const value = form.getByLabelText("would be");
  await user.clear(value);
  await user.type(value, "much");
  expect(form.getByText(/“much” is no number/)).toBeTruthy();
  await user.clear(value);
  await user.type(value, "40%");
  await user.click(form.getByRole("button", { name: "What if" }));
  // 200 × (0.5 × 0.15 + 0.4 × 0.5)
  expect(await form.findByText("Then 55 (−40)")).toBeTruthy();
  expect(readOpenWorkbook).toHaveBeenCalledTimes(1);
});

test("is copied as text", async () => {
  const { user, panel } = await open();
  await user.click(await panel.findByRole("button", { name: "Copy as text" }));
  expect(await panel.findByText("Copied.")).toBeTruthy();
  expect(await navigator.clipboard.readText()).toContain("Duty (Own!B4) = 95");
});

test("speaks Korean", async () => {
  const { panel } = await open("ko-KR");
  expect(await panel.findByRole("region", { name: "계산 과정" })).toBeTruthy();
  expect(await panel.findByText("조건 충족: Day < 46000")).toBeTruthy();
});

test("says why the workbook could not be read, and reads it again when asked", async () => {
  jest.mocked(readOpenWorkbook).mockRejectedValueOnce(new SharingError("changed", ({ refusals }) => refusals.changed));
  const { user, panel } = await open();
  const alert = await panel.findByText("The workbook could not be read");
  expect(alert).toBeTruthy();
  await user.click(panel.getByRole("button", { name: "Try again" }));
  expect(await panel.findByText("Duty")).toBeTruthy();
});

test("comes to the front when it is asked for on a cell's own menu", async () => {
  await openPane();
  expect(screen.getByRole("tab", { name: "Why" }).getAttribute("aria-selected")).toBe("false");
  act(() => wantTab("why"));
  await waitFor(() => expect(screen.getByRole("tab", { name: "Why" }).getAttribute("aria-selected")).toBe("true"));
  expect(await screen.findByText("Duty")).toBeTruthy();
});
