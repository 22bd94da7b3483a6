/** Countries as the pane names them, with the clock of each capital. */
import type { Text } from "../../cases/case";

export interface Country {
  name: Text;
  capital: { name: Text; timeZone: string } | null;
}

const known: Record<string, Country> = {
  US: {
    name: { en: "US", ko: "미국" },
    capital: { name: { en: "Washington", ko: "워싱턴" }, timeZone: "America/New_York" },
  },
  KR: { name: { en: "Korea", ko: "한국" }, capital: { name: { en: "Seoul", ko: "서울" }, timeZone: "Asia/Seoul" } },
  JP: { name: { en: "Japan", ko: "일본" }, capital: { name: { en: "Tokyo", ko: "도쿄" }, timeZone: "Asia/Tokyo" } },
  CN: {
    name: { en: "China", ko: "중국" },
    capital: { name: { en: "Beijing", ko: "베이징" }, timeZone: "Asia/Shanghai" },
  },
};

/** By ISO code; a country without an entry has the name that the browser knows and no clock. */
export function country(code: string): Country {
  return known[code] ?? { name: { en: regionName("en", code), ko: regionName("ko", code) }, capital: null };
}

function regionName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}
