/** Numbers, days and lists as each language writes them; Korean counts large sums in 억 (10⁸). */
import type { Language } from "../../cases/case";

export interface Formats {
  /** Sums of a sector, in the unit that the dictionary's tradeColumn names. */
  sectorTrade(usd: number): string;
  /** Sums of a line, in the unit that the dictionary's lineTradeColumn names. */
  lineTrade(usd: number): string;
  share(fraction: number): string;
  /** Whole per cent. */
  progress(fraction: number): string;
  /** "Wednesday, 9 July 2025" from "2025-07-09" */
  day(iso: string): string;
  list(items: readonly string[]): string;
}

const LOCALE: Record<Language, string> = { en: "en-GB", ko: "ko-KR" };
/** Billions with two decimals, 억 with one: the smallest sector keeps two figures. */
const SECTOR_UNIT: Record<Language, { usd: number; decimals: number }> = { en: { usd: 1e9, decimals: 2 }, ko: { usd: 1e8, decimals: 1 } };
const LINE_UNIT = 1e6;

const known = new Map<Language, Formats>();

export function formatsOf(language: Language): Formats {
  const made = known.get(language) ?? makeFormats(language);
  known.set(language, made);
  return made;
}

function makeFormats(language: Language): Formats {
  const locale = LOCALE[language];
  const unit = SECTOR_UNIT[language];
  const sectorSum = new Intl.NumberFormat(locale, { minimumFractionDigits: unit.decimals, maximumFractionDigits: unit.decimals });
  const lineSum = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wholePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // The text is a day without a clock; read and written on one clock it stays that day.
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    sectorTrade: (usd) => sectorSum.format(usd / unit.usd),
    lineTrade: (usd) => lineSum.format(usd / LINE_UNIT),
    share: (fraction) => percent.format(fraction),
    progress: (fraction) => wholePercent.format(fraction),
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    list: (items) => list.format(items),
  };
}
