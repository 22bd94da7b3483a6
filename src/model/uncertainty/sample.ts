/** Draws of all inputs of a run: plain or as a Latin hypercube, and with correlations between them. */
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { BLOCK, BlockDraws, streamState, type Estimate } from "./draw-block";
import { quantilesOf } from "./quantile-table";
import { correlate, type Correlation } from "./rank-correlation";

/** "latin": each input is drawn once from each of as many equally likely intervals as there are draws. */
export const SAMPLINGS = ["latin", "plain"] as const;
export type Sampling = (typeof SAMPLINGS)[number];

export interface SampledInput extends Estimate {
  /** Only whole numbers are drawn: days, and what is counted. */
  whole?: boolean;
}

const INTERVALS = 2 ** 32;
/** Streams of a run that belong to no block: the order of the intervals, and that of the scores. */
const ORDER = 0x40000000;
const SCORES = 0x40000001;
const WITHIN = 0x40000002;

/** One column an input. @param seed whole, 0 to 2³¹ − 1 */
export function sample(
  inputs: readonly SampledInput[],
  correlations: readonly Correlation[],
  { draws, seed, sampling }: { draws: number; seed: number; sampling: Sampling },
): Float64Array[] {
  const columns =
    sampling === "latin" ? inputs.map((input, at) => latin(input, at, draws, seed)) : plain(inputs, draws, seed);
  correlate(columns, correlations, (numbers, input) => shuffle(numbers, streamState(seed, SCORES, input)));
  inputs.forEach(({ whole }, at) => {
    const column = columns[at]!;
    if (whole) for (let draw = 0; draw < draws; draw++) column[draw] = Math.round(column[draw]!);
  });
  return columns;
}

function plain(inputs: readonly SampledInput[], draws: number, seed: number): Float64Array[] {
  const blocks = new BlockDraws(inputs, seed);
  return inputs.map((_, input) => {
    const column = new Float64Array(draws);
    for (let from = 0; from < draws; from += BLOCK)
      column.set(blocks.column(from / BLOCK, input, Math.min(BLOCK, draws - from)), from);
    return column;
  });
}

/**
 * Source: McKay, M., Beckman, R. and Conover, W. (1979), "A Comparison of Three Methods for Selecting Values of Input Variables
 * in the Analysis of Output from a Computer Code", Technometrics 21(2).
 */
function latin(
  { low, likely, high, distribution }: SampledInput,
  input: number,
  draws: number,
  seed: number,
): Float64Array {
  const column = new Float64Array(draws);
  if (low === high) return column.fill(low);
  const quantiles = quantilesOf(distribution, (likely - low) / (high - low));
  const within = xoroshiro128plusFromState(streamState(seed, WITHIN, input));
  const width = high - low;
  for (let at = 0; at < draws; at++) {
    const share = (at + ((within.next() >>> 0) + 0.5) / INTERVALS) / draws;
    column[at] = low + width * quantiles.at(Math.min(INTERVALS - 1, Math.floor(share * INTERVALS)));
  }
  shuffle(column, streamState(seed, ORDER, input));
  return column;
}

/** Source: Durstenfeld, R. (1964), "Algorithm 235: Random permutation", Communications of the ACM 7(7). */
function shuffle(numbers: Float64Array, state: readonly number[]): void {
  const generator = xoroshiro128plusFromState([...state]);
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = Math.floor(((generator.next() >>> 0) / INTERVALS) * (last + 1));
    const kept = numbers[last]!;
    numbers[last] = numbers[other]!;
    numbers[other] = kept;
  }
}
