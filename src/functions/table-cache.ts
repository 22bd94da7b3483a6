/** Keeps what was made of the last few tables that formulas passed, so that a column of formulas reads its table once. */
import { asMatrix, mayBeBlank } from "./cell";
import type { Matrix } from "./map-ranges";

/** Gives what `prepare` makes of a table, made once for tables of the same cells; undefined where the argument is blank. */
export type TableCache = <T>(argument: unknown, prepare: (matrix: Matrix) => T) => T | undefined;

/** One cache: what two callers prepare of the same table must not differ. Excel hands over a new array at each call, so cells are compared. */
export function tableCache(size: number): TableCache {
  const kept: { matrix: Matrix; use: unknown }[] = [];
  return <T>(argument: unknown, prepare: (matrix: Matrix) => T): T | undefined => {
    const matrix = asMatrix(argument);
    if (matrix.every((row) => row.every(mayBeBlank))) return undefined;
    const seen = kept.findIndex((entry) => sameCells(entry.matrix, matrix));
    const entry =
      seen >= 0 ? kept.splice(seen, 1)[0]! : { matrix: matrix.map((row) => [...row]), use: prepare(matrix) };
    kept.unshift(entry);
    if (kept.length > size) kept.pop();
    return entry.use as T;
  };
}

function sameCells(one: Matrix, other: Matrix): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) {
    const [ours, theirs] = [one[row]!, other[row]!];
    if (ours.length !== theirs.length) return false;
    for (let column = 0; column < ours.length; column++) if (!Object.is(ours[column], theirs[column])) return false;
  }
  return true;
}
