/** A table of the workbook as its formulas pass it to Parley: its values, headers first. */
import { cellAt, type TableReading, type Value, type WorkbookReading } from "../reading";

export function tableCells(reading: Pick<WorkbookReading, "sheets">, table: TableReading): Value[][] {
  return Array.from({ length: table.rows + 1 }, (_, row) =>
    table.headers.map((_header, column) => cellAt(reading, table.sheet, table.row + row, table.column + column).value),
  );
}
