/** What the European Union sells in the United States, by trade of 2024, as HS expressions with the elasticities that are known of it. */
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

/** Computed from the monthly figures by NAICS-3 of the Census. */
const seen = (value: number, industry: string, before: string, after: string, rates: readonly [string, string]) =>
  observed(value, {
    en: `European Union, NAICS ${industry}: ${before} to ${after} USD million, rate ${rates[0]} % to ${rates[1]} %`,
    ko: `유럽연합, NAICS ${industry}: ${before}백만 달러에서 ${after}백만 달러로, 세율 ${rates[0]}%에서 ${rates[1]}%로`,
  });

const VEHICLES = seen(-2.17, "336", "51,534.2", "38,066.6", ["1.77", "17.03"]);

const weighted = (heading: string, share: string): Text => ({
  en: `${heading} weighted by 2024 US imports from the European Union over the HS6 with an estimate (${share} % of the trade)`,
  ko: `${heading}를 추정치가 있는 HS 6단위(무역의 ${share}%)에 대해 2024년 미국의 대EU 수입액으로 가중평균`,
});

export const sectors: readonly CaseSector[] = [
  {
    id: "medicines",
    name: { en: "Medicines and hormones", ko: "의약품·호르몬" },
    codes: "30, 2937",
    elasticities: {
      shortRun: seen(-1.15, "325", "115,696.2", "114,106.7", ["0.41", "1.63"]),
      longRun: importDemand,
      ...noSubstitution,
    },
  },
  {
    id: "cars",
    name: { en: "Cars", ko: "승용차" },
    codes: "8703",
    elasticities: {
      shortRun: VEHICLES,
      longRun: tradeElasticity(-8.85, -11.114, -7.043, weighted("8703", "76")),
      substitution: carSubstitution,
    },
  },
  {
    id: "vehicle-parts",
    name: { en: "Vehicle parts and trucks", ko: "자동차 부품·트럭" },
    codes: "8708, 8706, 8707, 8701, 8704",
    elasticities: {
      shortRun: VEHICLES,
      longRun: tradeElasticity(-7.02, -10.39, -5.92, weighted("8708", "86")),
      substitution: partsSubstitution,
    },
  },
  {
    id: "aircraft",
    name: { en: "Aircraft and engines", ko: "항공기·엔진" },
    codes: "88, 8411",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "machinery",
    name: { en: "Machinery", ko: "기계" },
    codes: "84",
    elasticities: {
      shortRun: seen(-0.75, "333", "40,911.2", "37,617.0", ["0.85", "12.77"]),
      longRun: importDemand,
      ...noSubstitution,
    },
  },
  {
    id: "electrical",
    name: { en: "Electrical goods and electronics", ko: "전기·전자" },
    codes: "85",
    elasticities: { longRun: importDemand, ...wrongSign },
  },
  {
    id: "instruments",
    name: { en: "Medical devices and instruments", ko: "의료기기·정밀기기" },
    codes: "90",
    elasticities: {
      shortRun: seen(-0.93, "339", "15,167.6", "14,233.6", ["1.33", "8.47"]),
      longRun: importDemand,
      ...noSubstitution,
    },
  },
  {
    id: "chemicals",
    name: { en: "Chemicals, perfumes and plastics", ko: "화학·향수·플라스틱" },
    codes: "28, 29, 32, 33, 34, 38, 39",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
  {
    id: "drinks",
    name: { en: "Wine, spirits and food", ko: "와인·증류주·식품" },
    codes: "22, 04, 15, 16, 17, 18, 19, 20, 21",
    elasticities: {
      shortRun: seen(-2.52, "312", "6,784.1", "5,203.2", ["0.70", "11.90"]),
      longRun: importDemand,
      ...noSubstitution,
    },
  },
  {
    id: "metals",
    name: { en: "Steel and aluminium", ko: "철강·알루미늄" },
    codes: "72, 73, 76",
    elasticities: {
      shortRun: seen(-0.13, "331, 332", "19,109.8", "18,716.1", ["2.19", "20.37"]),
      longRun: importDemand,
      substitution: steelSubstitution,
    },
  },
  {
    id: "other",
    name: { en: "Everything else", ko: "기타 품목" },
    codes: "all",
    elasticities: { longRun: importDemand, ...noSubstitution },
  },
];
