/** How a measurement is printed: what was measured, the figure, and what it is compared with. */

export interface Row {
  what: string;
  figure: string;
  peer: string;
}

export function table(rows: readonly Row[]): string {
  const wide = (column: keyof Row) => Math.max(...rows.map((row) => row[column].length));
  return rows.map(({ what, figure, peer }) => `${what.padEnd(wide("what"))}  ${figure.padStart(wide("figure"))}  ${peer}`).join("\n");
}

export const count = (number: number) => Math.round(number).toLocaleString("en-US");

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
