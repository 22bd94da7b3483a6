/** What a cell costs beside the arithmetic in it: a workbook's own table of measures as an argument, and 100,000 lines asked for in one cell. */
import { bundledSchedule } from "../src/cases/schedule";
import { tariffCases } from "../src/cases/tariff-registry";
import { TARIFF_RATE } from "../src/functions/catalog/tariff-rate";
import type { Measure } from "../src/model/tariff/measure";
import { count, fastest, type Row } from "./report";

const MANY = 100_000;
const CELLS = 50;
const RUNS = 5;
const HTS = "8703.23.0190";

const COLUMNS: readonly (readonly [string, (measure: Measure) => unknown])[] = [
  ["Measure", ({ id }) => id],
  ["Authority", ({ authority }) => authority],
  ["Origin", ({ origins }) => (origins === "all" ? origins : origins.join(", "))],
  ["Scope", ({ scope }) => scope],
  ["Rate", ({ rate }) => rate ?? ""],
  ["Form", ({ form }) => form],
  ["Share", ({ share }) => share ?? ""],
  ["From", ({ from }) => from],
  ["Until", ({ until }) => until ?? ""],
  ["Published", ({ published }) => published ?? ""],
  ["Scenarios", ({ scenarios }) => (scenarios === "all" ? scenarios : scenarios.join(", "))],
  ["Instrument", ({ instrument }) => instrument],
  ["Citation", ({ citation }) => citation],
  ["Condition", ({ condition }) => condition ?? ""],
];

export function cells(): Row[] {
  const schedule = bundledSchedule();
  const { origin, measures } = tariffCases[0];
  const text = JSON.stringify([
    COLUMNS.map(([header]) => header),
    ...measures.map((each) => COLUMNS.map(([, cell]) => cell(each))),
  ]);
  // Excel hands over a table of new cells at each call.
  const tables = Array.from({ length: CELLS }, () => JSON.parse(text) as unknown[][]);
  const single = fastest(RUNS, () => {
    for (const table of tables) TARIFF_RATE.run([[HTS]], [[origin]], [[schedule.lastDay]], table);
  });

  const codes = schedule.data.lines.codes.filter((code) => !code.endsWith("xx"));
  const span = schedule.lastDay - schedule.firstDay + 1;
  const asked = Array.from({ length: MANY }, (_, entry) => codes[(entry * 7919) % codes.length]!);
  const days = Array.from({ length: MANY }, (_, entry) => schedule.firstDay + ((entry * 104_729) % span));
  const [goods, when] = [asked.map((code) => [code]), days.map((day) => [day])];
  const range = fastest(RUNS, () => {
    TARIFF_RATE.run(goods, [[origin]], when);
  });
  let sum = 0;
  const kernel = fastest(RUNS, () => {
    sum = 0;
    asked.forEach((code, entry) => (sum += schedule.rate(schedule.goods(code), origin, days[entry]!)));
  });
  if (!(sum > 0)) throw new Error("A rate is no number.");
  return [
    {
      what: `TARIFF_RATE as a single cell with Measures[#All], ${measures.length} × ${COLUMNS.length} cells`,
      figure: `${(single / CELLS).toFixed(3)} ms`,
      peer: "0.3 ms allowed",
    },
    {
      what: `TARIFF_RATE of ${count(MANY)} lines and days in one cell`,
      figure: `${range.toFixed(1)} ms`,
      peer: `${(range / kernel).toFixed(1)} times finding the goods and their rates (${kernel.toFixed(1)} ms); 5 times allowed`,
    },
  ];
}
