/** Sheets that the grid has no room for: refused as a whole, as what lies beyond would silently be lost. */
import { SHEET_COLUMNS, SHEET_ROWS } from "../host/grid/engine";
import type { WorkbookDocument } from "../host/workbook/document";
import { cellAddress } from "../host/xlsx/addresses";
import { usedRange } from "../host/xlsx/write/cells";
import { CommandError } from "./command-error";
import { wordsOf, type Surroundings } from "./surroundings";

export function refuseTooLarge(document: WorkbookDocument, path: string, surroundings: Surroundings): void {
  for (const sheet of document.sheets) {
    const used = usedRange(sheet);
    if (!used || (used.bottom < SHEET_ROWS && used.right < SHEET_COLUMNS)) continue;
    const [end, last] = [cellAddress(used.bottom, used.right), cellAddress(SHEET_ROWS - 1, SHEET_COLUMNS - 1)];
    const words = wordsOf(surroundings);
    throw new CommandError(words.cannotOpen(path, words.sheetTooLarge(sheet.name, end, last)));
  }
}
