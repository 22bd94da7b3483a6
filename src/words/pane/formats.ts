/** Numbers, days and lists as each language writes them; Korean counts large sums in 억 (10⁸). */
import type { Language } from "../../cases/case";

export interface Formats {
  /** Sums of a sector, in the unit that the dictionary's tradeColumn names. */
  sectorTrade(usd: number): string;
  /** Sums of a line, in the unit that the dictionary's lineTradeColumn names. */
  lineTrade(usd: number): string;
  /** In the unit that suits its size: "$3.91 bn", "39.1억 달러". */
  money(usd: number): string;
  share(fraction: number): string;
  /** Whole per cent. */
  wholePercent(fraction: number): string;
  /** "Wednesday, 9 July 2025" from "2025-07-09" */
  day(iso: string): string;
  /** "9 Jul 2025" from "2025-07-09" */
  shortDay(iso: string): string;
  list(items: readonly string[]): string;
}

const LOCALE: Record<Language, string> = { en: "en-GB", ko: "ko-KR" };
/** Billions with two decimals, 억 with one: the smallest sector keeps two figures. */
const SECTOR_UNIT: Record<Language, { usd: number; decimals: number }> = {
  en: { usd: 1e9, decimals: 2 },
  ko: { usd: 1e8, decimals: 1 },
};
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
  const sectorSum = new Intl.NumberFormat(locale, {
    minimumFractionDigits: unit.decimals,
    maximumFractionDigits: unit.decimals,
  });
  const lineSum = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wholePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // The text is a day without a clock; read and written on one clock it stays that day.
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
  const shortDay = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    sectorTrade: (usd) => sectorSum.format(usd / unit.usd),
    lineTrade: (usd) => lineSum.format(usd / LINE_UNIT),
    money: (usd) => money(language, usd),
    share: (fraction) => percent.format(fraction),
    wholePercent: (fraction) => wholePercent.format(fraction),
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    shortDay: (iso) => shortDay.format(new Date(`${iso}T00:00:00Z`)),
    list: (items) => list.format(items),
  };
}

/** Units from the largest, with how many decimals show three figures of most sums. */
const MONEY: Record<Language, readonly { usd: number; decimals: number; write(number: string): string }[]> = {
  en: [
    { usd: 1e9, decimals: 2, write: (number) => `$${number} bn` },
    { usd: 1e6, decimals: 1, write: (number) => `$${number} m` },
    { usd: 1, decimals: 0, write: (number) => `$${number}` },
  ],
  ko: [
    { usd: 1e8, decimals: 1, write: (number) => `${number}억 달러` },
    { usd: 1e4, decimals: 0, write: (number) => `${number}만 달러` },
    { usd: 1, decimals: 0, write: (number) => `${number}달러` },
  ],
};

function money(language: Language, usd: number): string {
  const size = Math.abs(usd);
  const units = MONEY[language];
  const unit = units.find((each) => size >= each.usd) ?? units[units.length - 1]!;
  const number = (size / unit.usd).toLocaleString(LOCALE[language], {
    minimumFractionDigits: unit.decimals,
    maximumFractionDigits: unit.decimals,
  });
  return `${usd < 0 ? "−" : ""}${unit.write(number)}`;
}
