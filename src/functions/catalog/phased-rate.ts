/** PHASED_RATE: a rate on its way to another. */
import { phasedRate } from "../../model/tariff/phase-in";
import { figure, optional, rate, required, washingtonDay } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";

export const PHASED_RATE = defineFunction({
  id: "PHASED_RATE",
  parameters: [
    required("start_rate", rate),
    required("end_rate", rate),
    required("from", washingtonDay),
    required("until", washingtonDay),
    required("date", washingtonDay),
    optional("steps", figure({ en: "a whole number of steps", ko: "단계의 수를 정수로" }), null),
  ],
  calculate: phasedRate,
  /** On a straight line; what falls in steps is left to the function. */
  native: (args) => {
    const [start, end, from, until, date] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3), at(args, 4)];
    if (at(args, 5).text !== "") return { none: "noForm" };
    const elapsed = `MAX(0,MIN(1,(${operand(date)}-${operand(from)})/(${operand(until)}-${operand(from)})))`;
    return { formula: `(${operand(start)}+(${operand(end)}-${operand(start)})*${elapsed})` };
  },
});

export const help: FunctionHelp<typeof PHASED_RATE> = {
  en: {
    description:
      "The rate on a day of a phase-in: on a straight line, or in equal cuts of which the first comes on the first day and the last on the last.",
    parameters: {
      start_rate: "Rate before the phase-in, such as 25% or 0.25. A cell or a range.",
      end_rate: "Rate once it is over. A cell or a range.",
      from: "Day on which the rate starts to move; with steps, the day of the first cut.",
      until: "Day from which the end rate holds; with steps, the day of the last cut.",
      date: "Day that is asked for. A cell or a range.",
      steps: "Number of equal cuts. Blank: a straight line, day by day.",
    },
    returns: "The rate, a fraction: 0.25 is 25 %.",
    remarks: [
      'Agreements write steps as "removed in fifteen equal annual stages" (KORUS, Annex 2-B): one cut when the agreement enters into force, the others each 1 January. Give 1 January of the first year as from.',
      "Where the months between from and until divide evenly by the steps, the cuts come on the same day of the month; otherwise they are spread evenly over the days. A single step comes on from.",
    ],
  },
  ko: {
    description:
      "단계적 인하(또는 인상) 기간 중 하루의 세율: 날마다 직선으로, 또는 첫날과 마지막 날을 포함한 균등 단계로.",
    parameters: {
      start_rate: "기간 전의 세율. 예: 25% 또는 0.25. 셀 또는 범위.",
      end_rate: "기간이 끝난 뒤의 세율. 셀 또는 범위.",
      from: "세율이 움직이기 시작하는 날. 단계가 있으면 첫 인하일.",
      until: "최종 세율이 적용되는 날. 단계가 있으면 마지막 인하일.",
      date: "알고 싶은 날. 셀 또는 범위.",
      steps: "균등 단계의 수. 비우면 날마다 직선으로.",
    },
    returns: "세율(비율). 0.25는 25%입니다.",
    remarks: [
      '협정은 단계를 "15년간 매년 균등하게 철폐"처럼 적습니다(한미 FTA 부속서 2-나). 한 번은 발효 때, 나머지는 매년 1월 1일에 내립니다. from에는 첫해의 1월 1일을 넣으십시오.',
      "from과 until 사이의 개월 수가 단계 수로 나누어떨어지면 매번 같은 날짜에 내리고, 아니면 일수로 고르게 나눕니다. 단계가 하나뿐이면 from에 내립니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.PHASED_RATE(40%,0,DATE(2012,1,1),DATE(2026,1,1),DATE(2018,9,24),15)",
      gives: "21.33333333%",
      en: "Korea's duty on US beef under KORUS in 2018",
      ko: "한미 FTA에 따른 2018년 미국산 쇠고기의 한국 관세",
    },
    {
      formula: "=PARLEY.PHASED_RATE(25%,15%,DATE(2025,8,1),DATE(2025,12,1),DATE(2025,10,1))",
      gives: "20%",
      en: "half way: 61 of 122 days",
      ko: "중간: 122일 중 61일",
    },
  ],
};
