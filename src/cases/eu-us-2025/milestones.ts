/** The dated events of the case. Washington's date; the hour where it counts. */
import type { Milestone } from "../case";
import { act, FEDERAL_REGISTER, WASHINGTON, WHITE_HOUSE } from "../united-states/cite";
import { LETTER_TO_EU } from "../united-states/letters";
import { at, usMilestones } from "../united-states/milestones";

export const milestones: readonly Milestone[] = [
  usMilestones.steel25,
  at(
    "eo-14257",
    "2025-04-02",
    "EO 14257 sets 20% for the European Union",
    "행정명령 14257호, 유럽연합 20%",
    act(
      `EO 14257, ${WHITE_HOUSE}presidential-actions/2025/04/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and-persistent-annual-united-states-goods-trade-deficits/`,
    ),
  ),
  usMilestones.autos25,
  usMilestones.baseline10,
  usMilestones.pause,
  usMilestones.parts25,
  usMilestones.steel50,
  usMilestones.extension,
  at(
    "letter",
    "2025-07-12",
    "Letter to the Union: 30% from 1 August",
    "유럽연합에 서한: 8월 1일부터 30%",
    LETTER_TO_EU,
  ),
  at(
    "deal",
    "2025-07-27",
    "The framework is announced in Scotland: 15%",
    "스코틀랜드에서 합의 발표: 15%",
    "The Brussels Times, https://www.brusselstimes.com/1712427/eu-us-joint-statement-will-unleash-the-potential-of-our-combined-economic-power",
  ),
  usMilestones.deadline,
  at(
    "eu-15",
    `2025-08-07 00:01 ${WASHINGTON}`,
    "European Union 15% in force, with the base rate",
    "유럽연합 15% 발효, 기본세율 포함",
    act(`EO 14326, ${FEDERAL_REGISTER}2025/08/06/2025-15010/further-modifying-the-reciprocal-tariff-rates`),
  ),
  usMilestones.derivatives,
  at(
    "joint-statement",
    "2025-08-21",
    "Joint Statement: cars 15%, aircraft and generic medicines free",
    "공동성명: 자동차 15%, 항공기와 제네릭 의약품 면제",
    `${WHITE_HOUSE}briefings-statements/2025/08/joint-statement-on-a-united-states-european-union-framework-on-an-agreement-on-reciprocal-fair-and-balanced-trade/`,
  ),
  at(
    "eu-notice",
    "2025-09-25",
    "The notice: cars 15% back to 1 August, exemptions back to 1 September",
    "고시: 자동차 15%는 8월 1일로, 면제는 9월 1일로 소급",
    `${FEDERAL_REGISTER}2025/09/25/2025-18660`,
  ),
  usMilestones.ruling,
  usMilestones.section122,
  usMilestones.metals,
  at(
    "section-301",
    `2026-07-24 00:01 ${WASHINGTON}`,
    "Section 122 ends; Section 301 brings the Union's total to 10%",
    "122조 종료, 301조로 유럽연합 합계 10%",
    { en: "91 FR 47318 (2026-15181)", ko: "연방관보 91 FR 47318(2026-15181)" },
  ),
  usMilestones.medicines,
];
