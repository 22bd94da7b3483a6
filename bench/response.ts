/** Many countries' prices and the best list of lines: beside numpy on the same input, where python3 has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { bundledSchedule } from "../src/cases/schedule";
import { dayOfIso } from "../src/model/calendar/day";
import { equalPhaseIn, equalQuota, equalRate } from "../src/model/response/equal-cost";
import { exemptionPlan, type ExemptionLines } from "../src/model/response/exemption-plan";
import { gsim, type GsimInput } from "../src/model/response/gsim";
import { milliseconds, type Numpy } from "./peer";
import { count, median, RUNS, type Row } from "./report";

const SIZES = [4, 30, 100];

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
  return [...equilibria, plan, others];
}
