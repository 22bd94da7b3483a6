/** What a sheet will hold, as data: the writer puts it into Excel, tests read it without Excel. Rows and columns from 0. */
import type { Notes } from "./notes";
import type { ReportName, ReportTable, SheetName, TableName } from "./sheet-names";

/** Characters that Excel takes in one formula, and in a list of values that a cell accepts. */
export const LONGEST_FORMULA = 8192;
export const LONGEST_LIST = 255;

export interface Formula {
  formula: string;
}

/** A text is always text, whatever it begins with; only a Formula calculates. */
export type Cell = string | number | boolean | null | Formula;

export type Rule =
  | { kind: "decimal" | "whole"; min: number; max?: number }
  /** ISO days, both included. */
  | { kind: "date"; min: string; max: string }
  | {
      kind: "list";
      items: readonly string[];
      /** Where the same values stand as a column of a table: what Excel is given when they are too long for a list in a text. */
      column?: { table: TableName; header: string };
      /** Where they depend on the row: a formula of a range, as for the first row. */
      range?: string;
    }
  /** Any text of so many characters. */
  | { kind: "text"; max: number };

export interface Validation {
  rule: Rule;
  title: string;
  prompt: string;
  /** Other values are taken too. */
  free?: true;
}

/**
 * key: tells the rows apart, input: a person is meant to change it, data: a person may,
 * formula: calculated, text: written again by each build.
 */
export type CellKind = "key" | "input" | "data" | "formula" | "text";

export interface Column {
  header: string;
  /** In the person's language, over the header: in English its unit or meaning, under the header's own name; else, or after a line break, both. */
  label: string;
  kind: CellKind;
  /** Number format; "@" for text. */
  format?: string;
  /** Where the rows differ: the format of each. */
  formats?: readonly string[];
  validation?: Validation;
  wrap?: boolean;
  /** The figure that the table is there for. */
  strong?: boolean;
  /** An id beside the name that a person reads. */
  quiet?: boolean;
  /** A change of cost: more is bad, less is good, and the colour says so. */
  cost?: boolean;
}

/** Rows for which a formula, written for the first of them, is true. */
export interface Highlight {
  formula: string;
  text?: string;
  fill?: string;
  bold?: boolean;
}

export interface TablePlan<Name extends TableName | ReportTable = TableName> {
  name: Name;
  /** Of the header row; the labels stand in the row above it and the caption, where there is one, above them. */
  row: number;
  column: number;
  caption?: string | undefined;
  columns: Column[];
  /** Headers whose values together name a row; inputs of other tables are not carried over a refresh. */
  keys: readonly string[];
  rows: Cell[][];
  /** The headers are in the person's language, whatever it is. */
  ownHeaders?: boolean;
  /** A user adds rows below, so that nothing may stand there. */
  grows?: boolean;
  /** Formulas spill over its cells, which Excel refuses inside a table: it only looks like one. */
  spills?: boolean;
  highlights?: readonly Highlight[];
}

/** One labelled cell of the strip above the tables: its label in row 2, its value in row 3, what it means in row 4; or of a form, a line each. */
export interface Parameter {
  /** Workbook name of the cell, where formulas use it. */
  name?: string;
  label: string;
  /** Of the value. */
  column: number;
  /** In a form: the row, with the label in that column to the left of the value and the note to its right. */
  line?: { row: number; label: number };
  value: Cell;
  kind: "input" | "formula";
  format?: string;
  validation?: Validation;
  note?: Cell;
  noteFormat?: string;
  /** What the figure means to the exporter: a good one, the worst, or a change of cost, of which a saving is good; no colour of its own where not given. */
  tone?: "good" | "bad" | "cost";
  /** A text that begins with CHECK_OK of its language as long as all is well; anything else shows in red. */
  check?: boolean;
}

export interface ChartPlan {
  name: string;
  title: string;
  kind: "ColumnClustered" | "ColumnStacked" | "BarStacked" | "XYScatter" | "XYScatterLinesNoMarkers";
  /** A block of the sheet with the categories, of a scatter the x values, in its first column and the series names in its first row. */
  table: TableName | ReportTable;
  firstHeader: string;
  lastHeader: string;
  /** Of the first series, where that is not the column beside the categories. */
  firstSeries?: string;
  /** Where the headers are not words for the reader. */
  seriesNames?: readonly string[];
  /** Where the colours mean something: of each series, null for one that only carries what is stacked on it. */
  fills?: readonly (string | null)[];
  /** The last series is a mark over each of the others' columns. */
  lastIsMarks?: boolean;
  /** Where it would stand across two printed pages. */
  newPage?: true;
  /** Where a message over it is its title. */
  noTitle?: true;
  /** Where the axis title says what the colours are. */
  noLegend?: boolean;
  /** Where the value axis begins, if not where Excel would have it. */
  minimum?: number;
  /** Where it ends, likewise. */
  maximum?: number;
  /** Cells between which it stands. */
  from: { row: number; column: number };
  to: { row: number; column: number };
  valueFormat: string;
  /** Blank where the chart's title says it. */
  valueTitle: string;
  /** Of a scatter, or where there is more to say of the categories. */
  xTitle?: string;
  /** Of a scatter's other axis. */
  xFormat?: string;
  /** Single points of another table, by row from 0: x and y by header. */
  marks?: readonly { name: string; table: TableName | ReportTable; row: number; x: string; y: string }[];
}

export interface SheetPlan {
  /** By which Parley knows the sheet, whatever its tab is called. */
  name: SheetName;
  /** As the workbook is to call it. */
  tab: string;
  tabColor: string;
  title: string;
  explanation: string;
  /** Workbook name of a check: what it finds amiss is said in place of the explanation. */
  warning?: string;
  /** Version, case, data vintage and where the sources stand, at the foot of the sheet or beside its title; the as-of day is written after it, with its label. */
  provenance: string;
  asOfLabel: string;
  /** "Yellow: yours to change", after the explanation where there is such a cell. */
  legend: string;
  parameters: Parameter[];
  tables: TablePlan[];
  charts: ChartPlan[];
  notes?: Notes;
  /** What there is to know of the figures and is too long for the head: at the foot of the sheet. */
  method?: string;
  /** A page that is laid out by hand: frames around the strip of values, and cells between tables and charts. */
  page?: PagePlan;
  /** In characters, from column A. */
  widths: number[];
  /** In a language other than English the labels say what the headers are, so they come first. */
  labelsLead: boolean;
  /** Columns that print, from the left; all where not given. What lies further right is for the screen. */
  printColumns?: number;
  /** Rows that print, from the top; all where not given. What stands below is for the screen and for formulas. */
  printRows?: number;
  /** All on one page, which is upright unless it lies on its side; else as many pages lying on their side as it takes. */
  onePage?: boolean | "lying";
}

/** A cell of a page, merged with those to the right of it. */
export interface PageCell {
  row: number;
  column: number;
  columns: number;
  value: Cell;
  look: "headline" | "message" | "band" | "plain" | "link" | "quiet";
  /** Workbook names of checks: red where one of them finds something amiss. */
  checks?: readonly string[];
}

/** A frame around a value of the strip with its label and its note. */
export interface PageCard {
  column: number;
  fill: string;
  color: string;
}

export interface PagePlan {
  cells: readonly PageCell[];
  cards: readonly PageCard[];
  /** In points, by row from 0. */
  heights: ReadonlyMap<number, number>;
}

export interface ReportPlan extends Omit<SheetPlan, "name" | "tab" | "tables" | "asOfLabel"> {
  name: ReportName;
  /** Results do not move with the as-of day: their provenance says the one that they had. */
  asOfLabel?: undefined;
  tables: TablePlan<ReportTable>[];
}

export type AnyTable = TablePlan<TableName | ReportTable>;
export type AnyPlan = SheetPlan | ReportPlan;

/** Where things stand on every sheet. */
export const TITLE_ROW = 0;
/** The title alone stays in sight: what is frozen takes room from the figures, and at 200 % zoom on a laptop would leave none. Excel itself shows a table's headers while one scrolls in it. */
export const FROZEN_ROWS = TITLE_ROW + 1;
export const EXPLANATION_ROW = 1;
export const PARAMETER_LABEL_ROW = 2;
export const PARAMETER_ROW = 3;
export const PARAMETER_NOTE_ROW = 4;
/** After an empty row or a caption, and the labels. */
export const FIRST_TABLE_ROW = 7;

export interface Place {
  row: number;
  column: number;
}

/** Where a value of the strip or of a form stands, with its label and its note. */
export function placesOf({
  column,
  line,
}: Pick<Parameter, "column" | "line">): Record<"label" | "value" | "note", Place> {
  return line
    ? {
        label: { row: line.row, column: line.label },
        value: { row: line.row, column },
        note: { row: line.row, column: column + 1 },
      }
    : {
        label: { row: PARAMETER_LABEL_ROW, column },
        value: { row: PARAMETER_ROW, column },
        note: { row: PARAMETER_NOTE_ROW, column },
      };
}

export function isFormula(cell: Cell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

export function formula(text: string): Formula {
  return { formula: text };
}

/** A sheet as a formula names it, by its tab: one of several words, or of other letters, in quotes. */
export function sheetReference(tab: string): string {
  return /^[A-Za-z]+$/.test(tab) ? tab : `'${tab.replaceAll("'", "''")}'`;
}

/** "Sectors[[#This Row],[HS codes]]": the long form means the same to Excel, to files and to other programs. */
export function thisRow(table: TableName | ReportTable, header: string): string {
  return `${table}[[#This Row],[${header}]]`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The line under the title. */
export function explained({ explanation, legend, parameters, tables }: AnyPlan): string {
  const inputs = [...parameters, ...tables.flatMap(({ columns }) => columns)].some(({ kind }) => kind === "input");
  return inputs ? `${explanation} ${legend}` : explanation;
}

/** The row after a table's last one. */
export function rowAfter(table: AnyTable): number {
  return table.row + 1 + table.rows.length;
}

/** Between two tables an empty row, and below it the caption and the labels of the second. */
export const ROWS_BETWEEN = 3;

/** The header row of a table below others: none stands beside another, so that a row put into one, deleted or hidden by a filter touches nothing else. */
export function rowBelow(...tables: readonly AnyTable[]): number {
  return Math.max(...tables.map(rowAfter)) + ROWS_BETWEEN;
}

/** The same below a table that is not made yet, as it reads from what is below it. */
export function rowBelowRows(headerRow: number, rows: number): number {
  return headerRow + 1 + rows + ROWS_BETWEEN;
}
