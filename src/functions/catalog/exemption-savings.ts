/** EXEMPTION_SAVINGS: the duty that an exemption saves. */
import { exemptionSavings } from "../../model/tariff/duty";
import { amount, optional, rate, required, share } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, orElse } from "../native";

export const EXEMPTION_SAVINGS = defineFunction({
  id: "EXEMPTION_SAVINGS",
  parameters: [
    required("value", amount),
    required("rate", rate),
    optional("exempt_rate", rate, 0),
    optional("coverage", share, 1, { blankRefused: true }),
    optional("quota", amount, Infinity, { blankRefused: true }),
  ],
  calculate: exemptionSavings,
  native: (args) => {
    const [value, rate, exempt, coverage, quota] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3), at(args, 4)];
    const covered = coverage.text === "" ? operand(value) : `${operand(value)}*${operand(coverage)}`;
    const limited = quota.text === "" ? covered : `MIN(${covered},${operand(quota)}+0)`;
    const relief = exempt.text === "" ? operand(rate) : `(${operand(rate)}-${orElse(exempt, "0")})`;
    return { formula: `(${limited}*${relief})` };
  },
});

export const help: FunctionHelp<typeof EXEMPTION_SAVINGS> = {
  en: {
    description:
      "Duty saved by an exemption: the covered part of the value, up to the quota, pays the exempt rate instead of the rate.",
    parameters: {
      value: "Import value, in any currency; the saving comes back in the same unit. A cell or a range.",
      rate: "Rate without the exemption, such as 25% or 0.25. A cell or a range.",
      exempt_rate: "Rate on what is exempted. Blank: 0.",
      coverage:
        "Share of the value that the exemption covers, from 0 to 1. Left out: all of it. A blank cell is an error.",
      quota: "Most value that the exemption covers. Left out: no limit. A blank cell is an error.",
    },
    returns: "The duty saved, in the unit of the value; negative where the exempt rate is the higher one.",
    remarks: [],
  },
  ko: {
    description: "면제로 줄어드는 관세: 적용 대상 금액(쿼터 한도)에 세율 대신 면제 세율을 적용합니다.",
    parameters: {
      value: "수입액. 통화는 무엇이든 되며 절감액도 같은 단위로 나옵니다. 셀 또는 범위.",
      rate: "면제가 없을 때의 세율. 예: 25% 또는 0.25. 셀 또는 범위.",
      exempt_rate: "면제 대상에 적용되는 세율. 비우면 0.",
      coverage: "면제가 적용되는 금액의 비율, 0에서 1까지. 생략하면 전액. 빈 셀은 오류입니다.",
      quota: "면제가 적용되는 금액의 상한. 생략하면 한도 없음. 빈 셀은 오류입니다.",
    },
    returns: "줄어드는 관세. 수입액과 같은 단위이며, 면제 세율이 더 높으면 음수입니다.",
    remarks: [],
  },
  examples: [
    {
      formula: "=PARLEY.EXEMPTION_SAVINGS(36855828372,25%)",
      gives: "9213957093",
      en: "a full exemption of Korean passenger cars of 2024",
      ko: "2024년 한국산 승용차 전액 면제",
    },
    {
      formula: "=PARLEY.EXEMPTION_SAVINGS(1000,25%,15%)",
      gives: "100",
      en: "a rate of 15 % instead of 25 %",
      ko: "25% 대신 15%",
    },
    {
      formula: "=PARLEY.EXEMPTION_SAVINGS(1000,25%,0,80%,500)",
      gives: "125",
      en: "80 % of the value is covered, but no more than 500",
      ko: "금액의 80%에 적용하되 500까지만",
    },
  ],
};
