/** The words of the sheet Coverage: whether a list of goods is covered, by which act, and what would change it. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

export interface CoverageText {
  title: string;
  explanation: string;
  method: string;
  provenance(version: string, lawTo: string): string;
  parameters: { day: string; goods: string; found: string; free: string; highest: string; changing: string };
  dayNote(lawTo: string): string;
  dayPrompt: { title: string; prompt: string };
  /** Of an act in the cell: its rate, its days. */
  act(about: { name: string; rate: string; from: string | null; until: string | null; citation: string }): string;
  base(name: string, rate: string): string;
  fact(what: string, rate: string): string;
  claimed(programme: string): string;
  notClaimed(programme: string): string;
  and: string;
  /** Of a heading or subheading. */
  average(lines: number): string;
  foreign(candidates: string): string;
  notCode(candidates: string): string;
  perhaps(sentence: string, candidates: string): string;
  notKnown: string;
  other: string;
  captions: Record<"Coverage" | "CoverageRates", string>;
  labels: Record<"Coverage" | "CoverageRates", Record<string, string>>;
}

export const coverageTexts: Record<Language, CoverageText> = { en, ko };
