/** The sheet Talks in the headless host: mandate, offers and their worth, what is amiss, and that nothing written is lost. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dayOfIso, serialOf } from "../../../src/model/calendar/day";
import type { CellDocument } from "../../../src/host/workbook/document";
import { PARAMETER_ROW } from "../../../src/sheets/plan";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, tablesBeside, type Parley } from "../sheets/open";

let parley: Parley;
beforeAll(async () => {
  parley = await openParley(await addIn());
});
afterAll(() => parley.close());

type Row = Record<string, CellDocument | undefined>;
const write = (language: "en" | "ko" = "en", record = false) =>
  (parley.window as unknown as { parley: Pick<AddIn, "writeTalks"> }).parley.writeTalks(language, record);

async function now() {
  await parley.host.settle();
  return parley.host.capture();
}

/** Writes cells by table, row from 0 and header. */
async function fill(table: string, cells: readonly [row: number, header: string, value: string | number][]) {
  await parley.run(`
    const table = context.workbook.tables.getItem(${JSON.stringify(table)});
    for (const [row, header, value] of ${JSON.stringify(cells)})
      table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();`);
  return now();
}

const values = (rows: readonly Row[], header: string) => rows.map((row) => row[header]?.value ?? "");
const row = (at: number, cells: Record<string, string | number>): [number, string, string | number][] =>
  Object.entries(cells).map(([header, value]) => [at, header, value]);
const day = (iso: string) => serialOf(iso);
const FIRST = { Date: day("2025-05-21"), Round: 1, Side: "them", Status: "offered" };

test("says what is missing where there is no deal", async () => {
  await expect(write()).rejects.toMatchObject({
    reason: "bad-option",
    message: expect.stringContaining("no deal to keep talks about"),
  });
});

test("values each offer by today's law and by that of its day", async () => {
  await parley.build();
  await write();
  const document = await fill("Talks", [
    ...row(0, { ...FIRST, Issue: "energy", Option: "4-years" }),
    ...row(1, { ...FIRST, Issue: "autos", Option: "reduced" }),
    ...row(2, { ...FIRST, Issue: "autos", Option: "reduced", Date: day("2025-12-10"), Round: 2 }),
  ]);
  const deal = tableOf(document, "Deal");
  const option = (issue: string, id: string) =>
    deal.find((each) => each["Issue"]!.value === issue && each["Option"]!.value === id)!;
  const talks = tableOf(document, "Talks");
  expect(tablesBeside(document)).toEqual([]);
  expect(values(talks, "Ours today").slice(0, 2)).toEqual([
    option("energy", "4-years")["Ours"]!.value,
    option("autos", "reduced")["Ours"]!.value,
  ]);
  expect(talks[0]!["Ours then"]!.value).toBe(talks[0]!["Ours today"]!.value);
  // 25 % on cars in May; since November 15 % are due anyway, but for the little that is due under other headings.
  expect((talks[1]!["Ours then"]!.value as number) / (talks[1]!["Ours today"]!.value as number)).toBeCloseTo(1, 1);
  expect(talks[2]!["Ours then"]!.value as number).toBeLessThan(0.05 * (talks[2]!["Ours today"]!.value as number));
  expect(talks[0]!["Days left"]!.value).toBe(dayOfIso("2025-07-09")! - dayOfIso("2025-05-21")!);
  expect(talks[1]!["In words"]!.value).toBe("Cars at 15 %");
});

test("marks what is beyond the mandate, and says what one more step would buy", async () => {
  await fill("TalksMandate", [
    ...row(0, { Limit: "phase-in", Agree: "Industry ministry" }),
    ...row(8, { Limit: "none" }),
  ]);
  const document = await now();
  const mandate = tableOf(document, "TalksMandate");
  expect(values(mandate, "Issue").slice(0, 9).at(-1)).toBe("energy");
  expect(values(tableOf(document, "Talks"), "Mandate").slice(0, 3)).toEqual(["Beyond the limit", "", ""]);
  expect(mandate[8]!["Beyond"]!.value).toBe("Beyond the limit");
  expect(mandate[8]!["Their offer"]!.value).toBe("4-years");
  expect(mandate[8]!["Next step"]!.value).toBe("4-years");
  expect(mandate[8]!["Step buys"]!.value as number).toBeGreaterThanOrEqual(0);
  const sheet = sheetOf(document, "Talks");
  const parameter = (column: number) => sheet.cells.get(PARAMETER_ROW)!.get(column)!.value as number;
  const deal = tableOf(document, "Deal");
  const limit = deal.find((each) => each["Issue"]!.value === "autos" && each["Option"]!.value === "phase-in")!;
  // The best offer keeps to both limits.
  const offers = mandateOffer(document);
  expect(offers["energy"]).toBe("none");
  const autos = deal.find((each) => each["Issue"]!.value === "autos" && each["Option"]!.value === offers["autos"])!;
  expect(autos["Ours"]!.value as number).toBeGreaterThanOrEqual(limit["Ours"]!.value as number);
  expect(parameter(3)).toBe(offers["Ours"]);
});

/** The first of the next offers, by the header of its column. */
function mandateOffer(document: Awaited<ReturnType<typeof now>>): Record<string, unknown> {
  const { cells } = sheetOf(document, "Talks");
  const header = [...cells].find(([, line]) => line.get(0)?.value === "Ours" && line.get(2)?.value === "Chance")![0];
  return Object.fromEntries(
    [...cells.get(header)!].map(([column, cell]) => [String(cell.value), cells.get(header + 1)?.get(column)?.value]),
  );
}

test("says at the row what is amiss", async () => {
  const document = await fill("Talks", [
    ...row(3, { ...FIRST, Round: 3, Issue: "ferries", Option: "none" }),
    ...row(4, { ...FIRST, Round: 3, Date: day("2025-12-20"), Issue: "autos", Option: "20 %" }),
    ...row(5, { Round: 3, Side: "us", Issue: "energy", Option: "4-years", Status: "offered" }),
    ...row(6, { ...FIRST, Round: 4, Issue: "steel", Option: "exempt" }),
    ...row(7, { ...FIRST, Round: 5, Date: day("2025-12-21"), Issue: "steel", Option: "exempt", Status: "accepted" }),
    ...row(8, { ...FIRST, Round: 5, Date: day("2025-12-21"), Issue: "steel", Option: "exempt", Status: "refused" }),
    ...row(9, { ...FIRST, Round: 6, Date: day("2025-12-22"), Issue: "parity", Option: "clause" }),
    ...row(10, { ...FIRST, Round: 6, Date: day("2025-12-22"), Issue: "autos", Option: "exempt" }),
    ...row(11, { ...FIRST, Round: 6, Date: day("2025-12-22"), Issue: "energy" }),
  ]);
  expect(values(tableOf(document, "Talks"), "Check").slice(3, 12)).toEqual([
    "No such issue on Deal: was it renamed?",
    "Not an option of Deal: not valued",
    "No date",
    "Dated before an earlier round",
    "Given another status in the same round",
    "Given another status in the same round",
    "Deal excludes it together with another option of this offer",
    "",
    "No option given: not valued",
  ]);
});

test("keeps what was written, in either language and over a refresh", async () => {
  const before = tableOf(await now(), "Talks");
  const inputs = ["Date", "Round", "Issue", "Option"];
  await write("ko");
  await parley.build();
  const document = await now();
  const after = tableOf(document, "Talks");
  for (const header of inputs) expect(values(after, header).slice(0, 12)).toEqual(values(before, header).slice(0, 12));
  expect(values(after, "Ours today").slice(0, 9)).toEqual(values(before, "Ours today").slice(0, 9));
  expect([after[0]!["Side"]!.value, after[0]!["Status"]!.value]).toEqual(["상대", "제시"]);
  expect(values(tableOf(document, "TalksMandate"), "Agree")[0]).toBe("Industry ministry");
  expect(after[0]!["Mandate"]!.value).toBe("한도를 넘음");
  await write();
  expect(tableOf(await now(), "Talks")[0]!["Side"]!.value).toBe("them");
});

const VALUES = path.join(process.cwd(), "src/cases/korea-us-2025/replay/values.json");

/** The page docs/replay.md is made from figures of this sheet; PARLEY_REPLAY=renew writes them anew. */
function expectReplayed(document: Awaited<ReturnType<typeof now>>) {
  const figures = (rows: readonly Row[], headers: readonly string[]) =>
    rows.map((each) =>
      headers.map((header) => {
        const value = each[header]?.value ?? null;
        return typeof value === "number" ? Number(value.toPrecision(6)) : value;
      }),
    );
  const held = {
    deal: figures(tableOf(document, "Deal"), ["Issue", "Option", "Ours", "Theirs"]),
    talks: figures(tableOf(document, "Talks").slice(0, 11), [
      "Ours today",
      "Theirs today",
      "Ours then",
      "Theirs then",
      "Days left",
    ]).map((cells) => cells.map((cell) => (cell === "" ? null : cell))),
  };
  if (process.env.PARLEY_REPLAY === "renew") writeFileSync(VALUES, `${JSON.stringify(held)}\n`);
  expect(held).toEqual(JSON.parse(readFileSync(VALUES, "utf8")));
}

test("begins with what is public of the talks where it is asked to", async () => {
  await parley.run(`
    context.workbook.worksheets.getItem("Talks").delete();
    await context.sync();`);
  await write("en", true);
  const talks = tableOf(await now(), "Talks");
  expect(values(talks, "Date").slice(0, 11).at(-1)).toBe(day("2026-01-26"));
  expectReplayed(await now());
  // Nothing is said of what the letter offered beyond its rate.
  expect([talks[1]!["Issue"]?.value ?? "", talks[1]!["Option"]?.value ?? ""]).toEqual(["", ""]);
  expect(values(talks, "Ours then").filter((value) => typeof value === "number")).toHaveLength(8);
});

test("takes an offer from the pane, into the round of its day", async () => {
  const enter = (offer: { side: "us" | "them"; issue: string; option: string; day: string }) =>
    (parley.window as unknown as { parley: Pick<AddIn, "enterOffer"> }).parley.enterOffer(offer, "en");
  const offer = { issue: "energy", option: "4-years", day: "2026-02-02" };
  expect(await enter({ ...offer, side: "us" })).toBe(12);
  expect(await enter({ ...offer, side: "them", option: "none" })).toBe(13);
  expect(await enter({ ...offer, side: "them", day: "2026-02-03" })).toBe(14);
  // The table had room for twelve.
  for (let more = 15; more <= 24; more++) expect(await enter({ ...offer, side: "us" })).toBe(more);
  const talks = tableOf(await now(), "Talks").slice(11, 14);
  expect(values(talks, "Round")).toEqual([8, 8, 9]);
  expect(values(talks, "Side")).toEqual(["us", "them", "them"]);
  expect(values(talks, "Option")).toEqual(["4-years", "none", "4-years"]);
  expect(values(talks, "Status")).toEqual(["offered", "offered", "offered"]);
  expect(values(talks, "In words")[0]).toBe("100 billion USD of US energy over 4 years");
});
