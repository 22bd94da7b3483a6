/** Origins and lines that the law treats the same, so that all of it is a small table. */
import type { RateTable } from "../../model/tariff/rate-table";
import type { TariffSchedule } from "../../model/tariff/schedule";

export interface OriginClass {
  /** The first of them, which is asked for all. */
  origin: string;
  origins: string[];
  table: RateTable;
  /** Each line has a share of its own that claims the preference, so that lines of one class differ. */
  byLine: boolean;
}

/** Origins with the same acts by name, the same base rates and the same claims. */
export function originClasses(schedule: TariffSchedule): OriginClass[] {
  const numbers = new Map<unknown, number>();
  const number = (part: unknown): number => {
    let found = numbers.get(part);
    if (found === undefined) numbers.set(part, (found = numbers.size));
    return found;
  };
  const classes = new Map<string, OriginClass>();
  for (const origin of schedule.origins) {
    const table = schedule.rateTable(origin);
    const { base, general, changes, classOf, specific, baseName, programme, claims, singleClaims } = table.law.origin;
    const byLine = Array.from(base.keys()).some((line) => table.law.claimShare(line, true, schedule.firstDay) !== 1);
    const parts = [base, general, changes, classOf, specific, singleClaims ? null : claims];
    const key = [...parts.map(number), baseName, programme, ...table.measures.map(({ id }) => id)].join(" ");
    const present = classes.get(key);
    if (present) present.origins.push(origin);
    else classes.set(key, { origin, origins: [origin], table, byLine });
  }
  return [...classes.values()];
}

/** By line, the number of its class: lines of one class are treated the same by every origin's law. */
export function lineClasses(schedule: TariffSchedule, origins: readonly OriginClass[]): Int32Array {
  const { lines, unrated } = schedule.data;
  let classOf = new Int32Array(lines.codes.length);
  let count = 1;
  const split = (values: ArrayLike<number>): void => {
    const most = Math.max(...Array.from(values)) + 1;
    const ids = new Map<number, number>();
    classOf = classOf.map((id, line) => {
      const key = id * most + values[line]!;
      let found = ids.get(key);
      if (found === undefined) ids.set(key, (found = ids.size));
      return found;
    });
    count = ids.size;
  };
  split(unrated);
  const seen = new Set<ArrayLike<number>>();
  for (const { table } of origins)
    for (const values of [table.rowOf, table.law.origin.specific])
      if (!seen.has(values)) {
        seen.add(values);
        split(values);
      }
  if (count > classOf.length) throw new RangeError("There are more classes than lines.");
  return classOf;
}
