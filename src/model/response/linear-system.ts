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
      for (let column = pivot + 1; column < size; column++)
        matrix[offset + column]! -= factor * matrix[start + column]!;
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
 * Writes `left` times the transpose of `right` to `result`; each is n × n, row by row. Two rows by four at a time, so that six numbers
 * are fetched for eight products: it is most of the work of a large system.
 */
export function multiplyByTransposed(
  result: Float64Array,
  left: Float64Array,
  right: Float64Array,
  size: number,
): void {
  const pairs = size - (size % 2);
  const fours = size - (size % 4);
  for (let row = 0; row < pairs; row += 2) {
    const upper = row * size;
    const lower = upper + size;
    for (let column = 0; column < fours; column += 4) {
      const first = column * size;
      const second = first + size;
      const third = second + size;
      const fourth = third + size;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let at = 0; at < size; at++) {
        const above = left[upper + at]!;
        const below = left[lower + at]!;
        const one = right[first + at]!;
        const two = right[second + at]!;
        const three = right[third + at]!;
        const four = right[fourth + at]!;
        a += above * one;
        b += above * two;
        c += above * three;
        d += above * four;
        e += below * one;
        f += below * two;
        g += below * three;
        h += below * four;
      }
      const up = upper + column;
      const down = lower + column;
      result[up] = a;
      result[up + 1] = b;
      result[up + 2] = c;
      result[up + 3] = d;
      result[down] = e;
      result[down + 1] = f;
      result[down + 2] = g;
      result[down + 3] = h;
    }
    multiplyRow(result, left, right, size, row, fours);
    multiplyRow(result, left, right, size, row + 1, fours);
  }
  if (pairs < size) multiplyRow(result, left, right, size, pairs, 0);
}

/** One row of the product, from a column on. */
function multiplyRow(
  result: Float64Array,
  left: Float64Array,
  right: Float64Array,
  size: number,
  row: number,
  from: number,
): void {
  for (let column = from; column < size; column++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += left[row * size + at]! * right[column * size + at]!;
    result[row * size + column] = sum;
  }
}
