/** What is said of lines that could not be taken, in the pane, on the sheet Rejected rows and on the command line. */
import type { RejectReason } from "../../../cases/own/lines";
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

export interface RejectedText {
  title: string;
  explanation(shown: number, of: number): string;
  row: string;
  reason: string;
  cell: string;
  reasons: Record<RejectReason, string>;
}

export const rejectedTexts: Record<Language, RejectedText> = { en, ko };
