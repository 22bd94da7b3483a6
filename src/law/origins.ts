/** Countries of origin as people write them: ISO codes, names in English and Korean, the Census's names, and usual other spellings. */
import { AMBIGUOUS, ENDED, OTHER_NAMES, withName, withoutStyle } from "./origin-names";
import { lawTables } from "./tables";

export interface OriginName {
  iso2: string;
  english: string;
  korean: string;
}

/** Accents, punctuation and spaces distinguish no countries. */
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
  for (const [name, code] of OTHER_NAMES) byKey.set(nameKey(name), code);
  return { byKey, codes };
}

const found = new Map<string, string | undefined>();
const MOST_FOUND = 2000;
/** No country has a longer name; a pasted page is not compared whole. */
const LONGEST_NAME = 80;

/** "DE", "DEU", "Germany", "Federal Republic of Germany", "독일" → "DE"; undefined for what is no origin. */
export function originCode(text: string): string | undefined {
  if (found.has(text)) return found.get(text);
  const code = text.length <= LONGEST_NAME ? meant(text) : undefined;
  if (found.size >= MOST_FOUND) found.clear();
  found.set(text, code);
  return code;
}

function meant(text: string): string | undefined {
  const { byKey } = (names ??= read());
  const code = byKey.get(nameKey(text));
  if (code !== undefined) return code;
  const style = withoutStyle(text);
  if (style !== undefined) return byKey.get(nameKey(style));
  const both = withName(text)?.map((name) => byKey.get(nameKey(name)));
  return both && both[0] === both[1] ? both[0] : undefined;
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

/** Every name that is understood, as `nameKey` has it, with its code. */
export function originKeys(): ReadonlyMap<string, string> {
  return (names ??= read()).byKey;
}

let successors: ReadonlyMap<string, readonly string[]> | undefined;

/** Codes of the origins that came after one that ended; undefined where none of that name did. */
export function successorsOf(text: string): readonly string[] | undefined {
  successors ??= new Map(ENDED.map(([name, codes]) => [nameKey(name), codes]));
  return successors.get(nameKey(text));
}

/** Why a text is no origin: it was one and these came after it, or it is none and these are spelled most like it. */
export function originProblem(
  text: string,
): { kind: "ended"; successors: readonly string[] } | { kind: "unknown"; nearest: string[] } {
  const after = successorsOf(text);
  return after === undefined
    ? { kind: "unknown", nearest: nearestOrigins(text.slice(0, LONGEST_NAME)) }
    : { kind: "ended", successors: after };
}

/** Names that are spelled most like the text, with their codes: "Germany (DE)". */
export function nearestOrigins(text: string, most = 3): string[] {
  const { byKey, codes } = (names ??= read());
  const wanted = nameKey(text);
  const meantBoth = [...AMBIGUOUS].filter(([name]) => nameKey(name) === wanted).flatMap(([, both]) => both);
  const scored = [...byKey]
    .map(([key, code]) => ({ code, distance: distance(wanted, key) / Math.max(wanted.length, key.length, 1) }))
    .filter(({ distance: size }) => size <= 0.6)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(meantBoth.length > 0 ? meantBoth : scored.map(({ code }) => code))]
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
