/** The English of a workbook with a case of the user's own. */
import type { OwnWords } from "./words";

export const en: OwnWords = {
  measures: "One row a measure, and together all the law that counts here: change a rate or date and Outcomes follow.",
  outcomes:
    "Duty without terms is counted day by day from Measures; what the terms save is the covered trade times the difference between that rate and theirs, and less than nothing where they raise it; net duty is the rest. Duty is on unchanged trade, that of the table TradeData or, without it, of 2024. Imports after = imports before − trade lost − trade diverted; blank where the table Elasticities is.",
  actScenarios:
    "A counterfactual row counts in the scenarios that it names. Rates of different authorities on the same goods are added; of two measures of one authority the later counts.",
  timeline: "Counted from the as-of day, never from the clock; weekdays where a country's holidays are not known.",
  share: (importer) => `of all imports of these goods, ${importer}`,
  revenue: (importer) => `duty on imports after, ${importer}`,
  deficit: (importer, origin) => `deficit of ${importer} with ${origin}, exports of ${importer} unchanged`,
  ratesBefore: "rate paid in that year",
  ratesOn: "Trade was at the rates of",
  noSupply: "no source found; blank: the exporters' prices do not move",
  day: "A date. Blank: no end date.",
  ongoing: "Measures begun by the as-of day",
  knownIn: "Measures that are law count in",
};
