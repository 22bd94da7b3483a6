/** Countries as people and sheets write them, as ISO 3166 codes. */

/** Regions of the Unicode list that are no customs territory. */
const NO_TERRITORY = new Set(["EZ", "QO", "UN", "XA", "XB", "ZZ"]);
/** Codes and names in use in addition to those of the Unicode list: ISO 3166, the US Census Bureau, UN Comtrade, Korean customs. */
const OTHER_NAMES: Record<string, string> = {
  UK: "GB",
  "Great Britain": "GB",
  "United Kingdom of Great Britain and Northern Ireland": "GB",
  USA: "US",
  "United States of America": "US",
  Korea: "KR",
  "Republic of Korea": "KR",
  "Korea, South": "KR",
  한국: "KR",
  "Korea, North": "KP",
  "Democratic People's Republic of Korea": "KP",
  Turkey: "TR",
  터키: "TR",
  튀르키예: "TR",
  "Viet Nam": "VN",
  "Russian Federation": "RU",
  "Hong Kong": "HK",
  "China, Hong Kong SAR": "HK",
  홍콩: "HK",
  Macau: "MO",
  Macao: "MO",
  "China, Macao SAR": "MO",
  마카오: "MO",
  타이완: "TW",
  "Taiwan, Province of China": "TW",
  "Chinese Taipei": "TW",
  UAE: "AE",
  남아프리카공화국: "ZA",
  Myanmar: "MM",
  Burma: "MM",
  "Burma (Myanmar)": "MM",
  "Brunei Darussalam": "BN",
  "Lao People's Democratic Republic": "LA",
  "Syrian Arab Republic": "SY",
  "Czech Republic": "CZ",
  "Cabo Verde": "CV",
  "Holy See": "VA",
  Palestine: "PS",
  Swaziland: "SZ",
  "Bosnia Herzegovina": "BA",
  Congo: "CG",
  "Republic of the Congo": "CG",
  "Congo (Brazzaville)": "CG",
  "Democratic Republic of the Congo": "CD",
  "Congo (Kinshasa)": "CD",
};

/** Words of a country's form of state, which lists put before, behind or in brackets: "Iran (Islamic Republic of)". */
const STATE = /^(?:the|of|republic|state|states|kingdom|islamic|plurinational|bolivarian|federated|united)$/;
const SHORT: Record<string, string> = { rep: "republic", dem: "democratic", fed: "federated" };

/** Only letters distinguish countries; case, spaces, accents and marks do not. */
function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .normalize("NFC");
}

/** The ways to write a name in the order in which they are looked up: as it is, turned round, without its form of state. */
function spellings(text: string): string[] {
  const full = text.replace(/\b(rep|dem|fed)\./gi, (_, word: string) => SHORT[word.toLowerCase()]!);
  const [, name = full, rest = ""] = /^([^,(]+)[,(]\s*([^,()]+)\)?$/.exec(full.trim()) ?? [];
  const words = `${name} ${rest}`.toLowerCase().split(/\s+/);
  // "Democratic" distinguishes two Koreas and two Congos.
  const bare = words.filter((word) => !STATE.test(word)).join(" ");
  return [text, full, `${rest} ${name}`, bare];
}

const otherNames = new Map(Object.entries(OTHER_NAMES).map(([name, code]) => [keyOf(name), code]));

let found: { codes: Set<string>; byName: Map<string, string> } | null = null;

/** "DE", "Germany" or "독일" → "DE"; undefined for what is no country (nor the European Union). */
export function countryCode(text: string): string | undefined {
  if (keyOf(text) === "") return undefined;
  const { codes, byName } = (found ??= known());
  const code = text.trim().toUpperCase();
  if (codes.has(code)) return code;
  for (const spelling of spellings(text)) {
    const wanted = keyOf(spelling);
    const country = otherNames.get(wanted) ?? byName.get(wanted);
    if (country !== undefined) return country;
  }
  return undefined;
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
