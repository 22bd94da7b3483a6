/** TARIFF_COST: duty on imports, with a quota that enters at a lower rate. */
import { tariffCost } from "../../model/tariff/duty";
import { amount, optional, rate, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, orElse } from "../native";

export const TARIFF_COST = defineFunction({
  id: "TARIFF_COST",
  parameters: [
    required("value", amount),
    required("rate", rate),
    optional("quota", amount, 0),
    optional("in_quota_rate", rate, 0),
  ],
  calculate: tariffCost,
  native: (args) => {
    const [value, rate, quota, inQuota] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
    if (quota.text === "") return { formula: `(${operand(value)}*${operand(rate)})` };
    const within = `MIN(${value.text},${orElse(quota, "0")})`;
    const cheaper = inQuota.text === "" ? "" : `${within}*${orElse(inQuota, "0")}+`;
    return { formula: `(${cheaper}(${operand(value)}-${within})*${operand(rate)})` };
  },
});

export const help: FunctionHelp<typeof TARIFF_COST> = {
  en: {
    description:
      "Duty on imports: the in-quota rate on the first part of the value up to the quota, the rate on the rest.",
    parameters: {
      value: "Import value, in any currency; the duty comes back in the same unit. A cell or a range.",
      rate: "Ad valorem rate, such as 25% or 0.25. A cell or a range.",
      quota: "Value that enters at the in-quota rate. Blank: no quota.",
      in_quota_rate: "Rate on the value within the quota. Blank: 0.",
    },
    returns: "The duty, in the unit of the value.",
    remarks: [],
  },
  ko: {
    description: "수입액에 대한 관세: 쿼터까지의 금액에는 쿼터 내 세율, 나머지에는 세율을 적용합니다.",
    parameters: {
      value: "수입액. 통화는 무엇이든 되며 관세도 같은 단위로 나옵니다. 셀 또는 범위.",
      rate: "종가세율. 예: 25% 또는 0.25. 셀 또는 범위.",
      quota: "쿼터 내 세율이 적용되는 금액. 비우면 쿼터 없음.",
      in_quota_rate: "쿼터 안의 금액에 적용되는 세율. 비우면 0.",
    },
    returns: "관세액. 수입액과 같은 단위입니다.",
    remarks: [],
  },
  examples: [
    {
      formula: "=PARLEY.TARIFF_COST(36855828372,25%)",
      gives: "9213957093",
      en: "Korean passenger cars of 2024 (HS 8703, US Census) at 25 %",
      ko: "2024년 한국산 승용차(HS 8703, 미국 센서스국), 25%",
    },
    {
      formula: "=PARLEY.TARIFF_COST(100,25%,40,5%)",
      gives: "17",
      en: "40 within the quota at 5 %, 60 at 25 %",
      ko: "쿼터 안의 40은 5%, 나머지 60은 25%",
    },
    {
      formula: "=PARLEY.TARIFF_COST({100;200;300},10%)",
      gives: "{10;20;30}",
      en: "a range spills",
      ko: "범위를 넣으면 결과가 펼쳐짐",
    },
  ],
};
