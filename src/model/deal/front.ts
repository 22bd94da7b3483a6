/**
 * The exact Pareto front of packages whose value is the sum of their options' values.
 *
 * A package is undominated only if each of its parts is (a better part would make a better whole), so the front grows issue
 * by issue from the fronts before it and the packages themselves are never listed: 16.8 million take a few thousand steps.
 */
import { DealInputError } from "./deal-error";

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
  options: Uint16Array;
  issues: number;
  size: number;
}

interface Layer {
  ours: Float64Array;
  theirs: Float64Array;
  /** Place in the layer before, and the option added to it. */
  parent: Uint32Array;
  option: Uint16Array;
  size: number;
}

/** Throws DealInputError for an issue without options, or values that are not numbers or of unequal count. */
export function additiveFront(issues: readonly IssueValues[]): Front {
  checkIssues(issues);
  const layers: Layer[] = [];
  let last: Layer = { ours: new Float64Array(1), theirs: new Float64Array(1), parent: new Uint32Array(1), option: new Uint16Array(1), size: 1 };
  for (const issue of issues) {
    last = extend(last, issue);
    layers.push(last);
  }
  const options = new Uint16Array(last.size * issues.length);
  for (let place = 0; place < last.size; place++) {
    let at = place;
    for (let issue = issues.length - 1; issue >= 0; issue--) {
      options[place * issues.length + issue] = layers[issue]!.option[at]!;
      at = layers[issue]!.parent[at]!;
    }
  }
  return { ours: last.ours, theirs: last.theirs, options, issues: issues.length, size: last.size };
}

/**
 * Merges one descending run per option, each the layer before shifted by that option's values. Taken in descending order of
 * our value, a candidate is undominated when it is worth more to them than all before it.
 */
function extend(layer: Layer, issue: IssueValues): Layer {
  const count = issue.ours.length;
  const capacity = layer.size * count;
  const ours = new Float64Array(capacity);
  const theirs = new Float64Array(capacity);
  const parent = new Uint32Array(capacity);
  const option = new Uint16Array(capacity);
  const next = new Uint32Array(count);
  let size = 0;
  let most = -Infinity;
  for (let taken = 0; taken < capacity; taken++) {
    let best = -1;
    let bestOurs = -Infinity;
    let bestTheirs = -Infinity;
    for (let run = 0; run < count; run++) {
      const at = next[run]!;
      if (at >= layer.size) continue;
      const candidate = layer.ours[at]! + issue.ours[run]!;
      if (candidate < bestOurs) continue;
      const candidateTheirs = layer.theirs[at]! + issue.theirs[run]!;
      if (candidate > bestOurs || candidateTheirs > bestTheirs) {
        best = run;
        bestOurs = candidate;
        bestTheirs = candidateTheirs;
      }
    }
    const at = next[best]!++;
    if (bestTheirs <= most) continue;
    most = bestTheirs;
    ours[size] = bestOurs;
    theirs[size] = bestTheirs;
    parent[size] = at;
    option[size] = best;
    size++;
  }
  return { ours: ours.slice(0, size), theirs: theirs.slice(0, size), parent: parent.slice(0, size), option: option.slice(0, size), size };
}

/** Places of the undominated points, best for us first; of equal points the first. Throws DealInputError for unequal counts. */
export function undominated(ours: ArrayLike<number>, theirs: ArrayLike<number>): Uint32Array {
  if (ours.length !== theirs.length) throw new DealInputError("theirs", `ours holds ${ours.length} values and theirs ${theirs.length}: give both sides one value a package.`);
  const order = Uint32Array.from({ length: ours.length }, (_, at) => at);
  order.sort((a, b) => ours[b]! - ours[a]! || theirs[b]! - theirs[a]! || a - b);
  let most = -Infinity;
  return order.filter((at) => {
    if (theirs[at]! <= most) return false;
    most = theirs[at]!;
    return true;
  });
}

function checkIssues(issues: readonly IssueValues[]): void {
  if (issues.length === 0) throw new DealInputError("issues", "There is no issue: give at least one with two options.");
  issues.forEach((issue, at) => {
    if (issue.ours.length === 0) throw new DealInputError("issues", `Issue ${at + 1} has no options: give it at least one.`);
    if (issue.ours.length !== issue.theirs.length) {
      throw new DealInputError("issues", `Issue ${at + 1} has ${issue.ours.length} values for us and ${issue.theirs.length} for them: give each option both.`);
    }
    for (let option = 0; option < issue.ours.length; option++) {
      if (!Number.isFinite(issue.ours[option]) || !Number.isFinite(issue.theirs[option])) {
        throw new DealInputError("issues", `Option ${option + 1} of issue ${at + 1} has no value for ${Number.isFinite(issue.ours[option]) ? "them" : "us"}: write a number.`);
      }
    }
  });
}
