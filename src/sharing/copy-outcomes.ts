/** The outcomes of another copy of the workbook, as its file holds them: what the sheet Bridge begins with when two copies are compared. */
import type { BridgeCopy } from "../sheets/bridge";
import { COPY_COLUMNS } from "../sheets/bridge-copy";
import { headerPlace } from "../files/header-table";
import { cellAt, isError, type WorkbookReading } from "./reading";

/** undefined where the file has no outcomes that could be compared. */
export function outcomesOf(reading: Pick<WorkbookReading, "sheets" | "tables">, name: string): BridgeCopy | undefined {
  const table = reading.tables.find((each) => each.name === "Outcomes");
  const columns = COPY_COLUMNS.map((header) => headerPlace(table?.headers, header));
  if (!table || columns.includes(-1)) return undefined;
  const rows = Array.from({ length: table.rows }, (_, row) =>
    columns.map((column) => {
      const { value } = cellAt(reading, table.sheet, table.row + 1 + row, table.column + column);
      return isError(value) ? "" : value;
    }),
  ).filter(([scenario, sector]) => scenario !== "" && sector !== "");
  return rows.length > 0 ? { name, rows } : undefined;
}
