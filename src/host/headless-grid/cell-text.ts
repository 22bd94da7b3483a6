/** The text that a cell shows: its value in its number format. */
import { format as formatNumber } from "numfmt";
import type { CellError, CellValue } from "../workbook/document";
import type { GridCell } from "../workbook/grid";

export const GENERAL = "General";

export function cellText(value: CellValue | CellError | null, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return formatNumber(format, value);
  } catch {
    // A format that the formatter does not know shows the bare value, as Excel shows ######.
    return String(value);
  }
}

/** A cell as the host reads it; most readers want only the value, so the text is made when it is asked for. */
export function readCell(
  value: CellValue | CellError | null,
  formula: string | undefined,
  numberFormat: string,
): GridCell {
  const cell = {
    value,
    get text(): string {
      return cellText(value, numberFormat);
    },
  };
  return formula === undefined ? cell : Object.assign(cell, { formula });
}
