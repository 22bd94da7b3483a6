/** Small dense matrices, without allocation: systems are solved once per sector and draw. */

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

/**
 * Writes `matrix` (n × n, row by row) times `vector` (n) to `result` from `place` on. Four rows at a time, so that each
 * number of the vector is fetched once for four products: it is most of the work of a large system.
 */
export function multiplyInto(result: Float64Array, place: number, matrix: Float64Array, vector: Float64Array, size: number): void {
  let row = 0;
  for (; row + 3 < size; row += 4) {
    const first = row * size;
    const second = first + size;
    const third = second + size;
    const fourth = third + size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < size; column++) {
      const factor = vector[column]!;
      a += matrix[first + column]! * factor;
      b += matrix[second + column]! * factor;
      c += matrix[third + column]! * factor;
      d += matrix[fourth + column]! * factor;
    }
    result[place + row] = a;
    result[place + row + 1] = b;
    result[place + row + 2] = c;
    result[place + row + 3] = d;
  }
  for (; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += matrix[row * size + column]! * vector[column]!;
    result[place + row] = sum;
  }
}
