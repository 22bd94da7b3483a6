/** What two sides may agree on: issues, their options, and what an option is worth to each side. */
import type { Side, Status } from "../model/talks/rows";
import type { Citation, Text } from "./case";

/** Low, likely, high. A judgement unless the row's source says otherwise. */
export type Estimate = readonly [low: number, likely: number, high: number];

export type Confidence = "primary" | "secondary" | "assumption";

/** What the money of an option is counted from; USD over the horizon of the scenarios. */
export type OptionAmount =
  | { kind: "nothing" }
  /** Duty that the terms save on a sector against no deal. `quotaShare`: of a year's trade; months: a linear way to the rate. */
  | {
      kind: "duty";
      sector: string;
      rate: number;
      coverage: number;
      quotaShare: number | null;
      phaseInMonths: number | null;
    }
  /** Points of duty on a sector's trade. */
  | { kind: "points"; sector: string; points: number }
  | { kind: "yearly"; usd: number }
  /** Rows of the table of barriers. */
  | { kind: "barriers"; barriers: readonly string[] }
  /** Purchases from the project a year, and a share of its capital. */
  | { kind: "offtake"; tonnes: number }
  | { kind: "stake"; share: number };

export interface DealOption {
  id: string;
  name: Text;
  amount: OptionAmount;
  /** Worth of a dollar of the amount to each side; null where it follows from the project's own figures. */
  ours: Estimate | null;
  theirs: Estimate;
  /** Points, 0 to 10: what a government pays at home for agreeing. A judgement. */
  politicalCost: { ours: number; theirs: number };
  /** "issue/option": never together with the first, never without the second. */
  excludes: readonly string[];
  requires: readonly string[];
  source: Citation;
  /** ISO day of the source. */
  date: string;
  confidence: Confidence;
}

export interface DealIssue {
  id: string;
  side: "ask" | "offer";
  name: Text;
  options: readonly DealOption[];
}

/** A rule that works like a duty, as the rate that would have the same effect. */
export interface Barrier {
  id: string;
  name: Text;
  /** Trade that it touches, USD a year. */
  trade: number;
  equivalent: Estimate;
  source: Citation;
  confidence: Confidence;
}

/** A way to use the time: when a deal would come, how likely it is and how much better than today's. */
export interface TimingChoice {
  id: string;
  name: Text;
  /** Milestone from which the days count; null for the as-of day. */
  milestone: string | null;
  days: number;
  probability: number;
  /** Better than accepting now, as a fraction of today's value to us. */
  better: number;
}

export interface DealTerms {
  issues: readonly DealIssue[];
  barriers: readonly Barrier[];
  /** Over their table, where the case has a word of its own for them. */
  barriersCaption?: Text;
  timing: readonly TimingChoice[];
  /** USD that a point of political cost stands for. */
  politicalPoint: number;
  /** What is public of the talks themselves. */
  record?: readonly TalkRecord[];
}

/** A row of the talks that a source tells of; what is not public is blank. */
export interface TalkRecord {
  /** ISO day. */
  date: string;
  round: number;
  side: Side;
  area: Text;
  /** Ids of the deal; "" where the source names none. */
  issue: string;
  option: string;
  condition: Text;
  status: Status;
  owner: Text;
  source: Citation;
}
