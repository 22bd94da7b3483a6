/** What Outcomes should say, worked out from a saved workbook's inputs by calling the model, without a cell formula. */
import { sectorFigures } from "../../src/cases/sectors";
import { bundledSchedule } from "../../src/cases/schedule";
import { exemptionSavings } from "../../src/model/tariff/duty";
import { importerShare } from "../../src/model/response/incidence";
import { supplierMarket } from "../../src/model/response/supplier-market";
import { NO_FACTS } from "../../src/model/tariff/facts";
import { averageRateOf, rateOf } from "../../src/model/tariff/origin-lists";
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
  /** null where no elasticity is known; over the horizon, USD. */
  response: { after: number; lost: number; diverted: number; to: number[]; revenue: number; share: number } | null;
}

const RIVALS = ["JP", "CN"] as const;
const DEALS = {
  scenario: "",
  in: ", japan-deal, eu-deal, china-deal",
  out: ", -japan-deal, -eu-deal, -china-deal",
} as const;

/** What trade becomes when the origin's average rate is `rate`, by the elasticities of the workbook and the market model. */
export function expectedResponse(
  saved: Pick<Saved, "table" | "named">,
  sector: string,
  goods: string,
  scenario: string,
  rate: number,
  start: number,
  end: number,
): Expected["response"] {
  const rows = saved.table("Elasticities");
  const likely = (name: string): number | null => {
    const value = rows.find((row) => row.Elasticity === `${sector} ${name}`)?.Likely;
    return typeof value === "number" ? value : null;
  };
  const run = String(saved.named("ResponseRun"));
  const [demand, substitution] = [likely(run), likely(`${run} substitution`)];
  if (demand === null || substitution === null) return null;
  const years = (end - start) / YEAR;
  const schedule = bundledSchedule();
  const codes = schedule.goods(goods);
  const law = `${scenario}${DEALS[saved.named("RivalDeals") as keyof typeof DEALS]}`;
  const suppliers = saved
    .table("SupplierTrade")
    .filter((row) => row.Sector === sector)
    .map((row) => String(row.Supplier));
  const of = (origin: string) => sectorFigures(CASE, goods, origin).tradeUsd * years;
  const named = suppliers.slice(0, -1).map(of);
  const trade = [...named, Math.max(0, of("world") - named.reduce((sum, value) => sum + value, 0))];
  const first = (seller: string) => rateOf(schedule, codes, seller, schedule.firstDay, undefined, NO_FACTS);
  const market = {
    trade,
    before: suppliers.map(first),
    after: suppliers.map((seller, at) =>
      at === 0 ? rate : averageRateOf(schedule, codes, seller, start, end, law, NO_FACTS),
    ),
    demand,
    substitution: Math.max(substitution, -demand),
    supply: likely("supply") ?? Infinity,
    form: "nested-ces",
  } as const;
  const { imports, moved, size } = supplierMarket(market);
  const over = Math.max(0, imports[0]! - (likely("capacity") ?? Infinity) * trade[0]!);
  const back = Math.min(over, Math.max(0, moved[0]!));
  const diverted = back - moved[0]!;
  const part = (value: number) => (diverted >= 0 ? Math.max(0, value) : Math.min(0, value));
  const whole = moved.reduce((sum, value) => sum + part(value), 0);
  const to = RIVALS.map((rival) => (whole === 0 ? 0 : (diverted * part(moved[suppliers.indexOf(rival)]!)) / whole));
  const after = imports[0]! - over;
  return {
    after,
    lost: trade[0]! * (1 - size) + over - back,
    diverted,
    to: [...to, diverted - to[0]! - to[1]!],
    revenue: after * rate,
    share: importerShare(market.before[0]!, rate, -market.substitution, market.supply),
  };
}

/** A line counts for the first sector that names it. */
function goodsOf(sectors: readonly Row[], index: number): string {
  const codes = sectors.map((row) => String(row["HS codes"]));
  return index === 0 ? codes[0]! : `(${codes[index]}) ex (${codes.slice(0, index).join(", ")})`;
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

/** For every row of Terms, in its order, while the measures are the bundled ones. */
export function expectedOutcomes(saved: Pick<Saved, "table" | "named">): Expected[] {
  const sectors = saved.table("Sectors");
  const start = Number(saved.named("DeadlineDay"));
  const end = monthsLater(start, Number(saved.named("HorizonMonths")));
  return saved.table("Terms").map((terms) => {
    const scenario = String(terms.Scenario);
    const sector = String(terms.Sector);
    const goods = goodsOf(
      sectors,
      sectors.findIndex((row) => row.Sector === sector),
    );
    const trade = sectorFigures(CASE, goods, ORIGIN).tradeUsd;
    const without = accrued(trade, goods, start, end, scenario);
    const from = terms.Refund === true ? start : Math.min(end, Math.max(start, Number(terms.Effective)));
    const years = (end - from) / YEAR;
    const rateThen = years === 0 || trade === 0 ? 0 : accrued(trade, goods, from, end, scenario) / (trade * years);
    const quota = terms.Quota === undefined || terms.Quota === "" ? Infinity : Number(terms.Quota) * years;
    const saving = exemptionSavings(
      trade * years,
      rateThen,
      Math.min(Number(terms["Exempt rate"]), rateThen),
      Number(terms.Coverage),
      quota,
    );
    const net = Math.max(0, without - saving);
    const rate = trade === 0 ? 0 : net / (trade * ((end - start) / YEAR));
    return {
      scenario,
      sector,
      trade,
      without,
      saved: saving,
      net,
      response: expectedResponse(saved, sector, goods, scenario, rate, start, end),
    };
  });
}
