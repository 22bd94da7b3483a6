/** Duty in won: at the case's published rate until a user writes another, blank without one, in 조 and 억 or in billions with one, and the rate survives a refresh. */
import { cellOfName } from "../../../src/sharing/reading";
import { addIn } from "../bundle";
import { openParley, sheetOf, tableOf, type Parley } from "./open";

const CHOICE = { sectors: ["autos", "steel"], scenarios: ["return", "milder"] };

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory);
});
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
/** Beside the yellow cell of the rate. */
const note = () => {
  const document = parley.host.capture();
  const { row, column } = cellOfName(document.names.find(({ name }) => name === "ExchangeRate")!.formula)!;
  return sheetOf(document, "Inputs")
    .cells.get(row)
    ?.get(column + 1)?.value;
};

const netDuties = () => totals().map((row) => Number(row["Net duty"]!.value));

/** What of the first scenario's duty makes so many won. */
const rateFor = (won: number): number => won / netDuties()[0]!;

describe("in Korean", () => {
  beforeAll(() => build("ko"));

  async function withoutRate(): Promise<void> {
    await enter("ExchangeRate", "");
    await enter("ExchangeRateDay", "");
  }

  it("counts at the published rate of the case", () => {
    expect(netDuties()[0]).toBeGreaterThan(0);
    expect(note() ?? "").toBe("");
    expect(inWon()[0]).toBe(inKorean(netDuties()[0]! * 1379.0526));
  });

  it("shows no won without a rate, and says where one is published", async () => {
    await withoutRate();
    expect(inWon()).toEqual(["", ""]);
    expect(note()).toContain("ecos.bok.or.kr");
  });

  it.each([
    [12.345e12, "12조 3,450억 원"],
    [5e12, "5조 원"],
    [678e8, "678억 원"],
  ])("counts %d won as %s", async (won, shown) => {
    await enter("ExchangeRate", rateFor(won));
    expect(inWon()[0]).toBe(shown);
  });

  it("asks for the day and the source of a rate, until they are there", async () => {
    await withoutRate();
    await enter("ExchangeRate", 1000);
    expect(note()).toBe("환율의 기준일과 출처를 적으십시오");
    await enter("ExchangeRateDay", 45_657);
    await enter("ExchangeRateSource", "a test");
    expect(note() ?? "").toBe("");
  });
});

describe("in English", () => {
  beforeAll(async () => {
    await build("ko");
    await enter("ExchangeRate", 1000);
    await build("en");
  });

  it("counts in billions, at the rate that survived the refresh", () => {
    expect(totals().map((row) => Number(row["Net duty KRW"]?.value) / 1000)).toEqual(
      netDuties().map((duty) => expect.closeTo(duty, 0)),
    );
  });

  it("shows none where the rate is no number", async () => {
    await enter("ExchangeRate", "none yet");
    expect(inWon()).toEqual(["", ""]);
  });
});
