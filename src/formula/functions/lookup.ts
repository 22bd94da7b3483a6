/** Finding values, and references worked out by formulas. */
import { columnName, quoteSheet } from "../addresses";
import { wildcardPattern } from "../criteria";
import {
  checked,
  compareValues,
  EMPTY,
  errorOf,
  isMatrix,
  isReference,
  matrixOf,
  numberOf,
  raise,
  scalarOf,
  valuesOf,
  type Operand,
  type Reference,
} from "../operands";
import { isRangeNode } from "../range-node";
import { FormulaError, type Matrix, type Value } from "../values";
import { fn, inContext, volatile, type FunctionTable } from "./define";
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
function exactPlace(
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
function sortedPlace(list: readonly Value[], wanted: Value, descending: boolean): number {
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

function listOf(operand: Operand): readonly Value[] {
  const matrix = matrixOf(operand);
  if (!isVector(matrix)) return raise("#N/A");
  return isRangeNode(operand) && matrix.length > LONG ? operand.remembered("list", vectorOf) : vectorOf(matrix);
}

const lookedFor = (operand: Operand, find: (wanted: Value) => Value): Operand => {
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

function match(wanted: Operand, operand: Operand, type: number): Operand {
  const list = listOf(operand);
  return lookedFor(wanted, (value) => {
    const place = type === 0 ? exactPlace(operand, list, value, true, false) : sortedPlace(list, value, type < 0);
    return place < 0 ? errorOf("#N/A") : place + 1;
  });
}

function xmatchPlace(operand: Operand, list: readonly Value[], wanted: Value, mode: number, search: number): number {
  if (Math.abs(search) === 2) return binaryPlace(list, wanted, mode, search < 0);
  return nearestPlace(operand, list, wanted, mode, search < 0);
}

function xlookup(
  wanted: Operand,
  within: Operand,
  results: Operand,
  missing: Operand | undefined,
  mode: number,
  search: number,
): Operand {
  const list = listOf(within);
  const across = matrixOf(within).length === 1 && list.length > 1;
  const size = isReference(results)
    ? results
    : { rows: matrixOf(results).length, columns: matrixOf(results)[0]!.length };
  const openEnded = isReference(within) && isReference(results) && within.rows === results.rows;
  if (!openEnded && (across ? size.columns : size.rows) !== list.length) return raise("#VALUE!");
  const values = valuesOf(wanted);
  const at = (value: Value): number => xmatchPlace(within, list, value, Math.trunc(mode), Math.trunc(search));
  if (isMatrix(values)) {
    const matrix = matrixOf(results);
    return lookedFor(values, (value) => {
      const place = at(value);
      if (place < 0) return missing === undefined ? errorOf("#N/A") : scalarOf(missing);
      return (across ? matrix[0]![place] : matrix[place]?.[0]) ?? 0;
    });
  }
  const place = at(values);
  if (place < 0) return missing ?? errorOf("#N/A");
  return across ? part(results, 0, place, size.rows, 1) : part(results, place, 0, 1, size.columns);
}

/** A part of a reference is a reference still. */
export function part(operand: Operand, row: number, column: number, rows: number, columns: number): Operand {
  if (isReference(operand)) return operand.at(row, column, rows, columns) ?? errorOf("#REF!");
  const matrix = matrixOf(operand);
  const cut = matrix.slice(row, row + rows).map((line) => line.slice(column, column + columns));
  return cut.length === 1 && cut[0]!.length === 1 ? cut[0]![0]! : cut;
}

function tableLookup(wanted: Operand, table: Operand, index: number, sorted: boolean, across: boolean): Operand {
  const place = Math.trunc(index);
  const rows = isReference(table) ? table.rows : matrixOf(table).length;
  const columns = isReference(table) ? table.columns : matrixOf(table)[0]!.length;
  if (place < 1) return errorOf("#VALUE!");
  if (place > (across ? rows : columns)) return errorOf("#REF!");
  const keys = across ? part(table, 0, 0, 1, columns) : part(table, 0, 0, rows, 1);
  const list = vectorOf(matrixOf(keys));
  return lookedFor(wanted, (value) => {
    const found = sorted ? sortedPlace(list, value, false) : exactPlace(keys, list, value, true, false);
    if (found < 0) return errorOf("#N/A");
    const result = across ? part(table, place - 1, found, 1, 1) : part(table, found, place - 1, 1, 1);
    return scalarOf(result) ?? 0;
  });
}

function lookup(wanted: Operand, within: Operand, results: Operand | undefined): Operand {
  const matrix = matrixOf(within);
  const wide = matrix[0]!.length > matrix.length;
  const keys =
    results !== undefined || isVector(matrix) ? vectorOf(matrix) : wide ? matrix[0]! : matrix.map((row) => row[0]!);
  const answers =
    results !== undefined
      ? vectorOf(matrixOf(results))
      : isVector(matrix)
        ? keys
        : wide
          ? matrix.at(-1)!
          : matrix.map((row) => row.at(-1)!);
  return lookedFor(wanted, (value) => {
    const place = sortedPlace(keys, value, false);
    return place < 0 ? errorOf("#N/A") : (answers[place] ?? 0);
  });
}

function index(operand: Operand, row: Operand | undefined, column: Operand | undefined): Operand {
  const rows = isReference(operand) ? operand.rows : matrixOf(operand).length;
  const columns = isReference(operand) ? operand.columns : matrixOf(operand)[0]!.length;
  const given = (place: Operand | undefined): Value | Matrix =>
    place === undefined || place === EMPTY ? 0 : valuesOf(place);
  // With one number a single row is counted along.
  const [down, across] = rows === 1 && column === undefined ? [1, given(row)] : [given(row), given(column)];
  if (isMatrix(down) || isMatrix(across)) return indexEach(operand, down, across, rows, columns);
  const [r, c] = [Math.trunc(numberOf(down)), Math.trunc(numberOf(across))];
  if (r < 0 || c < 0) return errorOf("#VALUE!");
  if (r > rows || c > columns) return errorOf("#REF!");
  const single = c === 0 && columns === 1 ? 1 : c;
  const singleRow = r === 0 && rows === 1 ? 1 : r;
  return part(
    operand,
    Math.max(0, singleRow - 1),
    Math.max(0, single - 1),
    singleRow === 0 ? rows : 1,
    single === 0 ? columns : 1,
  );
}

/** INDEX with arrays of numbers: rows by columns. */
function indexEach(
  operand: Operand,
  down: Value | Matrix,
  across: Value | Matrix,
  rows: number,
  columns: number,
): Operand {
  const matrix = matrixOf(operand);
  const [r, c] = [isMatrix(down) ? down : [[down]], isMatrix(across) ? across : [[across]]];
  const height = Math.max(r.length, c.length);
  const width = Math.max(r[0]!.length, c[0]!.length);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x): Value => {
      const row = Math.trunc(numberOf(r[r.length === 1 ? 0 : y]?.[r[0]!.length === 1 ? 0 : x] ?? null)) || 1;
      const column = Math.trunc(numberOf(c[c.length === 1 ? 0 : y]?.[c[0]!.length === 1 ? 0 : x] ?? null)) || 1;
      return row > rows || column > columns ? errorOf("#REF!") : (matrix[row - 1]?.[column - 1] ?? 0);
    }),
  );
}

function offset(
  base: Reference,
  down: number,
  across: number,
  height: number | undefined,
  width: number | undefined,
): Operand {
  const [rows, columns] = [Math.trunc(height ?? base.rows), Math.trunc(width ?? base.columns)];
  if (rows === 0 || columns === 0) return errorOf("#REF!");
  // A negative size counts upwards and to the left.
  const row = Math.trunc(down) + (rows < 0 ? rows + 1 : 0);
  const column = Math.trunc(across) + (columns < 0 ? columns + 1 : 0);
  return base.at(row, column, Math.abs(rows), Math.abs(columns)) ?? errorOf("#REF!");
}

function address(row: number, column: number, kind: number, a1: boolean, sheet: string | undefined): Value {
  const [r, c, type] = [Math.trunc(row), Math.trunc(column), Math.trunc(kind)];
  if (r < 1 || c < 1 || r > 1_048_576 || c > 16_384 || type < 1 || type > 4) return errorOf("#VALUE!");
  const [fixedRow, fixedColumn] = [type === 1 || type === 2, type === 1 || type === 3];
  const cell = a1
    ? `${fixedColumn ? "$" : ""}${columnName(c - 1)}${fixedRow ? "$" : ""}${r}`
    : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return sheet === undefined ? cell : `${quoteSheet(sheet)}!${cell}`;
}

const numbered = (
  operand: Operand | undefined,
  own: number,
  first: (reference: Reference) => number,
  vertical: boolean,
): Operand => {
  if (operand === undefined) return own;
  if (!isReference(operand)) return raise(operand instanceof FormulaError ? operand : errorOf("#VALUE!"));
  const count = vertical ? operand.rows : operand.columns;
  const start = first(operand) + 1;
  if (count === 1) return start;
  const bounded = Math.min(count, vertical ? matrixOf(operand).length : matrixOf(operand)[0]!.length);
  const numbers = Array.from({ length: bounded }, (_, index) => start + index);
  return vertical ? numbers.map((number) => [number]) : [numbers];
};

const count = (operand: Operand, vertical: boolean): Operand => {
  if (operand instanceof FormulaError) return operand;
  if (isReference(operand)) return vertical ? operand.rows : operand.columns;
  const matrix = matrixOf(operand);
  return vertical ? matrix.length : matrix[0]!.length;
};

export const LOOKUP: FunctionTable = {
  MATCH: fn("mm|n", (wanted, operand, type = 1) => match(wanted, operand, type)),
  XMATCH: fn("mm|NN", (wanted, operand, mode = 0, search = 1) => {
    const list = listOf(operand);
    return lookedFor(wanted, (value) => {
      const place = xmatchPlace(operand, list, value, Math.trunc(mode), Math.trunc(search));
      return place < 0 ? errorOf("#N/A") : place + 1;
    });
  }),
  XLOOKUP: fn("mmm|MNN", (wanted, within, results, missing, mode = 0, search = 1) =>
    xlookup(wanted, within, results, missing, mode, search),
  ),
  VLOOKUP: fn("mmn|b", (wanted, table, place, sorted = true) => tableLookup(wanted, table, place, sorted, false)),
  HLOOKUP: fn("mmn|b", (wanted, table, place, sorted = true) => tableLookup(wanted, table, place, sorted, true)),
  LOOKUP: fn("mm|M", lookup),
  INDEX: fn("m|mm", index),
  OFFSET: volatile(
    inContext("rnn|NN", (context, base, down, across, height, width) => {
      const found = offset(base, down, across, height, width);
      if (isReference(found)) context.dependOn(found);
      return found;
    }),
  ),
  INDIRECT: volatile(
    inContext("t|b", (context, text, a1 = true) => (a1 ? context.refer(text) : undefined) ?? errorOf("#REF!")),
  ),
  ROW: inContext("|m", (context, operand) => numbered(operand, context.row + 1, ({ row }) => row, true)),
  COLUMN: inContext("|m", (context, operand) => numbered(operand, context.column + 1, ({ column }) => column, false)),
  ROWS: fn("m", (operand) => count(operand, true)),
  COLUMNS: fn("m", (operand) => count(operand, false)),
  AREAS: fn("r", () => 1),
  ADDRESS: fn("nn|Nbt", (row, column, kind = 1, a1 = true, sheet) => address(row, column, kind, a1, sheet)),
};
