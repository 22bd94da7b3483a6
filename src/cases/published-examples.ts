/** Worked examples that others published, each with the call of Parley's that has to give the same figure. */
import type { Text } from "./case";

export interface PublishedExample {
  id: string;
  what: Text;
  /** Who printed the figure, and where. */
  source: string;
  /** As printed. */
  published: number;
  /** How far the calculation may be off, because print is rounded; in the unit of the figure. */
  tolerance: number;
  /** Excel's number format, with the decimals of the print. */
  format: string;
  /** "=PARLEY.…", over literals. */
  call: string;
  /** Where the call gives one row or column of figures: which of them is meant, from 1. */
  place?: number;
  /** What is taken off the result: the value of the goods, where the print gives the fee alone. */
  less?: number;
}

/** Four regions free the trade of two of them; rates and trade in the order USA, Japan, EU, rest of the world. */
const GSIM =
  "=PARLEY.GSIM({0,50,200,300;500,0,150,200;300,100,200,200;50,100,110,20},{0,0.21,0.41,0.22;0.37,0,0.31,0.23;0.32,0.36,0,0.18;0.57,0.41,0.25,0.15},{0,0.21,0,0.22;0.37,0,0.31,0.23;0,0.36,0,0.18;0.57,0.41,0.25,0.15},-1.25,1.5,5)";
const GSIM_SOURCE =
  "Francois and Hall (2003), Global Simulation Analysis of Industry-Level Trade Policy, 4 × 4 example, reported prices";
const gsim = (place: number, published: number, en: string, ko: string): PublishedExample => ({
  id: `gsim-${place}`,
  what: { en: `GSIM, US–EU free trade: export price of ${en}`, ko: `GSIM, 미국·EU 자유무역: ${ko}의 수출가격 변화` },
  source: GSIM_SOURCE,
  published,
  tolerance: 0.00005,
  format: "0.0000",
  call: GSIM,
  place,
});

/** Bill and Jack barter nine goods without money: of each good what it is worth to Bill and to Jack. */
const BILLS: readonly [string, number, number][] = [
  ["book", 2, 4],
  ["whip", 2, 2],
  ["ball", 2, 1],
  ["bat", 2, 2],
  ["box", 4, 1],
];
const JACKS: readonly [string, number, number][] = [
  ["pen", 10, 1],
  ["toy", 4, 1],
  ["knife", 6, 2],
  ["hat", 2, 2],
];
const BARTER = [
  ...BILLS.map(([good, bill, jack]) => [good, -bill, jack] as const),
  ...JACKS.map(([good, bill, jack]) => [good, bill, -jack] as const),
]
  .map(([good, bill, jack]) => `"${good}","keep",0,0;"${good}","give",${bill},${jack}`)
  .join(";");
const nash = (place: number, published: number, en: string, ko: string): PublishedExample => ({
  id: `nash-1950-${place}`,
  what: { en: `Nash's bargain of nine goods: what ${en} gains`, ko: `내시(1950)의 물물교환 9개 품목: ${ko}의 이득` },
  source: "Nash (1950), The Bargaining Problem, Econometrica 18, 155–162, example of Bill and Jack",
  published,
  tolerance: 0,
  format: "0",
  call: `=PARLEY.BEST_PACKAGES({${BARTER}},0,0,1)`,
  place,
});

const rate = (
  id: string,
  published: number,
  call: string,
  en: string,
  ko: string,
  source: string,
): PublishedExample => ({
  id,
  what: { en, ko },
  source,
  published,
  tolerance: 0,
  format: "0.0%",
  call: `=PARLEY.TARIFF_RATE(${call})`,
});

const FEES = "19 CFR 24.23 and 24.24";
const fee = (
  id: string,
  published: number,
  value: number,
  rest: string,
  en: string,
  ko: string,
  source: string,
): PublishedExample => ({
  id,
  what: { en, ko },
  source,
  published,
  tolerance: 0.005,
  format: "#,##0.00",
  call: `=PARLEY.LANDED_COST(${value},0,,,${rest})`,
  less: value,
});

const MICROSOFT = "https://support.microsoft.com/en-us/Excel/functions";
const days = (
  id: string,
  published: number,
  call: string,
  en: string,
  ko: string,
  source: string,
): PublishedExample => ({
  id,
  what: { en, ko },
  source,
  published,
  tolerance: 0,
  format: "0",
  call: `=PARLEY.DAYS_TO_DEADLINE(${call})`,
});
/** NETWORKDAYS counts its first day too, so Parley counts from the day before. */
const NETWORKDAYS = `Microsoft, NETWORKDAYS, worked example, ${MICROSOFT}/networkdays-function`;
const DAYS = `Microsoft, DAYS, worked example, ${MICROSOFT}/days-function`;

export const publishedExamples: readonly PublishedExample[] = [
  gsim(1, 0.0792, "the US", "미국"),
  gsim(2, -0.0316, "Japan", "일본"),
  gsim(3, 0.048, "the EU", "EU"),
  gsim(4, -0.0184, "the rest of the world", "기타 지역"),

  nash(1, 12, "Bill", "빌"),
  nash(2, 5, "Jack", "잭"),
  {
    id: "widget",
    what: { en: "The widget factory: what it is worth to wait a year", ko: "위젯 공장: 1년을 기다리는 선택의 가치" },
    source: "Dixit and Pindyck (1994), Investment under Uncertainty, chapter 2: 773 by waiting, 600 at once",
    published: 173,
    tolerance: 0.5,
    format: "0",
    call: "=PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%)",
  },

  rate(
    "kr-cars-25",
    0.25,
    '"8703230190","KR",DATE(2025,4,3)',
    "Korean cars from 3 April 2025",
    "한국산 승용차, 2025년 4월 3일부터",
    "Proclamation 10908, 90 FR 14705: 25 percent, beside KORUS at 0",
  ),
  rate(
    "kr-cars-15",
    0.15,
    '"8703230190","KR",DATE(2025,11,1)',
    "Korean cars from 1 November 2025",
    "한국산 승용차, 2025년 11월 1일부터",
    "Commerce and USTR notice 2025-21940, 90 FR 55964: 15 percent all in",
  ),
  rate(
    "jp-cars-275",
    0.275,
    '"8703230190","JP",DATE(2025,4,3)',
    "Japanese cars from 3 April 2025",
    "일본산 승용차, 2025년 4월 3일부터",
    "Proclamation 10908, 90 FR 14705: 25 percent on top of the general 2.5",
  ),
  rate(
    "jp-cars-15",
    0.15,
    '"8703230190","JP",DATE(2025,9,16)',
    "Japanese cars from 16 September 2025",
    "일본산 승용차, 2025년 9월 16일부터",
    "EO 14345; notice 2025-17908: 15 percent all in",
  ),
  rate(
    "kr-steel-25",
    0.25,
    '"72083900","KR",DATE(2025,3,12)',
    "Korean hot-rolled steel from 12 March 2025",
    "한국산 열연강판, 2025년 3월 12일부터",
    "Proclamation 10896: 25 percent, the quota of 2018 ends",
  ),
  rate(
    "kr-steel-50",
    0.5,
    '"72083900","KR",DATE(2025,6,4)',
    "Korean hot-rolled steel from 4 June 2025",
    "한국산 열연강판, 2025년 6월 4일부터",
    "Proclamation 10947: 50 percent",
  ),
  rate(
    "kr-tv-10",
    0.1,
    '"85287264","KR",DATE(2025,4,5)',
    "Korean television receivers from 5 April 2025",
    "한국산 텔레비전, 2025년 4월 5일부터",
    "EO 14257: 10 percent",
  ),
  rate(
    "kr-tv-15",
    0.15,
    '"85287264","KR",DATE(2025,8,7)',
    "Korean television receivers from 7 August 2025",
    "한국산 텔레비전, 2025년 8월 7일부터",
    "EO 14326: 15 percent",
  ),

  fee(
    "mpf-50000",
    173.2,
    50_000,
    '"air",DATE(2024,6,1)',
    "Merchandise processing fee on 50,000 dollars",
    "5만 달러 통관의 물품취급수수료(MPF)",
    "CamTom, worked example, https://www.camtomx.com/academy/calculate-us-import-duties",
  ),
  fee(
    "mpf-least",
    31.67,
    1_000,
    '"air",DATE(2024,6,1)',
    "Least processing fee, fiscal year 2024",
    "물품취급수수료 하한, 2024 회계연도",
    `${FEES}; https://ustariffrates.com/news/landed-cost-calculation-guide`,
  ),
  fee(
    "mpf-most",
    614.35,
    1_000_000,
    '"air",DATE(2024,6,1)',
    "Highest processing fee, fiscal year 2024",
    "물품취급수수료 상한, 2024 회계연도",
    `${FEES}; https://ustariffrates.com/news/landed-cost-calculation-guide`,
  ),
  fee(
    "mpf-most-2026",
    651.5,
    1_000_000,
    '"air",DATE(2025,12,1)',
    "Highest processing fee, fiscal year 2026",
    "물품취급수수료 상한, 2026 회계연도",
    "US Customs and Border Protection, 90 FR 34665",
  ),
  fee(
    "hmf-100000",
    125,
    100_000,
    '"ocean",DATE(2024,6,1),TRUE',
    "Harbor maintenance fee on 100,000 dollars",
    "10만 달러 해상화물의 항만유지수수료(HMF)",
    `${FEES}; https://www.customsbrokerexamprep.com/what-are-merchandise-processing-fee-mpf-and-harbor-maintenance-fee-hmf/`,
  ),

  days(
    "networkdays-110",
    110,
    'DATE(2013,3,1),DATE(2012,9,30),"business"',
    "Working days, 1 October 2012 to 1 March 2013",
    "업무일 수, 2012-10-01 ~ 2013-03-01",
    NETWORKDAYS,
  ),
  days(
    "networkdays-22",
    22,
    'DATE(2006,1,31),DATE(2005,12,31),"business"',
    "Working days of January 2006",
    "2006년 1월의 업무일 수",
    NETWORKDAYS,
  ),
  days(
    "networkdays-119",
    119,
    'DATE(2014,6,30),DATE(2014,1,14),"business"',
    "Working days, 15 January to 30 June 2014",
    "업무일 수, 2014-01-15 ~ 2014-06-30",
    "Microsoft Excel 2013, page on NETWORKDAYS",
  ),
  days(
    "days-42",
    42,
    "DATE(2011,3,15),DATE(2011,2,1)",
    "Days, 1 February to 15 March 2011",
    "날짜 수, 2011-02-01 ~ 2011-03-15",
    DAYS,
  ),
  days(
    "days-364",
    364,
    "DATE(2011,12,31),DATE(2011,1,1)",
    "Days, 1 January to 31 December 2011",
    "날짜 수, 2011-01-01 ~ 2011-12-31",
    DAYS,
  ),
];

/** The formula of a cell that gives the printed figure. */
export function exampleFormula({ call, place, less }: PublishedExample): string {
  const picked = place === undefined ? call : `=INDEX(${call.slice(1)},${place})`;
  return less === undefined ? picked : `${picked}-${less}`;
}
