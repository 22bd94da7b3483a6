/** The words of the sheet Brief, apart from the others as only a person who asks for it needs them. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

/** Sentences with figures are formulas: `of` puts cells between the words. */
export interface BriefText {
  title(caseName: string): string;
  explanation: string;
  provenance(version: string): string;
  /** Where they are not named, the country is. */
  nothing: string;
  parameters: {
    decideBy: string;
    working(capital: string): string;
    weekdays(capital: string): string;
    calendarDays: string;
    expected: string;
    dayLate: string;
    package: string;
  };
  prompt: { title: string; prompt: string };
  points: {
    header: string;
    propose(day: string, ours: string, theirs: string): string;
    noDeal: string;
    ask(day: string): string;
    duty(expected: string, name: string, then: string): string;
    day(cost: string): string;
    sameDay: string;
    timing(choice: string, worth: string): string;
  };
  /** A formula that writes dollars as the sentences say them. */
  money(cell: string): string;
  /** A formula that says the hour, a formula itself, in a capital. */
  clock(time: string, capital: string): string;
  /** A formula that names the workbook's own trade by the cells that say its year and its source. */
  tradeOf(vintage: string, source: string): string;
  captions: { BriefScenarios: string; BriefPackage: string; BriefSources: string };
  labels: { BriefScenarios: Record<string, string>; BriefPackage: Record<string, string> };
  charts: {
    duty: string;
    net: string;
    saved: string;
    day: string;
    thousandUsd: string;
    sectors: string;
    front: string;
    undominated: string;
    proposed: string;
    ours: string;
    theirs: string;
    millionUsd: string;
  };
}

export const briefTexts: Record<Language, BriefText> = { en, ko };
