/** How large cells are on the screen: widths in characters of Calibri 11 and heights in points, both in points. */
import type { SheetDocument } from "../workbook/document";
import { lastColumn, lastRow } from "./addresses";

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const defaultWidth = 9.140625;
const defaultHeight = 15;

export function pointsOfColumn(sheet: SheetDocument, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return Math.trunc((sheet.columnWidths.get(column) ?? defaultWidth) * pixelsPerCharacter + 0.5) * pointsPerPixel;
}

/** From the sheet's left edge to the column's. */
export function pointsLeftOf(sheet: SheetDocument, column: number): number {
  let points = 0;
  for (let each = 0; each < Math.min(column, lastColumn + 1); each++) points += pointsOfColumn(sheet, each);
  return points;
}

/** From the sheet's top to the row's, by the rows that differ: a sheet has a million. */
export function pointsAbove(sheet: SheetDocument, row: number): number {
  const count = Math.min(row, lastRow + 1);
  let points = count * defaultHeight;
  for (const each of new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows]))
    if (each < count) points += pointsOfRow(sheet, each) - defaultHeight;
  return points;
}

export const pointsOfRow = (sheet: SheetDocument, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? defaultHeight);
