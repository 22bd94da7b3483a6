/** What a rate of duty may be: one answer for cells, the model, the law's rows and cases that people make. */
import { InputError } from "../input-error";

/**
 * The highest rate that is taken; 5 and more is taken for a forgotten per cent sign. The highest ad valorem rate of the
 * HTSUS is the 350 % of tobacco (heading 2401), and with the 145 % of April 2025 on top it stays below; 5 for 5 % does
 * not slip through. Written with an end that is included, as a validation of cells takes one.
 */
export const HIGHEST_RATE = 4.9999;

export type RateFault = "below zero" | "per cent as a number" | "no number";

/** What keeps a number from being a rate; undefined where nothing does. A rate is a fraction: 0.25 for 25 %. */
export function rateFault(value: number): RateFault | undefined {
  if (!Number.isFinite(value)) return "no number";
  if (value < 0) return "below zero";
  return value > HIGHEST_RATE ? "per cent as a number" : undefined;
}

export function isRate(given: unknown): given is number {
  return typeof given === "number" && rateFault(given) === undefined;
}

/** The rate itself; throws for what is none. */
export function checkRate(argument: string, value: number): number {
  const fault = rateFault(value);
  if (fault === "per cent as a number") throw new InputError(argument, "percentAsNumber", { value });
  if (fault !== undefined) throw new InputError(argument, "value", { value, wanted: "rate" });
  return value;
}

/**
 * The fraction that a text of per cent means, as people write it into a field whose unit is per cent: 0.25 of "25",
 * "25 %", "25.0%" and "25,0"; NaN of anything else. Cells hold "25%" as 0.25 already: that is Excel's doing.
 */
export function percentToFraction(text: string): number {
  const plain = text.trim().replace(/\s*%$/, "").replace(",", ".");
  return /^(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number((Number(plain) / 100).toPrecision(12)) : Number.NaN;
}

/** Sums of decimal rates without the last binary digits: 1.475, not 1.4749999999999999. */
export function tidy(rate: number): number {
  return Math.round(rate * 1e12) / 1e12;
}
