/** What Outcomes should say, worked out from a saved workbook's inputs by calling the model, without a cell formula. */
import { sectorFigures } from "../../src/cases/sectors";
import { bundledSchedule } from "../../src/cases/schedule";
import { exemptionSavings } from "../../src/model/tariff/duty";
import type { Row, Saved } from "./saved-tables";

const CASE = "korea-us-2025";
const ORIGIN = "KR";
const YEAR = 365;

export interface Expected {
  scenario: string;
  sector: string;
  trade: number;
  without: number;
  saved: number;
  net: number;
}

/** A line counts for the first sector that names it. */
function goodsOf(sectors: readonly Row[], index: number): string {
  const codes = sectors.map((row) => String(row["HS codes"]));
  return index === 0 ? codes[0] : `(${codes[index]}) ex (${codes.slice(0, index).join(", ")})`;
}

/** As Excel's EDATE does where the day exists in the later month too. */
function monthsLater(serial: number, months: number): number {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / 86_400_000 + 25_569;
}

function accrued(trade: number, goods: string, from: number, until: number, scenario: string): number {
  if (until <= from) return 0;
  const schedule = bundledSchedule();
  return (trade * schedule.averageRate(schedule.goods(goods), ORIGIN, from, until, scenario) * (until - from)) / YEAR;
}

/** For every row of Terms, in its order. */
export function expectedOutcomes(saved: Saved): Expected[] {
  const sectors = saved.table("Sectors");
  const start = Number(saved.named("DeadlineDay"));
  const end = monthsLater(start, Number(saved.named("HorizonMonths")));
  return saved.table("Terms").map((terms) => {
    const scenario = String(terms.Scenario);
    const sector = String(terms.Sector);
    const goods = goodsOf(sectors, sectors.findIndex((row) => row.Sector === sector));
    const trade = sectorFigures(CASE, goods, ORIGIN).tradeUsd;
    const without = accrued(trade, goods, start, end, scenario);
    const from = terms.Refund === true ? start : Math.min(end, Math.max(start, Number(terms.Effective)));
    const years = (end - from) / YEAR;
    const rateThen = years === 0 || trade === 0 ? 0 : accrued(trade, goods, from, end, scenario) / (trade * years);
    const quota = terms.Quota === undefined || terms.Quota === "" ? Infinity : Number(terms.Quota) * years;
    const saving = exemptionSavings(trade * years, rateThen, Math.min(Number(terms["Exempt rate"]), rateThen), Number(terms.Coverage), quota);
    return { scenario, sector, trade, without, saved: saving, net: Math.max(0, without - saving) };
  });
}
