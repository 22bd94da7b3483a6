/** Distributions of chance whose values need no more than the error function, powers and factorials. */
import { errorOf, finite, raise } from "../operands";
import type { Value } from "../values";
import { fn, type FunctionDefinition, type FunctionTable } from "./define";

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
const LARGE = 2.5;

/** 1 − erf(x): a power series near 0, Lentz's continued fraction beyond (Abramowitz & Stegun 7.1.6 and 7.1.14). */
function complementaryError(x: number): number {
  if (x < 0) return 2 - complementaryError(-x);
  if (x < LARGE) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

const standardDensity = (z: number): number => Math.exp((-z * z) / 2) / SQRT_TWO_PI;
const standardNormal = (z: number): number => complementaryError(-z / Math.SQRT2) / 2;

/** Halving, then Newton's steps on the distribution itself. */
function standardInverse(probability: number): number {
  if (probability <= 0 || probability >= 1) return raise("#NUM!");
  if (probability > 0.5) return -standardInverse(1 - probability);
  let [low, high] = [-40, 0];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (standardNormal(middle) < probability) low = middle;
    else high = middle;
  }
  let z = (low + high) / 2;
  for (let round = 0; round < 3; round++) {
    const step = (standardNormal(z) - probability) / standardDensity(z);
    if (Number.isFinite(step)) z -= step;
  }
  return z;
}

function normal(value: number, mean: number, deviation: number, cumulative: boolean): Value {
  if (deviation <= 0) return errorOf("#NUM!");
  const z = (value - mean) / deviation;
  return cumulative ? standardNormal(z) : standardDensity(z) / deviation;
}

const normalInverse = (probability: number, mean: number, deviation: number): Value =>
  deviation <= 0 ? errorOf("#NUM!") : mean + deviation * standardInverse(probability);

function logNormal(value: number, mean: number, deviation: number, cumulative: boolean): Value {
  if (value <= 0 || deviation <= 0) return errorOf("#NUM!");
  const z = (Math.log(value) - mean) / deviation;
  return cumulative ? standardNormal(z) : standardDensity(z) / (deviation * value);
}

/** The logarithm of count!, exact enough for sums of up to some thousand factors. */
function logFactorial(count: number): number {
  let total = 0;
  for (let factor = 2; factor <= count; factor++) total += Math.log(factor);
  return total;
}

/** Up to and with `count`, or of it alone. */
function summed(count: number, cumulative: boolean, logOf: (at: number) => number): number {
  if (!cumulative) return Math.exp(logOf(count));
  let total = 0;
  for (let at = 0; at <= count; at++) total += Math.exp(logOf(at));
  return Math.min(1, total);
}

function binomial(successes: number, trials: number, probability: number, cumulative: boolean): Value {
  const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
  if (k < 0 || k > n || probability < 0 || probability > 1) return errorOf("#NUM!");
  if (probability === 0) return 1 - (k > 0 && !cumulative ? 1 : 0);
  if (probability === 1) return k === n ? 1 : 0;
  const whole = logFactorial(n);
  return summed(
    k,
    cumulative,
    (at) =>
      whole -
      logFactorial(at) -
      logFactorial(n - at) +
      at * Math.log(probability) +
      (n - at) * Math.log1p(-probability),
  );
}

function poisson(events: number, mean: number, cumulative: boolean): Value {
  const count = Math.trunc(events);
  if (count < 0 || mean < 0) return errorOf("#NUM!");
  if (mean === 0) return cumulative || count === 0 ? 1 : 0;
  return summed(count, cumulative, (at) => at * Math.log(mean) - mean - logFactorial(at));
}

function exponential(value: number, rate: number, cumulative: boolean): Value {
  if (value < 0 || rate <= 0) return errorOf("#NUM!");
  return cumulative ? -Math.expm1(-rate * value) : rate * Math.exp(-rate * value);
}

function weibull(value: number, shape: number, scale: number, cumulative: boolean): Value {
  if (value < 0 || shape <= 0 || scale <= 0) return errorOf("#NUM!");
  const power = (value / scale) ** shape;
  return cumulative ? -Math.expm1(-power) : finite((shape / scale) * (value / scale) ** (shape - 1) * Math.exp(-power));
}

const both = (definition: FunctionDefinition, ...names: readonly string[]): FunctionTable =>
  Object.fromEntries(names.map((name) => [name, definition]));

export const DISTRIBUTIONS: FunctionTable = {
  ...both(fn("nnnb", normal), "NORM.DIST", "NORMDIST"),
  ...both(fn("nnn", normalInverse), "NORM.INV", "NORMINV"),
  "NORM.S.DIST": fn("nb", (z, cumulative) => (cumulative ? standardNormal(z) : standardDensity(z))),
  NORMSDIST: fn("n", standardNormal),
  ...both(fn("n", standardInverse), "NORM.S.INV", "NORMSINV"),
  PHI: fn("n", standardDensity),
  GAUSS: fn("n", (z) => standardNormal(z) - 0.5),
  ERF: fn("n|N", (low, high) =>
    high === undefined ? 1 - complementaryError(low) : complementaryError(low) - complementaryError(high),
  ),
  "ERF.PRECISE": fn("n", (x) => 1 - complementaryError(x)),
  ...both(fn("n", complementaryError), "ERFC", "ERFC.PRECISE"),
  "LOGNORM.DIST": fn("nnnb", logNormal),
  LOGNORMDIST: fn("nnn", (value, mean, deviation) => logNormal(value, mean, deviation, true)),
  ...both(
    fn("nnn", (probability, mean, deviation) =>
      deviation <= 0 ? errorOf("#NUM!") : finite(Math.exp(mean + deviation * standardInverse(probability))),
    ),
    "LOGNORM.INV",
    "LOGINV",
  ),
  ...both(
    fn("nnn", (alpha, deviation, size) =>
      alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1
        ? errorOf("#NUM!")
        : (-standardInverse(alpha / 2) * deviation) / Math.sqrt(Math.trunc(size)),
    ),
    "CONFIDENCE.NORM",
    "CONFIDENCE",
  ),
  ...both(fn("nnnb", binomial), "BINOM.DIST", "BINOMDIST"),
  ...both(fn("nnb", poisson), "POISSON.DIST", "POISSON"),
  ...both(fn("nnb", exponential), "EXPON.DIST", "EXPONDIST"),
  ...both(fn("nnnb", weibull), "WEIBULL.DIST", "WEIBULL"),
};
