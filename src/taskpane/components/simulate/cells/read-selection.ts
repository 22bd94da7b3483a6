/** The cells that a person has selected, and what cells hold and how they look. */
import { quoteSheet } from "../../../../formula/addresses";
import { cellAddress, rangeAddress } from "../../../../sheets/address";
import { INPUT_FILL } from "../../../../sheets/colors";
import { runInExcel } from "../../../../sheets/run-in-excel";
import { kindOfFormat, type NumberKind } from "./cell-number";

export interface SelectedCell {
  /** As a formula names it. */
  cell: string;
  sheet: string;
  row: number;
  column: number;
  /** null where it holds no number. */
  value: number | null;
  kind: NumberKind;
}

export type Place = Pick<SelectedCell, "sheet" | "row" | "column">;

/** At most so many of a large selection: each becomes an input with fields of its own. */
const MOST_SELECTED = 20;

const cellOf = (place: Place, value: unknown, format: unknown): SelectedCell => ({
  ...place,
  cell: `${quoteSheet(place.sheet)}!${cellAddress(place.row, place.column)}`,
  value: typeof value === "number" ? value : null,
  kind: kindOfFormat(format),
});

/** From the first cell, row by row. */
export function selectedCells(): Promise<SelectedCell[]> {
  return runInExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = selected;
    worksheet.load("name");
    await context.sync();
    const columns = Math.min(selected.columnCount, MOST_SELECTED);
    const rows = Math.min(selected.rowCount, Math.ceil(MOST_SELECTED / columns));
    const { rowIndex: first, columnIndex: left } = selected;
    const range = worksheet.getRange(rangeAddress(first, left, rows, columns)).load("values,numberFormat");
    await context.sync();
    return (range.values as unknown[][])
      .flatMap((line, down) =>
        line.map((value, across) =>
          cellOf(
            { sheet: worksheet.name, row: first + down, column: left + across },
            value,
            (range.numberFormat as unknown[][])[down]![across],
          ),
        ),
      )
      .slice(0, MOST_SELECTED);
  });
}

/** The same of cells that are named. */
export function cellsAt(places: readonly Place[]): Promise<SelectedCell[]> {
  return runInExcel(async (context) => {
    const ranges = places.map(({ sheet, row, column }) =>
      context.workbook.worksheets.getItem(sheet).getCell(row, column).load("values,numberFormat"),
    );
    await context.sync();
    return places.map((place, at) =>
      cellOf(
        { sheet: place.sheet, row: place.row, column: place.column },
        (ranges[at]!.values as unknown[][])[0]![0],
        (ranges[at]!.numberFormat as unknown[][])[0]![0],
      ),
    );
  });
}

/** Those of the cells whose fill says that a person is meant to change them. Of a table's column the first cell tells. */
export function yellowOf<Cell extends Place & { columnOf: string }>(cells: readonly Cell[]): Promise<Cell[]> {
  const groupOf = ({ columnOf, sheet, row, column }: Cell): string => columnOf || `${sheet}!${row},${column}`;
  const first = new Map(cells.map((cell) => [groupOf(cell), cell]));
  return runInExcel(async (context) => {
    const fills = [...first].map(([group, { sheet, row, column }]) => {
      const { fill } = context.workbook.worksheets.getItem(sheet).getCell(row, column).format;
      return { group, fill: fill.load("color") };
    });
    await context.sync();
    const yellow = new Set(
      fills.filter(({ fill }) => fill.color.toUpperCase() === INPUT_FILL).map(({ group }) => group),
    );
    return cells.filter((cell) => yellow.has(groupOf(cell)));
  });
}
