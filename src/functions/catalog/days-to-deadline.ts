/** DAYS_TO_DEADLINE: the days left, on the calendar, at work, or on the clock of a capital. */
import { daysToDeadline } from "../../model/calendar/deadline";
import type { Calendar } from "../../model/calendar/working-days";
import { calendarNamed, calendarNames } from "../../cases/countries/calendars";
import { moment, optional, required, word, zone } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand, type Argument } from "../native";
import { listName } from "../native-holidays";
import { dayOf, PLAIN_MOMENT, ROUNDING, timeOf } from "../native-moments";

export const DAYS_TO_DEADLINE = defineFunction({
  id: "DAYS_TO_DEADLINE",
  parameters: [
    required("deadline", moment),
    required("from", {
      ...moment,
      wanted: {
        en: "TODAY(), PARLEY.CURRENT_TIME() where the minute counts, or a cell such as AsOf",
        ko: "TODAY()를, 분까지 따질 때는 PARLEY.CURRENT_TIME()을, 또는 AsOf 같은 셀을",
      },
    }),
    optional("calendar", word(calendarNames, calendarNamed), "days"),
    optional("time_zone", zone, null),
  ],
  calculate: (deadline, from, calendar, clock) => daysToDeadline(deadline, from, calendar, clock),
  /** Differences of dates, and NETWORKDAYS over the sheet of holidays. */
  native: (args) => {
    const [deadline, from, calendar, zone] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
    if (from.value === "") return { none: "moment" };
    if (typeof from.value !== "number") return { none: "clockText" };
    const isText = typeof deadline.value === "string";
    if (isText && !PLAIN_MOMENT.test(String(deadline.value))) return { none: "deadlineText" };
    if (isText && zone.value !== "") return { none: "zones" };
    const name = calendar.value === "" ? "days" : calendarNamed(String(calendar.value));
    if (name === undefined) return { none: "noCalendar", about: String(calendar.value) };
    return {
      formula: name === "days" ? calendarDays(deadline, from, isText) : workingDays(deadline, from, isText, name),
    };
  },
});

export const help: FunctionHelp<typeof DAYS_TO_DEADLINE> = {
  en: {
    description:
      "Days left until a deadline, negative once it has passed: calendar days, working days of one capital or both, or whole days on a clock.",
    parameters: {
      deadline: 'A date, or text with a time and its zone: "2025-07-09 00:01 America/New_York". A cell or a range.',
      from: "Day or moment from which to count: TODAY(), PARLEY.CURRENT_TIME() where the minute counts, or a cell such as AsOf. A cell or a range.",
      calendar:
        '"days" (blank), "business" (Monday to Friday), "KR", "US", "JP" or several together such as "KR+US" (days on which all of them work).',
      time_zone:
        'Clock on which the days are counted and times without a zone are read, such as "Asia/Seoul". Blank: the deadline\'s own.',
    },
    returns: "Whole days.",
    remarks: [
      'With a time of day, "days" gives the whole days still on the clock: 0 in the last 24 hours, −1 from the minute after the deadline.',
      "Working days are counted after the day of from up to and including the day of the deadline, each as the clock shows it. The holidays of Korea, Japan and the United States are known for 2025 to 2035.",
      "TODAY() and PARLEY.CURRENT_TIME() are read again at every calculation and when the workbook is opened. For a figure that everyone sees alike, give it the As of cell of the Inputs sheet.",
      "Times are understood in IANA zones, as an offset (-04:00), or as ET, KST, Washington or Seoul; EST in summer and EDT in winter are refused, as either may be meant. Excel's own dates carry no zone.",
    ],
  },
  ko: {
    description:
      "시한까지 남은 일수, 지난 뒤에는 음수: 달력 일수, 한쪽 또는 양쪽 수도의 근무일, 또는 시계로 본 온전한 일수.",
    parameters: {
      deadline: '날짜, 또는 시각과 시간대가 있는 문자: "2025-07-09 00:01 America/New_York". 셀 또는 범위.',
      from: "세기 시작하는 날이나 시각: TODAY(), 분까지 따질 때는 PARLEY.CURRENT_TIME(), 또는 AsOf 같은 셀. 셀 또는 범위.",
      calendar: '"days"(비우면), "business"(월~금), "KR", "US", "JP" 또는 "KR+US"처럼 여럿(모두 일하는 날).',
      time_zone: '날을 세고 시간대 없는 시각을 읽는 시계. 예: "Asia/Seoul". 비우면 시한에 적힌 시간대.',
    },
    returns: "일수(정수).",
    remarks: [
      '시각까지 주면 "days"는 시계에 남은 온전한 일수를 냅니다. 마지막 24시간은 0, 기한이 지난 첫 1분부터는 −1입니다.',
      "업무일은 시작일 다음 날부터 기한일까지, 각 날짜를 그곳 시계대로 셉니다. 한국, 일본, 미국의 공휴일은 2025년부터 2035년까지 들어 있습니다.",
      "TODAY()와 PARLEY.CURRENT_TIME()은 계산할 때마다, 그리고 통합 문서를 열 때 새로 읽습니다. 누구에게나 같은 수가 필요하면 입력 시트의 기준일 셀을 넣으십시오.",
      "시각은 IANA 시간대 이름, 시차(-04:00), 또는 ET, KST, Washington, Seoul로 쓸 수 있습니다. 여름의 EST와 겨울의 EDT는 뜻이 갈리므로 받지 않습니다. Excel 날짜에는 시간대가 없습니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York",DATE(2025,5,21))',
      gives: "49",
      en: "from the technical consultations to the end of the pause",
      ko: "기술 협의부터 유예가 끝날 때까지",
    },
    {
      formula: '=PARLEY.DAYS_TO_DEADLINE("2025-07-09 00:01 America/New_York","2025-07-08 14:00 Asia/Seoul")',
      gives: "0",
      en: "less than a day is left when it is 14:00 in Seoul",
      ko: "서울이 14시이면 하루가 채 남지 않음",
    },
    {
      formula: '=PARLEY.DAYS_TO_DEADLINE(DATE(2025,7,9),DATE(2025,5,21),"KR+US")',
      gives: "30",
      en: "days on which both capitals are at work",
      ko: "두 수도가 모두 일하는 날",
    },
    {
      formula: '=PARLEY.DAYS_TO_DEADLINE(DATE(2025,6,4),DATE(2025,6,2),"KR")',
      gives: "1",
      en: "the election of 3 June is a holiday",
      ko: "6월 3일 대통령 선거일은 공휴일",
    },
  ],
};

function calendarDays(deadline: Argument, from: Argument, isText: boolean): string {
  const [end, start] = [operand(deadline), operand(from)];
  const numbers = `IF(${end}=INT(${end}),${end}-INT(${start}),INT(${end}-${start}+${ROUNDING}))`;
  if (!isText) return numbers;
  const timed = `INT(${dayOf(end)}+${timeOf(end)}-${start}+${ROUNDING})`;
  return `IF(ISNUMBER(${end}),${numbers},IF(LEN(${end})>10,${timed},${dayOf(end)}-INT(${start})))`;
}

function workingDays(deadline: Argument, from: Argument, isText: boolean, calendar: Exclude<Calendar, "days">): string {
  const start = `INT(${from.text})`;
  const end = isText
    ? `IF(ISNUMBER(${deadline.text}),INT(${deadline.text}),${dayOf(operand(deadline))})`
    : `INT(${deadline.text})`;
  const off = calendar === "business" ? "" : `,${listName(calendar.capitals)}`;
  // NETWORKDAYS counts its first day too, and counts backwards where the second is earlier.
  const count = `IF(${end}=${start},0,IF(${end}>${start},NETWORKDAYS(${start}+1,${end}${off}),-NETWORKDAYS(${end}+1,${start}${off})))`;
  if (calendar === "business") return count;
  // Beyond the years of the list it would count holidays as working days: better an error.
  return `(${count}/AND(MIN(${end},${start})+1>=${calendar.firstKnown},MAX(${end},${start})<=${calendar.lastKnown}))`;
}
