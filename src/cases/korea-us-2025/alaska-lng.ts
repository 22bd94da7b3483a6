/** The Alaska LNG project as Korea was asked to join it: capital, sales, debt and Korea's part. */
import type { Citation } from "../case";
import type { ProjectInput, ProjectOffer } from "../project";
import type { Confidence } from "../deal";
import { alaskaNames } from "./project-names";

type Range = readonly [low: number | null, likely: number, high: number | null];

function input(
  id: string,
  en: string,
  ko: string,
  unit: readonly [en: string, ko: string],
  [low, likely, high]: Range,
  source: Citation,
  date: string,
  confidence: Confidence,
): ProjectInput {
  return { id, name: { en, ko }, unit: { en: unit[0], ko: unit[1] }, low, likely, high, source, date, confidence };
}

const USD = ["USD", "달러"] as const;
const YEARS = ["years", "년"] as const;
const SHARE = ["fraction", "비율"] as const;
const PRICE = ["USD/MMBtu", "달러/MMBtu"] as const;
const TONNES = ["million t a year", "연간 백만 톤"] as const;
export const ASSUMED = {
  en: "assumption of the case's authors; no figure with a source was found",
  ko: "사례 작성자의 가정: 출처가 있는 수치를 찾지 못함",
};
const TODAY = "2026-11-25";

export const ENEWS =
  "E&E News, https://www.eenews.net/articles/3-questions-answered-about-alaska-lng; other figures: 45, 46.1, 50 billion (Reuters 2026-08-13)";
export const WOOD_MACKENZIE =
  "Wood Mackenzie for AGDC, in Alaska Business, https://www.akbizmag.com/industry/oil-gas/report-shows-ak-lng-globally-competitive/";

export const alaskaLng: ProjectOffer = {
  id: "alaska-lng",
  names: alaskaNames,
  words: {
    en: {
      title: "Alaska LNG: the project as an offer",
      short: "Alaska",
      pays: "Korea's money, million USD",
      risk: "Korea's share of the loss",
      lossShare: "equity first, then lenders",
      purchases: "Korea's purchases, million USD",
      ofDeficit: "of the deficit with Korea, a year",
    },
    ko: {
      title: "알래스카 LNG: 제안으로서의 사업",
      short: "알래스카",
      pays: "한국의 자금, 백만 달러",
      risk: "손실 중 한국 몫",
      lossShare: "손실 중 한국 몫(지분 먼저)",
      purchases: "한국 구매, 백만 달러",
      ofDeficit: "대한 적자 대비, 연간",
    },
  },
  party: "korea",
  lossHeader: "Korean share of loss",
  years: 40,
  inputs: [
    input(
      "capital",
      "Capital cost",
      "총투자비",
      USD,
      [38_700_000_000, 44_000_000_000, 67_000_000_000],
      `${ENEWS}; high: Korean press; low: ${WOOD_MACKENZIE}`,
      "2025-06-03",
      "secondary",
    ),
    input(
      "build-years",
      "Years of building, capital in equal parts",
      "건설 기간(균등 투입)",
      YEARS,
      [null, 5, null],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "capacity",
      "Capacity",
      "생산 능력",
      TONNES,
      [null, 20, null],
      "Reuters via FinanceTom, https://www.financetom.com/business/glenfarnes-alaska-lng-project-sees-115-billion-interest-from-over-50-firms-382830.htm",
      "2025-06-03",
      "secondary",
    ),
    input(
      "sales",
      "Sales under contract",
      "계약 판매량",
      TONNES,
      [11, 16, 20],
      "Low: preliminary offtake of October 2025; likely: what financial close asks for; high: capacity. The Crude Life, https://thecrudelife.substack.com/p/tokyo-gas-signs-preliminary-agreement",
      "2025-10-30",
      "secondary",
    ),
    input(
      "mmbtu",
      "Energy of a tonne",
      "톤당 열량",
      ["MMBtu/t", "MMBtu/톤"],
      [null, 52, null],
      "usual conversion for LNG, rounded; the contract states its own",
      TODAY,
      "assumption",
    ),
    input(
      "price",
      "Price delivered to Korea",
      "한국 도착 가격",
      PRICE,
      [8, 10, 12],
      `Low: price forecast for Japan in 2030, ${WOOD_MACKENZIE}; likely and high: ${ASSUMED.en}`,
      "2022-02-02",
      "assumption",
    ),
    input(
      "operating-cost",
      "Gas, operation and shipping",
      "원료가스·운영·운송비",
      PRICE,
      [2, 2.5, 3.5],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "operating-years",
      "Years of operation",
      "운영 기간",
      YEARS,
      [null, 20, null],
      "POSCO International's heads of agreement run for 20 years, Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml",
      "2025-12-04",
      "secondary",
    ),
    input("rate", "Discount rate", "할인율", SHARE, [null, 0.1, null], ASSUMED, TODAY, "assumption"),
    input(
      "debt-share",
      "Debt, share of the capital",
      "부채 비율",
      SHARE,
      [null, 0.7, null],
      `70 % of the financing is debt in ${WOOD_MACKENZIE}`,
      "2022-02-02",
      "secondary",
    ),
    input("interest", "Interest on the debt", "이자율", SHARE, [null, 0.07, null], ASSUMED, TODAY, "assumption"),
    input(
      "tenor",
      "Years in which the debt is paid off",
      "상환 기간",
      YEARS,
      [null, 15, null],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "equity-korea",
      "Korea's share of the equity",
      "한국의 지분",
      SHARE,
      [null, 0.1, null],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "debt-korea",
      "Korea's share of the debt",
      "한국의 대출·보증 비중",
      SHARE,
      [null, 0.2, null],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "offtake-korea",
      "Korea buys",
      "한국 구매량",
      TONNES,
      [null, 1, null],
      "POSCO International, heads of agreement, not binding, Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml",
      "2025-12-04",
      "secondary",
    ),
    input(
      "other-price",
      "Price of the same gas from elsewhere",
      "다른 공급처의 가격",
      PRICE,
      [8, 9.5, 11],
      ASSUMED,
      TODAY,
      "assumption",
    ),
    input(
      "deficit",
      "US goods deficit with Korea, 2024",
      "미국의 대한 상품수지 적자(2024)",
      USD,
      [null, 65_885_400_000, null],
      "US Census Bureau, Trade in Goods with Korea, https://www.census.gov/foreign-trade/balance/c5800.html",
      "2026-06-30",
      "primary",
    ),
  ],
};
