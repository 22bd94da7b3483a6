/** A call of one of Parley's functions as a formula of Excel's own functions, for copies of a workbook that work without Parley. */

/** An argument of the call: its text, and what it gives now. */
export interface Argument {
  /** An expression that calls nothing of Parley any more; "" where the argument is left out. */
  text: string;
  /** "" for blank. */
  value: number | string | boolean;
  /** Whether it is a range or an array. */
  several: boolean;
}

export const OMITTED: Argument = { text: "", value: "", several: false };

/** Why a call has no native formula; the sentences are sharing's. */
export type NoNativeReason = "noForm" | "linear" | "moment" | "clockText" | "deadlineText" | "zones" | "noCalendar";

/** The formula, or why there is none; `about` is the value that prevents it. */
export type Form = { formula: string } | { none: NoNativeReason; about?: string };

/** Writes the formula for the arguments of one call; or the table that a portable copy looks the result up in. */
export type NativeForm = ((args: readonly Argument[]) => Form) | "rates" | "duties" | "figures";

export function at(args: readonly Argument[], index: number): Argument {
  return args[index] ?? OMITTED;
}

const ATOM =
  /^(?:-?\d+(?:\.\d+)?%?|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*|\$?[A-Z]{1,3}\$?\d+|[\p{L}\p{N}_]*\[[^[\]]*\]|[\p{L}\p{N}_]+\[\[[^[\]]*\],\[[^[\]]*\]\])$/u;

/** The expression so that it can be an operand of any operator. */
export function operand({ text }: Argument): string {
  return ATOM.test(text) ? text : `(${text})`;
}

export function isLiteral(text: string): boolean {
  return /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE)$/i.test(text);
}

/** A literal or an expression, with `otherwise` where it is blank. */
export function orElse(argument: Argument, otherwise: string): string {
  if (argument.text === "") return otherwise;
  if (isLiteral(argument.text)) return operand(argument);
  return `IF(${argument.text}="",${otherwise},${argument.text})`;
}

/** 1 + rate, by which a duty multiplies a price. */
export function priceFactor(rate: Argument): string {
  return `(1+${operand(rate)})`;
}

/** Present value of one unit at the end of each of some years. */
export function presentValueOfOne(rate: string, years: string): string {
  return `PV(${rate},${years},-1)`;
}
