/** Cells that move when others are inserted or deleted, and the references that follow. */
import { mention, type Book } from "./book";
import type { Calculation } from "./calculation";
import type { Contents } from "./contents";
import type { EngineTable } from "./engine-types";
import type { FormulaCell } from "./formula-cell";
import { moveReferencesIn } from "./rewrite";
import type { Cell, Sheet } from "./sheet";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./values";

export interface Move {
  sheet: Sheet;
  /** What is inserted or deleted. */
  range: Rectangle;
  kind: "insert" | "delete";
  along: "rows" | "columns";
}

/** The same object where the range stays, undefined where it was deleted whole. */
export function movedRange(range: Rectangle, { range: by, kind, along }: Omit<Move, "sheet">): Rectangle | undefined {
  const [start, size, crossStart, crossSize, limit] =
    along === "rows"
      ? (["row", "rows", "column", "columns", SHEET_ROWS] as const)
      : (["column", "columns", "row", "rows", SHEET_COLUMNS] as const);
  const covered =
    by[crossStart] <= range[crossStart] && by[crossStart] + by[crossSize] >= range[crossStart] + range[crossSize];
  // Of a range that is touched only in part Excel moves nothing; whole columns keep all their rows.
  if (!covered || range[size] === limit) return range;
  const end = by[start] + by[size];
  if (kind === "insert") {
    if (by[start] <= range[start]) {
      const moved = range[start] + by[size];
      return moved + range[size] <= limit ? { ...range, [start]: moved } : undefined;
    }
    if (by[start] >= range[start] + range[size]) return range;
    return { ...range, [size]: Math.min(range[size] + by[size], limit - range[start]) };
  }
  if (by[start] >= range[start] + range[size]) return range;
  const before = Math.max(0, Math.min(end, range[start]) - by[start]);
  const inside = Math.max(0, Math.min(end, range[start] + range[size]) - Math.max(by[start], range[start]));
  if (inside === range[size]) return undefined;
  return { ...range, [start]: range[start] - before, [size]: range[size] - inside };
}

export function moveCells(move: Move, book: Book, contents: Contents, calculation: Calculation): void {
  const { sheet } = move;
  contents.bindWaiting();
  const moving = movingArea(move);
  const touched = new Set<FormulaCell>();
  sheet.visit(moving, ({ formula, filledBy }) => {
    if (formula) touched.add(formula);
    if (filledBy) touched.add(filledBy);
  });
  // Spills that the move touches are filled again afterwards.
  for (const formula of touched) {
    calculation.vacate(formula, { rows: 1, columns: 1 });
    formula.spill = null;
  }
  sheet.forDependentsWithin(moving, (formula) => touched.add(formula));
  const follow = (text: string, home: Sheet): string =>
    moveReferencesIn(text, home.name, sheet.name, (range) => movedRange(range, move));
  contents.moveCells(
    touched,
    moveTables(move, book),
    ({ text, code, sheet: home }) =>
      code.unreadable || code.references.some(({ kind }) => kind === "cells") ? follow(text, home) : text,
    () => {
      shiftCells(move, moving, contents);
      for (const name of book.names()) {
        const home = name.sheet === undefined ? sheet : book.sheet(name.sheet);
        book.setName({ ...name, formula: follow(name.formula, home) });
      }
    },
  );
}

/** From what is inserted or deleted to the sheet's end. */
function movingArea({ range, along }: Move): Rectangle {
  return along === "rows"
    ? { ...range, rows: SHEET_ROWS - range.row }
    : { ...range, columns: SHEET_COLUMNS - range.column };
}

function shiftCells({ sheet, range, kind, along }: Move, area: Rectangle, contents: Contents): void {
  const [start, size, limit] =
    along === "rows" ? (["row", "rows", SHEET_ROWS] as const) : (["column", "columns", SHEET_COLUMNS] as const);
  const moving: [row: number, column: number, cell: Cell][] = [];
  sheet.visit(area, (cell, row, column) => moving.push([row, column, cell]));
  for (const [row, column] of moving) sheet.remove(row, column);
  const by = kind === "insert" ? range[size] : -range[size];
  for (const [row, column, cell] of moving) {
    const place = { row, column };
    const isDeleted = kind === "delete" && place[start] < range[start] + range[size];
    place[start] += by;
    // Whether a formula is due is counted by column.
    if (cell.formula) cell.formula.due = false;
    if (isDeleted || place[start] >= limit) {
      if (cell.formula) contents.formulas.delete(cell.formula);
      continue;
    }
    Object.assign(sheet.grow(place.row, place.column), cell);
    if (cell.formula) Object.assign(cell.formula, place);
  }
}

/** Tables that moved, became larger, smaller or were deleted, as formulas mention them. */
function moveTables(move: Move, book: Book): string[] {
  const changed: string[] = [];
  for (const table of [...book.tablesOn(move.sheet)]) {
    const range = movedRange(table.range, move);
    if (range === table.range) continue;
    if (!range) book.removeTable(table.name);
    else book.setTable({ ...table, range, columns: columnsAfter(table, range, move) });
    changed.push(...mention.tableOrName(table.name));
  }
  return changed;
}

function columnsAfter({ range, columns }: EngineTable, to: Rectangle, { range: by, kind, along }: Move): string[] {
  const result = [...columns];
  if (along === "rows" || to.columns === range.columns) return result;
  const at = Math.max(0, by.column - range.column);
  if (kind === "delete") {
    result.splice(at, range.columns - to.columns);
    return result;
  }
  const known = new Set(columns.map((column) => column.toLowerCase()));
  for (let added = 0, number = 1; added < to.columns - range.columns; number++) {
    if (known.has(`column${number}`)) continue;
    result.splice(at + added, 0, `Column${number}`);
    added++;
  }
  return result;
}
