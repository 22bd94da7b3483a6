/** Draws of several inputs put into an order in which they go together, without changing what is drawn of each. */
import { choleskyRoot, covariances, solveLower, type Square } from "./linear";
import { normalQuantile } from "./normal-quantile";

/** That two inputs go together, by their ranks. */
export interface Correlation {
  /** Numbers of the inputs. */
  one: number;
  other: number;
  /** −1 to 1, both left out. */
  rank: number;
}

/** Numbers of the inputs that go together with any other, and their matrix of correlations. */
function together(correlations: readonly Correlation[]): { inputs: number[]; matrix: number[][] } {
  const inputs = [...new Set(correlations.flatMap(({ one, other }) => [one, other]))].sort((a, b) => a - b);
  const matrix = inputs.map((_, row) => inputs.map((__, column) => (row === column ? 1 : 0) as number));
  for (const { one, other, rank } of correlations) {
    const [row, column] = [inputs.indexOf(one), inputs.indexOf(other)];
    matrix[row]![column] = matrix[column]![row] = rank;
  }
  return { inputs, matrix };
}

/** Whether inputs can go together so at all: A with B and B with C leave little choice for A with C. */
export const canGoTogether = (correlations: readonly Correlation[]): boolean =>
  correlations.length === 0 || choleskyRoot(together(correlations).matrix) !== undefined;

/**
 * Puts the draws of correlated inputs into another order, in their place. Of each input the same numbers are drawn as before.
 * Source: Iman, R. L. and Conover, W. J. (1982), "A Distribution-Free Approach to Inducing Rank Correlation Among Input
 * Variables", Communications in Statistics – Simulation and Computation 11(3), with van der Waerden scores and the
 * adjustment for the correlation that the scores have by chance.
 *
 * @param columns the draws of each input, in random order
 * @param shuffle puts numbers into a random order, another for each input
 */
export function correlate(
  columns: readonly Float64Array[],
  correlations: readonly Correlation[],
  shuffle: (numbers: Float64Array, input: number) => void,
): void {
  if (correlations.length === 0) return;
  const { inputs, matrix } = together(correlations);
  const target = choleskyRoot(matrix);
  if (!target) throw new RangeError("No draws have these correlations.");
  const draws = columns[inputs[0]!]!.length;
  const scores = inputs.map((input) => {
    const column = Float64Array.from({ length: draws }, (_, at) => normalQuantile((at + 1) / (draws + 1)));
    shuffle(column, input);
    return column;
  });
  const byChance = choleskyRoot(correlationsOf(scores));
  // With few draws scores may go together wholly; then they stay as they are.
  if (!byChance) return;
  const line = new Array<number>(inputs.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < inputs.length; at++) line[at] = scores[at]![draw]!;
    const free = solveLower(byChance, line);
    for (let at = 0; at < inputs.length; at++) {
      let score = 0;
      for (let each = 0; each <= at; each++) score += target[at]![each]! * free[each]!;
      scores[at]![draw] = score;
    }
  }
  inputs.forEach((input, at) => inOrderOf(columns[input]!, scores[at]!));
}

function correlationsOf(columns: readonly Float64Array[]): Square {
  const { matrix } = covariances(columns, () => true);
  const deviations = matrix.map((line, at) => Math.sqrt(line[at]!));
  return matrix.map((line, row) => line.map((value, column) => value / (deviations[row]! * deviations[column]!)));
}

/** The least number where the score is least, and so on. */
function inOrderOf(numbers: Float64Array, scores: Float64Array): void {
  const order = Uint32Array.from(scores, (_, at) => at).sort(
    (one, other) => scores[one]! - scores[other]! || one - other,
  );
  const sorted = numbers.slice().sort();
  order.forEach((place, rank) => (numbers[place] = sorted[rank]!));
}
