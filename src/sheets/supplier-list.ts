/** Which suppliers are shown individually in a sector's market: the exporter, its rivals and the largest others; all who are left are one. */
import { bundledSchedule } from "../cases/schedule";
import { tradeByLine } from "../law/trade";
import { listedOrigins } from "../model/tariff/origin-lists";
import type { Contents } from "./contents";
import { countedCodes } from "./sectors";

/** Each by itself; all others are one. */
export const NAMED_SUPPLIERS = 10;

/** Codes of a sector's suppliers, the exporter first, the rest last: "all -KR -MX". */
export function suppliersOf(contents: Contents, sector: number): string[] {
  const { negotiation, sectors, trade } = contents;
  const deals = negotiation.rivalDeals.map(({ rival }) => rival);
  const named = [...new Set([negotiation.origin, ...negotiation.rivals, ...deals])];
  // Of a table of the workbook's own only the countries of the case are known.
  if (!negotiation.ownLaw && trade === undefined) {
    const others = largest(
      countedCodes(
        sectors.map(({ codes }) => codes),
        sector,
      ),
      named,
    );
    named.push(...others.slice(0, Math.max(0, NAMED_SUPPLIERS - named.length)));
  }
  return [...named, `all ${named.map((code) => `-${code}`).join(" ")}`];
}

export const isRest = (supplier: string): boolean => supplier.startsWith("all ");

function largest(codes: string, without: readonly string[]): string[] {
  const schedule = bundledSchedule();
  try {
    const goods = schedule.goods(codes);
    return listedOrigins(schedule, "all")
      .filter((code) => !without.includes(code))
      .map((code) => ({ code, trade: sumOver(goods.lines, tradeByLine(code)) }))
      .filter(({ trade }) => trade > 0)
      .sort((a, b) => b.trade - a.trade || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
  } catch {
    // Codes that a user mistyped are told where they are, in Sectors.
    return [];
  }
}

/** Trade alone: what an origin pays would be worked out for nothing. */
const sumOver = (lines: Int32Array, trade: Float64Array | undefined): number =>
  trade ? lines.reduce((sum, line) => sum + trade[line]!, 0) : 0;

/** Markets of all sectors, one below the other: the place of a sector's first supplier, and how many it has. */
export function markets(contents: Contents): { sector: number; first: number; suppliers: string[] }[] {
  let first = 0;
  return contents.sectors.map((_, sector) => {
    const suppliers = suppliersOf(contents, sector);
    const found = { sector, first, suppliers };
    first += suppliers.length;
    return found;
  });
}
