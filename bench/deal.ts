/** Undominated packages among millions, beside listing every one of them, and beside numpy sorting them. */
import type { Link } from "../src/model/deal/links";
import { packageFront } from "../src/model/deal/packages";
import { exclusions, issues, listed, OPTIONS } from "./deal-packages";
import { milliseconds, type Numpy } from "./peer";
import { count, median, type Row } from "./report";

/** Values are added up in another order: each pair of one must be reached by one of the other, but for the last digits. */
function same(one: readonly [number, number][], other: readonly [number, number][]): boolean {
  const reached =
    ([a, b]: readonly [number, number]) =>
    ([c, d]: readonly [number, number]) =>
      c >= a - 1e-9 && d >= b - 1e-9;
  return one.every((pair) => other.some(reached(pair))) && other.every((pair) => one.some(reached(pair)));
}

function measured(size: number, links: readonly Link[], what: string, allowed: number, numpy?: Numpy): Row {
  const all = issues(size);
  const found = packageFront(all, links);
  const time = median(5, () => packageFront(all, links));
  const start = performance.now();
  const { front, packages } = listed(all, links);
  const listing = performance.now() - start;
  if (!found.complete || found.packages !== packages)
    throw new Error(`${String(found.packages)} packages counted, ${packages} listed`);
  const pairs = Array.from(found.front.ours, (ours, at): [number, number] => [ours, found.front.theirs[at]!]);
  if (!same(pairs, front))
    throw new Error(`the front of ${what} has ${pairs.length} packages, the listed one ${front.length}`);
  return {
    what: `${what}: exact front, ${count(pairs.length)} packages`,
    figure: milliseconds(time),
    peer: `${allowed} ms allowed; listing each: ${count(listing)} ms${links.length > 0 ? `, ${count(packages)} of them keep the links` : ""}${numpy ? `; ${sorted(size, numpy)}; ${byNegmas(size, numpy)}` : ""}`,
  };
}

/** All packages valued and sorted by numpy: of those worth more to us, none may be worth as much to them. */
function sorted(size: number, numpy: Numpy): string {
  const all = issues(size);
  const peer = numpy.ask<{ milliseconds: number; front: [number, number][] }>("front", { issues: all });
  if (!peer) return numpy.missing;
  const { front } = packageFront(all);
  if (
    !same(
      Array.from(front.ours, (ours, at): [number, number] => [ours, front.theirs[at]!]),
      peer.front,
    )
  )
    throw new Error(`numpy finds ${peer.front.length} packages, we ${front.size}`);
  return numpy.beside(peer.milliseconds);
}

/** NegMAS where python3 has it: another exact front of additive packages, by the same recursion. */
function byNegmas(size: number, numpy: Numpy): string {
  const all = issues(size);
  const peer = numpy.ask<{ milliseconds: number; front: [number, number][] } | { missing: string }>("negmas", {
    issues: all,
  });
  if (!peer) return "no NegMAS without numpy";
  if ("missing" in peer) return peer.missing;
  const { front } = packageFront(all);
  if (
    !same(
      Array.from(front.ours, (ours, at): [number, number] => [ours, front.theirs[at]!]),
      peer.front,
    )
  )
    throw new Error(`NegMAS finds ${peer.front.length} packages, we ${front.size}`);
  return `NegMAS ${count(peer.milliseconds)} ms`;
}

export function deal(numpy: Numpy): Row[] {
  return [
    measured(12, [], `${count(OPTIONS ** 12)} packages`, 5, numpy),
    measured(10, exclusions(10), `${count(OPTIONS ** 10)} packages with exclusions`, 100),
  ];
}
