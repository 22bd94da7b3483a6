/** Rates of every tariff line that Korea sold in 2024, on 24 days: through the function, through the schedule's table, through a bare array. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledSchedule } from "../src/cases/schedule";
import { tariffRateCells } from "../src/functions/rates";
import { count, fastest, type Row } from "./report";

const ORIGIN = "KR";
const RUNS = 5;

/** The first day of each of the 24 months to the end of the schedule, or as many days evenly spread over it. */
function days(first: number, last: number): number[] {
  return Array.from({ length: 24 }, (_, index) => first + Math.floor((index * (last - first)) / 23));
}

function koreanLines(root: string): string[] {
  const [header, ...lines] = readFileSync(join(root, "src", "cases", "pack", "sources", "korea-hts10-2024.csv"), "utf8").trim().split(/\r?\n/);
  const column = header.split(",").findIndex((name) => /^hts/i.test(name));
  return lines.map((line) => line.split(",")[column]);
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
    answer = tariffRateCells(cells, [[ORIGIN]], when);
  });

  const lines = codes.map((code) => schedule.goods(code).lines[0]);
  const table = schedule.rateTable(ORIGIN);
  let sum = 0;
  const throughTable = fastest(RUNS, () => {
    sum = 0;
    for (const line of lines) for (const day of dates) sum += table.lookup(line, day);
  });

  const bare = Float64Array.from(lines.flatMap((line) => dates.map((day) => table.lookup(line, day))));
  let bareSum = 0;
  const throughArray = fastest(RUNS, () => {
    bareSum = 0;
    for (const rate of bare) bareSum += rate;
  });

  const functionSum = answer.flat().reduce<number>((total, rate) => total + Number(rate), 0);
  if (Math.abs(functionSum - bareSum) > 1e-6 || sum !== bareSum) throw new Error(`The ways to look up disagree: ${functionSum}, ${sum}, ${bareSum}`);
  const what = `${count(codes.length)} HTS10 lines × ${dates.length} dates`;
  return [
    { what: `TARIFF_RATE, ${what}`, figure: perSecond(throughFunction), peer: `bare typed-array loop ${perSecond(throughArray)}` },
    { what: `the schedule's table, ${what}`, figure: perSecond(throughTable), peer: `bare typed-array loop ${perSecond(throughArray)}` },
  ];
}
