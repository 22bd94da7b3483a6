/** The value of an outcome that is not certain. */
import { InputError } from "../input-error";

/** What probabilities typed with a few digits may miss of 1 together. */
export const SUM_TOLERANCE = 1e-6;

/**
 * Probability-weighted sum of outcomes, in their unit.
 * Source: the expectation of a discrete variable, e.g. Raiffa, H. (1968), "Decision Analysis", ch. 2.
 *
 * @param probabilities 0–1 each, together 1
 */
export function expectedOutcome(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length) {
    throw new InputError("outcomes", "counts", {
      count: outcomes.length,
      other: "probabilities",
      otherCount: probabilities.length,
      each: "outcome",
    });
  }
  let total = 0;
  let expected = 0;
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!;
    const outcome = outcomes[at]!;
    if (!(probability >= 0 && probability <= 1))
      throw new InputError("probabilities", "element", { value: probability, place: at + 1, wanted: "zero to one" });
    if (!Number.isFinite(outcome))
      throw new InputError("outcomes", "element", { value: outcome, place: at + 1, wanted: "number" });
    total += probability;
    expected += probability * outcome;
  }
  if (Math.abs(total - 1) > SUM_TOLERANCE) {
    throw new InputError("probabilities", "sum", { sum: total });
  }
  return expected;
}
