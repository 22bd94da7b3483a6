/** The words of the sheet Trade data, apart from the others as only a person who asks for fresh figures needs them. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

export interface TradeDataText {
  title: string;
  explanation: string;
  method: string;
  /** In a user's case. */
  ownExplanation: string;
  ownMethod: string;
  now: string;
  before: string;
  source: string;
  code: string;
  trade(country: string): string;
  duty(country: string): string;
  /** Of the bundled figures. */
  bundledSource: string;
  fetched(address: string, day: string): string;
  /** Of the user's own lines; without any, nothing is known yet. */
  ownLines(name: string, accepted: number): string;
  noLines: string;
}

export const tradeDataTexts: Record<Language, TradeDataText> = { en, ko };
