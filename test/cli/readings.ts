/** A workbook file as plain data, and a sheet of the user's own in it. */
import type { CellDocument, WorkbookDocument } from "../../src/host/workbook/document";
import { parseCells } from "../../src/host/workbook/address";
import type { Workbook } from "../../src/sharing/simulate/cell-simulation";
import type { Value } from "../../src/sharing/reading";

export function ownSheet(document: WorkbookDocument, cells: Readonly<Record<string, string>>): void {
  const rows = new Map<number, Map<number, CellDocument>>();
  for (const [address, formula] of Object.entries(cells)) {
    const { row, column } = parseCells(address)!;
    rows.set(row, (rows.get(row) ?? new Map<number, CellDocument>()).set(column, { formula }));
  }
  const [first] = document.sheets;
  document.sheets.push({
    ...first!,
    name: "Own",
    cells: rows,
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  });
}

export function readingOf(document: WorkbookDocument): Workbook {
  const shown = ({ value }: CellDocument): Value => (typeof value === "object" ? value.error : (value ?? ""));
  return {
    names: document.names.flatMap(({ name, formula, sheet }) => (sheet === undefined ? [{ name, formula }] : [])),
    tables: document.sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, range, columns }) => {
        const { row, column, rows } = parseCells(range)!;
        return { name, sheet, row, column, rows: rows - 1, headers: columns.map((each) => each.name) };
      }),
    ),
    sheets: document.sheets.map(({ name, cells }) => {
      const rows = Math.max(0, ...cells.keys()) + 1;
      const columns = Math.max(0, ...[...cells.values()].flatMap((line) => [...line.keys()])) + 1;
      const cell = (row: number, column: number) => cells.get(row)?.get(column) ?? {};
      const matrix = (of: (cell: CellDocument) => Value) =>
        Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => of(cell(row, column))),
        );
      return {
        name,
        row: 0,
        column: 0,
        values: matrix(shown),
        formulas: matrix((each) => each.formula ?? shown(each)),
        spills: [...cells].flatMap(([row, line]) =>
          [...line].flatMap(([column, { spill }]) => {
            const area = spill === undefined ? undefined : parseCells(spill);
            return area ? [{ row, column, rows: area.rows, columns: area.columns }] : [];
          }),
        ),
      };
    }),
  };
}
