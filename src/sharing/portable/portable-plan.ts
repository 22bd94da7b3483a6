/** What a portable copy consists of: each cell with its native formula or the reason for a value, and what the formulas look up. */
import { NO_SCENARIO } from "./lookup-forms";
import type { FilledCell } from "./block-cells";
import type { RatePaths } from "./rate-paths";
import type { RowLookup } from "./row-lookups";
import type { Value } from "../reading";
import type { Sentence } from "../../words/sharing/words";

/** Steps of a portable copy: the workbook is read, Parley's figures are calculated, the copy is written, and each figure is compared. */
export const PORTABLE_STEPS = 4;

export interface PortableCell extends FilledCell {
  /** The formula that takes the place of Parley's; null where a value does. */
  native: string | null;
  /** Why it is a value; null for a native formula. */
  why: Sentence | null;
}

export interface FigureRow {
  goods: Value;
  field: string;
  origin: string;
  /** The table whose figures they are; "" for Parley's own. */
  trade: string;
  value: number;
}

export interface PortablePlan {
  cells: PortableCell[];
  rates: RatePaths;
  /** Rows of the paths that blocks of cells read. */
  lookups: readonly RowLookup[];
  figures: FigureRow[];
  /** The lists of the sheet of holidays that formulas count with, by their capitals. */
  holidays: readonly (readonly string[])[];
}

/** Cells that are values at first: those without a native formula, and the first of each block, which goes with what it filled. */
export function isValueOnly({ native, original }: PortableCell): boolean {
  return native === null || (original ?? "") !== "";
}

/** The name in place of a scenario that is left out. */
export const scenarioShown = (scenario: Value): Value => (scenario === "" ? NO_SCENARIO : scenario);
