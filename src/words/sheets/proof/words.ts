/** The words of the sheet Proof. */
import type { Language } from "../../../cases/case";
import type { ProofColumn } from "../../../sharing/proof";
import { en } from "./en";
import { ko } from "./ko";

export interface ProofText {
  title: string;
  explanation: string;
  headers: Record<ProofColumn, string>;
  agrees: string;
  differs: string;
  noResult: string;
  /** Between the two counts, and after them. */
  summary: { of: string; agree: string };
}

export const proofTexts: Record<Language, ProofText> = { en, ko };
