/** Triangular matrices: roots of symmetric ones, and equations with them. */

export type Square = readonly (readonly number[])[];

/** What is left on the diagonal of a matrix that has no root. */
const LEAST = 1e-12;

/**
 * The lower triangle L with L Lᵀ = the matrix; undefined where it is not positive definite.
 * Source: Golub, G. and Van Loan, C. (2013), "Matrix Computations", 4th ed., algorithm 4.2.1 (Cholesky).
 */
export function choleskyRoot(matrix: Square): number[][] | undefined {
  const root = matrix.map(() => new Array<number>(matrix.length).fill(0));
  for (let row = 0; row < matrix.length; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let at = 0; at < column; at++) rest -= root[row]![at]! * root[column]![at]!;
      if (row !== column) root[row]![column] = rest / root[column]![column]!;
      else if (rest > LEAST) root[row]![row] = Math.sqrt(rest);
      else return undefined;
    }
  return root;
}

/** x with L x = the vector. */
export function solveLower(root: Square, vector: readonly number[]): number[] {
  const found: number[] = [];
  root.forEach((line, row) => {
    let rest = vector[row]!;
    for (let at = 0; at < row; at++) rest -= line[at]! * found[at]!;
    found.push(rest / line[row]!);
  });
  return found;
}

/** x with L Lᵀ x = the vector. */
export function solveByRoot(root: Square, vector: readonly number[]): number[] {
  const half = solveLower(root, vector);
  const found = new Array<number>(half.length).fill(0);
  for (let row = half.length - 1; row >= 0; row--) {
    let rest = half[row]!;
    for (let at = row + 1; at < half.length; at++) rest -= root[at]![row]! * found[at]!;
    found[row] = rest / root[row]![row]!;
  }
  return found;
}

/** Means and covariances of columns, of the draws that count. */
export function covariances(columns: readonly Float64Array[], counts: (draw: number) => boolean) {
  const draws = columns[0]?.length ?? 0;
  const means = columns.map(() => 0);
  let count = 0;
  for (let draw = 0; draw < draws; draw++) if (counts(draw)) count++;
  columns.forEach((column, at) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) if (counts(draw)) sum += column[draw]!;
    means[at] = sum / count;
  });
  const matrix = columns.map(() => new Array<number>(columns.length).fill(0));
  for (let one = 0; one < columns.length; one++)
    for (let other = 0; other <= one; other++) {
      const [a, b] = [columns[one]!, columns[other]!];
      const [meanA, meanB] = [means[one]!, means[other]!];
      let sum = 0;
      for (let draw = 0; draw < draws; draw++) if (counts(draw)) sum += (a[draw]! - meanA) * (b[draw]! - meanB);
      matrix[one]![other] = matrix[other]![one] = count > 1 ? sum / (count - 1) : 0;
    }
  return { means, matrix, count };
}
