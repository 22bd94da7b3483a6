/** Rates of goods as a copy lists them: paths over time, each once, and which goods from whom take which path in which scenario. */
import type { RateRow } from "./rate-rows";
import type { Value } from "../reading";

export interface PathOfGoods extends Pick<RateRow, "goods" | "origin" | "schedule"> {
  scenario: Value;
  /** From 1. */
  path: number;
}

export interface PathRow extends Pick<RateRow, "knownFrom" | "knownUntil" | "from" | "until" | "rate" | "before"> {
  path: number;
}

export interface RatePaths {
  goods: PathOfGoods[];
  rows: PathRow[];
}

/** Numbers are found in a long list sooner than texts, and many goods, origins and scenarios have the same path. */
export function ratePaths(rates: readonly RateRow[]): RatePaths {
  const asked = new Map<string, Omit<PathOfGoods, "path"> & { rows: Omit<PathRow, "path">[] }>();
  for (const { goods, origin, schedule, scenario, knownFrom, knownUntil, from, until, rate, before } of rates) {
    const key = JSON.stringify([goods, origin, schedule, scenario]);
    let found = asked.get(key);
    if (!found) asked.set(key, (found = { goods, origin, schedule, scenario, rows: [] }));
    found.rows.push({ knownFrom, knownUntil, from, until, rate, before });
  }
  const numbers = new Map<string, number>();
  const listed: PathRow[] = [];
  const pathOf = (rows: readonly Omit<PathRow, "path">[]): number => {
    const key = JSON.stringify(rows.map((row) => Object.values(row)));
    let path = numbers.get(key);
    if (path === undefined) {
      const added = numbers.size + 1;
      numbers.set(key, (path = added));
      listed.push(...rows.map((row) => ({ path: added, ...row })));
    }
    return path;
  };
  const goods = [...asked.values()].map(({ rows, ...each }) => ({ ...each, path: pathOf(rows) }));
  return { goods, rows: listed };
}
