/** Every word that Parley writes into a workbook or says about filling one, in one shape for all languages. */
import type { Language } from "../../cases/case";
import type { Result } from "../../cases/back-test/findings";
import type { Confidence } from "../../cases/deal";
import type { ElasticityKind } from "../../sheets/elasticities";
import type { CommonSheet, CommonTable } from "../../sheets/sheet-names";
import type { DealText, ProjectText } from "./deal/words";
import { en } from "./en";
import { ko } from "./ko";

/** The tables of a project have names of the case's own in workbooks. */
export type LabelledTable = CommonTable | "ProjectCases" | "ProjectInputs" | "ProjectYears";

export interface SheetText {
  /** `method`: what the figures mean, where that is more than a line. */
  sheets: Record<CommonSheet, { title: string; explanation: string; method?: string }>;
  legend: string;
  provenance(about: { version: string; caseName: string; vintage: string }): string;
  provenanceAsOf: string;
  /** Titles of the sections of Inputs. */
  form: Record<"period" | "comparison" | "law" | "money", string>;
  captions: Partial<Record<LabelledTable, string>>;
  /** Unit or meaning of each column, by header; `trade` labels the columns named after a country. */
  labels: { [Table in LabelledTable]: Record<string, string> };
  /** The year is blank where nobody says which it is. */
  trade(country: string, year: string): string;
  firstRate(country: string): string;
  /** In a case of a person's own: of the first day for which it has rates. */
  firstRateOwn(country: string): string;
  /** Of a duty on one dollar of trade a year. */
  onADollar: string;
  diverted(partner: string): string;
  rest: string;
  sectorCost(sector: string): string;
  sectorRate(sector: string): string;
  sectorBack(sector: string): string;
  /** Of a rival's deal, by its id. */
  headStart(deal: string): string;
  /** How a figure is worked out: over suppliers, and where it depends. */
  method: {
    sum: Record<"all" | "above" | "below", (name: string) => string>;
    /** Conditions, as they begin or end a choice. */
    known(name: string): string;
    holds(comparison: string): string;
    choice(condition: string, then: string, otherwise: string): string;
  };
  /** How good the response of trade is, and whether a naive forecast is better. */
  backTest(result: Result): string;
  world: string;
  /** Number format of a day with its hour on the clock of a capital. */
  hourFormat(capital: string): string;
  officeDays(country: string): string;
  parameters: {
    origin: string;
    sectorCheck: string;
    knownActs: string;
    scheduleStart: string;
    knownScenarios: string;
    horizonMonths: string;
    horizonStart: string;
    horizonEnd: string;
    horizonYears: string;
    compareWith: string;
    probabilityCheck: string;
    responseRun: string;
    rivalDeals: string;
    dayScenario: string;
    expectedDuty: string;
    expectedChange: string;
    horizon: string;
    asOf: string;
    deadline: string;
    deadlineDay: string;
    daysLeft: string;
    businessDaysLeft: string;
    weekdaysLeft: string;
    dayCost: string;
    best: string;
    worst: string;
    mostSaved: string;
    exchangeRateDay: string;
    exchangeRateSource: string;
  };
  /** Under the values of the strip. */
  notes: { weighted: string; dayLate: string };
  /** Of the exchange rate of the exporter's money: its label, what is under it, and what a person is told who changes it. */
  currency(money: { name: string; publisher: string }): {
    rate: string;
    blank: string;
    undated: string;
    prompt: { title: string; prompt: string };
  };
  /** Over the column in that money. */
  currencyColumn(money: { code: string; name: string; shownIn: "billions" | "millions" }): string;
  /** Texts inside formulas. */
  checks: {
    everyLineOnce: string;
    countedTwice: string;
    partOfTrade: string;
    sumsToOne: string;
    sumIs: string;
    scenarios: {
      /** After how many there are more than the results show. */
      more: string;
      fewer: string;
      noId: string;
      twice: string;
      noReference: string;
      noTerms: string;
    };
    noElasticity: string;
    noSupply: string;
    noTrade: string;
    noLimit: string;
    /** Around the number of sectors that lie beyond, and of all. */
    beyondObserved(range: { low: number; high: number }): { before: string; between: string; after: string };
  };
  cells: {
    theRest: string;
    /** Before the arguments that a block of results takes. */
    field: string;
    origin: string;
    day: string;
    law: string;
    goods: string;
    calendar: string;
    allGoods: string;
    assumption: string;
    rescaled: string;
    noTerms: string;
    openLink: string;
    rangeInSectors: string;
    /** By what a row of Elasticities holds. */
    elasticities: Record<ElasticityKind, string>;
    /** The unit of a capacity. */
    multipleOfTrade: string;
    yourRange: string;
    actsOnShare: string;
    actsOnNothing: string;
    noSupplySource: string;
    noCapacitySource: string;
  };
  /** Of a figure or a source. */
  confidence: Record<Confidence, string>;
  timelineChart: { title: string; past: string; ahead: string; deadline: string; axis: string };
  charts: {
    suppliers: string;
    expectedChange: string;
    duty: string;
    netDuty: string;
    saved: string;
    bySector: string;
    scenario: string;
    millionUsd: string;
  };
  prompts: Record<
    | "deadline"
    | "scheduleStart"
    | "knownScenarios"
    | "actScenarios"
    | "codes"
    | "exchangeRateDay"
    | "exchangeRateSource"
    | "elasticity"
    | "otherRate"
    | "responseRun"
    | "rivalDeals"
    | "dayScenario"
    | "reading"
    | "window"
    | "rate"
    | "day"
    | "probability"
    | "exemptRate"
    | "coverage"
    | "quota"
    | "effective"
    | "refund"
    | "until"
    | "months"
    | "compareWith"
    | "asOf"
    | "status"
    | "form"
    | "distribution"
    | "share",
    { title: string; prompt: string }
  >;
  deal: DealText;
  project: ProjectText;
  errors: {
    foreignSheet(sheet: string): string;
    foreignTable(table: string, sheet: string): string;
    foreignName(name: string): string;
    exists(sheets: string): string;
    newer(schema: number): string;
    locked(since: string): string;
    changed: string;
    cancelled: string;
    isProtected: string;
    editing: string;
    failed(reason: string): string;
    unfinished(reason: string): string;
    leftBehind(reason: string): string;
    inUse(places: string, count: number): string;
    otherCase(present: string, wanted: string): string;
    unknownCase(id: string, known: string): string;
    unknownSector(id: string, known: string): string;
    unknownScenario(id: string, known: string): string;
    noSector: string;
    noScenario: string;
    badAsOf(given: string, from: string, to: string): string;
  };
}

export const texts: Record<Language, SheetText> = { en, ko };

/** "South Korea" or "대한민국" for "KR"; the code itself where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}
