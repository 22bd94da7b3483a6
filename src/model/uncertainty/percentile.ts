/** Percentiles of many numbers without sorting them all. */

/**
 * Percentiles by linear interpolation between order statistics, as Excel's PERCENTILE.INC takes them.
 * Source: Hyndman, R. and Fan, Y. (1996), "Sample Quantiles in Statistical Packages", American Statistician 50, definition 7.
 * The values are put into another order.
 *
 * @param shares ascending, 0–1 each
 */
export function percentiles(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) return shares.map(() => Number.NaN);
  let sortedTo = 0;
  return shares.map((share) => {
    const rank = last * share;
    const below = Math.floor(rank);
    if (below >= sortedTo) select(values, below, sortedTo, last);
    sortedTo = below;
    const value = values[below]!;
    if (rank === below) return value;
    let next = Infinity;
    for (let at = below + 1; at <= last; at++) if (values[at]! < next) next = values[at]!;
    return value + (next - value) * (rank - below);
  });
}

/**
 * Puts the value of rank `wanted` in its place, smaller ones before it and larger ones after it.
 * Source: Hoare, C. A. R. (1961), "Algorithm 65: Find", CACM 4, with the median of three as pivot.
 */
function select(values: Float64Array, wanted: number, from: number, to: number): void {
  while (from < to) {
    const middle = values[(from + to) >>> 1]!;
    const first = values[from]!;
    const final = values[to]!;
    const pivot = Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), final));
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left <= right) {
        const kept = values[left]!;
        values[left++] = values[right]!;
        values[right--] = kept;
      }
    }
    if (wanted <= right) to = right;
    else if (wanted >= left) from = left;
    else return;
  }
}
