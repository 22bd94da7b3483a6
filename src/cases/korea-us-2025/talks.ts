/** The public record of the talks of 2025 and 2026, as far as sources name what was offered; what is not public is blank. */
import type { Text } from "../case";
import type { TalkRecord } from "../deal";
import { ENERGY_DEAL, JOINT_FACT_SHEET, POSCO } from "./deal/sources";

const NOTHING: Text = { en: "", ko: "" };
const MOTIE: Text = { en: "Industry ministry", ko: "산업부" };
const CARS: Text = { en: "Cars", ko: "자동차" };
const PURCHASES: Text = { en: "Purchases", ko: "구매" };
const BARRIERS: Text = { en: "Non-tariff measures", ko: "비관세조치" };
const SHIPS: Text = { en: "Shipbuilding", ko: "조선" };
const ENERGY: Text = { en: "Energy", ko: "에너지" };

const CONSULTATIONS = "Asia Business Daily, 2025-05-20, https://cm.asiae.co.kr/en/article/2025052009515895585";
const ASKS = "Chosun Biz, 2025-05-23 and 2025-05-26";
const ANNOUNCED = "Korea Times, 2025-07-31, http://m.koreatimes.com/article/20250731/1574978";
const LETTER =
  "White House fact sheet of 2025-07-07, https://www.whitehouse.gov/fact-sheets/2025/07/fact-sheet-president-donald-j-trump-continues-enforcement-of-reciprocal-tariffs-and-announces-new-tariff-rates/";
const THREAT = "Reuters via TradingKey, https://www.tradingkey.com/news/commodities/261514119-reuters";

function row(
  round: number,
  date: string,
  side: TalkRecord["side"],
  status: TalkRecord["status"],
  source: string,
  rest: Partial<TalkRecord> = {},
): TalkRecord {
  return {
    area: NOTHING,
    issue: "",
    option: "",
    condition: NOTHING,
    owner: NOTHING,
    round,
    date,
    side,
    status,
    source,
    ...rest,
  };
}

export const record: readonly TalkRecord[] = [
  row(1, "2025-05-20", "them", "offered", `${CONSULTATIONS}; ${ASKS}`, {
    area: BARRIERS,
    issue: "barriers",
    condition: { en: "asks built on the NTE report", ko: "무역장벽보고서를 바탕으로 한 요구" },
    owner: MOTIE,
  }),
  row(2, "2025-07-07", "them", "offered", LETTER, {
    condition: { en: "25 % from 1 August without a deal", ko: "합의가 없으면 8월 1일부터 25%" },
  }),
  row(3, "2025-07-30", "us", "accepted", ANNOUNCED, {
    area: SHIPS,
    issue: "shipbuilding",
    option: "150bn",
    condition: { en: "part of 350 billion USD", ko: "3,500억 달러의 일부" },
  }),
  row(3, "2025-07-30", "us", "accepted", ENERGY_DEAL, { area: ENERGY, issue: "energy", option: "3-5-years" }),
  row(4, "2025-08-25", "us", "accepted", JOINT_FACT_SHEET, { area: PURCHASES, issue: "deficit", option: "aircraft" }),
  row(5, "2025-11-13", "them", "offered", JOINT_FACT_SHEET, { area: CARS, issue: "autos", option: "reduced" }),
  row(5, "2025-11-13", "us", "accepted", JOINT_FACT_SHEET, { area: SHIPS, issue: "shipbuilding", option: "150bn" }),
  row(5, "2025-11-13", "us", "accepted", JOINT_FACT_SHEET, { area: PURCHASES, issue: "deficit", option: "defence" }),
  row(5, "2025-11-13", "us", "accepted", JOINT_FACT_SHEET, { area: BARRIERS, issue: "barriers", option: "all" }),
  row(6, "2025-12-04", "us", "offered", POSCO, {
    area: ENERGY,
    issue: "alaska-offtake",
    option: "1-mt",
    condition: { en: "heads of agreement, not binding", ko: "기본합의, 구속력 없음" },
  }),
  row(7, "2026-01-26", "them", "offered", THREAT, {
    condition: { en: "from 15 back to 25 %; never put in force", ko: "15%에서 25%로 환원, 시행된 적 없음" },
  }),
];
