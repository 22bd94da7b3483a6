/** Reads a sheet's cells: values, formulas as people write them, what their spills cover. */
import type { CellDocument } from "../../workbook/document";
import { copiedTo } from "../../../formula/rewrite";
import type { FormulaMarks } from "../array-formulas";
import { cellAddress } from "../addresses";
import { attribute, child, children, unescapeText, type XmlElement } from "../xml";
import { arrayExtent, checkFormula, checkRow, checkStoredFormula, placeOfCell, type CellPlace } from "./limits";

/** Text of a string item: plain, or the runs of a rich one; readings aloud are left out. */
export function stringText(item: XmlElement | undefined): string {
  const runs = children(item, "r");
  const texts = runs.length > 0 ? runs.map((run) => child(run, "t")) : [child(item, "t")];
  return unescapeText(texts.map((text) => text?.text ?? "").join(""));
}

export interface CellReading {
  /** The sheet's name, for what is wrong with a cell. */
  sheet: string;
  strings: readonly string[];
  /** Whether the cell format of this number differs from Excel's default. */
  hasStyle(style: number): boolean;
  tableAt(row: number, column: number): string | undefined;
  marks: FormulaMarks;
}

function readValue(cell: XmlElement, strings: readonly string[]): CellDocument["value"] {
  const type = attribute(cell, "t") ?? "n";
  if (type === "inlineStr") return stringText(child(cell, "is")) || undefined;
  const text = child(cell, "v")?.text;
  if (text === undefined || (text === "" && type !== "str")) return undefined;
  if (type === "s") return strings[Number(text)] || undefined;
  if (type === "str") return unescapeText(text);
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return { error: text };
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
}

export function readCells(
  sheetData: XmlElement | undefined,
  reading: CellReading,
): Map<number, Map<number, CellDocument>> {
  const cells = new Map<number, Map<number, CellDocument>>();
  const shared = new Map<string, SharedFormula>();

  const storedFormula = (element: XmlElement | undefined, place: CellPlace): string | undefined => {
    if (!element || attribute(element, "t") === "dataTable") return undefined;
    checkStoredFormula(element.text, place);
    const group = attribute(element, "t") === "shared" ? attribute(element, "si") : undefined;
    const text = unescapeText(element.text);
    if (group === undefined) return text || undefined;
    const { row, column } = place;
    if (text !== "") shared.set(group, { formula: text, row, column });
    const first = shared.get(group);
    return first && copiedTo(first.formula, row - first.row, column - first.column, "wrap");
  };

  let row = -1;
  for (const rowElement of children(sheetData, "row")) {
    const given = attribute(rowElement, "r");
    row = given === undefined ? row + 1 : Number(given) - 1;
    checkRow(row, given);
    let column = -1;
    for (const element of children(rowElement, "c")) {
      const place = { sheet: reading.sheet, ...placeOfCell(attribute(element, "r"), row, column + 1) };
      ({ column } = place);
      const cell = readCell(element, storedFormula(child(element, "f"), place), place, reading);
      if (!cell) continue;
      const inRow = cells.get(place.row) ?? new Map<number, CellDocument>();
      cells.set(place.row, inRow.set(column, cell));
    }
  }
  return cells;
}

function readCell(
  element: XmlElement,
  stored: string | undefined,
  place: CellPlace,
  reading: CellReading,
): CellDocument | undefined {
  const value = readValue(element, reading.strings);
  const style = Number(attribute(element, "s") ?? 0);
  const cell: CellDocument = {};
  if (stored !== undefined) {
    cell.formula = reading.marks.read(stored, reading.tableAt(place.row, place.column));
    checkFormula(cell.formula, place);
    const formula = child(element, "f");
    if (attribute(formula, "t") !== "array") cell.formula = reading.marks.shown(cell.formula);
    else {
      const reference = attribute(formula, "ref") ?? cellAddress(place.row, place.column);
      const area = arrayExtent(reference, place);
      if (area.top !== area.bottom || area.left !== area.right) cell.spill = reference;
      // The only metadata of cells with formulas says that what they fill follows from their result.
      if (attribute(element, "cm") === undefined) cell.fixed = true;
    }
  }
  if (value !== undefined && (value !== "" || stored !== undefined)) cell.value = value;
  if (reading.hasStyle(style)) cell.style = style;
  return Object.keys(cell).length === 0 ? undefined : cell;
}
