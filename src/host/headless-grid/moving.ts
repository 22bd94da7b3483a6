/** Where rows, columns and what is kept by them go when whole rows or columns are inserted or deleted. */
import type { Rectangle } from "../workbook/address";
import type { GridRange } from "../workbook/grid";
import { shiftRange, type Shift } from "../workbook/shift";

/** The row or column that an index becomes; undefined where it is deleted. */
export function movedIndex(index: number, shift: Shift): number | undefined {
  const [start, count] =
    shift.along === "rows" ? [shift.range.row, shift.range.rows] : [shift.range.column, shift.range.columns];
  if (index < start) return index;
  if (shift.kind === "insert") return index + count;
  return index < start + count ? undefined : index - count;
}

export function moveKeys<Value>(map: Map<number, Value>, shift: Shift): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [index, value] of map) {
    const to = movedIndex(index, shift);
    if (to !== undefined) moved.set(to, value);
  }
  return moved;
}

/** undefined where the cells are deleted whole. */
export function moveRectangle({ row, column, rows, columns }: Rectangle, shift: Shift): Rectangle | undefined {
  const moved: GridRange | null = shiftRange({ sheet: shift.sheet, row, column, rows, columns }, shift);
  return moved === null
    ? undefined
    : { row: moved.row, column: moved.column, rows: moved.rows, columns: moved.columns };
}
