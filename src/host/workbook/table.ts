/** Excel.Table. */
import { formatCells, type Rectangle } from "./address";
import type { Book } from "./book";
import type { TableDocument } from "./document";
import { alreadyExists, invalidArgument, itemNotFound } from "./errors";
import { EVENT, type Listenable, WORKBOOK } from "./event-hub";
import { ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import { checkName, sameName } from "./naming";
import { Range } from "./range";
import { TableColumnCollection } from "./table-columns";
import type { GridTable } from "./table-ids";
import { TableRowCollection } from "./table-rows";
import { rectangleOf, refuseOverlap } from "./tables";
import { Worksheet } from "./worksheet";

export class Table extends ExcelObject {
  readonly excelClass = "Table";

  constructor(
    book: Book,
    readonly tableId: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { Id: this.tableId };
  }
  override get listenable(): Listenable {
    return { target: this.tableId, events: { DataChanged: EVENT.tableChanged } };
  }
  get table(): GridTable {
    const found = this.book.tableIds.find(this.tableId);
    if (!found) throw itemNotFound("The table");
    return found;
  }
  get cells(): Rectangle {
    return rectangleOf(this.table);
  }
  change(change: Partial<TableDocument>): void {
    this.book.grid.changeTable(this.table.name, change);
    this.book.touched();
  }

  get Id(): string {
    return this.tableId;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: unknown) {
    const checked = checkName(name, "table");
    const before = this.Name;
    if (before === checked) return;
    if (this.book.grid.tables().some((table) => table.name !== before && sameName(table.name, checked)))
      throw alreadyExists(`A table named ${checked}`);
    if (this.book.grid.names().some((item) => item.sheet === undefined && sameName(item.name, checked)))
      throw alreadyExists(`A name ${checked}`);
    this.change({ name: checked });
    this.book.tableIds.renamed(before, checked);
  }
  get Style(): string {
    return this.table.style ?? "";
  }
  set Style(style: string) {
    if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style))
      throw invalidArgument(`There is no table style "${style}".`);
    this.change({ style });
  }
  get ShowBandedRows(): boolean {
    return this.table.bandedRows;
  }
  set ShowBandedRows(bandedRows: boolean) {
    this.change({ bandedRows });
  }
  get ShowFilterButton(): boolean {
    return this.table.filterButtons;
  }
  set ShowFilterButton(filterButtons: boolean) {
    this.change({ filterButtons });
  }
  get ShowHeaders(): boolean {
    return this.table.headerRow;
  }
  get ShowTotals(): boolean {
    return this.table.totalsRow;
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.table.sheet);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.book, this);
  }

  rangeOf(part: Partial<Rectangle>): Range {
    return new Range(this.book, { sheet: this.table.sheet, ...this.cells, ...part });
  }
  /** The body: everything between the header and the totals. */
  get body(): Rectangle {
    const { headerRow, totalsRow } = this.table;
    const cells = this.cells;
    return {
      ...cells,
      row: cells.row + (headerRow ? 1 : 0),
      rows: cells.rows - (headerRow ? 1 : 0) - (totalsRow ? 1 : 0),
    };
  }
  GetRange(): Range {
    return this.rangeOf({});
  }
  GetHeaderRowRange(): Range {
    if (!this.table.headerRow) throw itemNotFound("The header row");
    return this.rangeOf({ rows: 1 });
  }
  GetDataBodyRange(): Range {
    return this.rangeOf(this.body);
  }
  GetTotalRowRange(): Range {
    if (!this.table.totalsRow) throw itemNotFound("The totals row");
    return this.rangeOf({ row: this.cells.row + this.cells.rows - 1, rows: 1 });
  }

  /** The header stays where it is; the new range must overlap the old one. */
  Resize(to: Range | string): void {
    const range = typeof to === "string" ? this.Worksheet.GetRange(to).range : to.range;
    const { sheet } = this.table;
    const cells = this.cells;
    if (range.sheet !== sheet || range.row !== cells.row || range.rows < 2)
      throw invalidArgument("A table keeps its header row and at least one row under it.");
    if (range.column >= cells.column + cells.columns || range.column + range.columns <= cells.column)
      throw invalidArgument("The new range must overlap the table.");
    refuseOverlap(this.book, range, this.table.name);
    this.reshape(range);
  }
  reshape(range: GridRange): void {
    const headers = this.book.grid.read({ ...range, rows: 1 })[0]!;
    const before = new Map(this.table.columns.map((column) => [column.name, column]));
    const columns = headers.map((cell, index) => before.get(cell.text) ?? { name: cell.text || `Column${index + 1}` });
    this.change({ range: formatCells(range), columns });
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.book.grid.removeTable(this.table.name);
    return range;
  }
  Delete(): void {
    const { name, sheet } = this.table;
    const range = this.GetRange();
    this.book.grid.removeTable(name);
    range.Clear("All");
    this.book.events.raise(EVENT.tableDeleted, [sheet, WORKBOOK], {
      source: "Local",
      tableId: this.tableId,
      tableName: name,
      worksheetId: sheet,
    });
  }
}
