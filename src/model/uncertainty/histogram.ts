/** Counts of many numbers in bins with round edges, and the round numbers themselves. */
import { extremes } from "./extremes";

export interface Histogram {
  /** Edge of the first bin, and the width of each; in the unit of the values. */
  from: number;
  width: number;
  /** A value on an edge counts in the bin above it, the greatest value in the last bin. */
  counts: Uint32Array;
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];
/** Values that are nearer than this are the same: a part of it would be no number any more. */
const LEAST_SPREAD = 1e-290;

/** About `bins` bins, never more; one bin of no width where all values are the same. Of no values, no bins. */
export function histogram(values: Float64Array, bins: number): Histogram {
  const { least, most } = extremes(values);
  if (!(least <= most)) return { from: 0, width: 0, counts: new Uint32Array(0) };
  if (most - least < LEAST_SPREAD) return { from: least, width: 0, counts: Uint32Array.of(values.length) };
  let width = roundStep((most - least) / bins);
  let first = Math.floor(least / width);
  // The edges are round, so that the values may reach into one bin more.
  while (Math.floor(most / width) - first >= bins) {
    width = roundStep(width * 1.01);
    first = Math.floor(least / width);
  }
  const counts = new Uint32Array(Math.floor(most / width) - first + 1);
  const last = counts.length - 1;
  for (let at = 0; at < values.length; at++) {
    const bin = Math.floor(values[at]! / width) - first;
    counts[bin > last ? last : bin > 0 ? bin : 0]!++;
  }
  return { from: first * width, width, counts };
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below `step`. */
function roundStep(step: number): number {
  let unit = 1;
  while (unit * 10 <= step) unit *= 10;
  while (unit > step) unit /= 10;
  return unit * ROUND_STEPS.find((round) => unit * round >= step)!;
}
