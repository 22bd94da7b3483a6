/** What parts of a formula give while it is traced: as the engine's operands, with columns in place of what is drawn. */
import { EMPTY, isReference, numberOf } from "../operands";
import { FormulaError, type Value } from "../values";
import type { Area } from "./area";
import { isColumn, isFixed, isNonNumeric, type Column, type Lane, type NonNumeric } from "./column";

export type Lanes = readonly (readonly Lane[])[];
export type Traced = Lane | Lanes | Area | typeof EMPTY;

export const isArea = (traced: Traced | undefined): traced is Area =>
  traced !== undefined && traced !== EMPTY && isReference(traced as never);
export const isLanes = (traced: Traced | undefined): traced is Lanes => Array.isArray(traced);

/** One lane, or rows of them. A range of one cell is its lane; an empty place is a blank. */
export function lanesOf(traced: Traced): Lane | Lanes {
  if (traced === EMPTY) return null;
  if (isArea(traced)) return traced.rows === 1 && traced.columns === 1 ? traced.lane() : traced.lanes();
  if (isLanes(traced)) return traced.length === 1 && traced[0]!.length === 1 ? traced[0]![0]! : traced;
  return traced;
}

export function rowsOf(traced: Traced): Lanes {
  if (isArea(traced)) return traced.lanes();
  if (isLanes(traced)) return traced;
  return [[traced === EMPTY ? null : traced]];
}

/** What is the same in all draws, as the engine's functions take it; undefined where something is drawn. */
export function isSame(traced: Traced): boolean {
  if (traced === EMPTY) return true;
  if (isArea(traced)) return traced.isFixed;
  if (isLanes(traced)) return traced.every((line) => line.every(isFixed));
  return isFixed(traced);
}

/** A number, a column, an error, or what is not seen in columns. */
export type Numeric = number | Column | FormulaError | NonNumeric;

/** As arithmetic takes a single value. */
export function numericOf(lane: Lane): Numeric {
  if (isColumn(lane) || isNonNumeric(lane)) return lane;
  try {
    return numberOf(lane);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown;
    throw thrown;
  }
}

/** Element by element, as operators spread over ranges; what has no partner is #N/A. */
export function spread(given: readonly (Lane | Lanes)[], apply: (...lanes: Lane[]) => Lane): Lane | Lanes {
  let [rows, columns, any] = [1, 1, false];
  for (const each of given) {
    if (!isLanes(each)) continue;
    any = true;
    rows = Math.max(rows, each.length);
    columns = Math.max(columns, each[0]!.length);
  }
  if (!any) return apply(...(given as Lane[]));
  const at = (each: Lane | Lanes, row: number, column: number): Lane => {
    if (!isLanes(each)) return each;
    const line = each[each.length === 1 ? 0 : row];
    const lane = line?.[line.length === 1 ? 0 : column];
    return lane === undefined ? new FormulaError("#N/A") : lane;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => apply(...given.map((each) => at(each, row, column)))),
  );
}

export const truthOf = (value: Value): boolean | FormulaError | undefined => {
  if (value instanceof FormulaError) return value;
  if (typeof value === "string")
    return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : new FormulaError("#VALUE!");
  return Boolean(value ?? false);
};
