/** What a compiled formula is: code that runs in a frame, and the references that the frame must bring. */
import type { FunctionContext } from "./functions/define";
import type { Operand, Reference } from "./operands";
import type { FormulaError } from "./values";

/** A row or column of a reference: counted from the sheet's first, or from the formula's own. */
export interface Coordinate {
  at: number;
  absolute: boolean;
}

export type ReferenceSpec =
  | {
      kind: "cells";
      /** null is the formula's own sheet. */
      sheet: string | null;
      /** null for whole columns. */
      rows: readonly [Coordinate, Coordinate] | null;
      /** null for whole rows. */
      columns: readonly [Coordinate, Coordinate] | null;
    }
  | { kind: "table"; table: string; sections: readonly string[]; columns: readonly string[] }
  | { kind: "name"; sheet: string | null; name: string }
  | { kind: "unsupported"; message: string };

/** What a reference means for one formula. A name is worked out whenever it is used. */
export type Resolved = Reference | FormulaError | NameUse;
export interface NameUse {
  evaluate(): Operand;
}

export interface Frame extends FunctionContext {
  readonly references: readonly Resolved[];
  /** Values of LET and the parameters of LAMBDA, each in a place of its own. */
  readonly locals: Operand[];
  /** A frame of the same formula with other locals. */
  with(locals: Operand[]): Frame;
  custom(name: string, args: readonly Operand[]): Operand;
  /** `A1#` */
  spillOf(reference: Reference): Operand;
}

export type Code = (frame: Frame) => Operand;

export interface Compiled {
  run: Code;
  references: readonly ReferenceSpec[];
  locals: number;
  volatile: boolean;
  /** Holds a subtotal: which rows are shown decides on the result, and other subtotals leave the cell out. */
  readsRows?: boolean;
  /** Has relative references: in another cell the same text is other code. */
  relative: boolean;
  /** Stands for a formula that another program wrote and that cannot be read here; what its text mentions is not in `references`. */
  unreadable?: boolean;
}
