/** Divides goods or issues between two sides so that both think their share equally good. */
import { DealInputError } from "./deal-error";

export interface Division {
  /** Our part of each item, 0 to 1: all of every item but one is whole. */
  ours: Float64Array;
  /** Points that each side thinks it has; the same for both. */
  points: number;
}

/**
 * Each item goes to the side that gives it more points; then items pass from the side that has more to the other, those first
 * on which the two agree most, until both have the same, the last one in part. The division is equitable, efficient and free
 * of envy. Brams, S. and Taylor, A. (1996), "Fair Division", ch. 4.
 *
 * @param ours points 0 or more, as many in total as `theirs`
 */
export function adjustedWinner(ours: ArrayLike<number>, theirs: ArrayLike<number>): Division {
  check(ours, theirs);
  const items = Array.from({ length: ours.length }, (_, item) => item);
  const share = Float64Array.from(items, (item) => (ours[item]! >= theirs[item]! ? 1 : 0));
  const total = (points: ArrayLike<number>, part: (item: number) => number): number =>
    items.reduce((sum, item) => sum + points[item]! * part(item), 0);
  const lead = total(ours, (item) => share[item]!) - total(theirs, (item) => 1 - share[item]!);
  const [winner, loser] = lead >= 0 ? [ours, theirs] : [theirs, ours];
  const kept = lead >= 0 ? 1 : 0;
  let left = Math.abs(lead);
  const ratio = (item: number): number => (loser[item]! > 0 ? winner[item]! / loser[item]! : Infinity);
  const order = items.filter((item) => share[item] === kept).sort((a, b) => ratio(a) - ratio(b) || a - b);
  for (const item of order) {
    // Passing all of an item takes its points from one side and adds the other's points to the other.
    const both = winner[item]! + loser[item]!;
    const passed = left < both ? left / both : 1;
    share[item] = kept === 1 ? 1 - passed : passed;
    if (passed < 1) break;
    left -= both;
  }
  return { ours: share, points: total(ours, (item) => share[item]!) };
}

function check(ours: ArrayLike<number>, theirs: ArrayLike<number>): void {
  if (ours.length !== theirs.length || ours.length === 0)
    throw new DealInputError(
      "theirs",
      `ours holds ${ours.length} points and theirs ${theirs.length}: give both sides points for each item.`,
    );
  const sums = (
    [
      ["ours", ours],
      ["theirs", theirs],
    ] as const
  ).map(([name, points]) => {
    let sum = 0;
    for (let item = 0; item < points.length; item++) {
      if (!(points[item]! >= 0 && points[item]! < Infinity))
        throw new DealInputError(name, `${name} holds ${points[item]} at place ${item + 1}: write points, 0 or more.`);
      sum += points[item]!;
    }
    return sum;
  });
  if (!(Math.abs(sums[0]! - sums[1]!) <= 1e-9 * sums[0]!))
    throw new DealInputError(
      "theirs",
      `We give ${sums[0]} points and they ${sums[1]}: give both sides the same number of points to spread.`,
    );
}
