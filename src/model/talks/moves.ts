/** One step of Metropolis and Hastings in each unknown of each possible other side, so that equal draws part again. */
import type { Estimate } from "../deal/other-side";
import { pertShapes } from "../uncertainty/distributions";
import { COURTESY, STRICT } from "./manner";
import type { Particles } from "./particles";

/** Widths of the steps that are tried: of an estimate's range, of the mean courtesy, of the logarithm of strictness. */
const STEPS = { weight: 0.8, value: 0.5, reservation: 1, courtesy: 1.5, strict: 1.2 };
/** How often the values of an issue's options are tried beside its weight. */
const VALUES_TRIED = 1 / 3;

export function moveEach(particles: Particles, random: () => number): void {
  const mover = new Mover(particles, random);
  for (let draw = 0; draw < particles.size; draw++) mover.move(draw);
}

class Mover {
  private draw = 0;
  private answers = 0;
  private readonly issues: number;
  private readonly offers: number;
  /** Logarithm of the probability of each offer's option in each issue, offer by offer. */
  private readonly terms: Float64Array;
  private readonly tried: Float64Array;
  /** What each option of an issue moves their choice by, and how strictly each offer was chosen, in the draw. */
  private readonly pull: Float64Array[];
  private readonly strict: Float64Array;
  /** What the package of each answer is worth to them in the draw. */
  private worths: Float64Array;
  private worthsTried: Float64Array;

  constructor(
    private readonly particles: Particles,
    private readonly random: () => number,
  ) {
    this.issues = particles.weights.length;
    this.offers = particles.offers.length;
    this.terms = new Float64Array(this.issues * this.offers);
    this.tried = new Float64Array(this.issues * this.offers);
    this.pull = particles.ours.map((options) => new Float64Array(options.length));
    this.strict = new Float64Array(this.offers);
    this.worths = new Float64Array(particles.answers.length);
    this.worthsTried = new Float64Array(particles.answers.length);
  }

  move(draw: number): void {
    const { particles } = this;
    this.draw = draw;
    particles.offers.forEach(({ strict }, at) => (this.strict[at] = Math.exp(strict[draw]!) / particles.unit));
    for (let issue = 0; issue < this.issues; issue++) {
      this.pulls(issue);
      this.explain(issue, this.terms);
    }
    particles.answers.forEach(({ options }, at) => (this.worths[at] = particles.worth(options, draw)));
    this.answers = this.explainAnswers(this.worths);
    for (let issue = 0; issue < this.issues; issue++) {
      const weight = particles.side.weights?.[issue];
      if (weight && weight.low < weight.high) this.tryIssue(issue, [particles.weights[issue]!], [weight], STEPS.weight);
      const values = particles.side.values[issue]!;
      if (values.some(({ low, high }) => low < high) && this.random() < VALUES_TRIED)
        this.tryIssue(issue, particles.values[issue]!, values, STEPS.value);
    }
    if (particles.answers.length > 0) this.tryReservation();
    if (this.offers > 0) this.tryCourtesy();
    for (let offer = 0; offer < this.offers; offer++) this.tryStrict(offer);
  }

  private fits(before: number, after: number): boolean {
    // Engines differ in the last digit of a logarithm; seven digits are the same on all.
    return Math.log(this.random()) < Math.fround(after - before);
  }

  private pulls(issue: number): void {
    const { particles, draw } = this;
    const [weight, courtesy] = [particles.weights[issue]![draw]!, particles.courtesy[draw]!];
    const [values, ours, pull] = [particles.values[issue]!, particles.ours[issue]!, this.pull[issue]!];
    for (let option = 0; option < pull.length; option++)
      pull[option] = weight * values[option]![draw]! + courtesy * ours[option]!;
  }

  /** Writes what the pulls say of an issue's options in all offers or in one; the sum. */
  private explain(issue: number, into: Float64Array, from = 0, until = this.offers): number {
    const pull = this.pull[issue]!;
    let sum = 0;
    for (let offer = from; offer < until; offer++) {
      const { options, counts } = this.particles.offers[offer]!;
      const named = options[issue];
      const place = offer * this.issues + issue;
      into[place] = 0;
      if (named == null) continue;
      const [factor, chosen] = [this.strict[offer]!, pull[named]!];
      let total = 1;
      for (let option = 0; option < pull.length; option++)
        if (option !== named) total += Math.exp(factor * (pull[option]! - chosen));
      sum += into[place] = -counts * Math.log(total);
    }
    return sum;
  }

  private explainAnswers(worths: Float64Array): number {
    const { particles, draw } = this;
    let sum = 0;
    for (let at = 0; at < worths.length; at++) {
      const answer = particles.answers[at]!;
      const wanted = answer.asked < 0 ? null : worths[answer.asked]!;
      sum += Math.log(particles.answerChance(answer, draw, worths[at]!, wanted));
    }
    return sum;
  }

  private sum(of: Float64Array, first: number, step: number, count: number): number {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += of[first + at * step]!;
    return sum;
  }

  private tryIssue(
    issue: number,
    columns: readonly Float64Array[],
    estimates: readonly Estimate[],
    step: number,
  ): void {
    const { particles, draw, issues, offers, worths, worthsTried } = this;
    const worth = (option: number) => particles.weights[issue]![draw]! * particles.values[issue]![option]![draw]!;
    particles.answers.forEach(({ options }, at) => (worthsTried[at] = worths[at]! - worth(options[issue]!)));
    const old = columns.map((column) => column[draw]!);
    let prior = 0;
    estimates.forEach((estimate, at) => {
      const next = reflected(old[at]! + step * (estimate.high - estimate.low) * (this.random() - 0.5), estimate);
      prior += logDensity(next, estimate) - logDensity(old[at]!, estimate);
      columns[at]![draw] = next;
    });
    this.pulls(issue);
    const then = this.explain(issue, this.tried);
    particles.answers.forEach(({ options }, at) => (worthsTried[at]! += worth(options[issue]!)));
    const answers = this.explainAnswers(worthsTried);
    if (this.fits(this.sum(this.terms, issue, issues, offers) + this.answers, then + answers + prior)) {
      this.answers = answers;
      [this.worths, this.worthsTried] = [worthsTried, worths];
      for (let offer = 0; offer < offers; offer++)
        this.terms[offer * issues + issue] = this.tried[offer * issues + issue]!;
    } else {
      columns.forEach((column, at) => (column[draw] = old[at]!));
      this.pulls(issue);
    }
  }

  private tryReservation(): void {
    const { particles, draw } = this;
    const { reservation: estimate } = particles.side;
    if (!(estimate.low < estimate.high)) return;
    const old = particles.reservation[draw]!;
    const width = STEPS.reservation * (estimate.high - estimate.low);
    const next = reflected(old + width * (this.random() - 0.5), estimate);
    particles.reservation[draw] = next;
    const then = this.explainAnswers(this.worths);
    if (this.fits(this.answers, then + logDensity(next, estimate) - logDensity(old, estimate))) this.answers = then;
    else particles.reservation[draw] = old;
  }

  private tryCourtesy(): void {
    const { particles, draw } = this;
    const { courtesy } = particles;
    const old = courtesy[draw]!;
    const next = Math.abs(old + STEPS.courtesy * COURTESY * (this.random() - 0.5));
    courtesy[draw] = next;
    let then = 0;
    for (let issue = 0; issue < this.issues; issue++) {
      this.pulls(issue);
      then += this.explain(issue, this.tried);
    }
    const before = this.sum(this.terms, 0, 1, this.terms.length);
    if (this.fits(before - old / COURTESY, then - next / COURTESY)) return this.terms.set(this.tried);
    courtesy[draw] = old;
    for (let issue = 0; issue < this.issues; issue++) this.pulls(issue);
  }

  private tryStrict(offer: number): void {
    const { particles, draw, issues } = this;
    const { strict } = particles.offers[offer]!;
    const [old, factor] = [strict[draw]!, this.strict[offer]!];
    const before = this.sum(this.terms, offer * issues, 1, issues) + this.strictPrior(offer);
    strict[draw] = old + STEPS.strict * (this.random() - 0.5);
    this.strict[offer] = Math.exp(strict[draw]) / particles.unit;
    let then = this.strictPrior(offer);
    for (let issue = 0; issue < issues; issue++) then += this.explain(issue, this.tried, offer, offer + 1);
    if (this.fits(before, then)) {
      const [from, until] = [offer * issues, (offer + 1) * issues];
      this.terms.set(this.tried.subarray(from, until), from);
    } else {
      strict[draw] = old;
      this.strict[offer] = factor;
    }
  }

  private strictPrior(offer: number): number {
    const at = (place: number): number | undefined => this.particles.offers[place]?.strict[this.draw];
    const [before, here, after] = [at(offer - 1), at(offer)!, at(offer + 1)];
    const square = (value: number): number => (value * value) / 2;
    const first =
      before === undefined ? square((here - STRICT.middle) / STRICT.unsure) : square((here - before) / STRICT.step);
    return -first - (after === undefined ? 0 : square((after - here) / STRICT.step));
  }
}

/** Folded back into the estimate at its ends. */
function reflected(value: number, { low, high }: Estimate): number {
  const width = high - low;
  if (width === 0) return low;
  const turned = (((value - low) % (2 * width)) + 2 * width) % (2 * width);
  return low + (turned > width ? 2 * width - turned : turned);
}

/** Logarithm of the PERT density, but for a constant. */
function logDensity(value: number, { low, likely, high }: Estimate): number {
  if (low === high) return 0;
  const { a, b } = pertShapes(low, likely, high);
  const share = Math.min(1 - 1e-9, Math.max(1e-9, (value - low) / (high - low)));
  return (a - 1) * Math.log(share) + (b - 1) * Math.log(1 - share);
}
