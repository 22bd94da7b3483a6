/** Chances of what was drawn, from quantiles. */

/** Quantiles are kept from the least to the greatest value in so many steps. */
export const QUANTILE_STEPS = 100;
export const QUANTILE_SHARES: readonly number[] = Array.from(
  { length: QUANTILE_STEPS + 1 },
  (_, step) => step / QUANTILE_STEPS,
);

/**
 * The chance that an outcome is at most `limit`, 0–1: the inverse of the quantiles, straight between two of them, so that it is right
 * within a hundredth. A value that several quantiles share counts whole.
 * Source: Hyndman, R. and Fan, Y. (1996), "Sample Quantiles in Statistical Packages", American Statistician 50, definition 7, inverted.
 *
 * @param quantiles at QUANTILE_SHARES, none below the one before
 */
export function chanceAtMost(quantiles: readonly number[], limit: number): number {
  // Not so many that halving the interval would be worth its lines.
  const above = quantiles.findIndex((value) => value > limit);
  if (above === -1) return 1;
  if (above === 0) return 0;
  const low = quantiles[above - 1]!;
  return (above - 1 + (limit - low) / (quantiles[above]! - low)) / QUANTILE_STEPS;
}

/** The chance that an outcome of which one scenario happens is at most `limit`, 0–1. @param chances of the scenarios */
export function chanceOfMixture(
  chances: readonly number[],
  scenarios: readonly { readonly quantiles: readonly number[] }[],
  limit: number,
): number {
  return chances.reduce((sum, chance, at) => sum + chance * chanceAtMost(scenarios[at]!.quantiles, limit), 0);
}
