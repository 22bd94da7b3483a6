/** Duty in won: at the case's published rate until a person writes another, blank without one, in 조 and 억 or in billions with one, and the rate survives a refresh. */
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, type Parley } from "./open";

jest.setTimeout(600_000);

const CHOICE = { sectors: ["autos", "steel"], scenarios: ["return", "milder"] };

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory);
}, 300_000);
afterAll(() => parley.close());

async function build(language: "en" | "ko"): Promise<void> {
  await parley.build({ ...CHOICE, language });
  await parley.host.settle();
}

async function enter(name: string, value: string | number): Promise<void> {
  await parley.run(`
    context.workbook.names.getItem(${JSON.stringify(name)}).getRange().values = [[${JSON.stringify(value)}]];
    await context.sync();`);
  await parley.host.settle();
}

const totals = () => tableOf(parley.host.capture(), "OutcomeTotals");
const inWon = () => totals().map((row) => row["Net duty KRW"]?.value ?? "");
const inKorean = (won: number) => {
  const eok = Math.round(won / 1e8);
  return `${Math.floor(eok / 1e4).toLocaleString("en")}조 ${(eok % 1e4).toLocaleString("en")}억 원`;
};
const note = () => sheetOf(parley.host.capture(), "Sectors").cells.get(5)?.get(5)?.value;

it("counts at the published rate of the case, and shows won only at a rate, as the language counts them", async () => {
  await build("ko");
  expect(note() ?? "").toBe("");
  expect(inWon()[0]).toBe(inKorean(Number(totals()[0]!["Net duty"]!.value) * 1379.0526));
  await enter("ExchangeRate", "");
  await enter("ExchangeRateDay", "");
  expect(inWon()).toEqual(["", ""]);
  expect(note()).toContain("ecos.bok.or.kr");
  const duties = totals().map((row) => Number(row["Net duty"]?.value));
  const [duty = 0] = duties;
  expect(duty).toBeGreaterThan(0);

  // A rate that makes the first scenario's duty 12 조 3,450 억.
  await enter("ExchangeRate", 12.345e12 / duty);
  expect(inWon()[0]).toBe("12조 3,450억 원");
  expect(note()).toBe("환율의 기준일과 출처를 적으십시오");
  await enter("ExchangeRate", 5e12 / duty);
  expect(inWon()[0]).toBe("5조 원");
  await enter("ExchangeRate", 678e8 / duty);
  expect(inWon()[0]).toBe("678억 원");

  await enter("ExchangeRate", 1000);
  await enter("ExchangeRateDay", 45_657);
  await enter("ExchangeRateSource", "a test");
  expect(note() ?? "").toBe("");

  await build("en");
  expect(totals().map((row) => Number(row["Net duty KRW"]?.value) / 1000)).toEqual(
    totals().map((row) => expect.closeTo(Number(row["Net duty"]?.value), 0)),
  );
  await enter("ExchangeRate", "none yet");
  expect(inWon()).toEqual(["", ""]);
});
