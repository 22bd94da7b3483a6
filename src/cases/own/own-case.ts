/** A negotiation case that a user made: what is in the workbook's record, and the case that it means. */
import { serialOf } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import type { Assumption, CaseScenario, Language, NegotiationCase, Source, Text } from "../case";
import { byChapter, tradePartners } from "../../law/trade";
import { actsBetween } from "../law";
import { importDemand, noSubstitution } from "../united-states/elasticities";
import { usSources } from "../united-states/sources";
import { BUNDLED_IMPORTER } from "./law";

/** Of the one case of its own that a workbook may hold. */
export const OWN_CASE = "own";
/** Years after the deadline for which days may be named. */
const YEARS_AHEAD = 5;
const LAST_YEAR = 2060;
/** The measure in every table of measures of an own case: what is paid before any of them. */
export const BASE_MEASURE = "base";

export interface OwnSector {
  /** Letters, digits and hyphens; different from all others. */
  id: string;
  name: string;
  /** HS expression; a line counts for the first sector that names it. */
  codes: string;
}

export interface OwnMeasure {
  id: string;
  /** ISO codes of the countries whose goods it falls on. */
  origins: readonly string[] | "all";
  codes: string;
  /** Fraction, added to what is paid before. */
  rate: number;
  /** ISO days: the first in force, and the first no longer; null while open. */
  from: string;
  until: string | null;
  authority: string;
  /** Scenario ids in which alone it counts; "all" for what is law. */
  scenarios: readonly string[] | "all";
}

export interface OwnTerms {
  sector: string;
  /** Total rate on what the terms cover, as a fraction: lower or higher than without them. */
  rate: number;
  /** Share of the trade covered, 0–1. */
  coverage: number;
  from: string;
  until: string | null;
}

export interface OwnScenario {
  id: string;
  name: string;
  probability: number;
  terms: readonly OwnTerms[];
}

export interface OwnCase {
  name: string;
  /** ISO codes; of the exporters the first is the one whose duty is counted, the others compete with it. */
  importer: string;
  exporters: readonly string[];
  /** ISO days. */
  deadline: string;
  asOf: string;
  /** Of the trade; the rates of its first day are those that trade was used to. */
  tradeYear: number;
  sectors: readonly OwnSector[];
  /** The acts of the law of the United States on these countries are among the measures, to be changed like them. */
  acts?: boolean;
  measures: readonly OwnMeasure[];
  scenarios: readonly OwnScenario[];
}

/** Whether the bundled trade of 2024 has all that the case asks for, so that it needs no table of its own. */
export function hasBundledTrade({ importer, exporters }: Pick<OwnCase, "importer" | "exporters">): boolean {
  return importer === BUNDLED_IMPORTER && exporters.every((code) => tradePartners().includes(code));
}

export function negotiationOf(own: OwnCase, language: Language = "en"): NegotiationCase {
  const [origin = "", ...rivals] = own.exporters;
  return {
    id: OWN_CASE,
    ownLaw: true,
    name: both(own.name),
    importer: own.importer,
    origin,
    rivals,
    deadline: own.deadline,
    scheduleFrom: `${firstYearOf(own)}-01-01`,
    scheduleTo: `${Math.min(LAST_YEAR, yearOf(own.deadline) + YEARS_AHEAD)}-12-31`,
    defaultAsOf: own.asOf,
    sectors: own.sectors.map(({ id, name, codes }) => ({
      id,
      name: both(name),
      codes,
      elasticities: own.acts ? { longRun: importDemand, ...noSubstitution } : {},
    })),
    scenarios: own.scenarios.map(scenarioOf),
    measures: [...lawOf(own, language), ...own.measures.map(measureOf)],
    readings: [],
    rivalDeals: [],
    assumptions: [addition, ...own.exporters.filter((code) => byChapter().has(code)).map(estimate)],
    shares: [],
    sources: sourcesOf(own, language),
    milestones: [
      { id: "deadline", name: { en: "Deadline", ko: "시한" }, at: own.deadline, source: words[language].given },
    ],
  };
}

const words = {
  en: {
    given: "as given by the person who made the case",
    base: "Base rate",
    baseOwn: (importer: string) =>
      `Assumption: Parley holds no base rates of ${importer}, so nothing is paid before the measures below. Write the rate here, or one row for each group of goods.`,
    baseBundled:
      "The functions count the base rate of each line (HTS 2025 and 2026): MFN, column 2, or the preference that the origin can claim.",
  },
  ko: {
    given: "사례를 만든 사람이 적은 값",
    base: "기본세율",
    baseOwn: (importer: string) =>
      `가정: Parley에는 ${importer}의 기본세율이 없어 아래 조치 이전의 세율을 0으로 봅니다. 여기에 세율을 적거나 품목군마다 행을 추가하십시오.`,
    baseBundled:
      "함수가 품목별 기본세율(HTS 2025·2026)을 계산합니다: MFN, 2열 세율, 또는 원산지가 신청할 수 있는 특혜세율.",
  },
} as const;

const addition: Assumption = {
  id: "measures-add",
  name: { en: "Measures on the same goods", ko: "같은 품목에 겹치는 조치" },
  value: "added",
  unit: "",
  source: "assumption",
  why: {
    en: "Rates of different authorities on the same goods are added; of two measures of one authority the later counts.",
    ko: "같은 품목에 겹치는 조치는 근거(Authority)가 다르면 세율을 더하고, 근거가 같으면 나중 조치만 적용합니다.",
  },
};

function estimate(code: string): Assumption {
  const group = byChapter().get(code)!;
  return {
    id: `trade-by-chapter-${code.toLowerCase()}`,
    name: { en: `Trade of ${code} by line`, ko: `${code} 품목별 교역액` },
    value: group,
    unit: "",
    source: "US Census Bureau, imports for consumption 2024, by chapter",
    why: {
      en: `Of ${code} the imports of 2024 are held by chapter; within a chapter they are taken to be spread over the lines as those of the ${group}. Paste its own lines where they are known.`,
      ko: `${code}의 2024년 수입액은 류(2단위)까지만 있으며, 류 안에서는 ${group} 전체의 품목 구성을 따른다고 가정합니다. 품목별 금액을 알면 붙여 넣으십시오.`,
    },
  };
}

/** What is paid before the user's own measures. */
function lawOf(own: OwnCase, language: Language): readonly Measure[] {
  if (!own.acts) return [baseMeasure(own, language)];
  return actsBetween(own.exporters, `${firstYearOf(own)}-01-01`, own.asOf);
}

function firstYearOf({ tradeYear, asOf, deadline }: OwnCase): number {
  return Math.min(tradeYear, yearOf(asOf), yearOf(deadline));
}

function baseMeasure({ importer }: OwnCase, language: Language): Measure {
  const text = words[language];
  return {
    ...blank,
    id: BASE_MEASURE,
    authority: text.base,
    note: importer === BUNDLED_IMPORTER ? text.baseBundled : text.baseOwn(importer),
  };
}

function measureOf({ id, origins, codes, rate, from, until, authority, scenarios }: OwnMeasure): Measure {
  return {
    ...blank,
    id,
    origins,
    scope: codes,
    rate,
    from: serialOf(from),
    until: until === null ? null : serialOf(until),
    authority,
    scenarios,
    status: scenarios === "all" ? "law" : "counterfactual",
  };
}

const blank: Measure = {
  id: "",
  authority: "",
  origins: "all",
  scope: "all",
  rate: 0,
  form: "additional",
  share: null,
  from: serialOf("1994-01-01"),
  until: null,
  published: null,
  instrument: "",
  citation: "",
  heading: "",
  status: "law",
  scenarios: "all",
  note: "",
};

function scenarioOf({ id, name, probability, terms }: OwnScenario): CaseScenario {
  return {
    id,
    name: both(name),
    law: both(""),
    probability,
    terms: terms.map(({ sector, rate, coverage, from, until }) => ({
      sector,
      exemptRate: rate,
      coverage,
      quota: null,
      effective: from,
      until,
      refund: false,
    })),
  };
}

/** The case's own, and of the bundled ones those that its figures rest on. */
function sourcesOf(own: OwnCase, language: Language): Source[] {
  const bundled =
    own.importer === BUNDLED_IMPORTER
      ? [
          ...(hasBundledTrade(own) ? [usSources.census] : []),
          usSources.hts,
          ...(own.acts
            ? [usSources.tracker, usSources.federalRegister, usSources.stacking, usSources.ustrFormula]
            : []),
        ]
      : [];
  const given: Source = {
    id: "own",
    title: both(words[language].given),
    url: "",
    date: own.asOf,
    confidence: "assumption",
  };
  return [...bundled, given];
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function both(text: string): Text {
  return { en: text, ko: text };
}
