/** What was typed over a block of results: over its calls and their arguments, and into the cells that the calls fill. */
import { isFormula } from "../sheets/plan";
import { blockCell, filledRows, type BlockCall, type BlockPlace, type ExpectedBlock } from "./block-calls";
import { cellKey, type WorkbookReading } from "./reading";
import type { OverwrittenCell } from "./overwritten";

/** @param current the planned formula with its addresses as they are now; null where that is not known */
export function overwrittenInBlock(
  reading: WorkbookReading,
  block: ExpectedBlock,
  at: BlockPlace,
  current: (formula: string) => string | null,
): OverwrittenCell[] {
  const nameOf = (column: number): string => `${block.name}[${block.headers[column]}]`;
  const found = block.cells.flatMap((line, row) =>
    line.flatMap((planned, column): OverwrittenCell[] => {
      // Words that say what a row is, in a user's language, change no figure.
      if (planned === null || planned === "" || (column === 0 && !isFormula(planned))) return [];
      const { formula, ...cell } = blockCell(reading, block, at, { row, column });
      if (formula !== null || reading.frozen.has(cellKey(cell.sheet, cell.row, cell.column))) return [];
      if (!isFormula(planned) && String(planned) === String(cell.value)) return [];
      return [
        { ...cell, name: nameOf(column), formula: isFormula(planned) ? current(planned.formula) : String(planned) },
      ];
    }),
  );
  return [...found, ...block.calls.flatMap((call) => inTheWay(reading, block, at, call, nameOf))];
}

function inTheWay(
  reading: WorkbookReading,
  block: ExpectedBlock,
  at: BlockPlace,
  call: BlockCall,
  nameOf: (column: number) => string,
): OverwrittenCell[] {
  if (blockCell(reading, block, at, call).value !== "#SPILL!") return [];
  return Array.from({ length: filledRows(call, reading) * call.columns }, (_, index) => {
    const [row, column] = [call.row + Math.floor(index / call.columns), call.column + (index % call.columns)];
    return { column, cell: blockCell(reading, block, at, { row, column }) };
  })
    .slice(1)
    .filter(({ cell }) => cell.value !== "" || cell.formula !== null)
    .map(({ column, cell: { formula, ...cell } }): OverwrittenCell => ({
      ...cell,
      name: nameOf(column),
      value: formula ?? cell.value,
      // A formula of the user's own is not Parley's to delete.
      formula: formula === null ? "" : null,
      inTheWay: true,
    }));
}
