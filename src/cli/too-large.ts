/** Sheets that the grid has no room for: refused as a whole, as what lies beyond would silently be lost. */
import { SHEET_COLUMNS, SHEET_ROWS } from "../host/grid/engine";
import type { WorkbookDocument } from "../host/workbook/document";
import { cellAddress } from "../host/xlsx/addresses";
import { usedRange } from "../host/xlsx/write/cells";
import { CommandError } from "./command-error";

/** `refusal` begins the message: "in.xlsx cannot be recalculated". */
export function refuseTooLarge(document: WorkbookDocument, refusal: string): void {
  for (const sheet of document.sheets) {
    const used = usedRange(sheet);
    if (!used || (used.bottom < SHEET_ROWS && used.right < SHEET_COLUMNS)) continue;
    const [end, last] = [cellAddress(used.bottom, used.right), cellAddress(SHEET_ROWS - 1, SHEET_COLUMNS - 1)];
    throw new CommandError(
      `${refusal}: its sheet "${sheet.name}" reaches to ${end}, and a sheet here ends at ${last}; Excel can calculate it`,
    );
  }
}
