/** The dated events of the case. Washington's date; the hour where it counts. */
import type { Milestone } from "../case";
import { act, FEDERAL_REGISTER, WASHINGTON, WHITE_HOUSE } from "../united-states/cite";
import { LETTER_TO_JAPAN } from "../united-states/letters";
import { at, usMilestones } from "../united-states/milestones";

export const milestones: readonly Milestone[] = [
  usMilestones.steel25,
  at(
    "eo-14257",
    "2025-04-02",
    "EO 14257 sets 24% for Japan",
    "행정명령 14257호, 일본 24%",
    act(
      `EO 14257, ${WHITE_HOUSE}presidential-actions/2025/04/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and-persistent-annual-united-states-goods-trade-deficits/`,
    ),
  ),
  usMilestones.autos25,
  usMilestones.baseline10,
  usMilestones.pause,
  usMilestones.parts25,
  usMilestones.steel50,
  at("letter", "2025-07-07", "Letter to Japan: 25% from 1 August", "일본에 서한: 8월 1일부터 25%", LETTER_TO_JAPAN),
  usMilestones.extension,
  at("deal", "2025-07-22", "Japan's deal announced: 15%", "일본 합의 발표: 15%", {
    en: "Korea Daily US, 2025-07-24, https://www.koreadailyus.com/last-minute-u-s-withdrawal-from-tariff-talks-throws-south-korea-into-disarray",
    ko: "미주중앙일보, 2025-07-24, https://www.koreadailyus.com/last-minute-u-s-withdrawal-from-tariff-talks-throws-south-korea-into-disarray",
  }),
  usMilestones.deadline,
  at(
    "japan-15",
    `2025-08-07 00:01 ${WASHINGTON}`,
    "Japan 15% in force, on top of the base rate at first",
    "일본 15% 발효, 처음에는 기본세율에 추가",
    act(`EO 14326, ${FEDERAL_REGISTER}2025/08/06/2025-15010/further-modifying-the-reciprocal-tariff-rates`),
  ),
  usMilestones.derivatives,
  at(
    "agreement",
    "2025-09-04",
    "EO 14345: 15% with the base rate, back to 7 August",
    "행정명령 14345호: 기본세율을 포함해 15%, 8월 7일로 소급",
    act(`EO 14345, ${WHITE_HOUSE}presidential-actions/2025/09/implementing-the-united-states-japan-agreement/`),
  ),
  at(
    "japan-autos-15",
    `2025-09-16 00:01 ${WASHINGTON}`,
    "Japanese automobiles and parts 15%",
    "일본 자동차·부품 15%",
    act(
      `EO 14345, ${FEDERAL_REGISTER}2025/09/16/2025-17908/implementing-certain-tariff-related-elements-of-the-united-states-japan-agreement`,
    ),
  ),
  usMilestones.ruling,
  usMilestones.section122,
  usMilestones.metals,
  at(
    "section-301",
    `2026-07-24 00:01 ${WASHINGTON}`,
    "Section 122 ends; Section 301 brings Japan's total to 12.5%",
    "122조 종료, 301조로 일본 합계 12.5%",
    { en: "91 FR 47318 (2026-15181)", ko: "연방관보 91 FR 47318(2026-15181)" },
  ),
  usMilestones.medicines,
];
