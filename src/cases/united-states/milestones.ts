/** Acts of the United States that are events in every case about its tariffs. Washington's date; the hour where it counts. */
import type { Citation, Milestone } from "../case";
import { act, FEDERAL_REGISTER, WASHINGTON, WHITE_HOUSE } from "./cite";

export function at(id: string, when: string, en: string, ko: string, source: Citation): Milestone {
  return { id, at: when, name: { en, ko }, source };
}

export const usMilestones = {
  steel25: at(
    "steel-25",
    `2025-03-12 00:01 ${WASHINGTON}`,
    "Steel and aluminium 25% in force",
    "철강·알루미늄 25% 발효",
    act(
      `Proclamation 10896, ${WHITE_HOUSE}presidential-actions/2025/02/adjusting-imports-of-steel-into-the-united-states/`,
    ),
  ),
  autos25: at(
    "autos-25",
    `2025-04-03 00:01 ${WASHINGTON}`,
    "Automobiles 25% in force",
    "자동차 25% 발효",
    act(
      `Proclamation 10908, ${FEDERAL_REGISTER}2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states`,
    ),
  ),
  baseline10: at(
    "baseline-10",
    `2025-04-05 00:01 ${WASHINGTON}`,
    "10% on all goods in force",
    "기본관세 10% 발효",
    act(
      `EO 14257, ${FEDERAL_REGISTER}2025/04/07/2025-06063/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and`,
    ),
  ),
  pause: at(
    "pause",
    `2025-04-10 00:01 ${WASHINGTON}`,
    "90-day pause starts",
    "90일 유예 시작",
    act(
      `EO 14266, ${WHITE_HOUSE}presidential-actions/2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/`,
    ),
  ),
  parts25: at(
    "parts-25",
    `2025-05-03 00:01 ${WASHINGTON}`,
    "Automobile parts 25% in force",
    "자동차 부품 25% 발효",
    act(
      `Proclamation 10908, ${FEDERAL_REGISTER}2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states`,
    ),
  ),
  steel50: at(
    "steel-50",
    `2025-06-04 00:01 ${WASHINGTON}`,
    "Steel and aluminium 50%",
    "철강·알루미늄 50%",
    act(
      `Proclamation 10947, ${WHITE_HOUSE}presidential-actions/2025/06/adjusting-imports-of-aluminum-and-steel-into-the-united-states/`,
    ),
  ),
  extension: at(
    "extension",
    "2025-07-07",
    "The pause is extended to 1 August",
    "유예가 8월 1일까지 연장됨",
    act(
      `EO 14316, ${WHITE_HOUSE}presidential-actions/2025/07/extending-the-modification-of-the-reciprocal-tariff-rates/`,
    ),
  ),
  deadline: at(
    "deadline",
    `2025-08-01 00:01 ${WASHINGTON}`,
    "The extended pause ends; copper 50%",
    "연장된 유예 종료, 구리 50%",
    act("EO 14316; Proclamation 10962"),
  ),
  derivatives: at(
    "derivatives-407",
    `2025-08-18 00:01 ${WASHINGTON}`,
    "407 derivative codes added at 50%",
    "파생상품 407개 품목 50% 추가",
    `${FEDERAL_REGISTER}2025/08/19/2025-15819`,
  ),
  ruling: at("ruling", "2026-02-20", "The Supreme Court voids the IEEPA tariffs", "연방대법원, IEEPA 관세 무효 판결", {
    en: "Learning Resources v. Trump, https://supreme.justia.com/cases/federal/us/607/24-1287/",
    ko: "연방대법원 판결 Learning Resources v. Trump, https://supreme.justia.com/cases/federal/us/607/24-1287/",
  }),
  section122: at(
    "section-122",
    `2026-02-24 00:01 ${WASHINGTON}`,
    "Section 122 surcharge 10% in force",
    "122조 부가관세 10% 발효",
    `${FEDERAL_REGISTER}2026/02/25/2026-03824/imposing-a-temporary-import-surcharge-to-address-fundamental-international-payments-problems`,
  ),
  metals: at(
    "metals-annexes",
    `2026-04-06 00:01 ${WASHINGTON}`,
    "Metals on full value: 50, 25 or 15%",
    "금속 관세, 전체 가격 기준 50·25·15%",
    act(
      `Proclamation 11021, ${WHITE_HOUSE}presidential-actions/2026/04/strengthening-actions-taken-to-adjust-imports-of-aluminum-steel-and-copper-into-the-united-states/`,
    ),
  ),
  medicines: at(
    "medicines",
    `2026-09-29 00:01 ${WASHINGTON}`,
    "Patented medicines 100%, 15% for partners with an agreement",
    "특허 의약품 100%, 합의국 15%",
    act(
      `Proclamation 11020, ${FEDERAL_REGISTER}2026/04/09/2026-06956/adjusting-imports-of-pharmaceuticals-and-pharmaceutical-ingredients-into-the-united-states`,
    ),
  ),
} as const;
