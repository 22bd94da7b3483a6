/**
 * Blocks of results: one call of a function over a whole table, whose answer fills the cells below and right of it. They stand outside
 * of tables, where Excel lets formulas spill, and the table's rows read from them.
 */
import { fixedAddress } from "./address";
import { DAY } from "./formats";
import { quoted, type Cell, type Column, type TablePlan } from "./plan";
import type { ReportTable, TableName } from "./sheet-names";
import { textWidth } from "./text-measure";

type AnyName = TableName | ReportTable;

/** Tables whose rows read from blocks, and a column of each: LibreOffice knows the row of a single header, and not of all headers together. */
const READERS = {
  Sectors: "Sector",
  SectorLines: "Sector",
  Outcomes: "Scenario",
  SecondMover: "Deal",
  DayPath: "Day",
  Readings: "Reading",
  Milestones: "Milestone",
  AskLines: "Line",
  Talks: "Issue",
  Entries: "Entry",
  Coverage: "Given",
  SourcingProducts: "Product",
} as const satisfies Partial<Record<AnyName, string>>;

export type Reader = keyof typeof READERS;

/** Rows below a block that are kept free for those that a user adds to its table. */
export const BLOCK_ROOM = 500;

export interface Block<Name extends AnyName = TableName> extends TablePlan<Name> {
  spills: true;
  /** Rows of arguments above the results. */
  arguments: number;
  /** Rows below that are kept free for those that a user adds, where that is not the usual number. */
  room?: number;
}

export interface BlockSpec<Name extends AnyName = TableName> {
  name: Name;
  row: number;
  column: number;
  caption: string | undefined;
  columns: readonly Column[];
  /** Rows with what the calls take besides the table, each value above the results that it is for. */
  arguments?: readonly Cell[][];
  /** Which of these rows, from 0, are days. */
  days?: readonly number[];
  /** The first row of results: calls, each at the left of what it fills. */
  calls: readonly Cell[];
  /** One for each row of the table. */
  rows: number;
  room?: number;
  /** In the first column: which row of the table each is of. */
  names?: (row: number) => Cell;
}

export function block<Name extends AnyName = TableName>({
  name,
  row,
  column,
  caption,
  columns,
  arguments: given = [],
  days = [],
  calls,
  rows,
  room,
  names,
}: BlockSpec<Name>): Block<Name> {
  const results = Array.from({ length: rows }, (_, at) => {
    const cells = at === 0 ? [...calls] : columns.map((): Cell => null);
    return names ? [names(at), ...cells.slice(1)] : cells;
  });
  return {
    name,
    row,
    column,
    caption,
    keys: [],
    spills: true,
    arguments: given.length,
    ...(room === undefined ? {} : { room }),
    columns: columns.map((each, at) =>
      at === 0 || days.length === 0
        ? each
        : {
            ...each,
            formats: [
              ...given.map((_, line) => (days.includes(line) ? DAY : (each.format ?? ""))),
              ...results.map(() => each.format ?? ""),
            ],
          },
    ),
    rows: [...given.map((line) => [...line]), ...results],
  };
}

/** Of its columns: the caption must not run into the next block's. */
export function blockWidths({ caption = "", columns }: Block<AnyName>, first = 24, others = 13): number[] {
  const rest = columns.slice(1).map(() => others);
  const wanted = Math.ceil(CAPTION_LETTER * textWidth(caption)) - rest.length * others;
  return [Math.max(first, wanted), ...rest];
}

/** Captions are bold and larger than the figures. */
const CAPTION_LETTER = 1.2;

/** The cells of an argument, from one column to another. */
export function argumentCells(spec: Pick<BlockSpec, "row" | "column">, line: number, from: number, to: number): string {
  const row = spec.row + 1 + line;
  const first = fixedAddress(row, spec.column + from);
  return from === to ? first : `${first}:${fixedAddress(row, spec.column + to)}`;
}

/**
 * What the block says of the row of its table in which the formula stands. A cell that the block has not filled, because its call is
 * still running or gives an error as a whole, is #N/A: read as it is, it would be 0.
 */
export function fromBlock(plan: Block<AnyName>, header: string, table: Reader): string {
  return known(cellOf(plan, header, rowIn(table)));
}

/** The same for a row by its number, from 1. */
export function fromBlockRow(plan: Block<AnyName>, header: string, row: number): string {
  return known(cellOf(plan, header, String(row)));
}

/** The same where an error of a single cell counts as 0; one of the whole call is still an error. */
export function fromBlockOrZero(plan: Block<AnyName>, header: string, table: Reader): string {
  const column = columnOf(plan, header);
  const [cells, cell] = [results(plan, column, column), cellOf(plan, header, rowIn(table))];
  return `IF(COUNT(${cells})=0,INDEX(${cells},1),IF(ISBLANK(${cell}),NA(),IFERROR(${cell},0)))`;
}

const rowIn = (table: Reader): string => `ROW()-ROW(${table}[[#Headers],[${READERS[table]}]])`;

const known = (cell: string): string => `IF(${cell}="",NA(),${cell})`;

/** By the column's header, so that the formula says what it reads. LibreOffice does not calculate such formulas side by side, in which it loses values that are in blocks. */
function cellOf(plan: Block<AnyName>, header: string, place: string): string {
  const last = plan.column + plan.columns.length - 1;
  const headers = `${fixedAddress(plan.row, plan.column)}:${fixedAddress(plan.row, last)}`;
  columnOf(plan, header);
  return `INDEX(${results(plan, plan.column, last)},${place},MATCH(${quoted(literally(header))},${headers},0))`;
}

/** For MATCH, to which these stand for any character. */
const literally = (header: string): string => header.replace(/[~*?]/g, "~$&");

function columnOf(plan: Block<AnyName>, header: string): number {
  const offset = plan.columns.findIndex((each) => each.header === header);
  if (offset < 0) throw new Error(`${plan.name} has no column ${header}.`);
  return plan.column + offset;
}

/** All cells below the arguments, from one column to another. */
function results({ row, rows, arguments: given, room = BLOCK_ROOM }: Block<AnyName>, from: number, to: number): string {
  return `${fixedAddress(row + 1 + given, from)}:${fixedAddress(row + rows.length + room, to)}`;
}
