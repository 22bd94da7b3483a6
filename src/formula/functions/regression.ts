/** The straight line through pairs of numbers, for SLOPE, INTERCEPT and similar functions. */
import { errorOf, type Operand, raise } from "../operands";
import type { Value } from "../values";
import { fn } from "./define";
import { pairsOf } from "./gather";
import { squaresAround } from "./means";
import { mean } from "./means";

interface Line {
  slope: number;
  intercept: number;
  correlation: number;
  error: number;
  count: number;
  sxx: number;
  sxy: number;
}

/** Least squares of y on x. */
export function lineThrough(ys: Operand, xs: Operand): Line {
  const pairs = pairsOf(ys, xs) ?? raise("#N/A");
  if (pairs.length === 0) return raise("#DIV/0!");
  const y = pairs.map(([value]) => value);
  const x = pairs.map(([, value]) => value);
  const [my, mx] = [mean(y), mean(x)];
  const sxx = squaresAround(x, mx);
  const syy = squaresAround(y, my);
  const sxy = pairs.reduce((total, [a, b]) => total + (a - my) * (b - mx), 0);
  return {
    slope: sxy / sxx,
    intercept: my - (sxy / sxx) * mx,
    correlation: sxy / Math.sqrt(sxx * syy),
    error: Math.sqrt((syy - sxy ** 2 / sxx) / (pairs.length - 2)),
    count: pairs.length,
    sxx,
    sxy,
  };
}

export const divided = (value: number): Value => (Number.isFinite(value) ? value : errorOf("#DIV/0!"));
export const line = (take: (line: Line) => number) => fn("mm", (ys, xs) => divided(take(lineThrough(ys, xs))));
