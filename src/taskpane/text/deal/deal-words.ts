/** The deal's words, and its numbers with those of the pane, by the language of the pane. */
import { useMemo } from "react";
import type { Language } from "../../../cases/case";
import { isoOf } from "../../../model/calendar/day";
import type { Formats } from "../../../words/pane/formats";
import { usePaneLanguage } from "../pane-language";
import { dealDictionaries, type DealDictionary } from "../../../words/pane/deal/words";

export interface DealFormats {
  money(usd: number): string;
  /** Without its unit, which the axis names. */
  axis(usd: number): string;
  percent(fraction: number): string;
  count(value: number): string;
  /** "9 Jul 2025" from a serial day. */
  day(serial: number): string;
  list(items: readonly string[]): string;
}

export interface DealWords {
  words: DealDictionary;
  formats: DealFormats;
}

/** USD that the axes count in: billions, 억. */
const AXIS: Record<Language, { usd: number; decimals: number }> = {
  en: { usd: 1e9, decimals: 1 },
  ko: { usd: 1e8, decimals: 0 },
};

export function useDealWords(): DealWords {
  const { language, formats } = usePaneLanguage();
  return useMemo(
    () => ({ words: dealDictionaries[language], formats: formatsFor(language, formats) }),
    [language, formats],
  );
}

function formatsFor(language: Language, { money, wholePercent, shortDay, list }: Formats): DealFormats {
  const { usd: unit, decimals } = AXIS[language];
  const axis = new Intl.NumberFormat(language === "ko" ? "ko-KR" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const whole = new Intl.NumberFormat(language === "ko" ? "ko-KR" : "en-GB");
  return {
    money,
    axis: (usd) => axis.format(Math.round((usd / unit) * 10 ** decimals) / 10 ** decimals + 0).replace("-", "−"),
    percent: wholePercent,
    count: (value) => whole.format(value),
    day: (serial) => shortDay(isoOf(serial)),
    list,
  };
}
