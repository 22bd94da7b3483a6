/** Bits, number systems and steps, as engineers count. */
import { errorOf, raise, type Operand } from "../operands";
import { fn, type FunctionTable } from "./define";

/** Bits are counted in whole numbers below 2^48. */
const TOO_LARGE = 2 ** 48;
const MOST_SHIFTED = 53;

function bits(value: number): bigint {
  if (!Number.isInteger(value) || value < 0 || value >= TOO_LARGE) return raise("#NUM!");
  return BigInt(value);
}

/** To the left where `by` is positive. */
function shifted(value: number, by: number): Operand {
  const places = Math.trunc(by);
  if (Math.abs(places) > MOST_SHIFTED) return errorOf("#NUM!");
  const result = places >= 0 ? bits(value) << BigInt(places) : bits(value) >> BigInt(-places);
  return result < BigInt(TOO_LARGE) ? Number(result) : errorOf("#NUM!");
}

interface NumberSystem {
  radix: number;
  /** Of ten digits; the upper half of what they can say is negative. */
  size: number;
}
const SYSTEMS = {
  BIN: { radix: 2, size: 2 ** 10 },
  OCT: { radix: 8, size: 2 ** 30 },
  HEX: { radix: 16, size: 2 ** 40 },
} satisfies Record<string, NumberSystem>;
const MOST_DIGITS = 10;

function decimal(text: string, { radix, size }: NumberSystem): number {
  const digits = text === "" ? "0" : text;
  const allowed = "0123456789ABCDEF".slice(0, radix);
  if (digits.length > MOST_DIGITS || [...digits.toUpperCase()].some((digit) => !allowed.includes(digit)))
    return raise("#NUM!");
  const value = Number.parseInt(digits, radix);
  return value >= size / 2 ? value - size : value;
}

function written(value: number, { radix, size }: NumberSystem, places: number | undefined): Operand {
  const whole = Math.trunc(value);
  if (whole < -size / 2 || whole >= size / 2) return errorOf("#NUM!");
  const digits = (whole < 0 ? whole + size : whole).toString(radix).toUpperCase();
  if (places === undefined || whole < 0) return digits;
  const length = Math.trunc(places);
  return length < digits.length || length > MOST_DIGITS ? errorOf("#NUM!") : digits.padStart(length, "0");
}

const conversions: FunctionTable = Object.fromEntries(
  Object.entries(SYSTEMS).flatMap(([name, system]) => [
    [`${name}2DEC`, fn("t", (text) => decimal(text, system))],
    [`DEC2${name}`, fn("n|N", (value, places) => written(value, system, places))],
    ...Object.entries(SYSTEMS)
      .filter(([other]) => other !== name)
      .map(([other, into]) => [
        `${name}2${other}`,
        fn("t|N", (text, places) => written(decimal(text, system), into, places)),
      ]),
  ]),
) as FunctionTable;

export const ENGINEERING: FunctionTable = {
  BITAND: fn("nn", (one, other) => Number(bits(one) & bits(other))),
  BITOR: fn("nn", (one, other) => Number(bits(one) | bits(other))),
  BITXOR: fn("nn", (one, other) => Number(bits(one) ^ bits(other))),
  BITLSHIFT: fn("nn", (value, by) => shifted(value, by)),
  BITRSHIFT: fn("nn", (value, by) => shifted(value, -by)),
  ...conversions,
  DELTA: fn("n|n", (one, other = 0) => (one === other ? 1 : 0)),
  GESTEP: fn("n|n", (value, step = 0) => (value >= step ? 1 : 0)),
};
