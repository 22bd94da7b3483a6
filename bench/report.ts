/** How a measurement is printed: what was measured, the figure, and what it is compared with. */

export interface Row {
  what: string;
  figure: string;
  peer: string;
}

export function table(rows: readonly Row[]): string {
  const wide = (column: keyof Row) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(({ what, figure, peer }) => `${what.padEnd(wide("what"))}  ${figure.padStart(wide("figure"))}  ${peer}`)
    .join("\n");
}

export const count = (number: number) => Math.round(number).toLocaleString("en-US");

/** Runs of which the middle one counts. */
export const RUNS = 7;

/** Milliseconds of the middle one of several runs, each of `repeats` calls, after one to warm up. */
export function median(repeats: number, run: () => void): number {
  run();
  return middle(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) run();
      return (performance.now() - start) / repeats;
    }),
  );
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}

/** Milliseconds of the fastest of `times` runs: the one least disturbed by other work on the machine. */
export function fastest(times: number, run: () => void): number {
  let best = Infinity;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
