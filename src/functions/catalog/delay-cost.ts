/** DELAY_COST: what days past a deadline cost. */
import { DAYS_A_YEAR, delayCost } from "../../model/tariff/duty";
import { amount, dayCount, rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";

export const DELAY_COST = defineFunction({
  id: "DELAY_COST",
  parameters: [
    required("value_per_year", amount),
    required("rate_now", rate),
    required("rate_after", rate),
    required("days", dayCount),
  ],
  calculate: delayCost,
  native: (args) => {
    const [value, now, after, days] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
    return {
      formula: `(${operand(value)}/${DAYS_A_YEAR}*${operand(days)}*(${operand(after)}-${operand(now)}))`,
    };
  },
});

export const help: FunctionHelp<typeof DELAY_COST> = {
  en: {
    description: "What days past the deadline cost: a year's imports spread over 365 days, times the rise of the rate.",
    parameters: {
      value_per_year:
        "Import value of a year, in any currency; the cost comes back in the same unit. A cell or a range.",
      rate_now: "Rate while the talks last, such as 10% or 0.1.",
      rate_after: "Rate once the deadline has passed, such as 25% or 0.25.",
      days: "Days past the deadline.",
    },
    returns: "The extra duty of those days, in the unit of the value; negative where the rate falls.",
    remarks: [],
  },
  ko: {
    description: "시한을 넘긴 날들의 비용: 연간 수입액을 365일로 나눈 값에 세율 상승분을 곱합니다.",
    parameters: {
      value_per_year: "연간 수입액. 통화는 무엇이든 되며 비용도 같은 단위로 나옵니다. 셀 또는 범위.",
      rate_now: "협상이 이어지는 동안의 세율. 예: 10% 또는 0.1.",
      rate_after: "시한이 지난 뒤의 세율. 예: 25% 또는 0.25.",
      days: "시한을 넘긴 일수.",
    },
    returns: "그 일수만큼 늘어나는 관세. 수입액과 같은 단위이며, 세율이 내리면 음수입니다.",
    remarks: [],
  },
  examples: [
    { formula: "=PARLEY.DELAY_COST(365000,10%,25%,1)", gives: "150", en: "the cost of one day", ko: "1일 지연 비용" },
    {
      formula: "=PARLEY.DELAY_COST(365000,10%,25%,{0;30;60})",
      gives: "{0;4500;9000}",
      en: "a column of days",
      ko: "일수를 열로",
    },
  ],
};
