/** TARIFF_STACK: the measures behind a rate. */
import { optional, ownTable, required, washingtonDay } from "../arguments";
import { facts, factsOfGood } from "../facts-argument";
import { defineFunction, type FunctionHelp } from "../define";
import { orThrow, tryRun } from "../failure";
import { goodsOf, hts } from "../hts";
import { singleCell } from "../map-ranges";
import { displayLanguage } from "../language";
import { anyOrigin } from "../origin";
import { isoOf } from "../../model/calendar/day";
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { reason } from "../../model/tariff/reason";
import { lookups, outside, scenarioAmong, scenarioText, scheduleOf } from "../schedule-arguments";
import { stackTexts } from "../../words/stack/words";

const id = "TARIFF_STACK";

export const TARIFF_STACK = defineFunction({
  id,
  parameters: [
    required("hts", hts),
    required("origin", anyOrigin),
    optional("date", washingtonDay, null),
    ownTable("measures"),
    optional("scenario", scenarioText, undefined),
    ownTable("trade"),
    facts,
  ],
  calculateFrom(hts, origin, date, measures, scenario, trade, factCells) {
    const schedule = scheduleOf(measures, trade);
    const chosen = singleCell(id, scenarioAmong(schedule), scenario);
    const [codes, origins, days] = lookups(schedule);
    const goods = orThrow(goodsOf(schedule, singleCell(id, codes, hts)));
    const seller = singleCell(id, origins, origin);
    const on = singleCell(id, days, date);
    const known = singleCell(id, facts, factsOfGood(factCells, []));
    // Here a sentence can say that the law is of an earlier day; a year later it is of no use.
    const isLater = on !== null && on > schedule.lastDay && on <= schedule.lastDay + DAYS_A_YEAR;
    const day = isLater ? schedule.lastDay : (on ?? schedule.lastDay);
    const rows = orThrow(
      tryRun(() => outside(schedule, "date", day) ?? schedule.stack(goods, seller, day, chosen, known)),
    );
    const later = isLater ? [reason("heldTo", { day: isoOf(day), asked: isoOf(on) })] : [];
    const language = displayLanguage();
    return rows.map((row, index) => {
      const { why, citation } = stackTexts(
        index === 0 ? { ...row, reasons: [...later, ...row.reasons] } : row,
        language,
      );
      return [row.authority, row.rate, row.from ?? "", row.until ?? "", why, citation];
    });
  },
});

export const help: FunctionHelp<typeof TARIFF_STACK> = {
  en: {
    description:
      "The measures behind a rate, one row each: authority, rate, from, until, why it applies or is displaced, citation.",
    parameters: {
      hts: 'HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression such as "8703 ex 870380, 8704".',
      origin: "Country of origin: ISO code or name, such as DE, KOR, Vietnam or 한국; EU for its members together.",
      date: "Day in Washington. Blank: the last day of the schedule.",
      measures: "The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.",
      scenario:
        'A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out. Blank: the law as it happened.',
      trade:
        "The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.",
      facts:
        'Facts of the good, which claim conditions and settle shares: "steel 20%, aluminium 5%, civil aircraft, no USMCA". One cell, a range with a fact a cell, or a cell for each good. Blank: none.',
    },
    returns:
      "Six columns without a header: authority, rate that it adds, first day, first day no longer in force, why, citation.",
    remarks: [
      "The rates add up to what TARIFF_RATE gives. A displaced measure adds 0 and names what displaces it. Shares of metal and other assumptions are named where they are used.",
      "The schedule covers days up to 2026-11-23. For a day within a year after it the measures of that day are given, and the first row says so; TARIFF_RATE is #N/A then.",
    ],
  },
  ko: {
    description:
      "세율을 이루는 조치들: 조치마다 한 행에 근거 법령, 세율, 시작일, 종료일, 적용되거나 밀려나는 이유, 출처를 보여 줍니다.",
    parameters: {
      hts: 'HTS 코드 4~10자리(문자 또는 숫자, 점은 있어도 없어도 됨) 또는 "8703 ex 870380, 8704" 같은 HS 식.',
      origin: "원산지: ISO 코드나 국가 이름(DE, KOR, Vietnam, 한국 등), EU는 회원국 전체.",
      date: "워싱턴 날짜. 비우면 관세표의 마지막 날.",
      measures: "통합 문서의 조치 표, 제목 행 포함: Measures[#All]. 비우면 내장된 관세표.",
      scenario:
        '시나리오의 id나 이름. 예: "return". 목록도 가능: "as-it-happened, -japan-deal"은 해당 조치를 뺌. 비우면 실제로 시행된 법.',
      trade:
        "통합 문서의 무역 표, 제목 행 포함: TradeData[#All]. 짧은 코드에 속한 품목의 가중치가 됩니다. 비우면 2024년 무역.",
      facts:
        '물품의 사실: 조건을 주장하고 비중을 정합니다. 예: "철강 20%, 알루미늄 5%, 민간항공기, USMCA". 셀 하나, 사실을 하나씩 적은 범위, 또는 물품마다 한 셀. 비우면 없음.',
    },
    returns: "제목 행이 없는 6개 열: 근거 법령, 더해지는 세율, 시행일, 효력이 끝나는 날, 이유, 출처.",
    remarks: [
      "세율의 합은 TARIFF_RATE의 결과와 같습니다. 다른 조치에 밀려난 조치는 0을 더하고 무엇에 밀렸는지 적습니다. 금속 비중 같은 가정은 쓰인 곳에 적습니다.",
      "법은 2026-11-23까지 수록되어 있습니다. 그 뒤 1년 안의 날짜에는 그날의 조치를 보여 주고 첫 행에 그렇다고 적으며, TARIFF_RATE는 #N/A입니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,5,21))',
      gives: "25%",
      en: 'the sum of the second column of PARLEY.TARIFF_STACK("8703.23","KR",DATE(2025,5,21))',
      ko: 'PARLEY.TARIFF_STACK("8703.23","KR",DATE(2025,5,21)) 두 번째 열의 합',
    },
  ],
};
