/** Excel.NamedItemCollection and NamedItem: defined names of the workbook or of one sheet. */
import { parseCells, splitSheet } from "./address";
import type { Book } from "./book";
import type { NameDocument } from "./document";
import { alreadyExists, HostError, invalidArgument, itemNotFound, notImplemented } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import { checkName, sameName } from "./naming";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

function rangeOfFormula(book: Book, formula: string): GridRange | undefined {
  const { sheet, cells } = splitSheet(formula.replace(/^=/, ""));
  const rectangle = parseCells(cells);
  const found = sheet === undefined ? undefined : book.findSheet(sheet);
  return found && rectangle ? { sheet: found.id, ...rectangle } : undefined;
}

/** The cells a name stands for; a name local to the sheet wins over the workbook's. */
export function rangeOfName(book: Book, name: string, sheetId: string): GridRange | undefined {
  const sheet = book.sheet(sheetId).name;
  const named = book.grid.names().filter((item) => sameName(item.name, name));
  const item = named.find((one) => one.sheet === sheet) ?? named.find((one) => one.sheet === undefined);
  return item && rangeOfFormula(book, item.formula);
}

export class NamedItemCollection extends ExcelCollection<NamedItem> {
  readonly excelClass = "NamedItemCollection";

  /** Without a sheet: the workbook's names. */
  constructor(
    book: Book,
    private readonly sheetId?: string,
  ) {
    super(book);
  }
  private get scope(): string | undefined {
    return this.sheetId === undefined ? undefined : this.book.sheet(this.sheetId).name;
  }
  list(): NamedItem[] {
    return this.book.grid
      .names()
      .filter((name) => name.sheet === this.scope)
      .map((name) => new NamedItem(this.book, name.name, this.sheetId));
  }

  Add(name: string, reference: unknown, comment: string | null): NamedItem {
    if (reference instanceof Range) return this.add(name, `=${this.book.address(reference.range, true)}`, comment);
    if (typeof reference === "string" && reference.startsWith("=")) return this.add(name, reference, comment);
    throw invalidArgument(
      `The name "${name}" refers to a range or a formula that starts with "=", not ${JSON.stringify(reference)}.`,
    );
  }
  AddFormulaLocal(name: string, formula: string, comment: string | null): NamedItem {
    if (!formula.startsWith("=")) throw invalidArgument(`The formula of the name "${name}" starts with "=".`);
    return this.add(name, formula, comment);
  }
  private add(name: string, formula: string, comment: string | null): NamedItem {
    checkName(name, "name");
    if (this.GetItemOrNullObject(name)) throw alreadyExists(`A name ${name}`);
    if (this.sheetId === undefined && this.book.grid.tables().some((table) => sameName(table.name, name)))
      throw alreadyExists(`A table named ${name}`);
    this.book.grid.setName({
      name,
      formula,
      visible: true,
      ...(comment ? { comment } : {}),
      ...(this.scope === undefined ? {} : { sheet: this.scope }),
    });
    this.book.touched();
    return new NamedItem(this.book, name, this.sheetId);
  }
  GetItem(name: string): NamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw itemNotFound(`The name ${name}`);
    return item;
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    return this.list().find((item) => sameName(item.name, name)) ?? null;
  }
}

export class NamedItem extends ExcelObject {
  readonly excelClass = "NamedItem";

  constructor(
    book: Book,
    readonly name: string,
    private readonly sheetId?: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { _Id: this.name };
  }
  private get item(): NameDocument {
    const sheet = this.sheetId === undefined ? undefined : this.book.sheet(this.sheetId).name;
    const found = this.book.grid.names().find((name) => sameName(name.name, this.name) && name.sheet === sheet);
    if (!found) throw itemNotFound(`The name ${this.name}`);
    return found;
  }
  private change(change: Partial<NameDocument>): void {
    this.book.grid.setName({ ...this.item, ...change });
  }

  get _Id(): string {
    return this.name;
  }
  get Name(): string {
    return this.item.name;
  }
  get Scope(): string {
    return this.sheetId === undefined ? "Workbook" : "Worksheet";
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: string) {
    if (typeof formula !== "string" || !formula.startsWith("="))
      throw invalidArgument(`The formula of the name "${this.name}" starts with "=".`);
    this.change({ formula });
    this.book.touched();
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.change({ visible });
  }
  get Comment(): string {
    return this.item.comment ?? "";
  }
  set Comment(comment: string) {
    this.change({ comment });
  }
  get Type(): string {
    const { formula } = this.item;
    if (rangeOfFormula(this.book, formula)) return "Range";
    const constant = this.constant;
    if (constant === undefined) throw notImplemented(`the type of the name ${this.name}, which is a formula`);
    return typeof constant === "number" ? "Double" : typeof constant === "boolean" ? "Boolean" : "String";
  }
  get Value(): string | number | boolean {
    const range = rangeOfFormula(this.book, this.item.formula);
    const value = range ? this.book.address(range, true) : this.constant;
    if (value === undefined) throw notImplemented(`the value of the name ${this.name}, which is a formula`);
    return value;
  }
  private get constant(): string | number | boolean | undefined {
    const text = this.item.formula.slice(1).trim();
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    if (quoted) return quoted[1]!.replaceAll('""', '"');
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheetId === undefined ? null : new Worksheet(this.book, this.sheetId);
  }
  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound(`A worksheet of the workbook's name ${this.name}`);
    return sheet;
  }
  GetRangeOrNullObject(): Range | null {
    const range = rangeOfFormula(this.book, this.item.formula);
    return range ? new Range(this.book, range) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range)
      throw new HostError("InvalidReference", `The name ${this.name} does not stand for cells: ${this.item.formula}`);
    return range;
  }
  Delete(): void {
    const { name, sheet } = this.item;
    this.book.grid.removeName(name, sheet);
    this.book.touched();
  }
}
