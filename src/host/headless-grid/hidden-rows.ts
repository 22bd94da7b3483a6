/** Tells the engine which rows of a sheet are not shown, as subtotals ask. */
import type { FormulaEngine } from "../../formula/engine-types";
import type { SheetLooks } from "./sheet-looks";

export function setHiddenRows(engine: FormulaEngine, sheet: string, { rows }: SheetLooks): void {
  const byHand = new Set<number>();
  const byFilter = new Set<number>();
  for (const [row, { hidden, filtered }] of rows) if (hidden) (filtered ? byFilter : byHand).add(row);
  engine.setHiddenRows(sheet, byHand, byFilter);
}
