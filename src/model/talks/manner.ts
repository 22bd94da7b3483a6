/** How the other side chooses what to offer, beside what that is worth to it: what is taken of it beforehand. */

/**
 * How strictly they choose, on a scale on which the whole of what an average issue can be worth to them is 1: the middle of the
 * first offer's, how unsure it is, and by how much it moves from offer to offer, the last two as standard deviations of its
 * logarithm. At 5 the best of four evenly spaced options of an average issue is named four times in five.
 */
export const STRICT = { middle: Math.log(5), unsure: 0.8, step: 0.5 };
/** Mean of how much a gain of ours counts to them beside one of theirs, when they choose what to offer. */
export const COURTESY = 0.3;
