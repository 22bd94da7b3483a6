/** A deal with only some of its options: those that a mandate allows. */
import type { Link } from "../deal/links";

export interface Restricted {
  /** Places of the options that are left, of each issue. */
  options: number[][];
  /** Between them, by their new places. */
  links: Link[];
}

/** @returns null where an issue has no option left */
export function restricted(
  counts: readonly number[],
  links: readonly Link[],
  allowed: (issue: number, option: number) => boolean,
): Restricted | null {
  const kept = counts.map(
    (count, issue) => new Set(Array.from({ length: count }, (_, at) => at).filter((option) => allowed(issue, option))),
  );
  // What requires an option that is out is out itself.
  for (let before = -1, size = total(kept); size !== before; [before, size] = [size, total(kept)])
    for (const { kind, from, to } of links)
      if (kind === "requires" && !kept[to.issue]!.has(to.option)) kept[from.issue]!.delete(from.option);
  if (kept.some(({ size }) => size === 0)) return null;
  const options = kept.map((each) => [...each].sort((a, b) => a - b));
  const renamed = (choice: Link["from"]): Link["from"] => ({
    issue: choice.issue,
    option: options[choice.issue]!.indexOf(choice.option),
  });
  return {
    options,
    links: links
      .filter(({ from, to }) => kept[from.issue]!.has(from.option) && kept[to.issue]!.has(to.option))
      .map(({ kind, from, to }) => ({ kind, from: renamed(from), to: renamed(to) })),
  };
}

function total(sets: readonly ReadonlySet<number>[]): number {
  return sets.reduce((sum, { size }) => sum + size, 0);
}
