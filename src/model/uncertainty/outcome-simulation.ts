/** Draws of the workbook's outcomes: worked out block by block, summed up when all are there. Who gives the inputs checks them. */
import { BLOCK, BlockDraws, type Estimate } from "./draw-block";
import { histogram } from "./histogram";
import { Evaluator, type MovedSlot, type OutcomeMeasure, type OutcomeModel, type Slot } from "./outcome-model";
import { percentiles } from "./percentile";
import { tornado, type Swing } from "./tornado";

/** An input that is marked as uncertain, and where its value is in the model. */
export interface UncertainInput extends Estimate {
  slot: Slot;
  /** As a person knows it: "long-run elasticity, autos". */
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

/** Of one scenario, in the currency of the trade. */
export interface Spread {
  mean: number;
  /** At SHARES. */
  percentiles: number[];
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

  /** One array a scenario and one of the weighted outcome, each as long as the block. */
  block(number: number): Float64Array[] {
    const { model, inputs, draws } = this.simulation;
    const count = Math.min(BLOCK, draws - number * BLOCK);
    const columns = inputs.map((_, input) => this.draws.column(number, input, count));
    const results = Array.from({ length: this.evaluator.scenarios + 1 }, () => new Float64Array(count));
    const parameters = Float64Array.from(model.parameters);
    const moved = inputs.map(({ slot }, input): MovedSlot => ({ slot, column: columns[input]! }));
    // Row by row, so that what a row needs stays at hand.
    for (const row of this.evaluator.rows) row.add(parameters, moved, results[row.scenario]!);
    this.evaluator.weigh(parameters, moved, results, results[this.evaluator.scenarios]!);
    return results;
  }
}

export function spreadOf(values: Float64Array): Spread {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  const { from, width, counts } = histogram(values, BINS);
  return {
    mean: sum / values.length,
    bins: { from, width, counts: Array.from(counts) },
    percentiles: percentiles(values, SHARES),
  };
}

/** The figures at the most likely values: one a scenario, the weighted one behind them. */
export function mostLikely({ model, measure }: Pick<Simulation, "model" | "measure">): Float64Array {
  const evaluator = new Evaluator(model, measure);
  const figures = new Float64Array(evaluator.scenarios + 1);
  evaluator.at(Float64Array.from(model.parameters), figures);
  return figures;
}

/** @param scenario its number, or the number of scenarios for the weighted outcome */
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
