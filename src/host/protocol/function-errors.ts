/** Errors of custom functions between their three spellings: CustomFunctions.Error, codes on the wire, and what a cell shows. */
import type { CellErrorWithMessage } from "../workbook/grid";

/** CustomFunctions.ErrorCode is what the cell shows; these are the ones it knows. */
const SHOWN = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"]);
/** A thrown error passes through a code on the wire, which only these have. */
const THROWN = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);
/** Excel keeps a message with these two only (office.js drops it from the others). */
const WITH_MESSAGE = new Set(["#VALUE!", "#N/A"]);
/** Codes of failed results on the wire; any other (a thrown plain Error is 2, NaN 0) shows #VALUE!. */
const WIRE: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

interface FunctionError {
  code?: unknown;
  message?: unknown;
  basicValue?: unknown;
}

export function cellError(shown: unknown, message: unknown): CellErrorWithMessage {
  const error = typeof shown === "string" && SHOWN.has(shown) ? shown : "#VALUE!";
  return typeof message === "string" && message !== "" && WITH_MESSAGE.has(error) ? { error, message } : { error };
}

/** What a function threw: only a CustomFunctions.Error says which error and why; of any other Excel shows #VALUE! alone. */
export function thrownError(thrown: unknown, isFunctionError: (value: unknown) => boolean): CellErrorWithMessage {
  if (!isFunctionError(thrown)) return { error: "#VALUE!" };
  const { code, message } = thrown as FunctionError;
  return cellError(typeof code === "string" && THROWN.has(code) ? code : "#VALUE!", message);
}

/** An error inside a result, as an object of the pane or as its JSON. */
export function isErrorValue(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "code" in value && "basicValue" in value;
}

export const errorValue = (value: FunctionError): CellErrorWithMessage =>
  cellError(value.code ?? value.basicValue, value.message);

export function wireError(code: unknown, message: unknown): CellErrorWithMessage {
  const shown = WIRE[Number(code)];
  return shown === undefined ? { error: "#VALUE!" } : cellError(shown, message);
}
