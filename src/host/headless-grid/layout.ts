/** Widths, heights, and hidden rows and columns of the headless grid. */
import { COLUMNS, ROWS } from "../workbook/address";
import {
  DEFAULT_HEIGHT_PIXELS,
  DEFAULT_WIDTH_PIXELS,
  fittingCharacters,
  heightToPixels,
  pixelsToHeight,
  pixelsToWidth,
  widthToPixels,
} from "../grid/layout";
import type { Cells } from "./cells";
import type { GridSheets } from "./grid-sheets";

export class Layout {
  constructor(
    private readonly sheets: GridSheets,
    private readonly cells: Cells,
  ) {}

  columnWidth(sheet: string, column: number): number {
    return pixelsToWidth(this.sheets.get(sheet).looks.columns.get(column)?.pixels ?? DEFAULT_WIDTH_PIXELS);
  }

  rowHeight(sheet: string, row: number): number {
    return pixelsToHeight(this.sheets.get(sheet).looks.rows.get(row)?.pixels ?? DEFAULT_HEIGHT_PIXELS);
  }

  setColumnWidth(sheet: string, column: number, count: number, width: number | "auto"): void {
    const { looks } = this.sheets.get(sheet);
    for (let index = column; index < Math.min(column + count, COLUMNS); index++) {
      const characters = width === "auto" ? this.fittingWidth(sheet, index) : width;
      if (characters !== undefined) looks.line("columns", index).pixels = widthToPixels(characters);
    }
  }

  setRowHeight(sheet: string, row: number, count: number, height: number | "auto"): void {
    const { looks } = this.sheets.get(sheet);
    for (let index = row; index < Math.min(row + count, ROWS); index++) {
      if (height === "auto") delete looks.line("rows", index).pixels;
      else looks.line("rows", index).pixels = heightToPixels(height);
    }
  }

  hide(sheet: string, kind: "rows" | "columns", first: number, count: number, hidden: boolean): void {
    const { looks } = this.sheets.get(sheet);
    const end = Math.min(first + count, kind === "rows" ? ROWS : COLUMNS);
    for (let index = first; index < end; index++) {
      const line = looks.line(kind, index);
      if (hidden) line.hidden = true;
      else {
        delete line.hidden;
        delete line.filtered;
      }
    }
  }

  /** To the longest text of the column; undefined where it has none. */
  private fittingWidth(sheet: string, column: number): number | undefined {
    const used = this.cells.usedRange(sheet, true);
    if (!used || column < used.column || column >= used.column + used.columns) return undefined;
    const lines = this.cells.read({ sheet, row: used.row, column, rows: used.rows, columns: 1 });
    return fittingCharacters(lines.map(([cell]) => cell!.text));
  }
}
