/** Whole ranges as numbers, for functions that look at all of a range at once. */
import { readCell, type Parameter } from "./arguments";
import { Problem } from "./problem";
import { matrixOf, need, shapeText } from "./spread";

export interface NumberRange {
  /** Row by row. */
  values: Float64Array;
  rows: number;
  columns: number;
  /** "4 rows × 4 columns" */
  shape: string;
}

/** Throws the error that names the bad cell. */
export function numbersOf(parameter: Parameter<number>, given: unknown): NumberRange {
  const matrix = matrixOf(parameter.name, given);
  const rows = matrix.length;
  const columns = matrix[0]!.length;
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = cellAt(parameter, matrix[row]![column], () =>
        rows * columns > 1 ? `${parameter.name}, row ${row + 1}, column ${column + 1},` : parameter.name,
      );
    }
  }
  return { values, rows, columns, shape: shapeText(matrix) };
}

/** One cell of a range; `where` names it, and is asked only where the cell is bad. */
export function cellAt<T>(parameter: Parameter<T>, cell: unknown, where: () => string): T {
  const value = readCell(parameter, cell, false);
  return value instanceof Problem ? need(readCell({ ...parameter, name: where() }, cell, false)) : value;
}
