/** Where a range goes when cells are inserted before it or deleted under it. */
import { COLUMNS, ROWS } from "./address";
import type { GridRange } from "./grid";

export interface Shift {
  sheet: string;
  range: GridRange;
  kind: "insert" | "delete";
  along: "rows" | "columns";
}

/** null where the range was deleted whole; a range that the shift touches only in part stays, as the engine leaves it. */
export function shiftRange(range: GridRange, shift: Shift): GridRange | null {
  if (range.sheet !== shift.sheet) return range;
  const { range: by, along } = shift;
  const [start, size, crossStart, crossSize, limit] =
    along === "rows"
      ? (["row", "rows", "column", "columns", ROWS] as const)
      : (["column", "columns", "row", "rows", COLUMNS] as const);
  const covered =
    by[crossStart] <= range[crossStart] && by[crossStart] + by[crossSize] >= range[crossStart] + range[crossSize];
  if (!covered || range[size] === limit) return range;
  if (shift.kind === "insert") {
    if (by[start] <= range[start]) return { ...range, [start]: range[start] + by[size] };
    return by[start] < range[start] + range[size] ? { ...range, [size]: range[size] + by[size] } : range;
  }
  const end = by[start] + by[size];
  const before = Math.max(0, Math.min(end, range[start]) - by[start]);
  const within = Math.max(0, Math.min(end, range[start] + range[size]) - Math.max(by[start], range[start]));
  if (within === range[size]) return null;
  return { ...range, [start]: range[start] - before, [size]: range[size] - within };
}
