/** What to put on the table besides the best package: several offers of equal worth to us, and trades between issues. */
import { InputError } from "../input-error";
import { checkIssues, type IssueValues } from "./pareto-front";
import { Compatibility, type Link } from "./links";
import { sweep, type Tally } from "./linked-packages";

export interface Offer {
  ours: number;
  theirs: number;
  /** Option of each issue. */
  options: Uint32Array;
}

export interface EqualOffers {
  /** Best for them first; fewer than were asked for where no more are different enough and within the band. */
  offers: Offer[];
  /** Whether every package was looked at. Without it better ones for them may have been missed. */
  complete: boolean;
}

/** States carried while offers are looked for, and packages in them: no more than a moment's work. */
const WIDTHS = { all: { states: 60_000, points: 200_000 }, some: { states: 500, points: 10_000 } };

/**
 * Offers worth at least `target` and at most `target + tolerance` to us, each the best for them that differs from every
 * offer before it in at least `differences` issues. Choosing among offers that are equal to us, the other side shows what
 * matters to it: Medvec, V. and Galinsky, A. (2005), "Putting More on the Table: How Making Multiple Offers Can Increase
 * the Final Value of the Deal", Negotiation 8. Throws InputError for a count below 1 or above 6, a tolerance below 0.
 */
export function equalOffers(
  issues: readonly IssueValues[],
  links: readonly Link[],
  target: number,
  tolerance: number,
  count: number,
  differences = Math.min(2, issues.length),
): EqualOffers {
  checkIssues(issues);
  if (!(Number.isInteger(count) && count >= 1 && count <= 6))
    throw new InputError("count", "value", { value: count, wanted: { wholeFrom: 1, to: 6 } });
  if (!(tolerance >= 0)) throw new InputError("tolerance", "value", { value: tolerance, wanted: "zero or more" });
  const compatibility = new Compatibility(
    issues.map(({ ours }) => ours.length),
    links,
  );
  const order = compatibility.groups.flatMap((group) => compatibility.order(group));
  const offers: Offer[] = [];
  let complete = true;
  while (offers.length < count) {
    const tally = differing(offers, differences);
    let front = sweep(issues, compatibility, order, WIDTHS.all, "all", tally);
    if (!front) {
      complete = false;
      front = sweep(issues, compatibility, order, WIDTHS.some, "some", tally)!;
    }
    // The last that is worth enough to us is the best for them.
    let at = front.ours.length - 1;
    while (at >= 0 && front.ours[at]! < target) at--;
    if (at < 0 || front.ours[at]! > target + tolerance) break;
    offers.push({
      ours: front.ours[at]!,
      theirs: front.theirs[at]!,
      options: front.options.slice(at * issues.length, (at + 1) * issues.length),
    });
  }
  return { offers, complete };
}

/** Counts the issues in which a package differs from each offer, as digits; no digit goes beyond what is asked for. */
function differing(offers: readonly Offer[], differences: number): Tally {
  const base = differences + 1;
  const enough = offers.reduce((sum, _, at) => sum + differences * base ** at, 0);
  return {
    start: 0,
    next: (tally, issue, option) => {
      let next = tally;
      offers.forEach(({ options }, at) => {
        const digit = Math.floor(tally / base ** at) % base;
        if (options[issue] !== option && digit < differences) next += base ** at;
      });
      return next;
    },
    accepts: (tally) => tally === enough,
  };
}

/** One issue's option exchanged for another, and what that changes for each side. */
export interface Move {
  issue: number;
  from: number;
  to: number;
  ours: number;
  theirs: number;
}

/** What we give in one issue and take in another; together neither side loses and one gains. */
export interface Trade {
  give: Move;
  take: Move;
  ours: number;
  theirs: number;
}

/**
 * Trades between two issues that better the package `options` for one side and worsen it for neither, best first: by the two
 * gains, each as a share of what that side's value can vary by. Packages that break a link are left out.
 * Logrolling: giving way where it costs us little and is worth much to them, for the reverse. Froman, L. and Cohen, M. (1970),
 * "Compromise and Logroll", Behavioral Science 15.
 */
export function suggestedTrades(
  issues: readonly IssueValues[],
  links: readonly Link[],
  options: ArrayLike<number>,
  count: number,
): Trade[] {
  checkIssues(issues);
  const compatibility = new Compatibility(
    issues.map(({ ours }) => ours.length),
    links,
  );
  const spread = (side: "ours" | "theirs"): number =>
    issues.reduce((sum, issue) => sum + Math.max(...issue[side]) - Math.min(...issue[side]), 0) || 1;
  const [ourSpread, theirSpread] = [spread("ours"), spread("theirs")];
  const moves = issues.flatMap(({ ours, theirs }, issue) => {
    const from = options[issue]!;
    return Array.from(ours, (our, to): Move => ({
      issue,
      from,
      to,
      ours: our - ours[from]!,
      theirs: theirs[to]! - theirs[from]!,
    }));
  });
  const gives = moves.filter(({ ours, theirs }) => ours < 0 && theirs > 0);
  const takes = moves.filter(({ ours, theirs }) => ours > 0 && theirs < 0);
  const trades: (Trade & { share: number })[] = [];
  const changed = Array.from(options);
  for (const give of gives) {
    for (const take of takes) {
      const [ours, theirs] = [give.ours + take.ours, give.theirs + take.theirs];
      if (give.issue === take.issue || ours < 0 || theirs < 0 || (ours === 0 && theirs === 0)) continue;
      changed[give.issue] = give.to;
      changed[take.issue] = take.to;
      if (compatibility.allows(changed))
        trades.push({ give, take, ours, theirs, share: ours / ourSpread + theirs / theirSpread });
      changed[give.issue] = give.from;
      changed[take.issue] = take.from;
    }
  }
  trades.sort((a, b) => b.share - a.share);
  return trades.slice(0, count).map(({ give, take, ours, theirs }) => ({ give, take, ours, theirs }));
}

/** What giving way in an issue, from the option best for us to the one best for them, costs us and brings them. */
export interface Concession {
  issue: number;
  /** What we lose, 0 or more. */
  cost: number;
  /** What they gain, 0 or more. */
  gain: number;
}

/** The issues by what a unit of our loss brings them, the most first: the order in which to give way. */
export function cheapestConcessions(issues: readonly IssueValues[]): Concession[] {
  checkIssues(issues);
  const rate = ({ cost, gain }: Concession): number => (cost > 0 ? gain / cost : gain > 0 ? Infinity : 0);
  return issues
    .map(({ ours, theirs }, issue): Concession => {
      const [ourBest, theirBest] = [bestFor(ours, theirs), bestFor(theirs, ours)];
      return { issue, cost: ours[ourBest]! - ours[theirBest]!, gain: theirs[theirBest]! - theirs[ourBest]! };
    })
    .sort((a, b) => rate(b) - rate(a) || b.gain - a.gain || a.issue - b.issue);
}

/** The option with the greatest value to one side; of equal ones the best for the other. */
function bestFor(values: Float64Array, others: Float64Array): number {
  let best = 0;
  for (let option = 1; option < values.length; option++)
    if (values[option]! > values[best]! || (values[option] === values[best] && others[option]! > others[best]!))
      best = option;
  return best;
}
