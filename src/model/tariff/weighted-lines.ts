/** Lines of goods that count in an average, and the rows that they are in: many lines of goods are in few rows, and a seller sells few of the lines. */
import type { Goods } from "./goods";

export interface WeightedLines {
  lines: Int32Array;
  weights: Float64Array;
  /** The rows that occur, and by line which of them it is in. */
  rows: readonly number[];
  placeOf: Int32Array;
}

export function weightedLines({ lines }: Goods, weights: Float64Array, rowOf: Int32Array): WeightedLines {
  const counting = lines.filter((_, index) => weights[index] !== 0);
  const places = new Map<number, number>();
  const placeOf = counting.map((line) => {
    const row = rowOf[line]!;
    let place = places.get(row);
    if (place === undefined) places.set(row, (place = places.size));
    return place;
  });
  return { lines: counting, weights: weights.filter((weight) => weight !== 0), rows: [...places.keys()], placeOf };
}
