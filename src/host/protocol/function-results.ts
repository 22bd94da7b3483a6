/** A custom function's result as a cell takes it: a scalar or a matrix of numbers, text, booleans and errors. */
import type { CellValue } from "../workbook/document";
import type { CellErrorWithMessage, GridFunctionResult } from "../workbook/grid";
import { errorValue, isErrorValue } from "./function-errors";

type Element = CellValue | CellErrorWithMessage;

/** Excel shows 0 for nothing, #NUM! for a number without end, #VALUE! for what is no value of a cell. */
function element(value: unknown): Element {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number")
    return Number.isNaN(value) ? { error: "#VALUE!" } : Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isErrorValue(value)) return errorValue(value);
  return { error: "#VALUE!" };
}

/** Arrays of the pane are of another realm: only Array.isArray knows them. */
export function functionResult(value: unknown): GridFunctionResult {
  if (!Array.isArray(value)) return element(value);
  if (value.length === 0 || !value.every((row) => Array.isArray(row) && row.length > 0)) return { error: "#VALUE!" };
  return value.map((row: unknown[]) => row.map(element));
}
