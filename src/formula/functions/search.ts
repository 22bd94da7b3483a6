/** Where a value is in a list, as MATCH, XMATCH and similar functions look for it. */
import { isRangeNode } from "../range-node";
import { checked, compareValues, isMatrix, matrixOf, type Operand, raise, valuesOf } from "../operands";
import { wildcardPattern } from "../criteria";
import { FormulaError, type Value } from "../values";
import { isVector, vectorOf } from "./gather";

const kindOf = (value: Value): string => (value === null ? "blank" : typeof value);
/** What values have in common that are the same: texts whatever their case, numbers with the same 15 digits. */
const keyOf = (value: Value): Value =>
  typeof value === "string"
    ? value.toLowerCase()
    : typeof value === "number" && !Number.isSafeInteger(value)
      ? Number(value.toPrecision(15))
      : value;
/** Places of values in a list, for exact search in long ones. */
function indexOf(list: readonly Value[]): Map<Value, number> {
  const index = new Map<Value, number>();
  list.forEach((value, place) => {
    const key = keyOf(value);
    if (!index.has(key)) index.set(key, place);
  });
  return index;
}

const LONG = 32;

function lastPlace(list: readonly Value[], test: (value: Value) => boolean): number {
  for (let place = list.length - 1; place >= 0; place--) if (test(list[place]!)) return place;
  return -1;
}

/** The first place (or last) of a value, -1 where there is none. A blank cell equals nothing. */
export function exactPlace(
  operand: Operand,
  list: readonly Value[],
  wanted: Value,
  wildcards: boolean,
  last: boolean,
): number {
  const known = checked(wanted) ?? 0;
  const pattern = wildcards && typeof known === "string" ? wildcardPattern(known) : undefined;
  if (pattern) {
    const test = (value: Value): boolean => typeof value === "string" && pattern.test(value);
    return last ? lastPlace(list, test) : list.findIndex(test);
  }
  if (!last && list.length > LONG && isRangeNode(operand)) {
    return operand.remembered("index", () => indexOf(list)).get(keyOf(known)) ?? -1;
  }
  const same = (value: Value): boolean =>
    typeof value === typeof known && value !== null && compareValues(value, known) === 0;
  return last ? lastPlace(list, same) : list.findIndex(same);
}

/** In a list sorted upwards the last place that is not above the wanted value, by halving as Excel does. */
export function sortedPlace(list: readonly Value[], wanted: Value, descending: boolean): number {
  const known = checked(wanted) ?? 0;
  const kind = kindOf(known);
  let [low, high] = [0, list.length - 1];
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Values of another kind are passed over.
    while (middle <= high && kindOf(list[middle]!) !== kind) middle++;
    if (middle > high) {
      high = ((low + high) >> 1) - 1;
      continue;
    }
    const order = compareValues(list[middle]!, known);
    if (descending ? order >= 0 : order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = ((low + high) >> 1) - 1;
    if (descending && order === 0) return firstSame(list, middle, known);
  }
  return found;
}

function firstSame(list: readonly Value[], place: number, known: Value): number {
  let first = place;
  while (first > 0 && kindOf(list[first - 1]!) === kindOf(known) && compareValues(list[first - 1]!, known) === 0)
    first--;
  return first;
}

/** Exact, or the next smaller (-1) or larger (1); in any order. */
function nearestPlace(operand: Operand, list: readonly Value[], wanted: Value, mode: number, last: boolean): number {
  const exact = exactPlace(operand, list, wanted, mode === 2, last);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  const known = checked(wanted) ?? 0;
  let best = -1;
  list.forEach((value, place) => {
    if (kindOf(value) !== kindOf(known)) return;
    const order = compareValues(value, known);
    if (mode < 0 ? order > 0 : order < 0) return;
    if (best < 0) best = place;
    else {
      const better = compareValues(value, list[best]!);
      if (mode < 0 ? better > 0 : better < 0) best = place;
      else if (better === 0 && last) best = place;
    }
  });
  return best;
}

function binaryPlace(list: readonly Value[], wanted: Value, mode: number, descending: boolean): number {
  const known = checked(wanted) ?? 0;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareValues(list[middle]!, known);
    if (descending ? order > 0 : order < 0) low = middle + 1;
    else high = middle;
  }
  if (low < list.length && compareValues(list[low]!, known) === 0) return low;
  if (mode === 0 || mode === 2) return -1;
  const [before, after] = [low - 1, low < list.length ? low : -1];
  return mode < 0 !== descending ? before : after;
}

export function listOf(operand: Operand): readonly Value[] {
  const matrix = matrixOf(operand);
  if (!isVector(matrix)) return raise("#N/A");
  return isRangeNode(operand) && matrix.length > LONG ? operand.remembered("list", vectorOf) : vectorOf(matrix);
}

export const lookedFor = (operand: Operand, find: (wanted: Value) => Value): Operand => {
  const values = valuesOf(operand);
  if (!isMatrix(values)) return find(values);
  return values.map((row) =>
    row.map((value): Value => {
      try {
        return find(value);
      } catch (thrown) {
        if (thrown instanceof FormulaError) return thrown;
        throw thrown;
      }
    }),
  );
};

export function xmatchPlace(
  operand: Operand,
  list: readonly Value[],
  wanted: Value,
  mode: number,
  search: number,
): number {
  if (Math.abs(search) === 2) return binaryPlace(list, wanted, mode, search < 0);
  return nearestPlace(operand, list, wanted, mode, search < 0);
}
