/** Excel.Workbook, the root of all paths, and the application, runtime and document properties below it. */
import type { Book } from "./book";
import { CustomXmlPartCollection } from "./custom-xml";
import { invalidArgument } from "./errors";
import { ExcelObject } from "./excel-object";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

export class Workbook extends ExcelObject {
  readonly excelClass = "Workbook";

  get Name(): string {
    return this.book.options.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Application(): Application {
    return new Application(this.book);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }

  GetSelectedRange(): Range {
    return new Range(this.book, this.book.grid.selection());
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }

  _RemoveReference(id: string): void {
    this.book.references.release(id);
  }
  _RemoveAllReferences(): void {
    this.book.references.clear();
  }
  _GetReferenceCount(): number {
    return this.book.references.size;
  }
}

export class Application extends ExcelObject {
  readonly excelClass = "Application";

  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual") {
    this.book.calculationMode = mode;
    this.book.grid.holdCalculation(mode === "Manual");
  }
  get CalculationState(): string {
    return this.book.calculationState();
  }
  get DecimalSeparator(): string {
    return ".";
  }
  get ThousandsSeparator(): string {
    return ",";
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  async Calculate(type: string): Promise<void> {
    await this.book.calculate(type !== "Recalculate");
  }
  /** A workbook of its own, from the base64 of a file; blank without. It is there once it is opened. */
  CreateWorkbook(base64: unknown): WorkbookCreated {
    if (base64 !== null && (typeof base64 !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)))
      throw invalidArgument("A new workbook is made from the base64 text of a file.");
    return new WorkbookCreated(this.book, base64 ?? "");
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.book.suspend();
  }
  /** The host paints after a batch in any case. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** What `Excel.createWorkbook` makes: it opens next to the workbook, which cannot access it. */
export class WorkbookCreated extends ExcelObject {
  readonly excelClass = "WorkbookCreated";

  constructor(
    book: Book,
    private readonly base64: string,
  ) {
    super(book);
  }
  get Id(): string {
    return "created";
  }
  Open(): void {
    this.book.openWorkbook(Uint8Array.from(atob(this.base64), (character) => character.charCodeAt(0)));
  }
}

/** `context.runtime` */
export class Runtime extends ExcelObject {
  readonly excelClass = "Runtime";

  get EnableEvents(): boolean {
    return this.book.events.enabled;
  }
  set EnableEvents(enabled: boolean) {
    this.book.events.enabled = enabled;
  }
}

export class DocumentProperties extends ExcelObject {
  readonly excelClass = "DocumentProperties";

  private change(key: "title" | "author" | "subject" | "comments", value: unknown): void {
    if (typeof value !== "string") throw invalidArgument(`The document's ${key} is text.`);
    this.book.properties = { ...this.book.properties, [key]: value };
  }
  get Title(): string {
    return this.book.properties.title ?? "";
  }
  set Title(title: unknown) {
    this.change("title", title);
  }
  get Author(): string {
    return this.book.properties.author ?? "";
  }
  set Author(author: unknown) {
    this.change("author", author);
  }
  get Subject(): string {
    return this.book.properties.subject ?? "";
  }
  set Subject(subject: unknown) {
    this.change("subject", subject);
  }
  get Comments(): string {
    return this.book.properties.comments ?? "";
  }
  set Comments(comments: unknown) {
    this.change("comments", comments);
  }
}
