/** What no act and no statistic says, and what Parley takes in its place; each is an input that a user can change. */
import type { ShareAssumption } from "../../model/tariff/stacking";
import type { Assumption } from "../case";

export const assumptions: readonly Assumption[] = [
  {
    id: "metal-share",
    name: {
      en: "Metal share of a steel, aluminium or copper good's value",
      ko: "철강·알루미늄·구리 물품 가격 중 금속 비중",
    },
    value: "by line",
    unit: "fraction of customs value",
    source:
      "input-output table of the Bureau of Economic Analysis by the industry of each line; Budget Lab tracker, resources/metal_content_shares_bea_hs10.csv; all of the value in chapters 72, 73, 74 and 76",
    why: {
      en: "Before 6 April 2026 the metals duty of a derivative falls on its metal content, which importers declare entry by entry; no statistic gives it by line. An industry's average is not a good's own figure: write a share in the rows METAL-STEEL, METAL-ALUMINIUM and METAL-COPPER of Measures, or tell the functions the facts of the good.",
      ko: "2026년 4월 6일 이전 파생상품의 금속 관세는 신고된 금속 함량에 부과되며, 품목별 통계가 없음. 산업 평균은 개별 물품의 값이 아니므로 Measures의 METAL-STEEL, METAL-ALUMINIUM, METAL-COPPER 행에 비중을 적거나 함수에 물품의 사실을 알려 주십시오.",
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
    id: "vehicle-parts",
    name: {
      en: "Lines of the automobile parts list that also serve other uses (motors, batteries, bearings, computers)",
      ko: "자동차 부품 목록 중 다른 용도로도 쓰이는 품목(전동기, 배터리, 베어링, 컴퓨터)",
    },
    value: 0,
    unit: "fraction of trade",
    source: "assumption; US note 33(g) means parts of passenger vehicles and light trucks",
    why: {
      en: "A code does not say what a part is for: lines that are no vehicle parts by their text or industry count only where the facts say so.",
      ko: "품목번호로는 용도를 알 수 없음. 품명이나 산업으로 차량 부품이 아닌 품목은 사실로 밝힌 경우에만 계산함.",
    },
  },
  {
    id: "ten-digit-parts",
    name: { en: "Measures that name ten-digit parts of a line", ko: "10단위 세번만 지정한 조치" },
    value: "whole line unless another part is known",
    unit: "rule",
    source: "Census HTS10 lines of 2024 trade with twelve partners and the measures' own lists",
    why: {
      en: "The list of ten-digit codes of each year is not in the data: an eight-digit line is split only where the statistics of 2024 or a list show a part that the measure does not name.",
      ko: "연도별 10단위 전체 목록이 없어, 2024년 통계나 목록에서 다른 10단위가 확인되는 경우에만 품목을 나눔.",
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
      en: "Exemptions by use or article (civil aircraft, single articles, pharmaceutical use, US content)",
      ko: "용도·물품 기준 예외(민간항공기, 특정 물품, 의약품용, 미국산 함량)",
    },
    value: 0,
    unit: "fraction of trade",
    source: "EO 14257 section 3; notice 2025-21940; US notes 2(aa)(iii), (iv) and 52(c) to (e)",
    why: {
      en: "They depend on the entry, not on the code: not counted unless the facts of the good say so. Aircraft and their parts by chapter or industry are taken as civil. Goods afloat and the offset for vehicle parts are not counted.",
      ko: "품목번호가 아닌 신고 내용에 따라 달라 사실로 밝힌 경우에만 계산함. 류나 산업으로 항공기와 그 부품인 품목은 민간용으로 봄. 운송 중 물품과 자동차 부품 공제는 반영하지 않음.",
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
    value: "by line",
    unit: "fraction of trade",
    source:
      "US Census Bureau 2024: one less the calculated duty over what the MFN rate would have been, 92 % of the trade that can claim; 86 % are published for parts of chapter 87 (Budget Lab tracker, USITC DataWeb)",
    why: {
      en: 'The KORUS rate needs a claim (SPI "KR"); an importer who does not claim pays the MFN rate. A single line is taken to claim; averages count the share of each line. Write a share in the row CLAIM-KORUS of Measures to change it.',
      ko: '특혜 신청(SPI "KR")이 있어야 협정세율이 적용되며, 미신청 시 MFN 세율. 단일 품목은 신청한 것으로 보고, 평균은 품목별 비율을 반영함. Measures의 CLAIM-KORUS 행에 비율을 적으면 바뀜.',
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

/** The shares that rows of the table Measures read out of the table Assumptions. */
export const shares: readonly ShareAssumption[] = [
  {
    authority: "Section 232 semiconductors",
    assumption: "chip-share",
    share: assumedNumber("chip-share"),
    of: "reach",
    what: {
      en: "share of the trade in the advanced chips that the proclamation names",
      ko: "교역액 중 포고령이 정한 첨단 칩의 비중",
    },
  },
  {
    authority: "Section 232 pharmaceuticals",
    assumption: "patented-share",
    share: assumedNumber("patented-share"),
    of: "reach",
    what: { en: "share of the trade in patented medicines", ko: "교역액 중 특허 의약품의 비중" },
  },
];

/** The number that the table gives an assumption. */
function assumedNumber(id: string): number {
  const found = assumptions.find((each) => each.id === id);
  if (typeof found?.value !== "number") throw new RangeError(`No assumption "${id}" with a number.`);
  return found.value;
}
