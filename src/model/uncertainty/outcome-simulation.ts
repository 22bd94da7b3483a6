/** Draws of the workbook's outcomes: worked out block by block, summed up when all are there. Who gives the inputs checks them. */
import { BLOCK, BlockDraws, type Estimate } from "./draw-block";
import { histogram } from "./histogram";
import { Evaluator, type MovedSlot, type OutcomeMeasure, type OutcomeModel, type Slot } from "./outcome-model";
import { percentiles } from "./percentile";
import { QUANTILE_SHARES, QUANTILE_STEPS } from "./chance";
import { tornado, type Swing } from "./tornado";

/** An input that is marked as uncertain, and where its value is in the model. */
export interface UncertainInput extends Estimate {
  slot: Slot;
  /** As a user knows it: "long-run elasticity, autos". */
  name: string;
  /** What the input may be at all. */
  least: number;
  most: number;
}

export interface Simulation {
  model: OutcomeModel;
  inputs: readonly UncertainInput[];
  measure: OutcomeMeasure;
  /** Whole, 1 to MOST_OUTCOME_DRAWS. */
  draws: number;
  /** Whole, 0 to LARGEST_SEED. */
  seed: number;
}

export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const BINS = 24;

/** Of one scenario, of the outcome or of its expected value, in the currency of the trade. */
export interface Spread {
  mean: number;
  /** At SHARES. */
  percentiles: number[];
  /** From the least to the greatest, at steps of a hundredth of the draws. */
  quantiles: number[];
  bins: { from: number; width: number; counts: number[] };
}

export function blocksOf({ draws }: Simulation): number {
  return Math.ceil(draws / BLOCK);
}

/** Draws blocks on one core; workers that each have one give together the same numbers as one alone. */
export class OutcomeSimulation {
  private readonly draws: BlockDraws;
  private readonly evaluator: Evaluator;

  constructor(private readonly simulation: Simulation) {
    this.draws = new BlockDraws(simulation.inputs, simulation.seed);
    this.evaluator = new Evaluator(simulation.model, simulation.measure);
  }

  /**
   * One array a scenario, then the outcome (in each draw one scenario happens, by its probability), then the expected value (in
   * each draw the scenarios' probability-weighted average); each as long as the block. The outcome spreads wider than the expected
   * value: an average of what may happen is not what may happen.
   */
  block(number: number): Float64Array[] {
    const { model, inputs, draws } = this.simulation;
    const count = Math.min(BLOCK, draws - number * BLOCK);
    const columns = inputs.map((_, input) => this.draws.column(number, input, count));
    const { scenarios } = this.evaluator;
    const results = Array.from({ length: seriesOf(scenarios) }, () => new Float64Array(count));
    const parameters = Float64Array.from(model.parameters);
    const moved = inputs.map(({ slot }, input): MovedSlot => ({ slot, column: columns[input]! }));
    // Row by row, so that what a row needs stays in the cache.
    for (const row of this.evaluator.rows) row.add(parameters, moved, results[row.scenario]!);
    const weights = weightsOf(model, moved, count);
    happening(this.draws.chances(number, count), weights, results, results[scenarios]!);
    this.evaluator.weigh(weights, results, results[scenarios + 1]!);
    return results;
  }
}

/** How many series are drawn: one a scenario, the outcome and its expected value. */
export function seriesOf(scenarios: number): number {
  return scenarios + 2;
}

/** The scenarios' probabilities, draw by draw. */
function weightsOf(
  { probabilities, parameters }: OutcomeModel,
  moved: readonly MovedSlot[],
  count: number,
): Float64Array[] {
  return probabilities.map(
    (place) => moved.find(({ slot }) => slot === place)?.column ?? new Float64Array(count).fill(parameters[place]!),
  );
}

/**
 * How likely each scenario is to happen, 0–1: its probability, and where probabilities are drawn the mean of its share of their sum.
 * No figure depends on a probability, so that the chances of the outcome are those of the scenarios at these weights.
 */
export function chancesOfScenarios(simulation: Simulation): number[] {
  const { model, inputs, seed, draws: asked } = simulation;
  const isProbability = inputs.map(({ slot }) => model.probabilities.includes(slot));
  if (!isProbability.includes(true)) return model.probabilities.map((slot) => model.parameters[slot]!);
  const draws = new BlockDraws(inputs, seed);
  const sums = new Float64Array(model.probabilities.length);
  for (let block = 0; block < blocksOf(simulation); block++) {
    const count = Math.min(BLOCK, asked - block * BLOCK);
    const moved = inputs.flatMap(({ slot }, input) =>
      isProbability[input] ? [{ slot, column: draws.column(block, input, count) }] : [],
    );
    const weights = weightsOf(model, moved, count);
    for (let draw = 0; draw < count; draw++) {
      const total = weights.reduce((sum, weight) => sum + weight[draw]!, 0);
      if (total > 0) weights.forEach((weight, scenario) => (sums[scenario]! += weight[draw]! / total));
    }
  }
  return Array.from(sums, (sum) => sum / asked);
}

/**
 * Writes, draw by draw, the figure of the one scenario that happens: a mixture distribution, sampled by its discrete weights.
 * Source: Raiffa, H. (1968), "Decision Analysis", ch. 2: the node of chance; Devroye, L. (1986), "Non-Uniform Random Variate
 * Generation", II.4.
 *
 * @param chances 0–1, one a draw
 * @param weights one array a scenario, each 0 or more; they count by their share of the draw's sum
 * @param outcome stays 0 where all weights of a draw are 0
 */
function happening(
  chances: Float64Array,
  weights: readonly Float64Array[],
  figures: readonly Float64Array[],
  outcome: Float64Array,
): void {
  for (let draw = 0; draw < chances.length; draw++) {
    let total = 0;
    for (const weight of weights) total += weight[draw]!;
    if (!(total > 0)) continue;
    let left = chances[draw]! * total;
    let happens = -1;
    for (let scenario = 0; scenario < weights.length && left >= 0; scenario++) {
      const weight = weights[scenario]![draw]!;
      if (weight === 0) continue;
      left -= weight;
      // The last that may happen, should the rest of the sum be lost in rounding.
      happens = scenario;
    }
    outcome[draw] = figures[happens]![draw]!;
  }
}

export function spreadOf(values: Float64Array): Spread {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  const { from, width, counts } = histogram(values, BINS);
  const quantiles = percentiles(values, QUANTILE_SHARES);
  return {
    mean: sum / values.length,
    bins: { from, width, counts: Array.from(counts) },
    percentiles: SHARES.map((share) => quantiles[Math.round(share * QUANTILE_STEPS)]!),
    quantiles,
  };
}

/** The figures at the most likely values: one a scenario, the expected value behind them. */
export function mostLikely({ model, measure }: Pick<Simulation, "model" | "measure">): Float64Array {
  const evaluator = new Evaluator(model, measure);
  const figures = new Float64Array(evaluator.scenarios + 1);
  evaluator.at(Float64Array.from(model.parameters), figures);
  return figures;
}

/** @param scenario its number, or the number of scenarios for the expected value, which is what an input moves of the outcome */
export function swings({ model, inputs, measure }: Simulation, scenario: number): Swing[] {
  const evaluator = new Evaluator(model, measure);
  const parameters = Float64Array.from(model.parameters);
  const figures = new Float64Array(evaluator.scenarios + 1);
  return tornado(inputs, (values) => {
    inputs.forEach(({ slot }, input) => (parameters[slot] = values[input]!));
    evaluator.at(parameters, figures);
    return figures[scenario]!;
  });
}
