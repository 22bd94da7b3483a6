/** The words of a workbook with a case of a person's own, where those of the bundled case would say too much. */
import type { Language } from "../../cases/case";
import type { SheetText } from "./sheet-text";

interface OwnWords {
  measures: string;
  outcomes: string;
  timeline: string;
  /** `importer` and `origin` by name. */
  share(importer: string): string;
  revenue(importer: string): string;
  deficit(importer: string, origin: string): string;
  ratesBefore: string;
  ratesOn: string;
  power(partner: string): string;
  noSupply: string;
  day: string;
  ongoing: string;
  knownIn: string;
}

const words: Record<Language, OwnWords> = {
  en: {
    measures:
      "One row a measure, and together they are all the law that counts here: change a rate or a date and Outcomes follow. Rates of different authorities on the same goods are added; of two measures of one authority the later counts. A counterfactual row counts in the scenarios that it names.",
    outcomes:
      "Every cell is a formula. Duty without terms is counted day by day from Measures; what the terms save is the covered trade times the difference between that rate and theirs, and less than nothing where they raise it; net duty is the rest. Duty is on unchanged trade, that of the table TradeData or, without it, of 2024. Imports after = imports before − trade lost − trade diverted; blank where the table Elasticities is.",
    timeline:
      "All formulas count from the as-of day, never from the clock, so that a colleague who opens the file tomorrow sees the same numbers. Where the holidays of a country are not known, weekdays are counted.",
    share: (importer) => `of all imports of these goods, ${importer}`,
    revenue: (importer) => `duty on imports after, ${importer}`,
    deficit: (importer, origin) => `deficit of ${importer} with ${origin}, its own exports held`,
    ratesBefore: "at which that trade was",
    ratesOn: "Trade was at the rates of",
    power: (partner) => `${partner}: (1 + rate) / (1 + rate before)`,
    noSupply: "no source found; blank: the exporters' prices do not move",
    day: "A date. Blank: open.",
    ongoing: "Measures begun by the as-of day",
    knownIn: "Measures that are law count in",
  },
  ko: {
    measures:
      "한 행이 한 조치이며, 이 표의 조치만 계산합니다. 세율이나 날짜를 바꾸면 Outcomes가 바뀝니다. 같은 품목에 겹치는 조치는 근거가 다르면 세율을 더하고 근거가 같으면 나중 조치만 적용합니다. 가상 조치는 적힌 시나리오에만 적용됩니다.",
    outcomes:
      "모든 칸이 수식입니다. 조건이 없을 때의 관세는 Measures에 따라 하루 단위로 계산하고, 절감액은 적용 무역액에 그 세율과 조건 세율의 차이를 곱한 값(조건이 세율을 올리면 음수)이며, 나머지가 순관세입니다. 관세는 변하지 않은 무역액(TradeData 표, 없으면 2024년) 기준입니다. 반응 후 수입 = 이전 수입 − 줄어든 무역 − 옮겨 간 무역이며, Elasticities 표가 비어 있으면 계산하지 않습니다.",
    timeline:
      "모든 수식은 시계가 아니라 기준일부터 세므로, 동료가 내일 열어도 같은 숫자가 보입니다. 공휴일을 알 수 없는 나라는 평일(월~금)로 셉니다.",
    share: (importer) => `${importer}의 해당 품목 수입 중 비중`,
    revenue: (importer) => `${importer}의 관세 수입(반응 후)`,
    deficit: (importer, origin) => `${importer}의 대${origin} 적자 변화(수출 불변)`,
    ratesBefore: "그 무역이 이루어진 세율",
    ratesOn: "무역 당시 세율의 기준일",
    power: (partner) => `${partner}: (1 + 세율) / (1 + 이전 세율)`,
    noSupply: "출처 없음. 빈칸이면 수출 가격이 움직이지 않는 것으로 봄",
    day: "날짜. 빈칸은 기한 없음.",
    ongoing: "기준일까지 시작된 조치",
    knownIn: "법인 조치가 적용되는 시나리오",
  },
};

export function ownText(text: SheetText, language: Language, importer: string, origin: string): SheetText {
  const own = words[language];
  const { sheets, labels, parameters, prompts, cells } = text;
  return {
    ...text,
    sheets: {
      ...sheets,
      Measures: { ...sheets.Measures, explanation: own.measures },
      Outcomes: { ...sheets.Outcomes, explanation: own.outcomes },
      Timeline: { ...sheets.Timeline, explanation: own.timeline },
    },
    labels: {
      ...labels,
      Sectors: { ...labels.Sectors, "Share of imports": own.share(importer) },
      OutcomeTrade: {
        ...labels.OutcomeTrade,
        "Revenue after": own.revenue(importer),
        "Deficit change": own.deficit(importer, origin),
      },
      Outcomes: { ...labels.Outcomes, "Revenue after": own.revenue(importer), "Rate 2024": own.ratesBefore },
    },
    power: own.power,
    parameters: { ...parameters, scheduleStart: own.ratesOn, knownActs: own.ongoing, knownScenarios: own.knownIn },
    prompts: { ...prompts, day: { ...prompts.day, prompt: own.day } },
    cells: { ...cells, noSupplySource: own.noSupply },
  };
}
