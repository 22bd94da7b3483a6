/** EXPECTED_OUTCOME: outcomes weighted by their probabilities. */
import { expectedOutcome } from "../../model/uncertainty/expected-outcome";
import { figure, range, share } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { pairsOf } from "../number-range";

const PROBABILITIES = range("probabilities", share);
const OUTCOMES = range("outcomes", figure({ en: "a number", ko: "숫자를" }));

export const EXPECTED_OUTCOME = defineFunction({
  id: "EXPECTED_OUTCOME",
  parameters: [PROBABILITIES, OUTCOMES],
  calculateTable(probabilities, outcomes) {
    const pairs = pairsOf(PROBABILITIES, probabilities, OUTCOMES, outcomes);
    return [[expectedOutcome(pairs.first, pairs.second)]];
  },
});

export const help: FunctionHelp<typeof EXPECTED_OUTCOME> = {
  en: {
    description: "Probability-weighted value of outcomes.",
    parameters: {
      probabilities: "Probabilities from 0 to 1 that add up to 1, within a millionth. A range.",
      outcomes: "The outcomes, in the shape of the probabilities.",
    },
    returns: "The expected value, in the unit of the outcomes.",
    remarks: [
      'The sum of probability × outcome (Raiffa, 1968, "Decision Analysis", ch. 2). Rows in which both are blank are passed over.',
    ],
  },
  ko: {
    description: "결과의 확률 가중 평균.",
    parameters: {
      probabilities: "0에서 1까지의 확률, 합은 1(백만분의 1 이내). 범위.",
      outcomes: "결과, 확률과 같은 모양의 범위.",
    },
    returns: "기댓값. 결과와 같은 단위입니다.",
    remarks: ['확률 × 결과의 합입니다(Raiffa, 1968, "Decision Analysis", 2장). 둘 다 빈 행은 건너뜁니다.'],
  },
  examples: [
    {
      formula: "=PARLEY.EXPECTED_OUTCOME({0.2;0.5;0.3},{100;-20;0})",
      gives: "10",
      en: "three scenarios",
      ko: "시나리오 셋",
    },
  ],
};
