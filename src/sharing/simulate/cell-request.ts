/** What is asked of the cells of a workbook: which of them are drawn, which is the outcome, and what is wrong with that. */
import type { FormulaEngine } from "../../formula/engine-types";
import { FormulaSyntaxError } from "../../formula/engine-types";
import { cellName } from "../../formula/draw/book";
import type { RefusalReason } from "../../formula/draw/refusal";
import type { CellAddress } from "../../formula/values";
import type { Distribution } from "../../model/uncertainty/quantile-table";
import type { Sampling } from "../../model/uncertainty/sample";
import { SharingError } from "../sharing-error";

export interface CellInput {
  /** As a formula names it: "Inputs!C5", a name, "Terms[Coverage]" of one row. */
  cell: string;
  low: number;
  likely: number;
  high: number;
  distribution: Distribution;
  /** Only whole numbers are drawn, as of days. */
  whole: boolean;
}

export interface CellsRequest {
  inputs: readonly CellInput[];
  outcomes: readonly string[];
  correlations: readonly { one: string; other: string; rank: number }[];
  draws: number;
  seed: number;
  sampling: Sampling;
}

export interface GoalRequest {
  cell: string;
  value: number;
  by: string;
  low: number;
  high: number;
  whole: boolean;
}

/** Plain data, as it comes from a worker. */
export type CellsFailure =
  | { kind: "cell"; given: string }
  | { kind: "refused"; reason: RefusalReason; cell: string; what: string }
  | { kind: "no inputs" }
  | { kind: "no outcome" }
  | { kind: "no formula"; cell: string }
  | { kind: "twice"; cell: string }
  | { kind: "order"; cell: string; low: number; likely: number; high: number }
  | { kind: "range"; cell: string; low: number; high: number }
  | { kind: "correlation"; one: string; other: string; rank: number }
  | { kind: "not an input"; cell: string }
  | { kind: "contradiction" }
  | { kind: "draws"; given: number; most: number }
  | { kind: "too much"; draws: number; inputs: number; most: number }
  | { kind: "seed"; given: number; most: number }
  | { kind: "differs"; cell: string; workbook: number; here: number }
  | { kind: "no number"; cell: string }
  | { kind: "argument"; given: string };

export class CellsError extends SharingError {
  constructor(readonly failure: CellsFailure) {
    super("bad-argument", ({ cells }) => cells.failure(failure));
    this.name = "CellsError";
  }
}

/** Finds single cells by what formulas call them. */
export class CellFinder {
  constructor(private readonly engine: FormulaEngine) {}

  find(text: string): CellAddress {
    const [first] = this.engine.sheets();
    const wanted = text.trim().replace(/^=/, "");
    try {
      const range = first && this.engine.refersTo(wanted, { sheet: first.id, row: 0, column: 0 });
      if (range && range.rows === 1 && range.columns === 1)
        return { sheet: range.sheet, row: range.row, column: range.column };
    } catch (thrown) {
      if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
    }
    throw new CellsError({ kind: "cell", given: text.trim() });
  }

  name({ sheet, row, column }: CellAddress): string {
    const { name } = this.engine.sheets().find(({ id }) => id === sheet)!;
    return cellName(name, row, column);
  }
}
