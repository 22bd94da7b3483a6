/** Drawing cells and goal seek as the command line asks for them: text in, plain data out. */
import { DISTRIBUTIONS } from "../../model/uncertainty/quantile-table";
import { SAMPLINGS } from "../../model/uncertainty/sample";
import { runInExcel } from "../../sheets/run-in-excel";
import { PARLEY_VERSION } from "../../sheets/version";
import { readOpenWorkbook } from "../read-workbook";
import { CellsError, type CellsRequest, type GoalRequest } from "./cell-request";
import { seekCellGoal } from "./cell-goal";
import { simulateCells } from "./cell-simulation";

/** Once Excel has calculated all that depends on the last change. */
export const readForCells = () => runInExcel((context) => readOpenWorkbook(context));

export async function simulateFromText(argument: string) {
  const request = JSON.parse(argument) as CellsRequest;
  const known = request.inputs.every(({ distribution }) => DISTRIBUTIONS.includes(distribution));
  if (!known || !SAMPLINGS.includes(request.sampling)) throw new CellsError({ kind: "argument", given: argument });
  return { version: PARLEY_VERSION, ...simulateCells(await readForCells(), request) };
}

export async function goalFromText(argument: string) {
  return { version: PARLEY_VERSION, ...seekCellGoal(await readForCells(), JSON.parse(argument) as GoalRequest) };
}
