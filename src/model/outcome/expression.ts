/** Arithmetic as data: what an outcome is made of, said once, from which cells' formulas, draws and words are made. */

export type Operator = "+" | "-" | "*" | "/" | "^";
/** savings: PARLEY.EXEMPTION_SAVINGS of value, rate, exempt rate, coverage and quota. */
export type Call = "min" | "max" | "exp" | "ln" | "abs" | "sign" | "savings";
export type Comparison = "=" | "<" | ">" | ">=";

export type Expression =
  | { kind: "number"; value: number }
  /** A quantity of the same row, given or worked out. */
  | { kind: "of"; name: string }
  | { kind: "operator"; operator: Operator; left: Expression; right: Expression }
  | { kind: "call"; call: Call; given: readonly Expression[] }
  | { kind: "if"; test: Test; then: Expression; otherwise: Expression }
  /** Of a quantity of the suppliers of the row's market, over all of them or over those in which it is above or below 0. */
  | { kind: "sum"; name: string; over: "all" | "above" | "below" }
  /** What a quantity is worked out from is not known: a text in a cell, not a number in draws. */
  | { kind: "unknown" };

export type Test =
  | { kind: "known"; name: string }
  | { kind: "compare"; comparison: Comparison; left: Expression; right: Expression }
  | { kind: "all"; tests: readonly Test[] };

export type Operand = Expression | number | string;

/** A number, the name of a quantity, or an expression. */
export function expression(given: Operand): Expression {
  if (typeof given === "number") return { kind: "number", value: given };
  return typeof given === "string" ? { kind: "of", name: given } : given;
}

const operator =
  (sign: Operator) =>
  (first: Operand, ...others: Operand[]): Expression =>
    others.reduce<Expression>(
      (left, right) => ({ kind: "operator", operator: sign, left, right: expression(right) }),
      expression(first),
    );
export const plus = operator("+");
export const minus = operator("-");
export const times = operator("*");
export const over = operator("/");
export const power = operator("^");

export const call = (name: Call, ...given: Operand[]): Expression => ({
  kind: "call",
  call: name,
  given: given.map(expression),
});
export const choose = (test: Test, then: Operand, otherwise: Operand): Expression => ({
  kind: "if",
  test,
  then: expression(then),
  otherwise: expression(otherwise),
});
export const sum = (name: string, of: "all" | "above" | "below" = "all"): Expression => ({
  kind: "sum",
  name,
  over: of,
});
export const unknown: Expression = { kind: "unknown" };

export const known = (name: string): Test => ({ kind: "known", name });
export const all = (...tests: Test[]): Test => ({ kind: "all", tests });
export const is = (left: Operand, comparison: Comparison, right: Operand): Test => ({
  kind: "compare",
  comparison,
  left: expression(left),
  right: expression(right),
});

/** Names of the quantities that an expression refers to, of the row and of its suppliers. */
export function namesIn(given: Expression): { row: Set<string>; suppliers: Set<string> } {
  const found = { row: new Set<string>(), suppliers: new Set<string>() };
  const ofTest = (test: Test): void => {
    if (test.kind === "known") found.row.add(test.name);
    else if (test.kind === "all") test.tests.forEach(ofTest);
    else [test.left, test.right].forEach(visit);
  };
  const visit = (each: Expression): void => {
    switch (each.kind) {
      case "of":
        found.row.add(each.name);
        break;
      case "sum":
        found.suppliers.add(each.name);
        break;
      case "operator":
        [each.left, each.right].forEach(visit);
        break;
      case "call":
        each.given.forEach(visit);
        break;
      case "if":
        ofTest(each.test);
        [each.then, each.otherwise].forEach(visit);
        break;
      case "number":
      case "unknown":
        break;
      default:
        each satisfies never;
    }
  };
  visit(given);
  return found;
}
