/** What the cases of July 2025 share: the day they look from, the deadline of 1 August, and the futures before it. */
import type { Assumption, CaseScenario, ExchangeRate, Text } from "../case";

/** Between the letters and the deals. */
export const AS_OF = "2025-07-16";
export const DEADLINE = "2025-08-01 00:01 America/New_York";
/** The scenarios that look ahead. */
export const FUTURES = ["letter", "ten-percent", "deal"] as const;

export function scenarios(words: { letter: Text; deal: Text; dealName: Text }): readonly CaseScenario[] {
  return [
    {
      id: "before",
      name: { en: "Before 2025", ko: "2025년 이전" },
      law: {
        en: "Only the tariff schedule and the measures in force before 2025.",
        ko: "2025년 이전의 관세율표와 조치만 적용.",
      },
      probability: 0,
      terms: [],
    },
    {
      id: "letter",
      name: { en: "No deal: the letter's rate", ko: "합의 없음: 서한의 세율" },
      law: words.letter,
      probability: 0.4,
      terms: [],
    },
    {
      id: "ten-percent",
      name: { en: "The pause goes on", ko: "유예 지속" },
      law: {
        en: "The 10 % of EO 14257 and the Section 232 duties known on the as-of date stay for the whole horizon.",
        ko: "행정명령 14257호의 10%와 기준일까지 알려진 232조 관세가 전 기간 유지됨.",
      },
      probability: 0.2,
      terms: [],
    },
    { id: "deal", name: words.dealName, law: words.deal, probability: 0.4, terms: [] },
    {
      id: "as-it-happened",
      name: { en: "As it happened", ko: "실제 경과" },
      law: {
        en: "Every act as published, to November 2026: the deal, the ruling of February 2026, Section 122, Section 301.",
        ko: "2026년 11월까지 실제 공포된 모든 조치: 합의, 2026년 2월 판결, 122조, 301조.",
      },
      probability: 0,
      terms: [],
    },
  ];
}

export const assumptions: readonly Assumption[] = [
  {
    id: "specific-duty",
    name: { en: "Ad valorem equivalent of specific and compound duties", ko: "종량세·복합세의 종가 환산" },
    value: 0,
    unit: { en: "fraction of customs value", ko: "과세가격 중 비율" },
    source: {
      en: "USITC HTS 2025: 1,236 lines have no purely ad valorem general rate",
      ko: "USITC HTS 2025: 1,236개 품목은 일반세율이 순수 종가세가 아님",
    },
    why: {
      en: "The rate per kilogram or piece needs quantities, which the value data does not hold: such a duty is not counted and TARIFF_STACK says so.",
      ko: "종량세 환산에는 수량 자료가 필요해 계산에서 제외하고 TARIFF_STACK에 표시함.",
    },
  },
  {
    id: "deal-acts",
    name: { en: "The deal as agreed", ko: "합의된 대로의 협상안" },
    value: { en: "the acts that put it into law", ko: "이를 법으로 옮긴 조치" },
    unit: { en: "rule", ko: "규칙" },
    source: { en: "Measures, column Scenarios: deal", ko: "Measures 표의 Scenarios 열: deal" },
    why: {
      en: "What was announced in July was written into law later, with its own first days: the scenario takes those acts and nothing that came after them.",
      ko: "7월에 발표된 내용은 나중에 시행일과 함께 법으로 옮겨짐. 이 시나리오는 그 조치만 반영하고 이후의 조치는 반영하지 않음.",
    },
  },
  {
    id: "probabilities",
    name: { en: "Probabilities of the scenarios", ko: "시나리오 확률" },
    value: { en: "letter 40 %, pause 20 %, deal 40 %", ko: "서한 40%, 유예 20%, 합의 40%" },
    unit: { en: "fraction, sum 1", ko: "비율, 합계 1" },
    source: {
      en: "assumption of the case's authors; no published odds were found",
      ko: "사례 작성자의 가정. 공표된 확률을 찾지 못함",
    },
    why: {
      en: "They are one reader's weights, to be replaced by the delegation's own.",
      ko: "예시 가중치이며 대표단의 판단으로 바꾸어야 함.",
    },
  },
];

/** Averages of the last month for which the release of the won's rate could be checked at its publisher. */
export function exchangeRate(perDollar: number, note: Text = { en: "", ko: "" }): ExchangeRate {
  return {
    perDollar,
    day: "2024-06-30",
    source: {
      en: `Federal Reserve Board, G.5, release of 1 July 2024: average of June 2024${note.en} (https://www.federalreserve.gov/releases/g5/)`,
      ko: `미국 연방준비제도 G.5, 2024년 7월 1일 발표: 2024년 6월 평균${note.ko}(https://www.federalreserve.gov/releases/g5/)`,
    },
  };
}
