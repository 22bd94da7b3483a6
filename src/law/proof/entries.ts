/** Entry summaries that were published, line by line, next to the law's duty to the cent. */
import { serialOf } from "../../model/calendar/day";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { landedCost } from "../../model/tariff/landed-cost";
import type { Row } from "../pack/sources";

export interface Entry {
  what: string;
  source: string;
  filed: number;
  ours: number;
}

/** A row without a code gives its rate: it tries the fees and the duty of a worked example. */
export function compareEntries(schedule: TariffSchedule, rows: readonly Row[]): Entry[] {
  return rows.map((row) => {
    const value = Number(row["value_usd"]);
    const day = serialOf(row["entry_date"]!);
    const code = row["code"]!;
    const rate = code === "" ? Number(row["rate"]) : schedule.rate(schedule.goods(code), row["origin"]!, day);
    const landed = /landed cost ([\d.]+)/.exec(row["what"]!)?.[1];
    const ours = landed === undefined ? value * rate : landedCost(value, rate, 0, 0, "ocean", day, false).total;
    return {
      what: row["what"]!,
      source: row["source"]!,
      filed: Number(landed ?? row["duty_usd"]),
      ours: Math.round(ours * 100) / 100,
    };
  });
}
