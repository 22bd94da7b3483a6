/** Excel.WorksheetFreezePanes. */
import { COLUMNS, ROWS } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { ExcelObject } from "./excel-object";
import { Range } from "./range";

export class FreezePanes extends ExcelObject {
  readonly excelClass = "WorksheetFreezePanes";

  constructor(
    book: Book,
    private readonly sheet: string,
  ) {
    super(book);
  }

  private freeze(rows: number, columns: number): void {
    if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0))
      throw invalidArgument("The number of frozen rows or columns is a whole number, 0 or more.");
    this.book.grid.changeSheet(this.sheet, { frozen: { rows, columns } });
  }
  FreezeRows(count: number | null): void {
    this.freeze(count ?? 0, 0);
  }
  FreezeColumns(count: number | null): void {
    this.freeze(0, count ?? 0);
  }
  /** All that lies above and left of the range's last cell is frozen. */
  FreezeAt(range: Range | string): void {
    const { row, column, rows, columns } =
      typeof range === "string"
        ? new Range(this.book, { sheet: this.sheet, row: 0, column: 0, rows: 1, columns: 1 }).GetBoundingRect(range)
            .range
        : range.range;
    this.freeze(rows === ROWS ? 0 : row + rows, columns === COLUMNS ? 0 : column + columns);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw itemNotFound("A frozen pane");
    return location;
  }
  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.book.sheet(this.sheet).frozen;
    if (rows === 0 && columns === 0) return null;
    return new Range(this.book, {
      sheet: this.sheet,
      row: 0,
      column: 0,
      rows: rows || ROWS,
      columns: columns || COLUMNS,
    });
  }
}
