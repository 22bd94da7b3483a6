/** Turns what Office.js writes into cells into the grid's input, refusing what Excel refuses. */
import { invalidArgument } from "./errors";
import type { GridCell, GridInput, GridRange } from "./grid";
import { wrongSize } from "./range-geometry";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

function cellInput(value: unknown): GridInput {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string")
    throw invalidArgument(`A cell takes text, a number, true, false or null, not ${JSON.stringify(value)}.`);
  const limit = value.startsWith("=") ? LONGEST_FORMULA : LONGEST_TEXT;
  if (value.length > limit)
    throw invalidArgument(`A cell takes at most ${limit} characters; this text has ${value.length}.`);
  return value;
}

/** A 2-D array must fit the range exactly; a single value fills it. */
export function matrixInput<T>(value: unknown, range: GridRange, element: (value: unknown) => T): T[][] {
  if (!Array.isArray(value)) {
    const one = element(value);
    return Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => one));
  }
  const rows: unknown[] = value;
  for (const row of rows) {
    if (!Array.isArray(row)) throw invalidArgument("A range takes a two-dimensional array.");
    if (row.length !== range.columns || rows.length !== range.rows) throw wrongSize(rows.length, row.length, range);
  }
  if (rows.length !== range.rows) throw wrongSize(rows.length, 0, range);
  return (rows as unknown[][]).map((row) => row.map(element));
}

export const cellInputs = (value: unknown, range: GridRange): GridInput[][] => matrixInput(value, range, cellInput);

export function formatInputs(value: unknown, range: GridRange): (string | null)[][] {
  return matrixInput(value, range, (format) => {
    if (format === null || typeof format === "string") return format;
    throw invalidArgument(`A number format is text, not ${JSON.stringify(format)}.`);
  });
}

/** As `Range.values` gives it: "" for a blank cell, the error's text for an error. */
export function cellOutput(cell: GridCell): string | number | boolean {
  if (cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

export const formulaOutput = (cell: GridCell): string | number | boolean => cell.formula ?? cellOutput(cell);

export function valueType(cell: GridCell): "Empty" | "Error" | "String" | "Double" | "Boolean" {
  if (cell.value === null || cell.value === "") return cell.formula === undefined ? "Empty" : "String";
  if (typeof cell.value === "object") return "Error";
  return typeof cell.value === "string" ? "String" : typeof cell.value === "number" ? "Double" : "Boolean";
}
