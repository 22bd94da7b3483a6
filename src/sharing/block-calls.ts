/** Blocks of results in a workbook: which cells have their calls, what each call fills, and where the block is now. */
import { columnIndex, columnName } from "../formula/addresses";
import { BLOCK_ROOM } from "../sheets/blocks";
import { isFormula, type SheetPlan, type AnyTable, type Cell } from "../sheets/plan";
import { parleyIds } from "./formula-text";
import { cellAt, type WorkbookReading } from "./reading";

/** A call in a block and the cells that it may fill: right up to what is next to it, down to the next call. From 0, from the first cell below the header. */
export interface BlockCall {
  row: number;
  column: number;
  rows: number;
  columns: number;
  formula: string;
}

/** From above to below. */
export function callsOf({ columns, rows }: Pick<AnyTable, "columns" | "rows">): BlockCall[] {
  const found = rows.flatMap((line, row) =>
    line.flatMap((cell, column): Omit<BlockCall, "rows">[] => {
      if (!isFormula(cell) || parleyIds(cell.formula).length === 0) return [];
      const next = line.findIndex((each, at) => at > column && each !== null);
      return [{ row, column, columns: (next < 0 ? columns.length : next) - column, formula: cell.formula }];
    }),
  );
  return found.map((call) => {
    const below = found.find((each) => each.row > call.row && each.column < call.column + call.columns);
    return { ...call, rows: (below?.row ?? rows.length) - call.row };
  });
}

/** A block as a build writes it. */
export interface ExpectedBlock {
  name: string;
  sheet: string;
  /** Of the header row. */
  row: number;
  column: number;
  caption: string | undefined;
  headers: readonly string[];
  cells: readonly (readonly Cell[])[];
  calls: readonly BlockCall[];
}

export function expectedBlocks(plans: readonly SheetPlan[]): ExpectedBlock[] {
  return plans.flatMap((plan) =>
    plan.tables
      .filter(({ spills }) => spills)
      .map((table) => ({
        name: table.name,
        sheet: plan.tab,
        row: table.row,
        column: table.column,
        caption: table.caption,
        headers: table.columns.map(({ header }) => header),
        cells: table.rows,
        calls: callsOf(table),
      })),
  );
}

export interface BlockPlace {
  row: number;
  column: number;
}

/** Where it is now: rows and columns that a user inserted move it. undefined where it is not found, or in several places. */
export function placeOf(reading: Pick<WorkbookReading, "sheets">, block: ExpectedBlock): BlockPlace | undefined {
  const sheet = reading.sheets.find(({ name }) => name === block.sheet);
  if (!sheet) return undefined;
  const value = (row: number, column: number) => sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
  const isHere = (row: number, column: number) =>
    block.headers.every((header, at) => value(row, column + at) === header);
  const captionAt = ({ row, column }: BlockPlace) => value(row - 2, column);
  const planned = { row: block.row, column: block.column };
  if (isHere(planned.row, planned.column) && [block.caption ?? "", ""].includes(String(captionAt(planned))))
    return planned;
  const found = sheet.values.flatMap((line, rowOffset) =>
    line.flatMap((_, columnOffset): BlockPlace[] => {
      const place = { row: sheet.row + rowOffset, column: sheet.column + columnOffset };
      return isHere(place.row, place.column) && captionAt(place) === block.caption ? [place] : [];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

const FIXED = /\$([A-Z]{1,3})\$(\d+)/g;

/** A planned formula of the sheet with the addresses of its blocks as they are now; undefined where one of these is not found. */
export function relocated(
  formula: string,
  sheet: string,
  blocks: readonly ExpectedBlock[],
  placed: (block: ExpectedBlock) => BlockPlace | undefined,
): string | undefined {
  let lost = false;
  const text = formula.replace(FIXED, (address, letters: string, digits: string) => {
    const [row, column] = [Number(digits) - 1, columnIndex(letters)];
    const block = blocks.find(
      (each) =>
        each.sheet === sheet &&
        row >= each.row &&
        row <= each.row + each.cells.length + BLOCK_ROOM &&
        column >= each.column &&
        column < each.column + each.headers.length,
    );
    if (!block) return address;
    const now = placed(block);
    lost ||= now === undefined;
    return now ? `$${columnName(column + now.column - block.column)}$${row + now.row - block.row + 1}` : address;
  });
  return lost ? undefined : text;
}

/** Of a column: a whole table or several columns are looked up in, and say nothing of rows. */
const COLUMN_OF = /([\p{L}_][\p{L}\p{N}_.]*)\[[^[\]#@]/gu;

/** Rows that a call fills now: those planned, or as many as the table has that it asks about. */
export function filledRows({ rows, formula }: BlockCall, { tables }: Pick<WorkbookReading, "tables">): number {
  const asked = new Set([...formula.matchAll(COLUMN_OF)].map(([, name]) => name!));
  return Math.max(rows, ...tables.filter(({ name }) => asked.has(name)).map((table) => table.rows));
}

export const blockCell = (
  reading: Pick<WorkbookReading, "sheets">,
  { sheet }: ExpectedBlock,
  { row, column }: BlockPlace,
  at: BlockPlace,
) => ({
  sheet,
  row: row + 1 + at.row,
  column: column + at.column,
  ...cellAt(reading, sheet, row + 1 + at.row, column + at.column),
});
