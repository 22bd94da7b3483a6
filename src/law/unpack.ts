/** The tariff lines of the packed law with their rates and shares, in arrays by line. */
import { serialOf } from "../model/calendar/day";
import { TariffLines } from "../model/tariff/lines";
import type { MetalShares } from "../model/tariff/stacking";
import { running, unrun } from "./bytes";
import { lawTables } from "./tables";

/** As the build packs them; see pack/rates.ts and pack/shares.ts. */
const SPECIFIC = 0;
const UNRATED = 1;
const SHARE_UNIT = 1000;

export interface RateChange {
  day: number;
  general: number;
  column2: number;
  special: string;
}

export interface LawLines {
  lines: TariffLines;
  eights: readonly string[];
  /** The eight-digit line that each line is or is a part of. */
  eightOf: Int32Array;
  sixes: readonly string[];
  sixOf: Int32Array;
  /** Lines of each six-digit subheading, from the first to one past the last. */
  sixStart: Int32Array;
  general: Float64Array;
  generalSpecific: Uint8Array;
  column2: Float64Array;
  column2Specific: Uint8Array;
  unrated: Uint8Array;
  /** Text of the special column by eight-digit line: "A+ AU KR=0.25 PA!". */
  special: readonly string[];
  /** By eight-digit line. */
  changes: ReadonlyMap<number, RateChange>;
  /** Two last digits of the known ten-digit numbers, by eight-digit line. */
  suffixes: readonly (readonly string[])[];
  specificText(line: number): string;
  /** Industry of each line (BEA detail code); its first three characters are its NAICS-3 group. */
  industryOf(line: number): string;
  metals: ReadonlyMap<string, MetalShares>;
}

let unpacked: LawLines | undefined;

/** Unpacked once, on first use. */
export function lawLines(): LawLines {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): LawLines {
  const { sections } = lawTables();
  const eights = eightDigits(sections.numbers("codes"));
  const suffixes = suffixesOf(sections.numbers("suffixes"));
  const split = new Set(running(sections.numbers("splits")));
  const codes: string[] = [];
  const eightNumbers: number[] = [];
  eights.forEach((eight, index) => {
    for (const suffix of split.has(index) ? [...suffixes[index]!, "xx"] : [""]) {
      codes.push(eight + suffix);
      eightNumbers.push(index);
    }
  });
  const eightOf = Int32Array.from(eightNumbers);
  const place = new Map(eights.map((eight, index) => [eight, index]));
  const scopes = new Map(
    sections
      .text("lists")
      .split(" ")
      .map((name) => [name, unrun(sections.numbers(`list-${name}`))] as const),
  );
  const rates = sections.text("rates").split(" ").map(Number);
  const rateOf = (index: number): number => (index <= UNRATED ? 0 : rates[index]!);
  const general = sections.numbers("general");
  const column2 = sections.numbers("column2");
  const byLine = (of: (eight: number) => number): Float64Array => Float64Array.from(eightOf, of);
  const flags = (of: (eight: number) => boolean): Uint8Array => Uint8Array.from(eightOf, (eight) => Number(of(eight)));
  const sets = sections.text("sets").split("\n");
  const isKnownTen = (ten: string): boolean => {
    const eight = place.get(ten.slice(0, 8));
    return eight !== undefined && (suffixes[eight]!.length === 0 || suffixes[eight]!.includes(ten.slice(8)));
  };
  return {
    lines: new TariffLines(codes, scopes, isKnownTen, eightDigits(sections.numbers("ended"))),
    eights,
    eightOf,
    ...sixesOf(codes),
    general: byLine((eight) => rateOf(general[eight]!)),
    generalSpecific: flags((eight) => general[eight] === SPECIFIC),
    column2: byLine((eight) => rateOf(column2[eight]!)),
    column2Specific: flags((eight) => column2[eight] === SPECIFIC),
    unrated: flags((eight) => general[eight] === UNRATED),
    special: sections.numbers("special").map((index) => sets[index]!),
    changes: changesOf(rateOf, sets),
    suffixes,
    specificText: specificTexts(eightOf, general),
    ...metalsOf(codes),
  };
}

function eightDigits(steps: readonly number[]): string[] {
  return running(steps).map((code) => String(code).padStart(8, "0"));
}

function suffixesOf(stream: readonly number[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < stream.length;) {
    const count = stream[at]!;
    found.push(running(stream.slice(at + 1, at + 1 + count)).map((suffix) => String(suffix).padStart(2, "0")));
    at += 1 + count;
  }
  return found;
}

function sixesOf(codes: readonly string[]): Pick<LawLines, "sixes" | "sixOf" | "sixStart"> {
  const sixes: string[] = [];
  const sixStart: number[] = [];
  const sixOf = Int32Array.from(codes, (code, line) => {
    const six = code.slice(0, 6);
    if (sixes[sixes.length - 1] !== six) {
      sixes.push(six);
      sixStart.push(line);
    }
    return sixes.length - 1;
  });
  return { sixes, sixOf, sixStart: Int32Array.from([...sixStart, codes.length]) };
}

function changesOf(rateOf: (index: number) => number, sets: readonly string[]): Map<number, RateChange> {
  const { sections } = lawTables();
  const places = running(sections.numbers("changedLines"));
  const rates = sections.numbers("changedRates");
  const days = sections.text("changedDays").split(" ");
  return new Map(
    places.map((eight, index) => [
      eight,
      {
        day: serialOf(days[index]!),
        general: rateOf(rates[3 * index]!),
        column2: rateOf(rates[3 * index + 1]!),
        special: sets[rates[3 * index + 2]!]!,
      },
    ]),
  );
}

function specificTexts(eightOf: Int32Array, general: readonly number[]): (line: number) => string {
  let byEight: Map<number, string> | undefined;
  return (line) => {
    if (!byEight) {
      const texts = lawTables().sections.text("specificTexts").split("\n");
      const places = general.flatMap((index, eight) => (index === SPECIFIC ? [eight] : []));
      byEight = new Map(places.map((eight, index) => [eight, texts[index] ?? ""]));
    }
    return byEight.get(eightOf[line]!) ?? "";
  };
}

/** Chapters whose goods are the metal throughout. */
const CHAPTERS_OF = { steel: ["72", "73"], aluminium: ["76"], copper: ["74"] } as const;
const AUTHORITY_OF = {
  steel: "Section 232 steel",
  aluminium: "Section 232 aluminium",
  copper: "Section 232 copper",
} as const;
const METALS = ["steel", "aluminium", "copper"] as const;

function metalsOf(codes: readonly string[]): Pick<LawLines, "industryOf" | "metals"> {
  const { sections } = lawTables();
  const industries = sections.text("industries").split(" ");
  const shares = sections.numbers("metals");
  const place = Int32Array.from(sections.numbers("industryOf"));
  // Lines of one class: one industry and one chapter of metal.
  const whole = codes.map((code) =>
    METALS.findIndex((metal) => (CHAPTERS_OF[metal] as readonly string[]).includes(code.slice(0, 2))),
  );
  const classOf = Int32Array.from(place, (industry, line) => industry * 4 + whole[line]! + 1);
  const metals = METALS.map((metal, index): [string, MetalShares] => [
    AUTHORITY_OF[metal],
    {
      metal,
      byLine: Float64Array.from(place, (industry, line) =>
        whole[line] === index ? 1 : shares[3 * industry + index]! / SHARE_UNIT,
      ),
      classOf,
      source: (line) =>
        whole[line] === index
          ? `chapter ${codes[line]!.slice(0, 2)}, whose goods are ${metal}`
          : `input-output table, industry ${industries[place[line]!]!}`,
    },
  ]);
  return { industryOf: (line) => industries[place[line]!]!, metals: new Map(metals) };
}
