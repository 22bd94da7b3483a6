/** The sheets Entries and Refunds in the headless host: their formulas say what the model says, and what a user decided stays. */
import { clockOf, ROUTES } from "../../../src/model/entries/clocks";
import { overpaymentInterest } from "../../../src/model/entries/interest";
import { cents } from "../../../src/model/entries/audit";
import { serialOf } from "../../../src/model/calendar/day";
import { CLOCKS, overpaymentRates, RATES_END } from "../../../src/law/entries/rules";
import { entriesTexts } from "../../../src/words/sheets/entries/words";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, type Parley, tablesBeside } from "../sheets/open";

const TODAY = serialOf("2026-11-20");
const REPORT = [
  "Entry Summary Number,Entry Summary Line Number,Importer Number,Country of Origin Code,Entry Date,Entry Summary Date,Liquidation Date,Liquidation Status,Line SPI Code,HTS Number - Full,Line Tariff Goods Value Amount,Line Tariff Duty Amount",
  "ABC-0000001-1,1,12-3456789,KR,09/15/2025,09/25/2025,10/01/2026,Liquidated,KR,85287272,10000,0",
  "ABC-0000001-1,1,12-3456789,KR,09/15/2025,09/25/2025,10/01/2026,Liquidated,KR,99030225,,1500",
  "ABC-0000001-1,2,12-3456789,KR,09/15/2025,09/25/2025,10/01/2026,Liquidated,KR,8703230190,1000,0",
  "ABC-0000001-1,2,12-3456789,KR,09/15/2025,09/25/2025,10/01/2026,Liquidated,KR,99039401,,300",
  "ABC-0000002-2,1,12-3456789,CN,08/15/2025,08/25/2025,07/01/2026,Liquidated,,6109100012,10000,1650",
  "ABC-0000002-2,1,12-3456789,CN,08/15/2025,08/25/2025,07/01/2026,Liquidated,,99030124,0,1000",
  "ABC-0000002-2,1,12-3456789,CN,08/15/2025,08/25/2025,07/01/2026,Liquidated,,99030125,0,1000",
  "ABC-0000003-3,1,12-3456789,KR,01/15/2026,01/25/2026,,Unliquidated,KR,8703239110,5000,0",
  "ABC-0000003-3,1,12-3456789,KR,01/15/2026,01/25/2026,,Unliquidated,KR,99030225,0,750",
  "ABC-0000004-4,1,12-3456789,KR,03/15/2025,03/25/2025,01/02/2026,Liquidated,KR,8471300100,5000,0",
  "=HYPERLINK(1),1,12-3456789,KR,soon,,,,,8471300100,5000,0",
].join("\n");

let parley: Parley;
beforeAll(async () => {
  parley = await openParley(await addIn());
});
afterAll(() => parley.close());

const pane = () =>
  (parley.window as unknown as { parley: Pick<AddIn, "auditFile" | "auditAgain" | "readFilings"> }).parley;

async function now() {
  await parley.host.settle();
  return parley.host.capture();
}

const values = async (table: string, header: string) =>
  tableOf(await now(), table).map((row) => row[header]!.value ?? "");

const put = (table: string, header: string, row: number, value: string | number) =>
  parley.run(`
    const body = context.workbook.tables.getItem("${table}").columns.getItem("${header}").getDataBodyRange();
    body.getCell(${row}, 0).values = [[${JSON.stringify(value)}]];
    await context.sync();`);

test("each line has Parley's rate, what is due, and the verdict of the audit", async () => {
  await pane().auditFile(REPORT, TODAY, "en");
  const lines = tableOf(await now(), "Entries").map((row) => [
    row["HTS"]!.value,
    row["Rate"]!.value,
    row["Due"]!.value,
    row["Difference"]!.value,
    row["Verdict"]!.value,
    row["Refundable"]!.value,
  ]);
  expect(lines).toEqual([
    ["85287272", 0.15, 1500, 0, "right", 1500],
    ["8703230190", 0.25, 250, 50, "overpaid", 50],
    ["6109100012", expect.closeTo(0.54, 6), 5400, -1750, "underpaid", 2000],
    ["8703239110", "not known", "not known", "not known", "cannot tell", 750],
    ["8471300100", 0, 0, 0, "right", 0],
  ]);
  const [, second, , unknown] = tableOf(await now(), "Entries").map((row) => row["Why"]!.value);
  expect(second).toBe("Section 232 autos: paid 300.00, due 250.00");
  expect(unknown).toContain("8703.23");
  expect(await values("EntryVerdicts", "Lines")).toEqual([2, 1, 1, 1]);
  expect(tablesBeside(await now())).toEqual([]);
});

test("a row that was left out is on the sheet Rejected rows, as text", async () => {
  expect(await values("RejectedRows", "Reason")).toEqual([entriesTexts.en.leftOut["bad date"]]);
  const entered = sheetOf(await now(), "Entries").cells;
  expect(
    [...entered.values()].flatMap((row) => [...row.values()]).filter(({ formula }) => formula?.includes("HYPERLINK")),
  ).toEqual([]);
});

test("ways, last days and days left are those of the model, whatever day is counted to", async () => {
  for (const day of [TODAY, serialOf("2026-10-05"), serialOf("2026-12-30")]) {
    await parley.run(
      `context.workbook.worksheets.getItem("Refunds").getRange("A4").values = [[${day}]]; await context.sync();`,
    );
    for (const row of tableOf(await now(), "RefundLedger")) {
      const liquidated = row["Liquidated"]!.value;
      const clock = clockOf(
        row["Entered"]!.value as number,
        typeof liquidated === "number" ? { state: "liquidated", day: liquidated } : { state: "open" },
        day,
        CLOCKS,
      );
      expect(row["Way"]!.value).toBe(entriesTexts.en.routes[clock.route]);
      expect([row["Until"]!.value ?? "", row["Days left"]!.value ?? ""]).toEqual([clock.until ?? "", clock.left ?? ""]);
    }
  }
  expect(ROUTES.length).toBeGreaterThan(0);
});

test("interest is the model's, of a corporation or not", async () => {
  for (const corporation of [true, false]) {
    const word = entriesTexts.en.importers[corporation ? "corporation" : "other"];
    await parley.run(`
      const sheet = context.workbook.worksheets.getItem("Refunds");
      sheet.getRange("A4:B4").values = [[${TODAY}, ${JSON.stringify(word)}]];
      await context.sync();`);
    for (const row of tableOf(await now(), "RefundLedger")) {
      const [refundable, deposited] = [row["Refundable"]!.value as number, row["Deposited"]!.value as number];
      const interest = overpaymentInterest(
        refundable,
        deposited,
        TODAY,
        overpaymentRates(corporation),
        serialOf(RATES_END),
      );
      expect(row["Interest"]!.value).toBeCloseTo(cents(interest), 2);
    }
  }
  const byAuthority = await values("RefundAuthorities", "Duty");
  expect(byAuthority).toEqual([3250, 1000, 50]);
});

test("no interest is counted where no rate is published", async () => {
  await parley.run(
    `context.workbook.worksheets.getItem("Refunds").getRange("A4").values = [[${serialOf("2027-02-01")}]]; await context.sync();`,
  );
  expect(new Set(await values("RefundLedger", "Interest"))).toEqual(new Set(["not known"]));
  await put("InterestRates", "Corporation", 8, 0.06);
  await put("InterestRates", "Other", 8, 0.07);
  expect((await values("RefundLedger", "Interest")).every((each) => typeof each === "number")).toBe(true);
});

test("the sheet is audited again as it is now: with a code, a day of liquidation and a deposit that a user corrected", async () => {
  const before = await values("RefundLedger", "Refundable");
  await put("Entries", "HTS", 3, "8703230190");
  await put("RefundLedger", "Liquidated", 2, serialOf("2026-11-01"));
  await put("RefundLedger", "Deposited", 2, serialOf("2026-02-10"));
  await pane().auditAgain(TODAY, "en");
  const [, , , car] = tableOf(await now(), "Entries").map((row) => [row["Verdict"]!.value, row["Due"]!.value]);
  // A Korean car of January 2026 owes 15 % under its own act: what was paid under the void one's heading is not too much.
  expect(car).toEqual(["right", 750]);
  const ledger = tableOf(await now(), "RefundLedger")[2]!;
  expect([ledger["Liquidated"]!.value, ledger["Deposited"]!.value]).toEqual([
    serialOf("2026-11-01"),
    serialOf("2026-02-10"),
  ]);
  expect(await values("RefundLedger", "Refundable")).toEqual([before[0], before[1], 0, before[3]]);
  expect(await values("EntryColumns", "Column")).toContain("HTS Number - Full");
});

test("statuses and notes stay when entries are read again, also of entries that are not among them, in either language", async () => {
  await put("RefundLedger", "Status", 0, "reviewed");
  await put("RefundLedger", "Status", 1, "filed");
  await put("RefundLedger", "Note", 1, "=1+1 is with the broker");
  await put("RefundLedger", "Status", 2, "asked Kim");
  const fewer = REPORT.split("\n").filter((row) => !row.startsWith("ABC-0000002"));
  await pane().auditFile(fewer.join("\n"), TODAY, "ko");
  const ledger = tableOf(await now(), "RefundLedger").map((row) => [
    row["Entry"]!.value,
    row["Status"]!.value,
    row["Note"]!.value ?? "",
  ]);
  expect(ledger).toEqual([
    ["ABC00000011", "검토", ""],
    ["ABC00000033", "초안", "asked Kim"],
    ["ABC00000044", "초안", ""],
    ["ABC00000022", "제출", "=1+1 is with the broker"],
  ]);
  expect((await values("RefundLedger", "Way")).at(-1)).toBe(entriesTexts.ko.refunds.gone);
  expect((await pane().readFilings()).filings).toEqual([{ importer: "12-3456789", entries: ["ABC00000011"] }]);
});

test("a sheet of the user's with that name is left alone, and nothing is written beside it", async () => {
  await parley.run(`
    const { worksheets } = context.workbook;
    worksheets.getItem("Entries").delete();
    worksheets.add("Entries").getRange("A1").values = [["mine"]];
    await context.sync();`);
  const before = await values("RefundLedger", "Entry");
  await expect(pane().auditFile(REPORT, TODAY, "en")).rejects.toMatchObject({ reason: "foreign-sheet" });
  expect(await values("RefundLedger", "Entry")).toEqual(before);
  expect(
    sheetOf(await now(), "Entries")
      .cells.get(0)!
      .get(0)!.value,
  ).toBe("mine");
});
