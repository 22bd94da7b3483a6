/** EXCHANGE_RATE: what an offer is worth in tariff points. */
import { exchangeRate } from "../../model/deal/tariff-equivalent";
import { figure, optional, rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, orElse, presentValueOfOne } from "../native";

export const EXCHANGE_RATE = defineFunction({
  id: "EXCHANGE_RATE",
  parameters: [
    required("offer_value", figure({ en: "the offer's present value", ko: "제안의 현재가치를" })),
    required(
      "trade",
      figure({ en: "the trade a year that pays the rate, above 0", ko: "세율이 적용되는 연간 수입액을 0보다 크게" }),
    ),
    optional("years", figure({ en: "a number of years above 0", ko: "0보다 큰 햇수를" }), 1),
    optional("rate", rate, 0),
  ],
  calculate: exchangeRate,
  native: (args) => {
    const [offer, trade, years, rate] = [operand(at(args, 0)), operand(at(args, 1)), at(args, 2), at(args, 3)];
    if (years.text === "" && rate.text === "") return { formula: `(${offer}/${trade})` };
    return { formula: `(${offer}/${trade}/${presentValueOfOne(orElse(rate, "0"), orElse(years, "1"))})` };
  },
});

export const help: FunctionHelp<typeof EXCHANGE_RATE> = {
  en: {
    description:
      "What an offer is worth in tariff points: by how much the duty on a trade could fall for the same money.",
    parameters: {
      offer_value: "Present value of the offer. A cell or a range.",
      trade: "Imports a year on which the duty would fall, in the same currency. A cell or a range.",
      years: "Years in which it would be lower. Blank: 1.",
      rate: "Discount rate a year, such as 5%. Blank: 0, so that years are added up.",
    },
    returns: "A fraction: 0.01 is one percentage point of duty.",
    remarks: [
      "offer / (trade × (1 − (1 + rate) ^ −years) / rate): a level payment out of the offer, Excel's PMT, over a year's trade. Trade is taken as it is; TRADE_EFFECT tells how it changes.",
    ],
  },
  ko: {
    description: "제안이 관세 몇 포인트의 가치인지: 같은 돈으로 그 무역의 관세를 얼마나 낮출 수 있는지.",
    parameters: {
      offer_value: "제안의 현재가치. 셀 또는 범위.",
      trade: "관세가 낮아질 연간 수입액, 같은 통화. 셀 또는 범위.",
      years: "관세가 낮아지는 연수. 비우면 1.",
      rate: "연 할인율. 예: 5%. 비우면 0이며 해마다의 금액을 그대로 더합니다.",
    },
    returns: "비율. 0.01은 관세율 1%포인트입니다.",
    remarks: [
      "offer / (trade × (1 − (1 + rate) ^ −years) / rate): 제안을 Excel의 PMT처럼 매년 같은 금액으로 나누어 한 해 무역액으로 나눈 것입니다. 무역은 지금 그대로 보며, 어떻게 바뀌는지는 TRADE_EFFECT가 알려 줍니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.EXCHANGE_RATE(5,100)",
      gives: "5%",
      en: "five billion against the duty on a hundred billion of imports for a year",
      ko: "수입 천억에 대한 한 해 관세와 맞바꾸는 50억",
    },
    {
      formula: "=PARLEY.EXCHANGE_RATE(5,{100;40},10,5%)",
      gives: "{0.647522875%;1.61880719%}",
      en: "over ten years, for two sectors",
      ko: "10년에 걸쳐, 두 부문",
    },
  ],
};
