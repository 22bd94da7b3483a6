/**
 * What to put on the table next: the best package for us that the other side accepts with a chosen chance, among those that a
 * mandate allows, and others worth as much to us. Candidates are the undominated packages by what they are worth to them on
 * average, and those that a change of one or two options makes of the best of them.
 */
import { Compatibility, type Link } from "../deal/links";
import { packageFront } from "../deal/packages";
import { equalOffers } from "../deal/offers";
import type { IssueValues } from "../deal/pareto-front";
import type { Learning } from "./learning";
import { restricted } from "./restricted";

export interface NextOffer {
  ours: number;
  /** What it is worth to them on average. */
  theirs: number;
  /** That they accept it. */
  chance: number;
  options: Uint32Array;
}

export interface Counter {
  /** The best first; others of much the same worth to us that reach the chance too. */
  offers: NextOffer[];
  /** Where no package within the mandate reaches the chance: the one most likely to be accepted, which then stands alone. */
  reached: boolean;
}

/** Packages whose chance is looked at along the front. */
const LOOKED_AT = 200;
/** Share of what packages can be worth to us within which offers count as equal. */
const EQUAL = 0.02;

/**
 * @param all what each option is worth to us
 * @param allowed whether the mandate lets an option be offered
 * @param chance wanted, 0 to 1
 * @returns null where the mandate and the links leave no package
 */
export function nextOffer(
  learning: Learning,
  all: readonly Float64Array[],
  links: readonly Link[],
  allowed: (issue: number, option: number) => boolean,
  chance: number,
  count = 4,
): Counter | null {
  const left = restricted(
    all.map(({ length }) => length),
    links,
    allowed,
  );
  if (!left) return null;
  const values = learning.values();
  const pick = (of: readonly Float64Array[]): Float64Array[] =>
    left.options.map((options, issue) => Float64Array.from(options, (option) => of[issue]![option]!));
  const [ours, theirs] = [pick(all), pick(values)];
  const issues = ours.map((options, issue): IssueValues => ({ ours: options, theirs: theirs[issue]! }));
  const { front } = packageFront(issues, left.links);
  if (front.size === 0) return null;
  const size = issues.length;
  const offerOf = (options: Uint32Array): NextOffer => {
    const named = options.map((option, issue) => left.options[issue]![option]!);
    return {
      ours: worth(options, ours),
      theirs: worth(options, theirs),
      chance: learning.chances(named, size)[0]!,
      options,
    };
  };
  const step = Math.max(1, Math.ceil(front.size / LOOKED_AT));
  let best: NextOffer | null = null;
  let likeliest: NextOffer | null = null;
  for (let row = 0; row < front.size; row += step) {
    const offer = offerOf(front.options.slice(row * size, (row + 1) * size));
    if (!likeliest || offer.chance > likeliest.chance) likeliest = offer;
    // The front goes from the best for us downwards.
    if (offer.chance >= chance) {
      best = offer;
      break;
    }
  }
  const inAll = (offer: NextOffer): NextOffer => ({
    ...offer,
    options: offer.options.map((option, issue) => left.options[issue]![option]!),
  });
  if (!best) return { offers: [inAll(likeliest!)], reached: false };
  const compatibility = new Compatibility(
    ours.map(({ length }) => length),
    left.links,
  );
  best = improved(best, ours, compatibility, chance, offerOf);
  const span = ours.reduce((sum, options) => sum + Math.max(...options) - Math.min(...options), 0);
  const tolerance = EQUAL * span;
  const others = equalOffers(issues, left.links, best.ours - tolerance, 2 * tolerance, Math.min(6, count + 2))
    .offers.map(({ options }) => offerOf(options))
    .filter(
      (offer) => offer.chance >= chance && offer.options.some((option, issue) => option !== best!.options[issue]),
    );
  return { offers: [best, ...others.slice(0, count - 1)].map(inAll), reached: true };
}

/** Changes options one by one as long as that is better for us and keeps the chance. */
function improved(
  from: NextOffer,
  ours: readonly Float64Array[],
  compatibility: Compatibility,
  chance: number,
  offerOf: (options: Uint32Array) => NextOffer,
): NextOffer {
  let best = from;
  for (let issue = 0; issue < ours.length; issue++) {
    for (let option = 0; option < ours[issue]!.length; option++) {
      if (ours[issue]![option]! <= ours[issue]![best.options[issue]!]!) continue;
      const options = best.options.slice();
      options[issue] = option;
      if (!compatibility.allows(options)) continue;
      const offer = offerOf(options);
      if (offer.chance >= chance) best = offer;
    }
  }
  return best;
}

function worth(options: ArrayLike<number>, values: readonly Float64Array[]): number {
  return values.reduce((sum, each, issue) => sum + each[options[issue]!]!, 0);
}
