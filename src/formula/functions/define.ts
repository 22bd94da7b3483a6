/**
 * How a worksheet function is written down: a signature in letters, and the code that gets the arguments ready.
 *
 * Of each argument: n number, t text, b truth value, v single value, e single value that may be an error, m single value or
 * matrix as it comes, r reference, f function. Given a range or an array for n, t, b, v or e, the function is calculated for
 * each of its elements, as Excel does. A capital letter means that an empty place counts as left out.
 * "nn|n" is two arguments and one more that may be left out; after "*" follows what may be repeated: "m*m", "mmv*mv".
 */
import type { Lambda, Operand, Reference } from "../operands";
import type { Value } from "../values";

interface Kinds {
  n: number;
  t: string;
  b: boolean;
  v: number | string | boolean | null;
  e: Value;
  m: Operand;
  r: Reference;
  f: Lambda;
}
type KindOf<Letter extends string> = Lowercase<Letter> extends keyof Kinds ? Kinds[Lowercase<Letter>] : never;
type Given<Letters extends string> = Letters extends `${infer First}${infer Rest}`
  ? [KindOf<First>, ...Given<Rest>]
  : [];
type Perhaps<Letters extends string> = Letters extends `${infer First}${infer Rest}`
  ? [KindOf<First>?, ...Perhaps<Rest>]
  : [];
type Repeated<Letters extends string> = Letters extends `${infer First}${infer Rest}`
  ? KindOf<First> | Repeated<Rest>
  : never;
export type Arguments<Signature extends string> = Signature extends `${infer First}|${infer Then}*${infer Group}`
  ? [...Given<First>, ...Perhaps<Then>, ...Repeated<Group>[]]
  : Signature extends `${infer First}*${infer Group}`
    ? [...Given<First>, ...Repeated<Group>[]]
    : Signature extends `${infer First}|${infer Then}`
      ? [...Given<First>, ...Perhaps<Then>]
      : Given<Signature>;

/** What a function may ask about the calculation that it is part of. */
export interface FunctionContext {
  /** The formula's place. */
  readonly row: number;
  readonly column: number;
  now(): { time: number; offset: number };
  random(): number;
  /** Reads an address as INDIRECT does; undefined where it is none. */
  refer(address: string): Operand | undefined;
  /** A reference that came up only now (`A1:INDEX(…)`, OFFSET): the formula depends on it from here on. */
  dependOn(reference: Reference): void;
  /** The formula of a cell. */
  formulaAt(reference: Reference): string | undefined;
  /** Whole sheets in their order, for SHEET and SHEETS. */
  sheetNumber(reference?: Reference): number;
  sheetCount(): number;
  /** The cells' values, row by row, without those that are left out. */
  shown(reference: Reference, leaveOut: LeftOut): Value[];
}

export interface LeftOut {
  /** "filtered": rows that a filter does not show; "hidden": those and rows that a user hid. */
  rows: "none" | "filtered" | "hidden";
  /** Cells whose formulas are subtotals themselves. */
  subtotals: boolean;
}

export interface FunctionDefinition {
  signature: string;
  least: number;
  most: number;
  /** Calculated at every calculation. */
  volatile: boolean;
  /** Which rows are shown decides on the result. */
  readsRows?: boolean;
  run(context: FunctionContext, args: readonly unknown[]): Operand;
}
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** As many arguments as Excel allows. */
const MOST_ARGUMENTS = 255;

export function fn<const Signature extends string>(
  signature: Signature,
  run: (...args: Arguments<Signature>) => Operand,
): FunctionDefinition {
  return inContext(signature, (_, ...args) => run(...args));
}

export function inContext<const Signature extends string>(
  signature: Signature,
  run: (context: FunctionContext, ...args: Arguments<Signature>) => Operand,
): FunctionDefinition {
  const [fixed = "", group] = signature.split("*");
  const [first = "", then = ""] = fixed.split("|");
  return {
    signature,
    least: first.length,
    most: group === undefined ? first.length + then.length : MOST_ARGUMENTS,
    volatile: false,
    run: (context, args) => run(context, ...(args as Arguments<Signature>)),
  };
}

export const volatile = (definition: FunctionDefinition): FunctionDefinition => ({ ...definition, volatile: true });

/** The letter of each argument, up to `count`. */
export function kindsOf(signature: string, count: number): string[] {
  const [fixed = "", group = ""] = signature.replace("|", "").split("*");
  return Array.from({ length: count }, (_, index) =>
    index < fixed.length ? fixed[index]! : group[(index - fixed.length) % group.length]!,
  );
}
