/** What a bundled negotiation case is made of. Every figure names its source; what is assumed says so. */
import type { Measure } from "../model/tariff/measure";
import type { ShareAssumption } from "../model/tariff/stacking";

export type Language = "en" | "ko";
export type Text = Record<Language, string>;

export interface Source {
  id: string;
  title: string;
  url: string;
  date: string;
  confidence: "primary" | "secondary" | "assumption";
}

export interface CaseSector {
  /** "autos", "ev", "steel", "ship-components", "consumer-electronics", "other" */
  id: string;
  name: Text;
  /** HS expression; "other" is `all`. A line counts for the first sector that names it. */
  codes: string;
  /** Demand elasticities of US imports, null where no source was found. */
  elasticities: { shortRun: number | null; longRun: number | null; substitution: number | null; source: string };
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
  /** Duty paid since the deadline is given back. */
  refund: boolean;
}

export interface CaseScenario {
  /** "korus", "pause", "return", "exemption", "milder", "delay", "as-it-happened" */
  id: string;
  name: Text;
  /** In one sentence. */
  law: Text;
  /** An assumption that a person changes. */
  probability: number;
  terms: readonly SectorTerms[];
}

export interface Milestone {
  id: string;
  name: Text;
  /** ISO day, or "2025-07-09 00:01 America/New_York" where the hour counts. */
  at: string;
  source: string;
}

export interface Assumption {
  id: string;
  name: Text;
  value: number | string;
  unit: string;
  source: string;
  why: Text;
}

export interface NegotiationCase {
  id: string;
  name: Text;
  /** ISO codes. */
  importer: string;
  origin: string;
  rivals: readonly string[];
  /** "2025-07-09 00:01 America/New_York" */
  deadline: string;
  /** ISO days between which the schedule speaks, both included. */
  scheduleFrom: string;
  scheduleTo: string;
  defaultAsOf: string;
  sectors: readonly CaseSector[];
  scenarios: readonly CaseScenario[];
  measures: readonly Measure[];
  milestones: readonly Milestone[];
  assumptions: readonly Assumption[];
  /** Which of the assumptions stand for the share on which a measure falls. */
  shares: readonly ShareAssumption[];
  sources: readonly Source[];
}
