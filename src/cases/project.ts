/** An investment offer as a project: the figures that its cash flow is made of. */
import type { Citation, Text } from "./case";
import type { Confidence } from "./deal";

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

export interface ProjectOffer {
  id: string;
  inputs: readonly ProjectInput[];
  /** Longest build and operation together, in years, that the sheet has rows for. */
  years: number;
}
