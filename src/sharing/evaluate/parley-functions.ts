/** Parley's functions for formulas that are worked out outside of cells: the very code that the cells call. */
import { plainCell, CellErrorValue } from "../../functions/cell";
import { functionsById } from "../../functions/catalog";
import { EMPTY, errorOf, isMatrix, isReference, Lambda, type Operand } from "../../formula/operands";
import { FormulaError, type ErrorCode, type Value } from "../../formula/values";
import type { CustomArgument, CustomFunction, CustomResult, CustomValue } from "../../formula/engine-types";
import { UnknownResult } from "./unknown-result";

const cell = (value: Value): unknown =>
  value instanceof FormulaError ? { type: "Error", basicValue: value.error } : (value ?? "");

/** Tables are passed by every row of a sheet: their values are written down once. */
const matrices = new WeakMap<object, unknown[][]>();

/** As Excel hands cells over: rows of values. */
function matrixOf(operand: Operand): unknown[][] | null {
  if (operand === EMPTY) return null;
  if (operand instanceof Lambda) throw new UnknownResult("A function as an argument.");
  if (!isReference(operand) && !isMatrix(operand)) return [[cell(operand)]];
  let matrix = matrices.get(operand);
  if (!matrix) {
    matrix = (isReference(operand) ? operand.matrix() : operand).map((row) => row.map(cell));
    matrices.set(operand, matrix);
  }
  return matrix;
}

/** As the engine calls them. What streams has no result here. */
export function parleyFunctions(): CustomFunction[] {
  return [...functionsById.values()].map(({ id, run, streams, volatile }) => ({
    name: `PARLEY.${id}`,
    volatile,
    call: (args): CustomResult => {
      if (streams) return { error: "#BUSY!" };
      try {
        return run(...args.map(argumentOf)).map((line) => line.map(resultOf));
      } catch (thrown) {
        if (!(thrown instanceof CustomFunctions.Error)) throw thrown;
        return { error: thrown.code, ...(thrown.message ? { message: thrown.message } : {}) };
      }
    },
  }));
}

function argumentOf(argument: CustomArgument): unknown {
  if (argument === null) return null;
  if (!Array.isArray(argument)) return [[cell(argument as Value)]];
  let matrix = matrices.get(argument);
  if (!matrix)
    matrices.set(argument, (matrix = (argument as readonly (readonly Value[])[]).map((row) => row.map(cell))));
  return matrix;
}

function resultOf(result: unknown): CustomValue {
  const value = plainCell(result);
  return value instanceof CellErrorValue ? { error: value.code } : value;
}

/** One value, or what a call fills. Throws UnknownResult where the clock would be asked. */
export function parleyResult(id: string, args: readonly Operand[]): Operand {
  const called = functionsById.get(id);
  if (!called || called.volatile || called.streams) throw new UnknownResult(`PARLEY.${id}`);
  let result: unknown[][];
  try {
    result = called.run(...args.map(matrixOf));
  } catch (thrown) {
    // What a function refuses shows as an error in its cell; anything else is a fault, or not known.
    if (!(thrown instanceof CustomFunctions.Error)) throw thrown;
    return errorOf(thrown.code as ErrorCode);
  }
  const values = result.map((row) => row.map(valueOf));
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0]! : values;
}

function valueOf(cell: unknown): Value {
  const value = plainCell(cell);
  return value instanceof CellErrorValue ? errorOf(value.code as ErrorCode) : value;
}
