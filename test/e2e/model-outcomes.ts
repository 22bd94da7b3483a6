/** What Outcomes should say, worked out from a saved workbook's inputs by calling the model, without a cell formula. */
import { sectorFigures } from "../../src/cases/sectors";
import { bundledSchedule } from "../../src/cases/schedule";
import { exemptionSavings } from "../../src/model/tariff/duty";
import { OUTCOME, sectorOutcome, type ElasticityBasis } from "../../src/model/response/sector-outcome";
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
const DEALS = { scenario: "", in: ", japan-deal, china-deal", out: ", -japan-deal, -china-deal" } as const;

/** What trade becomes when the origin's average rate is `rate`, by the elasticities of the workbook. */
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
  const demand = likely(run);
  if (demand === null) return null;
  const years = (end - start) / YEAR;
  const schedule = bundledSchedule();
  const codes = schedule.goods(goods);
  const law = `${scenario}${DEALS[saved.named("RivalDeals") as keyof typeof DEALS]}`;
  const priceFactor = (origin: string) =>
    (1 + schedule.averageRate(codes, origin, start, end, law)) / (1 + schedule.rate(codes, origin, schedule.firstDay));
  const trade = (origin: "KR" | "JP" | "CN" | "world") => sectorFigures(CASE, goods, origin).tradeUsd * years;
  const rivals = RIVALS.map(trade);
  const rest = Math.max(0, trade("world") - trade("KR") - rivals[0]! - rivals[1]!);
  const priceFactors = RIVALS.map(priceFactor);
  const result = sectorOutcome(
    {
      trade: trade("KR"),
      before: schedule.rate(codes, ORIGIN, schedule.firstDay),
      after: rate,
      demand,
      basis: rows.find((row) => row.Elasticity === `${sector} ${run}`)?.Basis as ElasticityBasis,
      supply: likely("supply") ?? Infinity,
      substitution: likely(`${run} substitution`),
      rivals: [...rivals, rest],
      priceFactors: [...priceFactors, priceFactors[0]!],
      capacity: (likely("capacity") ?? Infinity) * trade("KR"),
    },
    new Float64Array(OUTCOME.toRivals + 3),
  );
  return {
    after: result[OUTCOME.importsAfter]!,
    lost: result[OUTCOME.lost]!,
    diverted: result[OUTCOME.diverted]!,
    to: [...result.slice(OUTCOME.toRivals)],
    revenue: result[OUTCOME.revenue]!,
    share: result[OUTCOME.importerShare]!,
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
