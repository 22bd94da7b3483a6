/** Writes a table's part, with the formulas of its calculated columns, which hold for rows that are added later. */
import type { SheetDocument, TableDocument } from "../../workbook/document";
import { parseRange, rangeAddress } from "../addresses";
import type { FormulaMarks } from "../array-formulas";
import { canonical } from "../canonical";
import { piecesOf } from "../../../formula/pieces";
import { namespaces } from "../namespaces";
import type { PartReader, Relationship } from "../package";
import { storeFormula } from "../stored-formula";
import { attribute, escapeText, tag, xmlDeclaration, xstring } from "../xml";

/** As Excel writes it in attributes, line breaks too. */
const columnName = (name: string): string => xstring(name.replace(/\r\n/g, "\n")).replace(/\n/g, "_x000a_");

export function tableXml(table: TableDocument, id: number, marks: FormulaMarks): string {
  const range = parseRange(table.range);
  const filtered = range && table.totalsRow ? { ...range, bottom: range.bottom - 1 } : range;
  const columns = table.columns.map((column, index) => {
    const stored = column.formula === undefined ? undefined : marks.stored(column.formula);
    const formula =
      stored === undefined
        ? ""
        : tag(
            "calculatedColumnFormula",
            { array: stored.isArray ? 1 : undefined },
            escapeText(storeFormula(stored.text, table.name)),
          );
    return tag("tableColumn", { id: index + 1, name: columnName(column.name) }, formula);
  });
  const attributes = {
    xmlns: namespaces.main,
    id,
    name: table.name,
    displayName: table.name,
    ref: table.range,
    headerRowCount: table.headerRow ? undefined : 0,
    totalsRowCount: table.totalsRow ? 1 : undefined,
    totalsRowShown: table.totalsRow ? undefined : 0,
  };
  return (
    xmlDeclaration +
    tag("table", attributes, [
      table.headerRow && table.filterButtons && filtered ? tag("autoFilter", { ref: rangeAddress(filtered) }) : "",
      tag("tableColumns", { count: columns.length }, columns),
      tag("tableStyleInfo", {
        name: table.style,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: table.bandedRows,
        showColumnStripes: 0,
      }),
    ])
  );
}

/** A reference that means another cell in each row cannot stand for a whole column. */
const movesWithRow = (formula: string): boolean =>
  piecesOf(formula).some(({ kind, text }) => kind === "word" && /^\$?[A-Za-z]{1,3}\d{1,7}$/.test(text));

/** A column whose cells all hold the same formula is a calculated column, whether or not anyone said so. */
export function withCalculatedColumns(table: TableDocument, sheet: SheetDocument): TableDocument {
  const range = parseRange(table.range);
  if (!range) return table;
  const [first, last] = [range.top + Number(table.headerRow), range.bottom - Number(table.totalsRow)];
  const columns = table.columns.map((column, index) => {
    const formula = sheet.cells.get(first)?.get(range.left + index)?.formula;
    if (column.formula !== undefined || formula === undefined || movesWithRow(formula)) return column;
    for (let row = first; row <= last; row++)
      if (sheet.cells.get(row)?.get(range.left + index)?.formula !== formula) return column;
    return { ...column, formula };
  });
  return { ...table, columns };
}

export const tableId = (opened: PartReader, path: string): number => Number(attribute(opened.tree(path), "id"));

/** For each table of the sheet its part in the opened file, where it is still the same table with the same calculated columns. */
export function openedTables(
  sheet: SheetDocument,
  before: SheetDocument,
  opened: PartReader,
  sheetPath: string,
): (Relationship | undefined)[] {
  const parts = opened.allRelated(sheetPath, "table");
  const keyOf = (table: TableDocument, on: SheetDocument): string => canonical(withCalculatedColumns(table, on));
  const then = new Map(before.tables.map((table, index) => [keyOf(table, before), parts[index]]));
  return sheet.tables.map((table) => then.get(keyOf(table, sheet)));
}

/** Excel repairs a table whose header cells are not texts equal to its column names, so the sheet is written with such cells. */
export function withTextHeaders(sheet: SheetDocument): SheetDocument {
  const cells = new Map(sheet.cells);
  for (const table of sheet.tables) {
    const range = parseRange(table.range);
    if (!range || !table.headerRow) continue;
    const row = new Map(cells.get(range.top));
    table.columns.forEach((column, index) => {
      const style = row.get(range.left + index)?.style;
      row.set(range.left + index, { value: column.name, ...(style === undefined ? {} : { style }) });
    });
    cells.set(range.top, row);
  }
  return { ...sheet, cells };
}
