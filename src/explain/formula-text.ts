/** A part of a formula as text: as Excel reads it, and as a person says it, with what cells are called in place of their addresses. */
import type { AstExpression } from "../formula/syntax";

/** In brackets wherever one part holds another, so that no rule of precedence is needed. */
export function written(node: AstExpression): string {
  return textOf(node, ({ value }) => value, true);
}

/** @param called what a reference is called; undefined leaves it as it is */
export function said(node: AstExpression, called: (reference: string) => string | undefined): string {
  return textOf(node, ({ value }) => called(value) ?? value, false);
}

const SIGNS: Partial<Record<string, string>> = { "*": "×", "/": "÷", "-": "−", "<=": "≤", ">=": "≥", "<>": "≠" };
const LEVELS: Partial<Record<string, number>> = { "^": 5, "*": 4, "/": 4, "+": 3, "-": 3, "&": 2 };

function textOf(node: AstExpression, reference: (node: { value: string }) => string, exact: boolean): string {
  const inner = (each: AstExpression): string => textOf(each, reference, exact);
  const part = (each: AstExpression, level: number): string => {
    const own = each.type === "BinaryExpression" ? (LEVELS[each.operator] ?? 1) : 9;
    return exact || own >= level ? inner(each) : `(${inner(each)})`;
  };
  switch (node.type) {
    case "ReferenceIdentifier":
      return reference(node);
    case "Literal":
    case "ErrorLiteral":
      return node.raw;
    case "UnaryExpression": {
      const [operand] = node.arguments;
      if (node.operator === "%" || node.operator === "#") return `${inner(operand!)}${node.operator}`;
      return exact
        ? `(${node.operator}${inner(operand!)})`
        : `${SIGNS[node.operator] ?? node.operator}${part(operand!, 9)}`;
    }
    case "BinaryExpression": {
      const { operator } = node;
      const [left, right] = node.arguments;
      if (exact || operator === ":" || operator === " " || operator === ",")
        return exact ? `(${inner(left!)}${operator}${inner(right!)})` : `${inner(left!)}${operator}${inner(right!)}`;
      const level = LEVELS[operator] ?? 1;
      return `${part(left!, level)} ${SIGNS[operator] ?? operator} ${part(right!, level + (operator === "+" || operator === "*" ? 0 : 1))}`;
    }
    case "CallExpression":
      return `${node.callee.name}(${node.arguments.map((each) => ((each as AstExpression | null) ? inner(each) : "")).join(exact ? "," : ", ")})`;
    case "ArrayExpression":
      return `{${node.elements.map((row) => row.map(inner).join(",")).join(";")}}`;
    case "LambdaExpression":
      return `LAMBDA(${[...node.params.map(({ name }) => name), ...(node.body ? [inner(node.body)] : [])].join(",")})`;
    case "LetExpression":
      return `LET(${[
        ...node.declarations.flatMap(({ id, init }) => [id.name, init ? inner(init) : ""]),
        ...(node.body ? [inner(node.body)] : []),
      ].join(",")})`;
  }
}
