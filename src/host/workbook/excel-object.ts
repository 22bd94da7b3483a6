/** What every host object has in common: a class name of the Excel namespace, and what it answers when it is first named. */
import type { Book } from "./book";
import type { Listenable } from "./event-hub";

/**
 * Members in PascalCase (or with a leading underscore) are what office.js calls over the wire; members in camelCase
 * are the host's own and cannot be reached by an add-in.
 */
export abstract class ExcelObject {
  abstract readonly excelClass: string;
  /** Set once the add-in tracks the object. */
  referenceId?: string;

  constructor(readonly book: Book) {}

  /** `Id` or `_Id`, by which office.js finds the object again in the next request. */
  identity(): Record<string, string | number> {
    return {};
  }

  get listenable(): Listenable | null {
    return null;
  }

  get _ReferenceId(): string | null {
    return this.referenceId ?? null;
  }

  _KeepReference(): void {
    this.referenceId ??= this.book.references.keep(this);
  }
}

export abstract class ExcelCollection<Item extends ExcelObject = ExcelObject> extends ExcelObject {
  /** What the collection holds now, in order. */
  abstract list(): Item[];

  GetCount(): number {
    return this.list().length;
  }

  GetItemAt(index: number): Item {
    const item = this.list()[index];
    if (!item) throw this.missing(`Item ${index}`);
    return item;
  }

  protected missing(what: string): Error {
    return this.book.missing(`${what} of ${this.excelClass}`);
  }
}
