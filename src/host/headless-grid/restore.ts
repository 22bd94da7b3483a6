/** Puts a workbook document into a grid that is empty yet, with the values that the document holds and nothing calculated. */
import type { StoredCell } from "../../formula/engine-types";
import { parseCells } from "../workbook/address";
import type { SheetDocument } from "../workbook/document";
import { fileWidthToPixels, heightToPixels } from "../grid/layout";
import type { GridDocument } from "./capture";
import { engineValue } from "./cells";
import { setHiddenRows } from "./hidden-rows";
import type { GridParts } from "./headless-grid";
import type { SheetLooks } from "./sheet-looks";

export function restoreWorkbook(document: GridDocument, { engine, pool, sheets, tables, names }: GridParts): void {
  const styles = document.styles.map((style) => pool.add(style));
  const ids = document.sheets.map((sheet) => {
    const id = sheets.add(sheet.name);
    engine.addSheet(id, sheet.name);
    return id;
  });
  // Formulas are read when the cells are put in place: what they mention must be known by then, or they would wait for it.
  document.sheets.forEach((sheet, index) => {
    for (const table of sheet.tables) tables.add(ids[index]!, table);
  });
  for (const name of document.names) names.set(name);
  document.sheets.forEach((sheet, index) => {
    const id = ids[index]!;
    const { looks, formats, validations } = sheets.get(id);
    const { visibility, tabColor, gridlines, frozen } = sheet;
    sheets.change(id, {
      visibility,
      gridlines,
      frozen: { ...frozen },
      ...(tabColor === undefined ? {} : { tabColor }),
    });
    dress(looks, sheet, styles);
    formats.replace(sheet.conditionalFormats);
    validations.replace(sheet.validations);
    // Before its formulas are there, as none is due because of it.
    setHiddenRows(engine, id, looks);
    engine.load(id, storedCells(sheet));
  });
  const active = ids[document.active] ?? ids[0];
  if (active !== undefined) sheets.activate(active);
}

function dress(looks: SheetLooks, sheet: SheetDocument, styles: readonly number[]): void {
  for (const [column, width] of sheet.columnWidths) looks.line("columns", column).pixels = fileWidthToPixels(width);
  for (const column of sheet.hiddenColumns) looks.line("columns", column).hidden = true;
  for (const [row, height] of sheet.rowHeights) looks.line("rows", row).pixels = heightToPixels(height);
  for (const row of sheet.hiddenRows) {
    const line = looks.line("rows", row);
    line.hidden = true;
    if (sheet.filteredRows?.has(row)) line.filtered = true;
  }
  for (const address of sheet.merges) {
    const range = parseCells(address);
    if (range) looks.merges.push(range);
  }
  for (const [row, line] of sheet.cells)
    for (const [column, { style }] of line) if (style !== undefined) looks.setStyle(row, column, styles[style] ?? 0);
}

function* storedCells(sheet: SheetDocument): Generator<StoredCell> {
  for (const [row, line] of sheet.cells)
    for (const [column, { value, formula, spill, fixed }] of line) {
      if (value === undefined && formula === undefined) continue;
      const extent = spill === undefined ? undefined : parseCells(spill);
      yield {
        row,
        column,
        // A formula without a value gave an empty text when a document was made of it.
        value: value === undefined ? (formula === undefined ? null : "") : engineValue(value),
        ...(formula === undefined ? {} : { formula }),
        ...(extent ? { spill: { rows: extent.rows, columns: extent.columns } } : {}),
        ...(fixed ? { fixed } : {}),
      };
    }
}
