/** Widths and heights: characters to points, and where a range lies on its sheet in points. */
import type { Book } from "./book";
import type { GridRange } from "./grid";

const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 8.43;

/** Office.js gives column widths in points; a file and the grid count digits of the default font (Calibri 11: 7 pixels, 5 of padding). */
export const charactersToPoints = (characters: number): number =>
  (Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS) * POINTS_PER_PIXEL;
export const pointsToCharacters = (points: number): number =>
  Math.max(0, (points / POINTS_PER_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS);

export interface Measure {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function cellMeasure(book: Book, range: GridRange): Measure {
  const widths = (from: number, count: number): number =>
    sum(from, count, (column) => charactersToPoints(book.grid.columnWidth(range.sheet, column)));
  const heights = (from: number, count: number): number =>
    sum(from, count, (row) => book.grid.rowHeight(range.sheet, row));
  return {
    left: widths(0, range.column),
    top: heights(0, range.row),
    width: widths(range.column, range.columns),
    height: heights(range.row, range.rows),
  };
}

function sum(from: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += size(index);
  return total;
}
