/** Where the figures and rules of every case about the tariffs of the United States come from. */
import type { Source } from "../case";

export const usSources = {
  census: {
    id: "census-2024",
    title: {
      en: "US Census Bureau, US imports for consumption 2024 by HTS and country: customs value and calculated duty",
      ko: "미국 인구조사국, 2024년 HTS·국가별 소비용 수입: 과세가격과 산출 관세",
    },
    url: "https://api.census.gov/data/timeseries/intltrade/imports/hs",
    date: "2024-12-31",
    confidence: "primary",
  },
  censusMirror: {
    id: "census-mirror",
    title: { en: "Copy of the Census files that was used (MIT)", ko: "사용한 인구조사국 파일의 사본(MIT)" },
    url: "https://github.com/tradewartracker/trade-war-redux-2025",
    date: "2026-11-23",
    confidence: "secondary",
  },
  hts: {
    id: "hts-2025",
    title: {
      en: "USITC, Harmonized Tariff Schedule of the United States, 2025 basic edition",
      ko: "미국 국제무역위원회(USITC), 미국 통일관세표(HTSUS) 2025년 기본판",
    },
    url: "https://hts.usitc.gov",
    date: "2025-01-01",
    confidence: "primary",
  },
  tracker: {
    id: "tracker",
    title: {
      en: "Budget Lab at Yale, tariff-rate-tracker (MIT): scope lists of measures, metal shares, stacking",
      ko: "예일대 예산연구소, tariff-rate-tracker(MIT): 조치의 대상 품목, 금속 비중, 중복 적용",
    },
    url: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker",
    date: "2026-06-29",
    confidence: "primary",
  },
  federalRegister: {
    id: "federal-register",
    title: {
      en: "Federal Register, the acts named in the Measures table",
      ko: "미국 연방관보, Measures 표에 적힌 조치들",
    },
    url: "https://www.federalregister.gov",
    date: "2026-07-28",
    confidence: "primary",
  },
  stacking: {
    id: "eo-14289",
    title: {
      en: "EO 14289, Addressing Certain Tariffs on Imported Articles: which measures stack",
      ko: "행정명령 14289호, 특정 수입품 관세의 조정: 어느 조치가 중복 적용되는가",
    },
    url: "https://www.whitehouse.gov/presidential-actions/2025/04/addressing-certain-tariffs-on-imported-articles/",
    date: "2025-04-29",
    confidence: "primary",
  },
  protee: {
    id: "protee",
    title: {
      en: "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, Journal of International Economics 137:103593; CEPII ProTEE 0.1",
      ko: "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, Journal of International Economics 137:103593; CEPII ProTEE 0.1: 무역 탄력성",
    },
    url: "http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=35",
    date: "2022-07-01",
    confidence: "primary",
  },
  brodaWeinstein: {
    id: "broda-weinstein",
    title: {
      en: "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2)",
      ko: "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2): 대체 탄력성",
    },
    url: "http://www.columbia.edu/~dew35/TradeElasticities/TradeElasticities.html",
    date: "2006-05-01",
    confidence: "primary",
  },
  ustrFormula: {
    id: "ustr-formula",
    title: {
      en: "USTR, Reciprocal Tariff Calculations: import demand elasticity 4",
      ko: "USTR, Reciprocal Tariff Calculations(상호관세 산식): 수입 수요 탄력성 4",
    },
    url: "https://ustr.gov/issue-areas/reciprocal-tariff-calculations",
    date: "2025-04-02",
    confidence: "secondary",
  },
} as const satisfies Record<string, Source>;
