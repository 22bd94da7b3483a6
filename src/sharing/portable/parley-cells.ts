/** The cells of a workbook that call Parley, and the expressions in their calls. */
import { blockCells, type FilledCell } from "./block-cells";
import { standalone } from "./standalone";
import { isLiteral } from "../../functions/native";
import { parleyCalls, parleyIds, type Call } from "../formula-text";
import { cellKey, formulaCells, type FormulaCell, type WorkbookReading } from "../reading";

export type Workbook = Pick<WorkbookReading, "sheets" | "tables" | "names">;

/** Every cell that calls Parley, and every one that a call fills. */
export function parleyCells(reading: Workbook): FilledCell[] {
  const filled = new Map<string, string>();
  return [...formulaCells(reading)].flatMap((cell) => {
    // Some Excels say the formula of each cell that it fills.
    const isFilled = filled.get(cellKey(cell.sheet, cell.row, cell.column)) === cell.formula;
    if (isFilled || parleyIds(cell.formula).length === 0) return [];
    const cells = blockCells(reading, cell);
    for (const { sheet, row, column } of cells) filled.set(cellKey(sheet, row, column), cell.formula);
    return cells;
  });
}

/** Expressions whose values the plan needs to know, in a form that is the same anywhere in the workbook. */
export function expressionsOf(reading: Workbook): string[] {
  const found = new Set<string>();
  const visit = (call: Call, cell: FormulaCell): void => {
    for (const arg of call.args) {
      for (const inner of parleyCalls(arg)) visit(inner, cell);
      const free = arg === "" || isLiteral(arg) || isWholeTable(arg) ? null : standalone(arg, cell, reading.tables);
      if (free !== null) found.add(free);
    }
  };
  for (const cell of parleyCells(reading)) for (const call of parleyCalls(cell.formula)) visit(call, cell);
  return [...found];
}

const WHOLE_TABLE = /^([\p{L}_][\p{L}\p{N}_.]*)\[#All\]$/iu;

function isWholeTable(text: string): boolean {
  return WHOLE_TABLE.test(text);
}

/** "Terms" of "Terms[#All]". */
export function wholeTableName(text: string): string | undefined {
  return WHOLE_TABLE.exec(text)?.[1];
}
