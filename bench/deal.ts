/** Undominated packages among millions, beside listing every one of them, and beside NegMAS where python3 has it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { undominated, type IssueValues } from "../src/model/deal/front";
import { Compatibility, type Link } from "../src/model/deal/links";
import { packageFront } from "../src/model/deal/packages";
import { milliseconds } from "./peer";
import { count, median, type Row } from "./report";

const OPTIONS = 4;

/** Opposed interests, unevenly weighted and without chance: what is better for us is mostly worse for them. */
function issues(size: number): IssueValues[] {
  return Array.from({ length: size }, (_, issue) => {
    const value = (weight: number, level: number, noise: number) => weight * (level + (noise % 17) / 34);
    const [ours, theirs] = [1 + ((issue * 37) % 23), 1 + ((issue * 53) % 29)];
    return {
      ours: Float64Array.from({ length: OPTIONS }, (_, option) => value(ours, option, 7 * issue + 5 * option)),
      theirs: Float64Array.from({ length: OPTIONS }, (_, option) => value(theirs, OPTIONS - 1 - option, 11 * issue + 3 * option)),
    };
  });
}

function exclusions(size: number): Link[] {
  const choice = (issue: number, option: number) => ({ issue: issue % size, option: option % OPTIONS });
  return Array.from({ length: 20 }, (_, at): Link => ({ kind: at % 5 === 4 ? "requires" : "excludes", from: choice(at, 3 * at), to: choice(at + 1 + (at % 3), at + 2) }));
}

/** All packages one after the other, and of those that keep the links the undominated ones. */
function listed(all: readonly IssueValues[], links: readonly Link[]): { front: [number, number][]; packages: number } {
  const compatibility = new Compatibility(all.map(({ ours }) => ours.length), links);
  const total = OPTIONS ** all.length;
  const [ours, theirs] = [new Float64Array(total), new Float64Array(total)];
  const options = new Uint8Array(all.length);
  let packages = 0;
  for (let code = 0; code < total; code++) {
    let [our, their] = [0, 0];
    for (let issue = 0, rest = code; issue < all.length; issue++, rest >>>= 2) {
      const option = (options[issue] = rest & 3);
      our += all[issue].ours[option];
      their += all[issue].theirs[option];
    }
    if (links.length > 0 && !compatibility.allows(options)) continue;
    ours[packages] = our;
    theirs[packages++] = their;
  }
  // Sorting all would take minutes: of equal steps of our value only what beats every higher step can be undominated.
  const STEPS = 4096;
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < packages; at++) [low, high] = [Math.min(low, ours[at]), Math.max(high, ours[at])];
  const step = (value: number) => Math.min(STEPS - 1, Math.floor(((value - low) / (high - low)) * STEPS));
  const most = new Float64Array(STEPS + 1).fill(-Infinity);
  for (let at = 0; at < packages; at++) most[step(ours[at])] = Math.max(most[step(ours[at])], theirs[at]);
  for (let at = STEPS - 1; at >= 0; at--) most[at] = Math.max(most[at], most[at + 1]);
  const [ourLeft, theirLeft]: [number[], number[]] = [[], []];
  for (let at = 0; at < packages; at++) {
    if (theirs[at] <= most[step(ours[at]) + 1]) continue;
    ourLeft.push(ours[at]);
    theirLeft.push(theirs[at]);
  }
  return { front: Array.from(undominated(ourLeft, theirLeft), (at) => [ourLeft[at], theirLeft[at]]), packages };
}

/** Values are added up in another order: each pair of one must be reached by one of the other, but for the last digits. */
function same(one: readonly [number, number][], other: readonly [number, number][]): boolean {
  const reached = ([a, b]: readonly [number, number]) => ([c, d]: readonly [number, number]) => c >= a - 1e-9 && d >= b - 1e-9;
  return one.every((pair) => other.some(reached(pair))) && other.every((pair) => one.some(reached(pair)));
}

function measured(size: number, links: readonly Link[], what: string, allowed: number): Row {
  const all = issues(size);
  const found = packageFront(all, links);
  const time = median(5, () => packageFront(all, links));
  const start = performance.now();
  const { front, packages } = listed(all, links);
  const listing = performance.now() - start;
  if (!found.complete || found.packages !== packages) throw new Error(`${String(found.packages)} packages counted, ${packages} listed`);
  const pairs = Array.from(found.front.ours, (ours, at): [number, number] => [ours, found.front.theirs[at]]);
  if (!same(pairs, front)) throw new Error(`the front of ${what} has ${pairs.length} packages, the listed one ${front.length}`);
  return { what: `${what}: exact front, ${count(pairs.length)} packages`, figure: milliseconds(time), peer: `${allowed} ms allowed; listing each: ${count(listing)} ms${links.length > 0 ? `, ${count(packages)} of them keep the links` : ""}` };
}

/** What NegMAS takes for the undominated of the same million packages, all valued beforehand. */
function negmas(root: string): Row {
  const what = "the same by NegMAS, 1,048,576 packages without links";
  const all = issues(10);
  const input = JSON.stringify({ issues: all.map(({ ours, theirs }) => ({ ours: [...ours], theirs: [...theirs] })) });
  const asked = spawnSync("python3", [join(root, "bench", "deal-peer.py")], { input, encoding: "utf8", timeout: 300_000 });
  if (asked.status !== 0) return { what, figure: "not measured", peer: "no peer: python3 has no negmas (pip install negmas)" };
  const peer = JSON.parse(asked.stdout) as { negmas: string; milliseconds: number; front: [number, number][] };
  const { front } = packageFront(all);
  if (!same(Array.from(front.ours, (ours, at): [number, number] => [ours, front.theirs[at]]), peer.front)) throw new Error(`NegMAS finds ${peer.front.length} packages, we ${front.size}`);
  return { what, figure: `${count(peer.milliseconds)} ms`, peer: `NegMAS ${peer.negmas}; ours without links ${milliseconds(median(5, () => packageFront(all)))}` };
}

export function deal(root: string): Row[] {
  return [measured(12, [], `${count(OPTIONS ** 12)} packages`, 5), measured(10, exclusions(10), `${count(OPTIONS ** 10)} packages with exclusions`, 100), negmas(root)];
}
