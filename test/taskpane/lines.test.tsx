/** The lines of a sector: which, in what order, with what words, and the way there and back. */
import { screen, waitFor, within } from "@testing-library/react";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { sectorFigures } from "../../src/cases/sectors";
import { loadDescriptions } from "../../src/cases/descriptions";
import { readable } from "../../src/taskpane/state/descriptions";
import { emptyWorkbook, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/cases/descriptions", () => {
  const actual = jest.requireActual<typeof import("../../src/cases/descriptions")>("../../src/cases/descriptions");
  return { loadDescriptions: jest.fn(actual.loadDescriptions) };
});
const load = loadDescriptions as jest.MockedFunction<typeof loadDescriptions>;

beforeEach(() => {
  localStorage.clear();
  (buildWorkbook as Builder).mockReset();
  emptyWorkbook(inspectWorkbook as Inspector);
});

const rows = () => screen.getAllByRole("row").slice(1);

async function openLines(sector: string) {
  const pane = await openPane();
  await pane.user.click(screen.getByRole("button", { name: `Show the lines of ${sector}` }));
  await screen.findByRole("table");
  return pane;
}

test("lists the lines of a sector, largest first, with code, words, value and share", async () => {
  await openLines("Automobiles");
  const table = screen.getByRole("table", {
    name: "Automobiles, by HS6 line, largest first: US imports from Korea, 2024",
  });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent),
  ).toEqual(["HS6", "Description", "USD m", "Share"]);
  const { lines } = sectorFigures("korea-us-2025", "autos", "KR");
  expect(rows().map((row) => within(row).getByRole("rowheader").textContent?.replace(".", ""))).toEqual(
    lines.slice(0, 50).map(({ hs6 }) => hs6),
  );
  // US Census, imports for consumption 2024 from Korea, HS 8703.23: $10,126.8 million.
  const first = rows()[0] as HTMLElement;
  expect(within(first).getByRole("rowheader").textContent).toBe("8703.23");
  expect(within(first).getByText("10,126.8")).toBeTruthy();
  await waitFor(() => expect(within(first).getAllByRole("cell")[0]?.textContent).toMatch(/^Pass veh/));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Lines of Automobiles" }));
});

test("goes back to the button it came from, with the ticks as they were", async () => {
  const { user } = await openPane();
  await user.click(screen.getByRole("checkbox", { name: "Electric vehicles" }));
  await user.click(screen.getByRole("button", { name: "Show the lines of Steel" }));
  await user.click(await screen.findByRole("button", { name: "Back" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Show the lines of Steel" }));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Electric vehicles" }).checked).toBe(false);
});

test("shows thousands of lines some at a time and moves the focus to the first new one", async () => {
  const { user } = await openLines("Everything else");
  expect(rows()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Show 50 more" }));
  expect(rows()).toHaveLength(100);
  expect(document.activeElement).toBe(rows()[50]);
});

test("changes the sector on the spot, from its first lines", async () => {
  const { user } = await openLines("Everything else");
  await user.click(screen.getByRole("button", { name: "Show 50 more" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Sector" }), "steel");
  expect(screen.getByRole("heading", { name: "Lines of Steel" })).toBeTruthy();
  expect(rows().length).toBeLessThanOrEqual(50);
  for (const row of rows()) expect(within(row).getByRole("rowheader").textContent).toMatch(/^7[23]/);
});

test("without the descriptions the figures stay, and they can be asked for again", async () => {
  load.mockRejectedValueOnce(new Error("network"));
  const { user } = await openLines("Automobiles");
  expect(await screen.findByText(/The descriptions could not be loaded/)).toBeTruthy();
  expect(screen.getByText("10,126.8")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/^Pass veh, NESOI/)).toBeTruthy();
});

test.each([
  ["PASS VEH,NESOI,4 CYL,1500-3000CC", "Pass veh, NESOI,4 cyl,1500-3000cc"],
  ["US GOODS OF CHPTR 30", "US goods of chptr 30"],
  ["", ""],
])("reads %p as %p", (census, words) => {
  expect(readable(census)).toBe(words);
});
