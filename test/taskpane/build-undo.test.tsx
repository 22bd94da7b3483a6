/** Undo after a build, as the pane offers it: asked once more, told when it is done, and why where it is refused. */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { BuildError } from "../../src/sheets/options";
import { removeBuild } from "../../src/sheets/undo";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/sheets/undo", () => ({ removeBuild: jest.fn() }));
const builder = buildWorkbook as Builder;
const remover = removeBuild as jest.MockedFunction<typeof removeBuild>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  remover.mockReset().mockResolvedValue();
  emptyWorkbook(inspectWorkbook as Inspector);
});

const RECORD = {
  version: "0.1.0",
  caseId: "korea-us-2025",
  asOf: "2025-05-21",
  language: "ko" as const,
  sectors: ["autos", "of-my-own"],
  scenarios: ["milder"],
  defaults: {},
};

async function built(refreshed: boolean) {
  const started = steerNextBuild(builder);
  const pane = await openPane();
  await pane.user.click(screen.getByRole("button", { name: /Build workbook|통합 문서 작성/ }));
  const build = await started;
  if (refreshed) build.hooks.onBefore?.({ tables: {}, parameters: {}, record: RECORD });
  await act(async () => build.finish({ refreshed }));
  return pane;
}

test("takes a first build away once a person is sure", async () => {
  const { user, container } = await built(false);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByText(/all that you have changed on them since/)).toBeTruthy();
  expect(remover).not.toHaveBeenCalled();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(remover).toHaveBeenCalledWith("en");
  expect(screen.getByRole("status").textContent).toBe("Undone: Parley's sheets are gone, the rest is as it was");
  expect(await axe(container)).toHaveNoViolations();
});

test("the undo prompt can be dismissed", async () => {
  const { user } = await built(false);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await user.click(screen.getByRole("button", { name: "Keep" }));
  expect(remover).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
});

test("puts back what was before a refresh, by building from its record and its inputs", async () => {
  const { user } = await built(true);
  builder.mockResolvedValue({ sheets: KOREA_SHEETS, refreshed: true, keptInputs: 3 });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(remover).not.toHaveBeenCalled();
  // Rows that a user had added come from the inputs, not from the choice.
  expect(builder.mock.calls[1]?.[0]).toEqual({
    caseId: "korea-us-2025",
    asOf: "2025-05-21",
    language: "ko",
    sectors: ["autos"],
    scenarios: ["milder"],
    existing: "refresh",
  });
  expect(builder.mock.calls[1]?.[1]?.restore?.record).toBe(RECORD);
  expect(screen.getByRole("status").textContent).toBe("Undone: inputs and choices are as they were before the refresh");
});

test("says why it is refused", async () => {
  remover.mockRejectedValue(new BuildError("in-use", "Not undone, and nothing was changed: Sheet1!C3."));
  const { user } = await built(false);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Parley's sheets are in use")).toBeTruthy();
  expect(screen.getByText("Not undone, and nothing was changed: Sheet1!C3.")).toBeTruthy();
});

test("is not offered where the workbook kept no record of what was before", async () => {
  const started = steerNextBuild(builder);
  const { user } = await openPane();
  await user.click(screen.getByRole("button", { name: "Build workbook" }));
  const build = await started;
  build.hooks.onBefore?.({ tables: {}, parameters: {}, record: null });
  await act(async () => build.finish({ refreshed: true }));
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});
