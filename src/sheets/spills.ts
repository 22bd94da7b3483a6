/**
 * Which cells are filled by a formula above or left of them. What `formulas` gives for those is not documented: their
 * value, or the formula that fills them, which must not be taken for one of their own. So Excel is asked.
 */

import { containsCell } from "../formula/addresses";

export interface FormulaArea {
  sheet: string;
  /** Place of the first cell of the matrix. */
  row: number;
  column: number;
  /** Of a range: the formula where the cell has one, else its value. */
  formulas: readonly (readonly unknown[])[];
}

/** What a formula fills, its own cell first. */
export interface Spill {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Excels where formulas spill know this set. */
function knowsSpills(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12");
}

const isFormulaText = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

/** One sync or two. Asks only about formulas beside a cell that they may fill; nothing spills within a table, so those may be left out. */
export async function spillsIn(
  context: Excel.RequestContext,
  areas: readonly FormulaArea[],
  isInTable: (sheet: string, row: number, column: number) => boolean = () => false,
): Promise<Spill[]> {
  if (!knowsSpills()) return [];
  const spills: Spill[] = [];
  // The first cell of each run of one formula; then the others, where the first does not fill them.
  for (const isFirst of [true, false]) {
    const filled = filledBy(spills);
    const asked = areas.flatMap(({ sheet, row, column, formulas }) =>
      formulas.flatMap((line, down) =>
        line.flatMap((formula, across) => {
          if (!isFormulaText(formula)) return [];
          const isFilled = (cell: unknown): boolean =>
            cell !== undefined && cell !== "" && (cell === formula || !isFormulaText(cell));
          if (!isFilled(line[across + 1]) && !isFilled(formulas[down + 1]?.[across])) return [];
          const isContinued = line[across - 1] === formula || formulas[down - 1]?.[across] === formula;
          const at = { sheet, row: row + down, column: column + across };
          if (isContinued === isFirst || filled(at.sheet, at.row, at.column) || isInTable(sheet, at.row, at.column))
            return [];
          const range = context.workbook.worksheets
            .getItem(sheet)
            .getCell(at.row, at.column)
            .getSpillingToRangeOrNullObject();
          return [{ at, range: range.load("rowCount,columnCount") }];
        }),
      ),
    );
    if (asked.length === 0) continue;
    await context.sync();
    for (const { at, range } of asked)
      if (!range.isNullObject) spills.push({ ...at, rows: range.rowCount, columns: range.columnCount });
  }
  return spills;
}

/** Whether a formula of another cell fills this one. */
export function filledBy(spills: readonly Spill[]): (sheet: string, row: number, column: number) => boolean {
  return (sheet, row, column) =>
    spills.some(
      (spill) =>
        spill.sheet === sheet && containsCell(spill, row, column) && (row > spill.row || column > spill.column),
    );
}
