/** The dated events of the case. Washington's date; the hour where it counts. */
import type { Milestone } from "../case";

function at(id: string, when: string, en: string, ko: string, source: string): Milestone {
  return { id, at: when, name: { en, ko }, source };
}

const WASHINGTON = "America/New_York";
const WHITE_HOUSE = "https://www.whitehouse.gov/";
const FEDERAL_REGISTER = "https://www.federalregister.gov/documents/";

export const milestones: readonly Milestone[] = [
  at("steel-25", `2025-03-12 00:01 ${WASHINGTON}`, "Steel and aluminium 25% in force; Korea's steel quota ends", "철강·알루미늄 25% 발효, 한국 철강 쿼터 종료", `Proclamation 10896, ${WHITE_HOUSE}presidential-actions/2025/02/adjusting-imports-of-steel-into-the-united-states/`),
  at("nte", "2025-03-31", "USTR's trade barriers report names 21 Korean barriers", "USTR 무역장벽보고서, 한국 장벽 21건 지적", "Assam Tribune (Yonhap), 2025-04-01"),
  at("eo-14257", "2025-04-02", "EO 14257 sets 25% for Korea", "행정명령 14257호, 한국 25%", `${WHITE_HOUSE}presidential-actions/2025/04/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and-persistent-annual-united-states-goods-trade-deficits/`),
  at("autos-25", `2025-04-03 00:01 ${WASHINGTON}`, "Automobiles 25% in force", "자동차 25% 발효", `Proclamation 10908, ${FEDERAL_REGISTER}2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states`),
  at("baseline-10", `2025-04-05 00:01 ${WASHINGTON}`, "10% on all goods in force", "기본관세 10% 발효", `EO 14257, ${FEDERAL_REGISTER}2025/04/07/2025-06063/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and`),
  at("pause", `2025-04-10 00:01 ${WASHINGTON}`, "90-day pause starts", "90일 유예 시작", `EO 14266, ${WHITE_HOUSE}presidential-actions/2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/`),
  at("two-plus-two", `2025-04-24 08:00 ${WASHINGTON}`, "First 2+2 talks: a July package by 8 July", "첫 2+2 협의: 7월 패키지 합의", "US Treasury press release sb0102; Chosun English, 2025-04-25"),
  at("consultations-1", "2025-05-01", "First technical consultations in Washington", "제1차 기술협의(워싱턴)", "Korea Herald, https://www.koreaherald.com/article/10491243"),
  at("parts-25", `2025-05-03 00:01 ${WASHINGTON}`, "Automobile parts 25% in force", "자동차 부품 25% 발효", `Proclamation 10908, ${FEDERAL_REGISTER}2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states`),
  at("jeju", "2025-05-16", "Ministers meet in Jeju: six areas", "제주 장관회담: 6개 분야 합의", "Chosun Biz, 2025-05-16"),
  at("consultations-2", "2025-05-20", "Second technical consultations open in Washington", "제2차 기술협의 시작(워싱턴)", "Asia Business Daily, 2025-05-20; Chosun Biz, 2025-05-23"),
  at("consultations-2-close", "2025-05-22", "Second technical consultations close", "제2차 기술협의 종료", "Asia Business Daily, 2025-05-20; Chosun Biz, 2025-05-23"),
  at("election", "2025-06-03", "Korean presidential election", "대통령 선거", "Korea Herald, https://www.koreaherald.com/article/10491243"),
  at("inauguration", "2025-06-04", "The new President takes office", "새 대통령 취임", "press; address not retained"),
  at("steel-50", `2025-06-04 00:01 ${WASHINGTON}`, "Steel and aluminium 50%", "철강·알루미늄 50%", `Proclamation 10947, ${WHITE_HOUSE}presidential-actions/2025/06/adjusting-imports-of-aluminum-and-steel-into-the-united-states/`),
  at("appliances", `2025-06-23 00:01 ${WASHINGTON}`, "Appliances join the steel derivatives", "가전, 철강 파생상품에 추가", `${FEDERAL_REGISTER}2025/06/16/2025-11067`),
  at("letter", "2025-07-07", "Letter to Korea: 25% from 1 August; the pause is extended", "한국에 서한: 8월 1일부터 25%, 유예 연장", `EO 14316, ${WHITE_HOUSE}presidential-actions/2025/07/extending-the-modification-of-the-reciprocal-tariff-rates/`),
  at("deadline", `2025-07-09 00:01 ${WASHINGTON}`, "The 90-day pause ends", "90일 유예 종료", `EO 14266, ${WHITE_HOUSE}presidential-actions/2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/`),
  at("japan-deal", "2025-07-22", "Japan's deal announced: 15%", "일본 합의 발표: 15%", "Korea Daily US, 2025-07-24"),
  at("deal", `2025-07-30 16:30 ${WASHINGTON}`, "Korea's deal announced: 15%, $350bn", "한국 합의 발표: 15%, 3,500억 달러", "Korea Times, 2025-07-31, http://m.koreatimes.com/article/20250731/1574978"),
  at("extended-deadline", `2025-08-01 00:01 ${WASHINGTON}`, "The extended pause ends; copper 50%", "연장된 유예 종료, 구리 50%", "EO 14316; Proclamation 10962"),
  at("korea-15", `2025-08-07 00:01 ${WASHINGTON}`, "Korea 15% in force", "한국 15% 발효", `EO 14326, ${FEDERAL_REGISTER}2025/08/06/2025-15010/further-modifying-the-reciprocal-tariff-rates`),
  at("derivatives-407", `2025-08-18 00:01 ${WASHINGTON}`, "407 derivative codes added at 50%", "파생상품 407개 품목 50% 추가", `${FEDERAL_REGISTER}2025/08/19/2025-15819`),
  at("japan-autos-15", `2025-09-16 00:01 ${WASHINGTON}`, "Japanese automobiles 15%", "일본 자동차 15%", `EO 14345, ${FEDERAL_REGISTER}2025/09/16/2025-17908/implementing-certain-tariff-related-elements-of-the-united-states-japan-agreement`),
  at("korea-autos-15", `2025-11-01 00:01 ${WASHINGTON}`, "Korean automobiles and parts 15% (published 4 December)", "한국 자동차·부품 15% (12월 4일 공포, 소급)", `${FEDERAL_REGISTER}2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal`),
  at("fact-sheet", `2025-11-13 20:28 ${WASHINGTON}`, "Joint Fact Sheet published", "공동 팩트시트 발표", `${WHITE_HOUSE}fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/`),
  at("ruling", "2026-02-20", "The Supreme Court voids the IEEPA tariffs", "연방대법원, IEEPA 관세 무효 판결", "Learning Resources v. Trump, https://supreme.justia.com/cases/federal/us/607/24-1287/"),
  at("section-122", `2026-02-24 00:01 ${WASHINGTON}`, "Section 122 surcharge 10% in force", "122조 부가관세 10% 발효", `${FEDERAL_REGISTER}2026/02/25/2026-03824/imposing-a-temporary-import-surcharge-to-address-fundamental-international-payments-problems`),
  at("metals-annexes", `2026-04-06 00:01 ${WASHINGTON}`, "Metals on full value: 50, 25 or 15%", "금속 관세, 전체 가격 기준 50·25·15%", `Proclamation 11021, ${WHITE_HOUSE}presidential-actions/2026/04/strengthening-actions-taken-to-adjust-imports-of-aluminum-steel-and-copper-into-the-united-states/`),
  at("section-301", `2026-07-24 00:01 ${WASHINGTON}`, "Section 122 ends; Section 301 brings Korea's total to 12.5%", "122조 종료, 301조로 한국 합계 12.5%", "91 FR 47318 (2026-15181)"),
];
