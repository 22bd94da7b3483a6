/** Excel.WorksheetCollection. */
import { alreadyExists, itemNotFound } from "./errors";
import { EVENT, type Listenable, SHEET_EVENTS, WORKBOOK } from "./event-hub";
import { ExcelCollection } from "./excel-object";
import { checkSheetName } from "./naming";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends ExcelCollection<Worksheet> {
  readonly excelClass = "WorksheetCollection";

  override get listenable(): Listenable {
    return {
      target: WORKBOOK,
      events: { ...SHEET_EVENTS, Added: EVENT.sheetAdded, Deleted: EVENT.sheetDeleted, Moved: EVENT.sheetMoved },
    };
  }
  list(): Worksheet[] {
    return this.book.grid.sheets().map((sheet) => new Worksheet(this.book, sheet.id));
  }
  private visible(visibleOnly: boolean | null): Worksheet[] {
    return this.list().filter((sheet) => !visibleOnly || sheet.Visibility === "Visible");
  }

  /** The new sheet comes last and is not activated. */
  Add(name: string | null): Worksheet {
    const checked = name === null ? this.freeName() : checkSheetName(name);
    if (this.book.findSheet(checked)) throw alreadyExists(`A sheet named ${checked}`);
    const sheet = new Worksheet(this.book, this.book.grid.addSheet(checked));
    this.book.events.raise(EVENT.sheetAdded, [WORKBOOK], { source: "Local", worksheetId: sheet.sheetId });
    return sheet;
  }
  private freeName(): string {
    let number = this.book.grid.sheets().length + 1;
    while (this.book.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
  GetItem(key: string): Worksheet {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound(`The worksheet ${key}`);
    return sheet;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.findSheet(key);
    return sheet ? new Worksheet(this.book, sheet.id) : null;
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.grid.activeSheet());
  }
  GetFirst(visibleOnly: boolean | null): Worksheet {
    return this.visible(visibleOnly)[0]!;
  }
  GetLast(visibleOnly: boolean | null): Worksheet {
    return this.visible(visibleOnly).at(-1)!;
  }
  override GetCount(visibleOnly?: boolean | null): number {
    return this.visible(visibleOnly ?? null).length;
  }
}
