/**
 * The frequency model of an opponent, as a peer: an issue matters to them if they do not move in it, an option is worth the more
 * the more often they name it. Van Krimpen, T., Looije, D. and Hajizadeh, S. (2013), "HardHeaded", in Complex Automated
 * Negotiations, Studies in Computational Intelligence 435.
 */

/** What an issue gains when two offers in a row agree in it, as the authors set it. */
const STEP = 0.2;

/** Weight of each issue, summing to 1, from whole offers one after the other: the options' places. */
export function frequencyWeights(offers: readonly (readonly number[])[], issues: number): number[] {
  const weights = new Array<number>(issues).fill(1 / issues);
  offers.forEach((offer, at) => {
    if (at === 0) return;
    const kept = weights.map((_, issue) => offer[issue] === offers[at - 1]![issue]);
    const total = 1 + (STEP / issues) * kept.filter(Boolean).length;
    for (let issue = 0; issue < issues; issue++)
      weights[issue] = (weights[issue]! + (kept[issue] ? STEP / issues : 0)) / total;
  });
  return weights;
}
