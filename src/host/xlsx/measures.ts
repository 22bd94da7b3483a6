/** How large cells are on the screen: widths in characters of Calibri 11 and heights in points, both in points. */
import type { SheetDocument } from "../workbook/document";

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const defaultWidth = 9.140625;
const defaultHeight = 15;

export function pointsOfColumn(sheet: SheetDocument, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return Math.trunc((sheet.columnWidths.get(column) ?? defaultWidth) * pixelsPerCharacter + 0.5) * pointsPerPixel;
}

export const pointsOfRow = (sheet: SheetDocument, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? defaultHeight);
