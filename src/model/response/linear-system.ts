/** Solves small dense linear systems in place, without allocation: it runs once per sector and draw. */

/**
 * Gaussian elimination with partial pivoting. `matrix` (n × n, row by row) and `vector` (n) are overwritten;
 * `vector` ends as the solution. Answers false where the matrix is singular to working precision.
 */
export function solveInPlace(matrix: Float64Array, vector: Float64Array, size: number): boolean {
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    let largest = Math.abs(matrix[pivot * size + pivot]!);
    for (let row = pivot + 1; row < size; row++) {
      const candidate = Math.abs(matrix[row * size + pivot]!);
      if (candidate > largest) {
        largest = candidate;
        best = row;
      }
    }
    if (!(largest > 1e-12)) return false;
    if (best !== pivot) {
      for (let column = pivot; column < size; column++) {
        const kept = matrix[pivot * size + column]!;
        matrix[pivot * size + column] = matrix[best * size + column]!;
        matrix[best * size + column] = kept;
      }
      const kept = vector[pivot]!;
      vector[pivot] = vector[best]!;
      vector[best] = kept;
    }
    const start = pivot * size;
    const diagonal = matrix[start + pivot]!;
    for (let row = pivot + 1; row < size; row++) {
      const offset = row * size;
      const factor = matrix[offset + pivot]! / diagonal;
      if (factor === 0) continue;
      for (let column = pivot + 1; column < size; column++) matrix[offset + column]! -= factor * matrix[start + column]!;
      vector[row]! -= factor * vector[pivot]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[row]!;
    const offset = row * size;
    for (let column = row + 1; column < size; column++) sum -= matrix[offset + column]! * vector[column]!;
    vector[row] = sum / matrix[offset + row]!;
  }
  return true;
}
