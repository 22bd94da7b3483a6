/** How Excel reads a block of cells as chart series: names in the header, categories in the first column, or the other way round. */
import type { ExcelModes } from "../excel-modes";
import type { Book } from "./book";
import type { ChartDocument } from "./document";
import type { GridCell, GridRange } from "./grid";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** A formula that is not calculated yet is a number to the strictest Excel. */
const labels = (modes: ExcelModes) => (cell: GridCell | undefined) =>
  cell === undefined ||
  typeof cell.value === "string" ||
  (cell.value === null && (cell.formula === undefined || modes.uncalculatedInCharts === "label"));

/**
 * With "Auto" the longer side holds the points; a first row or column of text is taken for labels. A scatter takes its x values
 * there, be they numbers.
 */
export function seriesFrom(
  book: Book,
  source: GridRange,
  seriesBy: SeriesBy,
  kind: ChartDocument["kind"],
): ChartDocument["series"] {
  const cells = book.grid.read(source);
  const isLabel = labels(book.options.modes);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && source.rows >= source.columns);
  const headers = source.rows > 1 && cells[0]!.slice(1).every(isLabel) && (source.columns > 1 || isLabel(cells[0]![0]));
  const isScatter = kind.startsWith("XYScatter") && byColumns;
  const labelled = source.columns > 1 && (isScatter || cells.slice(headers ? 1 : 0).every((row) => isLabel(row[0])));
  const top = headers ? 1 : 0;
  const left = labelled ? 1 : 0;
  const at = (row: number, column: number, rows: number, columns: number): string =>
    book.address({ sheet: source.sheet, row: source.row + row, column: source.column + column, rows, columns }, true);
  const height = source.rows - top;
  const width = source.columns - left;
  const count = byColumns ? width : height;
  return Array.from({ length: count }, (_, index) => {
    const nameRef = byColumns ? headers && at(0, left + index, 1, 1) : labelled && at(top + index, 0, 1, 1);
    const categories = byColumns ? labelled && at(top, 0, height, 1) : headers && at(0, left, 1, width);
    return {
      ...(nameRef ? { nameRef } : {}),
      values: byColumns ? at(top, left + index, height, 1) : at(top + index, left, 1, width),
      ...(categories ? { categories } : {}),
    };
  });
}
