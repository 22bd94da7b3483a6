/** From the sheet's values, the factors of the sliders and the reservation values to the front and its named packages. */
import { Compatibility } from "../../../model/deal/links";
import { leastValues, packageFront, type Outline } from "../../../model/deal/packages";
import type { Front, IssueValues } from "../../../model/deal/pareto-front";
import {
  bargainingRules,
  settle,
  noDealReason,
  type BargainingRule,
  type NoDeal,
} from "../../../model/deal/bargaining-solutions";
import type { DealReading } from "./reading";

/** What the sliders say: factors on the sheet's values by issue, and reservation values in USD. */
export interface Settings {
  ours: readonly number[];
  theirs: readonly number[];
  ourReservation: number;
  theirReservation: number;
}

export interface DealView {
  issues: IssueValues[];
  front: Front;
  /** What each side falls back on, by the convention that the sheet names. */
  fallback: { ours: number; theirs: number };
  /** Packages that honour exclusions and requirements; null where there were too many to look at all. */
  packages: number | null;
  /** Where not all were looked at: no package is beyond it. */
  bound: Outline | null;
  /** Places on the front. */
  picks: Record<BargainingRule, number>;
  /** Places on the front that are at least as good for both sides as no deal. */
  acceptable: number[];
  noDeal: NoDeal | null;
}

export function settingsOf(reading: DealReading): Settings {
  return {
    ours: reading.issues.map(() => 1),
    theirs: reading.issues.map(() => 1),
    ourReservation: reading.ourReservation ?? 0,
    theirReservation: reading.theirReservation ?? 0,
  };
}

/** Every option must have its values; the pane asks for those that are missing before. */
export function viewOf(reading: DealReading, settings: Settings): DealView {
  const issues = reading.issues.map(({ options }, at): IssueValues => ({
    ours: Float64Array.from(options, ({ ours }) => (ours ?? 0) * settings.ours[at]!),
    theirs: Float64Array.from(options, ({ theirs }) => (theirs ?? 0) * settings.theirs[at]!),
  }));
  const found = packageFront(issues, reading.links);
  const { front } = found;
  const fallback = fallbackOf(reading, settings, issues);
  const gains = {
    ours: front.ours,
    theirs: front.theirs,
    ourReservation: fallback.ours,
    theirReservation: fallback.theirs,
  };
  const acceptable: number[] = [];
  for (let at = 0; at < front.size; at++)
    if (front.ours[at]! >= fallback.ours && front.theirs[at]! >= fallback.theirs) acceptable.push(at);
  return {
    issues,
    front,
    fallback,
    packages: found.packages,
    bound: found.complete ? null : found.bound,
    picks: Object.fromEntries(bargainingRules.map((rule) => [rule, settle(gains, rule)])) as DealView["picks"],
    acceptable,
    noDeal: noDealReason(gains),
  };
}

function fallbackOf(
  { attainable, links }: DealReading,
  { ourReservation, theirReservation }: Settings,
  issues: IssueValues[],
): DealView["fallback"] {
  if (!attainable) return { ours: ourReservation, theirs: theirReservation };
  const least = leastValues(issues, links);
  return { ours: Math.max(ourReservation, least.ours), theirs: Math.max(theirReservation, least.theirs) };
}

/** The package that a user chose in the sheet, option by option; null where an issue has no such option. */
export function ownChoice({ issues }: DealReading): Uint32Array | null {
  const options = Int32Array.from(issues, ({ chosen, options: all }) => all.findIndex(({ id }) => id === chosen));
  return options.includes(-1) ? null : Uint32Array.from(options);
}

/** What a package is worth to each side. */
export function worthOf({ issues }: DealView, options: ArrayLike<number>): { ours: number; theirs: number } {
  const sum = (side: "ours" | "theirs") => issues.reduce((total, issue, at) => total + issue[side][options[at]!]!, 0);
  return { ours: sum("ours"), theirs: sum("theirs") };
}

/** Whether a package keeps exclusions and requirements. */
export function keepsLinks({ issues, links }: DealReading, options: ArrayLike<number>): boolean {
  const counts = issues.map(({ options: all }) => all.length);
  return new Compatibility(counts, links).allows(options);
}

/** The option of each issue in a package of the front. */
export function optionsAt({ front }: DealView, place: number): Uint32Array {
  return front.options.slice(place * front.issues, (place + 1) * front.issues);
}

/** Place on the front nearest to a package, so that what was looked at stays in sight while the front moves. */
export function nearestPlace({ front }: DealView, ours: number, theirs: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let at = 0; at < front.size; at++) {
    const distance = (front.ours[at]! - ours) ** 2 + (front.theirs[at]! - theirs) ** 2;
    if (distance < least) [nearest, least] = [at, distance];
  }
  return nearest;
}

/** Place of a package on the front with just these options; -1 where it is not there. */
export function placeOf({ front }: DealView, options: ArrayLike<number>): number {
  for (let at = 0; at < front.size; at++) {
    let same = true;
    for (let issue = 0; same && issue < front.issues; issue++)
      same = front.options[at * front.issues + issue] === options[issue];
    if (same) return at;
  }
  return -1;
}
