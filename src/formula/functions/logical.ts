/** Truth values and what a value is. */
import { caught, errorOf, isMatrix, isReference, raise, valuesOf, type Operand } from "../operands";
import { FormulaError, type ErrorCode, type Value } from "../values";
import { fn, inContext, type FunctionTable } from "./define";
import { truthsOf } from "./gather";

const ERROR_NUMBERS: Readonly<Record<ErrorCode, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#BUSY!": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
  "#FIELD!": 13,
};

function truths(operands: readonly Operand[]): boolean[] {
  const found = truthsOf(operands);
  return found.length === 0 ? raise("#VALUE!") : found;
}

const is = (test: (value: Value) => boolean) => fn("e", (value) => test(value));

function wholePart(value: Value): number {
  if (typeof value === "string" || value === null || typeof value === "boolean")
    return value === null ? 0 : raise("#VALUE!");
  return value instanceof FormulaError ? raise(value) : Math.trunc(value);
}

export const LOGICAL: FunctionTable = {
  TRUE: fn("", () => true),
  FALSE: fn("", () => false),
  AND: fn("m*m", (...operands) => truths(operands).every(Boolean)),
  OR: fn("m*m", (...operands) => truths(operands).some(Boolean)),
  XOR: fn("m*m", (...operands) => truths(operands).filter(Boolean).length % 2 === 1),
  NOT: fn("b", (value) => !value),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISBLANK: is((value) => value === null),
  ISERROR: is((value) => value instanceof FormulaError),
  ISERR: is((value) => value instanceof FormulaError && value.error !== "#N/A"),
  ISNA: is((value) => value instanceof FormulaError && value.error === "#N/A"),
  ISEVEN: fn("e", (value) => wholePart(value) % 2 === 0),
  ISODD: fn("e", (value) => wholePart(value) % 2 !== 0),
  ISREF: fn("m", (operand) => isReference(operand)),
  ISFORMULA: inContext("r", (context, reference) => context.formulaAt(reference) !== undefined),
  NA: fn("", () => errorOf("#N/A")),
  N: fn("e", (value) =>
    value instanceof FormulaError ? value : typeof value === "number" || typeof value === "boolean" ? Number(value) : 0,
  ),
  T: fn("e", (value) => (value instanceof FormulaError ? value : typeof value === "string" ? value : "")),
  TYPE: fn("m", (operand) => {
    const values = typeOf(operand);
    if (isMatrix(values)) return 64;
    if (values instanceof FormulaError) return 16;
    return typeof values === "string" ? 2 : typeof values === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": fn("e", (value) => (value instanceof FormulaError ? ERROR_NUMBERS[value.error] : errorOf("#N/A"))),
  SHEET: inContext("|r", (context, reference) => context.sheetNumber(reference)),
  SHEETS: inContext("", (context) => context.sheetCount()),
};

function typeOf(operand: Operand): ReturnType<typeof valuesOf> {
  try {
    return valuesOf(operand);
  } catch (thrown) {
    return caught(thrown);
  }
}
