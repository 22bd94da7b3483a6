/** What knowing more before a choice is worth: perfectly, or by a test that may be wrong. */
import { UncertaintyInputError } from "./input-error";

/** Payoff of each action in each state of the world: `payoffs[action][state]`. */
export type Payoffs = readonly ArrayLike<number>[];

/**
 * Expected value of perfect information: what choosing after the state is known brings over choosing before it.
 * E[max over actions] − max E. Raiffa, H. and Schlaifer, R. (1961), "Applied Statistical Decision Theory", ch. 4.
 *
 * @param probabilities of the states, together 1
 */
export function perfectInformation(payoffs: Payoffs, probabilities: ArrayLike<number>): number {
  check(payoffs, probabilities);
  let informed = 0;
  for (let state = 0; state < probabilities.length; state++)
    informed += probabilities[state]! * Math.max(...payoffs.map((row) => row[state]!));
  return informed - bestExpected(payoffs, probabilities);
}

/**
 * Expected value of sample information: what a test that points to the state with known reliability brings, before its cost.
 * The states' probabilities after each answer are Bayes's. Raiffa and Schlaifer (1961), ch. 4.
 *
 * @param likelihoods `likelihoods[answer][state]`: the probability of the answer in the state; over the answers together 1
 */
export function sampleInformation(
  payoffs: Payoffs,
  probabilities: ArrayLike<number>,
  likelihoods: readonly ArrayLike<number>[],
): number {
  check(payoffs, probabilities);
  for (let state = 0; state < probabilities.length; state++) {
    const sum = likelihoods.reduce((total, answer) => total + answer[state]!, 0);
    if (!(Math.abs(sum - 1) <= 1e-6))
      throw new UncertaintyInputError(
        "likelihoods",
        `The likelihoods of the answers in state ${state + 1} add up to ${sum}; change them so that they add up to 1.`,
      );
  }
  let informed = 0;
  for (const answer of likelihoods) {
    // Not divided by the answer's probability, by which its value would be multiplied again.
    const joint = Float64Array.from(
      { length: probabilities.length },
      (_, state) => probabilities[state]! * answer[state]!,
    );
    informed += bestExpected(payoffs, joint);
  }
  return informed - bestExpected(payoffs, probabilities);
}

function bestExpected(payoffs: Payoffs, probabilities: ArrayLike<number>): number {
  let best = -Infinity;
  for (const row of payoffs) {
    let expected = 0;
    for (let state = 0; state < probabilities.length; state++) expected += probabilities[state]! * row[state]!;
    best = Math.max(best, expected);
  }
  return best;
}

function check(payoffs: Payoffs, probabilities: ArrayLike<number>): void {
  if (payoffs.length === 0)
    throw new UncertaintyInputError("payoffs", "There is no action: give at least one row of payoffs.");
  for (const row of payoffs)
    if (row.length !== probabilities.length)
      throw new UncertaintyInputError(
        "payoffs",
        `An action has ${row.length} payoffs and there are ${probabilities.length} states: give one for each.`,
      );
  let sum = 0;
  for (let state = 0; state < probabilities.length; state++) sum += probabilities[state]!;
  if (!(Math.abs(sum - 1) <= 1e-6))
    throw new UncertaintyInputError(
      "probabilities",
      `probabilities add up to ${sum}; change them so that they add up to 1.`,
    );
}
