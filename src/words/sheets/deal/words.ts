/** The words of the sheets of a deal and of its project, in one shape for all languages. */
import type { SheetText } from "../words";

type Prompt = { title: string; prompt: string };
export type RuleName = "nash" | "kalai-smorodinsky" | "egalitarian" | "sum";

export interface DealText {
  /** In the place of {project} in what the sheet explains. */
  fromProject(project: string): string;
  zone: string;
  zoneNote: string;
  noZone: string;
  /** Where a row of the table of options is not to be understood; short, as all of these stand in one cell. */
  unreadable: string;
  valueMissing: string;
  none: string;
  chosen: string;
  ourReservation: string;
  theirReservation: string;
  fromNoDeal: string;
  noDeal: string;
  ourOverride: string;
  theirOverride: string;
  inUsd: string;
  disagreement: string;
  theirDuty: string;
  politicalPoint: string;
  assumption: string;
  perfectInformation: string;
  chart: { title: string; front: string; ours: string; theirs: string };
  sides: Record<"ask" | "offer", string>;
  /** Where the amount of an option comes from. */
  bases: Record<"outcomes" | "project" | "judgement", string>;
  rules: Record<RuleName, string>;
  seeks: Record<RuleName, string>;
  prompts: Record<
    | "noDeal"
    | "disagreement"
    | "theirDuty"
    | "politicalPoint"
    | "weight"
    | "points"
    | "factor"
    | "sector"
    | "quotaShare"
    | "phaseIn"
    | "equivalent"
    | "barrierTrade"
    | "daysAfter"
    | "chance"
    | "better",
    Prompt
  >;
}

export interface ProjectText {
  explanation: string;
  check: string;
  complete: string;
  missing: string;
  tooLong: string;
  npv: string;
  atStart: string;
  irr: string;
  breakEven: string;
  perMmbtu: string;
  cover: string;
  leastYear: string;
  debt: string;
  withInterest: string;
  ofCapital: string;
  inBadCase: string;
  aYear: string;
  deficit: string;
  noRate: string;
  noDebt: string;
  cases: Record<"likely" | "good" | "bad", string>;
  prompts: { figure: Prompt };
}

export type DealTable =
  | "DealPackages"
  | "DealIssues"
  | "DealTiming"
  | "DealExchange"
  | "DealBarriers"
  | "Deal"
  | "DealSearch"
  | "DealFront"
  | "ProjectCases"
  | "ProjectInputs"
  | "ProjectYears";

/** A part of the workbook's words. */
export interface DealWords {
  sheets: Pick<SheetText["sheets"], "Deal">;
  captions: SheetText["captions"];
  labels: Pick<SheetText["labels"], DealTable>;
  deal: DealText;
  project: ProjectText;
}
