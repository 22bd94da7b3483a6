/** The cells that a person has selected, as rows; of whole columns or rows what is in them. */
import { rangeAddress } from "../../sheets/address";
import { runInExcel } from "../../sheets/run-in-excel";

/** Rows and columns read at most: more than any list that a sheet of results holds has. */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 60;
/** Rows in one exchange, which holds at most five megabytes. */
const PORTION = 5_000;

export interface SelectedRows {
  sheet: string;
  rows: unknown[][];
}

export function selectedRows(): Promise<SelectedRows> {
  return runInExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = selected;
    worksheet.load("name");
    const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const { name } = worksheet;
    if (used.isNullObject) return { sheet: name, rows: [] };
    const rowsEnd = Math.min(selected.rowIndex + selected.rowCount, used.rowIndex + used.rowCount);
    const columnsEnd = Math.min(selected.columnIndex + selected.columnCount, used.columnIndex + used.columnCount);
    const first = Math.max(selected.rowIndex, used.rowIndex);
    const left = Math.max(selected.columnIndex, used.columnIndex);
    const columns = Math.min(columnsEnd - left, MOST_COLUMNS);
    const end = Math.min(rowsEnd, first + MOST_ROWS);
    const rows: unknown[][] = [];
    for (let row = first; columns > 0 && row < end; row += PORTION) {
      const range = worksheet.getRange(rangeAddress(row, left, Math.min(PORTION, end - row), columns)).load("values");
      await context.sync();
      rows.push(...(range.values as unknown[][]));
    }
    return { sheet: name, rows };
  });
}
