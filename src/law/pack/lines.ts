/** The tariff lines that are distinguished: eight digits, or ten where a measure names a part or the parts come from different industries. */
import { deltas, type Section } from "../bytes";
import type { Sources } from "./sources";

export interface Lines {
  eights: readonly string[];
  /** Known ten-digit numbers of each eight-digit line. */
  partsOf: ReadonlyMap<string, readonly string[]>;
  /** Eight digits of earlier editions, which are in the industry table only. */
  ended: readonly string[];
  /** Eight digits, or ten; "76169951xx" is what the named parts leave of an eight-digit line. */
  codes: readonly string[];
  sections: Readonly<Record<string, Section>>;
}

/** Ten digits in an act's own expression. */
const TEN = /\b\d{10}\b/g;

export function tariffLines(sources: Sources): Lines {
  const tens = knownTens(sources);
  const eights = knownEights(sources);
  const known = new Set(eights);
  const ended = [...new Set([...tens].map((ten) => ten.slice(0, 8)))].filter((eight) => !known.has(eight)).sort();
  const partsOf = new Map<string, string[]>();
  for (const ten of [...tens].sort()) {
    const eight = ten.slice(0, 8);
    if (!known.has(eight)) continue;
    partsOf.set(eight, [...(partsOf.get(eight) ?? []), ten]);
  }
  const named = namedTens(sources);
  const industryOf = new Map(sources.metalContent.map((row) => [row["hts10"]!, row["bea_detail_code"]!]));
  const split = eights.map((eight) => {
    const parts = partsOf.get(eight) ?? [];
    const industries = new Set(parts.map((ten) => industryOf.get(ten) ?? "NA").filter((code) => code !== "NA"));
    return parts.length > 1 && (industries.size > 1 || parts.some((ten) => named.has(ten)));
  });
  const codes = eights.flatMap((eight, index) => (split[index] ? [...partsOf.get(eight)!, `${eight}xx`] : [eight]));
  return {
    eights,
    partsOf,
    ended,
    codes,
    sections: {
      codes: deltas(eights.map(Number)),
      ended: deltas(ended.map(Number)),
      suffixes: eights.flatMap((eight) => {
        const parts = partsOf.get(eight) ?? [];
        return [parts.length, ...deltas(parts.map((ten) => Number(ten.slice(8))))];
      }),
      splits: deltas(split.flatMap((is, index) => (is ? [index] : []))),
    },
  };
}

/** Indices into `codes` of the lines that a list of prefixes covers. A part that is not distinguished stands for its eight-digit line. */
export function linesOf(lines: Lines, prefixes: readonly string[]): number[] {
  const whole = new Set(prefixes);
  const tens = prefixes.filter((prefix) => prefix.length === 10);
  const eightsOfTens = new Set(tens.map((ten) => ten.slice(0, 8)));
  return lines.codes.flatMap((code, index) => {
    const covered =
      [2, 4, 6, 8, 10].some((length) => whole.has(code.slice(0, length))) ||
      (code.length === 8 && eightsOfTens.has(code));
    return covered ? [index] : [];
  });
}

function knownTens({ metalContent, importsHts10, lists, acts }: Sources): Set<string> {
  const tens = new Set(metalContent.map((row) => row["hts10"]!));
  for (const rows of importsHts10.values()) for (const row of rows) tens.add(row["hts10"]!);
  for (const ten of namedTens({ lists, acts })) tens.add(ten);
  return tens;
}

function namedTens({ lists, acts }: Pick<Sources, "lists" | "acts">): Set<string> {
  return new Set([
    ...lists.flatMap((row) => row["codes"]!.split(" ").filter((code) => code.length === 10)),
    ...acts.flatMap((row) => row["scope"]!.match(TEN) ?? []),
  ]);
}

/** Of every edition, and those that only the trade names (low-value estimates). */
function knownEights({ schedule, importsHs6 }: Sources): string[] {
  const eights = new Set(schedule.map((row) => row["hts8"]!));
  const sixes = new Set([...eights].map((eight) => eight.slice(0, 6)));
  for (const row of importsHs6) if (!sixes.has(row["hs6"]!)) eights.add(`${row["hs6"]!}00`);
  return [...eights].sort();
}
