/** DUTY_BETWEEN: the duty of a period in which rates change. */
import { isoOf } from "../../model/calendar/day";
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { amount, optional, ownTable, required, washingtonDay } from "../arguments";
import { facts, factsOfGood } from "../facts-argument";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";
import { goodsOf, hts } from "../hts";
import { mapRanges } from "../map-ranges";
import { anySellers } from "../origin";
import { averageRateOf } from "../../model/tariff/origin-lists";
import { lookupsOfMany, outside, scenarioAmong, scenarioText, scheduleOf } from "../schedule-arguments";

const VALUE = required("value_per_year", amount);
const FROM = required("from", washingtonDay);
const UNTIL = required("until", washingtonDay);

export const DUTY_BETWEEN = defineFunction({
  id: "DUTY_BETWEEN",
  parameters: [
    VALUE,
    required("hts", hts),
    required("origin", anySellers),
    FROM,
    UNTIL,
    ownTable("measures"),
    optional("scenario", scenarioText, undefined),
    ownTable("trade"),
    facts,
  ],
  calculateFrom(valuePerYear, hts, origin, from, until, measures, scenario, trade, factCells) {
    const schedule = scheduleOf(measures, trade);
    const [codes, origins] = lookupsOfMany(schedule);
    const given = [valuePerYear, hts, origin, from, until, scenario];
    const parameters = [VALUE, codes, origins, FROM, UNTIL, scenarioAmong(schedule), facts] as const;
    const asked = [...given, factsOfGood(factCells, given)];
    return mapRanges(parameters, asked, (value, code, seller, first, end, chosen, known) => {
      const goods = goodsOf(schedule, code);
      if (goods instanceof Failure) return goods;
      if (end < first) return new Failure("order", { from: isoOf(first), until: isoOf(end) });
      const beyond = outside(schedule, "from", first) ?? outside(schedule, "until", end, 1);
      if (beyond || end === first) return beyond ?? 0;
      return (value / DAYS_A_YEAR) * (end - first) * averageRateOf(schedule, goods, seller, first, end, chosen, known);
    });
  },
  native: "duties",
});

export const help: FunctionHelp<typeof DUTY_BETWEEN> = {
  en: {
    description:
      "Duty that accrues day by day over a period in which rates change: a 365th of a year's imports a day, at the rate of that day.",
    parameters: {
      value_per_year:
        "Import value of a year, in any currency; the duty comes back in the same unit. A cell or a range.",
      hts: "HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression. A cell or a range.",
      origin:
        'Country of origin: ISO code or name, such as DE, KOR, Vietnam or 한국; EU for its members together; "all -CA -MX" for all others together, by what each sells. A cell or a range.',
      from: "First day of the period, in Washington.",
      until: "The day after the period; it does not count.",
      measures: "The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.",
      scenario:
        'A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out. Blank: the law as it happened. A cell or a range.',
      trade:
        "The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.",
      facts:
        'Facts of the good, which claim conditions and settle shares: "steel 20%, aluminium 5%, civil aircraft, no USMCA". One cell, a range with a fact a cell, or a cell for each good. Blank: none.',
    },
    returns: "The duty, in the unit of the value.",
    remarks: [],
  },
  ko: {
    description: "세율이 바뀌는 기간에 하루하루 쌓이는 관세: 연간 수입액의 365분의 1에 그날의 세율을 곱해 더합니다.",
    parameters: {
      value_per_year: "연간 수입액. 통화는 무엇이든 되며 관세도 같은 단위로 나옵니다. 셀 또는 범위.",
      hts: "HTS 코드 4~10자리(문자 또는 숫자, 점은 있어도 없어도 됨) 또는 HS 식. 셀 또는 범위.",
      origin:
        '원산지: ISO 코드나 국가 이름(DE, KOR, Vietnam, 한국 등), EU는 회원국 전체, "all -CA -MX"는 그 밖의 모든 나라(각국의 판매액으로 가중). 셀 또는 범위.',
      from: "기간의 첫날(워싱턴 날짜).",
      until: "기간 다음 날. 이날은 포함하지 않습니다.",
      measures: "통합 문서의 조치 표, 제목 행 포함: Measures[#All]. 비우면 내장된 관세표.",
      scenario:
        '시나리오의 id나 이름. 예: "return". 목록도 가능: "as-it-happened, -japan-deal"은 해당 조치를 뺌. 비우면 실제로 시행된 법. 셀 또는 범위.',
      trade:
        "통합 문서의 무역 표, 제목 행 포함: TradeData[#All]. 짧은 코드에 속한 품목의 가중치가 됩니다. 비우면 2024년 무역.",
      facts:
        '물품의 사실: 조건을 주장하고 비중을 정합니다. 예: "철강 20%, 알루미늄 5%, 민간항공기, USMCA". 셀 하나, 사실을 하나씩 적은 범위, 또는 물품마다 한 셀. 비우면 없음.',
    },
    returns: "관세액. 수입액과 같은 단위입니다.",
    remarks: [],
  },
  examples: [
    {
      formula: '=PARLEY.DUTY_BETWEEN(36500,"8703.23","KR",DATE(2025,4,1),DATE(2025,4,5))',
      gives: "50",
      en: "two days without duty, two at 25 %",
      ko: "이틀은 관세 없음, 이틀은 25%",
    },
  ],
};
