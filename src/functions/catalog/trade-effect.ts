/** TRADE_EFFECT: what one import market does when its tariff changes. */
import { importsAfter } from "../../model/response/market";
import { amount, oneOf, optional, rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { demandElasticity, supplyElasticity } from "../elasticities";
import { at, operand, priceFactor } from "../native";

export const TRADE_EFFECT = defineFunction({
  id: "TRADE_EFFECT",
  parameters: [
    required("value", amount),
    required("rate_before", rate),
    required("rate_after", rate),
    required("demand_elasticity", demandElasticity),
    optional("supply_elasticity", supplyElasticity, Infinity),
    optional("form", oneOf(["constant", "linear"]), "constant"),
  ],
  calculate: importsAfter,
  /** Demand and supply of constant elasticity. */
  native: (args) => {
    const [value, before, after, demand, supply] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3), at(args, 4)];
    const form = String(at(args, 5).value).trim().toLowerCase();
    if (form !== "" && form !== "constant") return { none: "linear" };
    const finite = `${operand(demand)}*(1+${operand(supply)})/(${operand(supply)}-${operand(demand)})`;
    const exponent = supply.text === "" ? operand(demand) : `IF(${supply.text}="",${demand.text},${finite})`;
    return { formula: `(${operand(value)}*(${priceFactor(after)}/${priceFactor(before)})^(${exponent}))` };
  },
});

export const help: FunctionHelp<typeof TRADE_EFFECT> = {
  en: {
    description: "Import value of one market after its rate has changed, without duty.",
    parameters: {
      value: "Import value at the rate before, without duty, in any currency. A cell or a range.",
      rate_before: "Ad valorem rate before, such as 2.5% or 0.025. A cell or a range.",
      rate_after: "Rate after. A cell or a range.",
      demand_elasticity:
        "Elasticity of import demand, 0 or less. A short-run elasticity gives a first year, a long-run one what is left after years. A cell or a range.",
      supply_elasticity: "Elasticity of export supply, above 0. Blank: infinite, the exporters' price does not move.",
      form: '"constant" (blank) for constant elasticities, or "linear" as in the SMART model.',
    },
    returns: "The import value, in the unit of the value.",
    remarks: [
      '"constant": value × ((1 + after) / (1 + before)) ^ demand; with finite supply the exponent is demand × (1 + supply) / (supply − demand), the equilibrium of demand and supply of constant elasticity, which includes the fall of the exporters\' price.',
      '"linear": value × (1 + demand × (after − before) / ((1 + before) × (1 − demand / supply))), at the exporters\' price before and never less than 0. Laird and Yeats (1986), "The UNCTAD Trade Policy Simulation Model", annex I, trade creation.',
    ],
  },
  ko: {
    description: "세율이 바뀐 뒤 한 시장의 수입액(관세 제외).",
    parameters: {
      value: "바뀌기 전 세율에서의 수입액(관세 제외). 통화는 무엇이든 됩니다. 셀 또는 범위.",
      rate_before: "바뀌기 전의 종가세율. 예: 2.5% 또는 0.025. 셀 또는 범위.",
      rate_after: "바뀐 뒤의 세율. 셀 또는 범위.",
      demand_elasticity:
        "수입 수요의 탄력성, 0 이하. 단기 탄력성은 첫해를, 장기 탄력성은 몇 년 뒤를 보여 줍니다. 셀 또는 범위.",
      supply_elasticity: "수출 공급의 탄력성, 0 초과. 비우면 무한대(수출 가격이 움직이지 않음).",
      form: '"constant"(비우면, 탄력성 일정) 또는 SMART 모형의 "linear".',
    },
    returns: "수입액. 입력한 수입액과 같은 단위입니다.",
    remarks: [
      '"constant": value × ((1 + after) / (1 + before)) ^ demand. 공급이 유한하면 지수는 demand × (1 + supply) / (supply − demand)이며, 탄력성이 일정한 수요와 공급의 균형으로 수출가격의 하락까지 포함합니다.',
      '"linear": value × (1 + demand × (after − before) / ((1 + before) × (1 − demand / supply))). 변화 이전의 수출가격으로 계산하며 0보다 작아지지 않습니다. Laird and Yeats (1986), "The UNCTAD Trade Policy Simulation Model", 부록 I, 무역 창출.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.TRADE_EFFECT(100,0,25%,-1)",
      gives: "80",
      en: "a quarter dearer, a fifth less",
      ko: "25% 비싸지면 20% 줄어듦",
    },
    {
      formula: '=PARLEY.TRADE_EFFECT(100,0,25%,-1,,"linear")',
      gives: "75",
      en: "the straight line overshoots",
      ko: "직선은 지나치게 줄임",
    },
    {
      formula: "=PARLEY.TRADE_EFFECT(100,0,25%,{-0.8;-9.3})",
      gives: "{83.6511642;12.5526922}",
      en: "short and long run must not be taken for each other",
      ko: "단기와 장기를 바꾸어 쓰면 안 됨",
    },
  ],
};
