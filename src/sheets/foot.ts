/** Where a sheet says how its figures are made, where there is more to say than the head holds, and where they come from. */
import { notesAt, type Notes } from "./notes";
import { rowAfter, TITLE_ROW, type AnyPlan, type AnyTable } from "./plan";
import { textWidth } from "./text-measure";

/** Empty rows between the last thing on a sheet and its foot. */
const ROWS_BEFORE = 2;
/** The title's letters are larger than those that columns are measured in. */
const TITLE_SHARE = 1.7;

/** Below everything that begins in the columns which print; null where nothing may stand there, as a user may add rows. */
export function footOf(plan: AnyPlan): Notes | null {
  const { tables, charts, notes, printColumns = Infinity, method } = plan;
  const printed = tables.filter(({ column }) => column < printColumns);
  const ends = [
    ...printed.map(rowAfter),
    ...charts.map(({ to }) => to.row + 1),
    notes ? notes.row + notes.lines.length : 0,
  ];
  const row = Math.max(...ends) + ROWS_BEFORE;
  const lowest = printed.filter((table) => isOpen(table) && !tables.some((other) => isBelow(other, table)));
  if (lowest.length > 0) return null;
  return { row, lines: [...(method === undefined ? [] : notesAt(row, method).lines), plan.provenance] };
}

/** The rows are a user's to add to: they have keys, or figures that may be written over. */
function isOpen({ columns, grows = false }: AnyTable): boolean {
  return grows || columns.some(({ kind }) => kind === "key" || kind === "data");
}

function isBelow(other: AnyTable, { row, column, columns }: AnyTable): boolean {
  return other.row > row && other.column < column + columns.length && other.column + other.columns.length > column;
}

/** The cell of the provenance: the last of the foot, else the first to the right of the title. */
export function provenancePlace(plan: AnyPlan): { row: number; column: number } {
  const foot = footOf(plan);
  if (foot) return { row: foot.row + foot.lines.length - 1, column: 0 };
  const room = textWidth(plan.title) * TITLE_SHARE;
  let width = 0;
  const column = plan.widths.findIndex((each) => (width += each) >= room);
  return { row: TITLE_ROW, column: column < 0 ? plan.widths.length : column + 1 };
}
