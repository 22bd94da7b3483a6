/** What a user chooses on the first screen, and what stops a build before it starts. */
import { screen, waitFor, within } from "@testing-library/react";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { dismissOutcome } from "../../src/commands/build-session";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, type Builder, type Inspector } from "./builds";
import { asOfField, box, openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
const builder = buildWorkbook as Builder;
const inspector = inspectWorkbook as Inspector;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  builder.mockResolvedValue({ sheets: KOREA_SHEETS, refreshed: false, keptInputs: 0 });
  inspector.mockReset();
  emptyWorkbook(inspector);
});

const press = () => screen.getByRole("button", { name: "Build workbook" });

test("starts with the whole case on its own day and builds exactly that", async () => {
  const { user } = await openPane();
  expect(screen.getByRole("combobox", { name: "Case" })).toHaveProperty("value", "korea-us-2025");
  expect(asOfField().value).toBe("2025-05-21");
  await user.click(press());
  expect(builder).toHaveBeenCalledTimes(1);
  expect(builder.mock.calls[0]?.[0]).toEqual({
    caseId: "korea-us-2025",
    asOf: "2025-05-21",
    sectors: koreaUs2025.sectors.map(({ id }) => id),
    scenarios: koreaUs2025.scenarios.map(({ id }) => id),
    language: "en",
    existing: "refresh",
  });
});

test("shows each sector's trade of 2024 next to its check box, as the Census counts it, and the sum of the selected ones", async () => {
  const { user } = await openPane();
  // US Census, imports for consumption 2024 from Korea, HS 8703.80: $4,516,002,058.
  const name = box("Electric vehicles").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(name)?.textContent).toBe("4.52 billion US dollars, 3.5% of the trade");
  for (const sector of ["Automobiles", "Steel", "Ship components", "Consumer electronics", "Everything else"])
    await user.click(box(sector));
  const total = screen.getByText("Ticked").parentElement as HTMLElement;
  expect(within(total).getByText("4.52")).toBeTruthy();
  expect(within(total).getByText("3.5%")).toBeTruthy();
});

test("builds only what is ticked, in the order of the case", async () => {
  const { user } = await openPane();
  await user.click(box("All: Sectors"));
  await user.click(box("Steel"));
  await user.click(box("Automobiles"));
  await user.click(box("Before 2025 (KORUS)"));
  await user.click(press());
  expect(builder.mock.calls[0]?.[0].sectors).toEqual(["autos", "steel"]);
  expect(builder.mock.calls[0]?.[0].scenarios).toEqual(
    koreaUs2025.scenarios.map(({ id }) => id).filter((id) => id !== "korus"),
  );
});

test("the box for all takes everything off, then puts it back, and shows when only some are ticked", async () => {
  const { user } = await openPane();
  const all = box("All: Scenarios");
  expect(all.checked).toBe(true);
  await user.click(all);
  expect(all.checked).toBe(false);
  expect(box("Tariffs return").checked).toBe(false);
  await user.click(box("Tariffs return"));
  expect(all.indeterminate).toBe(true);
  await user.click(all);
  expect(all.checked).toBe(true);
  expect(box("Full exemption").checked).toBe(true);
});

test("a scenario's law is read with its box", async () => {
  await openPane();
  const law = document.getElementById(box("Tariffs return").getAttribute("aria-describedby") ?? "");
  expect(law?.textContent).toBe(koreaUs2025.scenarios.find(({ id }) => id === "return")?.law.en);
});

test.each(["2025. 6. 3.", "2025.6.3", "2025/06/03", "20250603", "2025년 6월 3일", " 2025-06-03 "])(
  "takes the day as %s",
  async (written) => {
    const { user } = await openPane();
    await user.clear(asOfField());
    await user.type(asOfField(), written);
    expect(screen.getByText("36 days left")).toBeTruthy();
    await user.click(press());
    expect(builder.mock.calls[0]?.[0]).toMatchObject({ asOf: "2025-06-03" });
  },
);

test("counts the days to the deadline on both capitals' calendars", async () => {
  const { user } = await openPane();
  expect(screen.getByText("49 days left")).toBeTruthy();
  expect(screen.getByText("00:01 in Washington · 13:01 in Seoul")).toBeTruthy();
  await user.clear(asOfField());
  await user.type(asOfField(), "2025-07-09");
  expect(screen.getByText("The deadline is today")).toBeTruthy();
  await user.clear(asOfField());
  await user.type(asOfField(), "2025-07-10");
  expect(screen.getByText("The deadline passed 1 day ago")).toBeTruthy();
});

test.each([
  ["2025-02-30", "“2025-02-30” is not a day. Write year-month-day, such as 2025-05-21."],
  ["21.5.2025", "“21.5.2025” is not a day. Write year-month-day, such as 2025-05-21."],
  ["2024-12-31", "The schedule runs from 2025-01-01 to 2026-11-23. Choose a day in between."],
  ["2026-11-24", "The schedule runs from 2025-01-01 to 2026-11-23. Choose a day in between."],
])("refuses the day %s, says why, and builds nothing", async (written, message) => {
  const { user } = await openPane();
  await user.clear(asOfField());
  await user.type(asOfField(), written);
  expect(screen.getByText(message)).toBeTruthy();
  expect(asOfField().getAttribute("aria-invalid")).toBe("true");
  await user.click(press());
  expect(builder).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(asOfField());
});

test("asks for a day where none is written", async () => {
  const { user } = await openPane();
  await user.clear(asOfField());
  expect(screen.getByText("Write a day, such as 2025-05-21.")).toBeTruthy();
});

test.each([
  ["Sectors", "Tick at least one sector."],
  ["Scenarios", "Tick at least one scenario."],
])("without a tick in %s the build does not start and the box for all takes the focus", async (list, message) => {
  const { user } = await openPane();
  await user.click(box(`All: ${list}`));
  expect(screen.getByRole("alert").textContent).toBe(message);
  await user.click(press());
  expect(builder).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box(`All: ${list}`));
});

test("can be worked with the keyboard alone", async () => {
  const { user } = await openPane();
  const seen: string[] = [];
  for (let step = 0; step < 40 && document.activeElement !== press(); step++) {
    await user.tab();
    seen.push(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    if (document.activeElement === box("Steel")) await user.keyboard(" ");
  }
  expect(seen).toContain("Show the lines of Steel");
  expect(document.activeElement).toBe(press());
  await user.keyboard("{Enter}");
  expect(builder.mock.calls[0]?.[0].sectors).not.toContain("steel");
});

test("takes up what the workbook was built from, until a person chooses", async () => {
  const record = {
    version: "0.1.0",
    caseId: "korea-us-2025",
    asOf: "2025-06-03",
    language: "ko" as const,
    sectors: ["steel"],
    scenarios: ["return", "milder"],
    defaults: {},
  };
  inspector.mockResolvedValue({ ours: KOREA_SHEETS, foreign: [], record });
  const { user } = await openPane();
  await waitFor(() => expect(asOfField().value).toBe("2025-06-03"));
  expect(box("Steel").checked).toBe(true);
  expect(box("Automobiles").checked).toBe(false);
  await user.click(box("Automobiles"));
  inspector.mockResolvedValue({ ours: KOREA_SHEETS, foreign: [], record: { ...record, asOf: "2025-08-01" } });
  window.dispatchEvent(new Event("focus"));
  await waitFor(() => expect(inspector).toHaveBeenCalledTimes(2));
  expect(box("Automobiles").checked).toBe(true);
  expect(asOfField().value).toBe("2025-06-03");
});

test("outside of Excel it says so and offers no build", async () => {
  const { user } = await openPane({ inExcel: false });
  expect(screen.getByText("Parley is not inside Excel")).toBeTruthy();
  expect(press().getAttribute("aria-disabled")).toBe("true");
  await user.click(press());
  expect(builder).not.toHaveBeenCalled();
});

test("a workbook that cannot be looked at does not break the pane", async () => {
  inspector.mockRejectedValue(new Error("InvalidOperationInCellEditMode"));
  await openPane();
  expect(press()).toBeTruthy();
});
