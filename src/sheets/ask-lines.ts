/** The lines of sectors among which a list to ask for is chosen: what of each is traded, at which rate, and how demand for it answers. */
import type { ExemptionLines } from "../model/response/exemption-plan";
import { importsAfter } from "../model/response/market";
import type { TariffSchedule } from "../model/tariff/schedule";

/** Six-digit subheadings, or the tariff's own lines: of eight digits, of ten where a measure tells parts of them apart. */
export const LINE_LEVELS = ["hs6", "tariff lines"] as const;
export type LineLevel = (typeof LINE_LEVELS)[number];

export interface AskSector {
  id: string;
  /** The HS expression that counts for it: Sectors[Counts]. */
  counts: string;
  /** Of all imports to their price: the day's rates moved the others' prices too. null where none is known: then trade is taken not to answer, and nothing is said of trade won back. */
  demand: number | null;
  /** Of the origin's own sales to their price, the others' unchanged: what an exemption moves. null as before. */
  elasticity: number | null;
  /** A dollar of its trade counts so much, 0 or more. */
  weight: number;
}

export interface AskLines {
  /** A code, or an expression where a sector has only part of a subheading. */
  expressions: string[];
  hs6: string[];
  /** Place in the list of sectors. */
  sectors: Int32Array;
  /** USD in the year of the trade, at the rate that was paid then. */
  tradeThen: Float64Array;
  /** Fraction, average of the line by that trade. */
  rateThen: Float64Array;
  /** What is traded once it has answered to the rate of the day. */
  figures: ExemptionLines;
}

/** The days of which the rates are taken: of the year of the trade, and of the list. */
export interface AskDays {
  then: number;
  now: number;
}

interface Gathered {
  expression: string;
  hs6: string;
  sector: number;
  value: number;
  dutyThen: number;
  duty: number;
}

/**
 * Lines that the origin sells; rates of a day in a scenario, weighted by trade within a subheading. What a line sells at the rate of the
 * day follows from its trade and rate of the year of the trade by the demand for all imports, whose prices rose alike; what it sells once it
 * alone is exempted by the elasticity of its own sales. Both are constant, at prices that the importer cannot move.
 * Throws InputError for codes that do not exist.
 */
export function askLines(
  schedule: TariffSchedule,
  origin: string,
  days: AskDays,
  scenario: string,
  sectors: readonly AskSector[],
  level: LineLevel,
): AskLines {
  const { lines } = schedule.data;
  const trade = schedule.data.origin(origin)!.trade;
  const ratesThen = schedule.rateTable(origin);
  const rates = schedule.rateTable(origin, scenario);
  const gathered = sectors.flatMap(({ counts }, sector) => {
    const covered = lines.coverage(counts);
    const groups = new Map<string, Gathered>();
    for (let line = 0; line < covered.length; line++) {
      if (!covered[line] || trade[line] === 0) continue;
      const code = lines.codes[line]!;
      const key = level === "hs6" ? code.slice(0, 6) : code;
      const group = groups.get(key) ?? {
        expression: "",
        hs6: code.slice(0, 6),
        sector,
        value: 0,
        dutyThen: 0,
        duty: 0,
      };
      group.value += trade[line]!;
      group.dutyThen += trade[line]! * ratesThen.lookup(line, days.then);
      group.duty += trade[line]! * rates.lookup(line, days.now);
      groups.set(key, group);
    }
    for (const [key, group] of groups)
      group.expression = level === "hs6" ? partOf(lines.codes, covered, key, counts) : restOf(lines.codes, key);
    return [...groups.values()];
  });
  const column = (of: (each: Gathered) => number) => Float64Array.from(gathered, of);
  const tradeNow = ({ sector, value, dutyThen, duty }: Gathered) => {
    const { demand } = sectors[sector]!;
    return demand === null ? value : importsAfter(value, dutyThen / value, duty / value, demand, Infinity, "constant");
  };
  return {
    expressions: gathered.map(({ expression }) => expression),
    hs6: gathered.map(({ hs6 }) => hs6),
    sectors: Int32Array.from(gathered, ({ sector }) => sector),
    tradeThen: column(({ value }) => value),
    rateThen: column(({ value, dutyThen }) => dutyThen / value),
    figures: {
      value: column(tradeNow),
      rate: column(({ value, duty }) => duty / value),
      elasticity: column(({ sector }) => sectors[sector]!.elasticity ?? 0),
      weight: column(({ sector, value }) => sectors[sector]!.weight * value),
    },
  };
}

/** Duty a year on all the lines, in USD. */
export function dutyOf({ figures }: AskLines): number {
  return figures.value.reduce((sum, value, line) => sum + value * figures.rate[line]!, 0);
}

/** The subheading, or what of it the sector has. */
function partOf(codes: readonly string[], covered: Uint8Array, hs6: string, counts: string): string {
  const whole = codes.every((code, line) => !code.startsWith(hs6) || covered[line] === 1);
  return whole ? hs6 : `${hs6} ex (${hs6} ex (${counts}))`;
}

/** What is left of an eight-digit line beside the parts that are named bears no code of its own. */
function restOf(codes: readonly string[], code: string): string {
  if (!code.endsWith("xx")) return code;
  const eight = code.slice(0, 8);
  const parts = codes.filter((each) => each.startsWith(eight) && each.length === 10 && !each.endsWith("xx"));
  return `${eight} ex (${parts.join(", ")})`;
}
