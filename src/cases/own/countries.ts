/** Countries as people and sheets write them, as ISO 3166 codes. */

/** Regions of the Unicode list that are no customs territory. */
const NO_TERRITORY = new Set(["EZ", "QO", "UN", "XA", "XB", "ZZ"]);
/** Codes and names in use beside those of the standard. */
const OTHER_NAMES: Record<string, string> = {
  UK: "GB",
  USA: "US",
  KOREA: "KR",
  "REPUBLIC OF KOREA": "KR",
  "KOREA, SOUTH": "KR",
  한국: "KR",
  TURKEY: "TR",
  "UNITED STATES OF AMERICA": "US",
  "VIET NAM": "VN",
  "RUSSIAN FEDERATION": "RU",
  터키: "TR",
  튀르키예: "TR",
  "HONG KONG": "HK",
  홍콩: "HK",
  타이완: "TW",
  UAE: "AE",
  남아프리카공화국: "ZA",
};

/** Spaces tell no countries apart: "유럽연합" is "유럽 연합". */
const keyOf = (name: string): string => name.toUpperCase().replace(/\s+/g, "");
const otherNames = new Map(Object.entries(OTHER_NAMES).map(([name, code]) => [keyOf(name), code]));

let found: { codes: Set<string>; byName: Map<string, string> } | null = null;

/** "DE", "Germany" or "독일" → "DE"; undefined for what is no country (nor the European Union). */
export function countryCode(text: string): string | undefined {
  const wanted = keyOf(text);
  if (wanted === "") return undefined;
  const { codes, byName } = (found ??= known());
  return otherNames.get(wanted) ?? (codes.has(wanted) ? wanted : byName.get(wanted));
}

/** The codes that the browser has names for, so that none has to be brought along. */
function known(): { codes: Set<string>; byName: Map<string, string> } {
  const codes = new Set<string>();
  const byName = new Map<string, string>();
  const names = ["en", "ko"].map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      // "DD" was Germany's too: only the code that is in use now.
      if (NO_TERRITORY.has(code) || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
      for (const name of names.map((each) => each.of(code))) {
        if (name === undefined || name.toUpperCase() === code) continue;
        codes.add(code);
        byName.set(keyOf(name), code);
      }
    }
  }
  return { codes, byName };
}
