/** The grid's content as a workbook document. */
import type { ICellData } from "@univerjs/core";
import type { CellDocument, SheetDocument, StyleDocument, WorkbookDocument } from "../workbook/document";
import { formatCells } from "../workbook/address";
import type { GridSheet } from "../workbook/grid";
import { arrayFormulaIn } from "./array-formulas";
import type { Cells } from "./cells";
import { type Engine, SHEET_COLUMNS, SHEET_ROWS } from "./engine";
import { isUnlocked } from "./formats";
import { DEFAULT_HEIGHT_PIXELS, DEFAULT_WIDTH_PIXELS, type Layout, pixelsToFileWidth, pixelsToHeight } from "./layout";
import type { Names } from "./names";
import type { Rules } from "./rules";
import type { SheetList } from "./sheet-list";
import { fromEngineStyle } from "./styles";
import type { Tables } from "./tables";

export interface GridParts {
  engine: Engine;
  cells: Cells;
  layout: Layout;
  sheets: SheetList;
  tables: Tables;
  names: Names;
  rules: Rules;
}

export type GridDocument = Pick<WorkbookDocument, "sheets" | "styles" | "names" | "active">;

export function captureGrid(parts: GridParts): GridDocument {
  const styles = new StyleIndex();
  const sheets = parts.sheets.all();
  return {
    sheets: sheets.map((sheet) => captureSheet(parts, sheet, styles)),
    styles: styles.all,
    names: parts.names.all(),
    active: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.id === parts.sheets.active()),
    ),
  };
}

class StyleIndex {
  readonly all: StyleDocument[] = [];
  private readonly known = new Map<string, number>();

  of(style: StyleDocument): number | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.all.push(style);
    this.known.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}

function captureSheet(parts: GridParts, sheet: GridSheet, styles: StyleIndex): SheetDocument {
  const { engine, layout, tables, rules } = parts;
  const config = engine.sheet(sheet.id).getConfig();
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const [index, column] of Object.entries(config.columnData)) {
    if (column?.w !== undefined && column.w !== DEFAULT_WIDTH_PIXELS)
      columnWidths.set(Number(index), pixelsToFileWidth(column.w));
    if (column?.hd) hiddenColumns.add(Number(index));
  }
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const [index, row] of Object.entries(config.rowData)) {
    if (row?.h !== undefined && row.h !== DEFAULT_HEIGHT_PIXELS && !row.ia)
      rowHeights.set(Number(index), pixelsToHeight(row.h));
    if (row?.hd) hiddenRows.add(Number(index));
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    gridlines: sheet.gridlines,
    cells: captureCells(parts, sheet.id, styles),
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    merges: layout.merges(sheet.id).map((range) => formatCells(range)),
    frozen: sheet.frozen,
    tables: tables.all().flatMap(({ sheet: owner, ...table }) => (owner === sheet.id ? [table] : [])),
    charts: [],
    conditionalFormats: rules.conditionalFormats(sheet.id),
    validations: rules.validations(sheet.id),
  };
}

function captureCells(
  { engine, cells }: GridParts,
  id: string,
  styles: StyleIndex,
): Map<number, Map<number, CellDocument>> {
  const rows = new Map<number, Map<number, CellDocument>>();
  const put = (row: number, column: number, cell: CellDocument): void => {
    if (Object.keys(cell).length === 0) return;
    const line = rows.get(row) ?? new Map<number, CellDocument>();
    line.set(column, { ...line.get(column), ...cell });
    rows.set(row, line);
  };
  const engineStyles = engine.workbook.getStyles();
  const styleOf = (cell: ICellData): number | undefined =>
    styles.of({
      ...fromEngineStyle(engineStyles.getStyleByCell(cell)),
      ...(isUnlocked(cell) ? { locked: false } : {}),
    });
  cells.forContent({ sheet: id, row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }, (row, column, cell) => {
    const value = cells.value(id, row, column);
    const formula = cell.f || cell.si ? cells.formula(id, row, column) : undefined;
    const spill = formula === undefined ? undefined : cells.spill(id, row, column);
    const style = styleOf(cell);
    put(row, column, {
      ...(value === null ? {} : { value }),
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(arrayFormulaIn(cell.f ?? "") ? { fixed: true as const } : {}),
      ...(style === undefined ? {} : { style }),
    });
  });
  for (const range of cells.spills(id)) {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        const value = cells.value(id, row, column);
        if (value !== null) put(row, column, { value });
      }
    }
  }
  return rows;
}
