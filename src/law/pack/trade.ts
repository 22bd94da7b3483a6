/** US imports of 2024: Korea's by line to the dollar, other partners by six digits to the thousand, with how the six digits spread over their lines. */
import type { Section } from "../bytes";
import type { Lines } from "./lines";
import { BY_CHAPTER, BY_TEN_DIGITS, type Row, type Sources } from "./sources";

export const THOUSAND = 1000;
/** A line's share of its six digits is kept in 255ths. */
export const SPREAD_UNIT = 255;
/** The one partner whose trade is exact to the dollar by line, with its calculated duty by six digits. */
export const EXACT = "KR";
/** Inside the EU's figures in the same files. */
const INSIDE_EU = "SK";
export const WORLD = "world";

export function packTrade(sources: Sources, lines: Lines): Record<string, Section> {
  const sixes = [...new Set(lines.eights.map((eight) => eight.slice(0, 6)))];
  const partners = [...new Set(sources.importsHs6.map((row) => row["partner"]!))].sort();
  const values = new Map(partners.map((partner) => [partner, new Map<string, number>()]));
  const duties = new Map(partners.map((partner) => [partner, new Map<string, number>()]));
  const world = new Map<string, number>();
  for (const row of sources.importsHs6) {
    const six = row["hs6"]!;
    values.get(row["partner"]!)!.set(six, Number(row["value"]));
    duties.get(row["partner"]!)!.set(six, Number(row["duty"]));
    if (row["partner"] !== INSIDE_EU) world.set(six, (world.get(six) ?? 0) + Number(row["value"]));
  }
  const thousands = (of: ReadonlyMap<string, number>): number[] =>
    sixes.map((six) => Math.round((of.get(six) ?? 0) / THOUSAND));
  const byLine = new Map(BY_TEN_DIGITS.map((code) => [code, onLines(sources, lines, code)]));
  const all = new Float64Array(lines.codes.length);
  for (const column of byLine.values()) column.forEach((value, line) => (all[line]! += value));
  return {
    partners: partners.join(" "),
    exactPartner: EXACT,
    byTen: BY_TEN_DIGITS.join(" "),
    byChapter: Object.entries(BY_CHAPTER)
      .map((each) => each.join(" "))
      .join(","),
    ...Object.fromEntries(
      [...sources.importsChapters].map(([code, rows]) => [`chapters-${code}`, chapters(rows, sixes)]),
    ),
    exact: [...byLine.get(EXACT)!],
    exactDuty: sixes.map((six) => duties.get(EXACT)!.get(six) ?? 0),
    [WORLD]: thousands(world),
    [`spread-${WORLD}`]: spreadOf(lines, all),
    ...Object.fromEntries(
      partners.filter((partner) => partner !== EXACT).map((partner) => [partner, thousands(values.get(partner)!)]),
    ),
    ...Object.fromEntries(
      [...byLine]
        .filter(([code]) => code !== EXACT)
        .map(([code, column]) => [`spread-${code}`, spreadOf(lines, column)]),
    ),
  };
}

/** Thousands by chapter, in the order in which the subheadings have them. */
function chapters(rows: readonly Row[], sixes: readonly string[]): number[] {
  const values = new Map(rows.map((row) => [row["chapter"]!, Number(row["value"])]));
  return [...new Set(sixes.map((six) => six.slice(0, 2)))].map((chapter) =>
    Math.round((values.get(chapter) ?? 0) / THOUSAND),
  );
}

function onLines({ importsHts10 }: Sources, { codes }: Lines, partner: (typeof BY_TEN_DIGITS)[number]): Float64Array {
  const place = new Map(codes.map((code, line) => [code, line]));
  const values = new Float64Array(codes.length);
  for (const row of importsHts10.get(partner) ?? []) {
    const ten = row["hts10"]!;
    const line = place.get(ten) ?? place.get(ten.slice(0, 8)) ?? place.get(`${ten.slice(0, 8)}xx`);
    if (line === undefined) throw new Error(`No line for ${ten}.`);
    values[line]! += Number(row["value"]);
  }
  return values;
}

/** For six digits of several lines the share of each but the last; nothing where none of them is traded. */
function spreadOf({ codes }: Lines, values: Float64Array): number[] {
  const found: number[] = [];
  for (let start = 0; start < codes.length;) {
    let end = start;
    let sum = 0;
    while (end < codes.length && codes[end]!.startsWith(codes[start]!.slice(0, 6))) sum += values[end++]!;
    if (end - start > 1) {
      found.push(sum > 0 ? 1 : 0);
      if (sum > 0)
        for (let line = start; line < end - 1; line += 1) found.push(Math.round((values[line]! / sum) * SPREAD_UNIT));
    }
    start = end;
  }
  return found;
}
