/** What no act and no statistic says, and what Parley takes in its place; each is an input that a person can change. */
import type { Assumption } from "../case";

export const assumptions: readonly Assumption[] = [
  {
    id: "metal-share",
    name: {
      en: "Metal share of a steel or aluminium derivative's value",
      ko: "철강·알루미늄 파생상품 가격 중 금속 비중",
    },
    value: 0.5,
    unit: "fraction of customs value",
    source:
      'Budget Lab at Yale, tariff-rate-tracker, config/policy_params.yaml: metal_content.flat_share 0.50 ("matches TPC")',
    why: {
      en: "Before 6 April 2026 the metals duty of a derivative falls on its metal content, which importers declare entry by entry; no statistic gives it by line. Where several metals name a line, the largest share is divided among them.",
      ko: "2026년 4월 6일 이전 파생상품의 금속 관세는 신고된 금속 함량에 부과되며, 품목별 통계가 없음. 여러 금속이 지정한 품목은 가장 큰 비중을 나누어 적용.",
    },
  },
  {
    id: "copper-share",
    name: { en: "Copper share of the value of copper goods", ko: "구리 제품 가격 중 구리 비중" },
    value: 0.9,
    unit: "fraction of customs value",
    source: "Budget Lab at Yale, tariff-rate-tracker, config/policy_params.yaml: cbo copper share 0.90",
    why: {
      en: "The copper duty of August 2025 falls on the copper content, which importers declare.",
      ko: "2025년 8월 구리 관세는 신고된 구리 함량에 부과됨.",
    },
  },
  {
    id: "chip-share",
    name: {
      en: "Share of the named computer and parts lines that are the advanced chips of Proclamation 11002",
      ko: "포고령 11002호 첨단 칩의 해당 품목 내 비중",
    },
    value: 0,
    unit: "fraction of trade",
    source: "assumption; the Budget Lab tracker's shares of 1 are called an uncalibrated upper bound",
    why: {
      en: "The duty needs technical thresholds and leaves out data centres and other uses; no statistic tells them from other goods of the line.",
      ko: "기술 기준과 용도 예외가 있어 통계로 구분할 수 없음.",
    },
  },
  {
    id: "patented-share",
    name: { en: "Share of medicines that are patented", ko: "특허 의약품 비중" },
    value: 0,
    unit: "fraction of trade",
    source: "assumption; the proclamation names patented medicines, no list by HTS code was found",
    why: {
      en: "HTS codes do not tell patented medicines from generic ones.",
      ko: "HTS 코드로 특허 의약품을 구분할 수 없음.",
    },
  },
  {
    id: "forced-labour-exemptions",
    name: { en: "Goods that Section 301 on forced labour leaves out", ko: "강제노동 301조 제외 품목" },
    value: "the list of Section 122",
    unit: "scope",
    source: "USTR notice 2026-15181, annex II: not found whole; S122 annexes stand in for it",
    why: {
      en: "The measure from 24 July 2026 has exemptions that resemble those of Section 122; their list was not in reach.",
      ko: "2026년 7월 24일 조치의 예외 목록을 구하지 못해 122조 목록으로 대신함.",
    },
  },
  {
    id: "computers",
    name: { en: "Computers (8471) in the list of automobile parts", ko: "자동차 부품 목록의 컴퓨터(8471)" },
    value: 0,
    unit: "fraction of trade",
    source: "assumption; annex I of Proclamation 10908 means computers of vehicles",
    why: {
      en: "The list names the whole heading, of which it reaches a small part that no statistic shows.",
      ko: "목록은 호 전체를 지정하나 실제 대상은 일부이며 통계가 없음.",
    },
  },
  {
    id: "ten-digit-parts",
    name: { en: "Measures that name ten-digit parts of a line", ko: "10단위 세번만 지정한 조치" },
    value: "whole line unless another part is known",
    unit: "rule",
    source: "Census HTS10 lines of 2024 trade with Korea and the measures' own lists",
    why: {
      en: "The full list of ten-digit codes of each year is not in the data: an eight-digit line is split only where trade with Korea or another list shows a part that the measure does not name.",
      ko: "연도별 10단위 전체 목록이 없어, 다른 10단위가 확인되는 경우에만 품목을 나눔.",
    },
  },
  {
    id: "section-301-exclusions",
    name: { en: "Products that USTR excluded from Section 301 on China", ko: "대중 301조 관세의 품목 제외" },
    value: 0,
    unit: "fraction of trade",
    source:
      "US note 20(vvv) and (www), 9903.88.69 and .70, 178 products to 9 November 2026 (90 FR 55232); the Budget Lab tracker estimates claims line by line in resources/s301_exclusion_claim_shares.csv",
    why: {
      en: "They name single products within ten-digit lines: such a product pays less than is shown.",
      ko: "10단위 내 개별 제품에 대한 제외로, 해당 제품은 표시된 것보다 적게 냄.",
    },
  },
  {
    id: "use-based",
    name: {
      en: "Exemptions by use or content (civil aircraft, US content, goods afloat, vehicle-parts offset)",
      ko: "용도·함량 기준 예외(민간항공기, 미국산 함량, 운송 중 물품, 자동차 부품 공제)",
    },
    value: 0,
    unit: "fraction of trade",
    source: "EO 14257 section 3; notice 2025-21940; EO 14326; Proclamation 10908",
    why: {
      en: "They depend on the entry, not on the code: not counted.",
      ko: "품목번호가 아닌 신고 내용에 따라 달라 계산에서 제외.",
    },
  },
  {
    id: "specific-duty",
    name: { en: "Ad valorem equivalent of specific and compound duties", ko: "종량세·복합세의 종가 환산" },
    value: 0,
    unit: "fraction of customs value",
    source:
      "USITC HTS 2025: 1,236 lines have no purely ad valorem MFN rate; KORUS makes all but 58 of them free for Korea",
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
      en: 'The KORUS rate needs a claim (SPI "KR"); an importer who does not claim pays the MFN rate.',
      ko: '특혜 신청(SPI "KR")이 있어야 협정세율이 적용되며, 미신청 시 MFN 세율.',
    },
  },
  {
    id: "delay-days",
    name: { en: "Days from the deadline to the terms in the delay scenario", ko: "지연 시나리오의 합의까지 일수" },
    value: 90,
    unit: "days",
    source: "assumption: once more the length of the pause of EO 14266",
    why: {
      en: "A new government needs time to negotiate; how long is not known.",
      ko: "새 정부의 협상 기간은 알 수 없음.",
    },
  },
  {
    id: "steel-quota",
    name: { en: "Steel quota in the milder terms", ko: "완화 조건의 철강 쿼터" },
    value: 0.7,
    unit: "share of 2024 trade value",
    source: "Proclamation 9740 (2018): 70 % of the 2015–17 average volume; applied here to the value of 2024",
    why: {
      en: "The quota of 2018 is in tonnes; the trade data is in dollars.",
      ko: "2018년 쿼터는 톤 기준, 무역자료는 금액 기준.",
    },
  },
  {
    id: "probabilities",
    name: { en: "Probabilities of the scenarios", ko: "시나리오 확률" },
    value: "pause 20 %, return 20 %, exemption 5 %, milder 35 %, delay 20 %",
    unit: "fraction, sum 1",
    source: "assumption of the case's authors; no published odds were found",
    why: {
      en: "They are one reader's weights, to be replaced by the delegation's own.",
      ko: "예시 가중치이며 대표단의 판단으로 바꾸어야 함.",
    },
  },
];

/** The number that the table gives an assumption. */
export function assumedNumber(id: string): number {
  const found = assumptions.find((each) => each.id === id);
  if (typeof found?.value !== "number") throw new RangeError(`No assumption "${id}" with a number.`);
  return found.value;
}
