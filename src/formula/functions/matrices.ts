/** Matrices: determinant, inverse and product. */
import { checked, matrixOf, type Operand, raise } from "../operands";
import type { Matrix } from "../values";

export function squareMatrix(operand: Operand): number[][] {
  const matrix = numberMatrix(operand);
  return matrix.length === matrix[0]!.length ? matrix : raise("#VALUE!");
}

function numberMatrix(operand: Operand): number[][] {
  return matrixOf(operand).map((row) =>
    row.map((value) => {
      const known = checked(value);
      return typeof known === "number" ? known : raise("#VALUE!");
    }),
  );
}

/** Gauss with the largest pivot; answers with the determinant and turns `right` into the solution. */
export function eliminate(matrix: number[][], right: number[][]): number {
  let determinant = 1;
  for (let column = 0; column < matrix.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < matrix.length; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    const lead = matrix[pivot]![column]!;
    if (lead === 0) return 0;
    if (pivot !== column) {
      [matrix[pivot], matrix[column]] = [matrix[column]!, matrix[pivot]!];
      [right[pivot], right[column]] = [right[column]!, right[pivot]!];
      determinant = -determinant;
    }
    determinant *= lead;
    for (let row = 0; row < matrix.length; row++) {
      if (row === column) continue;
      const factor = matrix[row]![column]! / lead;
      if (factor === 0) continue;
      for (let at = column; at < matrix.length; at++) matrix[row]![at]! -= factor * matrix[column]![at]!;
      for (let at = 0; at < right[row]!.length; at++) right[row]![at]! -= factor * right[column]![at]!;
    }
  }
  for (let row = 0; row < matrix.length; row++)
    for (let at = 0; at < right[row]!.length; at++) right[row]![at]! /= matrix[row]![row]!;
  return determinant;
}

export const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)));

export function product(one: Operand, other: Operand): Matrix {
  const [left, right] = [numberMatrix(one), numberMatrix(other)];
  if (left[0]!.length !== right.length) return raise("#VALUE!");
  return left.map((row) =>
    right[0]!.map((_, column) => row.reduce((total, value, index) => total + value * right[index]![column]!, 0)),
  );
}
