/** What hucre reads of a workbook file: a library that had no part in writing it. */
import { a1ToR1C1, dateToSerial, r1c1ToA1 } from "hucre";
import { cellRef, readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre/xlsx";

export interface OtherCell extends Omit<Cell, "formulaResult"> {
  /** Of a formula: its cached result. Days are serial numbers. */
  value: CellValue;
}

export interface OtherSheet {
  name: string;
  /** By address, without those that hold nothing. */
  cells: Map<string, OtherCell>;
  sheet: Sheet;
}

export interface OtherBook {
  sheets: OtherSheet[];
  names: NonNullable<Workbook["namedRanges"]>;
  workbook: Workbook;
}

export async function readWithHucre(file: Uint8Array): Promise<OtherBook> {
  const workbook = await readXlsx(file, { readStyles: true });
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet), sheet })),
    names: workbook.namedRanges ?? [],
    workbook,
  };
}

/** The library lists values row by row, and beside them in detail those cells that are more than a value. */
function cellsOf({ rows, cells }: Sheet): Map<string, OtherCell> {
  const found = new Map<string, OtherCell>();
  const shared = new Map<number, string>();
  rows.forEach((row, r) =>
    row.forEach((listed, c) => {
      const { formulaResult, ...detailed } = ownFormula(
        cells?.get(`${r},${c}`) ?? { value: listed, type: typeOf(listed) },
        shared,
        r,
        c,
      );
      const value = asSerial(formulaResult ?? detailed.value);
      if (value !== null || detailed.formula !== undefined) found.set(cellRef(r, c), { ...detailed, value });
    }),
  );
  return found;
}

/** A formula that the file shares among cells, as the cell's own. `shared` gathers them by their number, relative to their place. */
function ownFormula(cell: Cell, shared: Map<number, string>, row: number, column: number): Cell {
  const { formulaSharedIndex: index, formulaType: _, formulaRef: __, ...own } = cell;
  if (index === undefined) return cell;
  if (cell.formula) shared.set(index, a1ToR1C1(cell.formula, row, column));
  return { ...own, type: "formula", formula: r1c1ToA1(shared.get(index)!, row, column) };
}

const asSerial = (value: CellValue): CellValue => (value instanceof Date ? dateToSerial(value) : value);

function typeOf(value: CellValue): Cell["type"] {
  switch (typeof value) {
    case "number":
    case "string":
    case "boolean":
      return typeof value as "number" | "string" | "boolean";
    default:
      return value === null ? "empty" : "date";
  }
}
