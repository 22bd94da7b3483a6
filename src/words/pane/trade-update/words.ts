/** What the pane says about fresh trade figures; loaded with that part. */
import type { FetchProblem } from "../../../cases/census/census-error";
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

export interface FailureText {
  title: string;
  /** What was left untouched and what to do. */
  remedy: string;
}

export interface TradeUpdateText {
  title: string;
  intro(vintage: string): string;
  year: string;
  yearWrong(first: number, last: number): string;
  settings: string;
  address: string;
  addressHint: string;
  key: string;
  keyHint: string;
  ask: string;
  askAgain: string;
  asking(done: number, of: number): string;
  reviewTitle(before: string, after: string): string;
  nothingWritten: string;
  sector: string;
  line: string;
  difference: string;
  total: string;
  allLines(shown: number, of: number): string;
  noChange: string;
  unknown(count: number, money: string): string;
  write(year: string): string;
  discard: string;
  writing: string;
  doneTitle(year: string): string;
  done: string;
  notRefreshed(why: string): string;
  writeFailed: string;
  back(vintage: string): string;
  problem(problem: FetchProblem): FailureText;
}

export const tradeUpdateTexts: Record<Language, TradeUpdateText> = { en, ko };
