/** Distributions drawn from three estimates, the least, the most likely and the most, by the quantile. */
import { betaQuantile } from "./beta";
import { InputError, type EstimateOf } from "../input-error";

/**
 * PERT: a beta distribution between `low` and `high` with the shapes 1 + 4 (likely − low) / (high − low) and
 * 1 + 4 (high − likely) / (high − low), so that its mean is (low + 4 likely + high) / 6.
 * Source: Malcolm, D., Roseboom, J., Clark, C. and Fazar, W. (1959), Operations Research 7, for the mean;
 * Vose, D. (2008), "Risk Analysis", for the shapes.
 *
 * @param probability 0–1; the estimates in any one unit, which the quantile has too
 */
export function pertQuantile(probability: number, low: number, likely: number, high: number): number {
  checkProbability(probability);
  checkEstimates(low, likely, high);
  if (low === high) return low;
  const { a, b } = pertShapes(low, likely, high);
  return low + (high - low) * betaQuantile(probability, a, b);
}

export function pertShapes(low: number, likely: number, high: number): { a: number; b: number } {
  return { a: 1 + (4 * (likely - low)) / (high - low), b: 1 + (4 * (high - likely)) / (high - low) };
}

/**
 * Triangular distribution, density 0 at `low` and `high` and greatest at `likely`.
 * Source: Kotz, S. and van Dorp, J. R. (2004), "Beyond Beta", ch. 1, the inverse of the distribution function.
 */
export function triangularQuantile(probability: number, low: number, likely: number, high: number): number {
  checkProbability(probability);
  checkEstimates(low, likely, high);
  if (low === high) return low;
  const width = high - low;
  if (probability < (likely - low) / width) return low + Math.sqrt(probability * width * (likely - low));
  return high - Math.sqrt((1 - probability) * width * (high - likely));
}

/** Throws unless low ≤ likely ≤ high. */
export function checkEstimates(low: number, likely: number, high: number, what: EstimateOf = null): void {
  for (const [name, value] of [
    ["low", low],
    ["likely", likely],
    ["high", high],
  ] as const) {
    if (!Number.isFinite(value)) throw new InputError(name, "estimate", { what, value, wanted: "number" });
  }
  if (low > likely) throw new InputError("likely", "lowAboveLikely", { what, low, likely });
  if (likely > high) throw new InputError("high", "likelyAboveHigh", { what, likely, high });
}

function checkProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1))
    throw new InputError("probability", "value", { value: probability, wanted: "zero to one" });
}
