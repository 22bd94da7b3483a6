/** Turns random bits into draws from a three-point distribution, the same on every machine. */
import { betaQuantile } from "./beta";
import { pertShapes } from "./distributions";

/** Between the least and the most: "PERT" and "triangular" lean to the most likely, "uniform" leaves it aside. */
export const DISTRIBUTIONS = ["PERT", "triangular", "uniform"] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** The quantile function of a distribution on 0–1, at the middle of the interval that 32 random bits stand for, so that neither end is ever drawn. */
export interface Quantiles {
  at(bits: number): number;
}

const CELLS = 4096;
const BITS_BELOW = 20;
const BELOW = 2 ** BITS_BELOW;
/** In this many cells at each end the quantile bends too much for lines of their length; there each halving of the probability has lines of its own. */
const END_CELLS = 8;
const END = END_CELLS * BELOW;
const OCTAVES = 13;
const LINES = 32;
/** Nearer to the end, once in four million draws, the quantile is calculated. */
const NEAREST = END / 2 ** OCTAVES;
const INTERVALS = 2 ** 32;

/**
 * Quantiles of Beta(a, b) by linear interpolation, 32 random bits at a time, within 0.0001 of the distribution's width of the
 * exact quantile, its shapes being those of a PERT.
 */
export class QuantileTable implements Quantiles {
  private readonly quantiles = new Float64Array(CELLS + 1);
  private readonly lowEnd: EndTable;
  private readonly highEnd: EndTable;

  constructor(a: number, b: number) {
    let quantile = 0;
    let before = 0;
    for (let cell = 0; cell <= CELLS; cell++) {
      const next = betaQuantile(cell / CELLS, a, b, cell < 2 ? undefined : 2 * quantile - before);
      this.quantiles[cell] = rounded(next);
      before = quantile;
      quantile = next;
    }
    this.lowEnd = new EndTable(a, b);
    this.highEnd = new EndTable(b, a);
  }

  at(bits: number): number {
    const cell = bits >>> BITS_BELOW;
    if (cell < END_CELLS) return this.lowEnd.at(bits);
    if (cell >= CELLS - END_CELLS) return 1 - this.highEnd.at(~bits >>> 0);
    const low = this.quantiles[cell]!;
    return low + ((this.quantiles[cell + 1]! - low) * ((bits & (BELOW - 1)) + 0.5)) / BELOW;
  }
}

/** As many as one function call may have different estimates, and some more: 40 kB each. */
const MOST_KEPT = 256;
const kept = new Map<string, QuantileTable>();

/** A table once made is kept, as every recalculation asks for the same ones: making one takes 5,000 quantiles. */
export function quantileTable(a: number, b: number): QuantileTable {
  const key = `${a} ${b}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new QuantileTable(a, b);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

/** Quantiles of Beta(a, b) near probability 0. */
class EndTable {
  private readonly quantiles: Float64Array;

  constructor(
    private readonly a: number,
    private readonly b: number,
  ) {
    this.quantiles = Float64Array.from({ length: OCTAVES * LINES + 1 }, (_, at) => {
      const octave = Math.floor(at / LINES);
      return rounded(betaQuantile((NEAREST * (1 << octave) * (1 + (at - octave * LINES) / LINES)) / INTERVALS, a, b));
    });
  }

  /** @param bits below END */
  at(bits: number): number {
    if (bits < NEAREST) return rounded(betaQuantile((bits + 0.5) / INTERVALS, this.a, this.b));
    const octave = 31 - Math.clz32(bits / NEAREST);
    const along = ((bits + 0.5) / (NEAREST * (1 << octave)) - 1) * LINES;
    const line = Math.floor(along);
    const at = octave * LINES + line;
    return this.quantiles[at]! + (this.quantiles[at + 1]! - this.quantiles[at]!) * (along - line);
  }
}

/**
 * The distribution whose most likely value lies at the share `mode` of the way from its least to its most.
 *
 * @param mode 0–1
 */
export function quantilesOf(distribution: Distribution, mode: number): Quantiles {
  switch (distribution) {
    case "PERT": {
      const { a, b } = pertShapes(0, mode, 1);
      return quantileTable(a, b);
    }
    // A square root is rounded correctly everywhere, so these need no table.
    case "triangular":
      return {
        at: (bits) => {
          const probability = (bits + 0.5) / INTERVALS;
          return probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));
        },
      };
    case "uniform":
      return { at: (bits) => (bits + 0.5) / INTERVALS };
  }
}

/** Engines differ in the last digit of a logarithm; seven digits of a quantile are the same on all, and more than anyone estimates. */
function rounded(quantile: number): number {
  return Math.fround(quantile);
}
