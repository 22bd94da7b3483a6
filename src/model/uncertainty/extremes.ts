/** The least and the greatest of many values: Infinity and -Infinity of none. */
export function extremes(values: Float64Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  // Over a million values, counting places is several times faster than for … of.
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
