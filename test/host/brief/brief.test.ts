/** The sheet Brief in the headless host: its figures are those of the other sheets, before and after a change. */
import { FIRST_TABLE_ROW, PARAMETER_NOTE_ROW, PARAMETER_ROW } from "../../../src/sheets/plan";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, tablesBeside, type Parley } from "../sheets/open";

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory);
});
afterAll(() => parley.close());

const write = (language: "en" | "ko") =>
  (parley.window as unknown as { parley: Pick<AddIn, "writeBrief"> }).parley.writeBrief(language);

async function now() {
  await parley.host.settle();
  return parley.host.capture();
}

const CHOICE = { sectors: ["autos", "steel"], scenarios: ["return", "milder"] };

test("says what is missing where there is nothing to brief on", async () => {
  await expect(write("en")).rejects.toMatchObject({
    reason: "bad-option",
    message: expect.stringContaining("build the workbook"),
  });
  expect((await now()).sheets).toHaveLength(1);
});

test("has the figures of the sheets that it refers to, on one upright page with three charts", async () => {
  await parley.build(CHOICE);
  await write("en");
  const document = await now();
  const sheet = sheetOf(document, "Brief");
  expect(tablesBeside(document)).toEqual([]);
  const errors = [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (typeof cell.value === "object" ? [[row, column, cell]] : [])),
  );
  expect(errors).toEqual([]);
  const totals = tableOf(document, "OutcomeTotals");
  expect(tableOf(document, "BriefScenarios").map((row) => row["Net duty"]!.value)).toEqual(
    totals.map((row) => row["Net duty"]!.value),
  );
  expect(sheet.charts.map(({ name }) => name)).toEqual(["BriefDuty", "BriefDayCosts", "BriefFront"]);
  expect(sheet.print).toMatchObject({ orientation: "portrait", fitWidth: 1, fitHeight: 1 });
  // 35 days from Monday to Friday; Washington rests on 26 May, 19 June and 4 July, Seoul on 3 June (the election) and 6 June.
  expect([1, 2].map((column) => sheet.cells.get(PARAMETER_ROW)!.get(column)!.value)).toEqual([32, 33]);
  expect([0, 1, 2].map((column) => sheet.cells.get(PARAMETER_NOTE_ROW)!.get(column)!.value)).toEqual([
    "00:01 in Washington · 13:01 in Seoul",
    "49 calendar days",
    "49 calendar days",
  ]);
  const nash = tableOf(document, "DealIssues").map((row) => row["nash"]!.value);
  const words = tableOf(document, "Deal").filter(
    (row) =>
      nash[tableOf(document, "DealIssues").findIndex((issue) => issue["Issue"]!.value === row["Issue"]!.value)] ===
      row["Option"]!.value,
  );
  const shown = [...sheet.cells.values()].map((cells) => cells.get(1)?.value);
  for (const row of words) expect(shown).toContain(row["In words"]!.value);
});

test("follows another package", async () => {
  const point = async () =>
    String(
      sheetOf(await now(), "Brief")
        .cells.get(FIRST_TABLE_ROW)!
        .get(0)!.value,
    );
  const before = await point();
  expect(before).toMatch(/^Propose the package below before 2025-07-09\? It is worth \d/);
  await parley.run(`
    context.workbook.worksheets.getItem("Brief").getRange("F4").values = [["sum"]];
    await context.sync();`);
  const largest = await point();
  const gain = tableOf(await now(), "DealPackages").find((row) => row["Rule"]!.value === "sum")!["Our gain"]!
    .value as number;
  expect(largest).toContain(`${(gain / 1e9).toFixed(1)} bn USD to us`);
  expect(largest).not.toBe(before);
});

test("is written again in Korean in its own place, with the same figures", async () => {
  const figures = async () =>
    tableOf(await now(), "BriefScenarios").map((row) => [row["Net duty"]!.value, row["Imports after"]!.value]);
  const before = await figures();
  await write("ko");
  expect(await figures()).toEqual(before);
  const document = await now();
  expect(document.sheets.filter(({ name }) => name.includes("Brief"))).toHaveLength(1);
  expect(sheetOf(document, "Brief").cells.get(0)!.get(0)!.value).toMatch(/^브리핑: /);
  expect(sheetOf(document, "Brief").cells.get(PARAMETER_NOTE_ROW)!.get(0)!.value).toBe("워싱턴 00:01 · 서울 13:01");
});

test("says the other day where the deadline falls on the next one in Seoul, and no hour of a day without one", async () => {
  const head = async (deadline: string) => {
    await parley.run(`
      context.workbook.names.getItem("Deadline").getRange().values = [[${JSON.stringify(deadline)}]];
      await context.sync();`);
    const cells = sheetOf(await now(), "Brief").cells.get(PARAMETER_NOTE_ROW)!;
    return [0, 1, 2].map((column) => cells.get(column)!.value ?? "");
  };
  await write("en");
  expect(await head("2025-07-09 18:00 America/New_York")).toEqual([
    "18:00 in Washington · 07:00 in Seoul (2025-07-10)",
    "49 calendar days",
    "50 calendar days",
  ]);
  expect(await head("2025-07-09")).toEqual(["", "49 calendar days", "49 calendar days"]);
});
