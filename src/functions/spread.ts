/** Runs a calculation over single cells and ranges alike: ranges of one shape cell by cell, single cells with each of them. */
import { readCell, type Parameter } from "./arguments";
import { asMatrix, isBlank } from "./cell";
import { messages } from "./messages";
import { Problem, problemOf, type CellError } from "./problem";

type Values<P extends readonly Parameter<unknown>[]> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };
type Matrix = readonly (readonly unknown[])[];

/**
 * A 2-D array of the ranges' shape, 1 × 1 where every argument is a single cell.
 * A problem with a single cell, or with the shapes, fails the whole formula; a problem with one cell of a range only that cell.
 * Results that are not finite become errors.
 */
export function spread<const P extends readonly Parameter<unknown>[], R>(
  parameters: P,
  given: readonly unknown[],
  calculate: (...values: Values<P>) => R | Problem,
): (R | CellError)[][] {
  const matrices = parameters.map((parameter, index) => matrixOf(parameter.name, given[index]));
  const ranges = rangesAmong(parameters, matrices);
  // One buffer for all cells: nothing is allocated a cell but the result.
  const values: unknown[] = parameters.map((parameter, index) =>
    ranges.includes(index) ? undefined : need(readCell(parameter, single(matrices[index]), true)),
  );
  const run = calculate as (...values: unknown[]) => R | Problem;

  const shape = ranges.length > 0 ? matrices[ranges[0]!]! : undefined;
  if (!shape) return [[need(attempt(run, values))]];

  const columns = shape[0]!.length;
  const result: (R | CellError)[][] = new Array<(R | CellError)[]>(shape.length);
  for (let row = 0; row < shape.length; row++) {
    const line: (R | CellError)[] = new Array<R | CellError>(columns);
    for (let column = 0; column < columns; column++) {
      let problem: Problem | undefined;
      for (let range = 0; range < ranges.length; range++) {
        const index = ranges[range]!;
        const value = readCell(parameters[index]!, matrices[index]![row]![column], false);
        if (value instanceof Problem) problem ??= value;
        values[index] = value;
      }
      const found = problem ?? attempt(run, values);
      line[column] = found instanceof Problem ? found.toError() : found;
    }
    result[row] = line;
  }
  return result;
}

/** The value of an argument that takes one cell. */
export function one<T>(id: string, parameter: Parameter<T>, given: unknown): T {
  const matrix = matrixOf(parameter.name, given);
  if (size(matrix) > 1) throw new Problem(messages.single(parameter.name, shapeText(matrix), id)).toError();
  return need(readCell(parameter, single(matrix), true));
}

/** Stops the whole formula where there is a problem. */
export function need<T>(value: T | Problem): T {
  if (value instanceof Problem) throw value.toError();
  return value;
}

/** Tells of an error of the model as Excel can show it. */
export function attempt<R>(run: (...values: unknown[]) => R | Problem, values: readonly unknown[]): R | Problem {
  try {
    const found = run(...values);
    return typeof found === "number" && !Number.isFinite(found) ? new Problem(messages.overflow()) : found;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

/** The cells of an argument, of which there is at least one. */
export function matrixOf(name: string, given: unknown): Matrix {
  const matrix = asMatrix(given);
  if (matrix.length === 0 || matrix[0]!.length === 0) throw new Problem(messages.emptyRange(name)).toError();
  return matrix;
}

function rangesAmong(parameters: readonly Parameter<unknown>[], matrices: readonly Matrix[]): number[] {
  const ranges = matrices.flatMap((matrix, index) => (size(matrix) > 1 ? [index] : []));
  const first = ranges[0];
  for (const index of ranges) {
    const matrix = matrices[index]!;
    if (
      matrix.every((row) => row.length === matrices[first!]![0]!.length) &&
      matrix.length === matrices[first!]!.length
    )
      continue;
    throw new Problem(
      messages.shapes(
        parameters[first!]!.name,
        shapeText(matrices[first!]!),
        parameters[index]!.name,
        shapeText(matrix),
      ),
    ).toError();
  }
  for (const index of ranges) {
    const { name, kind, otherwise } = parameters[index]!;
    if (!otherwise && matrices[index]!.every((row) => row.every(isBlank)))
      throw new Problem(messages.empty(name, kind.wanted)).toError();
  }
  return ranges;
}

function single(matrix: Matrix | undefined): unknown {
  return matrix?.[0]?.[0];
}

function size(matrix: Matrix): number {
  return matrix.length * matrix[0]!.length;
}

export function shapeText(matrix: Matrix): string {
  const count = (number: number, noun: string): string =>
    `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
  return `${count(matrix.length, "row")} × ${count(matrix[0]!.length, "column")}`;
}
