/** Whether the parts of a step give its value: what is shown as steps is checked before it is shown. */
import type { Step } from "./explanation";

/** Relative to the largest part; parts are added in another order than the formula's. */
const SAME = 1e-9;

/** undefined where the step does not say how its parts give it. */
export function addsUp(step: Step): boolean | undefined {
  const found = worth(step);
  if (found === undefined) return undefined;
  if (typeof step.value !== "number") return false;
  const scale = Math.max(
    1e-9,
    Math.abs(step.value),
    ...step.steps.map(({ value }) => (step.how === "product" ? 0 : Math.abs(numberOf(value)))),
  );
  return Math.abs(found - step.value) <= SAME * scale;
}

function worth({ how, steps, rest }: Step): number | undefined {
  const values = steps.map(({ value }) => numberOf(value));
  switch (how) {
    case "sum":
      return steps.reduce((sum, { sign }, at) => sum + (sign === "−" ? -1 : 1) * values[at]!, 0);
    case "product":
      return steps.reduce((product, { sign }, at) => (sign === "÷" ? product / values[at]! : product * values[at]!), 1);
    case "power":
      return values[0]! ** values[1]!;
    case "total":
      return values.reduce((sum, value) => sum + value, rest?.value ?? 0);
    case "least":
      return Math.min(...numbers(steps));
    case "most":
      return Math.max(...numbers(steps));
    case "picked":
      return values[0];
    default:
      return undefined;
  }
}

/** As arithmetic takes it: a blank cell is 0. */
function numberOf(value: Step["value"]): number {
  if (value === "") return 0;
  return typeof value === "string" ? Number.NaN : Number(value);
}

/** A text counts for nothing in MIN and MAX. */
const numbers = (steps: readonly Step[]): number[] =>
  steps.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
