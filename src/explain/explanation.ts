/** Why a cell shows what it shows, as data: what the figure is called, the steps that give it, what it rests on. */
import type { Value } from "../sharing/reading";
import type { CellsFailure } from "../sharing/simulate/cell-request";

/** A cell as a person finds it. Rows and columns count from 0. */
export interface Where {
  /** "Outcomes!C10" */
  cell: string;
  sheet: string;
  row: number;
  column: number;
  /** By the words of its row and the head of its column; "" where no words stand near. */
  label: string;
  /** What it is called among cells of its own row: the head of its column; "" outside of tables. */
  head: string;
}

/**
 * How a value comes about. Of "sum" and "product" the parts count by their signs; "total" adds up all its parts; "least" and "most"
 * are one of their parts; "picked" is the one part, found among others; "function" and "text" are made of their parts in ways of their own.
 */
export type How =
  | "cell"
  | "constant"
  | "range"
  | "sum"
  | "product"
  | "power"
  | "total"
  | "least"
  | "most"
  | "picked"
  | "function"
  | "text";

export type Sign = "" | "+" | "−" | "×" | "÷" | "^";

export interface Step {
  how: How;
  /** How it counts in the step that it is part of. */
  sign: Sign;
  value: Value;
  /** Of a cell, and of a range its first cell. */
  at: Where | null;
  /** What it is called in the formula: a function, an argument, a range, a constant; else "". */
  name: string;
  /** Of several ways in the formula this one is taken because the condition holds or does not. */
  because: readonly { said: string; holds: boolean }[];
  steps: readonly Step[];
  /** Further parts of a total, added up; how many cells a range or a choice has. */
  rest: { count: number; value: number } | null;
}

/** A measure of the law behind the figure, in the words of TARIFF_STACK. */
export interface LawRow {
  authority: string;
  /** Fraction that it adds; null where it adds more to some goods, or on some days, than to others. */
  rate: number | null;
  /** Excel's serial numbers; null where the law names none. */
  from: number | null;
  until: number | null;
  why: string;
  citation: string;
}

/** A rate that a formula asked the law for. */
export interface LawAsked {
  goods: string;
  origin: string;
  /** Excel's serial number of the day. */
  day: number;
  scenario: string;
  rate: number;
  rows: readonly LawRow[];
}

/** An input that a person changed: what the build wrote there, and what the figure would be with it. */
export interface Changed {
  at: Where;
  now: Value;
  /** null where the record says only that it was something else. */
  before: Value | null;
}

export interface Explanation {
  at: Where;
  value: Value;
  /** "input": a person is meant to change it; "constant": it holds no formula. */
  kind: "blank" | "input" | "constant" | "formula";
  /** As a person sees it; "" where there is none. */
  formula: string;
  /** Where another cell's formula fills this one. */
  filledFrom: Where | null;
  /** What stands above the column's head or below the cell's label, in the workbook's words. */
  about: string;
  /** null where the cell holds no formula. */
  root: Step | null;
  law: readonly LawAsked[];
  changed: Changed | null;
}

/** An assumption behind a figure, and what a small change of it does. */
export interface Move {
  at: Where;
  value: number;
  /** What it was tried with. */
  tried: number;
  /** By how much the figure moves then. */
  by: number;
}

export interface Behind {
  /** Inputs that move the figure, the strongest first. */
  moves: readonly Move[];
  /** Inputs that were tried and move nothing. */
  still: number;
  /** Inputs that there was no time to try. */
  untried: number;
  sources: readonly { text: string; at: Where }[];
  /** "" where the workbook has no case. */
  vintage: string;
  /** All that the law was asked for on the way to the figure. */
  law: readonly LawRow[];
  changed: readonly Changed[];
  /** The figure with all that a person changed put back, where that can be worked out. */
  before: number | null;
  /** Why moves are not given. */
  refused: CellsFailure | null;
}
