/** TRIANGULAR_INV: a quantile of an estimate with a triangular distribution. */
import { triangularQuantile } from "../../model/uncertainty/distributions";
import { figure, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";

const number = figure({ en: "a number", ko: "숫자를" });

export const TRIANGULAR_INV = defineFunction({
  id: "TRIANGULAR_INV",
  parameters: [
    required("probability", number),
    required("low", number),
    required("likely", number),
    required("high", number),
  ],
  calculate: triangularQuantile,
});

export const help: FunctionHelp<typeof TRIANGULAR_INV> = {
  en: {
    description: "The value of a triangular estimate that is not exceeded with a probability.",
    parameters: {
      probability: "From 0 to 1; RAND() for a draw. A cell or a range.",
      low: "Least value. A cell or a range.",
      likely: "Most likely value.",
      high: "Greatest value.",
    },
    returns: "The quantile, in the unit of the estimates.",
    remarks: [
      'The inverse of the triangular distribution function: Kotz and van Dorp (2004), "Beyond Beta", ch. 1. Its tails are heavier than those of PERT_INV.',
    ],
  },
  ko: {
    description: "삼각분포 추정치의 분위수: 그 확률로 넘지 않는 값.",
    parameters: {
      probability: "0에서 1까지. 추출하려면 RAND(). 셀 또는 범위.",
      low: "가장 작은 값. 셀 또는 범위.",
      likely: "가장 있을 법한 값.",
      high: "가장 큰 값.",
    },
    returns: "분위수. 추정값과 같은 단위입니다.",
    remarks: [
      '삼각 분포 함수의 역함수입니다: Kotz and van Dorp (2004), "Beyond Beta", 1장. PERT_INV보다 꼬리가 두껍습니다.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.TRIANGULAR_INV(30%,0,3,10)",
      gives: "3",
      en: "three tenths lie below the most likely value",
      ko: "최빈값 아래에 10분의 3이 있음",
    },
    {
      formula: "=PARLEY.TRIANGULAR_INV({0;50%;1},0,5,10)",
      gives: "{0;5;10}",
      en: "a column of probabilities",
      ko: "확률을 열로",
    },
  ],
};
