/** Rows of the paths that the cells of a block read from, each looked up once, in a cell of a sheet of the copy's own: within the cells' formulas they would be looked up several times. */
import { firstRow } from "../own-sheet";
import { quotedSheet, type FormulaCell } from "../reading";
import { rowNumber, type PathRowForm } from "./lookup-forms";

export const LOOKUPS_SHEET = "Parley lookups";
/** One line of text is above the list. */
const FIRST_ROW = firstRow({ lines: [""] });
const COLUMNS = { path: "B", first: "C", last: "D" };

export interface RowLookup {
  /** The first cell that reads it. */
  cell: FormulaCell;
  path: string;
  /** Formulas of the numbers of rows. */
  first: string;
  last: string | null;
}

export class RowLookups {
  readonly listed: RowLookup[] = [];
  private readonly known = new Map<string, number>();

  /** Where the numbers of the rows are found; of two rows both are on the path of the first. */
  place(cell: FormulaCell, first: PathRowForm, last?: PathRowForm): { first: string; last: string } {
    const key = JSON.stringify([first, last]);
    let index = this.known.get(key);
    if (index === undefined) {
      this.known.set(key, (index = this.listed.length));
      const path = `$${COLUMNS.path}${rowOf(index)}`;
      this.listed.push({
        cell,
        path: first.path,
        first: rowNumber({ ...first, path }),
        last: last ? rowNumber({ ...last, path }) : null,
      });
    }
    const at = (column: string): string => `${quotedSheet(LOOKUPS_SHEET)}!$${column}$${rowOf(index)}`;
    return { first: at(COLUMNS.first), last: at(COLUMNS.last) };
  }
}

/** As Excel counts rows. */
function rowOf(index: number): number {
  return FIRST_ROW + index + 1;
}
