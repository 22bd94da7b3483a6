/** What Parley knows of a pair of countries, as a case ready to build: trade of 2024, acts in force, rivals, and sectors by size. */
import { groups } from "../../law/base";
import { originName } from "../../law/origins";
import { tradeBySix, tradePartners, WORLD } from "../../law/trade";
import { lawLines } from "../../law/unpack";
import { isoOf, serialOf } from "../../model/calendar/day";
import { isoOfWritten } from "../../model/calendar/moment";
import type { Language } from "../case";
import { chapterName } from "./chapters";
import { countryCode } from "./countries";
import { BUNDLED_IMPORTER } from "./law";
import type { OwnCase, OwnSector } from "./own-case";

/** Of the trade that comes with Parley. */
const TRADE_YEAR = 2024;
/** Chapters that are sectors of their own; all others are one more sector. */
const MOST_SECTORS = 9;
/** A rival sells at least this share of the imports of the same goods. */
const LEAST_OVERLAP = 0.05;
const MOST_RIVALS = 5;
/** Days that talks are given, where no deadline is set yet. */
const DAYS_OF_TALKS = 90;

const WORDS = {
  en: { rest: "Everything else", stays: "The law as it stands", deal: "A deal, terms still open" },
  ko: { rest: "기타 품목", stays: "현행법 유지", deal: "합의(조건 미정)" },
} as const;

/** Whether the case can be filled: the importer's law and trade are Parley's own. */
export function canFill(importer: string): boolean {
  return importer === BUNDLED_IMPORTER;
}

/** Whether Parley holds what the United States import from there. */
export function holdsTrade(exporter: string): boolean {
  return tradePartners().includes(exporter);
}

/**
 * The case of an exporter's goods in the United States. Where it has no trade data, sectors and rivals are those of the
 * world's sales there, and the figures are left to the user. `asOf`: ISO day.
 */
export function filledCase(exporter: string, asOf: string, language: Language): OwnCase {
  const words = WORDS[language];
  return {
    name: `${countryName(exporter, language)} – ${countryName(BUNDLED_IMPORTER, language)}`,
    importer: BUNDLED_IMPORTER,
    exporters: [exporter, ...rivalsOf(exporter)],
    deadline: isoOf(serialOf(asOf) + DAYS_OF_TALKS),
    asOf,
    tradeYear: TRADE_YEAR,
    acts: true,
    sectors: largestChapters(holdsTrade(exporter) ? exporter : (groups().get(exporter) ?? WORLD), language),
    measures: [],
    scenarios: [
      { id: "as-it-stands", name: words.stays, probability: 1, terms: [] },
      { id: "deal", name: words.deal, probability: 0, terms: [] },
    ],
  };
}

/** What a file leaves out of such a case is filled in; undefined where it is none or says all itself. */
export function completed(given: unknown, today: string, language: Language): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const { importer, exporters, asOf } = given as Partial<Record<keyof OwnCase, unknown>>;
  const first: unknown = Array.isArray(exporters) ? exporters[0] : undefined;
  if (importer !== BUNDLED_IMPORTER || typeof first !== "string" || countryCode(first) !== first) return given;
  if (first === importer) return given;
  const filled = filledCase(first, (typeof asOf === "string" ? isoOfWritten(asOf) : undefined) ?? today, language);
  const { exporters: rivals, ...rest } = filled;
  // A file that names its measures has its own law unless it says otherwise.
  const acts = "measures" in given ? {} : { acts: true };
  const { acts: _, ...plain } = rest;
  return {
    ...plain,
    ...acts,
    ...given,
    exporters: (exporters as unknown[]).length > 1 || "sectors" in given ? exporters : rivals,
  };
}

/** Others whose sales compete with the exporter's, by its own trade: the largest first. */
export function rivalsOf(exporter: string): string[] {
  const own = tradeBySix(exporter) ?? tradeBySix(WORLD)!;
  const world = tradeBySix(WORLD)!;
  const total = sum(own);
  const groupOf = groups();
  return (
    tradePartners()
      // A member's trade is in its group's.
      .filter((code) => ![exporter, groupOf.get(exporter), BUNDLED_IMPORTER].includes(code) && !groupOf.has(code))
      .map((code) => {
        const other = tradeBySix(code)!;
        let overlap = 0;
        for (let six = 0; six < own.length; six += 1)
          if (world[six]! > 0) overlap += (own[six]! * Math.min(1, other[six]! / world[six]!)) / total;
        return { code, overlap };
      })
      .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
      .sort((a, b) => b.overlap - a.overlap)
      .slice(0, MOST_RIVALS)
      .map(({ code }) => code)
  );
}

/** The chapters in which a partner sells most, and everything else. */
function largestChapters(partner: string, language: Language): OwnSector[] {
  const { sixes } = lawLines();
  const trade = tradeBySix(partner)!;
  const byChapter = new Map<string, number>();
  sixes.forEach((six, index) => {
    const chapter = six.slice(0, 2);
    byChapter.set(chapter, (byChapter.get(chapter) ?? 0) + trade[index]!);
  });
  const chosen = [...byChapter]
    .filter(([chapter, value]) => value > 0 && chapterName(chapter) !== undefined)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SECTORS)
    .map(([chapter]): OwnSector => ({
      id: `hs-${chapter}`,
      name: chapterName(chapter)![language],
      codes: chapter,
    }));
  return [...chosen, { id: "other", name: WORDS[language].rest, codes: "all" }];
}

function countryName(code: string, language: Language): string {
  const known = originName(code);
  const name = language === "ko" ? known?.korean : known?.english;
  return name ?? new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
