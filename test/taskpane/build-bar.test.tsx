/** A build seen from the pane: before it, its progress, its cancelling, and each way it ends. */
import { act, screen, waitFor } from "@testing-library/react";
import { BuildError } from "../../src/sheets/options";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome, runBuild } from "../../src/commands/build-session";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { removeOffice, stubExcel } from "./office";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
const builder = buildWorkbook as Builder;
const inspector = inspectWorkbook as Inspector;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  inspector.mockReset();
  emptyWorkbook(inspector);
});

afterEach(removeOffice);

const button = (name: string) => screen.getByRole("button", { name });
const spoken = () => screen.getByRole("status").textContent;

async function startBuild() {
  const started = steerNextBuild(builder);
  const pane = await openPane();
  await pane.user.click(button("Build workbook"));
  return { ...pane, build: await started };
}

test("shows the sheet being written and how much is done, aloud and on the bar", async () => {
  const { build } = await startBuild();
  expect(spoken()).toBe("Starting…");
  act(() => build.hooks.onProgress?.({ sheet: "Measures", done: 0.4 }));
  expect(spoken()).toBe("Writing Measures");
  expect(screen.getByText("40%")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "Progress of the build" }).getAttribute("aria-valuenow")).toBe("0.4");
  expect(screen.queryByRole("button", { name: "Build workbook" })).toBeNull();
  await act(async () => build.finish());
});

test("says before a build that Excel's own Undo ends there, and not while it runs", async () => {
  const { user } = await openPane();
  const started = steerNextBuild(builder);
  expect(screen.getByText("Excel's own Undo cannot undo this or anything before it.")).toBeTruthy();
  await user.click(button("Build workbook"));
  const build = await started;
  expect(screen.queryByText(/Excel's own Undo/)).toBeNull();
  await act(async () => build.finish());
});

test("cancelling stops the build and says that the workbook is as it was", async () => {
  const { user, build } = await startBuild();
  expect(document.activeElement).toBe(button("Cancel"));
  await user.click(button("Cancel"));
  expect(build.hooks.signal?.aborted).toBe(true);
  expect(await screen.findByText("Build cancelled")).toBeTruthy();
  expect(screen.getByText("Cancelled. The workbook is as it was.")).toBeTruthy();
  await user.click(button("Close this message"));
  expect(screen.queryByText("Build cancelled")).toBeNull();
  expect(document.activeElement).toBe(button("Build workbook"));
});

test("while the workbook is put back, Cancel waits", async () => {
  const pane = await openPane();
  let reject: (error: unknown) => void = () => undefined;
  builder.mockImplementationOnce(() => new Promise((_, fail) => (reject = fail)));
  await pane.user.click(button("Build workbook"));
  await pane.user.click(button("Cancel"));
  expect(spoken()).toBe("Cancelling: putting the workbook back…");
  expect(button("Cancel").getAttribute("aria-disabled")).toBe("true");
  await act(async () => reject(new BuildError("cancelled", "Cancelled. The workbook is as it was.")));
  expect(await screen.findByText("Build cancelled")).toBeTruthy();
});

test("the end names the sheets and leads to them; the focus is on the way to the answer", async () => {
  const { user, build } = await startBuild();
  const activated = stubExcel(KOREA_SHEETS);
  await act(async () => build.finish());
  expect(spoken()).toBe("Workbook built");
  expect(document.activeElement).toBe(button("Go to Summary"));
  await user.keyboard("{Enter}");
  for (const sheet of KOREA_SHEETS) await user.click(button(`Go to the sheet ${sheet}`));
  expect(activated).toEqual(["Summary", ...KOREA_SHEETS]);
});

test("a sheet that has gone since, and an Excel that refuses, are said in words", async () => {
  const { user, build } = await startBuild();
  stubExcel(["Sectors"]);
  await act(async () => build.finish());
  await user.click(button("Go to Summary"));
  expect((await screen.findByRole("alert")).textContent).toBe(
    "The sheet Summary is no longer in this workbook. Build the workbook again to get it back.",
  );
  Object.assign(globalThis, { Excel: { run: () => Promise.reject(new Error("Excel is in cell-editing mode")) } });
  await user.click(button("Go to Summary"));
  await waitFor(() =>
    expect(screen.getByRole("alert").textContent).toBe(
      "Excel did not go to Summary (Excel is in cell-editing mode). Leave the cell you are editing and try again.",
    ),
  );
});

test("with Parley's sheets there it offers to refresh, and says what was kept", async () => {
  inspector.mockResolvedValue({ ours: KOREA_SHEETS, foreign: [], record: null });
  builder.mockResolvedValue({ sheets: KOREA_SHEETS, refreshed: true, keptInputs: 2 });
  const { user } = await openPane();
  expect(await screen.findByText(/written again, and what you changed in input cells is kept/)).toBeTruthy();
  await user.click(button("Refresh workbook"));
  expect(await screen.findByText("Your 2 changes were kept.")).toBeTruthy();
  expect(spoken()).toBe("Workbook refreshed");
});

test("a sheet of that name that is not Parley's is named before anybody presses the button", async () => {
  inspector.mockResolvedValue({ ours: [], foreign: ["Sectors", "Timeline"], record: null });
  await openPane();
  expect(await screen.findByText(/Not made by Parley: Sectors and Timeline\. Parley never writes over/)).toBeTruthy();
});

test.each([
  [
    "foreign-sheet",
    "A sheet of this name already exists",
    "The sheet “Sectors” was not made by Parley. Rename it, then build again.",
  ],
  ["protected", "The workbook is protected", "Switch the protection off, then build again."],
  ["bad-option", "Invalid selection", "The as-of day cannot be used."],
  ["failed", "The workbook could not be built", "The workbook is as it was."],
] as const)("a build that ends with %s says what happened and what to do", async (reason, title, message) => {
  const { build } = await startBuild();
  await act(async () => build.fail(new BuildError(reason, message)));
  expect(screen.getByText(title)).toBeTruthy();
  expect(screen.getByText(message)).toBeTruthy();
  expect(spoken()).toBe(`${title}. ${message}`);
  expect(document.activeElement).toBe(button("Close this message"));
  expect(button("Build workbook")).toBeTruthy();
});

test("a build that somebody else started shows here too, and leaves the focus where it is", async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole("checkbox", { name: "Steel" }));
  const started = steerNextBuild(builder);
  let outcome: ReturnType<typeof runBuild> | undefined;
  act(() => {
    outcome = runBuild({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" });
  });
  const build = await started;
  expect(spoken()).toBe("Starting…");
  await act(async () => build.finish());
  await outcome;
  expect(spoken()).toBe("Workbook built");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Steel" }));
});

test("a build that starts while lines are shown brings the first screen back", async () => {
  const { user } = await openPane();
  await user.click(button("Show the lines of Steel"));
  const started = steerNextBuild(builder);
  act(() => void runBuild({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" }));
  const build = await started;
  expect(button("Cancel")).toBeTruthy();
  await act(async () => build.finish());
});
