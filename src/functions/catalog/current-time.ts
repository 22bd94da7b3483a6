/** CURRENT_TIME: now, as DAYS_TO_DEADLINE and CLOCK_TIME read a moment. */
import { currentMomentText } from "../clock";
import { defineFunction, type FunctionHelp } from "../define";

export const CURRENT_TIME = defineFunction({
  id: "CURRENT_TIME",
  parameters: [],
  volatile: true,
  calculateTable: () => [[currentMomentText()]],
});

export const help: FunctionHelp<typeof CURRENT_TIME> = {
  en: {
    description: "The present moment as text with the time zone of this computer, read again at every calculation.",
    parameters: {},
    returns: 'Text such as "2025-07-09 00:01 -04:00".',
    remarks: [
      "Volatile, as Excel's NOW is: the cells that follow from it are calculated at every change of the workbook and when it is opened. Where everyone should see the same figure, use a cell with a date instead, such as AsOf.",
    ],
  },
  ko: {
    description: "지금 시각을 이 컴퓨터의 시차와 함께 문자로 냅니다. 계산할 때마다 새로 읽습니다.",
    parameters: {},
    returns: '"2025-07-09 00:01 -04:00" 같은 문자.',
    remarks: [
      "Excel의 NOW처럼 휘발성입니다. 이 값을 쓰는 셀은 통합 문서가 바뀌거나 열릴 때마다 다시 계산됩니다. 누구에게나 같은 수가 필요하면 AsOf처럼 날짜가 든 셀을 쓰십시오.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.DAYS_TO_DEADLINE(PARLEY.CURRENT_TIME(),PARLEY.CURRENT_TIME())",
      gives: "0",
      en: "no whole day between now and now",
      ko: "지금과 지금 사이에는 하루도 없음",
    },
  ],
};
