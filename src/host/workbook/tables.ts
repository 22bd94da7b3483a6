/** Excel.TableCollection of the workbook or a sheet, and the tables that touch a range. */
import { contains, formatCells, intersect, parseCells, ROWS, splitSheet, type Rectangle } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { EVENT, type Listenable, WORKBOOK } from "./event-hub";
import { ExcelCollection } from "./excel-object";
import type { GridRange } from "./grid";
import { sameName } from "./naming";
import type { Range } from "./range";
import { Table } from "./table";
import type { GridTable } from "./table-ids";

export const rectangleOf = (table: GridTable): Rectangle => parseCells(table.range)!;

/** A table may not touch another one. */
export function refuseOverlap(book: Book, range: GridRange, except?: string): void {
  for (const table of book.grid.tables()) {
    if (table.name !== except && intersect({ sheet: table.sheet, ...rectangleOf(table) }, range))
      throw invalidArgument(
        `A table at ${formatCells(range)} would overlap the table ${table.name} at ${table.range}.`,
      );
  }
}

export class TableCollection extends ExcelCollection<Table> {
  readonly excelClass = "TableCollection";

  constructor(
    book: Book,
    private readonly sheetId?: string,
  ) {
    super(book);
  }
  override get listenable(): Listenable {
    return {
      target: this.sheetId ?? WORKBOOK,
      events: { DataChanged: EVENT.tableChanged, Added: EVENT.tableAdded, Deleted: EVENT.tableDeleted },
    };
  }
  private tables(): GridTable[] {
    return this.book.grid.tables().filter((table) => this.sheetId === undefined || table.sheet === this.sheetId);
  }
  list(): Table[] {
    return this.tables().map((table) => new Table(this.book, this.book.tableIds.idOf(table.name)));
  }
  get Count(): number {
    return this.tables().length;
  }

  Add(address: Range | string, hasHeaders: boolean): Table {
    const range = typeof address === "string" ? this.rangeAt(address) : address.range;
    if (this.sheetId !== undefined && range.sheet !== this.sheetId)
      throw invalidArgument("The table's range lies on another sheet.");
    if (!hasHeaders)
      throw invalidArgument("The rehearsal host makes tables with headers only: write the header row first.");
    const table = range.rows === 1 ? { ...range, rows: 2 } : range;
    if (table.row + table.rows > ROWS)
      throw invalidArgument("A table needs a row below its header, and the sheet ends there.");
    refuseOverlap(this.book, table);
    const headers = uniqueHeaders(this.book.grid.read({ ...table, rows: 1 })[0]!.map((cell) => cell.text));
    if (this.book.grid.merges(table.sheet).some((merge) => intersect(merge, table)))
      throw invalidArgument("A table cannot hold merged cells.");
    const name = this.freeName();
    this.book.grid.write({ ...table, rows: 1 }, [headers]);
    this.book.grid.addTable(table.sheet, {
      name,
      range: formatCells(table),
      columns: headers.map((header) => ({ name: header })),
      headerRow: true,
      totalsRow: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      filterButtons: true,
    });
    this.book.touched();
    const id = this.book.tableIds.idOf(name);
    this.book.events.raise(EVENT.tableAdded, [table.sheet, WORKBOOK], {
      source: "Local",
      tableId: id,
      worksheetId: table.sheet,
    });
    return new Table(this.book, id);
  }

  private rangeAt(address: string): GridRange {
    const { sheet, cells } = splitSheet(address);
    const found =
      sheet === undefined ? this.book.sheet(this.sheetId ?? this.book.grid.activeSheet()) : this.book.findSheet(sheet);
    const rectangle = parseCells(cells);
    if (!found || !rectangle) throw invalidArgument(`"${address}" is not the address of a range.`);
    return { sheet: found.id, ...rectangle };
  }

  private freeName(): string {
    const taken = this.book.grid.tables();
    let number = taken.length + 1;
    while (taken.some((table) => sameName(table.name, `Table${number}`))) number++;
    return `Table${number}`;
  }

  GetItem(key: string): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`The table ${key}`);
    return table;
  }
  GetItemOrNullObject(key: string): Table | null {
    const table = this.book.tableIds.find(String(key));
    return table && (this.sheetId === undefined || table.sheet === this.sheetId)
      ? new Table(this.book, this.book.tableIds.idOf(table.name))
      : null;
  }
}

/** Excel writes "Column1" where a header is blank and numbers the second of two equal ones. */
function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = header || `Column${index + 1}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export class TableScopedCollection extends ExcelCollection<Table> {
  readonly excelClass = "TableScopedCollection";

  constructor(
    book: Book,
    private readonly range: GridRange,
    private readonly fullyContained: boolean,
  ) {
    super(book);
  }
  list(): Table[] {
    return this.book.grid
      .tables()
      .filter((table) => table.sheet === this.range.sheet)
      .filter((table) =>
        this.fullyContained
          ? contains(this.range, rectangleOf(table))
          : intersect({ sheet: table.sheet, ...rectangleOf(table) }, this.range) !== null,
      )
      .map((table) => new Table(this.book, this.book.tableIds.idOf(table.name)));
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
  GetItem(key: string): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound(`The table ${key}`);
    return table;
  }
  GetItemOrNullObject(key: string): Table | null {
    const found = this.book.tableIds.find(String(key));
    return this.list().find((table) => found !== undefined && table.Name === found.name) ?? null;
  }
}
