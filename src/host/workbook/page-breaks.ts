/** Excel.PageBreakCollection and PageBreak: the rows with which a user or an add-in begins a new page. */
import { parseCells } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { ExcelObject } from "./excel-object";
import { Range } from "./range";

abstract class RowBreaks extends ExcelObject {
  constructor(
    book: Book,
    protected readonly sheet: string,
  ) {
    super(book);
  }
  protected get rows(): number[] {
    return this.book.sheetStore.of(this.sheet).print.rowBreaks ?? [];
  }
  protected keep(rows: number[]): void {
    const { print } = this.book.sheetStore.of(this.sheet);
    if (rows.length > 0) print.rowBreaks = [...new Set(rows)].sort((one, other) => one - other);
    else delete print.rowBreaks;
  }
}

export class PageBreakCollection extends RowBreaks {
  readonly excelClass = "PageBreakCollection";

  list(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this.book, this.sheet, row));
  }
  GetCount(): number {
    return this.rows.length;
  }
  GetItem(index: number): PageBreak {
    const row = this.rows[index];
    if (row === undefined) throw itemNotFound(`Page break ${index}`);
    return new PageBreak(this.book, this.sheet, row);
  }
  /** Before the first row of the range. */
  Add(range: Range | string): PageBreak {
    const cells = typeof range === "string" ? parseCells(range) : range.range;
    if (!cells || cells.row === 0) throw invalidArgument("A page break stands before a row, and not before the first.");
    this.keep([...this.rows, cells.row]);
    return new PageBreak(this.book, this.sheet, cells.row);
  }
  RemovePageBreaks(): void {
    this.keep([]);
  }
}

export class PageBreak extends RowBreaks {
  readonly excelClass = "PageBreak";

  constructor(
    book: Book,
    sheet: string,
    private readonly row: number,
  ) {
    super(book, sheet);
  }
  get RowIndex(): number {
    return this.row;
  }
  get ColumnIndex(): number {
    return 0;
  }
  GetCellAfterBreak(): Range {
    return new Range(this.book, { sheet: this.sheet, row: this.row, column: 0, rows: 1, columns: 1 });
  }
  Delete(): void {
    this.keep(this.rows.filter((row) => row !== this.row));
  }
}
