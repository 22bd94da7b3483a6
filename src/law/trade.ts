/** US imports for consumption of 2024 by line and origin, unpacked an origin at a time. */
import { Sections } from "./bytes";
import packed from "./data/trade.json";
import { lawLines } from "./unpack";

const THOUSAND = 1000;
const SPREAD_UNIT = 255;
export const WORLD = "world";

let sections: Sections | undefined;
const open = (): Sections => (sections ??= new Sections(packed));

/** The one partner whose trade is exact to the dollar by line. */
const exact = (): string => open().text("exactPartner");

const byLine = new Map<string, Float64Array>();
const bySix = new Map<string, Float64Array>();

let partners: readonly string[] | undefined;

/** Codes of the partners with trade data; "EU" is the 27 together. */
export function tradePartners(): readonly string[] {
  partners ??= [...open().text("partners").split(" "), ...byChapter().keys()].sort();
  return partners;
}

/** Partners with trade by chapter only, and the group as whose trade a chapter is spread. */
export function byChapter(): ReadonlyMap<string, string> {
  return new Map(
    open()
      .text("byChapter")
      .split(",")
      .map((each) => each.split(" ") as [string, string]),
  );
}

/** USD by line; undefined where there is no trade data for the partner. */
export function tradeByLine(partner: string): Float64Array | undefined {
  if (partner !== WORLD && !tradePartners().includes(partner)) return undefined;
  let found = byLine.get(partner);
  if (!found)
    byLine.set(partner, (found = partner === exact() ? Float64Array.from(open().numbers("exact")) : spread(partner)));
  return found;
}

/** USD by six-digit subheading: exact for one partner, to the thousand for all others, an estimate for those with trade by chapter; undefined where there is none. */
export function tradeBySix(partner: string): Float64Array | undefined {
  if (partner !== WORLD && !tradePartners().includes(partner)) return undefined;
  let found = bySix.get(partner);
  if (!found) bySix.set(partner, (found = sixesOf(partner)));
  return found;
}

function sixesOf(partner: string): Float64Array {
  if (partner === exact()) return sumBySix(tradeByLine(partner)!);
  const group = byChapter().get(partner);
  return group === undefined ? thousands(partner) : fromChapters(partner, group);
}

/** Each subheading has the share of its chapter that it has in the group's trade. */
function fromChapters(partner: string, group: string): Float64Array {
  const chapterOf = lawLines().sixes.map((six) => six.slice(0, 2));
  const held = open().numbers(`chapters-${partner}`);
  const own = new Map([...new Set(chapterOf)].map((chapter, index) => [chapter, held[index]! * THOUSAND]));
  const all = tradeBySix(group)!;
  const sums = new Map<string, number>();
  all.forEach((value, six) => sums.set(chapterOf[six]!, (sums.get(chapterOf[six]!) ?? 0) + value));
  return all.map((value, six) => {
    const chapter = chapterOf[six]!;
    return value === 0 ? 0 : Math.round((value / sums.get(chapter)!) * own.get(chapter)!);
  });
}

/** USD of calculated duty by six digits; known of one partner only. */
export function dutyBySix(partner: string): Float64Array | undefined {
  return partner === exact() ? Float64Array.from(open().numbers("exactDuty")) : undefined;
}

/** How the trade of a line is known. */
export function weightsText(partner: string): string {
  const group = byChapter().get(partner);
  if (group !== undefined) return `2024 US imports by chapter (Census), within them as the ${group}'s are spread`;
  return heldByTen().includes(partner)
    ? "2024 US imports by HTS line (Census)"
    : "2024 US imports by HS6 (Census), spread over their lines as twelve large partners' trade is";
}

/** Of a workbook that brings its own. */
export const OWN_TRADE = "the workbook's own table of trade";
export const OWN_TRADE_BY_LINE = `${OWN_TRADE}, within its codes by the trade of 2024`;

/** Partners with trade by ten digits. */
const heldByTen = (): readonly string[] => open().text("byTen").split(" ");

function thousands(partner: string): Float64Array {
  return Float64Array.from(open().numbers(partner), (value) => value * THOUSAND);
}

function sumBySix(values: Float64Array): Float64Array {
  const { sixes, sixOf } = lawLines();
  const sums = new Float64Array(sixes.length);
  values.forEach((value, line) => {
    sums[sixOf[line]!]! += value;
  });
  return sums;
}

/** Six digits over their lines: as the partner's own trade by ten digits is spread, else as the twelve partners' is, else evenly by eight digits. */
function spread(partner: string): Float64Array {
  const { lines, sixStart } = lawLines();
  const totals = tradeBySix(partner)!;
  const own = byChapter().get(partner) ?? partner;
  const shares = [...(heldByTen().includes(own) ? [own] : []), WORLD].map(sharesOf);
  const result = new Float64Array(lines.codes.length);
  totals.forEach((total, six) => {
    if (total === 0) return;
    const start = sixStart[six]!;
    const end = sixStart[six + 1]!;
    const known = shares.find((each) => each[start]! >= 0);
    const even = known ? undefined : evenly(lines.codes.slice(start, end));
    for (let line = start; line < end; line += 1) result[line] = total * (known ? known[line]! : even![line - start]!);
  });
  return result;
}

/** A rest that no part names has nothing where its parts are known. */
function evenly(codes: readonly string[]): number[] {
  const named = codes.filter((code) => !code.endsWith("xx"));
  const eights = new Set(named.map((code) => code.slice(0, 8)));
  return codes.map((code) => {
    if (code.endsWith("xx")) return 0;
    return 1 / eights.size / named.filter((each) => each.slice(0, 8) === code.slice(0, 8)).length;
  });
}

const spreads = new Map<string, Float64Array>();

/** Share of each line in its six digits; −1 for all lines of six digits that say nothing. */
function sharesOf(name: string): Float64Array {
  let found = spreads.get(name);
  if (found) return found;
  const { sixStart, lines } = lawLines();
  const stream = open().numbers(`spread-${name}`);
  found = new Float64Array(lines.codes.length).fill(-1);
  let at = 0;
  for (let six = 0; six + 1 < sixStart.length; six += 1) {
    const start = sixStart[six]!;
    const end = sixStart[six + 1]!;
    if (end - start === 1) {
      found[start] = 1;
      continue;
    }
    if (stream[at++] === 0) continue;
    let named = 0;
    for (let line = start; line < end - 1; line += 1) named += found[line] = stream[at++]!;
    found[end - 1] = Math.max(0, SPREAD_UNIT - named);
    // Rounded shares may come to a little more than the whole.
    const whole = Math.max(SPREAD_UNIT, named);
    for (let line = start; line < end; line += 1) found[line]! /= whole;
  }
  spreads.set(name, found);
  return found;
}
