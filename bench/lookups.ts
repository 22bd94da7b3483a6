/** Rates of every tariff line that Korea sold in 2024, on 24 days: through the function, through the schedule's table, through a bare array. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { bundledSchedule } from "../src/cases/schedule";
import { TARIFF_RATE } from "../src/functions/catalog/tariff-rate";
import { milliseconds, type Numpy } from "./peer";
import { count, fastest, median, RUNS as MEDIAN_RUNS, type Row } from "./report";

const ORIGIN = "KR";
const RUNS = 5;

/** The first day of each of the 24 months to the end of the schedule, or as many days evenly spread over it. */
function days(first: number, last: number): number[] {
  return Array.from({ length: 24 }, (_, index) => first + Math.floor((index * (last - first)) / 23));
}

function koreanLines(root: string): string[] {
  const [header = "", ...lines] = gunzipSync(
    readFileSync(join(root, "src", "law", "sources", "imports-hts10-2024-kr.csv.gz")),
  )
    .toString("utf8")
    .trim()
    .split(/\r?\n/);
  const column = header.split(",").findIndex((name) => /^hts/i.test(name));
  return lines.map((line) => line.split(",")[column]!);
}

const MANY = 100_000;

/** Duty on 100,000 entries, each of a line and a day of its own, out of the compiled schedule; numpy has it as a table of lines by periods. */
export function manyLines(numpy: Numpy): Row[] {
  const schedule = bundledSchedule();
  const rates = schedule.rateTable(ORIGIN);
  const { codes } = schedule.data.lines;
  const span = schedule.lastDay - schedule.firstDay + 1;
  const lines = Int32Array.from({ length: MANY }, (_, entry) => (entry * 7919) % codes.length);
  const days = Int32Array.from({ length: MANY }, (_, entry) => schedule.firstDay + ((entry * 104_729) % span));
  const values = Float64Array.from({ length: MANY }, (_, entry) => 1 + (entry % 997));
  let duty = 0;
  const time = median(10, () => {
    duty = 0;
    for (let entry = 0; entry < MANY; entry++) duty += values[entry]! * rates.lookup(lines[entry]!, days[entry]!);
  });
  const firstDays = rates.segments.slice(0, -1);
  const table = codes.map((_, line) => firstDays.map((day) => rates.lookup(line, day)));
  const peer = numpy.ask<{ milliseconds: number; duty: number }>("lines", {
    table,
    first_days: firstDays,
    lines,
    days,
    values,
    runs: MEDIAN_RUNS,
  });
  if (peer && Math.abs(peer.duty / duty - 1) > 1e-9) throw new Error(`numpy's duty is ${peer.duty}, ours ${duty}`);
  return [
    {
      what: `duty on ${count(MANY)} lines through the dated schedule`,
      figure: milliseconds(time),
      peer: `5 ms allowed; ${numpy.beside(peer?.milliseconds)}`,
    },
  ];
}

export function lookups(root: string): Row[] {
  const schedule = bundledSchedule();
  const codes = koreanLines(root);
  const dates = days(schedule.firstDay, schedule.lastDay);
  const asked = codes.length * dates.length;
  const perSecond = (milliseconds: number) => `${count((asked / milliseconds) * 1000)} /s`;

  const cells = codes.map((code) => dates.map(() => code));
  const when = codes.map(() => dates);
  let answer: unknown[][] = [];
  const throughFunction = fastest(RUNS, () => {
    answer = TARIFF_RATE.run(cells, [[ORIGIN]], when);
  });

  const lines = codes.map((code) => schedule.goods(code).lines[0]);
  const table = schedule.rateTable(ORIGIN);
  let sum = 0;
  const throughTable = fastest(RUNS, () => {
    sum = 0;
    for (const line of lines) for (const day of dates) sum += table.lookup(line!, day);
  });

  const bare = Float64Array.from(lines.flatMap((line) => dates.map((day) => table.lookup(line!, day))));
  let bareSum = 0;
  const throughArray = fastest(RUNS, () => {
    bareSum = 0;
    for (const rate of bare) bareSum += rate;
  });

  const functionSum = answer.flat().reduce<number>((total, rate) => total + Number(rate), 0);
  if (Math.abs(functionSum - bareSum) > 1e-6 || sum !== bareSum)
    throw new Error(`The ways to look up disagree: ${functionSum}, ${sum}, ${bareSum}`);
  const what = `${count(codes.length)} HTS10 lines × ${dates.length} dates`;
  return [
    {
      what: `TARIFF_RATE, ${what}`,
      figure: perSecond(throughFunction),
      peer: `bare typed-array loop ${perSecond(throughArray)}`,
    },
    {
      what: `the schedule's table, ${what}`,
      figure: perSecond(throughTable),
      peer: `bare typed-array loop ${perSecond(throughArray)}`,
    },
  ];
}
