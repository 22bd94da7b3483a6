/** An investment offer as a project: the figures that its cash flow is made of. */
import type { Citation, Language, Text } from "./case";
import type { Confidence } from "./deal";
import type { BundledProject } from "./project-names";

export interface ProjectInput {
  id: string;
  name: Text;
  unit: Text;
  /** Low and high are null where only one figure is used. */
  low: number | null;
  likely: number;
  high: number | null;
  source: Citation;
  date: string;
  confidence: Confidence;
}

/** What the project's sheet is called, and what its tables and cells begin with: formulas of people may refer to them, so they never change. */
export interface ProjectNames {
  sheet: string;
  prefix: string;
}

/** What the sheet says of the project in the case's own words. */
export interface ProjectWords {
  title: string;
  /** "the amounts of Alaska come from its sheet" */
  short: string;
  pays: string;
  risk: string;
  /** Over the column of `lossHeader`. */
  lossShare: string;
  purchases: string;
  ofDeficit: string;
}

export interface ProjectOffer {
  id: string;
  names: BundledProject;
  words: Record<Language, ProjectWords>;
  /** The country that the offer asks to join: its part is in the inputs "equity-…", "debt-…" and "offtake-…" of that name. */
  party: string;
  /** Header of the column with the party's part of a loss. */
  lossHeader: string;
  inputs: readonly ProjectInput[];
  /** Longest build and operation together, in years, that the sheet has rows for. */
  years: number;
}
