/** Many countries' prices and the best list of lines: beside numpy on the same input, where python3 has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { bundledSchedule } from "../src/cases/schedule";
import { dayOfIso } from "../src/model/calendar/day";
import { equalPhaseIn, equalQuota, equalRate } from "../src/model/response/equal-cost";
import { exemptionPlan, type ExemptionLines } from "../src/model/response/exemption-plan";
import { gsim, type GsimInput } from "../src/model/response/gsim";
import { RowDraws } from "../src/model/outcome/draw";
import { supplierMarket, type SupplierMarket } from "../src/model/response/supplier-market";
import { milliseconds, type Numpy } from "./peer";
import { count, median, RUNS, type Row } from "./report";

const SIZES = [4, 30, 100];
const SUPPLIERS = 11;
/** Sectors in scenarios. */
const MARKETS = 6 * 7;

/** Evenly mixed trade and tariffs, without chance, so that every run has the same system. */
function world(regions: number): GsimInput {
  const table = (value: (cell: number) => number) =>
    Float64Array.from({ length: regions * regions }, (_, cell) => value(cell));
  const all = (value: number) => new Float64Array(regions).fill(value);
  const ratesBefore = table((cell) => ((cell * 37) % 21) / 100);
  return {
    regions,
    trade: table((cell) => 1 + ((cell * 7919) % 101)),
    ratesBefore,
    ratesAfter: ratesBefore.map((rate, cell) => (cell % regions === 0 ? rate + 0.05 : rate)),
    demand: all(-1.25),
    supply: all(1.5),
    substitution: all(5),
  };
}

/** Every line that Korea sold in 2024, at the rates of 7 August 2025. Elasticities by line are not in the data: spread from −1 to −9. */
function koreanLines(root: string): ExemptionLines {
  const [header = "", ...rows] = gunzipSync(
    readFileSync(join(root, "src", "law", "sources", "imports-hts10-2024-kr.csv.gz")),
  )
    .toString("utf8")
    .trim()
    .split(/\r?\n/);
  const names = header.split(",");
  const [codeAt, valueAt] = [names.findIndex((name) => /^hts/i.test(name)), names.indexOf("value")];
  const cells = rows.map((row) => row.split(","));
  const schedule = bundledSchedule();
  const day = dayOfIso("2025-08-07")!;
  return {
    value: Float64Array.from(cells, (row) => Number(row[valueAt])),
    rate: Float64Array.from(cells, (row) => schedule.rate(schedule.goods(row[codeAt]!), "KR", day)),
    elasticity: Float64Array.from(cells, (_, line) => -1 - (line % 97) / 12),
    weight: new Float64Array(cells.length).fill(1),
  };
}

/** Markets of a sector in a scenario, without chance. */
function markets(): SupplierMarket[] {
  const all = (market: number, value: (place: number) => number) =>
    Float64Array.from({ length: SUPPLIERS }, (_, at) => value(market * SUPPLIERS + at));
  return Array.from({ length: MARKETS }, (_, market) => ({
    trade: all(market, (place) => 1 + ((place * 7919) % 101)),
    before: all(market, (place) => ((place * 37) % 5) / 100),
    after: all(market, (place) => ((place * 53) % 31) / 100),
    demand: -0.5,
    substitution: 0.76,
    supply: Infinity,
    form: "nested-ces",
  }));
}

/** The first supplier's imports after, by the quantities from which the cells of Outcomes and Suppliers are made. */
function byQuantities({ trade, before, after, demand, substitution, supply }: SupplierMarket): number {
  const others = Array.from({ length: trade.length - 1 }, (_, at) => ({
    "Imports before": trade[at + 1]!,
    "Rate before": before[at + 1]!,
    "Rate after": after[at + 1]!,
  }));
  const row = new RowDraws(
    {
      Trade: trade[0]!,
      Years: 1,
      "Duty without terms": trade[0]! * after[0]!,
      "Trade then": 0,
      "Rate then": 0,
      "Exempt rate": 0,
      Coverage: 0,
      "Quota then": Infinity,
      "Rate 2024": before[0]!,
      Elasticity: demand,
      Substitution: substitution,
      Supply: supply,
      Capacity: Infinity,
    },
    [{ "Rate before": before[0]! }, ...others],
  );
  return row.at("Imports after") as number;
}

function suppliers(): Row[] {
  const each = markets();
  for (const market of each) {
    const [one, other] = [supplierMarket(market).imports[0]!, byQuantities(market)];
    if (Math.abs(one - other) > 1e-9 * one)
      throw new Error(`imports after are ${one} by the model of the market and ${other} by the quantities`);
  }
  const time = median(1, () => each.forEach(byQuantities));
  const direct = median(1, () => each.forEach(supplierMarket));
  return [
    {
      what: `${SUPPLIERS} suppliers × 6 sectors × 7 scenarios, by the quantities of the cells`,
      figure: milliseconds(time),
      peer: `50 ms allowed; ${milliseconds(direct)} by the model of the market alone`,
    },
  ];
}

export function response(root: string, numpy: Numpy): Row[] {
  const worlds = SIZES.map(world);
  const peer = numpy.ask<{ milliseconds: number; prices: number[] }[]>("gsim", { worlds, runs: RUNS });
  const equilibria = worlds.map((input, index) => {
    const { prices } = gsim(input);
    peer?.[index]!.prices.forEach((price, region) => {
      if (Math.abs(price - prices[region]!) > 1e-9)
        throw new Error(
          `numpy's price of region ${region + 1} of ${input.regions} is ${price}, ours ${prices[region]}`,
        );
    });
    const time = median(Math.ceil(200_000 / input.regions ** 2), () => gsim(input));
    return {
      what: `GSIM, ${input.regions} countries`,
      figure: milliseconds(time),
      peer: numpy.beside(peer?.[index]!.milliseconds),
    };
  });

  const lines = koreanLines(root);
  const budget = lines.value.reduce((sum, value, line) => sum + value * lines.rate[line]!, 0) / 10;
  const { chosen, gain, bound, revenueForgone } = exemptionPlan(lines, budget, "revenue", "trade");
  const plan = {
    what: `exemption plan over ${count(lines.value.length)} lines, a tenth of the duty`,
    figure: milliseconds(median(1, () => exemptionPlan(lines, budget, "revenue", "trade"))),
    peer: `50 ms allowed; ${count(chosen.length)} lines, at most ${((bound / gain - 1) * 100).toPrecision(1)} % below the best`,
  };
  const others = {
    what: "a quota, a lower rate and a phase-in of the same cost on these lines",
    figure: milliseconds(
      median(1, () => {
        equalQuota(lines, revenueForgone);
        equalRate(lines, revenueForgone);
        equalPhaseIn(lines, revenueForgone, 1);
      }),
    ),
    peer: "beside the plan, within the same 50 ms",
  };
  return [...equilibria, ...suppliers(), plan, others];
}
