/** Heights of rows, from the length of what is in them: said outright, as not every program that opens the file fits them by itself. */
import {
  EXPLANATION_ROW,
  PARAMETER_LABEL_ROW,
  PARAMETER_NOTE_ROW,
  PARAMETER_ROW,
  TITLE_ROW,
  type AnyPlan,
} from "./plan";

const LINE_POINTS = 15;
const SMALL_LINE_POINTS = 12.5;
/** Small letters take less of a line than the usual ones. */
const SMALL_SHARE = 0.88;
const PADDING_POINTS = 3;
/** Tall enough to read, not so tall that one long text hides the table. */
const MOST_LINES = 8;
/** In characters, what a first screen shows beside the pane. */
export const HEAD_WIDTH = 150;
const FIXED = new Map([
  [TITLE_ROW, 28],
  [EXPLANATION_ROW, 18],
  [PARAMETER_ROW, 22],
  [PARAMETER_NOTE_ROW, 14],
]);

/** In points, by row from 0; rows of the usual height are left out. */
export function rowHeights(plan: AnyPlan): Map<number, number> {
  const heights = new Map(FIXED);
  const raise = (row: number, points: number) => heights.set(row, Math.max(heights.get(row) ?? 0, points));
  for (const { label, column } of plan.parameters)
    raise(PARAMETER_LABEL_ROW, lines(label, plan.widths[column], SMALL_SHARE) * SMALL_LINE_POINTS + PADDING_POINTS);
  for (const table of plan.tables) {
    const labelsLead = plan.labelsLead && !table.ownHeaders;
    table.columns.forEach((column, index) => {
      const width = plan.widths[table.column + index];
      // Bold letters are wider.
      const first = (text: string) => lines(`${text}   `, width) * LINE_POINTS + PADDING_POINTS;
      const second = (text: string) =>
        text === "" ? 0 : lines(text, width, SMALL_SHARE) * SMALL_LINE_POINTS + PADDING_POINTS;
      raise(table.row - 1, labelsLead ? first(column.label) : second(column.label));
      raise(table.row, labelsLead ? second(column.header) : first(column.header));
      if (!column.wrap) return;
      table.rows.forEach((cells, offset) => {
        const cell = cells[index];
        const count = typeof cell === "string" ? lines(cell, width) : 1;
        if (count > 1) raise(table.row + 1 + offset, count * LINE_POINTS + PADDING_POINTS);
      });
    });
    // No labels at all: a thin edge of the header.
    if (heights.get(table.row - 1) === 0) heights.set(table.row - 1, PADDING_POINTS);
  }
  return heights;
}

const WIDE = "\\u1100-\\u11FF\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uFF00-\\uFFEF";
const IS_WIDE = new RegExp(`[${WIDE}]`, "u");
/** What a line is not broken within: a word, but each Hangul or Han character is one for itself. */
const WORDS = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+`, "gu");

/** Lines that the words fill one after the other; one longer than a line, such as an address, is broken where the line ends. The cell is padded. */
function lines(text: string, width = 10, share = 1): number {
  const room = (width - 2) / share;
  let count = 1;
  let filled = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const length = textWidth(word);
    const gap = filled > 0 && /\s/.test(text[index - 1] ?? "") ? 1 : 0;
    if (filled + gap + length <= room) {
      filled += gap + length;
      continue;
    }
    if (filled > 0) count++;
    const more = Math.max(1, Math.ceil(length / room)) - 1;
    count += more;
    filled = length - more * room;
  }
  return Math.min(MOST_LINES, count);
}

/** In characters of the default font: Hangul and Han characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += IS_WIDE.test(letter) ? 2 : 1;
  return width;
}
