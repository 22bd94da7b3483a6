/** The words of the sheet Summary. Sentences with figures are formulas: cells stand between the words. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

/** How figures may be shown: what a person chooses, what stands behind a figure, and how many US dollars or units of the exporter's money make one. */
export interface Unit {
  choice: string;
  words: string;
  /** Without the money, where it goes without saying. */
  short: string;
  size: number;
  money: "dollars" | "exporter's";
}

export interface SummaryText {
  title(caseName: string): string;
  /** A formula that writes a day as a sentence says it. */
  day(serial: string): string;
  headline: {
    left(day: string, there: { days: string; capital: string }, here: { days: string; capital: string } | null): string;
    passed(day: string, days: string): string;
    noDay: string;
    propose(ours: string, theirs: string): string;
    noPackage: string;
    ask: string;
  };
  cards: {
    days: string;
    expected: string;
    best: string;
    worst: string;
    day: string;
    package: string;
    mostSaved: string;
    unit: string;
    factor: string;
    unitWords: string;
    unitShort: string;
    daysIn(capital: string): string;
    workingIn(capital: string): string;
    weekdaysIn(capital: string): string;
  };
  notes: {
    working(there: { days: string; capital: string }, here: { days: string; capital: string }): string;
    weekdays(days: string): string;
    saves(name: string, amount: string): string;
    month(amount: string): string;
    theirs(amount: string): string;
    noTerms: string;
    noRate: string;
  };
  messages: {
    duty(name: string, amount: string, best: string, saved: string): string;
    dutyAlone(name: string, amount: string): string;
    sector(name: string, amount: string, share: string): string;
    noDuty: string;
  };
  charts: { duty: string; net: string; saved: string; sectors: string };
  /** What to change where. */
  links: {
    change: string;
    day: string;
    probabilities: string;
    terms: string;
    rates: string;
    package: string;
    exchangeRate: string;
  };
  package: string;
  state: {
    asOf: string;
    law(lastDay: string): string;
    version(version: string): string;
    probabilities: string;
    sectors: string;
  };
  /** Chooses the unit by the size of the figures. */
  automatic: string;
  /** The units by name; the smaller first, and of each money the two between which `automatic` chooses or a person does. */
  units(money: { code: string; shownIn: "billions" | "millions"; koreanUnit: string } | undefined): readonly Unit[];
  prompt: { title: string; prompt: string };
}

export const summaryTexts: Record<Language, SummaryText> = { en, ko };
