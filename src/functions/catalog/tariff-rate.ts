/** TARIFF_RATE: the rate in force on a day, from the dated schedule of the case or the workbook's own measures. */
import { optional, ownTable, required, washingtonDay } from "../arguments";
import { facts, factsOfGood } from "../facts-argument";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";
import { goodsOf, hts } from "../hts";
import { mapRanges } from "../map-ranges";
import { anySellers } from "../origin";
import { rateOf } from "../../model/tariff/origin-lists";
import { expectedOver, scenarioOrChances } from "../scenario-chances";
import { lookupsOfMany, outside, scenarioText, scheduleOf } from "../schedule-arguments";

export const TARIFF_RATE = defineFunction({
  id: "TARIFF_RATE",
  parameters: [
    required("hts", hts),
    required("origin", anySellers),
    optional("date", washingtonDay, null),
    ownTable("measures"),
    optional("scenario", scenarioText, undefined),
    ownTable("trade"),
    facts,
  ],
  calculateFrom(hts, origin, date, measures, scenario, trade, factCells) {
    const schedule = scheduleOf(measures, trade);
    const asked = [hts, origin, date, scenario];
    return mapRanges(
      [...lookupsOfMany(schedule), scenarioOrChances(schedule), facts],
      [...asked, factsOfGood(factCells, asked)],
      (code, country, day, chosen, known) => {
        const goods = goodsOf(schedule, code);
        if (goods instanceof Failure) return goods;
        const late = outside(schedule, "date", day);
        if (late) return late;
        const on = day ?? schedule.lastDay;
        return typeof chosen === "object"
          ? expectedOver(chosen, (scenario) => rateOf(schedule, goods, country, on, scenario, known))
          : rateOf(schedule, goods, country, on, chosen, known);
      },
    );
  },
  native: "rates",
});

export const help: FunctionHelp<typeof TARIFF_RATE> = {
  en: {
    description:
      "Total ad valorem rate in force on a day: the base rate and every measure that applies, by the rules of which stack.",
    parameters: {
      hts: 'HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression such as "8703 ex 870380, 8704". A cell or a range.',
      origin:
        'Country of origin: ISO code or name, such as DE, KOR, Vietnam or 한국; EU for its members together; "all -CA -MX" for all others together, by what each sells. A cell or a range.',
      date: "Day in Washington. Blank: the last day of the schedule. A cell or a range.",
      measures: "The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.",
      scenario:
        'A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out; several with their chances, "return 40%; pause 60%", give the expected rate. Blank: the law as it happened. A cell or a range.',
      trade:
        "The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.",
      facts:
        'Facts of the good, which claim conditions and settle shares: "steel 20%, aluminium 5%, civil aircraft, no USMCA". One cell, a range with a fact a cell, or a cell for each good. Blank: none.',
    },
    returns: "The rate, a fraction: 0.25 is 25 %.",
    remarks: [
      "The schedule runs from 2025-01-01 to 2026-11-23. A retroactive act counts from the day from which it has effect; TARIFF_STACK names the day on which it was published.",
      "Where the lines under a short code or an expression differ, the rate is the average weighted by the trade of 2024; TARIFF_STACK says so.",
      "A table of measures with a column Importer, as the sheet Measures of a case of your own has, is all the law there is: any country of origin, any day from 1994 to 2060. Base rates stand behind it for the importer US only.",
      'A good given by its code is assumed to claim the preference of its origin, but for Canada and Mexico, of whose trade the share by HTS8 claims; an expression is trade, of which the share of 2024 claims. Facts such as "no KORUS" or "USMCA 60%" say otherwise.',
      'A row of law may hold only for a use or an article: it does not count unless facts say so, and TARIFF_STACK names it as "free if". Facts: shares of steel, aluminium and copper in the value, civil aircraft, particular article, vehicle parts, truck parts, patented, pharmaceutical use, metal under 15%, US content, and claims.',
      "A number that has lost its leading zero, or 8703.8 for 8703.80, is read as the code that was meant.",
    ],
  },
  ko: {
    description: "그날 시행 중인 종가세율의 합계: 기본세율과 모든 조치를 중복 적용 규칙에 따라 더합니다.",
    parameters: {
      hts: 'HTS 코드 4~10자리(문자 또는 숫자, 점은 있어도 없어도 됨) 또는 "8703 ex 870380, 8704" 같은 HS 식. 셀 또는 범위.',
      origin:
        '원산지: ISO 코드나 국가 이름(DE, KOR, Vietnam, 한국 등), EU는 회원국 전체, "all -CA -MX"는 그 밖의 모든 나라(각국의 판매액으로 가중). 셀 또는 범위.',
      date: "워싱턴 날짜. 비우면 관세표의 마지막 날. 셀 또는 범위.",
      measures: "통합 문서의 조치 표, 제목 행 포함: Measures[#All]. 비우면 내장된 관세표.",
      scenario:
        '시나리오의 id나 이름. 예: "return". 목록도 가능: "as-it-happened, -japan-deal"은 해당 조치를 뺌. 확률을 붙여 여럿을 쓰면("return 40%; pause 60%") 기대 세율. 비우면 실제로 시행된 법. 셀 또는 범위.',
      trade:
        "통합 문서의 무역 표, 제목 행 포함: TradeData[#All]. 짧은 코드에 속한 품목의 가중치가 됩니다. 비우면 2024년 무역.",
      facts:
        '물품의 사실: 조건을 주장하고 비중을 정합니다. 예: "철강 20%, 알루미늄 5%, 민간항공기, USMCA". 셀 하나, 사실을 하나씩 적은 범위, 또는 물품마다 한 셀. 비우면 없음.',
    },
    returns: "세율(비율). 0.25는 25%입니다.",
    remarks: [
      "관세표는 2025-01-01부터 2026-11-23까지입니다. 소급 조치는 효력이 미치는 날부터 계산하며, 공포된 날은 TARIFF_STACK이 알려 줍니다.",
      "짧은 코드나 HS 식에 속한 품목들의 세율이 서로 다르면 2024년 수입액으로 가중한 평균을 냅니다. 그럴 때는 TARIFF_STACK이 알려 줍니다.",
      "Importer 열이 있는 조치 표(직접 만든 사례의 조치 시트)를 주면 그 표의 조치만 법으로 봅니다. 원산지는 어느 나라든, 날짜는 1994년부터 2060년까지 쓸 수 있습니다. 기본세율은 수입국이 US일 때만 더합니다.",
      '품목번호로 물으면 원산지의 특혜를 신청한 것으로 봅니다. 캐나다와 멕시코는 HTS 8단위별 신청 비율을, HS 식은 2024년 무역 중 신청 비율을 적용합니다. "no KORUS"나 "USMCA 60%" 같은 사실로 바꿀 수 있습니다.',
      '용도나 물품을 조건으로 하는 법은 사실로 밝힌 경우에만 적용하며, TARIFF_STACK이 "free if"로 알려 줍니다. 사실: 철강·알루미늄·구리 비중, 민간항공기, 특정 물품, 자동차 부품, 트럭 부품, 특허, 의약품용, 금속 15% 미만, 미국산 함량, 특혜 신청.',
      "앞의 0이 빠진 숫자나 8703.80을 8703.8로 쓴 것은 본래의 코드로 읽습니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,1,2))',
      gives: "0",
      en: "Korean passenger cars under KORUS",
      ko: "한미 FTA를 적용받는 한국산 승용차",
    },
    {
      formula: '=PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,5,21))',
      gives: "25%",
      en: "Section 232 from 3 April 2025",
      ko: "2025년 4월 3일부터 무역확장법 232조",
    },
    {
      formula: '=PARLEY.TARIFF_RATE("8703.23",{"Korea","Japan"},DATE(2025,10,1))',
      gives: "{25%,15%}",
      en: "Japan had its 15 % seven weeks before Korea",
      ko: "일본은 한국보다 7주 먼저 15%가 됨",
    },
  ],
};
