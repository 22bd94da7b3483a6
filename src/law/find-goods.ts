/** Finds tariff lines by their words, by everyday names in English or Korean, or by the beginning of a code, US or of another country. */
import MiniSearch from "minisearch";
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

export class GoodsSearch {
  private readonly lines = namedLines();
  private readonly everyday = everydayNames();
  private readonly trade = tradeByEight();
  private readonly place = new Map(this.lines.map(({ code }, index) => [code, index]));
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
    if (/^[\d.\s-]+$/.test(asked)) return this.byCode(asked.replace(/\D/g, ""), most);
    const everyday = this.byEverydayName(asked);
    const codes = everyday.map(({ code }) => code);
    const exact = this.byWords(asked);
    // Only what is found nowhere may be misspelt.
    const lines = exact.length + codes.length > 0 ? exact : this.byWords(asked, mayBeMisspelt);
    // Beneath a heading that was named, its largest lines; then whatever else the words say.
    const beneath = codes.slice(0, 1).flatMap((code) => this.largest(code, most - everyday.length));
    const all = new Map([...everyday, ...beneath, ...lines].map((each) => [each.code, each]));
    return { found: [...all.values()].slice(0, most), six: null };
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

  private byCode(digits: string, most: number): GoodsAnswer {
    const own = this.under(digits.slice(0, LINE_DIGITS));
    if (own.length > 0) {
      const itself = digits.length >= 4 && own.length > 1 ? [this.named(digits)!] : [];
      return { found: [...itself, ...this.largest(digits.slice(0, LINE_DIGITS), most)].slice(0, most), six: null };
    }
    const six = digits.slice(0, HS_DIGITS);
    const other = digits.length > HS_DIGITS ? this.largest(six, most) : [];
    return { found: other, six: other.length > 0 ? six : null };
  }

  private byEverydayName(text: string): FoundGoods[] {
    const wanted = key(text);
    const scored = this.everyday.map((name) => ({ name, score: nameScore(wanted, name) }));
    const best = Math.max(...scored.map(({ score }) => score));
    // Beside the name itself, few that only begin or are compounded so.
    const most = best === 3 ? BESIDE_THE_NAME : MOST_NAMES;
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || this.tradeUnder(b.name.code) - this.tradeUnder(a.name.code))
      .slice(0, most)
      .flatMap(({ name }) => this.named(name.code) ?? []);
  }

  private byWords(text: string, fuzzy: (term: string) => number | boolean = () => false): FoundGoods[] {
    if (!this.index) return [];
    return this.index.search(text, { fuzzy }).map(({ id }) => this.line(this.lines[this.place.get(id as string)!]!));
  }

  /** The lines under a code, those with the most trade first. */
  private largest(code: string, most: number): FoundGoods[] {
    return this.under(code)
      .sort((a, b) => (this.trade.get(b.code) ?? 0) - (this.trade.get(a.code) ?? 0))
      .slice(0, Math.max(0, most))
      .map((line) => this.line(line));
  }

  private line({ code, levels }: NamedLine): FoundGoods {
    return { code, levels, ...this.namesOf(code, 1), lines: 1 };
  }

  /** The name of the code itself, or of a subheading that has no other line; and of the longest code that it is part of. */
  private namesOf(code: string, lines: number): Pick<FoundGoods, "everyday" | "within"> {
    const above = this.everyday
      .filter((each) => code.startsWith(each.code))
      .sort((a, b) => b.code.length - a.code.length);
    const own = above.find((each) => each.code === code || this.under(each.code).length === lines) ?? null;
    return { everyday: own, within: above.find((each) => each !== own) ?? null };
  }

  private under(code: string): NamedLine[] {
    return this.lines.filter((line) => line.code.startsWith(code));
  }

  private tradeUnder(code: string): number {
    return this.under(code).reduce((sum, line) => sum + (this.trade.get(line.code) ?? 0), 0);
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
function nameScore(wanted: string, { english, korean }: EverydayName): number {
  const solid = wanted.replace(/ /g, "");
  const names = [...english.map(key), ...korean.map((name) => key(name).replace(/ /g, ""))];
  if (names.includes(wanted) || names.includes(solid)) return 3;
  if (wanted.length >= SHORTEST_PREFIX && names.some((name) => name.startsWith(wanted))) return 2;
  const isKorean = /\p{Script=Hangul}/u.test(solid) && solid.length >= 2;
  const holds = korean.some((name) => {
    const plain = key(name).replace(/ /g, "");
    return plain.includes(solid) || (plain.length >= 2 && solid.includes(plain));
  });
  return isKorean && holds ? 1 : 0;
}
