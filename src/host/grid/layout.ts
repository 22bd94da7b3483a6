/** Widths, heights, hidden and inserted rows and columns, merged cells. */
import type { GridRange } from "../workbook/grid";
import { type Engine, fromEngine, SHEET_COLUMNS, SHEET_ROWS, toEngine } from "./engine";

/** Excel's default font is seven pixels a digit, with five pixels of margin; a point is four thirds of a pixel. */
const PIXELS_A_CHARACTER = 7;
const MARGIN_PIXELS = 5;
const PIXELS_A_POINT = 4 / 3;
export const DEFAULT_WIDTH_PIXELS = 64;
export const DEFAULT_HEIGHT_PIXELS = 20;
const WIDEST_AUTO = 60;

export const widthToPixels = (characters: number): number =>
  Math.round(characters * PIXELS_A_CHARACTER + MARGIN_PIXELS);
export const pixelsToWidth = (pixels: number): number =>
  Math.round(Math.max(0, (pixels - MARGIN_PIXELS) / PIXELS_A_CHARACTER) * 100) / 100;
/** A file counts the margin in: 38 digits and it are 38.71 characters there. */
export const fileWidthToPixels = (characters: number): number => Math.trunc(characters * PIXELS_A_CHARACTER + 0.5);
export const pixelsToFileWidth = (pixels: number): number => Math.trunc((pixels / PIXELS_A_CHARACTER) * 256) / 256;
export const heightToPixels = (points: number): number => Math.round(points * PIXELS_A_POINT);
export const pixelsToHeight = (pixels: number): number => Math.round((pixels / PIXELS_A_POINT) * 100) / 100;

export class Layout {
  constructor(
    private readonly engine: Engine,
    /** The texts of a column as shown, to fit a width to. */
    private readonly texts: (sheet: string, column: number) => string[],
  ) {}

  columnWidth(sheet: string, column: number): number {
    return pixelsToWidth(this.engine.sheet(sheet).getColumnWidth(column));
  }

  rowHeight(sheet: string, row: number): number {
    return pixelsToHeight(this.engine.sheet(sheet).getRowHeight(row));
  }

  setColumnWidth(sheet: string, column: number, count: number, width: number | "auto"): void {
    const { SetWorksheetColWidthMutation } = this.engine.modules.sheets;
    const last = Math.min(column + count, SHEET_COLUMNS);
    for (let index = column; index < last; index++) {
      const characters = width === "auto" ? this.fittingWidth(sheet, index) : width;
      if (characters === undefined) continue;
      const range = { startRow: 0, endRow: SHEET_ROWS - 1, startColumn: index, endColumn: index };
      this.engine.run(SetWorksheetColWidthMutation.id, {
        subUnitId: sheet,
        ranges: [range],
        colWidth: widthToPixels(characters),
      });
    }
  }

  setRowHeight(sheet: string, row: number, count: number, height: number | "auto"): void {
    const { SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation } = this.engine.modules.sheets;
    const ranges = [toEngine({ row, column: 0, rows: count, columns: SHEET_COLUMNS })];
    if (height === "auto") {
      this.engine.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheet, ranges, autoHeightInfo: 1 });
      return;
    }
    this.engine.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheet, ranges, rowHeight: heightToPixels(height) });
    this.engine.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheet, ranges, autoHeightInfo: 0 });
  }

  hideColumns(sheet: string, column: number, count: number, hidden: boolean): void {
    const { SetColHiddenMutation, SetColVisibleMutation } = this.engine.modules.sheets;
    const ranges = [toEngine({ row: 0, column, rows: SHEET_ROWS, columns: count })];
    this.engine.run((hidden ? SetColHiddenMutation : SetColVisibleMutation).id, { subUnitId: sheet, ranges });
  }

  hideRows(sheet: string, row: number, count: number, hidden: boolean): void {
    const { SetRowHiddenMutation, SetRowVisibleMutation } = this.engine.modules.sheets;
    const ranges = [toEngine({ row, column: 0, rows: count, columns: SHEET_COLUMNS })];
    this.engine.run((hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, { subUnitId: sheet, ranges });
  }

  insert(range: GridRange, shift: "down" | "right"): void {
    const {
      InsertRowByRangeCommand,
      InsertColByRangeCommand,
      InsertRangeMoveDownCommand,
      InsertRangeMoveRightCommand,
    } = this.engine.modules.sheets;
    // New rows look like the one above them, which the first row has not.
    const { Direction } = this.engine.modules.core;
    const like =
      shift === "down"
        ? range.row === 0 && { direction: Direction.UP }
        : range.column === 0 && { direction: Direction.LEFT };
    if (shift === "down" && range.columns >= SHEET_COLUMNS)
      this.engine.run(InsertRowByRangeCommand.id, {
        subUnitId: range.sheet,
        range: { ...toEngine(range), rangeType: 1 },
        ...like,
      });
    else if (shift === "right" && range.rows >= SHEET_ROWS)
      this.engine.run(InsertColByRangeCommand.id, {
        subUnitId: range.sheet,
        range: { ...toEngine(range), rangeType: 2 },
        ...like,
      });
    else
      this.engine.run((shift === "down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand).id, {
        subUnitId: range.sheet,
        range: toEngine(range),
      });
  }

  delete(range: GridRange, shift: "up" | "left"): void {
    const { RemoveRowByRangeCommand, RemoveColByRangeCommand, DeleteRangeMoveUpCommand, DeleteRangeMoveLeftCommand } =
      this.engine.modules.sheets;
    if (shift === "up" && range.columns >= SHEET_COLUMNS)
      this.engine.run(RemoveRowByRangeCommand.id, {
        subUnitId: range.sheet,
        range: { ...toEngine(range), rangeType: 1 },
      });
    else if (shift === "left" && range.rows >= SHEET_ROWS)
      this.engine.run(RemoveColByRangeCommand.id, {
        subUnitId: range.sheet,
        range: { ...toEngine(range), rangeType: 2 },
      });
    else
      this.engine.run((shift === "up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand).id, {
        subUnitId: range.sheet,
        range: toEngine(range),
      });
  }

  merge(range: GridRange): void {
    this.engine.run(this.engine.modules.sheets.AddWorksheetMergeMutation.id, {
      subUnitId: range.sheet,
      ranges: [toEngine(range)],
    });
  }

  unmerge(range: GridRange): void {
    this.engine.run(this.engine.modules.sheets.RemoveWorksheetMergeMutation.id, {
      subUnitId: range.sheet,
      ranges: [toEngine(range)],
    });
  }

  merges(sheet: string): GridRange[] {
    return this.engine
      .sheet(sheet)
      .getMergeData()
      .map((range) => fromEngine(sheet, range));
  }

  private fittingWidth(sheet: string, column: number): number | undefined {
    return fittingCharacters(this.texts(sheet, column));
  }
}

/** The width for the longest of a column's texts; undefined where all are blank. */
export function fittingCharacters(texts: readonly string[]): number | undefined {
  const longest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  return longest === 0 ? undefined : Math.min(WIDEST_AUTO, longest + 2);
}

/** In characters of the width of a digit; Korean, Japanese and Chinese letters are two wide. */
const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter.codePointAt(0)! >= 0x1100 ? 2 : 1), 0);
