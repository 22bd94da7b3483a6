/** Which exclusions and requirements together leave no package at all. */
import type { IssueValues } from "./pareto-front";
import type { Link } from "./links";
import { packageFront } from "./packages";

/**
 * A smallest set of links that allows no package: without any one of them there would be one. Empty where there is a package.
 * Found by leaving out one link after the other and putting back those without which a package appears: Chinneck, J. and
 * Dravnieks, E. (1991), "Locating Minimal Infeasible Constraint Sets in Linear Programs", ORSA Journal on Computing 3.
 *
 * @param counts options of each issue
 */
export function conflict(counts: readonly number[], links: readonly Link[]): Link[] {
  // Where all values are equal one package stands for all, so nothing is carried but what the links say.
  const issues = counts.map((count): IssueValues => ({
    ours: new Float64Array(count),
    theirs: new Float64Array(count),
  }));
  const impossible = (kept: readonly Link[]): boolean => {
    const found = packageFront(issues, kept);
    return found.complete && found.packages === 0;
  };
  if (!impossible(links)) return [];
  let kept = links.slice();
  for (const link of links) {
    const without = kept.filter((other) => other !== link);
    if (impossible(without)) kept = without;
  }
  return kept;
}
