/** Reads the tables and names of a saved workbook with hucre, a library that had no part in writing it. */
import { cellRef, parseRange } from "hucre";
import type { TableDefinition } from "hucre/xlsx";
import { readWithHucre, type OtherBook, type OtherSheet } from "../read-with-hucre";

export type Row = Record<string, unknown>;

export interface Saved {
  /** Rows of a table by its column names; the cells' cached values. */
  table(name: string): Row[];
  /** Value of a named cell. */
  named(name: string): unknown;
  /** Formulas of a table's column, as the file holds them. */
  formulas(name: string, column: string): (string | undefined)[];
  book: OtherBook;
}

interface TablePart {
  sheet: OtherSheet;
  range: ReturnType<typeof parseRange>;
  columns: string[];
}

const partOf = (sheet: OtherSheet, { range = "", columns }: TableDefinition): TablePart => ({
  sheet,
  range: parseRange(range),
  columns: columns.map(({ name }) => name),
});

export async function readSaved(file: Uint8Array): Promise<Saved> {
  const book = await readWithHucre(file);
  const tables = new Map(
    book.sheets.flatMap((sheet) =>
      (sheet.sheet.tables ?? []).map((table) => [table.displayName ?? table.name, partOf(sheet, table)] as const),
    ),
  );
  const part = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`The file has no table ${name}; it has ${[...tables.keys()].join(", ")}`);
    return found;
  };
  const bodyRows = ({ range }: TablePart) =>
    Array.from({ length: range.endRow - range.startRow }, (_, index) => range.startRow + 1 + index);
  const cell = ({ sheet, range }: TablePart, row: number, index: number) =>
    sheet.cells.get(cellRef(row, range.startCol + index));
  return {
    book,
    table(name) {
      const found = part(name);
      return bodyRows(found).map((row) =>
        Object.fromEntries(found.columns.map((column, index) => [column, cell(found, row, index)?.value])),
      );
    },
    named(name) {
      const target = book.names.find((each) => each.name === name)?.range ?? "";
      const [sheetName, address] = target.replace(/[$']/g, "").split("!");
      if (!address) throw new Error(`The file has no named cell ${name}`);
      return book.sheets.find((sheet) => sheet.name === sheetName)?.cells.get(address)?.value;
    },
    formulas(name, column) {
      const found = part(name);
      return bodyRows(found).map((row) => cell(found, row, found.columns.indexOf(column))?.formula);
    },
  };
}
