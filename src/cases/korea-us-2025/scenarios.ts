/** The futures that the two sides weigh, and two references: before 2025, and as it happened. Probabilities and terms are assumptions to be changed. */
import type { CaseScenario, SectorTerms } from "../case";

const DEADLINE = "2025-07-09";
/** As many days after the deadline as the pause itself lasted (EO 14266): 90. */
const DELAYED = "2025-10-07";

function exempt(sector: string): SectorTerms {
  return { sector, exemptRate: 0, coverage: 1, quota: null, effective: DEADLINE, refund: false };
}

/** What the United States granted others: Japan 15 % on cars (EO 14345), the United Kingdom 10 % within a quota of a year's trade
 * and 10 % on other goods (Economic Prosperity Deal of 2025-05-08, EO 14309), Korea's own steel quota of 70 % of past trade (Proclamation 9740). */
function milder(effective: string): SectorTerms[] {
  return [
    { sector: "autos", exemptRate: 0.15, coverage: 1, quota: null, effective, refund: false },
    { sector: "ev", exemptRate: 0.1, coverage: 1, quota: 4_516_002_058, effective, refund: false },
    { sector: "steel", exemptRate: 0, coverage: 1, quota: 3_499_036_848, effective, refund: false },
    { sector: "ship-components", exemptRate: 0.1, coverage: 1, quota: null, effective, refund: false },
    { sector: "consumer-electronics", exemptRate: 0.1, coverage: 1, quota: null, effective, refund: false },
  ];
}

export const scenarios: readonly CaseScenario[] = [
  {
    id: "korus",
    name: { en: "Before 2025 (KORUS)", ko: "2025년 이전 (한미 FTA)" },
    law: {
      en: "Only the tariff schedule and the measures in force before 2025: the KORUS agreement, and the steel quota of 2018.",
      ko: "2025년 이전의 관세율표와 조치만 적용: 한미 FTA와 2018년 철강 쿼터.",
    },
    probability: 0,
    terms: [],
  },
  {
    id: "pause",
    name: { en: "The pause goes on", ko: "유예 지속" },
    law: {
      en: "The 10 % of EO 14257 and the Section 232 duties known on the as-of date stay for the whole horizon, as if the pause never ended.",
      ko: "행정명령 14257호의 10%와 기준일까지 알려진 232조 관세가 전 기간 유지됨.",
    },
    probability: 0.2,
    terms: [],
  },
  {
    id: "return",
    name: { en: "Tariffs return", ko: "상호관세 복귀" },
    law: {
      en: "At 00:01 on 9 July 2025 in Washington the 25 % of EO 14257 Annex I comes back beside the Section 232 duties, and so do the rates of all other partners in it.",
      ko: "워싱턴 시각 2025년 7월 9일 0시 1분에 행정명령 14257호 부속서 I의 25%가 232조 관세와 함께 복귀하고, 부속서의 다른 나라 세율도 복귀.",
    },
    probability: 0.2,
    terms: [],
  },
  {
    id: "exemption",
    name: { en: "Full exemption", ko: "전면 면제" },
    law: {
      en: "The five sectors pay nothing from 9 July 2025; all other goods pay the 25 % that returns.",
      ko: "5개 부문은 2025년 7월 9일부터 무관세, 나머지는 25% 복귀.",
    },
    probability: 0.05,
    terms: ["autos", "ev", "steel", "ship-components", "consumer-electronics"].map(exempt),
  },
  {
    id: "milder",
    name: { en: "Milder terms", ko: "완화 조건" },
    law: {
      en: "Terms of the kind that others were granted, by sector, from 9 July 2025; all other goods pay the 25 % that returns.",
      ko: "다른 나라가 받은 수준의 부문별 완화 조건을 2025년 7월 9일부터 적용, 나머지는 25% 복귀.",
    },
    probability: 0.35,
    terms: milder(DEADLINE),
  },
  {
    id: "delay",
    name: { en: "Delay past the election", ko: "대선 이후로 지연" },
    law: {
      en: "The 25 % returns on 9 July 2025 and the milder terms come 90 days later, with or without a refund of what was paid between.",
      ko: "2025년 7월 9일 25%가 복귀하고 90일 뒤 완화 조건 적용, 그 사이 낸 관세의 환급 여부는 선택.",
    },
    probability: 0.2,
    terms: milder(DELAYED),
  },
  {
    id: "as-it-happened",
    name: { en: "As it happened", ko: "실제 경과" },
    law: {
      en: "Every act as published, to November 2026: 15 % from August 2025, the ruling of February 2026, Section 122, Section 301.",
      ko: "2026년 11월까지 실제 공포된 모든 조치: 2025년 8월 15%, 2026년 2월 판결, 122조, 301조.",
    },
    probability: 0,
    terms: [],
  },
];
