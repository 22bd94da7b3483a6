/** Rows that a colleague adds to a table or deletes from it, in a workbook as it was saved. */
import { formatCells, parseCells } from "../../../src/host/workbook/address";
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";

/** As a user puts a row in at a table's end: what stands below it moves down with the sheet. */
export function appendRow(document: WorkbookDocument, name: string, values: Record<string, unknown>): void {
  const { sheet, table, top, left, right, bottom } = placeOfTable(document, name);
  const below = sheet.tables.filter((each) => {
    const { row, column, columns } = parseCells(each.range)!;
    return row > bottom && column <= right && column + columns > left;
  });
  if (below.length > 0) {
    sheet.cells = new Map([...sheet.cells].map(([row, cells]) => [row > bottom ? row + 1 : row, cells]));
    for (const each of below) {
      const { row, ...size } = parseCells(each.range)!;
      each.range = formatCells({ row: row + 1, ...size });
    }
  }
  const line = new Map<number, CellDocument>();
  for (let column = left; column <= right; column++) {
    const value = values[table.columns[column - left]!.name];
    if (value !== undefined) line.set(column, { value: value as NonNullable<CellDocument["value"]> });
  }
  // Beside it something else may stand.
  sheet.cells.set(bottom + 1, new Map([...(sheet.cells.get(bottom + 1) ?? []), ...line]));
  table.range = formatCells({ row: top, column: left, rows: bottom - top + 2, columns: right - left + 1 });
}

/** As a user deletes a table's row, told by the values of some columns: those below it move up. */
export function removeRow(document: WorkbookDocument, name: string, wanted: Readonly<Record<string, string>>): void {
  const { sheet, table, top, left, right, bottom } = placeOfTable(document, name);
  const place = (header: string): number => left + table.columns.findIndex((column) => column.name === header);
  const isWanted = (row: number): boolean =>
    Object.entries(wanted).every(([header, value]) => sheet.cells.get(row)?.get(place(header))?.value === value);
  const at = Array.from({ length: bottom - top }, (_, index) => top + 1 + index).find(isWanted);
  if (at === undefined) throw new Error(`${name} has no row ${JSON.stringify(wanted)}`);
  for (let row = at; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const below = row < bottom ? sheet.cells.get(row + 1)?.get(column) : undefined;
      if (below) sheet.cells.get(row)!.set(column, below);
      else sheet.cells.get(row)!.delete(column);
    }
  }
  table.range = formatCells({ row: top, column: left, rows: bottom - top, columns: right - left + 1 });
}

function placeOfTable(document: WorkbookDocument, name: string) {
  const sheet = document.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  const table = sheet.tables.find((each) => each.name === name)!;
  const { row, column, rows, columns } = parseCells(table.range)!;
  return { sheet, table, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}
