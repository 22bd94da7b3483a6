/** Whole ranges as numbers, for functions that look at all of a range at once. */
import { placeInRange, readCell, type ArgumentName, type Parameter } from "./arguments";
import { Failure, orThrow } from "./failure";
import { isBlank } from "./cell";
import { isSingle, matrixOf, sameSize, sizeText, type Matrix } from "./map-ranges";
import type { Localized } from "./messages";

export interface NumberRange {
  /** Row by row. */
  values: Float64Array;
  rows: number;
  columns: number;
  /** "4 rows × 4 columns" */
  size: Localized;
}

/** Throws the error that names the bad cell. */
export function numbersOf(parameter: Parameter<number>, given: unknown): NumberRange {
  const matrix = matrixOf(parameter.name, given);
  const rows = matrix.length;
  const columns = matrix[0]!.length;
  if (isSingle(matrix)) {
    const value = orThrow(readCell(parameter, matrix[0]![0], true));
    return { values: Float64Array.of(value), rows, columns, size: sizeText(matrix) };
  }
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = cellAt(parameter, matrix[row]![column], () =>
        placeInRange(parameter.name, row, column),
      );
    }
  }
  return { values, rows, columns, size: sizeText(matrix) };
}

/** One cell of a range; `where` names it, and is asked only where the cell is bad. */
export function cellAt<T>(parameter: Parameter<T>, cell: unknown, where: () => ArgumentName): T {
  const value = readCell(parameter, cell, false);
  return value instanceof Failure ? orThrow(readCell(parameter, cell, false, where())) : value;
}

export interface Pairs {
  first: number[];
  second: number[];
  /** Each pair's place in the range, counted row by row from 1. */
  places: number[];
}

/** Two ranges of one size, cell by cell; where both are blank there is no pair. */
export function pairsOf(one: Parameter<number>, ours: Matrix, other: Parameter<number>, theirs: Matrix): Pairs {
  sameSize(other.name, theirs, one.name, ours);
  const found: Pairs = { first: [], second: [], places: [] };
  ours.forEach((line, row) =>
    line.forEach((cell, column) => {
      const partner = theirs[row]![column];
      if (isBlank(cell) && isBlank(partner)) return;
      found.first.push(cellAt(one, cell, () => placeInRange(one.name, row, column)));
      found.second.push(cellAt(other, partner, () => placeInRange(other.name, row, column)));
      found.places.push(row * line.length + column + 1);
    }),
  );
  if (found.places.length === 0) throw new Failure("empty", { name: one.name, wanted: one.kind.wanted }).toError();
  return found;
}
