/** The value of an outcome that is not certain. */
import { UncertaintyInputError } from "./input-error";

/** What probabilities typed with a few digits may miss of 1 together. */
export const MISSED = 1e-6;

/**
 * Probability-weighted sum of outcomes, in their unit.
 * Source: the expectation of a discrete variable, e.g. Raiffa, H. (1968), "Decision Analysis", ch. 2.
 *
 * @param probabilities 0–1 each, together 1
 */
export function expectedOutcome(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length) {
    throw new UncertaintyInputError(
      "outcomes",
      `outcomes holds ${outcomes.length} numbers and probabilities ${probabilities.length}; give one outcome for each probability.`,
    );
  }
  let total = 0;
  let expected = 0;
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!;
    const outcome = outcomes[at]!;
    if (!(probability >= 0 && probability <= 1))
      throw new UncertaintyInputError(
        "probabilities",
        `probabilities holds ${probability} at place ${at + 1}; write a number from 0 to 1.`,
      );
    if (!Number.isFinite(outcome))
      throw new UncertaintyInputError("outcomes", `outcomes holds ${outcome} at place ${at + 1}; write a number.`);
    total += probability;
    expected += probability * outcome;
  }
  if (Math.abs(total - 1) > MISSED) {
    throw new UncertaintyInputError(
      "probabilities",
      `probabilities add up to ${Number(total.toPrecision(9))}; change them so that they add up to 1.`,
    );
  }
  return expected;
}
