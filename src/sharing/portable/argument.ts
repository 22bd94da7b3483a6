/** An argument of a Parley function as native formulas need it: its text, and what it gives now. */
import type { Value } from "../reading";
import type { Sentence } from "../../words/share/words";

export interface Argument {
  /** An expression that calls nothing of Parley any more; "" where the argument is left out. */
  text: string;
  /** "" for blank. */
  value: Value;
  /** Whether it is a range or an array. */
  several: boolean;
}

export const OMITTED: Argument = { text: "", value: "", several: false };

/** Or why there is none. */
export type Form = { formula: string } | { none: Sentence };

const ATOM =
  /^(?:-?\d+(?:\.\d+)?%?|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*|\$?[A-Z]{1,3}\$?\d+|[\p{L}\p{N}_]*\[[^[\]]*\]|[\p{L}\p{N}_]+\[\[[^[\]]*\],\[[^[\]]*\]\])$/u;

/** The expression so that it can stand beside any operator. */
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
