/** TRADE_DIVERSION: trade that moves between us and our rivals. */
import { tradeDiverted } from "../../model/response/market";
import { amount, figure, rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, priceFactor } from "../native";

export const TRADE_DIVERSION = defineFunction({
  id: "TRADE_DIVERSION",
  parameters: [
    required("value", amount),
    required("rival_value", amount),
    required("rate_before", rate),
    required("rate_after", rate),
    required(
      "substitution_elasticity",
      figure({ en: "an elasticity of 0 or more, such as 5", ko: "5처럼 0 이상의 탄력성을" }),
    ),
  ],
  calculate: tradeDiverted,
  native: (args) => {
    const [value, rivals, before, after] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
    const [ours, theirs, sigma] = [operand(value), operand(rivals), operand(at(args, 4))];
    const moved = (gaining: string, from: string, to: string): string => {
      const cheaper = `${sigma}*(1-${from}/${to})`;
      return `${ours}*${theirs}*${cheaper}/(${ours}+${theirs}+${gaining}*${cheaper})`;
    };
    const [was, is] = [priceFactor(before), priceFactor(after)];
    return {
      formula: `IF(OR(${value.text}=0,${rivals.text}=0),0,IF(${after.text}>=${before.text},${moved(theirs, was, is)},-${moved(ours, is, was)}))`,
    };
  },
});

export const help: FunctionHelp<typeof TRADE_DIVERSION> = {
  en: {
    description:
      "Trade that moves to the rivals when our rate changes and theirs does not; negative when it moves to us.",
    parameters: {
      value: "Imports from us, without duty, in any currency. A cell or a range.",
      rival_value: "Imports from the rivals, in the same unit. A cell or a range.",
      rate_before: "Our rate before, such as 0 or 2.5%. A cell or a range.",
      rate_after: "Our rate after. A cell or a range.",
      substitution_elasticity: "Elasticity of substitution between us and the rivals, 0 or more. A cell or a range.",
    },
    returns: "The value that moves, in the unit of the values; never more than the losing side had.",
    remarks: [
      "Laird and Yeats (1986), \"The UNCTAD Trade Policy Simulation Model\", annex I, trade diversion: gaining × losing × E / (gaining + losing + gaining × E), where E is the elasticity times the relative fall of the gaining side's price. It comes on top of TRADE_EFFECT, which leaves the rivals' trade alone.",
    ],
  },
  ko: {
    description: "우리 세율만 바뀔 때 경쟁국으로 옮겨 가는 무역액. 우리에게 옮겨 오면 음수.",
    parameters: {
      value: "우리나라로부터의 수입액(관세 제외). 통화는 무엇이든 됩니다. 셀 또는 범위.",
      rival_value: "경쟁국으로부터의 수입액, 같은 단위. 셀 또는 범위.",
      rate_before: "바뀌기 전의 우리 세율. 예: 0 또는 2.5%. 셀 또는 범위.",
      rate_after: "바뀐 뒤의 우리 세율. 셀 또는 범위.",
      substitution_elasticity: "우리나라와 경쟁국 사이의 대체 탄력성, 0 이상. 셀 또는 범위.",
    },
    returns: "옮겨 가는 금액. 입력한 금액과 같은 단위이며, 잃는 쪽의 수입액을 넘지 않습니다.",
    remarks: [
      'Laird and Yeats (1986), "The UNCTAD Trade Policy Simulation Model", 부록 I, 무역 전환: gaining × losing × E / (gaining + losing + gaining × E). E는 탄력성에 얻는 쪽 가격의 상대적 하락을 곱한 값입니다. 경쟁국의 무역을 그대로 두는 TRADE_EFFECT에 더해지는 효과입니다.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.TRADE_DIVERSION(100,300,0,25%,5)",
      gives: "42.8571429",
      en: "a quarter dearer than the rivals",
      ko: "경쟁국보다 25% 비싸짐",
    },
    {
      formula: "=PARLEY.TRADE_DIVERSION(100,300,25%,0,1.5)",
      gives: "-20.9302326",
      en: "a preference wins trade from them",
      ko: "특혜로 경쟁국의 무역을 가져옴",
    },
  ],
};
