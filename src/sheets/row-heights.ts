/** Heights of rows, from the length of what is in them: set explicitly, as not every program that opens the file fits them by itself. */
import {
  EXPLANATION_ROW,
  FIRST_TABLE_ROW,
  PARAMETER_LABEL_ROW,
  PARAMETER_NOTE_ROW,
  PARAMETER_ROW,
  TITLE_ROW,
  type AnyPlan,
} from "./plan";
import { columnWidths, headLines, labelLines } from "./table-heads";
import { linesIn } from "./text-measure";

const LINE_POINTS = 15;
const HEAD_LINE_POINTS = 14;
/** Of the header that formulas and filters need and nobody reads. */
const HEADER_STRIP_POINTS = 12;
/** Characters that a cell's edges take. */
const CELL_EDGES = 2;
const SMALL_LINE_POINTS = 13.5;
const PADDING_POINTS = 3;
/** Between the strip of values and a first table without a caption. */
const GAP_POINTS = 8;
/** A cell that is chosen shows the rest of its text: a table is read by its rows. */
const MOST_LINES = 2;
const FIXED = new Map([
  [TITLE_ROW, 28],
  [EXPLANATION_ROW, 18],
  [PARAMETER_ROW, 22],
  [PARAMETER_NOTE_ROW, 14],
]);

/** In points, by row from 0; rows of the usual height are left out. */
export function rowHeights(plan: AnyPlan): Map<number, number> {
  const heights = new Map(FIXED);
  const widths = columnWidths(plan);
  const raise = (row: number, points: number) => heights.set(row, Math.max(heights.get(row) ?? 0, points));
  for (const { label, column, line } of plan.parameters)
    if (!line)
      raise(PARAMETER_LABEL_ROW, labelLines(label, widths[column]!).length * SMALL_LINE_POINTS + PADDING_POINTS);
  for (const table of plan.tables) {
    raise(table.row, HEADER_STRIP_POINTS);
    table.columns.forEach((column, index) => {
      const width = widths[table.column + index]!;
      raise(table.row - 1, headLines(column, table, plan, width).length * HEAD_LINE_POINTS + 2 * PADDING_POINTS);
      if (!column.wrap) return;
      table.rows.forEach((cells, offset) => {
        const cell = cells[index];
        const count = typeof cell === "string" ? Math.min(MOST_LINES, linesIn(cell, width - CELL_EDGES)) : 1;
        if (count > 1) raise(table.row + 1 + offset, count * LINE_POINTS + PADDING_POINTS);
      });
    });
  }
  const gap = FIRST_TABLE_ROW - 2;
  const isFree = !plan.tables.some(({ row, caption }) => row - 1 === gap || (row - 2 === gap && caption !== undefined));
  if (isFree) heights.set(gap, GAP_POINTS);
  return heights;
}
