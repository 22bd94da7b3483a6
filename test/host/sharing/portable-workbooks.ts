/** Workbooks whose portable copies are calculated from scratch: with other inputs, of a case of the user's own, with formulas that a user added. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { tableOf } from "../sheets/open";
import { cellOf, namedCell, open } from "./open";

/** Other days, horizon, terms, probabilities and reference; `ending` follows the names of what is changed. */
export function changedInputs(document: WorkbookDocument, ending = ""): WorkbookDocument {
  const changed = structuredClone(document);
  namedCell(changed, `AsOf${ending}`).value = 45_884; // 2025-08-15, when more acts are known
  namedCell(changed, `HorizonMonths${ending}`).value = 9;
  namedCell(changed, `CompareWith${ending}`).value = tableOf(changed, `Scenarios${ending}`)[1]!.Scenario!.value!;
  namedCell(changed, `Deadline${ending}`).value = "2025-08-11 00:01 America/New_York";
  const terms = tableOf(changed, `Terms${ending}`);
  terms.slice(0, 12).forEach((row, index) => {
    row.Coverage!.value = 0.1 * (index % 9);
    row.Effective!.value = 45_900 + 7 * index;
  });
  tableOf(changed, `Scenarios${ending}`).forEach(
    (row, index, all) => (row.Probability!.value = index === 0 ? 1 - 0.1 * (all.length - 1) : 0.1),
  );
  return changed;
}

/** Cars from Korea into the European Union, on the workbook's own law and trade, with days beyond those of the bundled schedule. */
export async function ownCase(directory: string): Promise<WorkbookDocument> {
  const term = { sector: "cars", rate: 0.02, coverage: 0.6, from: "2027-03-01", until: null };
  const own = {
    ...{
      name: "Korea – European Union",
      importer: "EU",
      exporters: ["KR", "JP"],
      deadline: "2027-03-01",
      asOf: "2026-11-25",
      tradeYear: 2025,
    },
    sectors: [{ id: "cars", name: "Cars", codes: "8703" }],
    measures: [
      {
        id: "mfn-cars",
        origins: "all",
        codes: "8703",
        rate: 0.1,
        from: "2020-01-01",
        until: null,
        authority: "Most favoured nation",
        scenarios: "all",
      },
      {
        id: "safeguard",
        origins: ["KR"],
        codes: "870380",
        rate: 0.05,
        from: "2027-03-01",
        until: "2027-08-31",
        authority: "Safeguard",
        scenarios: ["stays"],
      },
    ],
    scenarios: [
      { id: "stays", name: "Stays", probability: 0.6, terms: [] },
      { id: "deal", name: "Deal", probability: 0.4, terms: [term] },
    ],
  };
  const lines = {
    name: "lines.csv",
    text: "HTS,Value,Origin\n870323,300000000,KR\n870380,100000000,KR\n870323,500000000,JP\n870380,70000000,DE\n",
  };
  const session = await open(directory);
  try {
    const answer = JSON.parse(
      String(await session.host.runAction("BUILD_OWN_CASE", JSON.stringify({ own, language: "en", lines }))),
    ) as { ok: boolean; message?: string };
    if (!answer.ok) throw new Error(answer.message);
    await session.host.settle();
    return session.host.capture();
  } finally {
    session.close();
  }
}

/** A case of the user's own with another horizon and other terms. */
export function later(document: WorkbookDocument): WorkbookDocument {
  const changed = structuredClone(document);
  namedCell(changed, "HorizonMonths").value = 7;
  tableOf(changed, "Terms").forEach((row) => (row.Coverage!.value = 0.25));
  return changed;
}

/** With goods that the copy does not carry. */
export function withOtherGoods(document: WorkbookDocument): WorkbookDocument {
  const changed = structuredClone(document);
  tableOf(changed, "Sectors")[0]!["HS codes"]!.value = "0901";
  return changed;
}

export const isCopy = ({ name }: { name: string }): boolean => name.endsWith(" (portable)");

/** The sheets and names of a copy that was made beside the live sheets, alone. */
export const copyAlone = (document: WorkbookDocument): WorkbookDocument => ({
  ...document,
  active: 0,
  sheets: document.sheets.filter(isCopy),
  names: document.names.filter(({ name, sheet }) =>
    sheet === undefined ? name.endsWith("Portable") : isCopy({ name: sheet }),
  ),
});

const BARGAINING = [
  "=PARLEY.ZOPA(180000,205000)-PARLEY.ZOPA(5,3)",
  "=PARLEY.RUBINSTEIN_SHARE(0.9,0.8)",
  "=PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%)+PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%,200)",
  "=PARLEY.EXCHANGE_RATE(5,100)+PARLEY.EXCHANGE_RATE(5,40,10,5%)+PARLEY.EXCHANGE_RATE(5,40,10)",
  "=PARLEY.PROJECT_NPV(1000,2,200,20,20,8%)",
  "=PARLEY.PROJECT_NPV(1000,2,200,20,20,8%,70%,6%,15)-PARLEY.PROJECT_NPV(1000,3,200,20,20,8%,70%,6%)",
  "=PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%)+PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%,70%,6%,15)",
];

/** On the clocks of the capitals. */
const MOMENTS = momentsToAsk();

function momentsToAsk(): string[] {
  // Around the Sundays on which America/New_York changes its clocks, and around midnight.
  const moments = [
    "2025-07-09 00:01",
    "2025-03-09 01:59",
    "2025-03-09 03:00",
    "2025-11-02 00:59",
    "2025-11-02 02:00",
    "2026-03-08 01:59",
    "2026-03-08 03:00",
    "2026-10-31 23:59",
    "2026-11-01 02:00",
    "2024-12-31T23:30",
  ].flatMap((moment) => [`${moment} America/New_York`, `${moment} Asia/Seoul`, `${moment} Asia/Shanghai`]);
  const clocks = ["Asia/Seoul", "America/New_York"];
  const asked = [...moments, "2025-07-09"].flatMap((moment) =>
    clocks.map((clock) => `=PARLEY.CLOCK_TIME("${moment}","${clock}")`),
  );
  asked.push('=PARLEY.CLOCK_TIME(DeadlineDay,"Asia/Seoul")');
  return asked;
}

/** What Excel's own functions cannot say. */
const UNSAYABLE = [
  '=PARLEY.TARIFF_STACK("8703.23","KR",AsOf)',
  '=PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York","2025-07-08 14:00 Asia/Seoul")',
  '=PARLEY.CLOCK_TIME("2025-07-09 00:01 Europe/Brussels","Asia/Seoul")',
  "=SUM(PARLEY.TARIFF_COST({100;200},10%))",
  '=PARLEY.SECTOR("autos","source")',
  '=PARLEY.TARIFF_RATE("870323","KR",AsOf)+PARLEY.TARIFF_COST(PARLEY.SECTOR("autos"),PARLEY.TARIFF_RATE("870323","KR",DATE(2025,1,2)),1000,1%)',
];

/** First rows of what is added in column C of Timeline, from 0. */
export const ADDED = { bargaining: 200, moments: 300, unsayable: 400 };
/** Between two of the last, as a formula may fill the rows below it. */
export const APART = 20;

export function withFormulas(document: WorkbookDocument): WorkbookDocument {
  const added = structuredClone(document);
  const sheet = timelineOf(added);
  const put = (row: number, formula: string): void => void (cellOf(sheet, row, 2).formula = formula);
  BARGAINING.forEach((formula, index) => put(ADDED.bargaining + 2 * index, formula));
  MOMENTS.forEach((formula, index) => put(ADDED.moments + index, formula));
  UNSAYABLE.forEach((formula, index) => put(ADDED.unsayable + APART * index, formula));
  return added;
}

export const timelineOf = ({ sheets }: WorkbookDocument): WorkbookDocument["sheets"][number] =>
  sheets.find(({ name }) => name === "Timeline")!;
