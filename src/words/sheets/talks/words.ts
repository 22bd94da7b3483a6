/** The words of the sheet Talks, apart from the others as only who asks for it needs them. */
import type { Language } from "../../../cases/case";
import type { Side, Status } from "../../../model/talks/rows";
import type { TalkTable } from "../../../sheets/talks/plan";
import { en } from "./en";
import { ko } from "./ko";

export interface TalksText {
  title: string;
  explanation: string;
  provenance(version: string): string;
  nothing: string;
  sides: Record<Side, string>;
  statuses: Record<Status, string>;
  parameters: Record<
    "chance" | "unsure" | "spread" | "best" | "theirTable" | "ourTable" | "ourConcession" | "theirConcession" | "amiss",
    string
  >;
  notes: Record<"chance" | "unsure" | "spread" | "worthToUs" | "points" | "amiss", string>;
  prompts: Record<
    "side" | "issue" | "option" | "status" | "date" | "mandate" | "chance" | "unsure" | "spread",
    { title: string; prompt: string }
  >;
  /** What formulas say of a row. */
  beyond: string;
  chosenBeyond: string;
  none: string;
  checks: Record<"issue" | "noOption" | "option" | "date" | "order" | "status" | "excluded", string>;
  captions: Record<TalkTable, string>;
  labels: Record<TalkTable, Record<string, string>>;
}

export const talksTexts: Record<Language, TalksText> = { en, ko };
