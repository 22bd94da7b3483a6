/** Which package fair-minded negotiators would settle on, by four named rules, over a finite set of packages. */
import { InputError } from "../input-error";
import { undominated } from "./pareto-front";

/**
 * - "nash": the largest product of gains. Nash, J. (1950), "The Bargaining Problem", Econometrica 18.
 * - "kalai-smorodinsky": of the undominated packages the one whose gains are most nearly the same share of each side's best.
 *   Kalai, E. and Smorodinsky, M. (1975), Econometrica 43; over finitely many packages none need divide exactly.
 * - "egalitarian": the largest of the smaller gains. Kalai, E. (1977), Econometrica 45.
 * - "sum": the largest sum of gains.
 */
export type BargainingRule = "nash" | "kalai-smorodinsky" | "egalitarian" | "sum";
export const bargainingRules: readonly BargainingRule[] = ["nash", "kalai-smorodinsky", "egalitarian", "sum"];

/**
 * What each side falls back on: its declared reservation value, or that value but never less than the worst it can be given
 * ("attainable"). Well-known tools differ on this, so it is chosen, not assumed.
 */
export type DisagreementPoint = "declared" | "attainable";

export interface Gains {
  ours: ArrayLike<number>;
  theirs: ArrayLike<number>;
  ourReservation: number;
  theirReservation: number;
  /** Least that any package gives each side, for "attainable"; without it the least of the packages given, which may be a front. */
  ourWorst?: number;
  theirWorst?: number;
}

/** Width of the zone of possible agreement between the least one side accepts and the most the other offers; 0 without one. */
export function zoneOfAgreement(minimumAccepted: number, maximumOffered: number): number {
  return Math.max(0, maximumOffered - minimumAccepted);
}

/**
 * Place of the package that `rule` chooses among those at least as good for both sides as no deal; -1 where there is none.
 * Ties go to the larger sum of gains, then to the first. Values are utilities or money, one unit a side.
 */
export function settle(gains: Gains, rule: BargainingRule, disagreement: DisagreementPoint = "declared"): number {
  const { acceptable, better } = comparison(gains, rule, disagreement);
  let chosen = -1;
  for (let at = 0; at < gains.ours.length; at++)
    if (acceptable(at) && (chosen < 0 || better(at, chosen) > 0)) chosen = at;
  return chosen;
}

/** Places of the packages at least as good for both sides as no deal, the one that `rule` chooses first, then the next best by it. */
export function ranked(gains: Gains, rule: BargainingRule, disagreement: DisagreementPoint = "declared"): number[] {
  const { acceptable, better } = comparison(gains, rule, disagreement);
  return Array.from({ length: gains.ours.length }, (_, at) => at)
    .filter(acceptable)
    .sort((a, b) => better(b, a) || a - b);
}

/**
 * At most `count` places of undominated packages at least as good for both sides as no deal, spread evenly from the best for us to the best for
 * them: each is the first in a further one of equal parts of the front, whose two sides are stretched to the same length.
 *
 * @param gains of undominated packages, the best for us first
 */
export function spreadOut(gains: Gains, count: number, disagreement: DisagreementPoint = "declared"): number[] {
  const { acceptable } = comparison(gains, "sum", disagreement);
  const places = Array.from({ length: gains.ours.length }, (_, at) => at).filter(acceptable);
  if (places.length <= count) return places;
  const [first, last] = [places[0]!, places.at(-1)!];
  const [ourWidth, theirWidth] = [
    gains.ours[first]! - gains.ours[last]! || 1,
    gains.theirs[last]! - gains.theirs[first]! || 1,
  ];
  /** From 0 for the first to 2 for the last. */
  const along = (at: number): number =>
    (gains.ours[first]! - gains.ours[at]!) / ourWidth + (gains.theirs[at]! - gains.theirs[first]!) / theirWidth;
  const chosen: number[] = [];
  let next = 0;
  for (const at of places) {
    const part = Math.floor((along(at) * (count - 1)) / 2);
    if (part < next || chosen.length >= count - 1) continue;
    chosen.push(at);
    next = part + 1;
  }
  return chosen.at(-1) === last ? chosen : [...chosen, last];
}

/**
 * Most that `rule` can score by: the product, sum or smaller of the gains; null where nothing is acceptable. Of the outline of
 * all packages it bounds the score of each.
 */
export function bestScore(
  gains: Gains,
  rule: Exclude<BargainingRule, "kalai-smorodinsky">,
  disagreement: DisagreementPoint = "declared",
): number | null {
  const { acceptable, score } = comparison(gains, rule, disagreement);
  let best: number | null = null;
  for (let at = 0; at < gains.ours.length; at++)
    if (acceptable(at) && score(at) > (best ?? -Infinity)) best = score(at);
  return best;
}

/** Most that an acceptable package lets each side gain: the ideal point of Kalai and Smorodinsky, less the disagreement point. */
export function idealGains(gains: Gains, disagreement: DisagreementPoint = "declared"): [number, number] {
  return comparison(gains, "sum", disagreement).ideals;
}

interface Comparison {
  ideals: [number, number];
  score(at: number): number;
  acceptable(at: number): boolean;
  /** Above 0 where the first is better. */
  better(at: number, other: number): number;
}

function comparison(gains: Gains, rule: BargainingRule, disagreement: DisagreementPoint): Comparison {
  const { ours, theirs } = gains;
  if (ours.length !== theirs.length)
    throw new InputError("theirs", "counts", {
      count: theirs.length,
      other: "ours",
      otherCount: ours.length,
      each: "package",
    });
  const ourFallback = fallback(ours, gains.ourReservation, gains.ourWorst, disagreement);
  const theirFallback = fallback(theirs, gains.theirReservation, gains.theirWorst, disagreement);
  const rational = (at: number): boolean => reaches(ours[at]!, ourFallback) && reaches(theirs[at]!, theirFallback);
  const ideals: [number, number] = [0, 0];
  for (let at = 0; at < ours.length; at++) {
    if (!rational(at)) continue;
    ideals[0] = Math.max(ideals[0], ours[at]! - ourFallback);
    ideals[1] = Math.max(ideals[1], theirs[at]! - theirFallback);
  }
  const score = (at: number): number =>
    worth(rule, Math.max(0, ours[at]! - ourFallback), Math.max(0, theirs[at]! - theirFallback), ideals);
  // Shares can be equal because neither side gains anything: equality alone says nothing of dominated packages.
  const best = rule === "kalai-smorodinsky" ? new Set(undominated(ours, theirs)) : undefined;
  const acceptable = (at: number): boolean => rational(at) && best?.has(at) !== false;
  return {
    ideals,
    acceptable,
    score,
    better: (at, other) => score(at) - score(other) || ours[at]! + theirs[at]! - ours[other]! - theirs[other]!,
  };
}

/** Rounding by the order of addition does not disqualify a package. */
function reaches(value: number, least: number): boolean {
  return value >= least - 1e-12 * Math.abs(least);
}

function worth(
  rule: BargainingRule,
  our: number,
  their: number,
  [ourIdeal, theirIdeal]: readonly [number, number],
): number {
  switch (rule) {
    case "nash":
      return our * their;
    case "egalitarian":
      return Math.min(our, their);
    case "sum":
      return our + their;
    case "kalai-smorodinsky":
      return -Math.abs((ourIdeal > 0 ? our / ourIdeal : 1) - (theirIdeal > 0 ? their / theirIdeal : 1));
  }
}

function fallback(
  values: ArrayLike<number>,
  reservation: number,
  worst: number | undefined,
  disagreement: DisagreementPoint,
): number {
  if (disagreement === "declared") return reservation;
  if (worst !== undefined) return Math.max(reservation, worst);
  let least = Infinity;
  for (let at = 0; at < values.length; at++) least = Math.min(least, values[at]!);
  return Math.max(reservation, least);
}

/** Why no package will do: there is none, none reaches one side's reservation value, or none reaches both at once. */
export type NoDeal =
  | { kind: "no-package" }
  | { kind: "ours" | "theirs"; /** the most that any package gives that side */ best: number }
  | {
      kind: "apart";
      /** the most for us among what they accept, and for them among what we accept */ ourBest: number;
      theirBest: number;
    };

/** null where a package is worth at least the reservation value to both sides. */
export function noDealReason(gains: Gains): NoDeal | null {
  const { ours, theirs, ourReservation, theirReservation } = gains;
  let [ourMost, theirMost, ourBest, theirBest] = [-Infinity, -Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ours.length; at++) {
    const [our, their] = [ours[at]!, theirs[at]!];
    const [weAccept, theyAccept] = [reaches(our, ourReservation), reaches(their, theirReservation)];
    if (weAccept && theyAccept) return null;
    ourMost = Math.max(ourMost, our);
    theirMost = Math.max(theirMost, their);
    if (theyAccept) ourBest = Math.max(ourBest, our);
    if (weAccept) theirBest = Math.max(theirBest, their);
  }
  if (ours.length === 0) return { kind: "no-package" };
  if (!reaches(ourMost, ourReservation)) return { kind: "ours", best: ourMost };
  if (!reaches(theirMost, theirReservation)) return { kind: "theirs", best: theirMost };
  return { kind: "apart", ourBest, theirBest };
}
