/** The beta distribution: its probabilities and its quantiles, to about the precision of the machine. */

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on six terms of Stirling's series leave an error below the machine's. */
const STIRLING_FROM = 12;
/** Coefficients of 1/x, 1/x³, 1/x⁵ …: Abramowitz, M. and Stegun, I. (1964), "Handbook of Mathematical Functions", 6.1.41. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** Logarithm of the gamma function for x above 0: Abramowitz and Stegun 6.1.41, reached by the recurrence 6.1.15. */
export function logGamma(x: number): number {
  let product = 1;
  for (; x < STIRLING_FROM; x++) product *= x;
  let series = 0;
  for (let term = STIRLING.length - 1; term >= 0; term--) series = series / (x * x) + STIRLING[term]!;
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series / x - Math.log(product);
}

/** Logarithm of the complete beta function B(a, b), 6.2.2. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Probability that a Beta(a, b) variate is at most x: the regularised incomplete beta function, by its continued fraction.
 * Source: Abramowitz and Stegun 26.5.8, with the symmetry 26.5.2 where the fraction converges slowly.
 *
 * @param a above 0, @param b above 0, @param x 0–1
 * @param logB logBeta(a, b), where the caller has it already
 */
export function betaProbability(x: number, a: number, b: number, logB = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(1 - x, b, a, logB);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB) / a) * continuedFraction(x, a, b);
}

const MOST_TERMS = 500;
const SMALLEST = 1e-300;

/** Evaluated forwards by the method of Lentz (1976), Applied Optics 15, as Press et al. (2007), "Numerical Recipes", 5.2, describe it. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = Infinity;
  let d = 1;
  let fraction = 1;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const half = term >> 1;
    const numerator = term % 2 === 0 ? half * (b - half) : -(a + half) * (a + b + half);
    const coefficient = (numerator * x) / ((a + term - 1) * (a + term));
    d = 1 / away(1 + coefficient * d);
    c = away(1 + coefficient / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

/** Steps shorter than this share of x are rounding: betaProbability is good to a few units of its last digit. */
const CLOSE = 1e-15;

/**
 * The x below which a Beta(a, b) variate falls with the given probability: Newton's steps on betaProbability, kept within a
 * bracket that shrinks. Starts from the distribution's leading term in its tail (Abramowitz and Stegun 26.5.4).
 *
 * @param probability 0–1, @param a at least 1, @param b at least 1
 * @param near a first guess, where the caller has a better one
 */
export function betaQuantile(probability: number, a: number, b: number, near?: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  const logB = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = near !== undefined && near > low && near < high ? near : fromTails(probability, a, b, logB);
  for (let step = 0; step < 200; step++) {
    const excess = betaProbability(x, a, b, logB) - probability;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    let next = x - excess / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= CLOSE * x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

function fromTails(probability: number, a: number, b: number, logB: number): number {
  const mean = a / (a + b);
  const low = Math.exp((Math.log(probability * a) + logB) / a);
  const high = 1 - Math.exp((Math.log((1 - probability) * b) + logB) / b);
  return low < mean ? low : Math.max(high, mean);
}
