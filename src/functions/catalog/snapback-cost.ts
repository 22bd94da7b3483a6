/** SNAPBACK_COST: what it costs that a deal may be taken back. */
import { snapback, snapbackResults } from "../../model/outcome/snapback";
import { amount, oneOf, optional, rate, required, share } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, isLiteral, operand, orElse } from "../native";

export const SNAPBACK_COST = defineFunction({
  id: "SNAPBACK_COST",
  parameters: [
    required("value_per_year", amount),
    required("rate_with_deal", rate),
    required("rate_after", rate),
    required("chance_per_year", share),
    required("years", amount),
    optional("discount_rate", rate, 0),
    optional("result", oneOf(snapbackResults), "cost"),
  ],
  calculate: (value, withDeal, after, chance, years, discountRate, result) =>
    snapback({ value, withDeal, after, chance, years, discountRate }, result),
  native: (args) => {
    const [value, withDeal, after, chance, years] = [0, 1, 2, 3, 4].map((index) => operand(at(args, index)));
    const chosen = at(args, 6);
    if (chosen.text !== "" && !isLiteral(chosen.text)) return { none: "noForm" };
    const ends = `(1-(1-${chance})^${years})`;
    if (String(chosen.value).toLowerCase() === "chance") return { formula: ends };
    const discount = `LN(1+${orElse(at(args, 5), "0")})`;
    const worth = (k: string): string => `IF(${k}=0,${years},(1-EXP(-${k}*${years}))/IF(${k}=0,1,${k}))`;
    const holding = `IF(${chance}=1,0,${worth(`(${discount}-LN(1-IF(${chance}=1,0,${chance})))`)})`;
    const cost = `${value}*(${after}-${withDeal})*(${worth(discount)}-${holding})`;
    switch (String(chosen.value).toLowerCase()) {
      case "duty":
        return { formula: `(${value}*${withDeal}*${worth(discount)}+${cost})` };
      case "premium":
        return { formula: `(${cost}/${holding})` };
      default:
        return { formula: `(${cost})` };
    }
  },
});

export const help: FunctionHelp<typeof SNAPBACK_COST> = {
  en: {
    description: "What it costs that the other side may take a deal back: the extra duty that is to be expected.",
    parameters: {
      value_per_year: "Import value of a year, in any currency; results come back in the same unit. A cell or a range.",
      rate_with_deal: "Rate as long as the deal holds, such as 15% or 0.15.",
      rate_after: "Rate once it has been taken back, to the end of the years, such as 25%.",
      chance_per_year: "Chance within a year that a deal which holds is taken back, from 0 to 1.",
      years: "Years that are looked at, such as 3 or 2.5.",
      discount_rate: "Discount rate a year. Blank: 0, no discounting.",
      result:
        '"cost": the extra duty over that of a deal that holds; "duty": all duty; "premium": the payment a year, made as long as the deal holds, that insurance against the extra duty is worth; "chance": that the deal ends within the years. Blank: "cost".',
    },
    returns: "The present value in the unit of the import value, for premium an amount a year, for chance a share.",
    remarks: [
      'With λ = −ln(1 − chance) and δ = ln(1 + discount rate): cost = value × (rate after − rate with) × [∫ e^(−δt) dt − ∫ e^(−(δ+λ)t) dt], each from 0 to years. The end of the deal is the first event of a Poisson process (Dixit and Pindyck, 1994, "Investment under Uncertainty", ch. 3); the premium is the fair spread of a credit default swap (Hull, "Options, Futures, and Other Derivatives").',
      "Trade is the same before and after; a response is in the sheet Outcomes.",
    ],
  },
  ko: {
    description: "상대국이 합의를 되돌릴 수 있다는 것의 비용: 기대되는 추가 관세.",
    parameters: {
      value_per_year: "연간 수입액. 통화는 무엇이든 되며 결과도 같은 단위로 나옵니다. 셀 또는 범위.",
      rate_with_deal: "합의가 유지되는 동안의 세율. 예: 15% 또는 0.15.",
      rate_after: "합의가 되돌려진 뒤 기간 끝까지의 세율. 예: 25%.",
      chance_per_year: "유지되던 합의가 1년 안에 되돌려질 확률, 0에서 1까지.",
      years: "살펴볼 기간(년). 예: 3 또는 2.5.",
      discount_rate: "연간 할인율. 비우면 0, 할인하지 않습니다.",
      result:
        '"cost": 합의가 유지될 때보다 더 내는 관세, "duty": 관세 전체, "premium": 합의가 유지되는 동안 매년 내는 보험료로서 추가 관세에 대한 보험의 값, "chance": 기간 안에 합의가 끝날 확률. 비우면 "cost".',
    },
    returns: "수입액과 같은 단위의 현재가치. premium은 연간 금액, chance는 비율입니다.",
    remarks: [
      'λ = −ln(1 − chance), δ = ln(1 + discount rate)일 때 비용 = 수입액 × (이후 세율 − 합의 세율) × [∫ e^(−δt) dt − ∫ e^(−(δ+λ)t) dt], 적분은 0에서 years까지입니다. 합의의 종료는 포아송 과정의 첫 사건이며(Dixit and Pindyck, 1994, "Investment under Uncertainty", 3장), 보험료는 신용부도스와프의 공정 스프레드입니다(Hull, "Options, Futures, and Other Derivatives").',
      "무역량은 앞뒤로 같다고 봅니다. 무역의 반응은 결과 시트에 있습니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.SNAPBACK_COST(1000,15%,25%,20%,3)",
      gives: "81.3066983",
      en: "a fifth of all deals do not last a year",
      ko: "합의 다섯 중 하나는 1년을 넘기지 못할 때",
    },
    {
      formula: '=PARLEY.SNAPBACK_COST(1000,15%,25%,20%,3,5%,"premium")',
      gives: "36.0741211",
      en: "what insurance is worth a year",
      ko: "보험의 연간 값",
    },
    {
      formula: '=PARLEY.SNAPBACK_COST(1000,15%,25%,20%,{1;2;3},,"chance")',
      gives: "{0.2;0.36;0.488}",
      en: "that it has ended by then",
      ko: "그때까지 끝났을 확률",
    },
  ],
};
