/** Reading and writing the formats of ranges; whole columns get a column style instead of a million cells. */
import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import type { StyleDocument } from "../workbook/document";
import type { GridRange } from "../workbook/grid";
import type { Cells } from "./cells";
import { type Engine, SHEET_ROWS, toEngine } from "./engine";
import { fromEngineStyle, toEngineStyle } from "./styles";

/** More cells than this are read through their contents only. */
const WHOLE = SHEET_ROWS;

export class Formats {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  style(sheetId: string, row: number, column: number): StyleDocument {
    const sheet = this.engine.sheet(sheetId);
    const raw = sheet.getCellRaw(row, column);
    const styles = this.engine.workbook.getStyles();
    const own = styles.getStyleByCell(raw);
    const inherited = sheet.getColumnStyle(column) ?? sheet.getRowStyle(row);
    const style = fromEngineStyle({ ...(typeof inherited === "string" ? styles.get(inherited) : inherited), ...own });
    if (isUnlocked(raw)) style.locked = false;
    return style;
  }

  read(range: GridRange): StyleDocument {
    let common: StyleDocument | undefined;
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    const lastRow = range.rows >= WHOLE ? startRow : endRow;
    for (let row = startRow; row <= lastRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const style = this.style(range.sheet, row, column);
        common = common ? shared(common, style) : style;
      }
    }
    return common ?? {};
  }

  write(range: GridRange, style: StyleDocument): void {
    const engineStyle = toEngineStyle(style);
    if (range.rows >= WHOLE) this.writeColumns(range, engineStyle);
    else this.set(range, () => engineStyle);
    if ("locked" in style) this.lock(range, style.locked ?? true);
  }

  writeNumberFormats(range: GridRange, formats: (string | null)[][]): void {
    this.set(range, (r, c) => {
      const format = formats[r]?.[c] ?? null;
      return format === null ? undefined : toEngineStyle({ numberFormat: format });
    });
  }

  numberFormats(range: GridRange): string[][] {
    const sheet = this.engine.sheet(range.sheet);
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    const formats: string[][] = [];
    for (let row = startRow; row <= endRow; row++) {
      const line: string[] = [];
      for (let column = startColumn; column <= endColumn; column++) line.push(this.cells.format(sheet, row, column));
      formats.push(line);
    }
    return formats;
  }

  clear(range: GridRange): void {
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    this.cells.forContent(range, (row, column) => {
      (cellValue[row] ??= {})[column] = { s: null, custom: null };
    });
    this.apply(range.sheet, cellValue);
  }

  private set(range: GridRange, styleOf: (r: number, c: number) => IStyleData | undefined): void {
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const s = styleOf(row - startRow, column - startColumn);
        if (s) (cellValue[row] ??= {})[column] = { s };
      }
    }
    this.apply(range.sheet, cellValue);
  }

  private writeColumns(range: GridRange, style: IStyleData): void {
    const sheet = this.engine.sheet(range.sheet);
    const columnData: Record<number, IColumnData> = {};
    const { startColumn, endColumn } = toEngine(range);
    for (let column = startColumn; column <= endColumn; column++) {
      const known = sheet.getColumnStyle(column);
      columnData[column] = {
        s: { ...(typeof known === "string" ? this.engine.workbook.getStyles().get(known) : known), ...style },
      };
    }
    this.engine.run(this.engine.modules.sheets.SetColDataMutation.id, { subUnitId: range.sheet, columnData });
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    this.cells.forContent(range, (row, column) => {
      (cellValue[row] ??= {})[column] = { s: style };
    });
    this.apply(range.sheet, cellValue);
  }

  private lock(range: GridRange, locked: boolean): void {
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    if (range.rows >= WHOLE) return;
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++)
        (cellValue[row] ??= {})[column] = { custom: locked ? null : { locked: false } };
    }
    this.apply(range.sheet, cellValue);
  }

  /** A format never makes a formula calculate again. */
  private apply(sheet: string, cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
    if (Object.keys(cellValue).length === 0) return;
    const { SetRangeValuesMutation, SetStyleCommand } = this.engine.modules.sheets;
    this.engine.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue, trigger: SetStyleCommand.id });
  }
}

export const isUnlocked = (cell: Nullable<ICellData>): boolean => cell?.custom?.["locked"] === false;

/** What two styles have in common. */
function shared(a: StyleDocument, b: StyleDocument): StyleDocument {
  const common: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(a)) {
    const other = (b as Record<string, unknown>)[key];
    if (key === "font" && value && other) common[key] = shared(value as StyleDocument, other as StyleDocument);
    else if (JSON.stringify(value) === JSON.stringify(other)) common[key] = value;
  }
  return common;
}
