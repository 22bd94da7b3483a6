/** Sheets come, go and get other names, which formulas follow. */
import { mention, type Book } from "./book";
import type { Contents } from "./contents";
import { memoize } from "./memoize";
import { removeSheetIn, renameSheetIn } from "./rewrite";
import type { Sheet } from "./sheet";
import type { TableEdits } from "./table-edits";

export class SheetEdits {
  constructor(
    private readonly book: Book,
    private readonly contents: Contents,
    private readonly tableEdits: TableEdits,
  ) {}

  addSheet(sheet: Sheet, at: number): void {
    this.book.addSheet(sheet, at);
    this.contents.meaningChanged();
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.book.sheet(id);
    const before = sheet.name;
    if (before === name) return;
    this.contents.bindWaiting();
    this.book.renameSheet(sheet, name);
    this.tableEdits.rewriteNames((text) => renameSheetIn(text, before, name));
    this.contents.rewrite([mention.sheet(before)], (text) => renameSheetIn(text, before, name), false);
    this.contents.renamed(mention.sheet(before));
  }

  moveSheet(id: string, to: number): void {
    const sheet = this.book.sheet(id);
    this.book.sheets.splice(this.book.sheets.indexOf(sheet), 1);
    this.book.sheets.splice(to, 0, sheet);
  }

  removeSheet(id: string): void {
    const sheet = this.book.sheet(id);
    this.contents.bindWaiting();
    const tables = this.book.tablesOn(sheet).map(({ name }) => name);
    const ownNames = this.book.names().flatMap((name) => (name.sheet === id ? [mention.name(name.name)] : []));
    this.contents.removeSheet(sheet);
    this.book.removeSheet(sheet);
    const without = memoize((text) => removeSheetIn(text, sheet.name, tables));
    const gone = [mention.sheet(sheet.name), ...tables.flatMap((table) => mention.tableOrName(table)), ...ownNames];
    const changedNames = this.tableEdits.rewriteNames(without);
    this.contents.rewrite(gone, without, true);
    this.contents.meaningChanged(...gone, ...changedNames);
  }
}
