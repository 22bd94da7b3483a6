/** The law of every origin: compiling a table, looking up over all of them, and one question as a cell asks it. */
import { lawSchedule } from "../src/law/schedule";
import { count, fastest, median, type Row } from "./report";

const LOOKUPS = 1_000_000;
const SINGLES = 10_000;

export function law(): Row[] {
  const schedule = lawSchedule();
  const { codes } = schedule.data.lines;
  const days = schedule.lastDay - schedule.firstDay + 1;

  // Of a schedule of its own each time, so that nothing is kept of the time before; every row is filled.
  const compiling = ["KR", "CN", "DE", "MX"].map((origin) =>
    median(5, () => {
      const table = lawSchedule().rateTable(origin);
      for (let line = 0; line < codes.length; line += 1) table.lookup(line, schedule.firstDay);
    }),
  );

  const tables = schedule.origins.map((origin) => schedule.rateTable(origin));
  let sum = 0;
  const lookup = (): void => {
    for (let index = 0; index < LOOKUPS; index += 1)
      sum += tables[index % tables.length]!.lookup(
        (index * 7919) % codes.length,
        schedule.firstDay + ((index * 104_729) % days),
      );
  };
  // Rows are filled when they are first asked for.
  lookup();
  const looking = fastest(3, lookup);

  const single = fastest(3, () => {
    for (let index = 0; index < SINGLES; index += 1)
      sum += schedule.rate(
        schedule.goods("8703.23.0190"),
        schedule.origins[index % schedule.origins.length]!,
        schedule.firstDay + (index % days),
      );
  });
  if (!Number.isFinite(sum)) throw new Error("A rate is no number.");
  return [
    {
      what: "the law of one origin compiled, every line",
      figure: `${Math.max(...compiling).toFixed(1)} ms`,
      peer: "30 ms allowed",
    },
    {
      what: `dated lookups over ${schedule.origins.length} origins`,
      figure: `${count((LOOKUPS / looking) * 1000)} /s`,
      peer: "1,000,000 /s asked for",
    },
    {
      what: "one rate by code, origin and day",
      figure: `${((single / SINGLES) * 1000).toFixed(2)} µs`,
      peer: "20 µs allowed a cell",
    },
  ];
}
