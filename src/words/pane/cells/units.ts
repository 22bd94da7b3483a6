/** Units of large sums, as a person writes and types them. */
import type { Language } from "../../../cases/case";

/** What a label on a sheet says of the unit that its figures are shown in: here they are written with their own. */
const SHOWN_IN =
  /,? ?\(?(?:million|billion|thousand) (?:USD|dollars)\)?$|,? ?\(?(?:천|만|백만|억|십억) ?(?:달러|원)\)?$/;

export const withoutUnit = (label: string): string => label.replace(SHOWN_IN, "");

/** "million USD" is how a cell is formatted; its value is in dollars, and so is what is said of it. */
export function ofWholeUnits(words: string): string {
  return words
    .replace(/\b(?:thousand|million|billion|m|bn)\s+(?=(?:USD|KRW|EUR|JPY)\b)/g, "")
    .replace(/\b(USD|KRW|EUR|JPY)\s+(?:m|bn)\b/g, "$1")
    .replace(/(?:백만|십억|천|억|조)\s*(?=달러|원(?![가-힣]))/g, "");
}

interface Unit {
  /** Of each figure, so that those of a column stand alike. */
  decimals: number;
  size: number;
  /** The least number that is written with it, where that is not its size. */
  from?: number;
  word: string;
  typed: RegExp;
}

/** From the largest. */
export const UNITS: Record<Language, readonly Unit[]> = {
  en: [
    { decimals: 2, size: 1e9, word: " bn", typed: /\s*(?:bn|billion|b)$/i },
    { decimals: 2, size: 1e6, word: " m", typed: /\s*(?:mn|million|m)$/i },
  ],
  ko: [
    { decimals: 2, size: 1e12, word: "조", typed: /\s*조$/ },
    { decimals: 1, size: 1e8, word: "억", typed: /\s*억$/ },
    // Smaller numbers are written out.
    { decimals: 0, size: 1e4, from: 1e6, word: "만", typed: /\s*만$/ },
  ],
};
