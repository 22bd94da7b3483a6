/** What a person reads over tables and values: a name with its unit under it; and columns wide enough for these words. */
import type { AnyPlan, AnyTable, Column } from "./plan";
import { brokenAtWords, longestWord, textWidth } from "./text-measure";

/** Heads are no higher than this. */
const HEAD_LINES = 3;
const PARAMETER_LABEL_LINES = 2;
/** Of a column, in characters, for the cell's edges and the distance that neighbours keep. */
const HEAD_EDGES = 2.5;
const CELL_EDGES = 1;
/** Of a column of which nothing is planned. */
const USUAL_WIDTH = 10;
/** The most that Excel takes. */
const WIDEST = 255;
/** Letters of a label are smaller than those that columns are measured in. */
const LABEL_SHARE = 0.92;

type Words = Pick<Column, "header" | "label">;

/** In a language other than English a label says all; an English one that says no name is the unit of what the header names. */
function headText({ header, label }: Words, { labelsLead }: Pick<AnyPlan, "labelsLead">, ownHeaders = false): string {
  if (label.includes("\n") || (labelsLead && !ownHeaders)) return label.trim();
  return [header, label].filter((part) => part !== "").join("\n");
}

/** The lines of a column's head, as the column is wide. */
export function headLines(column: Words, table: AnyTable, plan: AnyPlan, width: number): string[] {
  return brokenAtWords(headText(column, plan, table.ownHeaders), width - HEAD_EDGES);
}

/** The lines of the label over a value of the strip. */
export function labelLines(label: string, width: number): string[] {
  const room = labelRoom(width);
  // Between a name and its unit, where both have room there.
  const parts = textWidth(label) > room ? label.split(/(?<=,) /) : [label];
  return parts.length <= PARAMETER_LABEL_LINES && parts.every((part) => textWidth(part) <= room)
    ? parts
    : brokenAtWords(label, room);
}

const labelRoom = (width: number): number => (width - CELL_EDGES) / LABEL_SHARE;

/** A name that a person gave may have more lines of its own. */
const most = (lines: number, text: string): number => Math.max(lines, text.split("\n").length);

/** In characters, from column A: as planned, and wider where a head would be too high or break within a word. */
export function columnWidths(plan: AnyPlan): number[] {
  const columns = Math.max(
    plan.widths.length,
    ...plan.tables.map((table) => table.column + table.columns.length),
    ...plan.parameters.map(({ column }) => column + 1),
  );
  const widths = Array.from({ length: columns }, (_, column) => plan.widths[column] ?? USUAL_WIDTH);
  const widen = (column: number, fits: (width: number) => boolean) => {
    while (!fits(widths[column]!) && widths[column]! < WIDEST) widths[column]!++;
  };
  for (const { label, column } of plan.parameters.filter(({ line }) => !line))
    widen(
      column,
      (width) =>
        longestWord(label) <= labelRoom(width) && labelLines(label, width).length <= most(PARAMETER_LABEL_LINES, label),
    );
  for (const table of plan.tables)
    table.columns.forEach((column, index) => {
      const text = headText(column, plan, table.ownHeaders);
      widen(
        table.column + index,
        (width) =>
          longestWord(text) <= width - HEAD_EDGES &&
          headLines(column, table, plan, width).length <= most(HEAD_LINES, text),
      );
    });
  return widths;
}
