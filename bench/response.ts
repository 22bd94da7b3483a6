/** Many countries' prices, the best list of lines, and a million draws: each beside numpy on the same input, where python3 has it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledSchedule } from "../src/cases/schedule";
import { dayOfIso } from "../src/model/calendar/excel-day";
import { exemptionPlan, type ExemptionLines } from "../src/model/response/exemption-plan";
import { gsim, type GsimInput } from "../src/model/response/gsim";
import { CostSimulation, type UncertainCost } from "../src/model/uncertainty/simulate";
import { count, type Row } from "./report";

const RUNS = 7;
const SIZES = [4, 30, 100];
const DRAWS = 1_000_000;
const COSTS: readonly UncertainCost[] = [36.9, 2.9, 4.5, 8.4, 77.8].map((value, index) => ({ value, low: 0.1, likely: 0.12 + 0.02 * index, high: 0.25 }));
const MISSING = "numpy is missing: python3 with numpy gives the peer";

interface Peer {
  numpy: string;
  gsim: { milliseconds: number; prices: number[] }[];
  draws: { milliseconds: number; mean: number; p5: number; p50: number; p95: number };
}

/** Milliseconds of the middle one of several runs, each of `repeats` calls. */
function median(repeats: number, run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat++) run();
    return (performance.now() - start) / repeats;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

/** Evenly mixed trade and tariffs, without chance, so that every run has the same system. */
function world(regions: number): GsimInput {
  const table = (value: (cell: number) => number) => Float64Array.from({ length: regions * regions }, (_, cell) => value(cell));
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
  const [header, ...rows] = readFileSync(join(root, "src", "cases", "pack", "sources", "korea-hts10-2024.csv"), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  const [codeAt, valueAt] = [names.findIndex((name) => /^hts/i.test(name)), names.indexOf("value")];
  const cells = rows.map((row) => row.split(","));
  const schedule = bundledSchedule();
  const day = dayOfIso("2025-08-07")!;
  return {
    value: Float64Array.from(cells, (row) => Number(row[valueAt])),
    rate: Float64Array.from(cells, (row) => schedule.rate(schedule.goods(row[codeAt]), "KR", day)),
    elasticity: Float64Array.from(cells, (_, line) => -1 - (line % 97) / 12),
    weight: new Float64Array(cells.length).fill(1),
  };
}

function askNumpy(root: string, worlds: readonly GsimInput[]): Peer | undefined {
  const input = JSON.stringify({ runs: RUNS, draws: DRAWS, costs: COSTS, worlds }, (_, value: unknown) => (value instanceof Float64Array ? Array.from(value) : value));
  const asked = spawnSync("python3", [join(root, "bench", "response-peer.py")], { input, encoding: "utf8", maxBuffer: 1e8 });
  return asked.status === 0 ? (JSON.parse(asked.stdout) as Peer) : undefined;
}

const milliseconds = (time: number) => `${time < 1 ? time.toFixed(4) : time.toFixed(1)} ms`;

export function response(root: string): Row[] {
  const worlds = SIZES.map(world);
  const peer = askNumpy(root, worlds);
  const beside = (time: number | undefined) => (peer && time !== undefined ? `numpy ${peer.numpy} ${milliseconds(time)}` : MISSING);

  const equilibria = worlds.map((input, index) => {
    const { prices } = gsim(input);
    peer?.gsim[index].prices.forEach((price, region) => {
      if (Math.abs(price - prices[region]) > 1e-9) throw new Error(`numpy's price of region ${region + 1} of ${input.regions} is ${price}, ours ${prices[region]}`);
    });
    const time = median(Math.ceil(20_000 / input.regions ** 2), () => gsim(input));
    return { what: `GSIM, ${input.regions} countries`, figure: milliseconds(time), peer: beside(peer?.gsim[index].milliseconds) };
  });

  const lines = koreanLines(root);
  const budget = lines.value.reduce((sum, value, line) => sum + value * lines.rate[line], 0) / 10;
  const { chosen, gain, bound } = exemptionPlan(lines, budget, "revenue", "trade");
  const plan = {
    what: `exemption plan over ${count(lines.value.length)} lines, a tenth of the duty`,
    figure: milliseconds(median(1, () => exemptionPlan(lines, budget, "revenue", "trade"))),
    peer: `50 ms allowed; ${count(chosen.length)} lines, at most ${((bound / gain - 1) * 100).toPrecision(1)} % below the best`,
  };

  let simulation = new CostSimulation(COSTS, DRAWS, 1);
  const time = median(1, () => {
    simulation = new CostSimulation(COSTS, DRAWS, 1);
    simulation.run(DRAWS);
    simulation.summary();
  });
  const { mean, p5, p50, p95 } = simulation.summary();
  for (const [ours, theirs] of peer ? [[mean, peer.draws.mean], [p5, peer.draws.p5], [p50, peer.draws.p50], [p95, peer.draws.p95]] : []) {
    if (Math.abs(ours / theirs - 1) > 0.005) throw new Error(`numpy's draws give ${theirs}, ours ${ours}`);
  }
  const draws = { what: `${count(DRAWS)} draws × ${COSTS.length} sectors: mean, P5, P50, P95`, figure: milliseconds(time), peer: beside(peer?.draws.milliseconds) };
  return [...equilibria, plan, draws];
}
