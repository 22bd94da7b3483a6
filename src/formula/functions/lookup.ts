/** Finding values, and references worked out by formulas. */
import { errorOf, isMatrix, isReference, matrixOf, type Operand, raise, scalarOf, valuesOf } from "../operands";
import type { Value } from "../values";
import { fn, type FunctionTable, inContext, volatile } from "./define";
import { isVector, vectorOf } from "./gather";
import { address, count, index, numbered, offset, part } from "./places";
import { exactPlace, listOf, lookedFor, sortedPlace, xmatchPlace } from "./search";

function match(wanted: Operand, operand: Operand, type: number): Operand {
  const list = listOf(operand);
  return lookedFor(wanted, (value) => {
    const place = type === 0 ? exactPlace(operand, list, value, true, false) : sortedPlace(list, value, type < 0);
    return place < 0 ? errorOf("#N/A") : place + 1;
  });
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
