/** What is asked of the schedule on the tab Look up: goods found while a user types, the country, the day, and the answer. */
import { useEffect, useMemo, useState } from "react";
import { GoodsSearch, type GoodsAnswer } from "../../law/find-goods";
import { lineAnswer, type LineAnswer } from "../../law/line-answer";
import { originCode, originCodes, originName, originProblem } from "../../law/origins";
import { lawSchedule, LAW_FROM, LAW_TO } from "../../law/schedule";
import { isoOf, serialOf } from "../../model/calendar/day";
import { isoOfWritten } from "../../model/calendar/moment";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { errorMessage } from "../../commands/error-message";
import type { Language } from "../../cases/case";
import { loadStackWords } from "../../words/stack/words";
import type { LookUpText } from "../../words/pane/look-up/words";
import { today } from "./today";

/** Goods shown at most. */
export const MOST_FOUND = 8;

let schedule: TariffSchedule | undefined;
let search: GoodsSearch | undefined;
let prepared: Promise<void> | undefined;

export function lookUpSchedule(): TariffSchedule {
  return (schedule ??= lawSchedule());
}

/** The day whose law is used for a day: the last one that the schedule covers, where the day is later. */
export function knownDay(day: number): number {
  return Math.min(day, serialOf(LAW_TO));
}

export interface Searching {
  /** false until words of the schedule are found too. */
  ready: boolean;
  find(text: string): GoodsAnswer;
  named: GoodsSearch["named"];
}

export function useGoodsSearch(): Searching {
  const goods = (search ??= new GoodsSearch());
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let shown = true;
    prepared ??= goods.prepare();
    void prepared.then(() => shown && setReady(true));
    return () => {
      shown = false;
    };
  }, [goods]);
  return useMemo(
    () => ({ ready, find: (text: string) => goods.find(text, MOST_FOUND), named: (code: string) => goods.named(code) }),
    [goods, ready],
  );
}

/** The sentences of the stack come in the pane's language, which need not be Excel's. */
export function useStackWords(language: Language): boolean {
  const [loaded, setLoaded] = useState<Language | null>(language === "en" ? "en" : null);
  useEffect(() => {
    let shown = true;
    const texts = async () => (await import("../../cases/translations")).lawTexts(language);
    void loadStackWords(language, texts).then(() => shown && setLoaded(language));
    return () => {
      shown = false;
    };
  }, [language]);
  return loaded === language;
}

export type Read<Value> = { value: Value } | { problem: string };

export function readOrigin(written: string, text: LookUpText): Read<string> {
  const name = written.trim();
  if (name === "") return { problem: text.noOrigin };
  const code = originCode(name);
  if (code !== undefined && lookUpSchedule().origins.includes(code)) return { value: code };
  const why = originProblem(name);
  return {
    problem:
      why.kind === "ended"
        ? text.ended(name, why.successors.join(", "))
        : text.unknownOrigin(name, why.nearest.join(", ")),
  };
}

export function readDay(written: string, text: LookUpText): Read<number> {
  const iso = isoOfWritten(written);
  if (iso === undefined) return { problem: text.badDay(LAW_TO) };
  // The law of days to come is not known; for those after the last one covered it is given as it was then.
  if (iso < LAW_FROM || (iso > LAW_TO && iso > today())) return { problem: text.outside(LAW_FROM, LAW_TO) };
  return { value: serialOf(iso) };
}

export function nameOfOrigin(code: string, language: Language): string {
  const name = originName(code);
  return (language === "ko" ? name?.korean : name?.english) ?? code;
}

/** Names to choose from, in the order of the language. */
export function originNames(language: Language): string[] {
  const known = new Set(lookUpSchedule().origins);
  return originCodes()
    .filter((code) => known.has(code))
    .map((code) => nameOfOrigin(code, language))
    .sort(new Intl.Collator(language).compare);
}

export type Answer = { state: "here"; answer: LineAnswer } | { state: "refused"; why: string };

export function answerOf(code: string, origin: string, day: number, facts: readonly string[]): Answer {
  try {
    return { state: "here", answer: lineAnswer(lookUpSchedule(), code, origin, knownDay(day), facts) };
  } catch (error) {
    return { state: "refused", why: errorMessage(error) };
  }
}

/** The same question as a formula of a cell, which has no place to say that the law is of an earlier day: it asks for that day. */
export function formulaOf(code: string, origin: string, day: number, facts: readonly string[]): string {
  const [year, month, date] = isoOf(knownDay(day)).split("-").map(Number);
  const about = facts.length === 0 ? "" : `,,,,"${facts.join(", ")}"`;
  return `=PARLEY.TARIFF_RATE("${code}","${origin}",DATE(${year},${month},${date})${about})`;
}
