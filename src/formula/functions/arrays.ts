/** Functions that give arrays, and those that apply a LAMBDA to them. */
import { implicitIntersection } from "../operators";
import {
  caught,
  compareValues,
  EMPTY,
  errorOf,
  isMatrix,
  isReference,
  logicalOf,
  matrixOf,
  numberOf,
  raise,
  scalarOf,
  valuesOf,
  type Lambda,
  type Operand,
} from "../operands";
import { FormulaError, SHEET_COLUMNS, SHEET_ROWS, type Matrix, type Value } from "../values";
import { fn, inContext, type FunctionTable } from "./define";
import { transposed, vectorOf } from "./gather";

const orEmpty = (rows: Value[][]): Operand => (rows.length === 0 || rows[0]!.length === 0 ? errorOf("#CALC!") : rows);
const widthOf = (matrix: Matrix): number => matrix[0]!.length;
const copied = (matrix: Matrix): Value[][] => matrix.map((row) => [...row]);

function sequence(rows: number, columns: number, start: number, step: number): Operand {
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  if (height < 1 || width < 1) return errorOf("#CALC!");
  if (height > SHEET_ROWS || width > SHEET_COLUMNS) return errorOf("#VALUE!");
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => start + (row * width + column) * step),
  );
}

function filter(operand: Operand, include: Operand, missing: Operand | undefined): Operand {
  const [matrix, chosen] = [matrixOf(operand), matrixOf(include)];
  const take = (value: Value): boolean => logicalOf(value);
  let kept: Value[][];
  if (widthOf(chosen) === 1 && chosen.length === matrix.length)
    kept = copied(matrix.filter((_, row) => take(chosen[row]![0]!)));
  else if (chosen.length === 1 && widthOf(chosen) === widthOf(matrix))
    kept = matrix.map((row) => row.filter((_, column) => take(chosen[0]![column]!)));
  else return errorOf("#VALUE!");
  if (kept.length > 0 && kept[0]!.length > 0) return kept;
  return missing === undefined || missing === EMPTY ? errorOf("#CALC!") : missing;
}

/** Blank cells come last; errors before them. */
function compareForSort(one: Value, other: Value): number {
  const rank = (value: Value): number => (value === null ? 2 : value instanceof FormulaError ? 1 : 0);
  return rank(one) - rank(other) || (rank(one) > 0 ? 0 : compareValues(one, other));
}

type Key = readonly [values: readonly Value[], order: number];

function sortedRows(matrix: Matrix, keys: readonly Key[]): Value[][] {
  const places = matrix.map((_, index) => index);
  places.sort((a, b) => {
    for (const [values, order] of keys) {
      const [one, other] = [values[a]!, values[b]!];
      // Blank cells stay last in both orders.
      const found = compareForSort(one, other) * (order < 0 && one !== null && other !== null ? -1 : 1);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return places.map((place) => [...matrix[place]!]);
}

function sort(operand: Operand, index: Operand | undefined, order: Operand | undefined, byColumn: boolean): Operand {
  const matrix = byColumn ? transposed(matrixOf(operand)) : matrixOf(operand);
  const places =
    index === undefined
      ? [1]
      : matrixOf(index)
          .flat()
          .map((value) => Math.trunc(numberOf(value)));
  const orders = order === undefined ? [1] : matrixOf(order).flat().map(numberOf);
  if (orders.some((each) => Math.abs(each) !== 1)) return errorOf("#VALUE!");
  if (places.some((place) => place < 1 || place > widthOf(matrix))) return errorOf("#VALUE!");
  const keys = places.map((place, at): Key => [matrix.map((row) => row[place - 1]!), orders[at] ?? orders[0]!]);
  const result = sortedRows(matrix, keys);
  return byColumn ? transposed(result) : result;
}

function sortBy(operand: Operand, pairs: readonly Operand[]): Operand {
  const matrix = matrixOf(operand);
  const keys: Key[] = [];
  let byColumn = false;
  for (let index = 0; index < pairs.length; index += 2) {
    const by = matrixOf(pairs[index]!);
    const direction = pairs[index + 1];
    const order = direction === undefined || direction === EMPTY ? 1 : numberOf(scalarOf(direction));
    if (Math.abs(order) !== 1) return errorOf("#VALUE!");
    byColumn = by.length === 1 && matrix.length !== 1;
    const values = vectorOf(by);
    if (values.length !== (byColumn ? widthOf(matrix) : matrix.length)) return errorOf("#VALUE!");
    keys.push([values, order]);
  }
  const result = sortedRows(byColumn ? transposed(matrix) : matrix, keys);
  return byColumn ? transposed(result) : result;
}

function unique(operand: Operand, byColumn: boolean, once: boolean): Operand {
  const matrix = byColumn ? transposed(matrixOf(operand)) : copied(matrixOf(operand));
  const keyOf = (row: readonly Value[]): string =>
    row
      .map((value) =>
        value instanceof FormulaError ? `e${value.error}` : `${typeof value} ${String(value).toLowerCase()}`,
      )
      .join("\u0001");
  const counts = new Map<string, number>();
  const keys = matrix.map(keyOf);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = matrix.filter((_, row) => {
    const key = keys[row]!;
    if (once) return counts.get(key) === 1;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return orEmpty(byColumn && kept.length > 0 ? transposed(kept) : kept);
}

function take(matrix: Matrix, rows: number | undefined, columns: number | undefined): Operand {
  const cut = <Item>(list: readonly Item[], count: number | undefined): Item[] => {
    if (count === undefined) return [...list];
    const size = Math.trunc(count);
    return size >= 0 ? list.slice(0, size) : list.slice(Math.max(0, list.length + size));
  };
  return orEmpty(cut(matrix, rows).map((row) => cut(row, columns)));
}

function drop(matrix: Matrix, rows: number | undefined, columns: number | undefined): Operand {
  const cut = <Item>(list: readonly Item[], count = 0): Item[] => {
    const size = Math.trunc(count);
    return size >= 0 ? list.slice(size) : list.slice(0, Math.max(0, list.length + size));
  };
  return orEmpty(cut(matrix, rows).map((row) => cut(row, columns)));
}

function chosen(matrix: Matrix, places: readonly Operand[]): Operand {
  const wanted = places.flatMap((place) => matrixOf(place).flat()).map((value) => Math.trunc(numberOf(value)));
  if (wanted.some((place) => place === 0 || Math.abs(place) > matrix.length)) return errorOf("#VALUE!");
  return wanted.map((place) => [...matrix[place > 0 ? place - 1 : matrix.length + place]!]);
}

function stacked(operands: readonly Operand[]): Value[][] {
  const matrices = operands.map(matrixOf);
  const width = Math.max(...matrices.map(widthOf));
  return matrices.flatMap((matrix) =>
    matrix.map((row) =>
      Array.from(
        { length: width },
        (_, column): Value => row[column] ?? (column < row.length ? null : errorOf("#N/A")),
      ),
    ),
  );
}

function expand(matrix: Matrix, rows: number | undefined, columns: number | undefined, pad: Value): Operand {
  const [height, width] = [Math.trunc(rows ?? matrix.length), Math.trunc(columns ?? widthOf(matrix))];
  if (height < matrix.length || width < widthOf(matrix)) return errorOf("#VALUE!");
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): Value => {
      const value = matrix[row]?.[column];
      return value === undefined ? pad : value;
    }),
  );
}

function listed(matrix: Matrix, ignore: number, byColumn: boolean): Value[] {
  const values = (byColumn ? transposed(matrix) : matrix).flat();
  return values.filter(
    (value) =>
      !((ignore === 1 || ignore === 3) && value === null) &&
      !((ignore === 2 || ignore === 3) && value instanceof FormulaError),
  );
}

function wrapped(vector: Operand, count: number, pad: Value): Value[][] {
  const matrix = matrixOf(vector);
  const size = Math.trunc(count);
  if (matrix.length > 1 && widthOf(matrix) > 1) return raise("#VALUE!");
  if (size < 1) return raise("#NUM!");
  const values = vectorOf(matrix);
  return Array.from({ length: Math.ceil(values.length / size) }, (_, row) =>
    Array.from({ length: size }, (__, column): Value => {
      const at = row * size + column;
      return at < values.length ? values[at]! : pad;
    }),
  );
}

/** What a LAMBDA gives for one element: a single value, or #CALC! where it gives an array. */
function single(lambda: Lambda, args: readonly Operand[]): Value {
  try {
    const values = valuesOf(lambda.call(args));
    return isMatrix(values) ? errorOf("#CALC!") : (values ?? 0);
  } catch (thrown) {
    return caught(thrown);
  }
}

function map(operands: readonly Operand[]): Operand {
  const lambda = operands.at(-1);
  if (!isLambda(lambda)) return raise("#VALUE!");
  const matrices = operands.slice(0, -1).map(matrixOf);
  const height = Math.max(...matrices.map((matrix) => matrix.length));
  const width = Math.max(...matrices.map(widthOf));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      single(
        lambda,
        matrices.map(
          (matrix) =>
            matrix[row]?.[column] ?? (row < matrix.length && column < widthOf(matrix) ? null : errorOf("#N/A")),
        ),
      ),
    ),
  );
}

const isLambda = (operand: Operand | undefined): operand is Lambda =>
  typeof operand === "object" && operand !== null && "call" in operand;

function reduce(initial: Operand, operand: Operand, lambda: Lambda): Operand {
  let total = initial;
  for (const row of matrixOf(operand)) for (const value of row) total = lambda.call([total, value]);
  return total;
}

function scan(initial: Operand, operand: Operand, lambda: Lambda): Operand {
  let total: Operand = initial;
  return matrixOf(operand).map((row) =>
    row.map((value) => {
      total = single(lambda, [total, value]);
      return total;
    }),
  );
}

/** Rows of a reference stay references, so that the LAMBDA may count or look at them. */
const rowsOf = (operand: Operand): Operand[] =>
  isReference(operand)
    ? matrixOf(operand).map((_, row) => operand.at(row, 0, 1, operand.columns)!)
    : matrixOf(operand).map((row) => [row]);

export const ARRAYS: FunctionTable = {
  SEQUENCE: fn("N|NNN", (rows = 1, columns = 1, start = 1, step = 1) => sequence(rows, columns, start, step)),
  FILTER: fn("mm|m", filter),
  SORT: fn("m|MMb", (operand, index, order, byColumn = false) => sort(operand, index, order, byColumn)),
  SORTBY: fn("mm*m", (operand, ...pairs) => sortBy(operand, pairs)),
  UNIQUE: fn("m|bb", (operand, byColumn = false, once = false) => unique(operand, byColumn, once)),
  TRANSPOSE: fn("m", (operand) => transposed(matrixOf(operand))),
  TAKE: fn("m|NN", (operand, rows, columns) => take(matrixOf(operand), rows, columns)),
  DROP: fn("m|NN", (operand, rows, columns) => drop(matrixOf(operand), rows, columns)),
  CHOOSEROWS: fn("mm*m", (operand, ...places) => chosen(matrixOf(operand), places)),
  CHOOSECOLS: fn("mm*m", (operand, ...places) => {
    const result = chosen(transposed(matrixOf(operand)), places);
    return isMatrix(result) ? transposed(result) : result;
  }),
  VSTACK: fn("m*m", (...operands) => stacked(operands)),
  HSTACK: fn("m*m", (...operands) => transposed(stacked(operands.map((operand) => transposed(matrixOf(operand)))))),
  EXPAND: fn("m|NNE", (operand, rows, columns, pad = errorOf("#N/A")) => expand(matrixOf(operand), rows, columns, pad)),
  TOCOL: fn("m|Nb", (operand, ignore = 0, byColumn = false) =>
    orEmpty(listed(matrixOf(operand), ignore, byColumn).map((value) => [value])),
  ),
  TOROW: fn("m|Nb", (operand, ignore = 0, byColumn = false) => orEmpty([listed(matrixOf(operand), ignore, byColumn)])),
  WRAPROWS: fn("mn|E", (operand, count, pad = errorOf("#N/A")) => wrapped(operand, count, pad)),
  WRAPCOLS: fn("mn|E", (operand, count, pad = errorOf("#N/A")) => transposed(wrapped(operand, count, pad))),
  MAP: fn("mm*m", (...operands) => map(operands)),
  REDUCE: fn("mmf", reduce),
  SCAN: fn("mmf", scan),
  BYROW: fn("mf", (operand, lambda) => rowsOf(operand).map((row) => [single(lambda, [row])])),
  BYCOL: fn("mf", (operand, lambda) => [
    transposed(matrixOf(operand)).map((column) => single(lambda, [column.map((value) => [value])])),
  ]),
  MAKEARRAY: fn("nnf", (rows, columns, lambda) => {
    if (rows < 1 || columns < 1) return errorOf("#VALUE!");
    return Array.from({ length: Math.trunc(rows) }, (_, row) =>
      Array.from({ length: Math.trunc(columns) }, (__, column) => single(lambda, [row + 1, column + 1])),
    );
  }),
  /** As files write `@` and `#`. */
  SINGLE: inContext("m", (context, operand) => implicitIntersection(operand, context.row, context.column)),
};
