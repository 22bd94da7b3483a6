/** The suppliers of each group of industries with the law's rates of each month: the markets that the model is asked about. */
import { groups as groupsOfOrigins } from "../../law/base";
import { tradePartners } from "../../law/trade";
import { lawLines } from "../../law/unpack";
import { serialOf } from "../../model/calendar/day";
import type { TariffSchedule } from "../../model/tariff/schedule";

/** "2025-01" to "2025-11": what the statistics hold of the year. */
export const MONTHS = Array.from({ length: 11 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`);
/** From here on all of the duties of 2025 counted, and what was bought ahead of them had come in. */
export const FIRST_MONTH = "2025-05";
/** Each separately, as on the sheet Suppliers; all others are one. */
export const NAMED = 10;

export interface Supplier {
  code: string;
  /** USD of 2024 in the group. */
  trade: number;
  /** Average rate at that trade: of the year of the trade, and of each of MONTHS. */
  before: number;
  months: readonly number[];
}

/** By group, the largest first. */
export function suppliersByGroup(schedule: TariffSchedule): Map<string, Supplier[]> {
  const members = groupsOfOrigins();
  const groups = new Map<string, Supplier[]>();
  for (const code of tradePartners()) {
    // A member's trade is in its group's.
    if (members.has(code)) continue;
    for (const [naics, supplier] of ratesOf(schedule, code)) {
      const list = groups.get(naics);
      if (list) list.push(supplier);
      else groups.set(naics, [supplier]);
    }
  }
  for (const list of groups.values()) list.sort((a, b) => b.trade - a.trade || (a.code < b.code ? -1 : 1));
  return groups;
}

function ratesOf(schedule: TariffSchedule, code: string): Map<string, Supplier> {
  const { industryOf } = lawLines();
  const table = schedule.rateTable(code);
  const { trade } = table.law.origin;
  const lines = new Map<string, number[]>();
  trade.forEach((value, line) => {
    if (value === 0) return;
    const naics = industryOf(line).slice(0, 3);
    const list = lines.get(naics);
    if (list) list.push(line);
    else lines.set(naics, [line]);
  });
  const months = MONTHS.map((month, index) => {
    const [from, until] = [month, MONTHS[index + 1] ?? "2025-12"].map((each) => serialOf(`${each}-01`)) as [
      number,
      number,
    ];
    return { days: until - from, spans: table.spans(from, until) };
  });
  const first = serialOf("2025-01-01");
  return new Map(
    [...lines].map(([naics, own]): [string, Supplier] => {
      const total = own.reduce((sum, line) => sum + trade[line]!, 0);
      const on = new Map<number, number>();
      const rate = (day: number): number => {
        let found = on.get(day);
        if (found === undefined)
          on.set(day, (found = own.reduce((sum, line) => sum + trade[line]! * table.tradeRate(line, day), 0) / total));
        return found;
      };
      const mean = ({ days, spans }: (typeof months)[number]): number =>
        spans.reduce((sum, span) => sum + rate(span.day) * span.days, 0) / days;
      return [naics, { code, trade: total, before: rate(first), months: months.map(mean) }];
    }),
  );
}

/** The ten largest and the one asked for by themselves, all others as one with their average rates; the one asked for comes first. */
export function marketAround(code: string, suppliers: readonly Supplier[]): Supplier[] | undefined {
  const own = suppliers.find((each) => each.code === code);
  if (!own) return undefined;
  const named = suppliers.slice(0, NAMED).filter((each) => each !== own);
  const rest = suppliers.slice(NAMED).filter((each) => each !== own);
  return [own, ...named, ...(rest.length > 0 ? [together(rest)] : [])];
}

function together(suppliers: readonly Supplier[]): Supplier {
  const trade = suppliers.reduce((sum, each) => sum + each.trade, 0);
  const mean = (of: (each: Supplier) => number): number =>
    suppliers.reduce((sum, each) => sum + each.trade * of(each), 0) / trade;
  return {
    code: "rest",
    trade,
    before: mean(({ before }) => before),
    months: MONTHS.map((_, month) => mean(({ months }) => months[month]!)),
  };
}
