/** Runs a calculation over cells and ranges as Excel's own operators do: one row or column against a range is repeated. */
import { readCell, type Parameter } from "./arguments";
import { asMatrix, isBlank } from "./cell";
import { Failure, failureOf, finite, orThrow, tryRun, type CellError } from "./failure";
import type { Localized } from "./messages";

export type Matrix = readonly (readonly unknown[])[];
/** What the parameters' cells are read as; a range stays as it came. */
export type Values<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends { takes: "range" } ? Matrix : P[K] extends Parameter<infer T> ? T : never;
};

/**
 * A 2-D array, 1 × 1 where every argument is a single cell. Ranges of one size go cell by cell; one row against one
 * column gives their table; a single row, column or cell goes with each row, column or cell of the others. Cells for
 * which a range has no partner are #N/A, as Excel has it.
 * A failure of a single cell fails the whole formula; one of a cell in a range only its own result.
 */
export function mapRanges<const P extends readonly Parameter<unknown>[], R>(
  parameters: P,
  given: readonly unknown[],
  calculate: (...values: Values<P>) => R | Failure,
): (R | CellError)[][] {
  const count = parameters.length;
  const matrices: Matrix[] = new Array<Matrix>(count);
  // One buffer for all cells: nothing is allocated a cell but the result.
  const values: unknown[] = new Array<unknown>(count);
  const ranges: number[] = [];
  let rows = 1;
  let columns = 1;
  for (let index = 0; index < count; index++) {
    const parameter = parameters[index]!;
    if (parameter.otherwise && isOmitted(given[index])) {
      matrices[index] = OMITTED;
      values[index] = parameter.otherwise.value;
      continue;
    }
    const matrix = matrixOf(parameter.name, given[index]);
    matrices[index] = matrix;
    if (isSingle(matrix)) {
      values[index] = orThrow(readCell(parameter, matrix[0]![0], true));
      continue;
    }
    if (parameter.otherwise === undefined && isBlankRange(matrix))
      throw new Failure("empty", { name: parameter.name, wanted: parameter.kind.wanted }).toError();
    ranges.push(index);
    rows = Math.max(rows, matrix.length);
    columns = Math.max(columns, matrix[0]!.length);
  }
  const run = calculate as (...values: unknown[]) => R | Failure;
  if (ranges.length === 0) return [[orThrow(tryRun(() => run(...values)))]];

  const result: (R | CellError)[][] = new Array<(R | CellError)[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line: (R | CellError)[] = new Array<R | CellError>(columns);
    for (let column = 0; column < columns; column++) {
      let failure: Failure | undefined;
      for (let range = 0; range < ranges.length; range++) {
        const index = ranges[range]!;
        const matrix = matrices[index]!;
        const across = matrix.length === 1 ? 0 : row;
        const down = matrix[0]!.length === 1 ? 0 : column;
        if (across >= matrix.length || down >= matrix[0]!.length) {
          failure = noOverlap(parameters, matrices, ranges, index);
          break;
        }
        const value = readCell(parameters[index]!, matrix[across]![down], false);
        if (value instanceof Failure) failure ??= value;
        values[index] = value;
      }
      line[column] = failure ? failure.toError() : runCell(run, values);
    }
    result[row] = line;
  }
  return result;
}

const OMITTED: Matrix = [[null]];

/** Excel hands over nothing at all for an argument that is left out, and a cell for one that is blank. */
function isOmitted(given: unknown): boolean {
  return given === null || given === undefined;
}

function runCell<R>(run: (...values: unknown[]) => R | Failure, values: readonly unknown[]): R | CellError {
  let found: R | Failure;
  try {
    found = finite(run(...values));
  } catch (thrown) {
    found = failureOf(thrown);
  }
  return found instanceof Failure ? found.toError() : found;
}

/** Names the range that ended, and the one that goes on. */
function noOverlap(
  parameters: readonly Parameter<unknown>[],
  matrices: readonly Matrix[],
  ranges: readonly number[],
  short: number,
): Failure {
  const cells = (index: number): number => matrices[index]!.length * matrices[index]![0]!.length;
  const other = ranges.reduce((largest, index) => (index !== short && cells(index) > cells(largest) ? index : largest));
  const longer = other === short ? ranges.find((index) => index !== short)! : other;
  return new Failure(
    "noOverlap",
    {
      name: parameters[short]!.name,
      size: sizeText(matrices[short]!),
      other: parameters[longer]!.name,
      otherSize: sizeText(matrices[longer]!),
    },
    "missing",
  );
}

/** The value of an argument that takes one cell. */
export function singleCell<T>(id: string, parameter: Parameter<T>, given: unknown): T {
  const matrix = matrixOf(parameter.name, given);
  if (!isSingle(matrix)) throw new Failure("oneCell", { name: parameter.name, size: sizeText(matrix), id }).toError();
  return orThrow(readCell(parameter, matrix[0]![0], true));
}

/** The cells of an argument, of which there is at least one; rows are of one length. */
export function matrixOf(name: string, given: unknown): Matrix {
  const matrix = asMatrix(given);
  if (matrix.length === 0 || matrix[0]!.length === 0) throw new Failure("emptyRange", { name }).toError();
  return matrix;
}

/** Two ranges that belong together cell by cell; the second is refused where it has another size than the first. */
export function sameSize(name: string, matrix: Matrix, other: string, reference: Matrix): void {
  if (matrix.length === reference.length && matrix[0]!.length === reference[0]!.length) return;
  throw new Failure("sameSize", { name, size: sizeText(matrix), other, otherSize: sizeText(reference) }).toError();
}

export function isBlankRange(matrix: Matrix): boolean {
  return matrix.every((row) => row.every(isBlank));
}

export function isSingle(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]!.length === 1;
}

/** "4 rows × 4 columns" */
export function sizeText(matrix: Matrix): Localized {
  const [rows, columns] = [matrix.length, matrix[0]!.length];
  const count = (number: number, noun: string): string =>
    `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
  return {
    en: `${count(rows, "row")} × ${count(columns, "column")}`,
    ko: `${rows.toLocaleString("en-US")}행 × ${columns.toLocaleString("en-US")}열`,
  };
}
