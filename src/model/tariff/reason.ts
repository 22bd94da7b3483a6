/** Why a measure's rate is what it is, as codes with values; the sentences are in src/words/stack. Texts are the schedule's own. */
import type { MeasureForm } from "./measure";

/** What a measure does to the rate. */
export interface Effect {
  form: MeasureForm;
  rate: number;
  authority: string;
  /** Without a rate and without one to add: it ends what came before it. */
  ends: boolean;
}

/** A word of the column Condition, and what the schedule writes for it. */
export interface NamedCondition {
  word: string;
  text: string;
}

/** Where the share of metal comes from: facts of the good, the row's own share, or texts of the schedule. */
export type MetalSource = "facts" | "row" | readonly (string | { kind: "share row" } | { kind: "assumption" })[];

/** By whom it is said that a preference is claimed. */
export type ClaimedBy =
  | { kind: "facts" }
  | { kind: "single line" }
  | { kind: "assumption" }
  | { kind: "source"; source: string; since: { share: number; source: string } | null };

export interface Reasons {
  /** The measure counts, and what it does. */
  applies: { effect: Effect };
  /** What it would do. */
  effect: { effect: Effect };
  freeIf: { conditions: readonly NamedCondition[] };
  dutyIf: { conditions: readonly NamedCondition[]; effect: Effect };
  /** Of a condition that is met: the shares that are assumed to meet it. */
  condition: { conditions: readonly NamedCondition[]; assumed: readonly number[] };
  /** Shares of the trade. */
  onTrade: { share: number };
  covers: { share: number };
  exempt: { share: number };
  displaced: { by: string; share: number };
  metalShare: { metal: string; shares: readonly number[]; source: MetalSource };
  /** `what`: as a case says it in each language. */
  assumedShare: { what: Readonly<Record<"en" | "ko", string>> | "metal" | "reach"; shares: readonly number[] };
  /** ISO days. */
  published: { published: string; from: string };
  counterfactual: undefined;

  /** Last day that the schedule covers, ISO: its rate is given for a later day. */
  heldTo: { day: string; asked: string };
  baseRate: { name: string };
  rateByLine: { lowest: number; highest: number; weights: string };
  lines: { count: number; weights: string };
  notClaimed: { programme: string };
  claimed: { programme: string; share: number; by: ClaimedBy; without: { rate: number; name: string } };
  /** `text`: "$1.509/kg" */
  specific: { text: string | undefined; share: number };
  unrated: { share: number };
}

export type ReasonCode = keyof Reasons;
export type Reason = { [Code in ReasonCode]: { code: Code; values: Reasons[Code] } }[ReasonCode];

export function reason<Code extends ReasonCode>(code: Code, values: Reasons[Code]): Reason {
  return { code, values } as Reason;
}
