/** Writes single cells of many sheets in few requests, and puts values in the place of formulas, what these had spilled included. */
import { rangeAddress } from "../sheets/address";
import { typed } from "../sheets/cell-text";
import { isError, type FormulaCell, type SheetReading, type Value } from "./reading";

export interface CellChange {
  sheet: string;
  row: number;
  column: number;
  /** As if typed: "=…" calculates, "'…" is text. */
  input: Value;
}

/** Excel on the web takes 5 MB in a request; formulas of a few hundred characters stay well below it. */
const CELLS_A_SYNC = 4_000;
/** A null leaves a cell as it is; wider gaps are cheaper left out. */
const GAP = 8;

/** A value that Excel takes for what it is: errors stay errors, other texts stay texts, which in cells of text format they do as they are. */
export function inputFor(value: Value, format: string): Value {
  return isError(value) || format === "@" ? value : typed(value);
}

export async function writeCells(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += CELLS_A_SYNC) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const run of runs(changes.slice(from, from + CELLS_A_SYNC))) {
      context.workbook.worksheets
        .getItem(run.sheet)
        .getRange(rangeAddress(run.row, run.column, run.inputs.length, 1)).formulas = run.inputs.map((input) => [
        input,
      ]);
    }
    await context.sync();
  }
}

interface Run {
  sheet: string;
  row: number;
  column: number;
  inputs: (Value | null)[];
}

/** Neighbours of one column become one range. */
function runs(changes: readonly CellChange[]): Run[] {
  const sorted = [...changes].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const found: Run[] = [];
  for (const { sheet, row, column, input } of sorted) {
    const last = found.at(-1);
    const gap = last && last.sheet === sheet && last.column === column ? row - last.row - last.inputs.length : -1;
    if (last && gap >= 0 && gap <= GAP) last.inputs.push(...new Array<null>(gap).fill(null), input);
    else found.push({ sheet, row, column, inputs: [input] });
  }
  return found;
}

/** Values in place of formulas; the answer is what they had spilled. What a formula had spilled goes with it, and is then written as values too: as `shown` has it where the sheet is a copy that has not calculated yet. */
export async function freezeCells(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  shown: ReadonlyMap<string, SheetReading> = new Map(),
): Promise<SpilledCell[]> {
  const areas = [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const known = shown.get(sheet);
    const used = known
      ? worksheet.getRange(rangeAddress(known.row, known.column, known.values.length, known.values[0]!.length))
      : worksheet.getUsedRange(true);
    return {
      sheet,
      known,
      used: used.load(`rowIndex,columnIndex,rowCount,columnCount,numberFormat${known ? "" : ",values"}`),
    };
  });
  await context.sync();
  const before = areas.map(({ sheet, known, used }): Area => ({
    sheet,
    row: used.rowIndex,
    column: used.columnIndex,
    values: known?.values ?? (used.values as Value[][]),
    formats: used.numberFormat as string[][],
  }));
  const bySheet = new Map(before.map((area) => [area.sheet, area]));
  const frozen = ({ sheet, row, column, value }: FormulaCell): CellChange => {
    const area = bySheet.get(sheet)!;
    return { sheet, row, column, input: inputFor(value, area.formats[row - area.row]?.[column - area.column] ?? "") };
  };
  await writeCells(context, cells.map(frozen));
  const after = areas.map(({ sheet, used }) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRange(rangeAddress(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount))
      .load("formulas"),
  );
  await context.sync();
  const spilled = before.flatMap((area, index) => emptied(area, after[index]!.formulas as Value[][]));
  await writeCells(context, spilled);
  return spilled;
}

/** A value that a formula had filled in beyond its own cell, and that is there as a value of its own now. */
export interface SpilledCell extends CellChange {
  value: Value;
}

interface Area {
  sheet: string;
  row: number;
  column: number;
  values: readonly (readonly Value[])[];
  formats: string[][];
}

/** What was in cells that are blank now: those of a spill. A formula that shows nothing meanwhile is not blank. */
function emptied({ sheet, row, column, values, formats }: Area, now: readonly (readonly Value[])[]): SpilledCell[] {
  return values.flatMap((line, rowOffset) =>
    line.flatMap((value, columnOffset): SpilledCell[] => {
      if (value === "" || now[rowOffset]![columnOffset] !== "") return [];
      return [
        {
          sheet,
          row: row + rowOffset,
          column: column + columnOffset,
          value,
          input: inputFor(value, formats[rowOffset]![columnOffset]!),
        },
      ];
    }),
  );
}
