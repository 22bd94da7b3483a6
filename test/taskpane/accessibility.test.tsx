/** Every state of the pane passes the accessibility rules that need no layout, in both languages and both themes. */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { BuildError } from "../../src/sheets/options";
import { dismissOutcome, runBuild } from "../../src/commands/build-session";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
const builder = buildWorkbook as Builder;
const inspector = inspectWorkbook as Inspector;

const OPTIONS = { caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "refresh" } as const;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  inspector.mockReset();
  emptyWorkbook(inspector);
});

const looks = [
  { displayLanguage: "en-US", officeTheme: { isDarkTheme: false } },
  { displayLanguage: "ko-KR", officeTheme: { isDarkTheme: true } },
];

test.each(looks)("the first screen and what is wrong on it: $displayLanguage", async (look) => {
  const { user, container } = await openPane(look);
  expect(document.documentElement.lang).toBe(look.displayLanguage.slice(0, 2));
  expect(await axe(container)).toHaveNoViolations();
  await user.clear(screen.getByRole("textbox"));
  for (const all of screen.getAllByRole("checkbox", { name: /^(All|전체):/ })) await user.click(all);
  expect(screen.getAllByRole("alert").length).toBeGreaterThanOrEqual(2);
  expect(await axe(container)).toHaveNoViolations();
});

test.each(looks)("a build, its end and its failure: $displayLanguage", async (look) => {
  inspector.mockResolvedValue({ ours: KOREA_SHEETS, foreign: [], record: null });
  const { container } = await openPane(look);
  const started = steerNextBuild(builder);
  act(() => void runBuild(OPTIONS));
  const build = await started;
  act(() => build.hooks.onProgress?.({ sheet: "Sectors", done: 0.2 }));
  expect(await axe(container)).toHaveNoViolations();
  await act(async () => build.finish({ refreshed: true, keptInputs: 1 }));
  expect(await axe(container)).toHaveNoViolations();

  builder.mockRejectedValueOnce(new BuildError("protected", "Switch the protection off."));
  await act(async () => void (await runBuild(OPTIONS)));
  expect(await axe(container)).toHaveNoViolations();
});

test.each(looks)("the lines of a sector: $displayLanguage", async (look) => {
  const { user, container } = await openPane(look);
  await user.click(screen.getAllByRole("button", { name: /lines of|품목 구성 보기/ })[3] as HTMLElement);
  expect(await screen.findByRole("table")).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});

test.each(looks)("a sheet in the way, outside of Excel: $displayLanguage", async (look) => {
  inspector.mockResolvedValue({ ours: [], foreign: ["Sectors"], record: null });
  const { container } = await openPane({ ...look, inExcel: false });
  expect(await screen.findByText(/Sectors.*Parley/)).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});
