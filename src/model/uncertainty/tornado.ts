/** Which uncertain input moves an outcome most: each at its low and its high while the others stay at their most likely value. */
import type { Estimate } from "./draw-block";

export interface Swing {
  /** Number of the input. */
  input: number;
  /** The outcome with the input at its low, and at its high. */
  atLow: number;
  atHigh: number;
}

/**
 * One bar an input, the widest first; of equal ones the earlier input first.
 * Source: one-way sensitivity ("tornado") analysis, e.g. Eschenbach, T. (1992), "Spiderplots versus Tornado Diagrams for
 * Sensitivity Analysis", Interfaces 22(6).
 *
 * @param outcome of values of all inputs
 */
export function tornado(estimates: readonly Estimate[], outcome: (values: Float64Array) => number): Swing[] {
  const likely = Float64Array.from(estimates, (estimate) => estimate.likely);
  const withOne = (input: number, value: number): number => {
    const values = likely.slice();
    values[input] = value;
    return outcome(values);
  };
  return estimates
    .map(({ low, high }, input): Swing => ({ input, atLow: withOne(input, low), atHigh: withOne(input, high) }))
    .sort(
      (one, other) =>
        Math.abs(other.atHigh - other.atLow) - Math.abs(one.atHigh - one.atLow) || one.input - other.input,
    );
}
