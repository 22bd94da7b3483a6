/**
 * Possible other sides, weighted by how well each explains what was said: their weights, values and reservation value, how
 * strictly they keep to what is best for them, and how far they come towards us.
 *
 * Sequential Monte Carlo with a move after each resampling: Gilks, W. and Berzuini, C. (2001), "Following a Moving Target",
 * Journal of the Royal Statistical Society B 63. The first draws are those of "What we do not know of them".
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { OtherSideDraws, type OtherSide } from "../deal/other-side";
import { normalQuantile } from "../uncertainty/normal-quantile";
import { COURTESY, STRICT } from "./manner";
import { moveEach } from "./moves";
import { isWhole, type Named, type TalkEvent } from "./events";

/** Share of answers that say nothing about worth: mistakes, tactics, instructions that nobody sees. */
export const LAPSE = 0.02;
/** How much an offer counts that is the one before it again: whoever waits has not chosen anew. */
const AGAIN = 0.3;
/** Below this share of useful draws they are drawn again. */
const USEFUL = 0.5;

export interface Offer {
  options: Named;
  /** How much it counts: less where it only says again what the one before it said. */
  counts: number;
  /** Logarithm of how strictly they chose, a draw each. */
  strict: Float64Array;
}

/** What an event says: places among the offers and the answers, -1 where it is none. */
interface Said {
  offer: number;
  answer: number;
}

export interface Added {
  /** Probability of the event in each draw before it was known. */
  chance: Float64Array;
  /** Of an offer: chance of one that is no more likely than it is; 1 of an answer. */
  tail: number;
}

/** What depends on a whole package's worth to them: an answer of theirs, or that they offer nothing worth less than no deal. */
export interface Answer {
  kind: TalkEvent["kind"];
  options: readonly number[];
  /** Place among the answers of their last whole offer before it; -1 without one. */
  asked: number;
}

export class Particles {
  readonly size: number;
  readonly weights: Float64Array[];
  readonly values: Float64Array[][];
  readonly reservation: Float64Array;
  readonly courtesy: Float64Array;
  /** Of each draw; they sum to 1. */
  share: Float64Array;
  /** What an average issue can be worth to them: the unit of strictness. */
  readonly unit: number;
  readonly offers: Offer[] = [];
  readonly answers: Answer[] = [];
  readonly said: Said[] = [];
  /** What each option is worth to us, in units in which a package can vary as much for us as for them. */
  readonly ours: readonly Float64Array[];
  private readonly random: () => number;
  private lastWhole = -1;

  /** @param ours what each option is worth to us. Throws InputError for estimates that are missing or not in order. */
  constructor(
    readonly side: OtherSide,
    ours: readonly ArrayLike<number>[],
    draws: number,
    seed: number,
  ) {
    const columns = new OtherSideDraws(side, draws, seed).columns();
    this.size = draws;
    this.weights = columns.weights.map((each) => each.slice());
    this.values = columns.values.map((options) => options.map((each) => each.slice()));
    this.reservation = columns.reservation.slice();
    this.share = new Float64Array(draws).fill(1 / draws);
    const generator = xoroshiro128plus(seed);
    this.random = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
    const spreads = side.values.map(
      (options, issue) => spread(options.map(({ likely }) => likely)) * (side.weights?.[issue]?.likely ?? 1),
    );
    const total = spreads.reduce((sum, each) => sum + each, 0);
    this.unit = total / Math.max(1, spreads.length) || 1;
    const ourTotal = ours.reduce((sum, options) => sum + spread(Array.from(options)), 0) || 1;
    this.ours = ours.map((options) => Float64Array.from(options, (value) => (value * total) / ourTotal));
    this.courtesy = this.shuffledQuantiles((chance) => -COURTESY * Math.log(1 - chance));
  }

  add({ kind, options }: TalkEvent): Added {
    const offer = kind === "offer" ? this.offers.push(this.newOffer(options)) - 1 : -1;
    const tail = kind === "offer" ? this.tail(offer) : 1;
    const answers = kind !== "offer" || isWhole(options);
    const answer = answers
      ? this.answers.push({
          kind,
          // Where nothing is said of an issue, all stays as the first option has it.
          options: options.map((option) => option ?? 0),
          asked: this.lastWhole,
        }) - 1
      : -1;
    if (kind === "offer" && answers) this.lastWhole = answer;
    this.said.push({ offer, answer });
    const chance = Float64Array.from(this.share, (_, draw) => Math.exp(this.term(this.said.at(-1)!, draw)));
    let sum = 0;
    const next = this.share.map((share, draw) => share * chance[draw]!);
    for (const each of next) sum += each;
    this.share = next.map((each) => each / sum);
    if (1 / this.share.reduce((total, each) => total + each * each, 0) < USEFUL * this.size) {
      this.resample();
      moveEach(this, this.random);
    }
    return { chance, tail };
  }

  /** Logarithm of the probability of an event in a draw. */
  term({ offer, answer }: Said, draw: number): number {
    return (
      (offer < 0 ? 0 : this.offerTerm(offer, draw)) + (answer < 0 ? 0 : this.answerTerm(this.answers[answer]!, draw))
    );
  }

  /** What a whole package is worth to them in a draw. */
  worth(options: ArrayLike<number>, draw: number): number {
    let sum = 0;
    for (let issue = 0; issue < this.weights.length; issue++)
      sum += this.weights[issue]![draw]! * this.values[issue]![options[issue]!]![draw]!;
    return sum;
  }

  /**
   * Chance that they accept what is worth `worth` to them in a draw: surely from what they ask for themselves, never below
   * their reservation value, and in between the more the nearer it comes.
   */
  acceptance(worth: number, draw: number, wanted = this.wanted(draw)): number {
    const reservation = this.reservation[draw]!;
    if (worth < reservation - 1e-12 * Math.abs(reservation)) return 0;
    if (wanted === null || worth >= wanted) return 1;
    return (worth - reservation) / (wanted - reservation);
  }

  /** Logarithm of the probability that they make the offer that they made. */
  offerTerm(at: number, draw: number): number {
    const { options, strict, counts } = this.offers[at]!;
    const factor = Math.exp(strict[draw]!) / this.unit;
    let sum = 0;
    options.forEach((named, issue) => {
      if (named !== null) sum += this.choiceTerm(issue, named, factor, draw);
    });
    return counts * sum;
  }

  /** Probability that the next offer names each option of an issue, if it names the issue. */
  nextChances(issue: number): Float64Array {
    const options = this.values[issue]!.length;
    const strict = this.offers.at(-1)?.strict;
    return Float64Array.from({ length: options }, (_, option) => {
      let sum = 0;
      for (let draw = 0; draw < this.size; draw++) {
        const factor = Math.exp(strict?.[draw] ?? STRICT.middle) / this.unit;
        sum += this.share[draw]! * Math.exp(this.choiceTerm(issue, option, factor, draw));
      }
      return sum;
    });
  }

  /**
   * Logarithm of the probability of an option among those of its issue: conditional logit, McFadden, D. (1974), "Conditional
   * Logit Analysis of Qualitative Choice Behavior", in worth to them and, by their courtesy, to us.
   */
  private choiceTerm(issue: number, named: number, factor: number, draw: number): number {
    const values = this.values[issue]!;
    const ours = this.ours[issue]!;
    const weight = this.weights[issue]![draw]!;
    const courtesy = this.courtesy[draw]!;
    const chosen = weight * values[named]![draw]! + courtesy * ours[named]!;
    let sum = 0;
    for (let option = 0; option < values.length; option++)
      sum += Math.exp(factor * (weight * values[option]![draw]! + courtesy * ours[option]! - chosen));
    return -Math.log(sum);
  }

  /** Probability of an answer of theirs in a draw; of an offer, whether it is worth making. */
  answerChance({ kind }: Answer, draw: number, worth: number, wanted: number | null): number {
    const sure = kind === "offer" ? Number(worth >= this.reservation[draw]!) : this.acceptance(worth, draw, wanted);
    return LAPSE + (1 - 2 * LAPSE) * (kind === "refused" ? 1 - sure : sure);
  }

  /** What they asked for last as a whole; null before that. */
  private wanted(draw: number, last = this.lastWhole): number | null {
    return last < 0 ? null : this.worth(this.answers[last]!.options, draw);
  }

  private answerTerm(answer: Answer, draw: number): number {
    const wanted = this.wanted(draw, answer.asked);
    return Math.log(this.answerChance(answer, draw, this.worth(answer.options, draw), wanted));
  }

  /**
   * How far out an offer is: an offer is drawn from each draw and is as likely as the one made, or less. The posterior predictive
   * check of Rubin, D. (1984), "Bayesianly Justifiable and Relevant Frequency Calculations", Annals of Statistics 12.
   */
  private tail(at: number): number {
    const { options, strict, counts } = this.offers[at]!;
    let sum = 0;
    for (let draw = 0; draw < this.size; draw++) {
      const factor = Math.exp(strict[draw]!) / this.unit;
      let other = 0;
      options.forEach((named, issue) => {
        if (named === null) return;
        let left = this.random();
        for (let option = 0; option < this.values[issue]!.length; option++) {
          const term = this.choiceTerm(issue, option, factor, draw);
          left -= Math.exp(term);
          if (left > 0 && option < this.values[issue]!.length - 1) continue;
          other += term;
          break;
        }
      });
      if (counts * other <= this.offerTerm(at, draw) + 1e-9) sum += this.share[draw]!;
    }
    return sum;
  }

  private newOffer(options: Named): Offer {
    const before = this.offers.at(-1)?.options;
    const again = before?.every((option, issue) => option === options[issue]) === true;
    return { options, counts: again ? AGAIN : 1, strict: this.nextStrict() };
  }

  private nextStrict(): Float64Array {
    const before = this.offers.at(-1)?.strict;
    const steps = this.shuffledQuantiles(normalQuantile);
    return steps.map((step, draw) =>
      before ? before[draw]! + STRICT.step * step : STRICT.middle + STRICT.unsure * step,
    );
  }

  /** Quantiles in the middle of equal parts, in an order of chance. */
  private shuffledQuantiles(quantile: (chance: number) => number): Float64Array {
    const result = Float64Array.from({ length: this.size }, (_, at) => quantile((at + 0.5) / this.size));
    for (let last = this.size - 1; last > 0; last--) {
      const other = Math.floor(this.random() * (last + 1));
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  }

  /** Systematic resampling: Carpenter, J., Clifford, P. and Fearnhead, P. (1999), IEE Proceedings on Radar, Sonar and Navigation 146. */
  private resample(): void {
    const from = new Uint32Array(this.size);
    let [place, reached] = [0, this.share[0]!];
    const start = this.random();
    for (let draw = 0; draw < this.size; draw++) {
      while (reached < (draw + start) / this.size && place < this.size - 1) reached += this.share[++place]!;
      from[draw] = place;
    }
    const columns = [
      ...this.weights,
      ...this.values.flat(),
      this.reservation,
      this.courtesy,
      ...this.offers.map(({ strict }) => strict),
    ];
    for (const column of columns) {
      const old = column.slice();
      for (let draw = 0; draw < this.size; draw++) column[draw] = old[from[draw]!]!;
    }
    this.share.fill(1 / this.size);
  }
}

export function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
