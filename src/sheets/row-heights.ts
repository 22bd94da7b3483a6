/** Heights of rows whose text wraps: said outright, as not every program that opens the file fits them by itself. */
import type { SheetPlan } from "./plan";

const LINE_POINTS = 15;
const SMALL_LINE_POINTS = 12.5;
/** Tall enough to read, not so tall that one long text hides the table. */
const MOST_LINES = 6;

/** In points, by row from 0; rows of one line are left out. */
export function rowHeights(plan: SheetPlan): Map<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, text: string, column: number, linePoints: number) => {
    const lines = Math.min(MOST_LINES, Math.ceil(textWidth(text) / (plan.widths[column] ?? 10)));
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, lines * linePoints + 2));
  };
  for (const table of plan.tables) {
    table.columns.forEach((column, index) => {
      const place = table.column + index;
      raise(table.row - 1, column.label, place, SMALL_LINE_POINTS);
      // Bold letters are wider.
      raise(table.row, `${column.header}  `, place, LINE_POINTS);
      if (!column.wrap) return;
      table.rows.forEach((cells, offset) => {
        const cell = cells[index];
        if (typeof cell === "string") raise(table.row + 1 + offset, cell, place, LINE_POINTS);
      });
    });
  }
  return heights;
}

/** In characters of the default font: Hangul and Han characters take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/u.test(letter) ? 2 : 1;
  return width;
}
