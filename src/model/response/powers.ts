/** Powers by additions and multiplications alone: engines differ in the last digit of Math.pow, and the same seed is to give the same numbers on every machine. */

const LN_2_HIGH = 0.6931471803691238;
const LN_2_LOW = 1.9082149292705877e-10;
const HALF_ROOT = Math.SQRT1_2;
const ROOT = Math.SQRT2;
/** 0.1716 ^ 24 / 25, in the same way. */
const LOG_TERMS = 12;
const ODD_RECIPROCALS = Float64Array.from({ length: LOG_TERMS + 1 }, (_, term) => 1 / (2 * term + 1));
const LARGEST_SCALE = 1023;
const SCALES = scales();
/** Parts into which the step from one power of 2 to the next is cut: the series of e then needs few terms. */
const PARTS = 256;
const PART_BITS = 8;
const PARTS_OF_1 = PARTS / (LN_2_HIGH + LN_2_LOW);
const PART_HIGH = LN_2_HIGH / PARTS;
const PART_LOW = LN_2_LOW / PARTS;
const LEAST_EXPONENT = -708;
const LARGEST_EXPONENT = 709.78;
const ROOTS = roots();

function scales(): Float64Array {
  const table = new Float64Array(2 * LARGEST_SCALE + 1);
  table[LARGEST_SCALE] = 1;
  for (let power = 1; power <= LARGEST_SCALE; power++) {
    table[LARGEST_SCALE + power] = table[LARGEST_SCALE + power - 1]! * 2;
    table[LARGEST_SCALE - power] = table[LARGEST_SCALE - power + 1]! / 2;
  }
  return table;
}

/** 2 to the parts of 1, by square roots, which every engine rounds the same way. */
function roots(): Float64Array {
  const table = new Float64Array(PARTS).fill(1);
  for (let half = PARTS / 2, root = Math.SQRT2; half >= 1; half /= 2, root = Math.sqrt(root)) {
    for (let part = half; part < PARTS; part++) if (part & half) table[part]! *= root;
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
  for (let term = LOG_TERMS; term >= 1; term--) series = square * (series + ODD_RECIPROCALS[term]!);
  return twos * LN_2_HIGH + (2 * ratio * (1 + series) + twos * LN_2_LOW);
}

/** e to a power, to some units of the last digit: the nearest 256th part of a power of 2, and the series of e for the rest, of which the fifth term is below the last digit. */
export function exponential(x: number): number {
  if (!(x > LEAST_EXPONENT && x < LARGEST_EXPONENT)) return beyond(x);
  const parts = Math.floor(x * PARTS_OF_1 + 0.5) | 0;
  const r = x - parts * PART_HIGH - parts * PART_LOW;
  const series = 1 + r + r * r * (1 / 2 + r * (1 / 6) + r * r * (1 / 24));
  return series * ROOTS[parts & (PARTS - 1)]! * SCALES[LARGEST_SCALE + (parts >> PART_BITS)]!;
}

function beyond(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  return x < 0 ? 0 : Infinity;
}

let lastBase = 1;
let lastLogarithm = 0;

/** A base of 0 or more to a power, to some units of the last digit. Draws ask for the same base again and again, so its logarithm is kept. */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (base !== lastBase) {
    lastLogarithm = logarithm(base);
    lastBase = base;
  }
  return exponential(exponent * lastLogarithm);
}
