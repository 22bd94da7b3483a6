/**
 * What we do not know of the other side: the chance that it accepts each package, and which question is worth asking next.
 *
 * They accept what is worth at least their reservation value to them. Their values, weights and reservation value are PERT
 * estimates, independent of each other, drawn by Latin hypercube sampling (McKay, M., Beckman, R. and Conover, W. (1979),
 * Technometrics 21): every unknown takes each of its quantiles once, in an order of chance that the seed fixes.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { betaQuantile } from "../uncertainty/beta";
import { checkEstimates, pertQuantile, pertShapes } from "../uncertainty/distributions";
import { InputError, type EstimateOf } from "../input-error";

export interface Estimate {
  low: number;
  likely: number;
  high: number;
}

export interface OtherSide {
  /** What each option of each issue is worth to them. */
  values: readonly (readonly Estimate[])[];
  /** What each issue's values are multiplied by; left out where they count as they are. */
  weights?: readonly Estimate[];
  reservation: Estimate;
}

/** Packages that we could offer: what each is worth to us, and option of issue i in package k at `options[k * issues + i]`. */
export interface Offerable {
  ours: ArrayLike<number>;
  options: ArrayLike<number>;
  issues: number;
}

export interface Chances {
  /** Chance that they accept, for each package. */
  accepted: Float64Array;
  /** What offering it is worth to us on average: its value where it is accepted, our reservation value where not. */
  expected: Float64Array;
  /** The package with the greatest expected value; -1 where none is worth more to us than no deal. */
  best: number;
}

/** Something that we could ask, and what the true answer would add to our expected value. */
export interface Question {
  about: { kind: "reservation" } | { kind: "weight"; issue: number } | { kind: "value"; issue: number; option: number };
  worth: number;
}

const DRAWS = 1000;
/** Answers that a question may have: quantiles in the middle of as many equal parts. */
const ANSWERS = 16;

interface Unknown {
  about: Question["about"];
  estimate: Estimate;
  /** Drawn when first asked for: what is weighed often holds few of the options. */
  readonly draws: Float64Array;
}

/** Draws of all that is unknown; the same for the same seed on every machine. */
export class OtherSideDraws {
  private readonly values: readonly (readonly Unknown[])[];
  private readonly weights: readonly Unknown[];
  private readonly reservation: Unknown;
  /** What a sum of values may miss by the order in which they are added. */
  private readonly rounding: number;

  /** Throws InputError for estimates that are missing or not in order. */
  constructor(
    side: OtherSide,
    readonly draws = DRAWS,
    seed = 1,
  ) {
    if (side.weights && side.weights.length !== side.values.length)
      throw new InputError("weights", "weightsOfIssues", { weights: side.weights.length, issues: side.values.length });
    const generator = xoroshiro128plus(seed);
    const quantiles = new Map<string, Float64Array>();
    const unknown = (about: Question["about"], estimate: Estimate, where: EstimateOf): Unknown => {
      checkEstimates(estimate.low, estimate.likely, estimate.high, where);
      // Each on a stream of its own, so that one more leaves the draws of the others alone.
      generator.jump();
      const own = generator.clone();
      let drawn: Float64Array | undefined;
      const draw = (): Float64Array => {
        const shape = (estimate.likely - estimate.low) / (estimate.high - estimate.low);
        let table = quantiles.get(String(shape));
        if (!table) quantiles.set(String(shape), (table = unitQuantiles(estimate, draws)));
        return shuffled(table, own).map((share) => estimate.low + (estimate.high - estimate.low) * share);
      };
      return {
        about,
        estimate,
        get draws() {
          return (drawn ??= draw());
        },
      };
    };
    this.reservation = unknown({ kind: "reservation" }, side.reservation, { kind: "reservation" });
    this.rounding =
      1e-12 *
      [side.reservation, ...side.values.flat()].reduce(
        (most, { low, high }) => Math.max(most, Math.abs(low), Math.abs(high)),
        0,
      );
    const certain = { low: 1, likely: 1, high: 1 };
    this.weights = side.values.map((_, issue) =>
      unknown({ kind: "weight", issue }, side.weights?.[issue] ?? certain, { kind: "weight", issue: issue + 1 }),
    );
    this.values = side.values.map((options, issue) =>
      options.map((estimate, option) =>
        unknown({ kind: "value", issue, option }, estimate, { kind: "value", issue: issue + 1, option: option + 1 }),
      ),
    );
  }

  /** The draws themselves, a value a draw in each: what learning starts from. */
  columns(): { weights: Float64Array[]; values: Float64Array[][]; reservation: Float64Array } {
    return {
      weights: this.weights.map(({ draws }) => draws),
      values: this.values.map((options) => options.map(({ draws }) => draws)),
      reservation: this.reservation.draws,
    };
  }

  /** @param ourReservation what no deal is worth to us */
  chances({ ours, options, issues }: Offerable, ourReservation: number): Chances {
    const accepted = new Float64Array(ours.length);
    const expected = new Float64Array(ours.length);
    let best = -1;
    let most = ourReservation;
    for (let row = 0; row < ours.length; row++) {
      accepted[row] = this.chance(this.surplus(options, row * issues, issues));
      expected[row] = ourReservation + accepted[row]! * (ours[row]! - ourReservation);
      if (expected[row]! > most) [best, most] = [row, expected[row]!];
    }
    return { accepted, expected, best };
  }

  /**
   * What the answer to each question is worth before we choose what to offer once: the expected value of perfect information
   * about it alone (Raiffa, H. and Schlaifer, R. (1961), "Applied Statistical Decision Theory", ch. 4), the most first.
   * Questions whose answer we know are left out.
   */
  questions(offerable: Offerable, ourReservation: number): Question[] {
    return [...this.asking(offerable, ourReservation)].sort((a, b) => b.worth - a.worth);
  }

  /** The questions one at a time, in no order, for callers that do something else between them. */
  *asking({ ours, options, issues }: Offerable, ourReservation: number): Generator<Question> {
    const rows = Array.from({ length: ours.length }, (_, row) => row).filter((row) => ours[row]! > ourReservation);
    const surplus = rows.map((row) => this.surplus(options, row * issues, issues));
    const unmoved = surplus.map((each) => this.chance(each));
    for (const unknown of [this.reservation, ...this.weights, ...this.values.flat()]) {
      const { about, estimate } = unknown;
      if (!(estimate.low < estimate.high)) continue;
      const answers = Array.from({ length: ANSWERS }, (_, at) =>
        pertQuantile((at + 0.5) / ANSWERS, estimate.low, estimate.likely, estimate.high),
      );
      const bestOf = new Float64Array(ANSWERS);
      let bestOfAll = 0;
      rows.forEach((row, place) => {
        const effect = this.effect(about, options, row * issues);
        let sum = 0;
        for (const [at, answer] of answers.entries()) {
          const chance = effect ? this.chanceWith(surplus[place]!, unknown.draws, effect, answer) : unmoved[place]!;
          const gain = chance * (ours[row]! - ourReservation);
          sum += gain;
          bestOf[at] = Math.max(bestOf[at]!, gain);
        }
        bestOfAll = Math.max(bestOfAll, sum / ANSWERS);
      });
      yield { about, worth: Math.max(0, bestOf.reduce((sum, each) => sum + each, 0) / ANSWERS - bestOfAll) };
    }
  }

  /** In each draw, what they gain over their reservation value. */
  private surplus(options: ArrayLike<number>, from: number, issues: number): Float64Array {
    const surplus = Float64Array.from(this.reservation.draws, (each) => -each);
    for (let issue = 0; issue < issues; issue++) {
      const weight = this.weights[issue]!.draws;
      const value = this.values[issue]![options[from + issue]!]!.draws;
      for (let draw = 0; draw < surplus.length; draw++) surplus[draw]! += weight[draw]! * value[draw]!;
    }
    return surplus;
  }

  /** What a unit of the unknown adds to the surplus in each draw; null where the package does not depend on it. */
  private effect(about: Question["about"], options: ArrayLike<number>, from: number): Float64Array | null {
    switch (about.kind) {
      case "reservation":
        return new Float64Array(this.draws).fill(-1);
      case "weight":
        return this.values[about.issue]![options[from + about.issue]!]!.draws;
      case "value":
        return options[from + about.issue] === about.option ? this.weights[about.issue]!.draws : null;
    }
  }

  private chance(surplus: Float64Array): number {
    let count = 0;
    for (let draw = 0; draw < surplus.length; draw++) if (surplus[draw]! >= -this.rounding) count++;
    return count / surplus.length;
  }

  /** The chance if the unknown were `answer`. */
  private chanceWith(surplus: Float64Array, draws: Float64Array, effect: Float64Array, answer: number): number {
    let count = 0;
    for (let draw = 0; draw < surplus.length; draw++)
      if (surplus[draw]! + effect[draw]! * (answer - draws[draw]!) >= -this.rounding) count++;
    return count / surplus.length;
  }
}

/** Quantiles in the middle of equal parts, as shares of the way from low to high. */
function unitQuantiles({ low, likely, high }: Estimate, draws: number): Float64Array {
  if (low === high) return new Float64Array(draws);
  const { a, b } = pertShapes(low, likely, high);
  let [quantile, before] = [0, 0];
  return Float64Array.from({ length: draws }, (_, at) => {
    const next = betaQuantile((at + 0.5) / draws, a, b, at < 2 ? undefined : 2 * quantile - before);
    [quantile, before] = [next, quantile];
    // Engines differ in the last digit of a logarithm; seven digits are the same on all.
    return Math.fround(next);
  });
}

function shuffled(values: Float64Array, generator: ReturnType<typeof xoroshiro128plus>): Float64Array {
  const result = values.slice();
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(((generator.next() >>> 0) / 2 ** 32) * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
