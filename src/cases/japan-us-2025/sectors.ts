/** What Japan sells in the United States, by trade of 2024, as HS expressions with the elasticities that are known of it. */
import type { CaseSector, Text } from "../case";
import {
  carSubstitution,
  importDemand,
  noSubstitution,
  observed,
  partsSubstitution,
  steelSubstitution,
  tradeElasticity,
  wrongSign,
} from "../united-states/elasticities";

const VEHICLES = observed(-0.81, {
  en: "Japan, NAICS 336: 33,756.2 to 29,370.1 USD million, rate 2.28 % to 21.47 %",
  ko: "일본, NAICS 336: 337.562억 달러에서 293.701억 달러로, 세율 2.28%에서 21.47%로",
});

const weighted = (heading: string, share: string): Text => ({
  en: `${heading} weighted by 2024 US imports from Japan over the HS6 with an estimate (${share} % of the trade)`,
  ko: `${heading}를 추정치가 있는 HS 6단위(무역의 ${share}%)에 대해 2024년 미국의 대일본 수입액으로 가중평균`,
});

export const sectors: readonly CaseSector[] = [
  {
    id: "cars",
    name: { en: "Cars", ko: "승용차" },
    codes: "8703",
    elasticities: {
      shortRun: VEHICLES,
      longRun: tradeElasticity(-9.02, -11.114, -7.043, weighted("8703", "61")),
      substitution: carSubstitution,
    },
  },
  {
    id: "vehicle-parts",
    name: { en: "Vehicle parts and trucks", ko: "자동차 부품·트럭" },
    codes: "8708, 8706, 8707, 8701, 8704",
    elasticities: {
      shortRun: VEHICLES,
      longRun: tradeElasticity(-7.07, -10.39, -5.92, weighted("8708", "92")),
      substitution: partsSubstitution,
    },
  },
  {
    id: "construction-machinery",
    name: { en: "Construction machinery and forklifts", ko: "건설기계·지게차" },
    codes: "8429, 8427, 8430",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "chip-equipment",
    name: { en: "Machines for making chips", ko: "반도체 제조 장비" },
    codes: "8486",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "machinery",
    name: { en: "Other machinery", ko: "기타 기계" },
    codes: "84",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "electrical",
    name: { en: "Electrical goods and electronics", ko: "전기·전자" },
    codes: "85",
    elasticities: { longRun: importDemand, ...wrongSign },
  },
  {
    id: "medicines",
    name: { en: "Medicines", ko: "의약품" },
    codes: "30",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "instruments",
    name: { en: "Instruments and optics", ko: "정밀기기·광학" },
    codes: "90",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "steel",
    name: { en: "Steel", ko: "철강" },
    codes: "72, 73",
    elasticities: { longRun: importDemand, substitution: steelSubstitution, ...wrongSign },
  },
  {
    id: "other",
    name: { en: "Everything else", ko: "기타 품목" },
    codes: "all",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
];
