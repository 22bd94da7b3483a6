/** How much a simulation draws at most. */

/** 80 MB of results. */
export const MOST_COST_DRAWS = 10_000_000;
/** Each may need a table of its own; a finer breakdown says nothing more of a total whose parts are drawn independently. */
export const MOST_COSTS = 200;
/** A result of each scenario and their weighted one is kept until its percentiles are known: 64 MB for seven scenarios. */
export const MOST_OUTCOME_DRAWS = 1_000_000;
export const LARGEST_SEED = 0x7fffffff;
