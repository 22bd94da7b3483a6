/**
 * What a workbook file holds, in terms of neither Office.js, nor the grid, nor the file format.
 * A property that may be cleared again may be undefined as well as absent; the two mean the same.
 */

/** A cell's value. A blank cell is absent, never "". Dates are serial numbers with a date format. */
export type CellValue = number | string | boolean;

/** An Excel error as a cell's value: "#VALUE!", "#N/A", "#DIV/0!", "#NAME?", "#NUM!", "#REF!", "#NULL!", "#SPILL!", "#CALC!". */
export interface CellError {
  error: string;
}

export interface CellDocument {
  /** The value, or the cached result of `formula`. */
  value?: CellValue | CellError;
  /** As a user would read it: "=PARLEY.TARIFF_COST(A1,B1)", English names, comma separators. */
  formula?: string;
  /** The range that a dynamic-array formula fills, "B2:B7"; only on its first cell. */
  spill?: string;
  /** The formula was entered for these cells ({=…}): it fills `spill`, or its one cell, whatever it gives. */
  fixed?: true;
  /** Index into `WorkbookDocument.styles`. */
  style?: number;
}

export interface BorderDocument {
  style: "thin" | "medium" | "thick" | "dotted" | "dashed" | "double";
  /** "#RRGGBB" */
  color: string;
}

/** A key that is undefined takes the property back, as the patch of a style. */
export interface FontDocument {
  name?: string | undefined;
  size?: number | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  color?: string | undefined;
}

export interface StyleDocument {
  numberFormat?: string | undefined;
  font?: FontDocument | undefined;
  fill?: string | undefined;
  horizontal?: "left" | "center" | "right" | "fill" | "justify" | undefined;
  vertical?: "top" | "center" | "bottom" | undefined;
  wrap?: boolean | undefined;
  indent?: number | undefined;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", BorderDocument>> | undefined;
  locked?: boolean | undefined;
}

export interface TableDocument {
  name: string;
  /** Header, body and totals together: "A3:F45". */
  range: string;
  columns: { name: string; formula?: string }[];
  headerRow: boolean;
  totalsRow: boolean;
  /** "TableStyleMedium2" and the like. */
  style?: string;
  bandedRows: boolean;
  filterButtons: boolean;
}

/** A native chart. `kind` is the Excel.ChartType it was made with ("ColumnClustered", "BarStacked", "Line", "Pie", …). */
export interface ChartDocument {
  name: string;
  kind: string;
  title?: string | undefined;
  /** Position on the sheet in points. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** A series' own `kind` makes a combination chart; the colour "none" is no fill, for what only carries the series above it; `line` "none" leaves a line's markers alone; `markerStyle` as Excel's API names it, "Diamond", and `markerSize` in points. */
  series: {
    name?: string | undefined;
    nameRef?: string | undefined;
    values: string;
    categories?: string | undefined;
    color?: string | undefined;
    kind?: string | undefined;
    line?: "none" | undefined;
    markerStyle?: string | undefined;
    markerSize?: number | undefined;
  }[];
  legend?: "top" | "bottom" | "left" | "right" | "none" | undefined;
  /** Present where values are written next to the points. */
  dataLabels?: { numberFormat?: string } | undefined;
  valueAxis?: {
    title?: string | undefined;
    numberFormat?: string | undefined;
    minimum?: number | undefined;
    maximum?: number | undefined;
    gridlines?: boolean;
  };
  categoryAxis?: { title?: string | undefined; numberFormat?: string };
}

export interface ConditionalFormatDocument {
  range: string;
  /** "custom" carries a formula; the others as Excel names them. */
  rule:
    | { kind: "custom"; formula: string }
    | { kind: "cellValue"; operator: string; formula1: string; formula2?: string }
    | { kind: "dataBar"; color: string }
    | { kind: "colorScale"; colors: string[] };
  style?: { font?: string | undefined; fill?: string | undefined; bold?: boolean | undefined } | undefined;
}

export interface ValidationDocument {
  range: string;
  rule: {
    kind: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
    operator?: string;
    formula1?: string;
    formula2?: string;
  };
  allowBlank: boolean;
  prompt?: { title: string; message: string } | undefined;
  alert?: { title: string; message: string; style: "stop" | "warning" | "information" } | undefined;
}

export type Edge = "left" | "right" | "top" | "bottom";

export interface SheetDocument {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string | undefined;
  gridlines: boolean;
  /** Sparse: row index → column index → cell, both from 0. */
  cells: Map<number, Map<number, CellDocument>>;
  /** Widths in characters with the margin, as a file has them, heights in points, by index from 0. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  /** Those of them that a filter does not show; a subtotal distinguishes them from rows that a user hid. */
  filteredRows?: ReadonlySet<number>;
  hiddenColumns: Set<number>;
  merges: string[];
  frozen: { rows: number; columns: number };
  tables: TableDocument[];
  charts: ChartDocument[];
  conditionalFormats: ConditionalFormatDocument[];
  validations: ValidationDocument[];
  /** `titleRows` are repeated on every page: "8:9"; `rowBreaks` are the rows, from 0, with which a user has a new page begin. */
  print?: {
    rowBreaks?: number[];
    orientation?: "portrait" | "landscape";
    area?: string;
    titleRows?: string;
    fitWidth?: number | undefined;
    fitHeight?: number | undefined;
    paper?: string;
    /** In points. */
    margins?: Partial<Record<Edge, number>> | undefined;
  };
}

export interface NameDocument {
  name: string;
  /** "=Timeline!$B$3", "=0.25", "=LAMBDA(x,x*2)" */
  formula: string;
  comment?: string;
  visible: boolean;
  /** Sheet name where the name is local to one. */
  sheet?: string;
}

export interface WorkbookDocument {
  sheets: SheetDocument[];
  active: number;
  styles: StyleDocument[];
  names: NameDocument[];
  customXml: { id: string; xml: string }[];
  /** Document settings of the add-in (Office.context.document.settings), JSON values. */
  settings: Record<string, unknown>;
  /** Properties that people see in the file's info page. */
  properties: { title?: string; author?: string; subject?: string; comments?: string };
  /** All parts of the file that was opened: what the document does not hold, and what has not changed, is written back as it came. */
  passthrough: ReadonlyMap<string, Uint8Array>;
}
