/** Excel.WorksheetProtection: writes to locked cells of a protected sheet are refused. */
import type { Book } from "./book";
import { accessDenied, HostError } from "./errors";
import { ExcelObject } from "./excel-object";

export class WorksheetProtection extends ExcelObject {
  readonly excelClass = "WorksheetProtection";

  constructor(
    book: Book,
    private readonly sheet: string,
  ) {
    super(book);
  }
  get Protected(): boolean {
    return this.book.sheetStore.of(this.sheet).protection !== undefined;
  }
  get Options(): Record<string, unknown> | null {
    return this.book.sheetStore.of(this.sheet).protection?.options ?? null;
  }
  Protect(options: Record<string, unknown> | null, password: string | null): void {
    if (this.Protected) throw new HostError("InvalidOperation", "The sheet is protected already.");
    this.book.sheetStore.of(this.sheet).protection = { options: options ?? {}, ...(password ? { password } : {}) };
  }
  Unprotect(password: string | null): void {
    const extras = this.book.sheetStore.of(this.sheet);
    if (extras.protection?.password !== undefined && extras.protection.password !== password)
      throw accessDenied("The password that unprotects the sheet is another one.");
    delete extras.protection;
  }
}
