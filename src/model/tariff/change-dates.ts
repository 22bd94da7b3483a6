/** Days on which the law turns: some measure, base rate, claim or rule of stacking begins or ends. */
import type { Measure } from "./measure";
import type { OriginData } from "./origin";
import type { StackingRules } from "./stacking";

type WithChanges = Pick<OriginData, "changes" | "claimUptake">;

function sorted(days: Iterable<number | null | undefined>): readonly number[] {
  const known = new Set<number>();
  for (const day of days) if (day !== null && day !== undefined) known.add(day);
  return [...known].sort((a, b) => a - b);
}

/** Thousands of lines have changes, and every law of an origin asks. */
function remembered<Part extends object>(find: (part: Part) => readonly number[]): (part: Part) => readonly number[] {
  const known = new WeakMap<Part, readonly number[]>();
  return (part) => {
    let days = known.get(part);
    if (!days) known.set(part, (days = find(part)));
    return days;
  };
}

const beginsAndEnds = (parts: readonly Partial<Pick<Measure, "from" | "until">>[]): (number | null | undefined)[] =>
  parts.flatMap(({ from, until }) => [from, until]);

export const daysOfOrigin = remembered<WithChanges>(({ changes, claimUptake }) =>
  sorted([...changes.values()].flatMap((each) => each.map(({ day }) => day)).concat(claimUptake.map(({ day }) => day))),
);
export const daysOfRules = remembered<Pick<StackingRules, "rules">>(({ rules }) => sorted(beginsAndEnds(rules)));

/** First days of the segments between which nothing changes; the last entry is the day after the last. */
export function segmentsOf(
  measures: readonly Measure[],
  origin: WithChanges,
  rules: Pick<StackingRules, "rules">,
  firstDay: number,
  lastDay: number,
): number[] {
  const within = [...beginsAndEnds(measures), ...daysOfRules(rules), ...daysOfOrigin(origin)].filter(
    (day) => day !== null && day !== undefined && day > firstDay && day <= lastDay,
  );
  return [...sorted([firstDay, ...within, lastDay + 1])];
}
