/**
 * Random draws in blocks: the stream of a block and an input depends on the seed, the block's number and the input's number
 * alone, so that it does not matter who draws which block, nor in what order.
 */
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { quantilesOf, type Distribution, type Quantiles } from "./quantile-table";

/** An input of which three estimates are known, all in one unit; `likely` is not used where the distribution is uniform. */
export interface Estimate {
  low: number;
  likely: number;
  high: number;
  distribution: Distribution;
}

/** Draws of a block; the last one of a run may hold fewer. Another number would give other draws for the same seed. */
export const BLOCK = 4096;
const WORDS = 4;
const GOLDEN = 0x9e3779b9;
const INTERVALS = 2 ** 32;

/**
 * Plain draws, each on its own: percentiles then have the error that their number says (for the median about 1.25 standard
 * deviations over its root), which a Latin hypercube would hide, and blocks need not know of each other.
 */
export class BlockDraws {
  private readonly quantiles: (Quantiles | undefined)[];

  /** @param seed whole, 0 to 2³¹ − 1 */
  constructor(
    private readonly estimates: readonly Estimate[],
    private readonly seed: number,
  ) {
    this.quantiles = estimates.map(({ low, likely, high, distribution }) => {
      if (low === high) return undefined;
      return quantilesOf(distribution, (likely - low) / (high - low));
    });
  }

  /** The first `count` draws of a block for the input of a number, in its unit. */
  column(block: number, input: number, count: number): Float64Array {
    const { low, high } = this.estimates[input]!;
    const quantiles = this.quantiles[input];
    const drawn = new Float64Array(count);
    if (!quantiles) return drawn.fill(low);
    const generator = xoroshiro128plusFromState(streamState(this.seed, block, input));
    const width = high - low;
    for (let draw = 0; draw < count; draw++) drawn[draw] = low + width * quantiles.at(generator.next() >>> 0);
    return drawn;
  }

  /** Numbers between 0 and 1, all equally likely, that no input is drawn with: which of several things happens. */
  chances(block: number, count: number): Float64Array {
    const generator = xoroshiro128plusFromState(streamState(this.seed, block, CHANCE_STREAM));
    return Float64Array.from({ length: count }, () => ((generator.next() >>> 0) + 0.5) / INTERVALS);
  }
}

/** Beside those of the inputs, which count from 0. */
const CHANCE_STREAM = -1;

/** The 128 bits that a stream begins with: each word hashes the three numbers again. */
export function streamState(seed: number, block: number, input: number): number[] {
  return Array.from({ length: WORDS }, (_, word) =>
    mixed(mixed(mixed(seed + Math.imul(word + 1, GOLDEN)) + block) + input),
  );
}

/** Every bit of a word bears on all of its hash. Source: Appleby, A. (2011), MurmurHash3, the 32-bit finaliser. */
function mixed(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
