/** Edits of tables and names, which formulas follow. */
import { containsCell, formatRange, quoteSheet } from "./addresses";
import { mention, type Book, type Place } from "./book";
import type { Contents } from "./contents";
import type { EngineName, EngineTable } from "./engine-types";
import { CellsReference } from "./range-node";
import { memoize } from "./memoize";
import { renameColumnIn, renameTableIn, rewriteReferences } from "./rewrite";
import { readFormula, type TableReference } from "./syntax";

const sameTable = (one: EngineTable, other: EngineTable): boolean =>
  one.name === other.name &&
  one.sheet === other.sheet &&
  one.headerRow === other.headerRow &&
  one.totalsRow === other.totalsRow &&
  formatRange(one.range, true) === formatRange(other.range, true) &&
  one.columns.length === other.columns.length &&
  one.columns.every((column, index) => column === other.columns[index]);

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export class TableEdits {
  constructor(
    private readonly book: Book,
    private readonly contents: Contents,
  ) {}

  setTable(table: EngineTable): void {
    this.book.sheet(table.sheet);
    if (table.columns.length !== table.range.columns)
      throw new Error(`The table ${table.name} needs a name for each of its ${table.range.columns} columns.`);
    const before = this.book.table(table.name);
    if (before && sameTable(before, table)) return;
    this.book.setTable({ ...table, range: { ...table.range }, columns: [...table.columns] });
    this.contents.meaningChanged(...mention.tableOrName(table.name));
  }

  private tableOf(name: string): EngineTable {
    const table = this.book.table(name);
    if (!table) throw new Error(`There is no table named "${name}".`);
    return table;
  }

  renameTable(name: string, to: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    this.book.setTable({ ...table, name: to }, table.name);
    const renamed = memoize((text) => renameTableIn(text, table.name, to));
    this.rewriteNames(renamed);
    this.contents.rewrite(mention.tableOrName(table.name), renamed, false);
    this.contents.renamed(mention.table(table.name));
  }

  renameColumn(name: string, column: string, to: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    this.book.setTable({ ...table, columns: table.columns.map((each) => (same(each, column) ? to : each)) });
    const isOf =
      (own: boolean) =>
      (reference: TableReference): boolean =>
        same(reference.table, table.name) || (own && reference.table === "");
    this.rewriteNames((text) => renameColumnIn(text, column, to, isOf(false)));
    const renaming = (own: boolean) => memoize((text) => renameColumnIn(text, column, to, isOf(own)));
    const [renamed, renamedInside] = [renaming(false), renaming(true)];
    this.contents.rewrite(
      [mention.table(table.name)],
      (text, formula) => {
        const own = formula.sheet.id === table.sheet && containsCell(table.range, formula.row, formula.column);
        return (own ? renamedInside : renamed)(text);
      },
      false,
    );
    this.contents.meaningChanged();
  }

  removeTable(name: string): void {
    const table = this.tableOf(name);
    this.contents.bindWaiting();
    const plain = (text: string, place: Place): string => this.withoutTable(text, table, place);
    const first = this.book.sheets[0];
    if (first) this.rewriteNames((text) => plain(text, { sheet: first, row: 0, column: 0 }));
    const mentions = mention.tableOrName(name);
    this.contents.rewrite(mentions, plain, false);
    this.book.removeTable(name);
    this.contents.meaningChanged(...mentions);
  }

  /** References to the table as plain addresses. */
  private withoutTable(text: string, table: EngineTable, place: Place): string {
    const own = place.sheet.id === table.sheet && containsCell(table.range, place.row, place.column);
    return rewriteReferences(text, (reference, token) => {
      const isOf =
        reference.kind === "table"
          ? same(reference.table, table.name) || (own && reference.table === "")
          : reference.kind === "name" && reference.sheet === null && same(reference.name, table.name);
      if (!isOf) return undefined;
      const found = this.contents.resolve(`=${token.value}`, place);
      const [resolved] = found.references;
      this.contents.forgetUnused(found.dependencies);
      if (!(resolved instanceof CellsReference)) return "#REF!";
      const absolute = reference.kind !== "table" || !reference.sections.includes("this row");
      const prefix = resolved.sheet === place.sheet ? "" : `${quoteSheet(resolved.sheet.name)}!`;
      return prefix + formatRange(resolved, absolute);
    });
  }

  setName(name: EngineName): void {
    readFormula(name.formula);
    this.book.setName({ ...name });
    this.contents.meaningChanged(mention.name(name.name));
  }

  removeName(name: string, sheet?: string): void {
    if (!this.book.removeName(name, sheet === undefined ? undefined : this.book.sheet(sheet)))
      throw new Error(`There is no name "${name}".`);
    this.contents.meaningChanged(mention.name(name));
  }

  /** Answers with the names whose formula is another now, as formulas mention them. */
  rewriteNames(change: (text: string) => string): string[] {
    return this.book.names().flatMap((name) => {
      const formula = change(name.formula);
      if (formula === name.formula) return [];
      this.book.setName({ ...name, formula });
      return [mention.name(name.name)];
    });
  }
}
