/** The letters of July 2025, had they come into force: the rates without a deal of the partners whose letters are available. */
import type { CounterfactualRow } from "../law";

/** Chapter 98 (goods returned, and the like) and 99 (estimates of low-value trade) stay outside the general duties. */
const GOODS = "all ex (98, 99)";
const letter = {
  authority: "IEEPA reciprocal",
  scope: GOODS,
  form: "additional",
  from: "2025-08-01",
  scenarios: ["letter"],
  note: "Did not happen: the deals of July took its place. Goods under Section 232 stay apart, as the letter says.",
} as const;

export const LETTER_TO_JAPAN =
  "FreightWaves, 2025-07-07, https://www.freightwaves.com/news/trump-announces-flurry-of-new-import-tariffs-on-global-trade-partners";
export const LETTER_TO_EU =
  "Voice of Vietnam, 2025-07-13, https://m.vovworld.vn/en-US/news/us-to-impose-30-tariffs-on-eu-mexico-goods-1407637.vov";
const FACT_SHEET =
  "https://www.whitehouse.gov/fact-sheets/2025/07/fact-sheet-president-donald-j-trump-continues-enforcement-of-reciprocal-tariffs-and-announces-new-tariff-rates/";

export const letters: readonly CounterfactualRow[] = [
  {
    ...letter,
    id: "LETTER-JP-KR-25",
    origins: ["JP", "KR"],
    rate: 0.25,
    published: "2025-07-07",
    instrument: "Letters of 7 July 2025 to Japan and Korea",
    citation: `${LETTER_TO_JAPAN}; ${FACT_SHEET}`,
  },
  {
    ...letter,
    id: "LETTER-EU-30",
    origins: ["EU"],
    rate: 0.3,
    published: "2025-07-12",
    instrument: "Letter of 12 July 2025 to the European Union",
    citation: LETTER_TO_EU,
  },
];

/** On that day it was not known that copper, some electronics and timber would leave the annex. */
const kept = {
  authority: "IEEPA reciprocal",
  origins: "all",
  rate: null,
  form: "exempt",
  published: "2025-04-07",
  scenarios: ["letter", "ten-percent", "deal"],
  instrument: "EO 14257 Annex II, had it not been narrowed",
  citation: "2025-06063",
} as const;

export const annexKept: readonly CounterfactualRow[] = [
  { ...kept, id: "ANNEX-KEPT-COPPER", scope: "IEEPA-EXEMPT-TO-JULY", from: "2025-08-01" },
  { ...kept, id: "ANNEX-KEPT-SEPTEMBER", scope: "IEEPA-EXEMPT-TO-SEPTEMBER", from: "2025-09-08" },
  { ...kept, id: "ANNEX-KEPT-TIMBER", scope: "IEEPA-EXEMPT-TO-OCTOBER", from: "2025-10-14" },
];

const KEPT_IN_KOREAN = { instrument: "행정명령 14257호 부속서 II: 축소되지 않았을 경우" };

export const lettersInKorean = {
  "ANNEX-KEPT-COPPER": KEPT_IN_KOREAN,
  "ANNEX-KEPT-SEPTEMBER": KEPT_IN_KOREAN,
  "ANNEX-KEPT-TIMBER": KEPT_IN_KOREAN,
  "LETTER-JP-KR-25": {
    instrument: "2025년 7월 7일 일본과 한국에 보낸 서한",
    note: "실제로는 일어나지 않음: 7월의 합의가 대신함. 서한에 따라 232조 물품은 별도.",
  },
  "LETTER-EU-30": {
    instrument: "2025년 7월 12일 유럽연합에 보낸 서한",
    note: "실제로는 일어나지 않음: 7월의 합의가 대신함. 서한에 따라 232조 물품은 별도.",
  },
} as const;
