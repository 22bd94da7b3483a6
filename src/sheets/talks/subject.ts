/** What the sheet Talks is made of: the deal that the workbook holds, and what a person has written on an earlier one. */
import type { Language } from "../../cases/case";
import type { Cell } from "../plan";

export interface TalksSubject {
  language: Language;
  /** Of the table DealIssues, with the rows that people added. */
  issues: readonly { id: string; name: string }[];
  /** Inputs of earlier rows by header, in their order; formulas as they are written. */
  talks: readonly Readonly<Record<string, Cell>>[];
  /** Inputs of the mandate by issue and header. */
  mandate: ReadonlyMap<string, Readonly<Record<string, Cell>>>;
  /** The yellow cells above the tables, in their order; undefined where Parley's figure stands. */
  inputs: readonly (Cell | undefined)[];
  /** The last arguments of rates where the workbook has trade of its own. */
  ownWeights: string;
}
