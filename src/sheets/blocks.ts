/**
 * Blocks of results: one call of a function over a whole table, whose answer fills the cells below and right of it. They stand outside
 * of tables, where Excel lets formulas spill, and the table's rows read from them.
 */
import { fixedAddress } from "./address";
import type { Cell, Column, TableName, TablePlan } from "./plan";

/** Rows below a block that are kept free for those that a person adds to its table. */
const ROOM = 500;

export interface Block extends TablePlan {
  spills: true;
  /** Rows of arguments above the results. */
  arguments: number;
}

export interface BlockSketch {
  name: TableName;
  row: number;
  column: number;
  caption: string | undefined;
  columns: readonly Column[];
  /** Rows with what the calls take besides the table, each value above the results that it is for. */
  arguments?: readonly Cell[][];
  /** The first row of results: calls, each at the left of what it fills. */
  calls: readonly Cell[];
  /** One for each row of the table. */
  rows: number;
  /** In the first column: which row of the table each is of. */
  names?: (row: number) => Cell;
}

export function block({
  name,
  row,
  column,
  caption,
  columns,
  arguments: given = [],
  calls,
  rows,
  names,
}: BlockSketch): Block {
  const results = Array.from({ length: rows }, (_, at) => {
    const cells = at === 0 ? [...calls] : columns.map((): Cell => null);
    return names ? [names(at), ...cells.slice(1)] : cells;
  });
  return {
    name,
    row,
    column,
    ...(caption === undefined ? {} : { caption }),
    keys: [],
    spills: true,
    arguments: given.length,
    columns: [...columns],
    rows: [...given.map((line) => [...line]), ...results],
  };
}

/** The cells of an argument, from one column to another. */
export function argumentCells(
  sketch: Pick<BlockSketch, "row" | "column">,
  line: number,
  from: number,
  to: number,
): string {
  const row = sketch.row + 1 + line;
  const first = fixedAddress(row, sketch.column + from);
  return from === to ? first : `${first}:${fixedAddress(row, sketch.column + to)}`;
}

/**
 * What the block says of the row of its table in which the formula stands. A cell that the block has not filled, because its call is
 * still running or gives an error as a whole, is #N/A: read as it is, it would be 0.
 */
export function fromBlock(plan: Block, header: string, table: TableName): string {
  return known(cellOf(plan, header, `ROW()-ROW(${table}[#Headers])`));
}

/** The same for a row by its number, from 1. */
export function fromBlockRow(plan: Block, header: string, row: number): string {
  return known(cellOf(plan, header, String(row)));
}

/** The same where an error of a single cell counts as 0; one of the whole call is still an error. */
export function fromBlockOrZero(plan: Block, header: string, table: TableName): string {
  const [cells, cell] = [cellsOf(plan, header), cellOf(plan, header, `ROW()-ROW(${table}[#Headers])`)];
  return `IF(COUNT(${cells})=0,INDEX(${cells},1),IF(ISBLANK(${cell}),NA(),IFERROR(${cell},0)))`;
}

const known = (cell: string): string => `IF(${cell}="",NA(),${cell})`;

function cellOf(plan: Block, header: string, place: string): string {
  return `INDEX(${cellsOf(plan, header)},${place})`;
}

function cellsOf(plan: Block, header: string): string {
  const offset = plan.columns.findIndex((each) => each.header === header);
  if (offset < 0) throw new Error(`${plan.name} has no column ${header}.`);
  const column = plan.column + offset;
  const first = plan.row + 1 + plan.arguments;
  return `${fixedAddress(first, column)}:${fixedAddress(plan.row + plan.rows.length + ROOM, column)}`;
}
