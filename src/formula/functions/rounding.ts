/** Rounding as Excel does it: to places, to a multiple, up, down, to even and odd numbers. */
import { errorOf } from "../operands";
import type { Value } from "../values";

/** Away from zero at a half, as Excel rounds; the last digits of a product do not decide. */
export function roundTo(value: number, places: number): number {
  return scaled(value, places, Math.round);
}

function scaled(value: number, places: number, round: (size: number) => number): number {
  const digits = Math.trunc(places);
  if (digits > 15 || value === 0) return value;
  if (digits < -308) return 0;
  const size = Math.abs(value);
  // Through the decimal text: 1.005 × 100 is 100.49999999999999 in binary, and 100.5 to Excel.
  const moved = Number(`${size.toPrecision(15)}e${digits}`);
  const tidy = Number.isFinite(moved) && moved < 1e15 ? Number(moved.toPrecision(15)) : moved;
  const result = Number(`${String(round(tidy)).includes("e") ? round(tidy) : `${round(tidy)}e${-digits}`}`);
  return Math.sign(value) * (Number.isFinite(result) ? result : size);
}

export const roundUp = (value: number, places: number): number => scaled(value, places, Math.ceil);
export const roundDown = (value: number, places: number): number => scaled(value, places, Math.floor);
/** The multiple of a step, without the last digit's noise. */
export const stepped = (value: number, step: number, round: (count: number) => number): number =>
  step === 0 ? 0 : Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));

export function ceiling(value: number, significance: number): Value {
  if (significance === 0) return 0;
  if (value > 0 && significance < 0) return errorOf("#NUM!");
  return stepped(value, significance, Math.ceil);
}

export function floor(value: number, significance: number): Value {
  if (significance === 0) return value === 0 ? 0 : errorOf("#DIV/0!");
  if (value > 0 && significance < 0) return errorOf("#NUM!");
  return stepped(value, significance, Math.floor);
}

export const evenUp = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2;
export const oddUp = (value: number): number =>
  value === 0 ? 1 : Math.sign(value) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1);
