/** Of several ways that a formula has, the one that it takes now, and why. */
import { plainFunctionName, type AstExpression } from "../formula/syntax";
import { isError } from "../sharing/reading";
import type { Step } from "./explanation";
import type { Steps } from "./steps";

interface Choice {
  taken: AstExpression;
  because: Step["because"];
}

/** undefined where the part offers no choice, or what it goes by is an error. */
export function chosen(steps: Steps, node: AstExpression): Choice | undefined {
  if (node.type !== "CallExpression") return undefined;
  const [first, second, third] = node.arguments as (AstExpression | null | undefined)[];
  switch (plainFunctionName(node.callee.name)) {
    case "IFERROR":
    case "IFNA": {
      if (!first || !second) return undefined;
      return { taken: isError(steps.value(first)) ? second : first, because: [] };
    }
    case "IF": {
      if (!first || !second) return undefined;
      const test = steps.value(first);
      if (typeof test !== "boolean" && typeof test !== "number") return undefined;
      const holds = Boolean(test);
      const taken = holds ? second : third;
      if (!taken) return undefined;
      const left = holds ? third : second;
      return { taken, because: tells(first, taken, left) ? [{ said: steps.said(first), holds }] : [] };
    }
    case "CHOOSE": {
      const place = first ? steps.value(first) : undefined;
      const taken = typeof place === "number" ? node.arguments[Math.floor(place)] : undefined;
      return taken && first
        ? { taken, because: [{ said: `${steps.said(first)} = ${String(place)}`, holds: true }] }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** That a formula guards itself against what is missing is of interest only where it had to. */
function tells(test: AstExpression, taken: AstExpression, left: AstExpression | null | undefined): boolean {
  if (isLiteral(taken)) return true;
  return left != null && !isLiteral(left) && !isMessage(left) && !isGuard(test);
}

const isLiteral = (node: AstExpression): boolean =>
  node.type === "Literal" ||
  node.type === "ErrorLiteral" ||
  (node.type === "CallExpression" && node.callee.name === "NA");

/** What a formula says in place of a figure. */
const isMessage = (node: AstExpression): boolean =>
  node.type === "BinaryExpression" &&
  node.operator === "&" &&
  node.arguments.some((each) => isLiteral(each) || isMessage(each));

const GUARDS = new Set(["ISNUMBER", "ISBLANK", "ISERROR", "ISNA", "ROWS", "COUNT", "AND", "OR", "NOT", "LEN"]);

function isGuard(node: AstExpression): boolean {
  if (node.type !== "CallExpression")
    return node.type === "BinaryExpression" && node.arguments.some((each) => isGuard(each));
  return GUARDS.has(plainFunctionName(node.callee.name));
}
