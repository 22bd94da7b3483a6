/**
 * The exact Pareto front of packages whose value is the sum of their options' values.
 *
 * A package is undominated only if each of its parts is (a better part would make a better whole), so the front grows issue
 * by issue from the fronts before it and the packages themselves are never listed: 16.8 million take a few thousand steps.
 */
import { InputError } from "../input-error";
import { mergeRuns, type Layer } from "./merge-fronts";

/** Values of one issue's options to both sides, in the same order. */
export interface IssueValues {
  ours: Float64Array;
  theirs: Float64Array;
}

/** Undominated packages, best for us first; equal pairs are kept once, as the package that comes first in option order. */
export interface Front {
  ours: Float64Array;
  theirs: Float64Array;
  /** Option chosen of issue i in package k: `options[k * issues + i]`. */
  options: Uint32Array;
  issues: number;
  size: number;
}

/**
 * Throws InputError for an issue without options, or values that are not numbers or of unequal count.
 *
 * @param thin what to keep of the front so far after each issue; without it all is kept and the front is exact
 */
export function additiveFront(issues: readonly IssueValues[], thin = (layer: Layer): Layer => layer): Front {
  checkIssues(issues);
  const layers: Layer[] = [];
  let ours: Float64Array = new Float64Array(1);
  let theirs: Float64Array = new Float64Array(1);
  for (const issue of issues) {
    const layer = thin(
      mergeRuns(
        Array.from(issue.ours, (addOurs, option) => ({ ours, theirs, addOurs, addTheirs: issue.theirs[option]! })),
      ),
    );
    layers.push(layer);
    ({ ours, theirs } = layer);
  }
  const size = ours.length;
  const options = new Uint32Array(size * issues.length);
  for (let row = 0; row < size; row++) {
    let at = row;
    for (let issue = issues.length - 1; issue >= 0; issue--) {
      options[row * issues.length + issue] = layers[issue]!.run[at]!;
      at = layers[issue]!.place[at]!;
    }
  }
  return { ours, theirs, options, issues: issues.length, size };
}

/** Places of the undominated points, best for us first; of equal points the first. Throws InputError for unequal counts. */
export function undominated(ours: ArrayLike<number>, theirs: ArrayLike<number>): Uint32Array {
  if (ours.length !== theirs.length)
    throw new InputError("theirs", "counts", {
      count: theirs.length,
      other: "ours",
      otherCount: ours.length,
      each: "package",
    });
  const order = Uint32Array.from({ length: ours.length }, (_, at) => at);
  order.sort((a, b) => ours[b]! - ours[a]! || theirs[b]! - theirs[a]! || a - b);
  let most = -Infinity;
  return order.filter((at) => {
    if (theirs[at]! <= most) return false;
    most = theirs[at]!;
    return true;
  });
}

/** Throws InputError where there is no issue, an issue has no option, or an option no value. */
export function checkIssues(issues: readonly IssueValues[]): void {
  if (issues.length === 0) throw new InputError("issues", "noIssue", undefined);
  issues.forEach((issue, at) => {
    if (issue.ours.length === 0) throw new InputError("issues", "issueWithoutOptions", { issue: at + 1 });
    if (issue.ours.length !== issue.theirs.length) {
      throw new InputError("issues", "issueValues", {
        issue: at + 1,
        ours: issue.ours.length,
        theirs: issue.theirs.length,
      });
    }
    for (let option = 0; option < issue.ours.length; option++) {
      if (!Number.isFinite(issue.ours[option]) || !Number.isFinite(issue.theirs[option])) {
        throw new InputError("issues", "optionWithoutValue", {
          option: option + 1,
          issue: at + 1,
          side: Number.isFinite(issue.ours[option]) ? "theirs" : "ours",
        });
      }
    }
  });
}
