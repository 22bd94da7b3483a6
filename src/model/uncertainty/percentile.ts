/** Percentiles of many numbers without sorting them all. */
import { extremes } from "./extremes";

/** Intervals of equal width into which the values are sorted first; only those that a percentile falls into are sorted further. */
const INTERVALS = 1024;

/**
 * Percentiles by linear interpolation between order statistics, as Excel's PERCENTILE.INC takes them.
 * Source: Hyndman, R. and Fan, Y. (1996), "Sample Quantiles in Statistical Packages", American Statistician 50, definition 7.
 *
 * @param shares 0–1 each
 */
export function percentiles(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) return shares.map(() => Number.NaN);
  const ranks = shares.map((share) => Math.floor(last * share));
  const at = ordered(
    values,
    ranks.flatMap((rank) => [rank, Math.min(last, rank + 1)]),
  );
  return shares.map((share, index) => {
    const [low, high] = [at[2 * index]!, at[2 * index + 1]!];
    return low + (high - low) * (last * share - ranks[index]!);
  });
}

/** The values at the ranks, 0 for the least, if all were sorted. */
function ordered(values: Float64Array, ranks: readonly number[]): number[] {
  const intervals = intervalsOf(values);
  const before = new Uint32Array(INTERVALS + 1);
  for (let at = 0; at < values.length; at++) before[intervals[at]! + 1]!++;
  for (let interval = 1; interval <= INTERVALS; interval++) before[interval]! += before[interval - 1]!;
  const places = ranks.map((rank) => before.findIndex((count) => count > rank) - 1);
  const members = Array.from({ length: INTERVALS }, (_, interval) =>
    places.includes(interval) ? new Float64Array(before[interval + 1]! - before[interval]!) : undefined,
  );
  const filled = new Uint32Array(INTERVALS);
  for (let at = 0; at < values.length; at++) {
    const interval = intervals[at]!;
    const inside = members[interval];
    if (inside) inside[filled[interval]!++] = values[at]!;
  }
  for (const inside of members) inside?.sort();
  return ranks.map((rank, index) => members[places[index]!]![rank - before[places[index]!]!]!);
}

/** The interval of each value; all in the first where they spread too little or too much for floating point. */
function intervalsOf(values: Float64Array): Uint16Array {
  const { least, most } = extremes(values);
  const scale = INTERVALS / (most - least);
  const intervals = new Uint16Array(values.length);
  if (!(scale > 0 && scale < Infinity)) return intervals;
  for (let at = 0; at < values.length; at++) intervals[at] = Math.min(INTERVALS - 1, (values[at]! - least) * scale);
  return intervals;
}
