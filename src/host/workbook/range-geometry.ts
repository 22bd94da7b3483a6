/** Where a range lies and the ranges that can be reached from it. */
import {
  bound,
  COLUMNS,
  formatAddress,
  intersect,
  isUnbounded,
  onSheet,
  parseCells,
  ROWS,
  splitSheet,
} from "./address";
import type { Book } from "./book";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import type { Anchored } from "./references";

export abstract class RangeGeometry<Self extends ExcelObject = ExcelObject> extends ExcelObject implements Anchored {
  anchor: GridRange | null;

  constructor(book: Book, range: GridRange) {
    super(book);
    this.anchor = range;
  }

  protected abstract at(range: GridRange): Self;

  /** The cells; refused once they were deleted or their sheet is gone. */
  get range(): GridRange {
    if (!this.anchor) throw new HostError("InvalidReference", "The range was deleted.");
    this.book.sheet(this.anchor.sheet);
    return this.anchor;
  }

  get Address(): string {
    return this.book.address(this.range);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.range.row;
  }
  get ColumnIndex(): number {
    return this.range.column;
  }
  get RowCount(): number {
    return this.range.rows;
  }
  get ColumnCount(): number {
    return this.range.columns;
  }
  /** -1 where a 32-bit number cannot hold it, as Excel answers. */
  get CellCount(): number {
    const count = this.range.rows * this.range.columns;
    return count > 0x7fffffff ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.range.rows === ROWS;
  }
  get IsEntireRow(): boolean {
    return this.range.columns === COLUMNS;
  }

  private move(change: Partial<GridRange>, asked: string): Self {
    return this.at(onSheet({ ...this.range, ...change }, asked));
  }

  GetCell(row: number, column: number): Self {
    return this.move(
      { row: this.range.row + row, column: this.range.column + column, rows: 1, columns: 1 },
      `Cell ${row}, ${column}`,
    );
  }
  GetRow(row: number): Self {
    if (row < 0 || row >= this.range.rows) throw invalidArgument(`The range has no row ${row}.`);
    return this.move({ row: this.range.row + row, rows: 1 }, `Row ${row}`);
  }
  GetColumn(column: number): Self {
    if (column < 0 || column >= this.range.columns) throw invalidArgument(`The range has no column ${column}.`);
    return this.move({ column: this.range.column + column, columns: 1 }, `Column ${column}`);
  }
  GetOffsetRange(rows: number, columns: number): Self {
    return this.move(
      { row: this.range.row + rows, column: this.range.column + columns },
      `The offset ${rows}, ${columns}`,
    );
  }
  GetResizedRange(rows: number, columns: number): Self {
    return this.move(
      { rows: this.range.rows + rows, columns: this.range.columns + columns },
      `Growing by ${rows}, ${columns}`,
    );
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Self {
    return this.move({ rows, columns }, `The size ${rows}, ${columns}`);
  }
  GetEntireColumn(): Self {
    return this.move({ row: 0, rows: ROWS }, "The column");
  }
  GetEntireRow(): Self {
    return this.move({ column: 0, columns: COLUMNS }, "The row");
  }
  GetLastCell(): Self {
    return this.GetCell(this.range.rows - 1, this.range.columns - 1);
  }
  GetLastRow(): Self {
    return this.GetRow(this.range.rows - 1);
  }
  GetLastColumn(): Self {
    return this.GetColumn(this.range.columns - 1);
  }
  GetRowsAbove(count: number | null): Self {
    const rows = count ?? 1;
    return this.move(
      rows > 0 ? { row: this.range.row - rows, rows } : { row: this.range.row + this.range.rows, rows: -rows },
      `${rows} rows above`,
    );
  }
  GetRowsBelow(count: number | null): Self {
    const rows = count ?? 1;
    return this.move(
      rows > 0 ? { row: this.range.row + this.range.rows, rows } : { row: this.range.row + rows, rows: -rows },
      `${rows} rows below`,
    );
  }
  GetColumnsBefore(count: number | null): Self {
    const columns = count ?? 1;
    return this.move(
      columns > 0
        ? { column: this.range.column - columns, columns }
        : { column: this.range.column + this.range.columns, columns: -columns },
      `${columns} columns before`,
    );
  }
  GetColumnsAfter(count: number | null): Self {
    const columns = count ?? 1;
    return this.move(
      columns > 0
        ? { column: this.range.column + this.range.columns, columns }
        : { column: this.range.column + columns, columns: -columns },
      `${columns} columns after`,
    );
  }

  GetBoundingRect(other: RangeGeometry | string): Self {
    return this.at(bound(this.range, this.resolve(other)));
  }
  GetIntersection(other: RangeGeometry | string): Self {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound("The intersection");
    return shared;
  }
  GetIntersectionOrNullObject(other: RangeGeometry | string): Self | null {
    const shared = intersect(this.range, this.resolve(other));
    return shared && this.at(shared);
  }

  GetUsedRange(valuesOnly: boolean | null): Self {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): Self | null {
    const used = this.book.grid.usedRange(this.range.sheet, valuesOnly ?? false);
    const shared = used && intersect(used, this.range);
    return shared && this.at(shared);
  }

  GetSpillingToRange(): Self {
    const spilling = this.GetSpillingToRangeOrNullObject();
    if (!spilling) throw itemNotFound("The spilling range");
    return spilling;
  }
  GetSpillingToRangeOrNullObject(): Self | null {
    const { sheet, row, column, rows, columns } = this.range;
    if (rows > 1 || columns > 1) throw invalidArgument("Only a single cell can spill.");
    const spill = this.book.grid.spill(sheet, row, column);
    const cells = spill === undefined ? undefined : parseCells(spill);
    return cells ? this.at({ sheet, ...cells }) : null;
  }

  /** office.js asks before it writes a large array in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.range.rows || columns !== this.range.columns) throw wrongSize(rows, columns, this.range);
  }

  protected refuseUnbounded(what: string): void {
    if (isUnbounded(this.range))
      throw invalidArgument(
        `${what} cannot be set on the unbounded range ${formatAddress(this.book.sheet(this.range.sheet).name, this.range)}: the request is too large.`,
      );
  }

  /** A range given as an object, or as an address on the same sheet unless it names another. */
  protected resolve(other: RangeGeometry | string): GridRange {
    if (typeof other !== "string") return other.range;
    const { sheet, cells } = splitSheet(other);
    const found = sheet === undefined ? this.book.sheet(this.range.sheet) : this.book.findSheet(sheet);
    const rectangle = parseCells(cells);
    if (!found || !rectangle) throw invalidArgument(`"${other}" is not the address of a range.`);
    return { sheet: found.id, ...rectangle };
  }
}

export const wrongSize = (rows: number, columns: number, range: GridRange): HostError =>
  invalidArgument(
    `The number of rows or columns in the input array (${rows} × ${columns}) doesn't match the size or dimensions of the range (${range.rows} × ${range.columns}).`,
  );
