/** Powers by additions and multiplications alone: engines differ in the last digit of Math.pow, and the same seed is to give the same numbers on every machine. */

const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;
const HALF_ROOT = Math.SQRT1_2;
const ROOT = Math.SQRT2;
/** 0.3466 ^ 14 / 14! is below half a unit of the last digit. */
const EXP_TERMS = 13;
const RECIPROCALS = Float64Array.from({ length: EXP_TERMS + 1 }, (_, term) => (term === 0 ? 0 : 1 / term));
/** 0.1716 ^ 24 / 25, likewise. */
const LOG_TERMS = 12;
const LARGEST_SCALE = 1023;
const SCALES = scales();

function scales(): Float64Array {
  const table = new Float64Array(2 * LARGEST_SCALE + 1);
  table[LARGEST_SCALE] = 1;
  for (let power = 1; power <= LARGEST_SCALE; power++) {
    table[LARGEST_SCALE + power] = table[LARGEST_SCALE + power - 1]! * 2;
    table[LARGEST_SCALE - power] = table[LARGEST_SCALE - power + 1]! / 2;
  }
  return table;
}

/** Natural logarithm of a number above 0, such as 1 + a rate; its series is that of the area hyperbolic tangent. */
export function logarithm(x: number): number {
  if (x === Infinity) return Infinity;
  let twos = 0;
  let rest = x;
  while (rest > ROOT) {
    rest /= 2;
    twos++;
  }
  while (rest < HALF_ROOT && rest > 0) {
    rest *= 2;
    twos--;
  }
  if (!(rest > 0)) return rest === 0 ? -Infinity : Number.NaN;
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let series = 0;
  for (let term = LOG_TERMS; term >= 1; term--) series = square * (series + 1 / (2 * term + 1));
  return twos * LN_2_HIGH + (2 * ratio * (1 + series) + twos * LN_2_LOW);
}

/** e to a power, to a few units of the last digit: the power's series around the nearest power of 2. */
export function exponential(x: number): number {
  const twos = Math.round(x / (LN_2_HIGH + LN_2_LOW));
  if (!(twos > -LARGEST_SCALE)) return Number.isNaN(x) ? Number.NaN : 0;
  if (twos > LARGEST_SCALE) return Infinity;
  const rest = x - twos * LN_2_HIGH - twos * LN_2_LOW;
  let series = 1;
  for (let term = EXP_TERMS; term >= 1; term--) series = 1 + rest * RECIPROCALS[term]! * series;
  return series * SCALES[LARGEST_SCALE + twos]!;
}
