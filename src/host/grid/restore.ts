/** A workbook document as the engine's snapshot, with the values that the file holds and nothing calculated. */
import type {
  ICellData,
  IColumnData,
  IObjectMatrixPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { CellDocument, SheetDocument, StyleDocument } from "../workbook/document";
import { parseCells } from "../workbook/address";
import { arrayFormula } from "./array-formulas";
import type { GridDocument } from "./capture";
import { SHEET_COLUMNS, SHEET_ROWS, toEngine, UNIT } from "./engine";
import { fileWidthToPixels, heightToPixels } from "./layout";
import { emptySheet, toFreeze } from "./sheet-list";
import { type TableNames, toEngineFormula } from "./structured-references";
import { toEngineStyle } from "./styles";
import { cellOf } from "./values";

export interface Snapshot {
  workbook: Partial<IWorkbookData>;
  sheetIds: string[];
  /** What formulas had spilled, by sheet: the engine keeps it separate from the cells. */
  spillRanges: Record<string, IObjectMatrixPrimitiveType<IRange>>;
  spillCells: Record<string, IObjectMatrixPrimitiveType<ICellData>>;
}

export function snapshotOf(document: GridDocument): Snapshot {
  const styles: Record<string, IStyleData> = {};
  document.styles.forEach((style, index) => (styles[styleId(index)] = toEngineStyle(style)));
  const snapshot: Snapshot = {
    workbook: {},
    sheetIds: document.sheets.map((_sheet, index) => `sheet-${index + 1}`),
    spillRanges: {},
    spillCells: {},
  };
  const names = document.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({ name: table.name, columns: table.columns.map((column) => column.name) })),
  );
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  document.sheets.forEach((sheet, index) => {
    const id = snapshot.sheetIds[index]!;
    sheets[id] = { ...sheetOf(sheet, id), cellData: cellsOf(sheet, id, document.styles, names, snapshot) };
  });
  snapshot.workbook = { id: UNIT, name: "Workbook", sheetOrder: snapshot.sheetIds, sheets, styles };
  return snapshot;
}

const styleId = (index: number): string => `style-${index}`;

function sheetOf(sheet: SheetDocument, id: string): Partial<IWorksheetData> {
  const columnData: Record<number, Partial<IColumnData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [column, width] of sheet.columnWidths) columnData[column] = { w: fileWidthToPixels(width) };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: 1 };
  for (const [row, height] of sheet.rowHeights) rowData[row] = { h: heightToPixels(height), ia: 0 };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  return {
    ...emptySheet(id, sheet.name),
    columnData,
    rowData,
    mergeData: sheet.merges.flatMap((address) => {
      const found = parseCells(address);
      return found ? [toEngine(found)] : [];
    }),
    freeze: toFreeze(sheet.frozen),
    showGridlines: sheet.gridlines ? 1 : 0,
    hidden: sheet.visibility === "visible" ? 0 : 1,
    tabColor: sheet.tabColor ?? "",
  };
}

function cellsOf(
  sheet: SheetDocument,
  id: string,
  styles: readonly StyleDocument[],
  names: readonly TableNames[],
  snapshot: Snapshot,
): IObjectMatrixPrimitiveType<ICellData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const spilled = spilledPlaces(sheet, id, snapshot);
  const ownTable = tableAt(sheet, names);
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (row >= SHEET_ROWS || column >= SHEET_COLUMNS) continue;
      const value = cell.value === undefined ? {} : cellOf(cell.value);
      const isSpilled = spilled.has(`${row}:${column}`);
      if (isSpilled && cell.value !== undefined) ((snapshot.spillCells[id] ??= {})[row] ??= {})[column] = value;
      const written: ICellData = {
        ...(isSpilled && cell.formula === undefined ? {} : value),
        ...(cell.formula === undefined
          ? {}
          : { f: entered(cell, toEngineFormula(cell.formula, names, ownTable(row, column))) }),
        ...(cell.style === undefined ? {} : { s: styleId(cell.style) }),
        ...(isOpen(cell, styles) ? { custom: { locked: false } } : {}),
      };
      if (Object.keys(written).length > 0) (cellData[row] ??= {})[column] = written;
    }
  }
  return cellData;
}

function entered({ fixed, spill }: CellDocument, formula: string): string {
  if (!fixed) return formula;
  const { rows, columns } = (spill === undefined ? undefined : parseCells(spill)) ?? { rows: 1, columns: 1 };
  return arrayFormula({ formula, rows, columns });
}

const isOpen = (cell: CellDocument, styles: readonly StyleDocument[]): boolean =>
  cell.style !== undefined && styles[cell.style]?.locked === false;

function spilledPlaces(sheet: SheetDocument, id: string, snapshot: Snapshot): Set<string> {
  const places = new Set<string>();
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const range = cell.spill === undefined ? undefined : parseCells(cell.spill);
      if (!range) continue;
      ((snapshot.spillRanges[id] ??= {})[row] ??= {})[column] = toEngine(range);
      for (let r = range.row; r < range.row + range.rows; r++)
        for (let c = range.column; c < range.column + range.columns; c++) places.add(`${r}:${c}`);
    }
  }
  return places;
}

function tableAt(
  sheet: SheetDocument,
  names: readonly TableNames[],
): (row: number, column: number) => TableNames | undefined {
  const areas = sheet.tables.flatMap((table) => {
    const range = parseCells(table.range);
    return range ? [{ range, names: names.find(({ name }) => name === table.name) }] : [];
  });
  return (row, column) =>
    areas.find(
      ({ range }) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    )?.names;
}
