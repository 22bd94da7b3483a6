/** The tabs: by mouse and keyboard, kept as they were left, and what a user sees when one cannot be loaded or breaks. */
import { act, screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { useState } from "react";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome, runBuild } from "../../src/commands/build-session";
import type { LazyTab, TabProps } from "../../src/taskpane/tabs";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

const mockLoads = {
  outcomes: jest.fn<ReturnType<LazyTab["load"]>, []>(),
  timeline: jest.fn<ReturnType<LazyTab["load"]>, []>(),
};
jest.mock("../../src/taskpane/tabs", () => ({
  lazyTabs: [
    { id: "outcomes", load: () => mockLoads.outcomes() },
    { id: "timeline", load: () => mockLoads.timeline() },
  ],
  tabOrder: ["case", "outcomes", "timeline"],
}));

function Counter({ open }: TabProps) {
  const [count, setCount] = useState(0);
  return (
    <main>
      <button onClick={() => setCount(count + 1)}>pressed {count}</button>
      <button onClick={() => open("timeline")}>to the days</button>
    </main>
  );
}

const Days = () => <main>the days</main>;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  (buildWorkbook as Builder).mockReset();
  emptyWorkbook(inspectWorkbook as Inspector);
  mockLoads.outcomes.mockReset().mockResolvedValue({ default: Counter });
  mockLoads.timeline.mockReset().mockResolvedValue({ default: Days });
});

const tab = (name: string) => screen.getByRole("tab", { name });

test("a tab is loaded when it is opened first, and is as it was left when it is opened again", async () => {
  const { user } = await openPane();
  expect(mockLoads.outcomes).not.toHaveBeenCalled();
  await user.click(tab("Outcomes"));
  await user.click(await screen.findByRole("button", { name: "pressed 0" }));
  expect(tab("Outcomes").getAttribute("aria-selected")).toBe("true");
  await user.click(tab("Case"));
  expect(screen.queryByRole("button", { name: "pressed 1" })).toBeNull();
  expect(screen.getByRole("textbox", { name: /As of/ })).toBeTruthy();
  await user.click(tab("Outcomes"));
  expect(await screen.findByRole("button", { name: "pressed 1" })).toBeTruthy();
  expect(mockLoads.outcomes).toHaveBeenCalledTimes(1);
  expect(mockLoads.timeline).not.toHaveBeenCalled();
});

test("the arrow keys, Home and End go through the tabs, round the ends; Tab goes on into the one that is open", async () => {
  const { user } = await openPane();
  tab("Case").focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tab("Outcomes"));
  await screen.findByRole("button", { name: "pressed 0" });
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(tab("Timeline"));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tab("Case"));
  await user.keyboard("{ArrowLeft}{Home}{ArrowRight}");
  expect(screen.getAllByRole("tab").map((each) => each.tabIndex)).toEqual([-1, 0, -1]);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "pressed 0" }));
});

test("a tab can open another", async () => {
  const { user } = await openPane();
  await user.click(tab("Outcomes"));
  await user.click(await screen.findByRole("button", { name: "to the days" }));
  expect(await within(await screen.findByRole("tabpanel", { name: "Timeline" })).findByText("the days")).toBeTruthy();
});

test("while a tab is on its way, the pane says so", async () => {
  let arrive: (part: { default: typeof Days }) => void = () => undefined;
  mockLoads.timeline.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  const { user, container } = await openPane();
  await user.click(tab("Timeline"));
  expect(within(screen.getByRole("tabpanel")).getByRole("status").textContent).toBe("Loading Timeline…");
  expect(await axe(container)).toHaveNoViolations();
  await act(async () => arrive({ default: Days }));
  expect(await screen.findByText("the days")).toBeTruthy();
});

test("a tab whose files cannot be reached says what happened, what is untouched and what to do, and can be tried again", async () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  mockLoads.timeline.mockRejectedValueOnce(
    Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" }),
  );
  const { user, container } = await openPane();
  await user.click(tab("Timeline"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toMatch(/Timeline could not be loaded.*untouched.*network.*try again/);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("the days")).toBeTruthy();
  silenced.mockRestore();
});

test("a tab that breaks leaves the others whole", async () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error("no such row");
  };
  mockLoads.outcomes.mockResolvedValue({ default: Broken });
  const { user } = await openPane();
  await user.click(tab("Outcomes"));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Outcomes stopped with an error.*no such row/);
  await user.click(tab("Case"));
  expect(screen.getByRole("button", { name: "Build workbook" })).toBeTruthy();
  silenced.mockRestore();
});

test("a build that the ribbon starts comes to the front", async () => {
  const { user } = await openPane();
  await user.click(tab("Outcomes"));
  await screen.findByRole("button", { name: "pressed 0" });
  const started = steerNextBuild(buildWorkbook as Builder);
  act(() => void runBuild({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" }));
  const build = await started;
  expect(tab("Case").getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByRole("button", { name: "Cancel" })).toBeTruthy();
  await act(async () => build.finish());
});
