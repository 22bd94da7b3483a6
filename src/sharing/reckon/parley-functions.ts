/** Parley's functions for formulas that are reckoned outside of cells: the very code that the cells call. */
import { plainCell, CellErrorValue } from "../../functions/cell";
import { daysToDeadlineCells } from "../../functions/deadline";
import { delayCostCells, exemptionSavingsCells, tariffCostCells } from "../../functions/duty";
import { phasedRateCells } from "../../functions/entry";
import { dutyBetweenCells, tariffRateCells } from "../../functions/rates";
import { incidenceCells, tradeDiversionCells, tradeEffectCells } from "../../functions/response";
import { sectorCells } from "../../functions/sectors";
import { expectedOutcomeCells } from "../../functions/uncertainty";
import { ExcelError, isArea, NotReckoned, type Operand, type Scalar } from "./values";

type Cells = (...args: never[]) => unknown;

const FUNCTIONS: Readonly<Record<string, Cells>> = {
  TARIFF_COST: tariffCostCells,
  EXEMPTION_SAVINGS: exemptionSavingsCells,
  DELAY_COST: delayCostCells,
  TARIFF_RATE: tariffRateCells,
  DUTY_BETWEEN: dutyBetweenCells,
  PHASED_RATE: phasedRateCells,
  DAYS_TO_DEADLINE: daysToDeadlineCells,
  TRADE_EFFECT: tradeEffectCells,
  TRADE_DIVERSION: tradeDiversionCells,
  INCIDENCE: incidenceCells,
  EXPECTED_OUTCOME: expectedOutcomeCells,
  SECTOR: sectorCells,
};

const cell = (value: Scalar): unknown =>
  value instanceof ExcelError ? { type: "Error", basicValue: value.code } : (value ?? "");

/** Tables are passed by every row of a sheet: their values are written down once. */
const matrices = new WeakMap<object, unknown[][]>();

/** As Excel hands cells over: rows of values. */
function matrixOf(operand: Operand): unknown[][] {
  if (!isArea(operand)) return [[cell(operand)]];
  let matrix = matrices.get(operand);
  if (!matrix) {
    matrix = Array.from({ length: operand.rows }, (_, row) =>
      Array.from({ length: operand.columns }, (__, column) => cell(operand.at(row, column))),
    );
    matrices.set(operand, matrix);
  }
  return matrix;
}

/** `args`: undefined where one is left out. Throws NotReckoned for functions of many results, and where the clock would be asked. */
export function parleyResult(id: string, args: readonly (Operand | undefined)[]): Scalar {
  const run = FUNCTIONS[id];
  if (!run || (id === "DAYS_TO_DEADLINE" && args[1] === undefined)) throw new NotReckoned(`PARLEY.${id}`);
  let result: unknown;
  try {
    result = run(...(args.map((operand) => (operand === undefined ? null : matrixOf(operand))) as never[]));
  } catch (thrown) {
    // What a function refuses shows as an error in its cell; anything else is a fault, or not known.
    if (!(thrown instanceof CustomFunctions.Error)) throw thrown;
    return new ExcelError(thrown.code);
  }
  const [[first] = [], ...more] = result as unknown[][];
  if (more.length > 0 || (result as unknown[][])[0]!.length !== 1)
    throw new NotReckoned(`PARLEY.${id} over several cells.`);
  const value = plainCell(first);
  return value instanceof CellErrorValue ? new ExcelError(value.code) : value;
}
