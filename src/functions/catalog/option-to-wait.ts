/** OPTION_TO_WAIT: what waiting for a better deal is worth. */
import { optionValueOfWaiting } from "../../model/deal/tariff-equivalent";
import { figure, optional, rate, required, share } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, orElse } from "../native";

export const OPTION_TO_WAIT = defineFunction({
  id: "OPTION_TO_WAIT",
  parameters: [
    required(
      "value_now",
      figure({
        en: "what the deal on the table is worth, over no deal",
        ko: "지금 나온 안이 결렬보다 나은 만큼의 가치를",
      }),
    ),
    required("value_if_better", figure({ en: "what the better deal would be worth", ko: "더 나은 안의 가치를" })),
    required("value_if_worse", figure({ en: "what the worse deal would be worth", ko: "더 나쁜 안의 가치를" })),
    required("probability", share),
    required("rate", rate),
    optional(
      "cost_per_period",
      figure({ en: "what a period without a deal costs", ko: "합의 없이 지나는 한 기간의 비용을" }),
      0,
    ),
  ],
  calculate: optionValueOfWaiting,
  native: (args) => {
    const [now, better, worse, rate, cost] = [at(args, 0), at(args, 1), at(args, 2), at(args, 4), at(args, 5)];
    const chance = operand(at(args, 3));
    const less = cost.text === "" ? "" : `-${orElse(cost, "0")}`;
    return {
      formula: `((${chance}*MAX(0,${better.text})+(1-${chance})*MAX(0,${worse.text}))/(1+${operand(rate)})${less}-MAX(0,${now.text}))`,
    };
  },
});

export const help: FunctionHelp<typeof OPTION_TO_WAIT> = {
  en: {
    description: "What waiting one period for a better or a worse deal is worth over taking the one on the table.",
    parameters: {
      value_now: "What the deal on the table is worth, over no deal. A cell or a range.",
      value_if_better: "What the deal would be worth a period later if things go well.",
      value_if_worse: "What it would be worth if they do not. Below 0 it would not be made.",
      probability: "Chance of the better one, from 0 to 1.",
      rate: "Discount rate for the period, such as 1%.",
      cost_per_period: "What the period without a deal costs, such as DELAY_COST over its days. Blank: 0.",
    },
    returns: "In the unit of the values: above 0 it is better to wait, below 0 to accept now.",
    remarks: [
      '[probability × max(0, better) + (1 − probability) × max(0, worse)] / (1 + rate) − cost − max(0, now): Dixit and Pindyck (1994), "Investment under Uncertainty", ch. 2.',
    ],
  },
  ko: {
    description: "지금의 합의를 받는 대신 한 기간 기다려 더 좋거나 나쁜 합의를 맞는 것의 가치.",
    parameters: {
      value_now: "지금 놓인 합의의 가치, 결렬과 비교하여. 셀 또는 범위.",
      value_if_better: "일이 잘 풀릴 때 한 기간 뒤 합의의 가치.",
      value_if_worse: "잘 풀리지 않을 때의 가치. 0보다 작으면 합의하지 않습니다.",
      probability: "더 좋아질 확률, 0에서 1까지.",
      rate: "그 기간의 할인율. 예: 1%.",
      cost_per_period: "합의 없이 한 기간을 보내는 비용, 예를 들어 그 일수의 DELAY_COST. 비우면 0.",
    },
    returns: "값과 같은 단위. 0보다 크면 기다리는 편이, 작으면 지금 받아들이는 편이 낫습니다.",
    remarks: [
      '[probability × max(0, better) + (1 − probability) × max(0, worse)] / (1 + rate) − cost − max(0, now): Dixit and Pindyck (1994), "Investment under Uncertainty", 2장.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%)",
      gives: "172.7272727",
      en: "the widget factory of Dixit and Pindyck: 773 by waiting, 600 at once",
      ko: "Dixit and Pindyck의 공장 예: 기다리면 773, 당장은 600",
    },
    {
      formula: "=PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%,200)",
      gives: "-27.2727273",
      en: "too costly a wait",
      ko: "기다리는 값이 너무 비쌈",
    },
  ],
};
