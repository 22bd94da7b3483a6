/** PERT_INV: a quantile of an estimate with a smooth distribution. */
import { pertQuantile } from "../../model/uncertainty/distributions";
import { figure, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";

const number = figure({ en: "a number", ko: "숫자를" });

export const PERT_INV = defineFunction({
  id: "PERT_INV",
  parameters: [
    required("probability", number),
    required("low", number),
    required("likely", number),
    required("high", number),
  ],
  calculate: pertQuantile,
});

export const help: FunctionHelp<typeof PERT_INV> = {
  en: {
    description: "The value of a PERT estimate that is not exceeded with a probability.",
    parameters: {
      probability: "From 0 to 1; RAND() for a draw. A cell or a range.",
      low: "Least value. A cell or a range.",
      likely: "Most likely value.",
      high: "Greatest value.",
    },
    returns: "The quantile, in the unit of the estimates.",
    remarks: [
      'A beta distribution from low to high whose mean is (low + 4 × likely + high) / 6: Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7; shapes 1 + 4 (likely − low) / (high − low) and 1 + 4 (high − likely) / (high − low) as in Vose (2008), "Risk Analysis". The regularised incomplete beta function is that of Abramowitz and Stegun (1964) 26.5.8.',
    ],
  },
  ko: {
    description: "PERT 추정치의 분위수: 그 확률로 넘지 않는 값.",
    parameters: {
      probability: "0에서 1까지. 추출하려면 RAND(). 셀 또는 범위.",
      low: "가장 작은 값. 셀 또는 범위.",
      likely: "가장 있을 법한 값.",
      high: "가장 큰 값.",
    },
    returns: "분위수. 추정값과 같은 단위입니다.",
    remarks: [
      '하한부터 상한까지의 베타 분포로, 평균은 (low + 4 × likely + high) / 6입니다: Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7. 모양 모수는 Vose (2008), "Risk Analysis"와 같이 1 + 4 (likely − low) / (high − low)와 1 + 4 (high − likely) / (high − low)입니다. 정규화 불완전 베타 함수는 Abramowitz and Stegun (1964) 26.5.8을 따릅니다.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.PERT_INV(50%,0,5,10)",
      gives: "5",
      en: "the middle, where the estimates are symmetric",
      ko: "추정이 대칭이면 가운데 값",
    },
    {
      formula: "=PARLEY.PERT_INV({0.05;0.5;0.95},10%,15%,25%)",
      gives: "{11.6424859%;15.6371876%;20.6993108%}",
      en: "a rate between 10 and 25 %",
      ko: "10%와 25% 사이의 세율",
    },
  ],
};
