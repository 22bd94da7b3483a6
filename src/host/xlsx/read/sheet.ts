/** Reads a worksheet's part into the document, all but its charts. */
import type { SheetDocument, TableDocument } from "../../workbook/document";
import { parseRange } from "../addresses";
import type { FormulaMarks } from "../array-formulas";
import { paperNames } from "../paper";
import { attribute, child, children, isOn, type XmlElement } from "../xml";
import { readCells } from "./cells";
import type { Colors } from "./colors";
import { readConditionalFormats, readValidations } from "./rules";

export interface SheetReading {
  name: string;
  visibility: SheetDocument["visibility"];
  tables: TableDocument[];
  strings: readonly string[];
  hasStyle(style: number): boolean;
  differences: readonly XmlElement[];
  colors: Colors;
  printArea: string | undefined;
  printTitleRows: string | undefined;
  marks: FormulaMarks;
}

/** A width may be given for all 16,384 columns at once; beyond these it changes nothing that a user sees. */
const lastSizedColumn = 1023;

function readColumns(root: XmlElement): Pick<SheetDocument, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const element of children(child(root, "cols"), "col")) {
    const first = Number(attribute(element, "min")) - 1;
    const last = Math.min(Number(attribute(element, "max")) - 1, Math.max(first, lastSizedColumn));
    const width = Number(attribute(element, "width"));
    for (let column = first; column <= last; column++) {
      const hidden = isOn(attribute(element, "hidden"));
      // Some writers set widths without saying so; a hidden column's width alone says nothing.
      if (width > 0 && isOn(attribute(element, "customWidth"), !hidden)) columnWidths.set(column, width);
      if (hidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readRows(sheetData: XmlElement | undefined): Pick<SheetDocument, "rowHeights" | "hiddenRows"> {
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const element of children(sheetData, "row")) {
    const row = Number(attribute(element, "r")) - 1;
    if (Number.isNaN(row)) continue;
    const height = attribute(element, "ht");
    if (height !== undefined && isOn(attribute(element, "customHeight"))) rowHeights.set(row, Number(height));
    if (isOn(attribute(element, "hidden"))) hiddenRows.add(row);
  }
  return { rowHeights, hiddenRows };
}

function readPrint(
  root: XmlElement,
  { printArea: area, printTitleRows: titleRows }: SheetReading,
): SheetDocument["print"] {
  const setup = child(root, "pageSetup");
  const orientation = attribute(setup, "orientation");
  const paper = paperNames.get(Number(attribute(setup, "paperSize")));
  const fits = isOn(attribute(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage"));
  const pages = (name: string): number | undefined =>
    fits ? Number(attribute(setup, name) ?? 1) || undefined : undefined;
  const rowBreaks = children(child(root, "rowBreaks"), "brk")
    .filter((each) => isOn(attribute(each, "man")))
    .map((each) => Number(attribute(each, "id")));
  const print = {
    orientation: orientation === "landscape" || orientation === "portrait" ? orientation : undefined,
    area,
    titleRows,
    fitWidth: pages("fitToWidth"),
    fitHeight: pages("fitToHeight"),
    paper,
    rowBreaks: rowBreaks.length === 0 ? undefined : rowBreaks,
  };
  const known = Object.entries(print).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function readFrozen(view: XmlElement | undefined): SheetDocument["frozen"] {
  const pane = child(view, "pane");
  if (!pane || !/^frozen/.test(attribute(pane, "state") ?? "")) return { rows: 0, columns: 0 };
  return { rows: Number(attribute(pane, "ySplit") ?? 0), columns: Number(attribute(pane, "xSplit") ?? 0) };
}

export function readSheet(root: XmlElement, reading: SheetReading): SheetDocument {
  const sheetData = child(root, "sheetData");
  const view = children(child(root, "sheetViews"), "sheetView")[0];
  const bodies = reading.tables.flatMap((table) => {
    const range = parseRange(table.range);
    return range ? [{ name: table.name, ...range }] : [];
  });
  const tableAt = (row: number, column: number): string | undefined =>
    bodies.find((body) => row >= body.top && row <= body.bottom && column >= body.left && column <= body.right)?.name;
  const tabColor = reading.colors.resolve(child(child(root, "sheetPr"), "tabColor"));
  const print = readPrint(root, reading);
  return {
    name: reading.name,
    visibility: reading.visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    gridlines: isOn(attribute(view, "showGridLines"), true),
    cells: readCells(sheetData, {
      sheet: reading.name,
      strings: reading.strings,
      hasStyle: (style) => reading.hasStyle(style),
      tableAt,
      marks: reading.marks,
    }),
    ...readColumns(root),
    ...readRows(sheetData),
    merges: children(child(root, "mergeCells"), "mergeCell").flatMap((each) => attribute(each, "ref") ?? []),
    frozen: readFrozen(view),
    tables: reading.tables,
    charts: [],
    conditionalFormats: children(root, "conditionalFormatting").flatMap(
      (block) => readConditionalFormats(block, reading.differences, reading.colors) ?? [],
    ),
    validations: readValidations(child(root, "dataValidations")),
    ...(print === undefined ? {} : { print }),
  };
}
