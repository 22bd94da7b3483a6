/** Which differences can be taken over, and which only together: probabilities, and a scenario or sector with its rows. */
import type { Difference } from "./compare";
import { isError } from "./reading";

/** By writing one cell, or, for a row that only one copy has, by filling the sheets again with it or without it. */

export function canTakeOver({ field, table, theirs, ours, whole, trade }: Difference): boolean {
  if (trade) return false;
  if (whole) return whole.takeable;
  return theirs !== null && ours !== null && (field !== "" || table === "") && !isError(theirs);
}

/** Whether taking it over deletes a row here. */

export function isDeletion({ theirs, whole }: Difference): boolean {
  return whole !== undefined && theirs === null;
}

function isProbability({ table, field }: Difference): boolean {
  return table === "Scenarios" && field === "Probability";
}

/** All that has a part in the sum of the probabilities: they themselves, and scenarios that come or go with what depends on them. */

export function ofAllScenarios(all: readonly Difference[]): Difference[] {
  return all.filter(
    (each) =>
      isProbability(each) ||
      (each.whole && (each.whole.partOf ?? `${each.table}/${each.row}`).startsWith("Scenarios/")),
  );
}

/**
 * What is tried and taken as one: probabilities, which sum to 1 only together, and a scenario or sector with the rows that depend on it.
 * A scenario that comes or goes brings the probabilities with it, but never the other way round.
 */

export function togetherWith(difference: Difference, all: readonly Difference[]): Difference[] {
  if (isProbability(difference)) return all.filter((each) => isProbability(each));
  if (!difference.whole) return [difference];
  const parent = difference.whole.partOf ?? `${difference.table}/${difference.row}`;
  const same = all.filter(
    (each) =>
      each === difference ||
      (each.whole &&
        isDeletion(each) === isDeletion(difference) &&
        (each.whole.partOf ?? `${each.table}/${each.row}`) === parent),
  );
  return parent.startsWith("Scenarios/") ? [...same, ...all.filter((each) => isProbability(each))] : same;
}
