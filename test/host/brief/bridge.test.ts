/** The sheet Bridge in the headless host: its parts add up, are those of BRIDGE, and follow what a user chooses. */
import { dayOfIso } from "../../../src/model/calendar/day";
import { bridge, bridgeByOrder } from "../../../src/model/outcome/bridge";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { PARAMETER_ROW } from "../../../src/sheets/plan";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, tablesBeside, type Parley } from "../sheets/open";

let parley: Parley;
beforeAll(async () => {
  parley = await openParley(await addIn());
});
afterAll(() => parley.close());

const pane = () => (parley.window as unknown as { parley: Pick<AddIn, "writeBridge" | "outcomesOfFile"> }).parley;
const write = (language: "en" | "ko" = "en") => pane().writeBridge(language);

async function now() {
  await parley.host.settle();
  return parley.host.capture();
}

async function choose(cells: Record<string, string | number>) {
  await parley.run(`
    const sheet = context.workbook.worksheets.getItem("Bridge");
    for (const [cell, value] of Object.entries(${JSON.stringify(cells)})) sheet.getRange(cell).values = [[value]];
    await context.sync();`);
  return now();
}

type Document = Awaited<ReturnType<typeof now>>;
const numbers = (document: Document, table: string, header: string): number[] =>
  tableOf(document, table).map((row) => row[header]!.value as number);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const check = (document: Document) => sheetOf(document, "Bridge").cells.get(PARAMETER_ROW)!.get(5)!.value;

const PAIRS = ["Rate", "Trade", "Left", "Response"];
const PARTS = ["law", "trade", "terms", "response"].map((factor) => `Due to ${factor}`);

/** What the model says of the factors that stand on the sheet. */
function fromFactors(document: Document) {
  const rows = tableOf(document, "BridgeSectors");
  const side = (word: string) =>
    Float64Array.from(rows.flatMap((row) => PAIRS.map((pair) => row[`${pair} ${word}`]!.value as number)));
  return { before: side("from"), after: side("to"), factors: 4 };
}

function expectBridge(document: Document, from: readonly number[], to: readonly number[]) {
  const states = fromFactors(document);
  const steps = numbers(document, "BridgeSteps", "Amount");
  numbers(document, "BridgeSectors", "Duty from").forEach((duty, at) => expect(duty).toBeCloseTo(from[at]!, 1));
  numbers(document, "BridgeSectors", "Duty to").forEach((duty, at) => expect(duty).toBeCloseTo(to[at]!, 1));
  expect(sum(steps.slice(0, -1))).toBeCloseTo(steps.at(-1)!, 0);
  bridge(states).forEach((part, at) => expect(steps[at + 1]).toBeCloseTo(part, 0));
  const orders = tableOf(document, "BridgeOrders");
  bridgeByOrder(states).forEach(({ parts }, row) =>
    parts.forEach((part, at) => expect(orders[row]![PARTS[at]!]!.value).toBeCloseTo(part, 0)),
  );
  expect(orders).toHaveLength(24);
  expect(check(document)).toBe("OK: the parts add up");
}

const outcomes = (document: Document, scenario: string, header: string): number[] =>
  tableOf(document, "Outcomes")
    .filter((row) => row["Scenario"]!.value === scenario)
    .map((row) => row[header]!.value as number);

test("says what is missing where there are no outcomes", async () => {
  await expect(write()).rejects.toMatchObject({
    reason: "bad-option",
    message: expect.stringContaining("build the workbook"),
  });
});

test("splits the difference of two scenarios by law, trade, terms and response", async () => {
  await parley.build();
  await write();
  const document = await now();
  const [from, to] = [0, 1].map((column) =>
    String(sheetOf(document, "Bridge").cells.get(PARAMETER_ROW)!.get(column)!.value),
  );
  expect(from).not.toBe(to);
  expectBridge(document, outcomes(document, from!, "Revenue after"), outcomes(document, to!, "Revenue after"));
  expect(tablesBeside(document)).toEqual([]);
  expect(sheetOf(document, "Bridge").charts.map(({ name }) => name)).toEqual(["BridgeWaterfall"]);
  // Of one law and one trade nothing is due to either.
  const same = await choose({ A4: "return", B4: "exemption" });
  const steps = numbers(same, "BridgeSteps", "Amount");
  expect([steps[1], steps[2]]).toEqual([0, 0]);
  expect(steps[3]).toBeLessThan(0);
});

test("splits the difference of two days, each taken for a year", async () => {
  const [before, after] = ["2025-04-02", "2025-04-05"].map((iso) => dayOfIso(iso)) as [number, number];
  const document = await choose({ A4: "as-it-happened", B4: "as-it-happened", C4: before, D4: after });
  const trade = numbers(document, "Sectors", "Trade KR");
  const rates = tableOf(document, "BridgeSectors");
  const duty = (word: string) => rates.map((row, at) => trade[at]! * (row[`Rate ${word}`]!.value as number));
  expectBridge(document, duty("from"), duty("to"));
  // Cars paid a quarter more from 3 April 2025 on.
  const cars = rates.find((row) => row["Sector"]!.value === "autos")!;
  expect((cars["Rate to"]!.value as number) - (cars["Rate from"]!.value as number)).toBeCloseTo(0.25, 1);
  expect(numbers(document, "BridgeSteps", "Amount").slice(2, 5)).toEqual([0, 0, 0]);
});

test("says what cannot be compared, and keeps what was chosen when it is written again", async () => {
  expect(check(await choose({ D4: "" }))).toBe("Give both days, or neither");
  expect(check(await choose({ C4: "", A4: "nothing" }))).toBe("No such scenario on the sheet Inputs: nothing");
  await choose({ A4: "milder", B4: "return" });
  await write("ko");
  const document = await now();
  const cells = sheetOf(document, "Bridge").cells.get(PARAMETER_ROW)!;
  expect([0, 1].map((column) => cells.get(column)!.value)).toEqual(["milder", "return"]);
  expect(check(document)).toBe("정상: 기여분의 합이 차이와 같음");
});

test("leads from another copy's figure to ours, and says which sectors only one of them has", async () => {
  await choose({ A4: "return", B4: "return" });
  // Tuesday's copy: before the deadline moved and a sector was added.
  const copy = pane().outcomesOfFile(writeWorkbook(await now()), "Tuesday.xlsx")!;
  const without = { ...copy, rows: copy.rows.filter(([, sector]) => sector !== "steel") };
  const extra = copy.rows
    .filter(([scenario, sector]) => scenario === "return" && sector === "ev")
    .map((row) => [row[0]!, "toys", ...row.slice(2)]);
  await parley.run(`
    context.workbook.names.getItem("Deadline").getRange().values = [["2025-08-01"]];
    await context.sync();`);
  await pane().writeBridge("en", { ...without, rows: [...without.rows, ...extra] });
  const document = await now();
  expect(check(document)).toBe("OK: the parts add up");
  const sectors = tableOf(document, "BridgeSectors");
  const of = (sector: string) => sectors.find((row) => row["Sector"]!.value === sector)!;
  expect(of("steel")["Duty from"]!.value).toBe(0);
  expect(of("toys")["Duty to"]!.value).toBe(0);
  const revenue = (sector: string) => Number(copy.rows.find((row) => row[0] === "return" && row[1] === sector)![5]);
  expect(of("toys")["Duty from"]!.value).toBeGreaterThan(0.5 * revenue("ev"));
  const steps = tableOf(document, "BridgeSteps");
  expect(steps[0]!["Step"]!.value).toBe("return · Tuesday.xlsx");
  const amounts = numbers(document, "BridgeSteps", "Amount");
  expect(sum(amounts.slice(0, -1))).toBeCloseTo(amounts.at(-1)!, 0);
  expect(amounts.at(-1)).toBeCloseTo(sum(outcomes(document, "return", "Revenue after")), 0);
  expect(check(await choose({ C4: dayOfIso("2025-05-01")! }))).toBe(
    "Another copy is compared over the whole period: leave both days blank",
  );
});
