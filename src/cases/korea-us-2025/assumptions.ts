/** What no act and no statistic says, and what Parley takes in its place; each is an input that a person can change. */
import type { Assumption } from "../case";

export const assumptions: readonly Assumption[] = [
  {
    id: "metal-share",
    name: { en: "Metal share of a derivative's value, per metal", ko: "파생상품 가격 중 금속 비중(금속별)" },
    value: 0.5,
    unit: "fraction of customs value",
    source: "Budget Lab at Yale, tariff-rate-tracker, config/policy_params.yaml: metal_content.flat_share 0.50 (\"matches TPC\")",
    why: {
      en: "Before 6 April 2026 the metals duty of a derivative falls on its metal content, which importers declare entry by entry; no statistic gives it by line.",
      ko: "2026년 4월 6일 이전 파생상품의 금속 관세는 신고된 금속 함량에 부과되며, 품목별 통계가 없음.",
    },
  },
  {
    id: "metal-share-both",
    name: { en: "Metal share where steel and aluminium (or copper) both name a line", ko: "두 금속이 모두 지정한 품목의 금속 비중" },
    value: 0.25,
    unit: "fraction of customs value, each metal",
    source: "the same flat share, split evenly, so that content never passes the whole",
    why: {
      en: "The flat share is of all metal together; a line that two lists name would otherwise pay on all of its value.",
      ko: "단일 비중은 금속 전체에 대한 것이므로 두 목록에 있는 품목은 나누어 적용.",
    },
  },
  {
    id: "specific-duty",
    name: { en: "Ad valorem equivalent of specific and compound duties", ko: "종량세·복합세의 종가 환산" },
    value: 0,
    unit: "fraction of customs value",
    source: "USITC HTS 2025: 1,236 lines have no purely ad valorem MFN rate; KORUS makes all but 58 of them free for Korea",
    why: {
      en: "The rate per kilogram or piece needs quantities, which the value data does not hold: such a duty is not counted and TARIFF_STACK says so.",
      ko: "종량세 환산에는 수량 자료가 필요해 계산에서 제외하고 TARIFF_STACK에 표시함.",
    },
  },
  {
    id: "claims-korus",
    name: { en: "Share of Korean trade that claims KORUS", ko: "한미 FTA 특혜 활용 비율" },
    value: 1,
    unit: "fraction of trade",
    source: "convention; the Census calculated duty of 2024 on Korean goods is 248.8 million USD on 130.46 billion",
    why: {
      en: "The KORUS rate needs a claim (SPI \"KR\"); an importer who does not claim pays the MFN rate.",
      ko: "특혜 신청(SPI \"KR\")이 있어야 협정세율이 적용되며, 미신청 시 MFN 세율.",
    },
  },
  {
    id: "delay-days",
    name: { en: "Days from the deadline to the terms in the delay scenario", ko: "지연 시나리오의 합의까지 일수" },
    value: 90,
    unit: "days",
    source: "assumption: once more the length of the pause of EO 14266",
    why: { en: "A new government needs time to negotiate; how long is not known.", ko: "새 정부의 협상 기간은 알 수 없음." },
  },
  {
    id: "steel-quota",
    name: { en: "Steel quota in the milder terms", ko: "완화 조건의 철강 쿼터" },
    value: 0.7,
    unit: "share of 2024 trade value",
    source: "Proclamation 9740 (2018): 70 % of the 2015–17 average volume; applied here to the value of 2024",
    why: { en: "The quota of 2018 is in tonnes; the trade data is in dollars.", ko: "2018년 쿼터는 톤 기준, 무역자료는 금액 기준." },
  },
  {
    id: "probabilities",
    name: { en: "Probabilities of the scenarios", ko: "시나리오 확률" },
    value: "pause 20 %, return 20 %, exemption 5 %, milder 35 %, delay 20 %",
    unit: "fraction, sum 1",
    source: "assumption of the case's authors; no published odds were found",
    why: { en: "They are one reader's weights, to be replaced by the delegation's own.", ko: "예시 가중치이며 대표단의 판단으로 바꾸어야 함." },
  },
];
