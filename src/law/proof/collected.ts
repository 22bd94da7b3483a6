/** The duty by the law next to the duty that customs collected, by group of industries (NAICS, three digits) and month. */
import { serialOf } from "../../model/calendar/day";
import type { TariffSchedule } from "../../model/tariff/schedule";
import type { Row } from "../pack/sources";
import { lawLines } from "../unpack";

/** Names of the statistics and codes of the law; groups that overlap and members without lines of their own are left out. */
export const PARTNERS: ReadonlyMap<string, string> = new Map([
  ["KOREA, SOUTH", "KR"],
  ["CANADA", "CA"],
  ["MEXICO", "MX"],
  ["EUROPEAN UNION", "EU"],
  ["UNITED KINGDOM", "GB"],
  ["BRAZIL", "BR"],
  ["INDONESIA", "ID"],
  ["MALAYSIA", "MY"],
  ["AUSTRALIA", "AU"],
  ["ISRAEL", "IL"],
  ["SINGAPORE", "SG"],
  ["CHILE", "CL"],
  ["COLOMBIA", "CO"],
]);

export const MONTHS = ["2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11"] as const;
/** Trade of 2024 above which a group is compared, USD. */
export const LARGE_GROUP = 2e9;
/** Goods that were on the water when a duty rose paid the earlier rate if they were entered before its last day. */
const VOYAGE_DAYS = 25;
const AFLOAT: readonly { from: number; until: number }[] = [
  // 9903.01.28, EO 14257.
  { from: serialOf("2025-04-05"), until: serialOf("2025-05-28") },
  // EO 14326, section 3.
  { from: serialOf("2025-08-07"), until: serialOf("2025-10-05") },
];

export interface Group {
  partner: string;
  naics: string;
  /** USD of 2024. */
  trade: number;
  /** Per cent over the months, at the trade of 2024 within the group and the trade of the month between months. */
  modelled: number;
  /** The same with goods on the water at the rate of the day they sailed. */
  modelledAfloat: number;
  collected: number;
  /** USD over the months, and in the same months of 2024. */
  imports: number;
  importsBefore: number;
  months: readonly { month: string; modelled: number; collected: number }[];
}

/** These send their goods by land. */
const BY_LAND = ["CA", "MX"];

/** The day whose rate goods entered on a day pay where they sailed before a duty rose. */
function sailed(day: number, partner: string): number {
  if (BY_LAND.includes(partner)) return day;
  for (const { from, until } of AFLOAT) if (day >= from && day < until && day - VOYAGE_DAYS < from) return from - 1;
  return day;
}

export function compareCollected(schedule: TariffSchedule, rows: readonly Row[]): Group[] {
  const observed = new Map<string, { imports: number; duty: number }>();
  for (const row of rows)
    observed.set(`${row["partner"]} ${row["naics3"]} ${row["month"]}`, {
      imports: Number(row["imports_usd"]),
      duty: Number(row["calculated_duty_usd"]),
    });
  return [...PARTNERS].flatMap(([name, code]) => {
    const table = schedule.rateTable(code);
    const { trade } = table.law.origin;
    return [...linesByGroup(trade)].flatMap(([naics, lines]): Group[] => {
      const total = lines.reduce((sum, line) => sum + trade[line]!, 0);
      if (total < LARGE_GROUP) return [];
      const rates = new Map<number, number>();
      const rateOn = (day: number): number => {
        let found = rates.get(day);
        if (found === undefined) {
          found = lines.reduce((sum, line) => sum + trade[line]! * table.tradeRate(line, day), 0) / total;
          rates.set(day, found);
        }
        return found;
      };
      const sums = { imports: 0, before: 0, duty: 0, modelled: 0, afloat: 0 };
      const months = MONTHS.flatMap((month) => {
        const own = observed.get(`${name} ${naics} ${month}`);
        if (!own || own.imports === 0) return [];
        const days = daysOf(month);
        const mean = (of: (day: number) => number): number => days.reduce((sum, day) => sum + of(day), 0) / days.length;
        const modelled = mean(rateOn);
        sums.imports += own.imports;
        sums.before += observed.get(`${name} ${naics} ${month.replace("2025", "2024")}`)?.imports ?? 0;
        sums.duty += own.duty;
        sums.modelled += modelled * own.imports;
        sums.afloat += mean((day) => rateOn(sailed(day, code))) * own.imports;
        return [{ month, modelled: 100 * modelled, collected: (100 * own.duty) / own.imports }];
      });
      if (sums.imports === 0) return [];
      const percent = (duty: number): number => (100 * duty) / sums.imports;
      return [
        {
          partner: code,
          naics,
          trade: total,
          modelled: percent(sums.modelled),
          modelledAfloat: percent(sums.afloat),
          collected: percent(sums.duty),
          imports: sums.imports,
          importsBefore: sums.before,
          months,
        },
      ];
    });
  });
}

function linesByGroup(trade: Float64Array): Map<string, number[]> {
  const { industryOf } = lawLines();
  const groups = new Map<string, number[]>();
  trade.forEach((value, line) => {
    if (value === 0) return;
    const naics = industryOf(line).slice(0, 3);
    if (!/^\d{3}$/.test(naics)) return;
    const lines = groups.get(naics);
    if (lines) lines.push(line);
    else groups.set(naics, [line]);
  });
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function daysOf(month: string): number[] {
  const first = serialOf(`${month}-01`);
  const [year, number] = month.split("-").map(Number);
  const count = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => first + index);
}
