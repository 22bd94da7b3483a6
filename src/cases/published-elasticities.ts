/**
 * What published work says of how imports answer to duties: between suppliers, and of imports as a whole. Each value was estimated on other
 * data than that on which ./back-test tries it.
 */
import type { Text } from "./case";

export type Horizon = "first year" | "long run";
/** substitution: between suppliers, above 0; demand: of all imports of a sector to their price, below 0. */
export type Level = "substitution" | "demand";

export interface PublishedElasticity {
  id: string;
  level: Level;
  horizon: Horizon;
  value: number;
  /** As the source says, or another source for the same horizon. */
  low?: number;
  high?: number;
  source: string;
  /** Of which goods, countries and years. */
  estimatedOn: Text;
  /** How the value was read. */
  note?: Text;
}

const BOEHM =
  "Boehm, Levchenko and Pandalai-Nayar (2023), The Long and Short (Run) of Trade Elasticities, American Economic Review 113(4); NBER WP 27064";
const AMITI =
  "Amiti, Redding and Weinstein (2019), The Impact of the 2018 Trade War on U.S. Prices and Welfare, NBER WP 25672, table 1";
const GHODSI =
  "Ghodsi, Grübler and Stehrer (2016), wiiw WP 132, weighted for the United States by Tax Foundation, Fiscal Fact 861 (April 2025)";
const GALLAWAY =
  "Gallaway, McDaniel and Rivera (2003), Short-run and long-run industry-level estimates of U.S. Armington elasticities, North American Journal of Economics and Finance 14";

const boehmOn: Text = {
  en: "all goods, importers that changed most-favoured-nation tariffs, 1995–2018",
  ko: "전 품목, 최혜국 관세를 바꾼 수입국들, 1995–2018년",
};
const amitiOn: Text = {
  en: "US imports by HTS10 and origin, tariffs of 2018, twelve-month changes",
  ko: "HTS 10단위·원산지별 미국 수입, 2018년 관세, 12개월 변화",
};
const ghodsiOn: Text = { en: "goods by HS6, 1996–2014", ko: "HS 6단위 품목, 1996–2014년" };
const secondary: Text = {
  en: "read through the second source",
  ko: "두 번째 출처를 통해 확인",
};

export const PUBLISHED: readonly PublishedElasticity[] = [
  {
    id: "boehm-first-year",
    level: "substitution",
    horizon: "first year",
    value: 0.76,
    low: 0.7,
    high: 1.3,
    source: BOEHM,
    estimatedOn: boehmOn,
    note: {
      en: "low: the version of April 2020; high: Amiti, Redding and Weinstein (2019)",
      ko: "낮음: 2020년 4월 판, 높음: Amiti, Redding and Weinstein (2019)",
    },
  },
  {
    id: "amiti-twelve-months",
    level: "substitution",
    horizon: "first year",
    value: 1.3,
    source: `${AMITI}, column 2`,
    estimatedOn: amitiOn,
    note: { en: "quantities of what was still traded", ko: "거래가 남은 품목의 수량" },
  },
  {
    id: "amiti-with-zeros",
    level: "substitution",
    horizon: "first year",
    value: 6.5,
    source: `${AMITI}, value of imports`,
    estimatedOn: amitiOn,
    note: { en: "with trade that stopped", ko: "중단된 거래 포함" },
  },
  {
    id: "boehm-long-run",
    level: "substitution",
    horizon: "long run",
    value: 2,
    low: 1.75,
    high: 2.25,
    source: BOEHM,
    estimatedOn: boehmOn,
    note: { en: "after seven to ten years", ko: "7~10년 뒤" },
  },
  {
    id: "bajzik-median",
    level: "substitution",
    horizon: "long run",
    value: 3.8,
    low: 2.5,
    high: 5.1,
    source:
      "Bajzik, Havranek, Irsova and Schwarz (2020), Estimating the Armington elasticity, VoxEU, 23 September 2020",
    estimatedOn: { en: "3,524 estimates of the literature", ko: "문헌의 추정치 3,524개" },
  },
  {
    id: "ghodsi-halved",
    level: "demand",
    horizon: "first year",
    value: -0.5,
    low: -0.76,
    high: -0.25,
    source: `${GHODSI}; ${GALLAWAY}`,
    estimatedOn: ghodsiOn,
    note: {
      en: "−0.997, halved as the second source finds of the short run; low: as much as between suppliers; high: half of it again",
      ko: "−0.997. 두 번째 출처가 단기에 대해 보인 대로 절반으로 함. 낮음: 공급국 사이와 같음, 높음: 다시 그 절반",
    },
  },
  {
    id: "ghodsi",
    level: "demand",
    horizon: "long run",
    value: -0.997,
    source: GHODSI,
    estimatedOn: ghodsiOn,
    note: secondary,
  },
  {
    id: "amiti-products",
    level: "demand",
    horizon: "first year",
    value: -3.8,
    source: `${AMITI}, column 6`,
    estimatedOn: {
      en: `${amitiOn.en}, all origins of a product together`,
      ko: `${amitiOn.ko}, 품목의 모든 원산지 합계`,
    },
    note: { en: "with trade that stopped", ko: "중단된 거래 포함" },
  },
];

export function published(id: string): PublishedElasticity {
  const found = PUBLISHED.find((each) => each.id === id);
  if (!found) throw new Error(`no published elasticity is called ${id}`);
  return found;
}

/** What the workbook takes at first: in the first year the published values that did best in docs/back-test.md. */
export const DEFAULTS: Record<Horizon, Record<Level, PublishedElasticity>> = {
  "first year": { substitution: published("boehm-first-year"), demand: published("ghodsi-halved") },
  "long run": { substitution: published("boehm-long-run"), demand: published("ghodsi") },
};
