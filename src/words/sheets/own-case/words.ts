/** The words of a workbook with a case of a person's own, where those of the bundled case would say too much. */
import type { Language } from "../../../cases/case";
import type { SheetText } from "../words";
import { en } from "./en";
import { ko } from "./ko";

export interface OwnWords {
  measures: string;
  /** How Outcomes are counted. */
  outcomes: string;
  actScenarios: string;
  timeline: string;
  /** `importer` and `origin` by name. */
  share(importer: string): string;
  revenue(importer: string): string;
  deficit(importer: string, origin: string): string;
  ratesBefore: string;
  ratesOn: string;
  noSupply: string;
  day: string;
  ongoing: string;
  knownIn: string;
}

const words: Record<Language, OwnWords> = { en, ko };

export function ownText(text: SheetText, language: Language, importer: string, origin: string): SheetText {
  const own = words[language];
  const { sheets, labels, parameters, prompts, cells } = text;
  return {
    ...text,
    sheets: {
      ...sheets,
      Measures: { ...sheets.Measures, explanation: own.measures },
      Outcomes: { ...sheets.Outcomes, method: own.outcomes },
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
    parameters: { ...parameters, scheduleStart: own.ratesOn, knownActs: own.ongoing, knownScenarios: own.knownIn },
    prompts: {
      ...prompts,
      day: { ...prompts.day, prompt: own.day },
      actScenarios: { ...prompts.actScenarios, prompt: own.actScenarios },
    },
    cells: { ...cells, noSupplySource: own.noSupply },
  };
}
