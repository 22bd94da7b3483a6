/** EXPECTED_OUTCOME, PERT_INV and TRIANGULAR_INV: outcomes and estimates that are not certain. */
import { pertQuantile, triangularQuantile } from "../model/uncertainty/distributions";
import { expectedOutcome } from "../model/uncertainty/expected-outcome";
import { figure, required, share } from "./arguments";
import { isBlank } from "./cell";
import { messages } from "./messages";
import { Problem } from "./problem";
import { cellAt } from "./range";
import { attempt, matrixOf, need, shapeText, spread } from "./spread";

const number = figure("a number");
const PROBABILITIES = required("probabilities", share);
const OUTCOMES = required("outcomes", number);

/**
 * Probability-weighted value of outcomes.
 * @customfunction EXPECTED_OUTCOME EXPECTED_OUTCOME
 * @helpurl help/functions.html#expected_outcome
 * @param probabilities Probabilities from 0 to 1 that add up to 1, within a millionth. A range.
 * @param outcomes The outcomes, in the shape of the probabilities.
 * @returns The expected value, in the unit of the outcomes.
 * @remarks The sum of probability × outcome (Raiffa, 1968, "Decision Analysis", ch. 2). Rows in which both are blank are passed over.
 * @example =PARLEY.EXPECTED_OUTCOME({20%;50%;30%},{100;-20;0}) gives 10 | three scenarios
 */
export function expectedOutcomeCells(probabilities: unknown[][], outcomes: unknown[][]): unknown[][] {
  const weights = matrixOf("probabilities", probabilities);
  const values = matrixOf("outcomes", outcomes);
  if (weights.length !== values.length || weights[0]!.length !== values[0]!.length) {
    throw new Problem(messages.sameShape("outcomes", shapeText(values), "probabilities", shapeText(weights))).toError();
  }
  const chances: number[] = [];
  const results: number[] = [];
  weights.forEach((line, row) =>
    line.forEach((weight, column) => {
      const value = values[row]![column];
      if (isBlank(weight) && isBlank(value)) return;
      const where = `, row ${row + 1}, column ${column + 1},`;
      chances.push(cellAt(PROBABILITIES, weight, () => PROBABILITIES.name + where));
      results.push(cellAt(OUTCOMES, value, () => OUTCOMES.name + where));
    }),
  );
  return [[need(attempt(() => expectedOutcome(chances, results), []))]];
}

const ESTIMATES = [
  required("probability", number),
  required("low", number),
  required("likely", number),
  required("high", number),
] as const;

/**
 * The value of a PERT estimate that is not exceeded with a probability.
 * @customfunction PERT_INV PERT_INV
 * @helpurl help/functions.html#pert_inv
 * @param probability From 0 to 1; RAND() for a draw. A cell or a range.
 * @param low Least value. A cell or a range.
 * @param likely Likeliest value.
 * @param high Greatest value.
 * @returns The quantile, in the unit of the estimates.
 * @remarks A beta distribution from low to high whose mean is (low + 4 × likely + high) / 6: Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7; shapes 1 + 4 (likely − low) / (high − low) and 1 + 4 (high − likely) / (high − low) as in Vose (2008), "Risk Analysis". The regularised incomplete beta function is that of Abramowitz and Stegun (1964) 26.5.8.
 * @example =PARLEY.PERT_INV(50%,0,5,10) gives 5 | the middle, where the estimates are symmetric
 * @example =PARLEY.PERT_INV({5%;50%;95%},10%,15%,25%) gives {11.6424859%;15.6371876%;20.6993108%} | a rate between 10 and 25 %
 */
export function pertInvCells(
  probability: unknown[][],
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
): unknown[][] {
  return spread(ESTIMATES, [probability, low, likely, high], pertQuantile);
}

/**
 * The value of a triangular estimate that is not exceeded with a probability.
 * @customfunction TRIANGULAR_INV TRIANGULAR_INV
 * @helpurl help/functions.html#triangular_inv
 * @param probability From 0 to 1; RAND() for a draw. A cell or a range.
 * @param low Least value. A cell or a range.
 * @param likely Likeliest value.
 * @param high Greatest value.
 * @returns The quantile, in the unit of the estimates.
 * @remarks The inverse of the triangular distribution function: Kotz and van Dorp (2004), "Beyond Beta", ch. 1. Its tails are heavier than those of PERT_INV.
 * @example =PARLEY.TRIANGULAR_INV(30%,0,3,10) gives 3 | three tenths lie below the likeliest value
 * @example =PARLEY.TRIANGULAR_INV({0;50%;1},0,5,10) gives {0;5;10} | a column of probabilities
 */
export function triangularInvCells(
  probability: unknown[][],
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
): unknown[][] {
  return spread(ESTIMATES, [probability, low, likely, high], triangularQuantile);
}
