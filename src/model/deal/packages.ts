/** The undominated packages of any issues and links: exact where that can be, and otherwise with a bound that nothing exceeds. */
import { additiveFront, checkIssues, type Front, type IssueValues } from "./pareto-front";
import { keepSome, roundUp } from "./merge-fronts";
import { Compatibility, type Link } from "./links";
import { sweep, type GroupFront, type Width } from "./linked-packages";

/** Value pairs, best for us first, such that no package is worth more to both sides than one of them. */
export interface Outline {
  ours: Float64Array;
  theirs: Float64Array;
}

/**
 * `complete`: the front is exact, and `packages` counts the packages that honour the links; none is found only where there is
 * none. Otherwise the front holds packages that satisfy the links but may miss better ones, up to `bound`.
 */
export type PackageFront =
  | { complete: true; front: Front; packages: number }
  | { complete: false; front: Front; packages: null; bound: Outline };

/** How much is carried from issue to issue before some of it is left out; states are counted by the words of their sets. */
export interface SearchLimits {
  exact: Width;
  narrowed: Width;
}

/** Enough for any links among 12 issues of 4 options; beyond it a search ends within about two seconds. */
const LIMITS: SearchLimits = {
  exact: { states: 150_000, points: 200_000 },
  narrowed: { states: 1_000, points: 10_000 },
};

/** Throws InputError for missing values, or a link to an option that is not there. */
export function packageFront(
  issues: readonly IssueValues[],
  links: readonly Link[] = [],
  limits = LIMITS,
): PackageFront {
  checkIssues(issues);
  const compatibility = new Compatibility(
    issues.map(({ ours }) => ours.length),
    links,
  );
  const search = new Search(issues, compatibility, limits);
  const all = search.front("all");
  if (all) return { complete: true, ...all };
  const bound = search.front("bound")!.front;
  const { front } = search.front("some")!;
  if (bound.size === 0) return { complete: true, front, packages: 0 };
  return { complete: false, front, packages: null, bound: { ours: bound.ours, theirs: bound.theirs } };
}

class Search {
  private readonly exact: (GroupFront | null)[];
  private readonly limits: SearchLimits;

  constructor(
    private readonly issues: readonly IssueValues[],
    private readonly compatibility: Compatibility,
    { exact, narrowed }: SearchLimits,
  ) {
    const states = (width: Width): Width => ({
      ...width,
      states: Math.ceil(width.states / Math.max(1, compatibility.words)),
    });
    const limits = (this.limits = { exact: states(exact), narrowed: states(narrowed) });
    this.exact = compatibility.groups.map((group) =>
      group.length === 1
        ? this.alone(group[0]!)
        : sweep(issues, compatibility, compatibility.order(group), limits.exact, "all"),
    );
  }

  /** @returns null where "all" is asked for and there is more than the limits allow */
  front(what: "all" | "some" | "bound"): { front: Front; packages: number } | null {
    const { compatibility, limits, issues } = this;
    if (what === "all" && this.exact.includes(null)) return null;
    const parts = this.exact.map(
      (part, at) =>
        part ?? sweep(issues, compatibility, compatibility.order(compatibility.groups[at]!), limits.narrowed, what)!,
    );
    if (parts.some(({ ours }) => ours.length === 0)) return { front: NOTHING(issues.length), packages: 0 };
    let whole = true;
    const most = what === "all" ? limits.exact.points : limits.narrowed.points;
    const joined = additiveFront(parts, (layer) => {
      whole &&= layer.ours.length <= most;
      return (what === "bound" ? roundUp : keepSome)(layer, most);
    });
    if (what === "all" && !whole) return null;
    const front = what === "bound" ? joined : this.spelledOut(joined, parts);
    return { front, packages: parts.reduce((product, { packages }) => product * packages, 1) };
  }

  /** An issue that is linked to none, without the options that cannot be had at all. */
  private alone(issue: number): GroupFront {
    const { ours, theirs } = this.issues[issue]!;
    const options = Uint32Array.from(ours.keys()).filter(
      (option) => !this.compatibility.has(this.compatibility.forbiddenBy(issue, option), issue, option),
    );
    return {
      ours: Float64Array.from(options, (option) => ours[option]!),
      theirs: Float64Array.from(options, (option) => theirs[option]!),
      options,
      packages: options.length,
    };
  }

  /** Options of issues in place of those of groups. */
  private spelledOut(joined: Front, parts: readonly GroupFront[]): Front {
    const issues = this.issues.length;
    const options = new Uint32Array(joined.size * issues);
    this.compatibility.groups.forEach((group, part) => {
      for (let row = 0; row < joined.size; row++) {
        const from = joined.options[row * parts.length + part]! * group.length;
        group.forEach((issue, column) => (options[row * issues + issue] = parts[part]!.options[from + column]!));
      }
    });
    return { ...joined, options, issues };
  }
}

const NOTHING = (issues: number): Front => ({
  ours: new Float64Array(0),
  theirs: new Float64Array(0),
  options: new Uint32Array(0),
  issues,
  size: 0,
});

/**
 * The least that a package which honours the links gives each side, for the disagreement point "attainable".
 * Where not every package could be looked at it is a value that none falls below. Throws as packageFront does.
 */
export function leastValues(
  issues: readonly IssueValues[],
  links: readonly Link[] = [],
): { ours: number; theirs: number } {
  const least = (side: "ours" | "theirs"): number => {
    const turned = issues.map((issue) => ({
      ours: issue[side].map((value) => -value),
      theirs: new Float64Array(issue[side].length),
    }));
    const found = packageFront(turned, links);
    return -((found.complete ? found.front : found.bound).ours[0] ?? -Infinity);
  };
  return { ours: least("ours"), theirs: least("theirs") };
}
