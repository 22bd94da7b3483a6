/** INCIDENCE: who bears a change of duty. */
import { importerShare } from "../../model/response/incidence";
import { rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { demandElasticity, supplyElasticity } from "../elasticities";
import { at, operand, priceFactor } from "../native";

export const INCIDENCE = defineFunction({
  id: "INCIDENCE",
  parameters: [
    required("rate_before", rate),
    required("rate_after", rate),
    required("demand_elasticity", demandElasticity),
    required("supply_elasticity", supplyElasticity),
  ],
  calculate: importerShare,
  native: (args) => {
    const [before, after, demand] = [at(args, 0), at(args, 1), at(args, 2)];
    const [d, s] = [operand(demand), operand(at(args, 3))];
    const exporter = `(${priceFactor(after)}/${priceFactor(before)})^(${d}/(${s}-${d}))`;
    const rise = `(${priceFactor(after)}*${exporter}-${priceFactor(before)})`;
    const small = `${s}/(${s}-${d}/${priceFactor(before)})`;
    return {
      formula: `IF(${demand.text}=0,1,IF(ABS(${operand(after)}-${operand(before)})<1E-7,${small},${rise}/(${rise}+1-${exporter})))`,
    };
  },
});

export const help: FunctionHelp<typeof INCIDENCE> = {
  en: {
    description: "Share of a change of duty that the importing side bears; the exporters bear the rest.",
    parameters: {
      rate_before: "Ad valorem rate before, such as 0 or 2.5%. A cell or a range.",
      rate_after: "Rate after. A cell or a range.",
      demand_elasticity: "Elasticity of import demand, 0 or less. A cell or a range.",
      supply_elasticity: "Elasticity of export supply, above 0. A cell or a range.",
    },
    returns: "A share from 0 to 1.",
    remarks: [
      'The rise of the price at home over that rise and the fall of the exporters\' price together, with demand and supply of constant elasticity. For a small duty on free trade it is supply / (supply − demand): Feenstra (2015), "Advanced International Trade", ch. 8.',
    ],
  },
  ko: {
    description: "관세 변화 가운데 수입국이 부담하는 비율. 나머지는 수출국이 부담합니다.",
    parameters: {
      rate_before: "바뀌기 전의 종가세율. 예: 0 또는 2.5%. 셀 또는 범위.",
      rate_after: "바뀐 뒤의 세율. 셀 또는 범위.",
      demand_elasticity: "수입 수요의 탄력성, 0 이하. 셀 또는 범위.",
      supply_elasticity: "수출 공급의 탄력성, 0 초과. 셀 또는 범위.",
    },
    returns: "0에서 1 사이의 비율.",
    remarks: [
      '국내가격의 상승을, 그 상승과 수출가격의 하락을 합한 것으로 나눈 값이며 수요와 공급의 탄력성은 일정합니다. 자유무역에 작은 관세를 매기면 supply / (supply − demand)입니다: Feenstra (2015), "Advanced International Trade", 8장.',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.INCIDENCE(0,0,-1,3)",
      gives: "0.75",
      en: "a small duty on free trade",
      ko: "자유무역에 매긴 작은 관세",
    },
    { formula: "=PARLEY.INCIDENCE(0,25%,-1,3)", gives: "0.770514946", en: "a large one", ko: "큰 관세" },
  ],
};
