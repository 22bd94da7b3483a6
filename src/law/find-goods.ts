/** Finds tariff lines by their words, by everyday names in English or Korean, or by the beginning of a code, US or of another country. */
import MiniSearch from "minisearch";
import { plainDigits } from "../model/tariff/normalize-code";
import { firstFrom } from "../model/tariff/lines";
import { everydayNames, namedLines, type EverydayName, type NamedLine } from "./goods";
import { tradeByLine, WORLD } from "./trade";
import { lawLines } from "./unpack";

export interface FoundGoods {
  /** Four to eight digits. */
  code: string;
  /** Everyday names of the code itself; null where only the schedule's own words are known. */
  everyday: EverydayName | null;
  /** Those of the heading or subheading that it is part of. */
  within: EverydayName | null;
  /** The schedule's words from the heading down; of a heading, of the first line under it, down to what its lines share. */
  levels: readonly string[];
  /** How many eight-digit lines it has. */
  lines: number;
}

export interface GoodsAnswer {
  found: readonly FoundGoods[];
  /** The digits are those of another country's schedule, which shares the first six. */
  six: string | null;
}

interface Indexed {
  code: string;
  own: string;
  above: string;
}

/** Lines put into the index at a time, so that a page goes on answering meanwhile. */
const PORTION = 400;
/** How much more a line counts that has ten times the trade. */
const PER_TENFOLD = 0.15;
const SHORTEST_PREFIX = 2;
const MOST_NAMES = 5;
const BESIDE_THE_NAME = 3;
const HS_DIGITS = 6;
const LINE_DIGITS = 8;

/** An everyday name as it is compared and counted. */
interface KnownName {
  name: EverydayName;
  /** English with single spaces, Korean without any. */
  keys: readonly string[];
  korean: readonly string[];
  lines: number;
  trade: number;
}

export class GoodsSearch {
  private readonly lines = namedLines();
  private readonly codes = this.lines.map(({ code }) => code);
  private readonly trade = tradeByEight();
  private readonly everyday = everydayNames().map((name) => this.known(name));
  private index: MiniSearch<Indexed> | undefined;

  /** Once it is done, words of the schedule are found too; codes and everyday names are found before. */
  async prepare(): Promise<void> {
    const index = new MiniSearch<Indexed>({
      idField: "code",
      fields: ["own", "above"],
      processTerm: stem,
      searchOptions: {
        combineWith: "AND",
        boost: { own: 2 },
        prefix: (term, at, terms) => at === terms.length - 1 && term.length >= SHORTEST_PREFIX,
        boostDocument: (code: string) => 1 + PER_TENFOLD * Math.log10(1 + (this.trade.get(code) ?? 0)),
      },
    });
    await index.addAllAsync(this.lines.map(indexed), { chunkSize: PORTION });
    this.index = index;
  }

  find(text: string, most: number): GoodsAnswer {
    const asked = text.trim();
    if (asked === "") return { found: [], six: null };
    const code = plainDigits(asked);
    if (/^[\d.\s-]+$/.test(code)) return this.byCode(code.replace(/\D/g, ""), most);
    const named = this.byEverydayName(asked).map(({ code }) => code);
    const exact = this.byWords(asked);
    // Only what is found nowhere may be misspelt.
    const lines = exact.length + named.length > 0 ? exact : this.byWords(asked, mayBeMisspelt);
    // Beneath a heading that was named, its largest lines; then whatever else the words say.
    const below = named.slice(0, 1).flatMap((code) => this.largest(code, most - named.length));
    return { found: this.first(most, [...named, ...below, ...lines]), six: null };
  }

  /** The line, heading or subheading of a code of 4 to 10 digits; undefined where the schedule has none. */
  named(code: string): FoundGoods | undefined {
    const digits = code.replace(/\D/g, "").slice(0, LINE_DIGITS);
    const under = this.under(digits);
    const [first] = under;
    if (!first || digits.length < 4) return undefined;
    const single = under.length === 1;
    const levels = single ? first.levels : shared(under);
    return { code: single ? first.code : digits, ...this.namesOf(digits, under.length), levels, lines: under.length };
  }

  private first(most: number, codes: readonly string[]): FoundGoods[] {
    return [...new Set(codes)].slice(0, most).map((code) => this.named(code)!);
  }

  private byCode(digits: string, most: number): GoodsAnswer {
    const asked = digits.slice(0, LINE_DIGITS);
    const lines = this.under(asked).length;
    if (lines > 0) {
      const itself = digits.length >= 4 && lines > 1 ? [asked] : [];
      return { found: this.first(most, [...itself, ...this.largest(asked, most)]), six: null };
    }
    const six = digits.slice(0, HS_DIGITS);
    const other = digits.length > HS_DIGITS ? this.largest(six, most) : [];
    return { found: this.first(most, other), six: other.length > 0 ? six : null };
  }

  private byEverydayName(text: string): FoundGoods[] {
    const wanted = key(text);
    const scored = this.everyday.map((known) => ({ known, score: nameScore(wanted, known) }));
    const best = Math.max(...scored.map(({ score }) => score));
    // Beside the name itself, few that only begin or are compounded so.
    const most = best === 3 ? BESIDE_THE_NAME : MOST_NAMES;
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.known.trade - a.known.trade)
      .slice(0, most)
      .flatMap(({ known }) => this.named(known.name.code) ?? []);
  }

  /** Codes of lines. */
  private byWords(text: string, fuzzy: (term: string) => number | boolean = () => false): string[] {
    return this.index?.search(text, { fuzzy }).map(({ id }) => id as string) ?? [];
  }

  /** Codes of the lines under a code, those with the most trade first. */
  private largest(code: string, most: number): string[] {
    return this.under(code)
      .map((line) => line.code)
      .sort((a, b) => (this.trade.get(b) ?? 0) - (this.trade.get(a) ?? 0))
      .slice(0, Math.max(0, most));
  }

  /** The name of the code itself, or of a subheading that has no other line; and of the longest code that it is part of. */
  private namesOf(code: string, lines: number): Pick<FoundGoods, "everyday" | "within"> {
    const above = this.everyday
      .filter(({ name }) => code.startsWith(name.code))
      .sort((a, b) => b.name.code.length - a.name.code.length);
    const own = above.find((each) => each.name.code === code || each.lines === lines);
    return { everyday: own?.name ?? null, within: above.find((each) => each !== own)?.name ?? null };
  }

  private known(name: EverydayName): KnownName {
    const under = this.under(name.code);
    const korean = name.korean.map((each) => key(each).replace(/ /g, ""));
    return {
      name,
      keys: [...name.english.map(key), ...korean],
      korean,
      lines: under.length,
      trade: under.reduce((sum, { code }) => sum + (this.trade.get(code) ?? 0), 0),
    };
  }

  private under(code: string): NamedLine[] {
    return this.lines.slice(firstFrom(this.codes, code), firstFrom(this.codes, `${code}~`));
  }
}

const mayBeMisspelt = (term: string): number | boolean => (term.length > 4 ? 0.2 : false);

/** USD of 2024 by eight digits. */
function tradeByEight(): Map<string, number> {
  const trade = tradeByLine(WORLD)!;
  const sums = new Map<string, number>();
  lawLines().lines.codes.forEach((code, line) => {
    const eight = code.slice(0, LINE_DIGITS);
    sums.set(eight, (sums.get(eight) ?? 0) + trade[line]!);
  });
  return sums;
}

function indexed({ code, levels }: NamedLine): Indexed {
  return { code, own: levels.at(-1)!, above: levels.slice(0, -1).join(" ") };
}

/** The levels that all of them have. */
function shared(lines: readonly NamedLine[]): string[] {
  const [first] = lines;
  const levels = first!.levels.slice(0, -1);
  const count = levels.findIndex((level, at) => lines.some((line) => line.levels[at] !== level));
  return count === -1 ? levels : levels.slice(0, Math.max(1, count));
}

/** Singular and plural are one word. */
function stem(term: string): string {
  const lower = term.toLowerCase();
  if (lower.length <= 3 || lower.endsWith("ss")) return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/, "");
}

function key(text: string): string {
  return text
    .normalize("NFC")
    .split(/[\s·-]+/)
    .map(stem)
    .join(" ")
    .trim();
}

/** 3: the name itself; 2: it begins so; 1: one holds the other, in Korean, which writes compounds as one word. */
function nameScore(wanted: string, { keys, korean }: KnownName): number {
  const solid = wanted.replace(/ /g, "");
  if (keys.includes(wanted) || keys.includes(solid)) return 3;
  if (wanted.length >= SHORTEST_PREFIX && keys.some((name) => name.startsWith(wanted))) return 2;
  const isKorean = /\p{Script=Hangul}/u.test(solid) && solid.length >= 2;
  const holds = (name: string): boolean => name.includes(solid) || (name.length >= 2 && solid.includes(name));
  return isKorean && korean.some(holds) ? 1 : 0;
}
