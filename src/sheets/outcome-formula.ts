/** The arithmetic of an outcome as a cell's formula, without the leading "=". */
import type { Call, Expression, Test } from "../model/outcome/expression";
import { quoted } from "./plan";

export interface Naming {
  /** Where a quantity stands: a reference, or a formula in its place. */
  of(name: string): string;
  /** The sum of a quantity over the suppliers of the row's market. */
  sum(name: string, over: "all" | "above" | "below"): string;
  /** What a cell says where what it is worked out from is not known. */
  unknown: string;
}

const FUNCTIONS: Record<Exclude<Call, "savings">, string> = {
  min: "MIN",
  max: "MAX",
  exp: "EXP",
  ln: "LN",
  abs: "ABS",
  sign: "SIGN",
};

export function formulaOf(given: Expression, naming: Naming): string {
  const text = written(given, naming);
  return given.kind === "operator" ? text.slice(1, -1) : text;
}

function written(given: Expression, naming: Naming): string {
  const inner = (each: Expression): string => formulaOf(each, naming);
  switch (given.kind) {
    case "number":
      return String(given.value);
    case "of":
      return naming.of(given.name);
    case "sum":
      return naming.sum(given.name, given.over);
    case "unknown":
      return quoted(naming.unknown);
    case "operator":
      return `(${written(given.left, naming)}${given.operator}${written(given.right, naming)})`;
    case "call":
      return given.call === "savings"
        ? savings(given.given.map((each) => written(each, naming)))
        : `${FUNCTIONS[given.call]}(${given.given.map(inner).join(",")})`;
    case "if":
      return `IF(${tested(given.test, naming)},${inner(given.then)},${inner(given.otherwise)})`;
    default:
      return given satisfies never;
  }
}

/** As EXEMPTION_SAVINGS counts it; the quota is a blank text where there is none. */
function savings([value = "", rate = "", exempt = "", coverage = "", quota = ""]: readonly string[]): string {
  return `MIN(${value}*${coverage},IF(ISNUMBER(${quota}),${quota},${value}))*(${rate}-${exempt})`;
}

function tested(test: Test, naming: Naming): string {
  switch (test.kind) {
    case "known":
      return `ISNUMBER(${naming.of(test.name)})`;
    case "all":
      return `AND(${test.tests.map((each) => tested(each, naming)).join(",")})`;
    case "compare":
      return `${written(test.left, naming)}${test.comparison}${written(test.right, naming)}`;
    default:
      return test satisfies never;
  }
}
