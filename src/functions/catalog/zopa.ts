/** ZOPA: the zone of possible agreement. */
import { zoneOfAgreement } from "../../model/deal/bargaining-solutions";
import { required } from "../arguments";
import { worth } from "../bargain-arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";

export const ZOPA = defineFunction({
  id: "ZOPA",
  parameters: [required("minimum_accepted", worth), required("maximum_offered", worth)],
  calculate: zoneOfAgreement,
  native: (args) => ({ formula: `MAX(0,${operand(at(args, 1))}-${operand(at(args, 0))})` }),
});

export const help: FunctionHelp<typeof ZOPA> = {
  en: {
    description:
      "Width of the zone of possible agreement: how much more one side offers at most than the other accepts at least.",
    parameters: {
      minimum_accepted: "Least that the side which receives would accept. A cell or a range.",
      maximum_offered: "Most that the side which gives would offer, in the same unit. A cell or a range.",
    },
    returns: "The width, in the unit of the arguments; 0 where there is no zone of agreement.",
    remarks: [
      'The zone lies between the two reservation values (Raiffa, 1982, "The Art and Science of Negotiation", ch. 4).',
    ],
  },
  ko: {
    description: "합의 가능 영역의 폭: 한쪽이 제시할 수 있는 최대가 상대가 받아들이는 최소를 넘는 정도.",
    parameters: {
      minimum_accepted: "받는 쪽이 받아들이는 최소. 셀 또는 범위.",
      maximum_offered: "주는 쪽이 제시하는 최대, 같은 단위. 셀 또는 범위.",
    },
    returns: "폭. 인수와 같은 단위이며, 합의 가능 영역이 없으면 0입니다.",
    remarks: ['합의 가능 영역은 두 유보가격 사이입니다(Raiffa, 1982, "The Art and Science of Negotiation", 4장).'],
  },
  examples: [
    {
      formula: "=PARLEY.ZOPA(180000,205000)",
      gives: "25000",
      en: "a seller who takes 180,000 and a buyer who pays 205,000",
      ko: "180,000이면 파는 사람과 205,000까지 내는 사람",
    },
    {
      formula: "=PARLEY.ZOPA({3500;180000},{3000;205000})",
      gives: "{0;25000}",
      en: "no zone in the first row",
      ko: "첫 행은 합의 가능 영역이 없음",
    },
  ],
};
