/**
 * What offers and answers reveal of the other side: how likely its weights and its reservation value are, given all that it
 * offered, accepted and refused. Bayes' rule over the draws of "What we do not know of them", after Hindriks, K. and Tykhonov,
 * D. (2008), "Opponent Modelling in Automated Multi-Issue Negotiation Using Bayesian Learning", AAMAS; an offer is read as a
 * choice in each issue that it names, so that offers about one area alone count too.
 */
import type { OtherSide } from "../deal/other-side";
import type { TalkEvent } from "./events";
import { Particles, spread } from "./particles";
import { weightedMean, weightedQuantiles } from "./weighted";

/** A mean, and between which values 80 % of what is likely lies. */
export interface Learnt {
  mean: number;
  low: number;
  high: number;
}

export interface LearntWeight {
  /** What the issue's values are multiplied by. */
  weight: Learnt;
  /** How much of all that issues can be worth to them lies in this one; over all issues the means sum to 1. */
  share: Learnt;
  /** Place of the event without which the mean share would be the furthest from what it is; -1 where none moves it. */
  moved: number;
}

/** How an event fits what was known before it. */
export interface Fit {
  /** Chance of an answer as it was given; of an offer, chance of one that fits no better. */
  chance: number;
  /** The model is at odds with it. */
  contradicts: boolean;
}

const DRAWS = 400;
/** Answers less likely than this, and offers this far out, contradict the model. */
const ODD = { answer: 0.05, offer: 0.01 };

export class Learning {
  readonly fits: Fit[] = [];
  private readonly particles: Particles;

  /** @param ours what each option of each issue is worth to us. Throws InputError as OtherSideDraws does. */
  constructor(
    side: OtherSide,
    ours: readonly ArrayLike<number>[],
    private readonly draws = DRAWS,
    seed = 1,
  ) {
    this.particles = new Particles(side, ours, draws, seed);
  }

  add(event: TalkEvent): Fit {
    const before = this.particles.share;
    const { chance, tail } = this.particles.add(event);
    const expected = weightedMean(chance, before);
    const fit =
      event.kind === "offer"
        ? { chance: tail, contradicts: tail < ODD.offer }
        : { chance: expected, contradicts: expected < ODD.answer };
    this.fits.push(fit);
    return fit;
  }

  weights(): LearntWeight[] {
    const { particles } = this;
    const shares = this.issueShares();
    const means = shares.map((column) => weightedMean(column, particles.share));
    const without = this.withoutEach();
    return shares.map((column, issue) => {
      const shifts = without.map((share) => Math.abs(weightedMean(column, share) - means[issue]!));
      const most = Math.max(0, ...shifts);
      return {
        weight: this.learnt(particles.weights[issue]!),
        share: this.learnt(column),
        moved: most > 1e-9 ? shifts.indexOf(most) : -1,
      };
    });
  }

  reservation(): Learnt {
    return this.learnt(this.particles.reservation);
  }

  /** Chance that they accept each of whole packages now. @param options of issue i in package k at `options[k * issues + i]` */
  chances(options: ArrayLike<number>, issues: number): Float64Array {
    const { particles } = this;
    return Float64Array.from({ length: options.length / issues }, (_, row) => {
      const one = Array.from({ length: issues }, (_, issue) => options[row * issues + issue]!);
      let sum = 0;
      for (let draw = 0; draw < particles.size; draw++)
        sum += particles.share[draw]! * particles.acceptance(particles.worth(one, draw), draw);
      // Shares add up to 1 but for rounding.
      return Math.round(sum * 1e9) / 1e9;
    });
  }

  /** Chance that their next offer, if it names the issue, names each of its options; they sum to 1. */
  nextChances(issue: number): Float64Array {
    return this.particles.nextChances(issue);
  }

  /** Mean worth to them of each option of each issue, in the units of their values. */
  values(): Float64Array[] {
    const { particles } = this;
    return particles.values.map((options, issue) =>
      Float64Array.from(options, (column) => {
        const worth = column.map((value, draw) => particles.weights[issue]![draw]! * value);
        return weightedMean(worth, particles.share);
      }),
    );
  }

  /** Chance that they prefer the first of two whole packages. */
  prefer(one: ArrayLike<number>, other: ArrayLike<number>): number {
    const { particles } = this;
    let sum = 0;
    for (let draw = 0; draw < particles.size; draw++)
      if (particles.worth(one, draw) > particles.worth(other, draw)) sum += particles.share[draw]!;
    return sum;
  }

  private issueShares(): Float64Array[] {
    const { particles } = this;
    const spans = particles.weights.map((weight, issue) =>
      weight.map((each, draw) => each * spread(particles.values[issue]!.map((column) => column[draw]!))),
    );
    const totals = new Float64Array(this.draws);
    for (const column of spans) column.forEach((each, draw) => (totals[draw]! += each));
    return spans.map((column) => column.map((each, draw) => each / (totals[draw]! || 1)));
  }

  /** Shares of the draws had one event not been: each divided by what the event said of it. */
  private withoutEach(): Float64Array[] {
    const { particles } = this;
    return particles.said.map((event) => {
      const divided = particles.share.map((share, draw) => share * Math.exp(-particles.term(event, draw)));
      const total = divided.reduce((sum, each) => sum + each, 0);
      return divided.map((each) => each / total);
    });
  }

  private learnt(column: Float64Array): Learnt {
    const [low, high] = weightedQuantiles(column, this.particles.share, [0.1, 0.9]);
    return { mean: weightedMean(column, this.particles.share), low: low!, high: high! };
  }
}
