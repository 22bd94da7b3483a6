/** Cells in words: numbers and days as the language writes them, and a cell's text or error as it is there. */
import { isoOf } from "../../../model/calendar/day";
import type { Formats } from "../../../words/pane/formats";
import type { CellView } from "../../workbook/reading";

export function figureIn({ value }: CellView, write: (number: number) => string): string {
  return typeof value === "number" ? write(value) : String(value);
}

/** A serial as a day; a text as it is. */
export function dayIn(cell: CellView, formats: Formats): string {
  return figureIn(cell, (serial) => formats.shortDay(isoOf(Math.floor(serial))));
}
