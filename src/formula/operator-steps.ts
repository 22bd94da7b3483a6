/** What an operator makes of the operand before it, as code. */
import type { Code, Frame } from "./code";
import { broadcastRun, errorOf, isMatrix, isReference, type Operand, raise, valuesOf } from "./operands";
import { isRangeNode } from "./range-node";
import { BINARY, binary, implicitIntersection, intersection, rangeBetween, unary, UNARY } from "./operators";
import { FormulaError } from "./values";

/** The second operand. Of two errors the first one's counts, as in Excel. */
export function besides(first: Operand, other: Code, frame: Frame): Operand {
  try {
    return other(frame);
  } catch (second) {
    // The first may be a cell that holds its error.
    const value = valuesOf(first);
    if (value instanceof FormulaError) return raise(value);
    throw second;
  }
}

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);
/** Shorter ranges are compared as fast as the result is looked up. */
const LONG = 32;
/** Thousands of formulas ask of the same column which of its cells have one value: the answer is kept while the column stays as it is. */
function compared(operator: string, left: Operand, right: Operand): Operand {
  const apply = BINARY[operator]!;
  if (!isRangeNode(left) || left.rows * left.columns < LONG) return binary(apply, left, right);
  const value = valuesOf(right);
  if (isMatrix(value) || value instanceof FormulaError) return binary(apply, left, value);
  return left.rememberedFew(`${operator} ${typeof value} ${value}`, () => binary(apply, left, value));
}

/** What an operator makes of the operand before it. */
type Step = (operand: Operand, frame: Frame) => Operand;

export function unaryStep(operator: string): Step {
  if (operator === "#")
    return (operand, frame) =>
      isReference(operand) ? frame.spillOf(operand) : raise(errorIn(operand) ?? errorOf("#REF!"));
  if (operator === "@") return (operand, frame) => implicitIntersection(operand, frame.row, frame.column);
  const apply = UNARY[operator]!;
  return (operand) => unary(apply, operand);
}

export function binaryStep(operator: string, other: Code): Step {
  const dynamic = operator === ":" ? rangeBetween : operator === " " ? intersection : undefined;
  if (dynamic)
    return (operand, frame) => {
      const reference = dynamic(operand, other(frame));
      if (isReference(reference)) frame.dependOn(reference);
      return reference;
    };
  const apply = BINARY[operator];
  if (apply && COMPARISONS.has(operator))
    return (operand, frame) => compared(operator, operand, besides(operand, other, frame));
  if (apply) return (operand, frame) => binary(apply, operand, besides(operand, other, frame));
  return () => new FormulaError("#VALUE!", "Several ranges as one are not supported here.");
}

/** Operators that follow each other, from left to right: after an array, as in `(A:A=x)*(B:B=y)*C:C`, without the arrays in between. */
export function run(others: readonly { operator: string; code: Code }[]): Step {
  const steps = others.map(({ operator, code }) => binaryStep(operator, code));
  const oneByOne: Step = (operand, frame) => steps.reduce((value, step) => step(value, frame), operand);
  const operations = others.flatMap(({ operator }) => (COMPARISONS.has(operator) ? [] : (BINARY[operator] ?? [])));
  if (steps.length === 1) return steps[0]!;
  if (operations.length < others.length) return oneByOne;
  return (operand, frame) => {
    const left = valuesOf(operand);
    if (!isMatrix(left)) return oneByOne(operand, frame);
    const right = others.map(({ code }) => valuesOf(code(frame)));
    return (
      broadcastRun(left, right, operations) ??
      right.reduce<Operand>((value, other, index) => binary(operations[index]!, value, other), left)
    );
  };
}

export const errorIn = (operand: Operand): FormulaError | undefined =>
  operand instanceof FormulaError ? operand : undefined;
