/** The turns of the law as table rows: on which days the rate of lines and origins changes. */
import type { LawTable } from "../law/table/law-table";

/** Rates of one treatment follow each other, turn by turn; treatments that turn on the same days share a pattern. */
export interface ChangeDates {
  /** By treatment. */
  firstRate: number[];
  patternOf: number[];
  /** By pattern, the days of its turns. */
  patterns: (readonly number[])[];
}

export function changeDatesOf({ turns }: LawTable): ChangeDates {
  const numbers = new Map<string, number>();
  const found: ChangeDates = { firstRate: [], patternOf: [], patterns: [] };
  let rates = 0;
  for (const own of turns) {
    const days = own.map(({ day }) => day);
    const key = days.join();
    let pattern = numbers.get(key);
    if (pattern === undefined) numbers.set(key, (pattern = found.patterns.push(days) - 1));
    found.firstRate.push(rates);
    found.patternOf.push(pattern);
    rates += own.length;
  }
  return found;
}
