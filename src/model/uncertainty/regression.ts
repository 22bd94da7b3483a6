/** How much each input moves an outcome, read from the draws themselves. */
import { choleskyRoot, covariances, solveByRoot } from "./linear";

export interface Influence {
  /** Number of the input. */
  input: number;
  /** What one standard deviation of the input adds to the outcome, the others staying as they are; in the outcome's unit. */
  change: number;
  /** The same in standard deviations of the outcome, −1 to 1 where inputs are independent. */
  share: number;
}

/**
 * Least squares of the outcome on all inputs; the widest first. Draws without a number do not count. An input that is the same in
 * all draws moves nothing.
 * Source: Saltelli, A. et al. (2008), "Global Sensitivity Analysis: The Primer", § 1.2.5, standardised regression coefficients.
 */
export function influences(inputs: readonly Float64Array[], outcome: Float64Array): Influence[] {
  const counts = (draw: number): boolean => !Number.isNaN(outcome[draw]);
  const { matrix } = covariances([...inputs, outcome], counts);
  const spread = matrix.map((line, at) => Math.sqrt(line[at]!));
  const moving = inputs.map((_, at) => at).filter((at) => spread[at]! > 0);
  const last = inputs.length;
  const correlation = (one: number, other: number): number => matrix[one]![other]! / (spread[one]! * spread[other]!);
  const root =
    spread[last]! > 0 ? choleskyRoot(moving.map((one) => moving.map((other) => correlation(one, other)))) : undefined;
  const shares = root
    ? solveByRoot(
        root,
        moving.map((at) => correlation(at, last)),
      )
    : [];
  return inputs
    .map((_, input): Influence => {
      const share = shares[moving.indexOf(input)] ?? 0;
      return { input, share, change: share * spread[last]! };
    })
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change) || one.input - other.input);
}
