/** Means and quantiles of draws that do not count alike. */

/** @param share of each value; they sum to 1 */
export function weightedMean(values: ArrayLike<number>, share: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += share[at]! * values[at]!;
  return sum;
}

/** Values at which the sum of shares, in ascending order of value, reaches each chance from 0 to 1, ascending. */
export function weightedQuantiles(values: Float64Array, share: Float64Array, chances: readonly number[]): number[] {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const found: number[] = [];
  let reached = 0;
  for (const at of order) {
    reached += share[at]!;
    while (found.length < chances.length && reached >= chances[found.length]! - 1e-12) found.push(values[at]!);
  }
  while (found.length < chances.length) found.push(values[order.at(-1)!]!);
  return found;
}
