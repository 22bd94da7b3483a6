/** Simulated opponents whose weights are known, and what each puts on the table round by round. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Estimate, OtherSide } from "../../src/model/deal/other-side";
import { pertQuantile } from "../../src/model/uncertainty/distributions";
import { evened, type Domain } from "./domains";

/**
 * "boulware": concedes late, any package near what it wants. "conceder": concedes early, and of those near what it wants
 * offers the one best for us. "tit for tat": gives way as we do, any package near what it wants. All three are tactics of
 * Faratin, P., Sierra, C. and Jennings, N. (1998), Robotics and Autonomous Systems 24.
 */
export const KINDS = ["boulware", "conceder", "tit for tat"] as const;
export type Kind = (typeof KINDS)[number];

export interface Opponent {
  /** What is known of it beforehand. */
  side: OtherSide;
  /** Share of each issue in all that issues can be worth to it: the truth. */
  shares: number[];
  weights: number[];
  reservation: number;
  offers: number[][];
}

/** What is known beforehand: every weight within 0.1 to 2.5 times the middle one, options' worth within a tenth of the published. */
const WEIGHT: Estimate = { low: 0.1, likely: 1, high: 2.5 };
const ABOUT = 0.1;
const ROUNDS = 30;
/** Packages this near to what it wants it takes as equal. */
const NEAR = 0.04;

export function opponent(domain: Domain, kind: Kind, seed: number, count: number): Opponent {
  const generator = xoroshiro128plus(seed);
  for (let at = 0; at < 8; at++) generator.next();
  const random = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  const draw = ({ low, likely, high }: Estimate) => pertQuantile(random(), low, likely, high);
  const issues = domain.theirs.length;
  const around = domain.theirs.map((options) =>
    evened(options).map((value): Estimate => ({ low: value - ABOUT, likely: value, high: value + ABOUT })),
  );
  const side: OtherSide = {
    values: around,
    weights: domain.theirs.map(() => WEIGHT),
    reservation: { low: 0.1 * issues, likely: 0.4 * issues, high: 0.8 * issues },
  };
  const weights = domain.theirs.map(() => draw(WEIGHT));
  const values = around.map((options) => options.map(draw));
  const spans = weights.map((weight, issue) => weight * (Math.max(...values[issue]!) - Math.min(...values[issue]!)));
  const total = spans.reduce((sum, span) => sum + span, 0);
  const packages = listed(domain);
  const theirs = packages.map((options) => worth(options, values, weights));
  const ours = packages.map((options) => worth(options, domain.ours));
  const [least, most] = [Math.min(...theirs), Math.max(...theirs)];
  const reservation = Math.min(draw(side.reservation), most);
  const floor = Math.max(reservation, least);
  const offers = Array.from({ length: count }, (_, round) => {
    const time = round / ROUNDS;
    const given = kind === "boulware" ? time ** 4 : kind === "conceder" ? time ** 0.6 : time * (0.7 + 0.6 * random());
    const wanted = most - (most - floor) * Math.min(1, given);
    const near = theirs.flatMap((value, at) => (Math.abs(value - wanted) <= NEAR * (most - least) ? [at] : []));
    if (near.length === 0) near.push(nearest(theirs, wanted));
    const chosen =
      kind === "conceder"
        ? near.reduce((best, at) => (ours[at]! > ours[best]! ? at : best))
        : near[Math.floor(random() * near.length)]!;
    return packages[chosen]!;
  });
  return { side, shares: spans.map((span) => span / total), weights, reservation, offers };
}

function worth(
  options: readonly number[],
  values: readonly (readonly number[])[],
  weights?: readonly number[],
): number {
  return options.reduce((sum, option, issue) => sum + (weights?.[issue] ?? 1) * values[issue]![option]!, 0);
}

function nearest(values: readonly number[], wanted: number): number {
  return values.reduce(
    (best, value, at) => (Math.abs(value - wanted) < Math.abs(values[best]! - wanted) ? at : best),
    0,
  );
}

function listed({ theirs }: Domain): number[][] {
  return theirs.reduce<number[][]>(
    (before, options) => before.flatMap((rest) => options.map((_, option) => [...rest, option])),
    [[]],
  );
}
