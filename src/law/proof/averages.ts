/** The average rate of an origin's trade on a day, and how much of it each authority makes. */
import { type Facts, NO_FACTS } from "../../model/tariff/facts";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { lawLines } from "../unpack";

/** Lines of chapters 98 and 99 name how goods are entered, not what they are; the Budget Lab leaves them out. */
const SPECIAL_CHAPTERS = /^9[89]/;

export interface Average {
  /** Per cent of the value. */
  total: number;
  /** Per cent by authority; "base" is the base rate, "content" after an authority what falls on metal content only. */
  parts: ReadonlyMap<string, number>;
}

export interface AverageOptions {
  facts?: Facts;
  /** With the lines of chapters 98 and 99. */
  specialChapters?: boolean;
  /** Which lines count: all unless given. */
  lines?: readonly number[];
}

export function averageRate(
  schedule: TariffSchedule,
  origin: string,
  day: number,
  { facts = NO_FACTS, specialChapters = false, lines }: AverageOptions = {},
): Average {
  const { law } = schedule.rateTable(origin);
  const { codes } = lawLines().lines;
  const { trade } = law.origin;
  const sums = new Map<string, number>();
  const add = (name: string, value: number): void => void sums.set(name, (sums.get(name) ?? 0) + value);
  let weight = 0;
  for (const line of lines ?? codes.keys()) {
    const value = trade[line]!;
    if (value === 0 || (!specialChapters && SPECIAL_CHAPTERS.test(codes[line]!))) continue;
    weight += value;
    const claim = law.claimShare(line, false, day, facts);
    for (const { share, base, contributions } of law.outcomes(law.covering(line), line, day, claim, facts)) {
      add("base", value * share * base);
      for (const { measure, rate } of contributions) {
        if (rate === 0) continue;
        add(
          measure.form === "additional on metal content" ? `${measure.authority} content` : measure.authority,
          value * share * rate,
        );
      }
    }
  }
  const parts = new Map([...sums].map(([name, sum]) => [name, weight === 0 ? 0 : (100 * sum) / weight]));
  return { total: [...parts.values()].reduce((sum, part) => sum + part, 0), parts };
}
