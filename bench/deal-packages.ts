/** Issues to measure with, and their front by listing every package: in Node and in a browser. */
import { undominated, type IssueValues } from "../src/model/deal/pareto-front";
import { Compatibility, type Link } from "../src/model/deal/links";

export const OPTIONS = 4;

/** Opposed interests, unevenly weighted and without chance: what is better for us is mostly worse for them. */
export function issues(size: number): IssueValues[] {
  return Array.from({ length: size }, (_, issue) => {
    const value = (weight: number, level: number, noise: number) => weight * (level + (noise % 17) / 34);
    const [ours, theirs] = [1 + ((issue * 37) % 23), 1 + ((issue * 53) % 29)];
    return {
      ours: Float64Array.from({ length: OPTIONS }, (_, option) => value(ours, option, 7 * issue + 5 * option)),
      theirs: Float64Array.from({ length: OPTIONS }, (_, option) =>
        value(theirs, OPTIONS - 1 - option, 11 * issue + 3 * option),
      ),
    };
  });
}

export function exclusions(size: number): Link[] {
  const choice = (issue: number, option: number) => ({ issue: issue % size, option: option % OPTIONS });
  return Array.from({ length: 20 }, (_, at): Link => ({
    kind: at % 5 === 4 ? "requires" : "excludes",
    from: choice(at, 3 * at),
    to: choice(at + 1 + (at % 3), at + 2),
  }));
}

/** All packages one after the other, and of those that keep the links the undominated ones. */
export function listed(
  all: readonly IssueValues[],
  links: readonly Link[],
): { front: [number, number][]; packages: number } {
  const compatibility = new Compatibility(
    all.map(({ ours }) => ours.length),
    links,
  );
  const total = OPTIONS ** all.length;
  const [ours, theirs] = [new Float64Array(total), new Float64Array(total)];
  const options = new Uint8Array(all.length);
  let packages = 0;
  for (let code = 0; code < total; code++) {
    let [our, their] = [0, 0];
    for (let issue = 0, rest = code; issue < all.length; issue++, rest >>>= 2) {
      const option = (options[issue] = rest & 3);
      our += all[issue]!.ours[option]!;
      their += all[issue]!.theirs[option]!;
    }
    if (links.length > 0 && !compatibility.allows(options)) continue;
    ours[packages] = our;
    theirs[packages++] = their;
  }
  // Sorting all would take minutes: of equal steps of our value only what beats every higher step can be undominated.
  const STEPS = 4096;
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < packages; at++) [low, high] = [Math.min(low, ours[at]!), Math.max(high, ours[at]!)];
  const step = (value: number) => Math.min(STEPS - 1, Math.floor(((value - low) / (high - low)) * STEPS));
  const most = new Float64Array(STEPS + 1).fill(-Infinity);
  for (let at = 0; at < packages; at++) most[step(ours[at]!)] = Math.max(most[step(ours[at]!)]!, theirs[at]!);
  for (let at = STEPS - 1; at >= 0; at--) most[at] = Math.max(most[at]!, most[at + 1]!);
  const [ourLeft, theirLeft]: [number[], number[]] = [[], []];
  for (let at = 0; at < packages; at++) {
    if (theirs[at]! <= most[step(ours[at]!) + 1]!) continue;
    ourLeft.push(ours[at]!);
    theirLeft.push(theirs[at]!);
  }
  return { front: Array.from(undominated(ourLeft, theirLeft), (at) => [ourLeft[at]!, theirLeft[at]!]), packages };
}
