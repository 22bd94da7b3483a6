/** What happens at the table, as the learning reads it. */

/** Option of each issue, by its place; null where nothing is said of the issue. */
export type Named = readonly (number | null)[];

/**
 * "offer": what they offered or asked for. "accepted" and "refused": what they said to what we had put to them.
 */
export interface TalkEvent {
  kind: "offer" | "accepted" | "refused";
  options: Named;
}

/** Whether an offer speaks of every issue, so that it can be valued as a package of theirs. */
export function isWhole(options: Named): boolean {
  return options.every((option) => option !== null);
}
