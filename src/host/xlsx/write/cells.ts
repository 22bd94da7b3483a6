/** Writes the cells of a sheet: values, formulas with their cached results, texts in the shared table. */
import type { CellDocument, SheetDocument } from "../../workbook/document";
import { cellAddress, parseRange, type CellRange } from "../addresses";
import type { FormulaMarks } from "../array-formulas";
import { escapeXml } from "../../../files/xml-text";
import { escapeText, tag } from "../xml";
import { textElement, type SharedStrings } from "./shared-strings";
import type { StyleSheet } from "./styles";

/** Errors that the file format knows; Excel stores its newer ones as #VALUE! with a note that only it can write. */
const storedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** The t attribute and the <v> of a value that a formula gave. */
export function cachedValue(value: CellDocument["value"]): { type?: string; xml: string } {
  if (value === undefined) return { xml: "" };
  if (typeof value === "object")
    return { type: "e", xml: `<v>${storedErrors.has(value.error) ? escapeXml(value.error) : "#VALUE!"}</v>` };
  if (typeof value === "boolean") return { type: "b", xml: `<v>${Number(value)}</v>` };
  if (typeof value === "string") return { type: "str", xml: textElement("v", value) };
  return Number.isFinite(value) ? { xml: `<v>${value}</v>` } : { type: "e", xml: "<v>#NUM!</v>" };
}

export interface CellContext {
  styles: StyleSheet;
  strings: SharedStrings;
  /** The table whose body holds the cell. */
  tableAt(row: number, column: number): string | undefined;
  /** Whether a formula's spill covers the cell: its text must then be in the cell itself. */
  isSpilled(row: number, column: number): boolean;
  /** The cell format that a cell had in the opened file. */
  formatBefore: ((row: number, column: number) => number | undefined) | undefined;
  marks: FormulaMarks;
  /** Told of the formulas that need the dynamic-array metadata. */
  onDynamic(): void;
}

function constantCell(
  value: Exclude<CellDocument["value"], undefined>,
  strings: SharedStrings,
): { type?: string; xml: string } {
  return typeof value === "string" ? { type: "s", xml: `<v>${strings.index(value)}</v>` } : cachedValue(value);
}

export function formulaElement(
  cell: CellDocument,
  address: string,
  table: string | undefined,
  marks: FormulaMarks,
): { xml: string; dynamic: boolean } {
  const formula = cell.formula ?? "";
  const marked = cell.fixed || cell.spill !== undefined ? { text: formula, isArray: true } : marks.stored(formula);
  const stored = escapeText(marks.written(marked.text, table));
  return {
    xml: marked.isArray ? `<f t="array" ref="${cell.spill ?? address}">${stored}</f>` : `<f>${stored}</f>`,
    dynamic: marked.isArray && !cell.fixed,
  };
}

export function cellXml(cell: CellDocument, row: number, column: number, context: CellContext): string {
  const address = cellAddress(row, column);
  const style = context.styles.index(cell.style, context.formatBefore?.(row, column)) || undefined;
  if (cell.formula === undefined) {
    if (cell.value === undefined || cell.value === "")
      return style === undefined ? "" : tag("c", { r: address, s: style });
    const { type, xml } = context.isSpilled(row, column)
      ? cachedValue(cell.value)
      : constantCell(cell.value, context.strings);
    return tag("c", { r: address, s: style, t: type }, xml);
  }
  const { type, xml } = cachedValue(cell.value);
  const formula = formulaElement(cell, address, context.tableAt(row, column), context.marks);
  if (formula.dynamic) context.onDynamic();
  return tag("c", { r: address, s: style, t: type, cm: formula.dynamic ? 1 : undefined }, formula.xml + xml);
}

const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);

export function usedRange(sheet: SheetDocument): CellRange | undefined {
  let range: CellRange | undefined;
  for (const [row, cells] of sheet.cells)
    for (const column of cells.keys()) {
      range ??= { top: row, bottom: row, left: column, right: column };
      range = {
        top: Math.min(range.top, row),
        bottom: Math.max(range.bottom, row),
        left: Math.min(range.left, column),
        right: Math.max(range.right, column),
      };
    }
  return range;
}

export function spilledCells(sheet: SheetDocument): (row: number, column: number) => boolean {
  const ranges: CellRange[] = [];
  for (const cells of sheet.cells.values())
    for (const cell of cells.values()) {
      const range = cell.spill === undefined ? undefined : parseRange(cell.spill);
      if (range) ranges.push(range);
    }
  return (row, column) =>
    ranges.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
}

export function sheetData(sheet: SheetDocument, context: CellContext): string {
  const rows = new Set([...sheet.cells.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  const written = [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = sorted(sheet.cells.get(row) ?? new Map<number, CellDocument>()).map(([column, cell]) =>
        cellXml(cell, row, column, context),
      );
      const height = sheet.rowHeights.get(row);
      const hidden = sheet.hiddenRows.has(row) || undefined;
      const content = cells.join("");
      if (content === "" && height === undefined && !hidden) return "";
      return tag(
        "row",
        { r: row + 1, ht: height, hidden, customHeight: height === undefined ? undefined : 1 },
        content,
      );
    });
  return tag("sheetData", {}, written);
}
