/** Formulas that this engine reads otherwise than the program that wrote the file: with the same cells they give another result. */
import type { FormulaEngine } from "../../formula/engine-types";
import type { Value } from "../../formula/values";
import type { CellError, CellValue } from "../workbook/document";
import type { CellPlace, StoredResult } from "../workbook/grid";
import { hostValue } from "./cells";

/** Relative: spreadsheet programs add up in other orders. */
const SAME = 1e-9;

const key = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;

/** Among the formulas that are due, sheet by sheet and row by row; `left` out are those that nothing can be said of. */
export function otherResults(engine: FormulaEngine, left: readonly CellPlace[], stored: StoredResult): CellPlace[] {
  const unknown = new Set(left.map(key));
  const sheets = engine.sheets().map(({ id }) => id);
  const due = engine
    .dueFormulas()
    .filter((each) => !unknown.has(key(each)))
    .sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column);
  return due.flatMap(({ formula, volatile, ...place }) => {
    const before = volatile ? undefined : stored(place);
    if (before === undefined) return [];
    const now = engine.evaluate(formula, place);
    const first = (Array.isArray(now) ? (now as Value[][])[0]![0]! : now) as Value;
    return isSame(before, hostValue(first)) ? [] : [place];
  });
}

function isSame(one: CellValue | CellError, other: CellValue | CellError | null): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
  if (typeof one === "object" && typeof other === "object") return one.error === other?.error;
  // A formula that gives a blank cell gives 0.
  return one === other || (other === null && (one === 0 || one === ""));
}
