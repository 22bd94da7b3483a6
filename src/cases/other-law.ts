/** The law of suppliers on whom a workbook's table of measures says nothing: the table holds the acts on the countries of its case only. */
import { groups } from "../law/base";
import { lawMeasures } from "../law/acts";
import { isoOf } from "../model/calendar/day";
import type { Measure } from "../model/tariff/measure";
import { concerns } from "../model/tariff/schedule";
import type { TariffCase } from "./case";
import { AS_IT_HAPPENED, inScenarioTimings, type ScenarioTiming } from "./law";
import { tariffCases } from "./tariff-registry";

/** A table holds a case's acts where it has at least this part of them; a few rows by themselves are all the law that they say. */
const LEAST_SHARE = 0.5;

/**
 * A table with what a bundled case leaves out, as it falls on none of its countries, in the scenarios that know of it by its as-of day. Each
 * act at its place in the law, as of two acts of one day and authority the later row counts; what did not happen comes after them.
 */
export function withOtherActs(table: readonly Measure[]): Measure[] {
  const found = caseOf(table);
  if (!found?.outlook) return [...table];
  const others = otherActs(table, found, found.outlook);
  const places = new Map(lawMeasures().map(({ id }, place) => [id, place]));
  const whole: Measure[] = [];
  let next = 0;
  for (const row of table) {
    const place = places.get(row.id) ?? -1;
    while (next < others.length && places.get(others[next]!.id)! < place) whole.push(others[next++]!);
    whole.push(row);
  }
  return [...whole, ...others.slice(next), ...(found.elsewhere?.() ?? [])];
}

function otherActs(table: readonly Measure[], { origin, rivals }: TariffCase, outlook: ScenarioTiming): Measure[] {
  const held = new Set(table.map(({ id }) => id));
  const groupOf = groups();
  const countries = [origin, ...rivals];
  const known = asOfTable(table, outlook);
  return lawMeasures()
    .filter((measure) => !held.has(measure.id) && !countries.some((code) => concerns(measure, code, groupOf.get(code))))
    .map((measure) => inScenarioTimings(measure, [known]));
}

/** The bundled case whose acts the table holds, most of them at least. */
function caseOf(table: readonly Measure[]): TariffCase | undefined {
  const ids = new Set(table.map(({ id }) => id));
  let best: { share: number; found: TariffCase } | undefined;
  for (const each of tariffCases) {
    if (!each.outlook) continue;
    const own = each.measures.filter(({ status }) => status === "law");
    const share = own.filter(({ id }) => ids.has(id)).length / own.length;
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { share, found: each };
  }
  return best?.found;
}

/** A workbook's own as-of day shows in which of its acts the scenarios know of. */
function asOfTable(table: readonly Measure[], outlook: ScenarioTiming): ScenarioTiming {
  const known = table.filter(
    ({ scenarios, published, status }) =>
      status === "law" &&
      published !== null &&
      scenarios !== "all" &&
      scenarios.includes(AS_IT_HAPPENED) &&
      outlook.futures.some((future) => scenarios.includes(future)),
  );
  const last = Math.max(...known.map(({ published }) => published!));
  return Number.isFinite(last) ? { ...outlook, asOf: isoOf(last) } : outlook;
}
