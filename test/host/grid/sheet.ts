/** A grid with one sheet, written and read by A1 addresses: the page's over Univer, and the headless one, of which the same is asked. */
import { createUniverGrid } from "../../../src/host/grid/headless";
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import { parseCells } from "../../../src/host/workbook/address";
import type { Grid, GridCell, GridFunction, GridInput, GridRange } from "../../../src/host/workbook/grid";
import type { TableDocument } from "../../../src/host/workbook/document";

export interface TestSheet {
  grid: Grid;
  id: string;
  at(address: string, sheet?: string): GridRange;
  put(address: string, cells: GridInput[][], sheet?: string): void;
  cells(address: string, sheet?: string): GridCell[][];
  /** Values as the grid gives them; errors as their codes. */
  values(address: string, sheet?: string): unknown[][];
  value(address: string, sheet?: string): unknown;
}

const open: Grid[] = [];

/** Call in afterEach: a grid that is left open keeps its timers. */
export function closeGrids(): void {
  for (const grid of open.splice(0)) grid.dispose();
}

/** Declares the tests for both grids; each opens its sheets with the function that it is given. */
export function eachGrid(declare: (openSheet: () => TestSheet) => void): void {
  const grids: [string, () => Grid][] = [
    ["Univer's grid", createUniverGrid],
    ["the headless grid", createHeadlessGrid],
  ];
  describe.each(grids)("%s", (_name, create) => {
    afterEach(closeGrids);
    declare(() => openSheet(create));
  });
}

/** Of the page's grid, where nothing else is said. */
export function openSheet(create: () => Grid = createUniverGrid): TestSheet {
  const grid = create();
  open.push(grid);
  const id = grid.activeSheet();
  const at = (address: string, sheet = id): GridRange => {
    const cells = parseCells(address);
    if (!cells) throw new Error(`${address} is no address`);
    return { sheet, ...cells };
  };
  const put = (address: string, cells: GridInput[][], sheet?: string): void =>
    grid.write({ ...at(address, sheet), rows: cells.length, columns: cells[0]!.length }, cells);
  const cells = (address: string, sheet?: string): GridCell[][] => grid.read(at(address, sheet));
  const plain = ({ value }: GridCell): unknown => (value !== null && typeof value === "object" ? value.error : value);
  const values = (address: string, sheet?: string): unknown[][] => cells(address, sheet).map((line) => line.map(plain));
  return { grid, id, at, put, cells, values, value: (address, sheet) => values(address, sheet)[0]![0] };
}

export function table(
  name: string,
  range: string,
  columns: string[],
  more: Partial<TableDocument> = {},
): TableDocument {
  return {
    name,
    range,
    columns: columns.map((column) => ({ name: column })),
    headerRow: true,
    totalsRow: false,
    bandedRows: true,
    filterButtons: true,
    ...more,
  };
}

export function fn(name: string, call: GridFunction["call"]): GridFunction {
  return { name, description: name, parameters: [{ name: "value", description: "a value", optional: false }], call };
}

type Plain = number | string | boolean | null;

/** 1 to n, downward. */
export const COUNT = fn("PARLEY.COUNT", ([n]) =>
  Array.from({ length: Number(first(n)) }, (_row, index) => [index + 1]),
);
/** Twice each number; blanks stay 0. */
export const DOUBLE = fn("PARLEY.DOUBLE", ([range]) =>
  matrix(range).map((line) => line.map((value) => Number(value ?? 0) * 2)),
);

export const matrix = (argument: unknown): Plain[][] =>
  Array.isArray(argument) ? (argument as Plain[][]) : [[argument as Plain]];
const first = (argument: unknown): Plain => matrix(argument)[0]![0]!;
