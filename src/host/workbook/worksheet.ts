/** Excel.Worksheet: one sheet, its cells and the collections that belong to it. */
import { COLUMNS, parseCells, ROWS, splitSheet } from "./address";
import type { Book } from "./book";
import { ChartCollection } from "./charts";
import { checkColor } from "./color";
import { alreadyExists, HostError, invalidArgument, itemNotFound } from "./errors";
import { EVENT, type EventType, type Listenable, SHEET_EVENTS, WORKBOOK } from "./event-hub";
import { ExcelObject } from "./excel-object";
import { FreezePanes } from "./freeze-panes";
import type { GridRange, GridSheet } from "./grid";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./measure";
import { checkSheetName, sameName } from "./naming";
import { NamedItemCollection, rangeOfName } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { TableCollection } from "./tables";
import { WorksheetProtection } from "./protection";
import { copySheet } from "./sheet-copy";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export class Worksheet extends ExcelObject {
  readonly excelClass = "Worksheet";

  constructor(
    book: Book,
    readonly sheetId: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { Id: this.sheetId };
  }
  override get listenable(): Listenable {
    return { target: this.sheetId, events: SHEET_EVENTS };
  }
  private get sheet(): GridSheet {
    return this.book.sheet(this.sheetId);
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: unknown) {
    const checked = checkSheetName(name);
    const before = this.Name;
    if (before === checked) return;
    if (this.book.grid.sheets().some((sheet) => sheet.id !== this.sheetId && sameName(sheet.name, checked)))
      throw alreadyExists(`A sheet named ${checked}`);
    this.book.grid.renameSheet(this.sheetId, checked);
    this.book.touched();
    this.raise(EVENT.sheetNameChanged, { nameBefore: before, nameAfter: checked });
  }
  get Position(): number {
    return this.book.grid.sheets().findIndex((sheet) => sheet.id === this.sheetId);
  }
  set Position(position: number) {
    const before = this.Position;
    if (!Number.isInteger(position) || position < 0 || position >= this.book.grid.sheets().length)
      throw invalidArgument(`There is no position ${position}.`);
    this.book.grid.moveSheet(this.sheet.id, position);
    this.raise(EVENT.sheetMoved, { positionBefore: before, positionAfter: position });
  }
  get Visibility(): string {
    return VISIBILITY[this.sheet.visibility];
  }
  set Visibility(visibility: string) {
    const known = (Object.keys(VISIBILITY) as (keyof typeof VISIBILITY)[]).find(
      (key) => VISIBILITY[key] === visibility,
    );
    if (!known) throw invalidArgument(`A sheet is Visible, Hidden or VeryHidden, not ${visibility}.`);
    if (known !== "visible") this.refuseLast("hidden");
    this.book.grid.changeSheet(this.sheet.id, { visibility: known });
  }
  get TabColor(): string {
    return this.sheet.tabColor ?? "";
  }
  set TabColor(color: string) {
    this.book.grid.changeSheet(this.sheet.id, { tabColor: color === "" ? undefined : checkColor(color) });
  }
  get ShowGridlines(): boolean {
    return this.sheet.gridlines;
  }
  /** office.js writes this property under its old name. */
  set Gridlines(gridlines: boolean) {
    this.book.grid.changeSheet(this.sheet.id, { gridlines });
  }
  get StandardHeight(): number {
    return DEFAULT_ROW_HEIGHT;
  }
  get StandardWidth(): number {
    return DEFAULT_COLUMN_WIDTH;
  }

  get Tables(): TableCollection {
    return new TableCollection(this.book, this.sheet.id);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.book, this.sheet.id);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet.id);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.book, this.sheet.id);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.book, this.sheet.id);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.book, this.sheet.id);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.sheet.id);
  }

  Activate(): void {
    if (this.sheet.visibility !== "visible")
      throw new HostError("InvalidOperation", `The hidden sheet ${this.Name} cannot be activated.`);
    this.book.grid.activateSheet(this.sheetId);
  }

  Delete(): void {
    if (this.sheet.visibility === "veryHidden")
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    this.refuseLast("deleted");
    const { name } = this.sheet;
    this.book.grid.deleteSheet(this.sheetId);
    this.book.sheetStore.forget(this.sheetId);
    this.book.touched();
    this.raise(EVENT.sheetDeleted, { name });
  }

  Copy(position: string | null, relativeTo: Worksheet | null): Worksheet {
    const sheets = this.book.grid.sheets();
    const beside = sheets.findIndex((sheet) => sheet.id === (relativeTo ?? this).sheetId);
    const places: Record<string, number> = { Before: beside, After: beside + 1, Beginning: 0 };
    const copy = new Worksheet(
      this.book,
      copySheet(this.book, this.sheetId, places[position ?? "End"] ?? sheets.length),
    );
    this.book.events.raise(EVENT.sheetAdded, [WORKBOOK], { source: "Local", worksheetId: copy.sheetId });
    return copy;
  }

  private refuseLast(deed: string): void {
    const others = this.book.grid
      .sheets()
      .filter((sheet) => sheet.visibility === "visible" && sheet.id !== this.sheetId);
    if (others.length === 0) throw new HostError("InvalidOperation", `The last visible sheet cannot be ${deed}.`);
  }

  private range(cells: Omit<GridRange, "sheet">): Range {
    return new Range(this.book, { sheet: this.sheet.id, ...cells });
  }
  /** An address, a name, or nothing for all cells. */
  GetRange(address: string | null): Range {
    if (address === null) return this.range({ row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    const { sheet, cells } = splitSheet(address);
    if (sheet !== undefined && !sameName(sheet, this.Name))
      throw invalidArgument(`"${address}" is not on the sheet ${this.Name}.`);
    const rectangle = parseCells(cells);
    if (rectangle) return this.range(rectangle);
    const named = rangeOfName(this.book, cells, this.sheetId);
    if (!named || named.sheet !== this.sheetId)
      throw invalidArgument(`"${address}" is neither an address nor the name of a range on the sheet ${this.Name}.`);
    return new Range(this.book, named);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const inside =
      row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= ROWS && column + columns <= COLUMNS;
    if (!inside)
      throw invalidArgument(`Row ${row}, column ${column}, ${rows} × ${columns} cells is no range of a sheet.`);
    return this.range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): Range | null {
    const used = this.book.grid.usedRange(this.sheet.id, valuesOnly ?? false);
    return used && new Range(this.book, used);
  }
  private neighbour(step: number, visibleOnly: boolean | null): Worksheet | null {
    const sheets = this.book.grid.sheets();
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      if (!visibleOnly || sheets[index]!.visibility === "visible") return new Worksheet(this.book, sheets[index]!.id);
    }
    return null;
  }
  GetNextOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  GetNext(visibleOnly: boolean | null): Worksheet {
    return this.neighbour(1, visibleOnly) ?? this.refuseMissing("The next worksheet");
  }
  GetPrevious(visibleOnly: boolean | null): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? this.refuseMissing("The previous worksheet");
  }
  private refuseMissing(what: string): never {
    throw itemNotFound(what);
  }
  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.book, this.book.sheet(id).id);
  }
  async Calculate(markAllDirty: boolean | null): Promise<void> {
    await this.book.calculate(markAllDirty ?? false);
  }

  private raise(type: EventType, payload: Record<string, unknown>): void {
    this.book.events.raise(type, [this.sheetId, WORKBOOK], {
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: this.sheetId,
      ...payload,
    });
  }
}
