/** CLOCK_TIME: what a clock in another place shows at a moment. */
import { clockTime } from "../../model/calendar/moment";
import { moment, required, zone } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";
import { dayOf, PLAIN_MOMENT, ROUNDING, timeOf } from "../native-moments";

export const CLOCK_TIME = defineFunction({
  id: "CLOCK_TIME",
  parameters: [required("moment", moment), required("time_zone", zone)],
  calculate: clockTime,
  /** By the hours between the clocks of the capitals. */
  native: (args) => {
    const [moment, zone] = [at(args, 0), at(args, 1)];
    const fixed = Object.entries(FIXED).find(([city]) => zone.value === `Asia/${city}`);
    const text = typeof moment.value === "string" ? moment.value : "";
    const isKnown = [CHANGING, ...Object.keys(FIXED)].some((city) => text.endsWith(`/${city}`));
    if (text !== "" && !PLAIN_MOMENT.test(text)) return { none: "deadlineText" };
    if (text.length > DATE_LENGTH && !isKnown) return { none: "zones" };
    if (fixed === undefined && zone.value !== `America/${CHANGING}`) return { none: "zones" };
    const when = operand(moment);
    const there = fixed
      ? String(fixed[1])
      : `IF(${isSummer(`(${wall(when)}-${hoursAhead(when)}/24)`, when, "7/24", "6/24")},-4,-5)`;
    const timed = `${wall(when)}+(${there}-${hoursAhead(when)})/24`;
    // Written into the formula itself it stays what it is.
    if (when.startsWith('"')) return { formula: text.length > DATE_LENGTH ? `(${timed})` : dayOf(when) };
    // A day without a time is the same day everywhere; a number with one names no clock, and so is an error.
    return {
      formula: `IF(ISNUMBER(${when}),${when}/(${when}=INT(${when})),IF(LEN(${when})<=${DATE_LENGTH},${dayOf(when)},${timed}))`,
    };
  },
});

export const help: FunctionHelp<typeof CLOCK_TIME> = {
  en: {
    description:
      "Day and time that a clock in another place shows at a moment: the deadline of Washington on the clock of Seoul.",
    parameters: {
      moment:
        'Text with a time and its zone: "2025-07-09 00:01 America/New_York". A day without a time is the same day everywhere. A cell or a range.',
      time_zone: 'The clock to be read, such as "Asia/Seoul", KST, "Washington" or an offset (+09:00).',
    },
    returns: "Day and time as Excel counts them: give the cell a format such as yyyy-mm-dd hh:mm.",
    remarks: [
      "Summer time is that of the moment's own day, as browsers know it. Excel's own dates carry no zone, so one with a time gives #VALUE!.",
    ],
  },
  ko: {
    description: "어떤 시각에 다른 곳의 시계가 가리키는 날짜와 시각: 워싱턴의 시한을 서울 시각으로.",
    parameters: {
      moment:
        '시각과 시간대가 있는 문자: "2025-07-09 00:01 America/New_York". 시각이 없는 날짜는 어디서나 같은 날입니다. 셀 또는 범위.',
      time_zone: '읽을 시계. 예: "Asia/Seoul", KST, "Washington" 또는 시차(+09:00).',
    },
    returns: "Excel의 날짜와 시각. 셀에 yyyy-mm-dd hh:mm 같은 서식을 지정하십시오.",
    remarks: [
      "서머타임은 그 시각이 속한 날의 것으로, 브라우저가 아는 대로 적용합니다. Excel 날짜에는 시간대가 없으므로 시각이 있는 날짜는 #VALUE!가 됩니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.CLOCK_TIME("2025-07-09 00:01 America/New_York","Asia/Seoul")',
      gives: "45847.5423611111",
      en: "2025-07-09 13:01 in Seoul",
      ko: "서울 2025년 7월 9일 13시 1분",
    },
    {
      formula: '=PARLEY.CLOCK_TIME("2025-12-04 00:01 America/New_York","Asia/Seoul")',
      gives: "45995.5840277778",
      en: "2025-12-04 14:01: Washington has winter time",
      ko: "2025년 12월 4일 14시 1분: 워싱턴은 겨울 시간",
    },
  ],
};

/** Hours ahead of UTC all year round, by what the moment's text calls the clock. */
const FIXED = { Seoul: 9, Tokyo: 9, Shanghai: 8 } as const;
/**
 * America/New_York is four hours behind UTC from 02:00 on the second Sunday of March to 02:00 on the first of November, else five.
 * Source: 15 U.S.C. 260a, as since 2007.
 */
const CHANGING = "New_York";
const DATE_LENGTH = "2025-07-09".length;

function wall(text: string): string {
  return `(${dayOf(text)}+${timeOf(text)})`;
}

/** Of the clock that a moment's text names. */
function hoursAhead(text: string): string {
  const changing = `IF(ISNUMBER(SEARCH("/${CHANGING}",${text})),IF(${isSummer(wall(text), text, "2/24", "2/24")},-4,-5),NA())`;
  return Object.entries(FIXED).reduce(
    (rest, [city, hours]) => `IF(ISNUMBER(SEARCH("/${city}",${text})),${hours},${rest})`,
    changing,
  );
}

/**
 * Whether New York has summer time. Its Sundays are the 14th of March and the 7th of November less MOD(1+INT(5*year/4),7), to 2099.
 *
 * @param when a moment of the year with which `text` begins
 * @param begins and ends: hours of the Sundays on the clock of `when`, as parts of a day
 */
function isSummer(when: string, text: string, begins: string, ends: string): string {
  const year = `LEFT(${text},4)`;
  const sunday = (month: number, last: number): string => `DATE(${year},${month},${last}-MOD(1+INT(5*${year}/4),7))`;
  return `AND(${when}>=${sunday(3, 14)}+${begins}-${ROUNDING},${when}<${sunday(11, 7)}+${ends}-${ROUNDING})`;
}
