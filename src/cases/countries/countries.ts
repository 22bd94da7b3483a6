/** Facts about countries other than their law: their short names, the clock of the capital, and their money. */
import type { Text } from "../case";

export interface Capital {
  name: Text;
  timeZone: string;
}

export interface Currency {
  /** ISO 4217. */
  code: string;
  /** "Won per US dollar", "no figures in won". */
  name: Text;
  /** Who publishes a rate against the dollar. */
  publisher: Text;
  /** English sheets show it in billions or in millions; Korean ones count in 억 (10⁸) and 조 (10¹²), with this word after them. */
  shownIn: "billions" | "millions";
  koreanUnit: string;
}

export interface Country {
  /** As headlines say it, where that is shorter than the name of the standard. */
  name?: Text;
  capital?: Capital;
  currency?: Currency;
}

function capital(en: string, ko: string, timeZone: string): Capital {
  return { name: { en, ko }, timeZone };
}

const EURO: Currency = {
  code: "EUR",
  name: { en: "euro", ko: "유로" },
  publisher: { en: "European Central Bank (ecb.europa.eu)", ko: "유럽중앙은행(ecb.europa.eu)" },
  shownIn: "millions",
  koreanUnit: "유로",
};

/** By ISO code. A country that is not here has the name that the browser knows, no clock and no money of its own. */
const known: Readonly<Record<string, Country>> = {
  US: { name: { en: "US", ko: "미국" }, capital: capital("Washington", "워싱턴", "America/New_York") },
  KR: {
    name: { en: "Korea", ko: "한국" },
    capital: capital("Seoul", "서울", "Asia/Seoul"),
    currency: {
      code: "KRW",
      name: { en: "won", ko: "원" },
      publisher: { en: "Bank of Korea, ECOS (ecos.bok.or.kr)", ko: "한국은행 ECOS(ecos.bok.or.kr)" },
      shownIn: "billions",
      koreanUnit: "원",
    },
  },
  JP: {
    name: { en: "Japan", ko: "일본" },
    capital: capital("Tokyo", "도쿄", "Asia/Tokyo"),
    currency: {
      code: "JPY",
      name: { en: "yen", ko: "엔" },
      publisher: { en: "Bank of Japan (boj.or.jp)", ko: "일본은행(boj.or.jp)" },
      shownIn: "billions",
      koreanUnit: "엔",
    },
  },
  CN: { name: { en: "China", ko: "중국" }, capital: capital("Beijing", "베이징", "Asia/Shanghai") },
  EU: {
    name: { en: "EU", ko: "EU" },
    capital: capital("Brussels", "브뤼셀", "Europe/Brussels"),
    currency: EURO,
  },
};

export function countryOf(code: string): Country {
  return known[code] ?? {};
}
