/** Reads Parley's tables and named cells as they are in the workbook, each value with the cell where it is. */
import { isUnfinished } from "../../sharing/reading";
import { headerPlace } from "../../files/header-table";
import { cellAddress, rangeAddress } from "../../sheets/address";

export type CellValue = string | number | boolean;

/** "Outcomes", "C10" */
export interface Place {
  sheet: string;
  address: string;
}

export interface CellView {
  /** What the cell shows by its value: an error is its name, such as "#N/A"; a blank cell, "". */
  value: CellValue;
  place: Place;
}

export interface RowView {
  place: Place;
  /** By the column's header; a blank value where the table has no such column. */
  cell(header: string): CellView;
}

export interface TableView {
  sheet: string;
  headers: readonly string[];
  rows: readonly RowView[];
}

/** What was asked for; to be called once the workbook has answered. */
export type Queued<T> = () => T;

/** Ranges that were asked for, for callers that have to know whether they show answers. */
const asked = new WeakMap<Excel.RequestContext, Excel.Range[]>();

function noted(context: Excel.RequestContext, range: Excel.Range): Excel.Range {
  const ranges = asked.get(context) ?? [];
  asked.set(context, [...ranges, range]);
  return range;
}

/** Whether a cell of what was last read in the context still waits for an answer; what is read after this is judged separately. */
export function takeUnfinished(context: Excel.RequestContext): boolean {
  const ranges = asked.get(context) ?? [];
  asked.delete(context);
  return ranges.some((range) => !range.isNullObject && (range.values as CellValue[][]).flat().some(isUnfinished));
}

/** Throws ItemNotFound with the next sync where the workbook has no such table. */
export function queueTable(context: Excel.RequestContext, name: string): Queued<TableView> {
  return queuedTable(context, context.workbook.tables.getItem(name));
}

/** null where the workbook has no such table. */
export function queueTableIfThere(context: Excel.RequestContext, name: string): Queued<TableView | null> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  const view = queuedTable(context, table);
  return () => (table.isNullObject ? null : view());
}

function queuedTable(context: Excel.RequestContext, table: Excel.Table): Queued<TableView> {
  const worksheet = table.worksheet.load("name");
  const range = noted(context, table.getRange().load("values,rowIndex,columnIndex"));
  return () => {
    const [headerRow = [], ...body] = range.values as CellValue[][];
    const headers = headerRow.map(String);
    const sheet = worksheet.name;
    const { rowIndex, columnIndex } = range;
    const rows = body.map((values, index): RowView => {
      const row = rowIndex + 1 + index;
      return {
        place: { sheet, address: rangeAddress(row, columnIndex, 1, headers.length) },
        cell(header) {
          const column = headerPlace(headers, header);
          return {
            value: values[column] ?? "",
            place: { sheet, address: cellAddress(row, columnIndex + Math.max(0, column)) },
          };
        },
      };
    });
    return { sheet, headers, rows };
  };
}

/** Throws ItemNotFound with the next sync where the workbook has no such name. */
export function queueCell(context: Excel.RequestContext, name: string): Queued<CellView> {
  const range = noted(context, context.workbook.names.getItem(name).getRange().load("values,rowIndex,columnIndex"));
  const worksheet = range.worksheet.load("name");
  return () => ({
    value: (range.values as CellValue[][])[0]?.[0] ?? "",
    place: { sheet: worksheet.name, address: cellAddress(range.rowIndex, range.columnIndex) },
  });
}

/** null for a text, a blank or an error. */
export function numberIn({ value }: CellView): number | null {
  return typeof value === "number" ? value : null;
}

export function textIn({ value }: CellView): string {
  return String(value);
}
