/** Countries of origin as people write them: ISO codes, names in English and Korean, the Census's names, and usual other spellings. */
import { lawTables } from "./tables";

export interface OriginName {
  iso2: string;
  english: string;
  korean: string;
}

/** Usual spellings beside the official names. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  KOREA: "KR",
  ROK: "KR",
  "SOUTH KOREA": "KR",
  "REPUBLIC OF KOREA": "KR",
  "KOREA, REPUBLIC OF": "KR",
  "KOREA, SOUTH": "KR",
  "KOREA (REPUBLIC OF)": "KR",
  "KOREA, REP.": "KR",
  대한민국: "KR",
  한국: "KR",
  남한: "KR",
  韓國: "KR",
  韓国: "KR",
  DPRK: "KP",
  日本: "JP",
  中國: "CN",
  中国: "CN",
  PRC: "CN",
  "PEOPLE'S REPUBLIC OF CHINA": "CN",
  "MAINLAND CHINA": "CN",
  UK: "GB",
  "GREAT BRITAIN": "GB",
  BRITAIN: "GB",
  ENGLAND: "GB",
  USA: "US",
  "U.S.": "US",
  "U.S.A.": "US",
  "UNITED STATES OF AMERICA": "US",
  UAE: "AE",
  TURKIYE: "TR",
  TURKEY: "TR",
  튀르키예: "TR",
  터키: "TR",
  "VIET NAM": "VN",
  VIETNAM: "VN",
  "RUSSIAN FEDERATION": "RU",
  "CZECH REPUBLIC": "CZ",
  HOLLAND: "NL",
  BURMA: "MM",
  "IVORY COAST": "CI",
  "COTE D'IVOIRE": "CI",
  SWAZILAND: "SZ",
  MACEDONIA: "MK",
  "CAPE VERDE": "CV",
  "EAST TIMOR": "TL",
  "HONG KONG": "HK",
  홍콩: "HK",
  MACAU: "MO",
  MACAO: "MO",
  마카오: "MO",
  "CHINESE TAIPEI": "TW",
  타이완: "TW",
  LAOS: "LA",
  "LAO PDR": "LA",
  IRAN: "IR",
  SYRIA: "SY",
  VENEZUELA: "VE",
  BOLIVIA: "BO",
  TANZANIA: "TZ",
  MOLDOVA: "MD",
  BRUNEI: "BN",
  EU27: "EU",
  "EU-27": "EU",
  유럽연합: "EU",
  남아프리카공화국: "ZA",
  "DR CONGO": "CD",
  "BRITISH VIRGIN ISLANDS": "VG",
};

/** Origins that ended, and what to write in their place. */
const ENDED: Readonly<Record<string, string>> = {
  USSR: "RU, UA or another of its successors",
  "SOVIET UNION": "RU, UA or another of its successors",
  YUGOSLAVIA: "RS, HR, SI, BA, MK, ME or XK",
  CZECHOSLOVAKIA: "CZ or SK",
  "EAST GERMANY": "DE",
  GDR: "DE",
  "NETHERLANDS ANTILLES": "CW, SX or BQ",
  "SERBIA AND MONTENEGRO": "RS or ME",
  ZAIRE: "CD",
  소련: "RU, UA or another of its successors",
  유고슬라비아: "RS, HR, SI, BA, MK, ME or XK",
  체코슬로바키아: "CZ or SK",
};

/** Accents, punctuation and spaces tell no countries apart. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toUpperCase()
    .replace(/&/g, "AND")
    .replace(/\bTHE\b|\bST\b\.?/g, (word) => (word.startsWith("ST") ? "SAINT" : ""))
    .replace(/[\s.,'’()·\-]+/g, "");
}

interface Names {
  byKey: Map<string, string>;
  codes: Map<string, OriginName>;
}

let names: Names | undefined;

function read(): Names {
  const byKey = new Map<string, string>();
  const codes = new Map<string, OriginName>();
  for (const row of lawTables().origins) {
    const { iso2, iso3, english, korean, census, censusCode } = row;
    if (iso2 === "") continue;
    if (!codes.has(iso2)) codes.set(iso2, { iso2, english, korean });
    for (const name of [iso2, iso3, english, korean, census, censusCode]) {
      const key = nameKey(name);
      if (key !== "" && !byKey.has(key)) byKey.set(key, iso2);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) byKey.set(nameKey(name), code);
  return { byKey, codes };
}

const found = new Map<string, string | undefined>();
const MOST_FOUND = 2000;

/** "DE", "DEU", "Germany", "독일" → "DE"; undefined for what is no origin. */
export function originCode(text: string): string | undefined {
  if (found.has(text)) return found.get(text);
  const code = (names ??= read()).byKey.get(nameKey(text));
  if (found.size >= MOST_FOUND) found.clear();
  found.set(text, code);
  return code;
}

export function originName(code: string): OriginName | undefined {
  return (names ??= read()).codes.get(code);
}

/** As the Census Bureau numbers it; the European Union is a group of its own. */
export function censusCode(code: string): string | undefined {
  const row = lawTables().origins.find(({ iso2 }) => iso2 === code);
  return row && row.censusCode !== "" ? row.censusCode : undefined;
}

export function originCodes(): string[] {
  return [...(names ??= read()).codes.keys()];
}

/** What to write in place of an origin that ended; undefined where none of that name did. */
export function successorsOf(text: string): string | undefined {
  const wanted = nameKey(text);
  return Object.entries(ENDED).find(([name]) => nameKey(name) === wanted)?.[1];
}

/** Names that are spelled most like the text, with their codes: "Germany (DE)". */
export function nearestOrigins(text: string, most = 3): string[] {
  const { byKey, codes } = (names ??= read());
  const wanted = nameKey(text);
  const scored = [...byKey]
    .map(([key, code]) => ({ code, distance: distance(wanted, key) / Math.max(wanted.length, key.length, 1) }))
    .filter(({ distance: size }) => size <= 0.6)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(scored.map(({ code }) => code))]
    .slice(0, most)
    .map((code) => `${codes.get(code)!.english} (${code})`);
}

/** Letters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      now.push(
        Math.min(
          before[column]! + 1,
          now[column - 1]! + 1,
          before[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    }
    before = now;
  }
  return before[b.length]!;
}
