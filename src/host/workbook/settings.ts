/** Excel.SettingCollection: the add-in's own settings in the document, the same that Office.context.document.settings reads. */
import { itemNotFound } from "./errors";
import type { Book } from "./book";
import { ExcelCollection, ExcelObject } from "./excel-object";

export class SettingCollection extends ExcelCollection<Setting> {
  readonly excelClass = "SettingCollection";

  list(): Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  /** Adds, or sets the one that is there. */
  Add(key: string, value: unknown): Setting {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  GetItem(key: string): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw itemNotFound(`The setting ${key}`);
    return setting;
  }
}

export class Setting extends ExcelObject {
  readonly excelClass = "Setting";

  constructor(
    book: Book,
    private readonly key: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { _Id: this.key };
  }
  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    if (!this.book.settings.has(this.key)) throw itemNotFound(`The setting ${this.key}`);
    return this.book.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.key, value);
  }
  Delete(): void {
    this.book.settings.delete(this.key);
  }
}
