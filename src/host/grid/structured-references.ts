/** Structured references as people write them (`[@Rate]`, `Sectors[@Rate]`) and as Univer reads them (`Sectors[[#This Row],[Rate]]`). */
import { columnText, rewriteReferences, shownIn, refersToItsRow, tableText } from "../../formula/rewrite";
import type { TableReference } from "../../formula/syntax";

export interface TableNames {
  name: string;
  columns: string[];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** As Univer reads it, which knows no `@`. */
function engineText(reference: TableReference, { name, columns: all }: TableNames): string {
  if (!reference.sections.includes("this row")) return tableText({ ...reference, table: name });
  const columns = reference.columns.length > 0 ? reference.columns : [all[0]!, all.at(-1)!];
  return `${name}[[#This Row],${columns.map((column) => `[${columnText(column)}]`).join(":")}]`;
}

/**
 * `own` is the table that the formula's cell lies in: `[@Rate]` and `[Rate]` mean it. Excel compares the names of tables and
 * columns without case; Univer wants them as they were given.
 */
export function toEngineFormula(formula: string, tables: readonly TableNames[], own: TableNames | undefined): string {
  if (!formula.includes("[")) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== "table") return undefined;
    const table = reference.table === "" ? own : tables.find(({ name }) => same(name, reference.table));
    if (!table) return undefined;
    const columns = reference.columns.map((column) => table.columns.find((name) => same(name, column)) ?? column);
    return engineText({ ...reference, columns }, table);
  });
}

/** The way back: what Excel would show in the formula bar of a cell that lies in the table `own` (or in none). */
export const toTypedFormula = (formula: string, own: TableNames | undefined): string =>
  refersToItsRow(formula) ? shownIn(formula, own?.name) : formula;

/** `Table[Old]` and `Table[[#This Row],[Old]]` as they read once the column has another name. */
export function renameColumn(formula: string, table: string, before: string, after: string): string {
  if (!formula.includes("[")) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== "table" || !same(reference.table, table)) return undefined;
    if (!reference.columns.some((column) => same(column, before))) return undefined;
    const columns = reference.columns.map((column) => (same(column, before) ? after : column));
    return engineText({ ...reference, columns }, { name: reference.table, columns });
  });
}
