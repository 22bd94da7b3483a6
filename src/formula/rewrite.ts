/** Changes what formulas refer to in their text and leaves the rest as it was typed. */
import { columnName, quoteSheet } from "./addresses";
import {
  referenceOf,
  tokensOf,
  type CellsReference,
  type SyntaxReference,
  type TableReference,
  type Token,
} from "./syntax";
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./values";

const REFERENCES = new Set(["range", "range_beam", "range_ternary", "range_named", "structured"]);

/** `change` answers with the new text of a reference, or undefined where it stays. */
export function rewriteReferences(
  formula: string,
  change: (reference: SyntaxReference, token: Token) => string | undefined,
): string {
  let changed = false;
  const parts = tokensOf(formula).map((token) => {
    if (!REFERENCES.has(token.type)) return token.value;
    const reference = referenceOf(token);
    const text = reference && change(reference, token);
    if (text === undefined || text === token.value) return token.value;
    changed = true;
    return text;
  });
  return changed ? parts.join("") : formula;
}

const sheetPrefix = (sheet: string | null): string => (sheet === null ? "" : `${quoteSheet(sheet)}!`);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Reading a formula takes its time, and most formulas do not mention what changes. */
const mentions = (formula: string, name: string): boolean =>
  formula.toLowerCase().includes(name.toLowerCase().replaceAll("'", "''"));

export function renameSheetIn(formula: string, from: string, to: string): string {
  if (!mentions(formula, from)) return formula;
  return rewriteReferences(formula, (reference, token) => {
    if (reference.kind === "table" || reference.sheet === null || !same(reference.sheet, from)) return undefined;
    return sheetPrefix(to) + token.value.slice(token.value.lastIndexOf("!") + 1);
  });
}

/** References to a deleted sheet and to the tables on it. */
export function removeSheetIn(formula: string, sheet: string, tables: readonly string[]): string {
  if (![sheet, ...tables].some((each) => mentions(formula, each))) return formula;
  const isTable = (name: string): boolean => tables.some((table) => same(table, name));
  return rewriteReferences(formula, (reference) => {
    if (reference.kind === "table") return isTable(reference.table) ? "#REF!" : undefined;
    if (reference.sheet !== null) return same(reference.sheet, sheet) ? "#REF!" : undefined;
    return reference.kind === "name" && isTable(reference.name) ? "#REF!" : undefined;
  });
}

export function renameTableIn(formula: string, from: string, to: string): string {
  if (!mentions(formula, from)) return formula;
  return rewriteReferences(formula, (reference, token) => {
    if (reference.kind === "table" && same(reference.table, from))
      return to + token.value.slice(token.value.indexOf("["));
    return reference.kind === "name" && reference.sheet === null && same(reference.name, from) ? to : undefined;
  });
}

export function renameColumnIn(
  formula: string,
  from: string,
  to: string,
  isOfTable: (reference: TableReference) => boolean,
): string {
  if (!formula.includes("[")) return formula;
  return rewriteReferences(formula, (reference) =>
    reference.kind === "table" && isOfTable(reference) && reference.columns.some((column) => same(column, from))
      ? tableText({ ...reference, columns: reference.columns.map((column) => (same(column, from) ? to : column)) })
      : undefined,
  );
}

/** Characters for which Excel wants a second pair of brackets around a column's name. */
const SPECIAL = /[^\p{L}\p{N}_.]/u;
const SECTION: Readonly<Record<string, string>> = {
  all: "#All",
  data: "#Data",
  headers: "#Headers",
  totals: "#Totals",
};
export const columnText = (column: string): string => column.replace(/[[\]#'@]/g, "'$&");

/** "Table[Rate]", "[@Rate]", "Table[[#Totals],[Exempt rate]]" */
export function tableText({ table, sections, columns }: TableReference): string {
  const names = columns.map(columnText);
  if (sections.includes("this row")) {
    if (names.length === 0) return `${table}[@]`;
    if (names.length === 2) return `${table}[@[${names[0]!}]:[${names[1]!}]]`;
    return SPECIAL.test(columns[0]!) ? `${table}[@[${names[0]!}]]` : `${table}[@${names[0]!}]`;
  }
  const parts = [
    ...sections.map((section) => SECTION[section] ?? `#${section}`),
    ...(names.length === 2 ? [`${names[0]!}]:[${names[1]!}`] : names),
  ];
  if (parts.length === 1 && names.length < 2) return `${table}[${parts[0]!}]`;
  return parts.length === 0 ? `${table}[]` : `${table}[${parts.map((part) => `[${part}]`).join(",")}]`;
}

/** Whether `shownIn` has anything to change. */
export const refersToItsRow = (formula: string): boolean => /#this row/i.test(formula);

/** What a user sees in a cell that lies in the table `own`: `Table[[#This Row],[Rate]]` as `[@Rate]`. */
export function shownIn(formula: string, own: string | undefined): string {
  return rewriteReferences(formula, (reference) =>
    reference.kind === "table" && reference.sections.includes("this row")
      ? tableText({ ...reference, table: own !== undefined && same(own, reference.table) ? "" : reference.table })
      : undefined,
  );
}

/** Gives references of `sheet` their new ranges; undefined from `move` is a range that is no more. */
export function moveReferencesIn(
  formula: string,
  ownSheet: string,
  sheet: string,
  move: (range: Rectangle) => Rectangle | undefined,
): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== "cells" || reference.unsupported || !same(reference.sheet ?? ownSheet, sheet))
      return undefined;
    const range = rectangleOf(reference);
    const moved = move(range);
    if (moved === range) return undefined;
    return moved ? cellsText(reference, moved) : "#REF!";
  });
}

export function rectangleOf({ range }: CellsReference): Rectangle {
  const [top, bottom] = range.top == null || range.bottom == null ? [0, SHEET_ROWS - 1] : [range.top, range.bottom];
  const [left, right] = range.left == null || range.right == null ? [0, SHEET_COLUMNS - 1] : [range.left, range.right];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The reference with another range and the dollar signs that it had. */
export function cellsText(reference: CellsReference, to: Rectangle): string {
  const { range } = reference;
  const isSingle = range.top === range.bottom && range.left === range.right && range.top != null && range.left != null;
  const corner = (row: number | null, column: number | null, $row: unknown, $column: unknown): string =>
    (column === null ? "" : ($column ? "$" : "") + columnName(column)) +
    (row === null ? "" : ($row ? "$" : "") + String(row + 1));
  const rows = range.top == null ? [null, null] : [to.row, to.row + to.rows - 1];
  const columns = range.left == null ? [null, null] : [to.column, to.column + to.columns - 1];
  const first = corner(rows[0]!, columns[0]!, range.$top, range.$left);
  const text =
    isSingle && to.rows === 1 && to.columns === 1
      ? first
      : `${first}:${corner(rows[1]!, columns[1]!, range.$bottom, range.$right)}`;
  return sheetPrefix(reference.sheet) + text;
}

/**
 * The formula as it reads in another cell: relative references move along. Beyond the sheet's edge they become #REF!, or
 * begin again at the other one, as in shared formulas of a file.
 */
export function copiedTo(formula: string, down: number, across: number, atEdge: "error" | "wrap" = "error"): string {
  if (down === 0 && across === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== "cells" || reference.unsupported) return undefined;
    const { range } = reference;
    const shift = (at: number | null | undefined, absolute: unknown, by: number, limit: number): number | null => {
      if (at == null) return null;
      const to = absolute ? at : at + by;
      if (to >= 0 && to < limit) return to;
      return atEdge === "wrap" ? (to + limit) % limit : Number.NaN;
    };
    const top = shift(range.top, range.$top, down, SHEET_ROWS);
    const bottom = shift(range.bottom, range.$bottom, down, SHEET_ROWS);
    const left = shift(range.left, range.$left, across, SHEET_COLUMNS);
    const right = shift(range.right, range.$right, across, SHEET_COLUMNS);
    if ([top, bottom, left, right].some((each) => Number.isNaN(each))) return "#REF!";
    const [row, column] = [Math.min(top ?? 0, bottom ?? 0), Math.min(left ?? 0, right ?? 0)];
    return cellsText(reference, {
      row,
      column,
      rows: Math.max(top ?? 0, bottom ?? 0) - row + 1,
      columns: Math.max(left ?? 0, right ?? 0) - column + 1,
    });
  });
}
