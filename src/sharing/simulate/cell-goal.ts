/** Which value of one cell makes another what it is to be: by the workbook's own formulas, tried in a copy of it. */
import { CellDraws } from "../../formula/draw/cells";
import { seekGoal } from "../../model/uncertainty/goal-seek";
import { engineOf } from "../evaluate/workbook-engine";
import { parleyFunctions } from "../evaluate/parley-functions";
import { CellFinder, CellsError, type GoalRequest } from "./cell-request";
import { numberIn, prepared, type Workbook } from "./cell-simulation";

export interface GoalResult {
  request: GoalRequest;
  reached: boolean;
  /** The value of the changing cell, and what the other is there. */
  at: number;
  outcome: number;
  /** What they are now; null where that is no number. */
  now: { at: number | null; outcome: number | null };
}

/** Throws CellsError. */
export function seekCellGoal(workbook: Workbook, request: GoalRequest): GoalResult {
  const engine = engineOf(workbook, true);
  const finder = new CellFinder(engine);
  const [cell, by] = [finder.find(request.cell), finder.find(request.by)];
  const { low, high, value: wanted, whole } = request;
  if (!(low < high)) throw new CellsError({ kind: "range", cell: finder.name(by), low, high });
  const now = { at: numberIn(engine, by), outcome: numberIn(engine, cell) };
  const inputs = [{ ...by, likely: now.at ?? (low + high) / 2 }];
  const draws = prepared(() => new CellDraws({ engine, functions: parleyFunctions(), inputs, outcomes: [cell] }));
  const found = seekGoal({ wanted, low, high, whole }, (at) => draws.at([at])[0]!);
  if (!found) throw new CellsError({ kind: "no number", cell: finder.name(cell) });
  return { request: { ...request, cell: finder.name(cell), by: finder.name(by) }, ...found, now };
}
