/** Which package fair-minded negotiators would settle on, by four named rules, over a finite set of packages. */
import { DealInputError } from "./deal-error";

/**
 * - "nash": the largest product of gains. Nash, J. (1950), "The Bargaining Problem", Econometrica 18.
 * - "kalai-smorodinsky": gains as equal a share as can be of each side's best. Kalai, E. and Smorodinsky, M. (1975), Econometrica 43.
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
}

/** Width of the zone of possible agreement between the least one side accepts and the most the other offers; 0 without one. */
export function zoneOfAgreement(minimumAccepted: number, maximumOffered: number): number {
  return Math.max(0, maximumOffered - minimumAccepted);
}

/**
 * Place of the package that `rule` chooses among those worse for nobody than no deal; -1 where there is none.
 * Ties go to the larger sum of gains, then to the first. Values are utilities or money, one unit a side.
 */
export function settle(gains: Gains, rule: BargainingRule, disagreement: DisagreementPoint = "declared"): number {
  const { ours, theirs } = gains;
  if (ours.length !== theirs.length) throw new DealInputError("theirs", `ours holds ${ours.length} values and theirs ${theirs.length}: give both sides one value a package.`);
  const ourFallback = fallback(ours, gains.ourReservation, disagreement);
  const theirFallback = fallback(theirs, gains.theirReservation, disagreement);
  let ourBest = 0;
  let theirBest = 0;
  for (let at = 0; at < ours.length; at++) {
    const our = ours[at]! - ourFallback;
    const their = theirs[at]! - theirFallback;
    if (our < 0 || their < 0) continue;
    if (our > ourBest) ourBest = our;
    if (their > theirBest) theirBest = their;
  }
  let chosen = -1;
  let best = -Infinity;
  let bestSum = -Infinity;
  for (let at = 0; at < ours.length; at++) {
    const our = ours[at]! - ourFallback;
    const their = theirs[at]! - theirFallback;
    if (our < 0 || their < 0) continue;
    const score = worth(rule, our, their, ourBest, theirBest);
    if (score > best || (score === best && our + their > bestSum)) {
      chosen = at;
      best = score;
      bestSum = our + their;
    }
  }
  return chosen;
}

function worth(rule: BargainingRule, our: number, their: number, ourBest: number, theirBest: number): number {
  switch (rule) {
    case "nash":
      return our * their;
    case "egalitarian":
      return Math.min(our, their);
    case "sum":
      return our + their;
    case "kalai-smorodinsky":
      // Over a finite set no package need divide exactly: the one whose smaller share of the ideal is largest comes nearest.
      return Math.min(ourBest > 0 ? our / ourBest : 1, theirBest > 0 ? their / theirBest : 1);
  }
}

function fallback(values: ArrayLike<number>, reservation: number, disagreement: DisagreementPoint): number {
  if (disagreement === "declared") return reservation;
  let worst = Infinity;
  for (let at = 0; at < values.length; at++) worst = Math.min(worst, values[at]!);
  return Math.max(reservation, worst);
}
