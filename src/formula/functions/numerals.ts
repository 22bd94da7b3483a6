/** Numbers written as Roman numerals or in another base. */
import { raise } from "../operands";

export const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

export function roman(value: number): string {
  let rest = Math.trunc(value);
  if (rest < 0 || rest > 3999) return raise("#VALUE!");
  let text = "";
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  return text;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function inBase(value: number, radix: number, length: number): string {
  const [number, base] = [Math.trunc(value), Math.trunc(radix)];
  if (number < 0 || number >= 2 ** 53 || base < 2 || base > 36) return raise("#NUM!");
  return number.toString(base).toUpperCase().padStart(Math.trunc(length), "0");
}

export function fromBase(text: string, radix: number): number {
  const base = Math.trunc(radix);
  if (base < 2 || base > 36) return raise("#NUM!");
  let total = 0;
  for (const letter of text.trim().toUpperCase()) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0 || digit >= base) return raise("#NUM!");
    total = total * base + digit;
  }
  return total;
}
