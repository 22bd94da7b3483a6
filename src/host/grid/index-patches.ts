/** Patches of Univer at run time: the index of a column's values, by which it compares a range with one value. */
import type { Engine } from "./engine";

/**
 * The index of a column's values, which lookups use, looks through every value again for each cell that a formula fills:
 * a spill of 10,000 rows took 50 million steps. A column that formulas fill goes without the index until the calculation is over.
 */
export function skipLookupIndexOfFormulas({ modules }: Engine): void {
  const index = modules.formula.CELL_INVERTED_INDEX_CACHE;
  if (patchedIndexes.has(index)) return;
  patchedIndexes.add(index);
  const set = index.set.bind(index);
  const canUse = index.canUseCache.bind(index);
  const clear = index.clear.bind(index);
  const filled = new Set<string>();
  index.set = (unitId, sheetId, column, value, row, isFormula) => {
    if (isFormula) filled.add(`${unitId} ${sheetId} ${column}`);
    else set(unitId, sheetId, column, value, row);
  };
  index.canUseCache = (unitId, sheetId, column, first, last) =>
    filled.has(`${unitId} ${sheetId} ${column}`)
      ? { rowsInCache: [], rowsNotInCache: [] }
      : canUse(unitId, sheetId, column, first, last);
  index.clear = () => {
    filled.clear();
    clear();
  };
}

/** The index belongs to the engine's package, not to one engine. */
const patchedIndexes = new WeakSet<object>();

/**
 * The index takes the text "8703" for the number, an empty text for a blank cell and both for 0, and has all texts in small
 * letters: `=IF(A1:A9="",…)` is true of 0. Here each kind is kept separately, and what is undecided is compared cell by cell.
 */
export function lookUpByKind({ modules }: Engine): void {
  const { CELL_INVERTED_INDEX_CACHE: index, ArrayValueObject, BooleanValueObject } = modules.formula;
  if (patchedKinds.has(index)) return;
  patchedKinds.add(index);
  const set = index.set.bind(index);
  const canUse = index.canUseCache.bind(index);
  let isUseful = true;
  index.set = (unitId, sheetId, column, value, row, isFormula) =>
    set(unitId, sheetId, column, keyOf(value), row, isFormula);
  index.canUseCache = (unitId, sheetId, column, first, last) =>
    isUseful ? canUse(unitId, sheetId, column, first, last) : { rowsInCache: [], rowsNotInCache: [] };
  index.getCellPositions = (unitId, sheetId, column, value, rowsInCache) => {
    const known = index.getCellValuePositions(unitId, sheetId, column);
    if (!known) return undefined;
    const wanted = new Set<unknown>(value == null ? [0, false, keyOf("")] : [keyOf(value)]);
    const asBlank = value == null || value === 0 || value === false || value === "";
    const matchingRows: number[] = [];
    for (const [key, rows] of known as Map<unknown, Set<number>>)
      if (wanted.has(key) || (asBlank && typeof key === "symbol"))
        for (const row of rows)
          if (rowsInCache.some(([start, end]) => row >= start && row <= end)) matchingRows.push(row);
    return { errorType: null, matchingRows };
  };
  const { prototype } = ArrayValueObject as unknown as { prototype: Comparing };
  const compare = prototype._batchOperatorValue;
  prototype._batchOperatorValue = function (value, column, result, kind, operator, isCaseSensitive) {
    // With asterisks it goes through its keys, which are not what the cells hold.
    isUseful = operator === "=" && !isCaseSensitive && !value.isError() && !/[*?]/.test(String(value.getValue()));
    compare.call(this, value, column, result, kind, operator, isCaseSensitive);
    // What it does not find is left out, and the result then has fewer rows than the range.
    if (kind === COMPARISON && isUseful)
      for (let row = 0; row < this._rowCount; row++) (result[row] ??= [])[column] ??= BooleanValueObject.create(false);
    isUseful = true;
  };
}

/** Univer's number of the operation. */
const COMPARISON = 5;

interface Comparing {
  _rowCount: number;
  _batchOperatorValue(
    value: { isError(): boolean; getValue(): unknown },
    column: number,
    result: unknown[][],
    kind: number,
    operator?: string,
    isCaseSensitive?: boolean,
  ): void;
}

type Kept = string | number | boolean | null | undefined;

/** Begins with what no text begins with that a user writes, so that none is taken for a number or for nothing. */
const keyOf = (value: Kept): Kept => (typeof value === "string" ? `\u0001${value.toLowerCase()}` : value);

const patchedKinds = new WeakSet<object>();
