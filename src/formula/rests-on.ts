/** What a cell's value rests on: the walk back from its formula to the cells that hold no formula. */
import type { FormulaCell } from "./formula-cell";
import type { Sheet } from "./sheet";
import type { Rectangle } from "./values";

export interface Constant {
  sheet: Sheet;
  row: number;
  column: number;
}

/** Each once, in the order in which they are found: the nearest first. */
export function constantsBehind(sheet: Sheet, row: number, column: number): Constant[] {
  const found: Constant[] = [];
  const cells = new Map<Sheet, Set<string>>();
  const ranges = new Set<string>();
  let waiting: FormulaCell[] = [];
  const known = (on: Sheet, key: string): boolean => {
    const of = cells.get(on) ?? new Set<string>();
    cells.set(on, of);
    if (of.has(key)) return true;
    of.add(key);
    return false;
  };
  const look = (on: Sheet, at: number, across: number): void => {
    if (known(on, `${at},${across}`)) return;
    const cell = on.cell(at, across);
    const formula = cell?.formula ?? cell?.filledBy;
    if (!formula) {
      if (cell && cell.value !== null) found.push({ sheet: on, row: at, column: across });
      return;
    }
    // What another formula fills rests on that formula, which is followed once.
    if (formula.row !== at || formula.column !== across) {
      if (known(formula.sheet, `${formula.row},${formula.column}`)) return;
    }
    waiting.push(formula);
  };
  const lookWithin = (on: Sheet, range: Rectangle): void => {
    const key = `${on.id} ${range.row},${range.column},${range.rows},${range.columns}`;
    if (ranges.has(key)) return;
    ranges.add(key);
    on.visit(range, (_, at, across) => look(on, at, across));
  };
  look(sheet, row, column);
  while (waiting.length > 0) {
    const formulas = waiting;
    waiting = [];
    for (const { cells: single, ranges: named, dynamic } of formulas) {
      for (const each of single) look(each.sheet, each.row, each.column);
      for (const each of [...named, ...dynamic]) lookWithin(each.sheet, each);
    }
  }
  return found;
}
