/** What a bundled negotiation case is made of. Every figure names its source; what is assumed says so. */
import type { Measure } from "../model/tariff/measure";
import type { ShareAssumption } from "../model/tariff/stacking";
import type { DealTerms } from "./deal";
import type { ScenarioTiming } from "./law";
import type { ProjectOffer } from "./project";

export type Language = "en" | "ko";
export type Text = Record<Language, string>;

/** A source as it is titled, or words of the case's own in both languages. */
export type Citation = string | Text;

export const cited = (citation: Citation, language: Language): string =>
  typeof citation === "string" ? citation : citation[language];

export interface Source {
  id: string;
  title: Text;
  url: string;
  date: string;
  confidence: "primary" | "secondary" | "assumption";
}

export interface Elasticity {
  value: number;
  low?: number;
  high?: number;
  /** Of demand: how sales answer to the origin's own duty alone, or to an equal one on all origins. */
  basis?: "own duty" | "all alike";
  source: Citation;
}

export interface SectorElasticities {
  /** Demand in a first year, and after adjustment; at most 0. */
  shortRun?: Elasticity;
  longRun?: Elasticity;
  /** Between origins, after adjustment; 0 or more. */
  substitution?: Elasticity;
  /** Why one or the other is left out. */
  missing?: Citation;
}

export interface CaseSector {
  /** "autos", "ev", "steel", "ship-components", "consumer-electronics", "other" */
  id: string;
  name: Text;
  /** HS expression; "other" is `all`. A line counts for the first sector that names it. */
  codes: string;
  /** Of US imports; those that no source gives are left out. */
  elasticities: SectorElasticities;
}

/** What a scenario grants a sector from a day on; a sector without terms pays the schedule's rate. */
export interface SectorTerms {
  sector: string;
  /** Total rate on what the terms cover, as a fraction. */
  exemptRate: number;
  /** Share of the trade covered, 0–1. */
  coverage: number;
  /** USD of imports a year that the terms cover; null without a limit. */
  quota: number | null;
  /** ISO day from which they hold. */
  effective: string;
  /** ISO day from which they no longer hold; absent or null: they stay. */
  until?: string | null;
  /** Duty paid since the deadline is given back. */
  refund: boolean;
}

export interface CaseScenario {
  /** "korus", "pause", "return", "exemption", "milder", "delay", "as-it-happened" */
  id: string;
  name: Text;
  /** In one sentence. */
  law: Text;
  /** An assumption that a user changes. */
  probability: number;
  terms: readonly SectorTerms[];
}

/** A rule that sources read in two ways: the measures of the other reading name its id and count where the user's switch says so. */
export interface Reading {
  /** What the rows of the other reading name as their scenario: "autos-additive". */
  id: string;
  /** Workbook name of the switch. */
  cell: string;
  name: Text;
  /** What the switch says: the reading taken, and the other. */
  taken: string;
  other: string;
  /** Scenarios in which the other reading counts once it is switched on; "law" where an act of law does. */
  scenarios: readonly string[] | "law";
  /** On which goods and in which scenario the two are compared. */
  goods: string;
  comparedIn: string;
  /** The other reading puts the deadline a day earlier. */
  movesDeadline: boolean;
}

/** A rival's own deal: the measures that belong to it name its id, so that they can be counted or left out. */
export interface RivalDeal {
  id: string;
  rival: string;
  /** ISO days between which its cost to the exporter is shown, the second not included. */
  from: string;
  until: string;
}

export interface Milestone {
  id: string;
  name: Text;
  /** ISO day, or "2025-07-09 00:01 America/New_York" where the hour counts. */
  at: string;
  source: Citation;
}

export interface Assumption {
  id: string;
  name: Text;
  value: number | Citation;
  unit: Citation;
  source: Citation;
  why: Text;
}

/** What the functions need of a case: who pays what on which goods. They come before all else, so it is separate from the deal. */
export interface TariffCase {
  id: string;
  /** The measures are all there is: Parley's own schedule does not apply, and terms may raise a rate. */
  ownLaw?: boolean;
  name: Text;
  /** ISO codes. */
  importer: string;
  origin: string;
  rivals: readonly string[];
  /** "2025-07-09 00:01 America/New_York" */
  deadline: string;
  /** ISO days between which the schedule is known, both included. */
  scheduleFrom: string;
  scheduleTo: string;
  defaultAsOf: string;
  /** From when and in which scenarios people look ahead; absent: the measures name their scenarios themselves. */
  outlook?: ScenarioTiming;
  sectors: readonly CaseSector[];
  scenarios: readonly CaseScenario[];
  measures: readonly Measure[];
  /** Those of the measures that did not happen; the law holds the others. */
  counterfactuals?: () => readonly Measure[];
  /** What did not happen to suppliers who are none of the case's countries: it counts behind the table of measures, as the law on them does. */
  elsewhere?: () => readonly Measure[];
  readings: readonly Reading[];
  rivalDeals: readonly RivalDeal[];
  /** Which of the assumptions are the share to which a measure applies. */
  shares: readonly ShareAssumption[];
}

/** A published rate that is in its cell until a user writes another. */
export interface ExchangeRate {
  perDollar: number;
  /** ISO day; of an average, the last of its period. */
  day: string;
  source: Text;
}

/** The tariffs, the clock and what lies on the table. */
export interface NegotiationCase extends TariffCase {
  assumptions: readonly Assumption[];
  sources: readonly Source[];
  milestones: readonly Milestone[];
  /** The measure whose rate the tutorial changes: one that every scenario follows. */
  tourMeasure?: string;
  /** Modules: each brings a sheet, or a part of some, where the case has it. */
  deal?: DealTerms;
  project?: ProjectOffer;
  /** Of the exporter's money. */
  exchangeRate?: ExchangeRate;
}
