/** Writes a worksheet's part, its elements in the order that the format's schema demands (ECMA-376 part 1, § 18.3.1.99). */
import type { SheetDocument } from "../../workbook/document";
import { cellAddress, parseRange, rangeAddress } from "../addresses";
import { namespaces } from "../namespaces";
import { paperIds } from "../paper";
import { tag, xmlDeclaration } from "../xml";
import { sheetData, spilledCells, usedRange, type CellContext } from "./cells";
import type { SharedStrings } from "./shared-strings";
import type { KeptSheet } from "./kept";
import { conditionalFormatsXml, validationsXml } from "./rules";
import { argb, type StyleSheet } from "./styles";

export interface SheetContext {
  styles: StyleSheet;
  strings: SharedStrings;
  active: boolean;
  /** Relationship ids of the sheet's drawing and tables. */
  drawing: string | undefined;
  tables: readonly string[];
  /** What an opened file's sheet contained that the host does not understand. */
  kept: KeptSheet;
  /** The cell format that a cell had in the opened file. */
  formatBefore: CellContext["formatBefore"];
  marks: CellContext["marks"];
  onDynamic(): void;
}

const order = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

function propertiesXml(sheet: SheetDocument): string {
  const tab = sheet.tabColor ? tag("tabColor", { rgb: argb(sheet.tabColor) }) : "";
  const fits =
    sheet.print && (sheet.print.fitWidth !== undefined || sheet.print.fitHeight !== undefined)
      ? tag("pageSetUpPr", { fitToPage: 1 })
      : "";
  return tab || fits ? tag("sheetPr", {}, tab + fits) : "";
}

function viewsXml(sheet: SheetDocument, active: boolean): string {
  const { rows, columns } = sheet.frozen;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const frozen =
    rows > 0 || columns > 0
      ? tag("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: pane,
          state: "frozen",
        }) + tag("selection", { pane })
      : "";
  return tag(
    "sheetViews",
    {},
    tag(
      "sheetView",
      { showGridLines: sheet.gridlines ? undefined : 0, tabSelected: active || undefined, workbookViewId: 0 },
      frozen,
    ),
  );
}

function columnsXml(sheet: SheetDocument): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const rows = columns.map((column) => {
    const width = sheet.columnWidths.get(column);
    return tag("col", {
      min: column + 1,
      max: column + 1,
      width: width ?? 9.140625,
      hidden: sheet.hiddenColumns.has(column) || undefined,
      customWidth: width === undefined ? undefined : 1,
    });
  });
  return rows.length === 0 ? "" : tag("cols", {}, rows);
}

const POINTS_AN_INCH = 72;
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** In inches: those that were set, else as the file had them, else Excel's own. */
function marginsXml(print: SheetDocument["print"], kept: string | undefined): string {
  if (print?.margins === undefined) return kept ?? tag("pageMargins", MARGINS);
  const set = Object.entries(print.margins).map(([edge, points]) => [edge, points / POINTS_AN_INCH]);
  return tag("pageMargins", { ...MARGINS, ...Object.fromEntries(set) });
}

function pageSetupXml(print: SheetDocument["print"]): string {
  if (!print) return "";
  const { fitWidth, fitHeight, orientation } = print;
  const fits = fitWidth !== undefined || fitHeight !== undefined;
  const paperSize = print.paper === undefined ? undefined : paperIds.get(print.paper.toLowerCase());
  if (!fits && orientation === undefined && paperSize === undefined) return "";
  return tag("pageSetup", {
    paperSize,
    fitToWidth: fits ? (fitWidth ?? 0) : undefined,
    fitToHeight: fits ? (fitHeight ?? 0) : undefined,
    orientation,
  });
}

/** Of the columns that a sheet has, as Excel writes it. */
const LAST_COLUMN = 16_383;

function rowBreaksXml(rows: readonly number[] = []): string {
  const breaks = rows.map((id) => tag("brk", { id, max: LAST_COLUMN, man: 1 }));
  return rows.length === 0 ? "" : tag("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, breaks);
}

/** The table whose body holds a cell: there "[@Rate]" needs no table's name. */
function tableLookup(sheet: SheetDocument): (row: number, column: number) => string | undefined {
  const tables = sheet.tables.flatMap((table) => {
    const range = parseRange(table.range);
    return range ? [{ name: table.name, ...range }] : [];
  });
  return (row, column) =>
    tables.find((table) => row >= table.top && row <= table.bottom && column >= table.left && column <= table.right)
      ?.name;
}

export function sheetXml(sheet: SheetDocument, context: SheetContext): string {
  const { styles, strings, kept } = context;
  const used = usedRange(sheet);
  const cells = {
    styles,
    strings,
    tableAt: tableLookup(sheet),
    isSpilled: spilledCells(sheet),
    formatBefore: context.formatBefore,
    marks: context.marks,
    onDynamic: context.onDynamic,
  };
  const relation = (name: string, id: string): string => tag(name, { "r:id": id });
  const own: Partial<Record<(typeof order)[number], string>> = {
    sheetPr: propertiesXml(sheet),
    dimension: tag("dimension", { ref: used ? rangeAddress(used) : "A1" }),
    sheetViews: viewsXml(sheet, context.active),
    sheetFormatPr: kept.elements.get("sheetFormatPr") ?? tag("sheetFormatPr", { defaultRowHeight: 15 }),
    cols: columnsXml(sheet),
    sheetData: sheetData(sheet, cells),
    mergeCells:
      sheet.merges.length === 0
        ? ""
        : tag(
            "mergeCells",
            { count: sheet.merges.length },
            sheet.merges.map((ref) => tag("mergeCell", { ref })),
          ),
    conditionalFormatting:
      (kept.elements.get("conditionalFormatting") ?? "") + conditionalFormatsXml(sheet, styles, kept.lastPriority + 1),
    dataValidations: validationsXml(sheet),
    pageMargins: marginsXml(sheet.print, kept.elements.get("pageMargins")),
    pageSetup: pageSetupXml(sheet.print),
    rowBreaks: rowBreaksXml(sheet.print?.rowBreaks),
    drawing: context.drawing === undefined ? "" : relation("drawing", context.drawing),
    tableParts:
      context.tables.length === 0
        ? ""
        : tag(
            "tableParts",
            { count: context.tables.length },
            context.tables.map((id) => relation("tablePart", id)),
          ),
  };
  const body = order.map((name) => own[name] ?? kept.elements.get(name) ?? "");
  return (
    xmlDeclaration +
    tag("worksheet", { ...kept.namespaces, xmlns: namespaces.main, "xmlns:r": namespaces.relationships }, body)
  );
}
